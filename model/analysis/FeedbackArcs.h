// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace weft {

/// An edge between two of a component's nodes, numbered from 0, and what it costs to give it up (above 0).
struct WeightedArc {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double cost = 1;
};

/// What may be spent on looking for cheap sets; shared by the components of one question, so that a mesh with very
/// many of them ends in time. Counts steps, not seconds: the same input gives the same set.
struct FeedbackBudget {
    std::uint64_t exactSteps = 50'000'000;
    std::uint64_t greedySteps = 50'000'000;
};

/// Indexes into `arcs`, sorted, whose removal leaves no cycle among the `nodes` nodes. Self loops are always among
/// them. Up to 16 nodes the cheapest such set, by dynamic programming over sets of nodes, O(2^n · E); above, or when
/// `budget.exactSteps` is spent, the back arcs of a greedy order, from which every arc that closes no cycle is taken
/// back, the dearest first, as far as `budget.greedySteps` allows. When stopped, all arcs.
/// Source: Eades, Lin, Smyth, "A fast and effective heuristic for the feedback arc set problem", IPL 47 (1993).
[[nodiscard]] std::vector<std::uint32_t> feedbackArcs(std::uint32_t nodes, std::span<const WeightedArc> arcs,
                                                      FeedbackBudget& budget, const std::stop_token& stop);

} // namespace weft
