// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace weft::importers {

/// One JSON text and where it stands in its file (line and column count from 1, columns in bytes). At least `Padding`
/// bytes behind `text` may be read (their content means nothing), as simdjson asks.
struct JsonText {
    static constexpr std::size_t Padding = 64;

    std::string_view text;
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

} // namespace weft::importers
