// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Geometry.h"

#include <cstdint>
#include <vector>

namespace weft::app {

/// A point with a name to place: where it belongs, the part of the grid that it must not leave, the size of the name.
struct GridPoint {
    layout::Point at;
    layout::Rect quadrant;
    layout::Size name;
};

/// Where it came to lie. `found` false: there was no room.
struct GridSpot {
    bool found = false;
    layout::Point at;
    layout::Rect name;
    bool nameLeft = false; ///< the name ends at the point instead of starting there
};

/// Places points and names one after the other so that nothing overlaps: at its place or up to three rows off it, name
/// to the right, else to the left. `taken` is kept free. Greedy; O(points²).
[[nodiscard]] std::vector<GridSpot> placeGridPoints(const std::vector<GridPoint>& points,
                                                    std::vector<layout::Rect> taken);

} // namespace weft::app
