// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/floorplan/SlicingTree.h"

namespace weft::layout {

/// A street between regions: along a cut, or around the page.
struct Channel {
    bool vertical = false;
    double position = 0; ///< x of a vertical one's middle, y of a horizontal one's
    double width = 0;
    double from = 0; ///< extent along it
    double to = 0;
};

/// The four streets around a region, as indexes of channels.
struct Sides {
    std::uint32_t left = 0;
    std::uint32_t top = 0;
    std::uint32_t right = 0;
    std::uint32_t bottom = 0;
};

/// All streets of a floor plan: one for each cut (channel i belongs to tree node leaves + i), then the four around the
/// page (left, top, right, bottom). `meetings` are the pairs of a street and one it ends at; they and `sides` depend on
/// the tree alone, not on sizes.
struct Channels {
    std::vector<Channel> channels;
    std::vector<Sides> sides;           ///< of each tree node
    std::vector<std::uint32_t> parents; ///< of each tree node, Nil of the root
    std::vector<std::pair<std::uint32_t, std::uint32_t>> meetings;
};

/// `ring`: widths of the four streets around the page. O(nodes).
[[nodiscard]] Channels channelsOf(const SlicingTree& tree, const std::vector<Rect>& regions,
                                  const std::vector<double>& ring);

} // namespace weft::layout
