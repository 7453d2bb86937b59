// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/floorplan/StreetRoutes.h"

namespace weft::layout {

/// Room that each street needs for its lines: 5 px each up to 16 lines, then they move closer together; 24 px without.
[[nodiscard]] std::vector<double> streetWidths(const LayoutGraph& graph, const std::vector<Frame>& frames,
                                               const FrameIndex& index, const std::vector<Trip>& trips,
                                               const Channels& channels, const BlockSpacing& spacing);

/// The lines of all edges on the final placement of `frames` and `channels`. Lines that share a gap or a street get
/// tracks of their own unless they are of one net. O(E log E + bends).
[[nodiscard]] std::vector<Route> drawRoutes(const LayoutGraph& graph, const std::vector<Frame>& frames,
                                            const FrameIndex& index, const std::vector<Trip>& trips,
                                            const Channels& channels, const BlockSpacing& spacing);

} // namespace weft::layout
