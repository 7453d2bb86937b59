// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/CycleRemoval.h"

#include <stop_token>

namespace weft::layout {

/// Changes valid ranks (every arc to a higher one) so that the sum of all arcs' spans becomes least, or as little as
/// `steps` allow: arcs and nodes looked at are counted, never time. What is not linked moves independently; ranks may
/// then begin anywhere at or above 0. A tight spanning tree is grown with two heaps, cut values are the sums of the
/// nodes' imbalances below an arc, a subtree is a range of postorder numbers, and the smaller side is scanned.
/// O(E log V) plus the steps. Stopped early or out of steps the ranks are valid.
/// Source: Gansner, Koutsofios, North, Vo, A technique for drawing directed graphs, 1993.
void shortenBySimplex(std::vector<std::uint32_t>& ranks, std::span<const Arc> arcs, std::uint64_t steps,
                      const std::stop_token& stop = {});

/// The sum of all arcs' spans.
[[nodiscard]] std::uint64_t totalSpan(const std::vector<std::uint32_t>& ranks, std::span<const Arc> arcs);

} // namespace weft::layout
