// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/CycleRemoval.h"

#include <stop_token>

namespace weft::layout {

/// A rank (column, 0 is leftmost) for each node so that every arc runs from a lower to a higher one: longest path, then
/// each node moves within its slack towards the side that most of its arcs lead to, then network simplex (see
/// shortenBySimplex, capped), then nodes that are as well off elsewhere move to the emptiest rank of their slack.
/// `arcs` must be acyclic. O(V + E) a pass, at most 8 passes, and the steps of the simplex; nodes without arcs get
/// rank 0. Stopped early the ranks are valid.
/// Source: Gansner, Koutsofios, North, Vo, A technique for drawing directed graphs, 1993.
[[nodiscard]] std::vector<std::uint32_t> ranksOf(std::size_t nodes, std::span<const Arc> arcs,
                                                 const std::stop_token& stop = {});

} // namespace weft::layout
