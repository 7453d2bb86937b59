// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LevelGraph.h"

#include <cstdint>
#include <limits>
#include <span>
#include <stop_token>
#include <vector>

namespace weft {

/// A node that a change reaches.
struct Reached {
    LevelGraph::Vertex node = 0;
    std::uint32_t distance = 0;   ///< hops, at least 1
    LevelGraph::Vertex previous = 0; ///< the node before it on a shortest path; an origin at distance 1
    std::uint32_t edge = 0;       ///< LevelEdge::row of the edge from `previous`
};

struct BlastRadius {
    std::vector<Reached> reached; ///< by (distance, node)
    bool complete = true;
};

inline constexpr std::uint32_t AnyDepth = std::numeric_limits<std::uint32_t>::max();

/// All nodes that `origins` reach along `direction` in at most `depth` hops, each once, with its least distance; among
/// shortest paths `previous` is the least node. Origins are not among the rows. O(V + E) time, O(V) memory. Never
/// fails. `origins` may be empty; they must be vertices of `graph` (asserted). Looks at `stop` every 1,024 nodes; when
/// stopped returns what it has, `complete == false`.
/// Source: breadth-first search; CLRS 3rd ed., 22.2.
[[nodiscard]] BlastRadius blastRadius(const LevelGraph& graph, std::span<const LevelGraph::Vertex> origins,
                                      Direction direction, std::uint32_t depth = AnyDepth, std::stop_token stop = {});

} // namespace weft
