// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/floorplan/ChannelRouter.h"
#include "layout/floorplan/Frame.h"

#include <tuple>

namespace weft::layout {

/// How a line gets from a gap between ranks to a street.
struct Door {
    enum class Side : std::uint8_t { Left, Top, Right, Bottom };
    std::uint32_t frame = 0;
    std::uint32_t gap = 0;
    Side side = Side::Top;
    bool throughBandGap = false; ///< by the room between two bands, not by that between the boxes
};

/// An edge between two frames: out by one door, along the streets, in by another. `channels` is empty once stopped.
struct Trip {
    std::uint32_t edge = 0;
    Door leave;
    Door enter;
    std::vector<std::uint32_t> channels;
};

/// Middle of the room between the band and the next; of the one above for the last band. Within the block.
[[nodiscard]] double bandGapY(const BlockPlacement& placement, std::uint32_t band, const BlockSpacing& spacing);

/// The number of the gap behind the rank of a box, or before it.
[[nodiscard]] std::uint32_t leavingGap(const Frame& frame, std::uint32_t box);
[[nodiscard]] std::uint32_t enteringGap(const Frame& frame, std::uint32_t box);

/// Finds the way of every edge between frames: box → gap behind its rank → up, down or out of the frame → along the
/// streets → gap before the target's rank → box; so no line passes behind a foreign box or a title. `frames` must be
/// placed (left and right are enough). One shortest-path search for each gap that edges leave by; when these could take
/// more than 200,000,000 steps (about 5,000 frames) the ways follow the cuts of the plan. Once stopped the remaining
/// trips get no streets.
[[nodiscard]] std::vector<Trip> findTrips(const LayoutGraph& graph, const std::vector<Frame>& frames,
                                          const FrameIndex& index, const Channels& channels,
                                          const BlockSpacing& spacing, const std::stop_token& stop);

/// Edges that may be drawn as one where they run together have the same net: those of one source or of one target,
/// whichever has more.
[[nodiscard]] std::vector<std::uint64_t> netsOf(const LayoutGraph& graph, const FrameIndex& index);

} // namespace weft::layout
