// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LevelGraph.h"

#include <cstdint>
#include <limits>
#include <span>
#include <stop_token>
#include <vector>

namespace weft {

/// No vertex, and no edge: for a node that was reached from outside the graph.
inline constexpr std::uint32_t NoVertex = std::numeric_limits<std::uint32_t>::max();

/// A node that a change reaches.
struct Reached {
    LevelGraph::Vertex node = 0;
    std::uint32_t distance = 0;      ///< hops, at least 1
    LevelGraph::Vertex previous = 0; ///< the node before it on a shortest path; an origin at distance 1
    std::uint32_t edge = 0;          ///< LevelEdge::row of the edge from `previous`
};

struct BlastRadius {
    std::vector<Reached> reached; ///< by (distance, node)
    bool complete = true;
};

inline constexpr std::uint32_t AnyDepth = std::numeric_limits<std::uint32_t>::max();

/// All nodes that `origins` reach along `direction` in at most `depth` hops, each once, with its least distance; among
/// shortest paths `previous` is the least node. Origins are not among the rows. `Both` is what lies downstream and
/// what lies upstream, never a walk that turns; where a node is both, the shorter way counts, downstream at a tie.
/// O(V + E) time, O(V) memory. Never fails. `origins` may be empty; they must be vertices of `graph` (asserted).
/// Looks at `stop` every 1,024 nodes; when stopped returns what it has, `complete == false`.
/// Source: breadth-first search; CLRS 3rd ed., 22.2.
[[nodiscard]] BlastRadius blastRadius(const LevelGraph& graph, std::span<const LevelGraph::Vertex> origins,
                                      Direction direction, std::uint32_t depth = AnyDepth, std::stop_token stop = {});

/// Where a blast radius starts when only part of a node changes: `sources` spread to all their neighbours, `first` are
/// reached at distance 1 from outside (`previous` and `edge` are NoVertex, unless a source reaches them too).
struct BlastStart {
    std::span<const LevelGraph::Vertex> sources;
    std::span<const LevelGraph::Vertex> first;
};

/// As above, downstream or upstream (`Both` is asserted against).
[[nodiscard]] BlastRadius blastRadius(const LevelGraph& graph, const BlastStart& start, Direction direction,
                                      std::uint32_t depth = AnyDepth, std::stop_token stop = {});

} // namespace weft
