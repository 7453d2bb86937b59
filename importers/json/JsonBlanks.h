// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace weft::importers {

inline constexpr char RecordSeparator = '\x1e'; // RFC 7464

inline bool isJsonBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == RecordSeparator;
}

/// Where `line` begins behind its blanks; its size when it is blank.
inline std::size_t firstOf(std::string_view line)
{
    std::size_t first = 0;
    while (first < line.size() && isJsonBlank(line[first]))
        ++first;
    return first;
}

inline std::string_view trimmedEnd(std::string_view line)
{
    while (!line.empty() && isJsonBlank(line.back()))
        line.remove_suffix(1);
    return line;
}

} // namespace weft::importers
