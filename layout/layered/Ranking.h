// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/CycleRemoval.h"

namespace weft::layout {

/// A rank (column, 0 is leftmost) for each node so that every arc runs from a lower to a higher one: longest path, then
/// each node moves within its slack towards the side that most of its arcs lead to, which shortens the lines.
/// `arcs` must be acyclic. O(V + E) a pass, at most 8 passes; nodes without arcs get rank 0.
/// Source: the balancing step of Gansner, Koutsofios, North, Vo, 1993.
[[nodiscard]] std::vector<std::uint32_t> ranksOf(std::size_t nodes, std::span<const Arc> arcs);

} // namespace weft::layout
