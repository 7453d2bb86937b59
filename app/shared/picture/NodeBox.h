// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"
#include "layout/Geometry.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace weft::app {

// Measures of the boxes at 1:1 (design.md, "Anatomy"); painting and layout share them.
inline constexpr double ProductHeight = 42;
inline constexpr double DomainHeight = 72;
inline constexpr double DatasetHeight = 36;
inline constexpr double JobHeight = 24;
inline constexpr double ColumnHeight = 20;
inline constexpr double ColumnHeader = 28; ///< name of the dataset above its columns
inline constexpr double BarWidth = 7;
inline constexpr double TextIndent = 14; ///< from the left edge of a box
inline constexpr double FrameTitle = 26; ///< height of a frame's title
inline constexpr double LongestFrameTitle = 260;
inline constexpr double NameSize = 12.5;
inline constexpr double SmallSize = 11;
inline constexpr double DomainNameSize = 14;

/// The first 256 characters of a stranger's name, made visible.
[[nodiscard]] std::string shownName(std::string_view name);

/// Which text a box is made wide for, as far as its kind may be.
enum class BoxFit : std::uint8_t { Title, BothLines };

/// Size of the node's box from its texts; fills `label` and `sublabel`, cut to what fits.
[[nodiscard]] layout::Size fitBox(PictureNode& node, BoxFit fit = BoxFit::Title);

/// Fills `label` and `sublabel` for a box of that width, whatever it would need by itself.
void fitTexts(PictureNode& node, double width);

/// A dataset's or job's name in two parts: the last one, which is shown large, and what stands before it. The ending of
/// a file is no part of its own: `exports/orders.csv` is `orders.csv` in `exports`, `mart.orders` is `orders`.
struct ShortName {
    std::string_view name;
    std::string_view path;
};
[[nodiscard]] ShortName shortName(std::string_view name);

/// Where ring `index` of `count` sits on the side of a box: share of the height from the top.
[[nodiscard]] double portOffset(std::uint32_t index, std::uint32_t count);

} // namespace weft::app
