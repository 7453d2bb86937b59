// SPDX-License-Identifier: Apache-2.0
#include "app/shared/paint/Theme.h"

#include <algorithm>
#include <cmath>

namespace weft::app {

namespace {

constexpr Rgb rgb(std::uint32_t hex)
{
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8), static_cast<std::uint8_t>(hex)};
}

// In the order of Ink; the values are the design's.
constexpr Theme Light{ThemeName::Light,
                      {rgb(0xFBFBFC), rgb(0xF7F8FA), rgb(0xFFFFFF), rgb(0xFBFBFC), rgb(0x1F2430), rgb(0x636D82),
                       rgb(0xDADDE3), rgb(0xFFFFFF), rgb(0xC3C9D3), rgb(0xF1F3F6), rgb(0x818B9D), rgb(0x2B6CB0),
                       rgb(0xB97D00), rgb(0xD55E00), rgb(0x0072B2), rgb(0x009E73), rgb(0x7F8691), rgb(0xC3C9D3)}};
constexpr Theme Dark{ThemeName::Dark,
                     {rgb(0x1A1D21), rgb(0x1E2126), rgb(0x262A31), rgb(0x1A1D21), rgb(0xE6E8EC), rgb(0x9AA2AF),
                      rgb(0x3A3F48), rgb(0x2B3038), rgb(0x4A515D), rgb(0x22262C), rgb(0x7C8796), rgb(0x6AA9FF),
                      rgb(0xF0A202), rgb(0xE8743B), rgb(0x4C9BD6), rgb(0x2FBF93), rgb(0x8A919C), rgb(0x4A515D)}};

std::uint8_t mixedChannel(std::uint8_t over, std::uint8_t under, double share)
{
    return static_cast<std::uint8_t>(std::lround(over * share + under * (1 - share)));
}

} // namespace

std::string rgbText(Rgb colour)
{
    static constexpr char Digits[] = "0123456789ABCDEF";
    std::string text = "#";
    for (const std::uint8_t channel : {colour.red, colour.green, colour.blue}) {
        text += Digits[channel >> 4];
        text += Digits[channel & 15];
    }
    return text;
}

Rgb mixed(Rgb over, Rgb under, double share)
{
    share = std::clamp(share, 0.0, 1.0);
    return {mixedChannel(over.red, under.red, share), mixedChannel(over.green, under.green, share),
            mixedChannel(over.blue, under.blue, share)};
}

Rgb Theme::colour(Ink ink, double tint, double veil) const
{
    const Rgb canvas = colour(Ink::Canvas);
    return mixed(mixed(colour(ink), canvas, tint), canvas, 1 - veil);
}

const Theme& theme(ThemeName name)
{
    return name == ThemeName::Dark ? Dark : Light;
}

} // namespace weft::app
