// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/PdfDate.h"

#include "model/base/Ascii.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string_view>

namespace weft::app {

namespace {

/// `D:20261031083000Z`
std::string pdfDate(Instant date)
{
    std::string digits = "D:";
    for (const char c : instantText({date.seconds, 0}))
        if (isDigit(c))
            digits += c;
    return digits + 'Z';
}

std::uint64_t numberAt(std::string_view text, std::size_t at)
{
    std::uint64_t value = 0;
    while (at < text.size() && isDigit(text[at]))
        value = value * 10 + static_cast<std::uint64_t>(text[at++] - '0');
    return value;
}

/// Moves every offset of the table at `table` that lies behind `changed` by `by`.
void mendTable(std::string& pdf, std::size_t table, std::size_t changed, std::ptrdiff_t by)
{
    // `xref\n0 N \n` and then N entries of exactly 20 bytes: `0000000015 00000 n \n`.
    const std::size_t header = pdf.find('\n', table) + 1;
    std::size_t entry = pdf.find('\n', header) + 1;
    for (; entry + 20 <= pdf.size() && (pdf[entry + 17] == 'n' || pdf[entry + 17] == 'f'); entry += 20) {
        const std::uint64_t offset = numberAt(pdf, entry);
        if (pdf[entry + 17] == 'f' || offset <= changed)
            continue;
        char text[11];
        std::snprintf(text, sizeof text, "%010llu",
                      static_cast<unsigned long long>(static_cast<std::ptrdiff_t>(offset) + by));
        pdf.replace(entry, 10, text);
    }
}

} // namespace

std::string withPdfDate(std::string pdf, Instant date)
{
    constexpr std::string_view Key = "/CreationDate (";
    const std::size_t key = pdf.find(Key);
    if (key == std::string::npos)
        return pdf;
    const std::size_t start = key + Key.size();
    const std::size_t end = pdf.find(')', start);
    const std::string wanted = pdfDate(date);
    const std::ptrdiff_t by = static_cast<std::ptrdiff_t>(wanted.size()) - static_cast<std::ptrdiff_t>(end - start);
    pdf.replace(start, end - start, wanted);
    const std::size_t pointer = pdf.rfind("startxref\n");
    if (by == 0 || pointer == std::string::npos)
        return pdf;
    const std::size_t digits = pointer + 10;
    const std::uint64_t table = static_cast<std::uint64_t>(static_cast<std::ptrdiff_t>(numberAt(pdf, digits)) + by);
    // Only the digits: Qt writes a blank behind them, which has to stay.
    pdf.replace(digits, pdf.find_first_not_of("0123456789", digits) - digits, std::to_string(table));
    mendTable(pdf, table, key, by);
    return pdf;
}

} // namespace weft::app
