// SPDX-License-Identifier: Apache-2.0
#include "importers/register/CsvReader.h"

#include "importers/secrets/Secrets.h"

#include <algorithm>
#include <utility>

namespace weft::importers {

namespace {

bool isBlank(const CsvRow& row)
{
    return std::ranges::all_of(
        row.cells, [](const CsvCell& cell) { return cell.text.find_first_not_of(" \t") == std::string::npos; });
}

} // namespace

std::optional<CsvRow> CsvReader::next()
{
    while (m_at < m_text.size()) {
        CsvRow row = readRow();
        if (!row.fault.empty() || !isBlank(row))
            return row;
    }
    return std::nullopt;
}

void CsvReader::endLine()
{
    if (m_at == m_text.size())
        return;
    const bool pair = m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
    m_at += pair ? 2 : 1;
    m_lineStart = m_at;
    ++m_line;
}

void CsvReader::readPlain(CsvCell& cell)
{
    while (!atLineEnd() && m_text[m_at] != m_delimiter)
        cell.text += m_text[m_at++];
}

void CsvReader::readQuoted(CsvRow& row, CsvCell& cell)
{
    const std::size_t begin = m_at;
    const std::size_t beginLineStart = m_lineStart;
    cell.quoted = true;
    bool closed = false;
    ++m_at;
    while (m_at < m_text.size() && !closed) {
        if (m_text[m_at] == '"') {
            ++m_at;
            closed = m_at == m_text.size() || m_text[m_at] != '"';
            if (!closed)
                cell.text += m_text[m_at++];
        } else if (atLineEnd()) {
            const std::size_t first = m_at;
            endLine();
            cell.text += m_text.substr(first, m_at - first);
        } else {
            cell.text += m_text[m_at++];
        }
    }
    if (!closed) {
        // The fault costs its line, not the rest of the file.
        row.fault = "a quote that is not closed";
        row.faultLine = cell.line;
        row.faultColumn = cell.column;
        m_line = cell.line;
        m_lineStart = beginLineStart;
        m_at = std::min(m_text.find_first_of("\r\n", begin), m_text.size());
        cell.text = m_text.substr(begin + 1, m_at - begin - 1);
        return;
    }
    if (!atLineEnd() && m_text[m_at] != m_delimiter) {
        row.fault = "text after a closing quote";
        row.faultLine = m_line;
        row.faultColumn = column();
        readPlain(cell);
    }
}

CsvRow CsvReader::readRow()
{
    CsvRow row;
    row.line = m_line;
    while (true) {
        CsvCell cell;
        cell.line = m_line;
        cell.column = column();
        if (!atLineEnd() && m_text[m_at] == '"')
            readQuoted(row, cell);
        else
            readPlain(cell);
        if (auto clean = withoutSecrets(cell.text))
            cell.text = std::move(*clean);
        row.cells.push_back(std::move(cell));
        if (atLineEnd())
            break;
        ++m_at;
    }
    endLine();
    return row;
}

} // namespace weft::importers
