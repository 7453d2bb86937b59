// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Drawing.h"
#include "layout/LayoutGraph.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace weft::layout {

/// How good a drawing is. Lengths in logical pixels.
struct DrawingQuality {
    std::uint64_t crossings = 0;        ///< of the lines as drawn, each edge a line of its own
    std::uint64_t insideCrossings = 0;  ///< of those between edges that stay in their group
    std::uint64_t seenCrossings = 0;    ///< of what the eye sees: ribbons, taps, and lines that share a way as one
    std::uint64_t leftToRight = 0;      ///< edges whose target begins right of where their source ends
    std::uint64_t leftToRightBound = 0; ///< what the mesh itself allows, see LeftToRightBound.h
    std::uint64_t edges = 0;            ///< without self loops
    std::uint64_t boxOverlaps = 0;      ///< pairs
    std::uint64_t frameOverlaps = 0;    ///< pairs, one inside the other not counted
    std::uint64_t outsideFrame = 0;     ///< boxes that stick out of their group's frame
    double aspect = 0;                  ///< width / height of the page
    double fill = 0;                    ///< share of the page that boxes cover
    double length = 0;                  ///< of all lines
    std::uint64_t bends = 0;            ///< turns by more than 20 degrees in all, arcs counted once
};

/// Measures `drawing` of `graph`. O(n log n) but for crossings, see countCrossings. When stopped the counts so far.
[[nodiscard]] DrawingQuality drawingQuality(const LayoutGraph& graph, const Drawing& drawing,
                                            std::stop_token stop = {});

/// How far boxes moved from one layout to the next.
struct Movement {
    std::uint64_t moved = 0; ///< by more than their own height
    double mean = 0;         ///< of all distances between top left corners, in logical pixels
};

/// Compares the same boxes in two layouts, in the same order. O(n). Source: Böhringer, Paulisch, Using constraints to
/// achieve stability in automatic graph layout algorithms, 1990.
[[nodiscard]] Movement movementBetween(std::span<const Rect> before, std::span<const Rect> after);

/// Pairs of rectangles whose insides overlap. Plane sweep, O(n log n) when few overlap.
[[nodiscard]] std::uint64_t overlappingPairs(std::span<const Rect> rects);

} // namespace weft::layout
