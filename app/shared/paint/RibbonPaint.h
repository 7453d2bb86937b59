// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/PicturePaint.h"

#include <optional>

namespace weft::app {

/// How far ribbons go towards the canvas, so that boxes and single lines stay before them; more beside a focus.
inline constexpr float RibbonVeil = 0.42F;
inline constexpr float RibbonVeilBesideFocus = 0.75F;

/// The edge runs in ribbons: only its ends are drawn, and its whole way where it is lit.
[[nodiscard]] bool inRibbons(const MeshPicture& picture, std::uint32_t edge);

/// A piece of a ribbon as a rectangle with round ends, so that pieces meet without a notch.
[[nodiscard]] layout::Rect ribbonRect(const layout::Ribbon& ribbon);

/// Where the count of a ribbon line sits: in the middle of its piece with most edges that has room for it. `first` and
/// `last` are the line's range of `Drawing::ribbons`. Empty: it stands for a single edge, or there is no room.
struct RibbonCount {
    layout::Point at;
    std::uint32_t count = 0;
};
[[nodiscard]] std::optional<RibbonCount> ribbonCount(const MeshPicture& picture, std::size_t first, std::size_t last);

/// A number on a patch of the canvas in the middle of a line.
void addCount(DisplayGroup& group, layout::Point at, std::uint32_t count, float veil);

/// All ribbon lines, each a group `ribbon` (`street` or `riser`), and their counts. O(ribbons).
void addRibbons(const MeshPicture& picture, const PaintOptions& options, std::vector<DisplayGroup>& lines,
                std::vector<DisplayGroup>& counts);

} // namespace weft::app
