// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LevelGraph.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace weft {

/// A strongly connected component of more than one node, or a node with a self loop.
struct CycleComponent {
    std::vector<NodeRef> nodes; ///< sorted
    std::uint64_t edges = 0;    ///< inside the component
};

enum class BreakReason : std::uint8_t {
    DeclaredOnly, ///< nothing was ever seen on it: give up a promise nobody uses
    ObservedOnly, ///< a shadow dependency
    FewestReaders ///< both: the edge that the fewest things hang on
};

/// An edge to give up; removing all `breakAt` leaves no cycle.
struct CycleBreak {
    NodeRef from;
    NodeRef to;
    BreakReason reason = BreakReason::FewestReaders;
    double cost = 0; ///< cheapest first; documented at `cycles`
};

struct Cycles {
    Level level = Level::Product;
    std::vector<CycleComponent> components; ///< by their least node
    std::vector<std::vector<NodeRef>> cycles; ///< elementary, shortest first, each starting at its least node
    bool truncated = false;                 ///< more than `limit` cycles, or the search was capped
    std::vector<CycleBreak> breakAt;        ///< by cost, then (from, to)
    bool complete = true;                   ///< false: stopped
};

/// All cycles of one level. Components by Boost's strong_components, O(V + E) (Tarjan 1972, Pearce 2016); elementary
/// cycles in order of length by iterative deepening inside each component (Johnson's blocking, 1975), at most `limit`
/// and at most a fixed count of steps; `breakAt` by a greedy feedback arc set (Eades, Lin, Smyth 1993) minimised
/// edge by edge, exact for components of up to 12 edges. Never fails, never recurses over the graph.
[[nodiscard]] Cycles cycles(const Mesh& mesh, const LevelGraph& graph, std::size_t limit = 1000,
                            std::stop_token stop = {});

} // namespace weft
