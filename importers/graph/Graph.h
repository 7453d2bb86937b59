// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Records.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// A box around nodes: a cluster in DOT, a node that holds a graph in GraphML.
struct GraphFrame {
    std::string id;
    std::string title;
};

struct GraphNode {
    std::string id;
    std::vector<PropertyRecord> attributes; ///< in the order of the file; names may repeat
    std::optional<std::uint32_t> frame;     ///< index into `Graph::frames`, the innermost
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    bool implied = false; ///< only an edge names it
    bool beside = false;  ///< stated and not drawn
};

struct GraphEdge {
    std::string from; ///< id of a node
    std::string to;
    std::vector<PropertyRecord> attributes;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    bool beside = false; ///< stated and not drawn
};

/// What every graph format comes down to: nodes, edges and boxes with attributes as written. What they mean for a mesh
/// is said once, in `GraphRecords`.
struct Graph {
    std::vector<GraphFrame> frames;
    std::vector<GraphNode> nodes; ///< ids are unique
    std::vector<GraphEdge> edges;
    std::vector<PropertyRecord> attributes; ///< of the graph itself
    bool undirected = false;                ///< some edge has no direction
};

/// Names of attributes that our own graph files use, and that foreign ones are read by as well.
namespace graphfield {
inline constexpr std::string_view Kind = "kind"; ///< nodes: product, dataset …; edges: declared, observed, both, flow
inline constexpr std::string_view Name = "name"; ///< as people call it, where it differs from the id
inline constexpr std::string_view Label = "label"; ///< as it is shown
inline constexpr std::string_view Domain = "domain";
inline constexpr std::string_view Parent = "parent";   ///< domain that a domain is part of
inline constexpr std::string_view Product = "product"; ///< id of the product that a dataset or job belongs to
inline constexpr std::string_view Team = "team";
inline constexpr std::string_view Owners = "owners";   ///< e-mails, else names, divided by `;`
inline constexpr std::string_view Members = "members"; ///< as `membersText` writes them; more than `owners` says
inline constexpr std::string_view Description = "description";
inline constexpr std::string_view Status = "status";
inline constexpr std::string_view Version = "version";
inline constexpr std::string_view Archetype = "archetype";
inline constexpr std::string_view Tags = "tags";               ///< divided by `;`
inline constexpr std::string_view InputPorts = "inputPorts";   ///< as `portsText` writes them
inline constexpr std::string_view OutputPorts = "outputPorts"; ///< likewise
inline constexpr std::string_view Stated = "stated";           ///< datasets: `port` where nothing but ports names it
inline constexpr std::string_view Indirect = "indirect";       ///< column edges: `true` where no value flows
/// Edges beside from jobs to what they write: ids of the datasets that it comes from, divided by blanks, where it does
/// not come from all that the job reads.
inline constexpr std::string_view Sources = "sources";
inline constexpr std::string_view Beside = "beside"; ///< of a graph, also `beside2` …: see `besideAttributes`
inline constexpr std::string_view Nodes = "nodes";   ///< of a graph: `0` where it knows that it has none
inline constexpr std::string_view PropertyMark = "property."; ///< stands before the name of a property of a product
} // namespace graphfield

/// Attributes that say how something looks, and nothing about a mesh. O(1).
[[nodiscard]] bool isVisualAttribute(std::string_view name);

/// `text` in lower case without blanks, `_`, `-`, `/`, `.` and brackets: how names of attributes and columns are
/// compared. O(length).
[[nodiscard]] std::string plainName(std::string_view text);

} // namespace weft::importers
