// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/CycleRemoval.h"

#include <stop_token>

namespace weft::layout {

/// Ranks that all lanes share. Boxes of a lane that is crowded in one rank go to emptier ranks of their slack; then a
/// rank of more than `most` boxes in all becomes several, what mostly reads first and what mostly feeds last; boxes
/// without an arc go where their lane has room. `ranks` are valid ranks for `arcs` (every arc to a higher one) and stay
/// so; none is empty afterwards. `laneOf` names the lane of each box. O(passes · E + V log V).
/// Source: the bound on a layer's width of Coffman, Graham, Optimal scheduling for two-processor systems, 1972.
[[nodiscard]] std::vector<std::uint32_t> sharedRanks(std::vector<std::uint32_t> ranks, std::span<const Arc> arcs,
                                                     std::span<const std::uint32_t> laneOf, std::size_t most,
                                                     const std::stop_token& stop = {});

} // namespace weft::layout
