// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Layout.h"
#include "layout/layered/Lineage.h"

#include <vector>

namespace weft::layout {

/// One line of a rank from top to bottom: a row of boxes side by side (one for each sub-column), or one bend.
struct RankRow {
    std::uint32_t first = 0; ///< range of RankShape::items
    std::uint32_t count = 0;
    bool isBend = false;
    double height = 0;
    double offset = 0; ///< least distance of its top from the top of the rank's first row
};

/// A rank folded into sub-columns.
struct RankShape {
    std::vector<std::uint32_t> items; ///< in rows, from left to right
    std::vector<RankRow> rows;
    std::vector<double> columns; ///< widths of the sub-columns
    std::uint32_t band = 0;
    double width = 0;
    double height = 0; ///< least
};

/// A block folded to a shape: ranks from left to right, broken into bands (like lines of text) when there are too many.
struct BlockShape {
    std::vector<RankShape> ranks;
    std::uint32_t bands = 1;
    std::vector<std::uint32_t> laneOf;    ///< of each edge that takes a lane: its track, 0 nearest to the boxes
    std::vector<std::uint32_t> laneCount; ///< of each band
    double width = 0;                     ///< least
    double height = 0;
};

/// Distances within a block, all in logical pixels.
struct BlockSpacing {
    double rowGap = 24;
    double rankGap = 64;
    double columnGap = 28; ///< between sub-columns
    double bendGap = 8;    ///< between lines
    double lane = 6;       ///< between lanes
    double margin = 16;    ///< left of the first and right of the last rank, where lines turn
};
[[nodiscard]] BlockSpacing spacingFor(const LayoutOptions& options);

/// Room for `lanes` lanes below a band.
[[nodiscard]] double laneRoom(std::uint32_t lanes, const BlockSpacing& spacing);

/// Room between two bands.
[[nodiscard]] double bandGap(const BlockSpacing& spacing);

/// The block with at most `rows` boxes above each other in a rank, in `bands` bands. O(items + edges). Once stopped it
/// is not whole and good for nothing.
[[nodiscard]] BlockShape shapeOf(const Block& block, const Lineage& lineage, std::uint32_t rows, std::uint32_t bands,
                                 const BlockSpacing& spacing, const std::stop_token& stop = {});

/// What a frame may be folded to: pairs (rows, bands) whose sizes no other beats in both width and height, by width
/// ascending, at most 14 and at least one, between 1:3 and 3.5:1 as far as the block allows. When stopped: fewer.
/// Source: layout.md, recipe 2.
struct ShapeChoice {
    std::uint32_t rows = 1;
    std::uint32_t bands = 1;
    Size size;
};
[[nodiscard]] std::vector<ShapeChoice> shapeChoices(const Block& block, const Lineage& lineage,
                                                    const BlockSpacing& spacing, const std::stop_token& stop = {});

} // namespace weft::layout
