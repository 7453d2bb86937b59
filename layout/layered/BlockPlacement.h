// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/BlockShape.h"

namespace weft::layout {

/// A strip free of boxes beside a rank, over the whole height of its band: where lines rise and fall.
struct Gap {
    double left = 0;
    double right = 0;
    std::uint32_t band = 0;
};

/// Vertical extent of a band: its boxes, and below them its lanes.
struct Band {
    double top = 0;
    double bottom = 0;
    double lanesBottom = 0;
};

/// Where the boxes and bends of a block are, relative to its top left corner.
struct BlockPlacement {
    Size size;
    std::vector<Rect> boxes;
    std::vector<double> bendY; ///< of item `boxes + i`
    std::vector<double> rankLeft;
    std::vector<double> rankRight;
    std::vector<Gap> gaps; ///< before and behind each rank; see gapBefore, gapBehind
    std::vector<Band> bands;
    std::vector<std::uint32_t> bandOf; ///< of each rank
    std::vector<std::vector<Point>>
        exits; ///< of each box: from the middle of its right side to its rank's right border
    std::vector<std::vector<Point>>
        entries; ///< of each box: from its rank's left border to the middle of its left side
};

[[nodiscard]] inline std::size_t gapBefore(const BlockPlacement& placement, std::uint32_t rank)
{
    return rank + placement.bandOf[rank];
}
[[nodiscard]] inline std::size_t gapBehind(const BlockPlacement& placement, std::uint32_t rank)
{
    return gapBefore(placement, rank) + 1;
}

/// Places a folded block in `room`, which must be at least its least size. Rows go where their neighbours are, by
/// isotonic regression (pool adjacent violators) within the order and the least distances, 24 passes being enough, and
/// the bends of long edges in straight runs (see straightenChains); with no pass only left and right are final. Spare
/// width goes to the rank gaps. Once stopped the placement is not whole. O(passes · (items + edges)). Source:
/// layout.md, recipe 4 of the layered engine.
[[nodiscard]] BlockPlacement placeBlock(const Block& block, const Lineage& lineage, const BlockShape& shape,
                                        const BlockSpacing& spacing, Size room, int passes,
                                        const std::stop_token& stop = {});

} // namespace weft::layout
