// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace weft::layout {

/// The weights of the bundled font that pictures use: 400, 500, 600.
enum class FontWeight : std::uint8_t { Regular, Medium, SemiBold };

/// Width of one line of UTF-8 text in the bundled font (Inter) at `size` logical pixels, in logical pixels.
/// From a built-in table, so that it is the same on every machine; kerning is left out, which makes it an upper bound
/// for Latin text (at most about 3 % too wide). Characters outside the table count as a wide or a mean letter, marks
/// and joiners as nothing, broken bytes as U+FFFD each. O(bytes).
[[nodiscard]] double textWidth(std::string_view text, double size, FontWeight weight = FontWeight::Regular);

/// `text` if it fits into `width` logical pixels, else its longest beginning that fits with `…` behind it, cut between
/// user-perceived characters (marks, joined emoji and flags stay whole) and without trailing blanks. Empty when not
/// even `…` fits. Reads no further than it must: O(result), also for a text of megabytes.
[[nodiscard]] std::string elided(std::string_view text, double size, FontWeight weight, double width);

/// Like `elided`, but a name without blanks keeps its end as well, since those of one mesh often differ there alone
/// (`warehouse.mart.orders`): `…` stands behind three fifths of what has room. O(result).
[[nodiscard]] std::string elidedName(std::string_view text, double size, FontWeight weight, double width);

} // namespace weft::layout
