// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace weft {

/// One step through a text: the code point that starts there and how many bytes it takes. Bytes that are no UTF-8
/// (stray, cut short, overlong, surrogates, beyond U+10FFFF) come one at a time with `valid == false`.
struct CodePoint {
    char32_t value = 0;
    std::uint8_t length = 1;
    bool valid = true;
};

/// The code point at `text[at]`; `at` must be inside. O(1).
[[nodiscard]] CodePoint codePointAt(std::string_view text, std::size_t at);

/// Appends `value` as UTF-8; `value` must be a scalar value (asserted).
void appendUtf8(std::string& text, char32_t value);

/// Blank, control or invisible direction mark: what must not stand bare in a name that people compare by eye.
[[nodiscard]] bool isBlankOrControl(char32_t value);

/// `text` in lower case, for comparing names: ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic letters by a
/// built-in table, so that no locale decides. `İ` stays. The length in bytes never changes.
/// Bytes that are no UTF-8 stay.
[[nodiscard]] std::string foldCase(std::string_view text);

} // namespace weft
