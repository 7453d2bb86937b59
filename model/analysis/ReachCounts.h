// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LevelGraph.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace weft {

/// How many vertices outside a group the group reaches, and how many reach it.
struct ReachCount {
    std::uint32_t downstream = 0;
    std::uint32_t upstream = 0;
};

/// Exact counts for many groups of vertices at once (a group holds no vertex twice). Works on the condensation, 512
/// target vertices at a time as bits, so it costs O(V / 512 × (V + E + all group members)) whatever the groups reach;
/// a breadth-first search for each group would cost the sum of what they reach. O(V) memory. When stopped, zeros.
[[nodiscard]] std::vector<ReachCount> reachCounts(const LevelGraph& graph,
                                                  std::span<const std::span<const LevelGraph::Vertex>> groups,
                                                  std::stop_token stop = {});

} // namespace weft
