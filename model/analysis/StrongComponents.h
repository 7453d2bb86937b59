// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LevelGraph.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace weft {

/// Which strongly connected component each vertex is in. Numbers are dealt in reverse topological order: an edge
/// between two components always runs from the higher number to the lower.
struct StrongComponents {
    std::vector<std::uint32_t> of; ///< by vertex
    std::uint32_t count = 0;
    bool complete = true; ///< false: stopped, and `of` means nothing
};

/// Boost's strong_components. O(V + E), no recursion. Looks at `stop` every 1,024 vertices.
/// Source: Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM J. Computing 1 (1972).
[[nodiscard]] StrongComponents strongComponents(const LevelGraph::Graph& graph, std::stop_token stop = {});

} // namespace weft
