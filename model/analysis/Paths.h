// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LevelGraph.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace weft {

struct Paths {
    std::vector<std::vector<NodeRef>> paths; ///< simple, shortest first, equal lengths by their nodes
    bool truncated = false;                  ///< more than `limit`, or the search was capped
    bool complete = true;                    ///< false: stopped
};

/// Simple paths downstream from `from` to `to`. Shortest first (iterative deepening over nodes that still reach `to`),
/// at most `limit`. `from == to` gives the cycles through it.
[[nodiscard]] Paths paths(const LevelGraph& graph, LevelGraph::Vertex from, LevelGraph::Vertex to,
                          std::size_t limit = 100, std::stop_token stop = {});

} // namespace weft
