// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/floorplan/Floorplan.h"

#include <stop_token>

namespace weft::layout {

/// Improves `tree` by simulated annealing: swaps leaves, flips cuts, swaps children, moves leaves. The cost is the
/// page's area, the mean length of flows, and flows that do not run left to right. At most 2,500 D moves a run, above
/// six frames 15,000 or 400 D, and never over 3,000,000 / D; 40 / D runs, but one at least and four at most; with a
/// generator of its own, so the same input gives the same plan. A move is O(depth · curve), and O(D + flows) where its
/// page is not too large. When stopped, the best so far. Source: Wong & Liu, A new algorithm for floorplan design,
/// 1986.
void annealFloorplan(SlicingTree& tree, const FloorplanInput& input, const std::stop_token& stop);

} // namespace weft::layout
