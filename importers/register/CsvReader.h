// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

struct CsvCell {
    std::string text; ///< without quotes and secrets, not trimmed
    std::uint32_t line = 0;
    std::uint32_t column = 0; ///< in bytes
    bool quoted = false;
};

struct CsvRow {
    std::vector<CsvCell> cells;
    std::uint32_t line = 0;
    std::string fault{}; ///< what is wrong with the row, in the words of a CsvSyntax diagnostic; empty when nothing is
    std::uint32_t faultLine = 0;
    std::uint32_t faultColumn = 0;
};

/// Reads CSV row by row (RFC 4180): quoted cells may hold delimiters, line ends and doubled quotes; lines end in LF,
/// CR LF or CR. A row with a fault is given as far as it could be read, and reading goes on at the next line.
/// O(bytes). `text` must outlive the reader.
class CsvReader {
public:
    CsvReader(std::string_view text, char delimiter) : m_text(text), m_delimiter(delimiter) {}

    /// The next row that is not blank; empty at the end.
    [[nodiscard]] std::optional<CsvRow> next();

private:
    [[nodiscard]] CsvRow readRow();
    void readQuoted(CsvRow& row, CsvCell& cell);
    void readPlain(CsvCell& cell);
    void endLine();
    [[nodiscard]] bool atLineEnd() const
    {
        return m_at == m_text.size() || m_text[m_at] == '\n' || m_text[m_at] == '\r';
    }
    [[nodiscard]] std::uint32_t column() const { return static_cast<std::uint32_t>(m_at - m_lineStart + 1); }

    std::string_view m_text;
    char m_delimiter;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0;
    std::uint32_t m_line = 1;
};

} // namespace weft::importers
