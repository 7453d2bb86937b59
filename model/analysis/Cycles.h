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
    std::vector<CycleComponent> components;   ///< by their least node
    std::vector<std::vector<NodeRef>> cycles; ///< elementary, shortest first, each starting at its least node
    bool truncated = false;                   ///< more than `limit` cycles, or the search was capped
    std::vector<CycleBreak> breakAt;          ///< by cost, then (from, to)
    bool complete = true;                     ///< false: stopped
};

/// All cycles of one level. Components by Boost's strong_components, O(V + E) (Tarjan 1972); elementary cycles in order
/// of length, equal lengths by their nodes, at most `limit` and at most a fixed count of steps (SimplePathSearch; each
/// cycle once, from its least node, in the component that is left when all lesser nodes are gone, as Johnson 1975
/// does). `breakAt` by FeedbackArcs: exact for small components. Never fails, never recurses over the graph.
///
/// Cost of an edge: what hangs on it, times what it is worth. On it hang its reader and those who read that one
/// directly: 1 + out-degree of `to`. It is worth 1 when it is only declared (nobody would notice), 2 when only observed
/// (nobody promised it), 4 when both; at domain level the number of product edges to give up; else 1.
[[nodiscard]] Cycles cycles(const Mesh& mesh, const LevelGraph& graph, std::size_t limit = 1000,
                            std::stop_token stop = {});

} // namespace weft
