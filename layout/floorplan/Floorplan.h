// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/floorplan/SlicingTree.h"

namespace weft::layout {

/// How many edges lead from one frame to another.
struct FrameFlow {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double weight = 0;
    double leavesAt =
        0.5; ///< where it starts in its frame on the mean (a right side of a box), as a share of the width
    double entersAt = 0.5; ///< likewise where it ends (a left side)
};

/// What a floor plan is made from: the shapes each frame may take, and what flows between them.
struct FloorplanInput {
    std::vector<ShapeCurve> curves;
    std::vector<FrameFlow> flows;
    double aspect = 1.4142;
    double channel = 40;  ///< first guess of the room between two regions
    double forward = 4.2; ///< what it is worth that flows run left to right; 1.3 is the ideal area of the page
};

/// A floor plan in the order of flow: frames sorted from sources to sinks, then halved by area again and again, each
/// half beside or below the other, whichever gives the squarer regions. O(D log D). `curves` must not be empty.
[[nodiscard]] SlicingTree flowFloorplan(const FloorplanInput& input);

/// The area of the smallest shape; 1 at least.
[[nodiscard]] double leastArea(const ShapeCurve& curve);

} // namespace weft::layout
