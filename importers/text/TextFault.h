// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace weft::importers {

/// A byte that no text may hold.
struct TextFault {
    enum Kind : std::uint8_t { InvalidUtf8, ZeroByte, ControlCharacter } kind = InvalidUtf8;
    std::size_t offset = 0;
    unsigned char byte = 0;
};

/// The first byte that is no UTF-8 (RFC 3629: no surrogates, no overlong forms, nothing beyond U+10FFFF), a zero byte
/// or a control character other than tab, line feed, carriage return (and U+0085). O(bytes).
[[nodiscard]] std::optional<TextFault> findTextFault(std::string_view text);

struct TextPlace {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

/// Line and column (in bytes, both from 1) of a byte of `text`; lines end in LF, CR LF or CR. O(offset).
[[nodiscard]] TextPlace placeOf(std::string_view text, std::size_t offset);

} // namespace weft::importers
