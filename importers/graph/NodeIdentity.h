// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/graph/Graph.h"

#include <string>
#include <string_view>

namespace weft::importers {

enum class GraphNodeKind : std::uint8_t { Product, Dataset, Job, Column, Domain, Contract, InputPort, Other };

/// Which node of a mesh a node of a graph file is. Texts are decoded.
struct NodeIdentity {
    GraphNodeKind kind = GraphNodeKind::Product;
    std::string nameSpace;         ///< Dataset, Job, Column; InputPort: id of its product
    std::string name;              ///< id, name, or the port's name
    std::string column;            ///< Column
    bool namespaceUnknown = false; ///< a dataset or job that states none
    std::string reference;         ///< as cli.md spells it
};

/// The kind that a word names: `dataset`, `table`, `topic` …; Other for a word that names none.
[[nodiscard]] GraphNodeKind graphNodeKindFromWord(std::string_view word);

/// By the id where it is a reference (`dataset:NS#NAME`), else by the attribute `kind` (or class, type …), else a
/// product. A dataset or job whose id tells no namespace has the attribute `namespace`, else `graph`. O(attributes).
[[nodiscard]] NodeIdentity identify(const GraphNode& node);

} // namespace weft::importers
