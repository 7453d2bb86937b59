// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Drawing.h"
#include "layout/radial/HopRings.h"

#include <stop_token>

namespace weft::layout {

/// What a ring placement gets: the sizes of all nodes, and the distances.
struct RingSpacing {
    double rowGap = 24; ///< between boxes above each other
    double ringGap = 64;
    double lineGap = 8; ///< between boxes of one ring that stand in several rows, where lines pass
};

/// Boxes around the centre's, which is in the middle of (0, 0). Boxes that were not reached are left as they are.
struct RingPlacement {
    std::vector<Rect> boxes;
    std::vector<Route> guides; ///< of each half ring the arc on which its inner boxes stand
    std::vector<double> entry; ///< of each box: x of the inner border of its ring at its height, where lines are free
};

/// Places each half of a ring by height: a box stands where the circle is at its height, or further out where boxes of
/// inner rings are in its way, so none overlap. A subtree begins with the share of the half circle that its leaves are
/// of all; then each half is sorted again and again by the mean height of its neighbours, and settled by isotonic
/// regression between that and an even spread. Halves that are too full get up to 8 rows, then a greater radius.
/// O(rounds · (V log V + E)), 30 rounds.
/// Sources: wedges: Eades, Drawing free trees, 1992; barycentres on rings: Bachmaier, A radial adaptation of the
/// Sugiyama framework for visualizing hierarchical information, 2007.
[[nodiscard]] RingPlacement placeRings(const HopRings& rings, std::span<const Arc> arcs, std::span<const Size> sizes,
                                       const RingSpacing& spacing, const std::stop_token& stop = {});

} // namespace weft::layout
