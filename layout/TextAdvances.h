// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace weft::layout {

/// Horizontal advances of the code points first … last in thousandths of the font size, one table for each weight
/// (Regular, Medium, SemiBold). 0: the font has no such character.
struct AdvanceRange {
    char32_t first;
    char32_t last;
    std::array<const std::uint16_t*, 3> advances;
};

/// The built-in table of the bundled font (Inter 4), ordered by code point, ranges disjoint.
[[nodiscard]] std::span<const AdvanceRange> advanceRanges();

} // namespace weft::layout
