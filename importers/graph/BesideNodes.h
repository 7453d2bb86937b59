// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/graph/Graph.h"

#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// Nodes that a graph file states without drawing them, as attributes of the graph, `beside`, `beside2` … (see
/// `graphfield::Beside`): `ID NAME=VALUE …`, divided by `;`, with what parts them percent-encoded within. Each holds
/// whole nodes and about 64 kB, since Graphviz takes longer than in proportion for long texts. Without frames.
/// O(bytes).
[[nodiscard]] std::vector<PropertyRecord> besideAttributes(const std::vector<GraphNode>& nodes);

/// What such attributes among others say, in their order, without places; of nodes with one id the first. O(n log n).
[[nodiscard]] std::vector<GraphNode> readBeside(const std::vector<PropertyRecord>& attributes);

} // namespace weft::importers
