// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/graph/Graph.h"

#include <stop_token>
#include <string_view>

namespace weft::importers {

/// Hands a graph over as records; each node is a record that is kept, each edge a statement about two of them.
///
/// | ends of an edge | what it becomes |
/// | --- | --- |
/// | product → product | a dependency, declared unless the edge says observed or both |
/// | dataset → dataset | lineage without a job |
/// | dataset → job → dataset | lineage by that job |
/// | column → column | column lineage |
/// | product → dataset, dataset → product | an output or input port bound to it |
/// | contract → product, input port → its product | an input port that names the contract, or is answered by nobody |
///
/// Lineage counts as no event. Other pairs are reported once and left out. Nodes are products unless they say otherwise
/// (`NodeIdentity`); the box around a product is its domain unless it states one. Attributes that have no place are
/// kept as properties of a product, but what is only look; a product's node may state its contracts and the output
/// ports that name them (`ContractAttributes`). Nodes that the graph states beside those it draws (`BesideGraph`) are
/// read as the others, and a product among them says itself whose datasets are its. O(n log n).
void addGraph(const Graph& graph, std::string_view format, ReadContext& context, std::stop_token stop);

} // namespace weft::importers
