// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace weft::importers {

/// Finds where a JSON value ends, over several calls when its text comes in pieces. Follows the grammar of brackets,
/// keys, colons and commas, so that a value that was cut off is noticed where the next one begins; what strings,
/// numbers and words hold is left to their reader. O(length), memory bounded by the depth.
class JsonScanner {
public:
    enum class Outcome : std::uint8_t { Done, More, Fault };

    explicit JsonScanner(std::size_t depth) : m_depth(depth) {}

    /// Starts anew: the next text begins with a value.
    void begin();

    /// `text` is all of the value so far, from its first byte; the work goes on where it stopped. Fault: what stands
    /// at `position` can't stand there, a string is broken by a line end, or the value nests too deeply.
    [[nodiscard]] Outcome scan(std::string_view text);

    /// Done: one past the value. Fault: where. More: what was looked at.
    [[nodiscard]] std::size_t position() const { return m_at; }

private:
    enum class Last : std::uint8_t { Begin, OpenObject, OpenArray, Key, Colon, Comma, Value };
    enum class Within : std::uint8_t { Nothing, String, Escape, Word };

    [[nodiscard]] bool valueMayStand() const;
    [[nodiscard]] bool keyMayStand() const;
    [[nodiscard]] bool take(char c);
    [[nodiscard]] bool close(char bracket, Last empty);
    [[nodiscard]] bool passString(std::string_view text);

    std::size_t m_depth;
    std::size_t m_at = 0;
    Last m_last = Last::Begin;
    Within m_within = Within::Nothing;
    std::vector<char> m_open; ///< the closing brackets that are due
};

} // namespace weft::importers
