// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/floorplan/Frame.h"

namespace weft::layout {

/// Places the boxes of a frame where they were: ranks, bands and all boxes that kept their rank stay, pinned ones come
/// before others, the rest takes the nearest free place of its rank. The frame's lineage must be a keptLineage of the
/// same memory. False, and nothing done, when there is a new rank, no free place, or the memory contradicts itself:
/// then the frame has to be laid out again. O(boxes · log boxes + sought · boxes of its rank) and
/// the sifting of bends, see siftLayers.
[[nodiscard]] bool placeAsKept(Frame& frame, const FrameMemory& memory, const Rect& region, const BlockSpacing& spacing,
                               const std::stop_token& stop = {});

} // namespace weft::layout
