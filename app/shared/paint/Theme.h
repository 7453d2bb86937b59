// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/DisplayList.h"
#include "app/shared/picture/PictureSpec.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace weft::app {

struct Rgb {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    friend bool operator==(const Rgb&, const Rgb&) = default;
};

/// `#1F2430`
[[nodiscard]] std::string rgbText(Rgb colour);
/// `share` (0 … 1) of `over` on `under`.
[[nodiscard]] Rgb mixed(Rgb over, Rgb under, double share);

inline constexpr std::size_t InkCount = static_cast<std::size_t>(Ink::NotAssessed) + 1;

/// The design tokens of one theme: the only place with literal colours.
struct Theme {
    ThemeName name = ThemeName::Light;
    std::array<Rgb, InkCount> inks{};

    [[nodiscard]] Rgb colour(Ink ink) const { return inks[static_cast<std::size_t>(ink)]; }
    /// `tint` of the ink over the canvas, then `veil` of the canvas over that. Always opaque: alpha doubles the price
    /// of a stroke (canvas.md).
    [[nodiscard]] Rgb colour(Ink ink, double tint, double veil) const;
};

[[nodiscard]] const Theme& theme(ThemeName name);

} // namespace weft::app
