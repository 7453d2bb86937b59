// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Drawing.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace weft::layout {

/// How much of a drawing is painted, from far to near.
enum class Detail : std::uint8_t {
    Frames, ///< frames with their titles and counts; no boxes, no edges between boxes
    Boxes,  ///< plain boxes and hairline edges
    Names,  ///< and the names of the boxes
    Full    ///< everything: second lines, ports, shapes, arrow heads
};

/// What the choice of detail needs to know of a drawing; O(nodes) once, then constant.
struct DetailStats {
    std::size_t nodes = 0;
    std::size_t edges = 0;
    std::size_t groups = 0;
    Size extent;
    double boxHeight = 0; ///< of the median box, at 1:1
};
[[nodiscard]] DetailStats detailStats(const Drawing& drawing);

/// What one view may hold (logical pixels, items). Measured for 1080p on two cores without a GPU: canvas.md.
struct DetailBudget {
    double primitives = 6000;
    double labels = 600;
    double leastNameHeight = 14; ///< px: a lower box has no readable name
    double leastFullHeight = 26; ///< px: a lower box has no room for a second line
    double leastBoxHeight = 2.5; ///< px: a lower box is no shape any more
    double hysteresis = 0.1;     ///< a level is kept while its limits are missed by less than this share
};

/// The level at `scale` (pixels for each unit) in a window of `viewport` logical pixels. A finer level needs boxes high
/// enough for what it shows and no more items in the window than the budget; the window is taken to be as full as the
/// whole drawing is in the mean. `previous`: the level shown until now, kept within 10 % of its limits so that a
/// trembling zoom does not flicker. Without groups there is no Frames level. Pure, O(1).
[[nodiscard]] Detail levelOfDetail(const DetailStats& stats, double scale, Size viewport,
                                   std::optional<Detail> previous = {}, const DetailBudget& budget = {});

} // namespace weft::layout
