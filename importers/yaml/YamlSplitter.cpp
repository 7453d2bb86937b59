// SPDX-License-Identifier: Apache-2.0
#include "importers/yaml/YamlSplitter.h"

#include "importers/source/Unpacking.h"

#include <algorithm>
#include <string_view>

namespace weft::importers {

namespace {

constexpr std::size_t ChunkBytes = 16U * 1024;

bool isMark(std::string_view line, std::string_view mark)
{
    if (line.substr(0, 3) != mark)
        return false;
    return line.size() == 3 || line[3] == ' ' || line[3] == '\t' || line[3] == '\n' || line[3] == '\r';
}

/// Whether nothing of a document stands in `text`: blanks, comments and directives only.
bool isPrologue(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\n\r"), text.size());
        const std::string_view line = text.substr(0, end);
        const std::size_t first = line.find_first_not_of(" \t");
        if (first != std::string_view::npos && line[first] != '#' && line.front() != '%')
            return false;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return true;
}

} // namespace

bool YamlSplitter::refill()
{
    if (!m_room)
        m_room = std::make_unique_for_overwrite<char[]>(ChunkBytes); // most files are much smaller
    const Result<std::size_t> got = m_stream.read({m_room.get(), ChunkBytes});
    m_at = 0;
    m_buffer = {m_room.get(), got ? *got : 0};
    if (!got)
        m_problem = got.error();
    if (!m_started && m_buffer.substr(0, 3) == "\xEF\xBB\xBF")
        m_at = 3;
    m_anyReturn = m_anyReturn || m_buffer.find('\r') != std::string_view::npos;
    m_started = true;
    m_ended = m_buffer.empty() || m_stop.stop_requested();
    return !m_ended;
}

bool YamlSplitter::readLine()
{
    m_joined.clear();
    m_lineBytes = 0;
    while (true) {
        if (m_at == m_buffer.size() && (m_ended || !refill())) {
            m_line = m_joined;
            return m_lineBytes > 0;
        }
        const std::size_t feed = m_buffer.find('\n', m_at);
        const bool ends = feed != std::string_view::npos;
        const std::string_view piece = m_buffer.substr(m_at, (ends ? feed + 1 : m_buffer.size()) - m_at);
        m_at += piece.size();
        if (ends && m_lineBytes == 0) { // nearly always
            m_line = piece;
            m_lineBytes = piece.size();
            return true;
        }
        if (m_joined.size() <= m_limits.documentBytes)
            m_joined += piece;
        m_lineBytes += piece.size();
        if (ends) {
            m_line = m_joined;
            return true;
        }
    }
}

void YamlSplitter::endLine(YamlPart& part)
{
    part.bytes += m_lineBytes;
    if (part.bytes > m_limits.documentBytes) {
        part.tooLong = true;
        part.text.clear();
    } else {
        part.text += m_line;
    }
    m_lineNumber += m_line.empty() || m_line.back() != '\n' ? 0 : 1;
    if (!m_anyReturn)
        return;
    // A lone CR ends a line as well; libyaml counts it so.
    for (std::size_t i = 0; i + 1 < m_line.size(); ++i)
        m_lineNumber += m_line[i] == '\r' && m_line[i + 1] != '\n' ? 1 : 0;
}

std::optional<YamlPart> YamlSplitter::next()
{
    YamlPart part;
    part.line = m_lineNumber;
    bool any = false;
    bool closed = false; // the document has ended with `...`
    while (m_pending || readLine()) {
        const bool opens = isMark(m_line, "---") && (part.tooLong || closed || !isPrologue(part.text));
        const bool follows = closed && (m_line.front() == '%' || !isPrologue(m_line));
        if (!m_pending && any && (opens || follows)) {
            m_pending = true;
            return part;
        }
        m_pending = false;
        closed = closed || isMark(m_line, "...");
        if (!any)
            part.text.reserve(m_line.size() + m_buffer.size() - m_at);
        endLine(part);
        any = true;
    }
    if (!any || m_stop.stop_requested())
        return std::nullopt;
    part.cut = !closed && m_problem && cutsContent(*m_problem);
    return part;
}

} // namespace weft::importers
