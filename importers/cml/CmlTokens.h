// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace weft::importers {

enum class CmlTokenKind : std::uint8_t { End, Word, Text, Open, Close, Sign, Broken };

struct CmlToken {
    CmlTokenKind kind = CmlTokenKind::End;
    std::string text; ///< Word, Text (without quotes), Sign; Broken: what does not end
    std::uint32_t line = 1;
    std::uint32_t column = 1; ///< in bytes
    std::size_t offset = 0;
};

/// The tokens of a CML text, one after the other; comments are skipped. O(bytes). `text` must outlive it.
class CmlTokens {
public:
    explicit CmlTokens(std::string_view text) : m_text(text) { advance(); }

    /// The token at hand.
    [[nodiscard]] const CmlToken& seen() const { return m_seen; }
    /// Gives the token at hand and goes on to the next.
    CmlToken take();

private:
    void advance();
    void skipBlanks();
    void step();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0;
    std::uint32_t m_line = 1;
    CmlToken m_seen;
};

} // namespace weft::importers
