// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/CsvTable.h"

#include "app/shared/text/NumberText.h"

#include <algorithm>
#include <array>

namespace weft::app {

namespace {

bool startsFormula(std::string_view text)
{
    if (text.empty())
        return false;
    if (std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        return true;
    // Full-width = + - @, which some spreadsheets fold to the plain ones.
    constexpr std::array<std::string_view, 4> Wide{"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
    return std::ranges::any_of(Wide, [text](std::string_view sign) { return text.starts_with(sign); });
}

} // namespace

std::string csvField(std::string_view text, CsvFormulas formulas)
{
    std::string shown;
    shown.reserve(text.size() + 2);
    if (formulas == CsvFormulas::Guarded && startsFormula(text))
        shown += '\'';
    bool quote = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"') {
            shown += "\"\"";
            quote = true;
        } else if (byte == 0x7F) {
            shown += "\xE2\x90\xA1";
        } else if (byte < 0x20 && c != '\t' && c != '\r' && c != '\n') {
            shown += "\xE2\x90"; // U+2400 … U+241F, the signs of the control characters
            shown += static_cast<char>(0x80 + byte);
        } else {
            quote = quote || c == ',' || c == ';' || byte < 0x20;
            shown += c;
        }
    }
    return quote ? '"' + shown + '"' : shown;
}

CsvTable::CsvTable(const std::vector<std::string>& header, CsvFormulas formulas) : m_formulas(formulas)
{
    for (const std::string& name : header)
        text(name);
    endRow();
}

void CsvTable::separate()
{
    if (!m_first)
        m_bytes += ',';
    m_first = false;
}

CsvTable& CsvTable::text(std::string_view value)
{
    separate();
    m_bytes += csvField(value, m_formulas);
    return *this;
}

CsvTable& CsvTable::number(std::int64_t value)
{
    separate();
    m_bytes += std::to_string(value);
    return *this;
}

CsvTable& CsvTable::number(double value)
{
    separate();
    m_bytes += plainNumber(value);
    return *this;
}

CsvTable& CsvTable::number(std::optional<double> value)
{
    separate();
    if (value)
        m_bytes += plainNumber(*value);
    return *this;
}

void CsvTable::endRow()
{
    m_bytes += '\n';
    m_first = true;
}

} // namespace weft::app
