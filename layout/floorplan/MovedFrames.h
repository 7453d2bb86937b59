// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/LayoutMemory.h"

#include <cstdint>
#include <span>

namespace weft::layout {

/// Where somebody put a frame by hand.
struct MovedFrame {
    std::uint32_t frame = 0; ///< its row in LayoutMemory::frames
    Point at;                ///< a point of the page, as shares of its width and height

    friend bool operator==(const MovedFrame&, const MovedFrame&) = default;
};

/// The part of the page that a kept floor plan covers: all its regions. Empty where there are none.
[[nodiscard]] Rect keptPage(const LayoutMemory& memory);

/// The memory with each of `moved` at the place of the floor plan that holds (or is nearest to) its point: it changes
/// places with the frame that stood there. One after the other, all by the places of `memory`; a place that one of them
/// has got is not given to the next. Frames whose place changed lose their region, so the same tree gets new shapes.
/// What the plan does not know is left out. O(moved · frames).
[[nodiscard]] LayoutMemory withMovedFrames(LayoutMemory memory, std::span<const MovedFrame> moved);

} // namespace weft::layout
