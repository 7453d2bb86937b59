// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/floorplan/StreetRoutes.h"

namespace weft::layout {

/// Room that each street needs for its lines: 2.5 px each up to 10 lines, half of it up to 20, then they move
/// closer together; 22 px without. Once stopped not for all.
[[nodiscard]] std::vector<double> streetWidths(const LayoutGraph& graph, const std::vector<Frame>& frames,
                                               const FrameIndex& index, const std::vector<Trip>& trips,
                                               const Channels& channels, const BlockSpacing& spacing,
                                               const std::stop_token& stop = {});

/// The way of an edge between frames along ribbons, before its corners are rounded: what lies between points `joins`
/// and `parts` it shares with others, all of it parallel to the axes.
struct SharedWay {
    std::uint32_t edge = 0;
    std::vector<Point> corners;
    std::size_t joins = 0;
    std::size_t parts = 0;
};

/// The same edges with one riser for each gap and direction, and the middle of each street for all. By edge; without
/// those that have no way along the streets. Once stopped not all. O(E log E + bends).
[[nodiscard]] std::vector<SharedWay> sharedWays(const LayoutGraph& graph, const std::vector<Frame>& frames,
                                                const FrameIndex& index, const std::vector<Trip>& trips,
                                                const Channels& channels, const BlockSpacing& spacing,
                                                const std::stop_token& stop = {});

/// The lines of all edges on the final placement of `frames` and `channels`. Lines that share a gap or a street get
/// tracks of their own unless they are of one net; those between frames lie on their shared ways when they are drawn as
/// ribbons. Once stopped not all. O(E log E + bends).
[[nodiscard]] std::vector<Route> drawRoutes(const LayoutGraph& graph, const std::vector<Frame>& frames,
                                            const FrameIndex& index, const std::vector<Trip>& trips,
                                            const Channels& channels, const BlockSpacing& spacing, EdgesDrawn drawn,
                                            const std::stop_token& stop = {});

} // namespace weft::layout
