// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/LayerOrder.h"

#include <cstdint>
#include <span>
#include <stop_token>

namespace weft::layout {

/// Rounds in which every node takes 0.2 of its own relative place and 0.8 of the mean of its neighbours' on both
/// sides; then each layer is sorted, by `laneOf` first where that is given (lanes keep their sequence). O(rounds · (V
/// log V + E)). Ends sooner when an order repeats itself or `stop` is requested;
/// the positions are then those from before. Source: layout.md, recipe 1; Sugiyama,
/// Tagawa, Toda, 1981, for the one-sided rule.
void barycentreRounds(LayerOrder& order, const LayerLinks& links, std::size_t rounds, const std::stop_token& stop,
                      std::span<const std::uint32_t> laneOf = {});

} // namespace weft::layout
