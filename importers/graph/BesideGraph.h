// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/graph/Graph.h"

#include <optional>
#include <vector>

namespace weft::importers {

/// Nodes and edges that a graph file states without drawing them, as attributes of the graph, `beside`, `beside2` …
/// (see `graphfield::Beside`): `ID NAME=VALUE …` and `ID -> ID NAME=VALUE …`, divided by `;`, with what parts them
/// percent-encoded within. Each holds whole items and about 64 kB, since Graphviz takes longer than in proportion for
/// long texts. Without frames. O(bytes).
[[nodiscard]] std::vector<PropertyRecord> besideAttributes(const Graph& graph);

/// What such attributes among others say, in their order, without places; of nodes with one id the first. The ends of
/// edges may be nodes that it does not have. O(n log n).
[[nodiscard]] Graph readBeside(const std::vector<PropertyRecord>& attributes);

/// The graph with what its attributes state beside it before what it draws, so that a product says whose its datasets
/// are before they do. A node that is drawn is not taken from there, nor is an edge to a node that is neither. Empty
/// where it states nothing. O(n log n).
[[nodiscard]] std::optional<Graph> withBeside(const Graph& graph);

} // namespace weft::importers
