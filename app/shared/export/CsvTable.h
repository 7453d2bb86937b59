// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::app {

/// Whether a cell that a spreadsheet would run as a formula gets a `'` before it (dangers.md 24). `Raw` is `--raw-csv`.
enum class CsvFormulas : std::uint8_t { Guarded, Raw };

/// One field: quoted when it holds a comma, quote, line end or outer blank, quotes doubled; with `Guarded` a `'` before
/// `= + - @ TAB CR` and their full-width forms. Control characters other than TAB, CR, LF become visible signs.
/// The only way in which a text gets into a CSV file.
[[nodiscard]] std::string csvField(std::string_view text, CsvFormulas formulas = CsvFormulas::Guarded);

/// A comma-separated table (RFC 4180, but lines end in LF, as Unix tools want them), UTF-8 without a mark.
class CsvTable {
public:
    explicit CsvTable(const std::vector<std::string>& header, CsvFormulas formulas = CsvFormulas::Guarded);

    /// Cells of the row at hand, from left to right.
    CsvTable& text(std::string_view value);
    CsvTable& number(std::int64_t value);
    CsvTable& number(double value);                ///< shortest form that reads back the same, without locale
    CsvTable& number(std::optional<double> value); ///< empty: an empty cell
    /// Ends the row.
    void endRow();

    /// The whole file so far.
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    void separate();

    CsvFormulas m_formulas;
    bool m_first = true;
    std::string m_bytes;
};

} // namespace weft::app
