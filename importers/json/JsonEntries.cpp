// SPDX-License-Identifier: Apache-2.0
#include "importers/json/JsonEntries.h"

#include <algorithm>
#include <span>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t ChunkBytes = 1U << 20U;
// Brackets are only counted here, one byte a level: a value that nests too deeply for its reader costs itself alone.
constexpr std::size_t DeepestBrackets = 1U << 24U;
constexpr std::size_t LongestKey = 1U << 16U;

} // namespace

JsonEntries::JsonEntries(ByteStream& stream, const Limits& limits, std::stop_token stop)
    : m_stream(stream), m_limits(limits), m_stop(std::move(stop)), m_scanner(DeepestBrackets)
{
}

bool JsonEntries::fill()
{
    if (m_ended)
        return false;
    if (m_begin > 0) {
        std::copy(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_begin),
                  m_buffer.begin() + static_cast<std::ptrdiff_t>(m_end), m_buffer.begin());
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_buffer.size() < m_end + ChunkBytes)
        m_buffer.resize(m_end + ChunkBytes);
    const Result<std::size_t> got = m_stream.read(std::span(m_buffer).subspan(m_end));
    if (!got)
        m_problem = got.error();
    m_ended = !got || *got == 0;
    m_end += got ? *got : 0;
    return !m_ended;
}

void JsonEntries::advance(std::size_t count)
{
    std::string_view passed = rest().substr(0, count);
    const auto lines = static_cast<std::uint32_t>(std::ranges::count(passed, '\n'));
    m_begin += passed.size();
    m_line += lines;
    if (lines > 0) {
        m_column = 1;
        passed.remove_prefix(passed.rfind('\n') + 1);
    }
    m_column += static_cast<std::uint32_t>(passed.size());
}

bool JsonEntries::truncated()
{
    if (!m_fault && !m_problem)
        m_fault = JsonFault{DiagnosticCode::TruncatedInput, {}, m_line, m_column};
    return false;
}

bool JsonEntries::expected(std::string what)
{
    const std::string_view text = rest();
    std::string found = "the end of the text";
    if (!text.empty())
        found = text.front() >= ' ' && text.front() < '\x7f' ? std::string(1, text.front()) : "another character";
    if (!m_fault)
        m_fault = JsonFault{DiagnosticCode::JsonSyntax, {std::move(what), std::move(found)}, m_line, m_column};
    return false;
}

bool JsonEntries::look(char& c)
{
    while (true) {
        const std::string_view text = rest();
        const std::size_t first = text.find_first_not_of(" \t\r\n");
        advance(std::min(first, text.size()));
        if (first != std::string_view::npos) {
            c = text[first];
            return true;
        }
        if (m_stop.stop_requested() || !fill())
            return truncated();
    }
}

bool JsonEntries::begin()
{
    while (m_end - m_begin < 3 && fill()) {
    }
    if (rest().starts_with("\xEF\xBB\xBF"))
        m_begin += 3;
    char c = 0;
    if (!look(c))
        return false;
    if (c != '{')
        return expected("a JSON object");
    advance(1);
    m_at = At::Root;
    return true;
}

std::optional<JsonEntry> JsonEntries::next()
{
    advance(std::exchange(m_consume, 0));
    if (m_fault || m_problem || m_stop.stop_requested() || (m_at == At::Begin && !begin()))
        return std::nullopt;
    while (!m_fault && !m_problem) {
        switch (m_at) {
        case At::Begin:
        case At::End:
            return std::nullopt;
        case At::Root:
        case At::AfterMember:
            if (std::optional<JsonEntry> member = nextMember())
                return member;
            break;
        case At::Section:
        case At::AfterEntry:
            if (std::optional<JsonEntry> entry = nextEntry())
                return entry;
            break;
        }
    }
    return std::nullopt;
}

std::optional<JsonEntry> JsonEntries::nextMember()
{
    char c = 0;
    if (!look(c))
        return std::nullopt;
    if (c == '}') {
        advance(1);
        finish();
        return std::nullopt;
    }
    if (m_at == At::AfterMember) {
        if (c != ',') {
            expected("a comma or a closing brace }");
            return std::nullopt;
        }
        advance(1);
    }
    JsonEntry member;
    if (!readKey(m_section, member.line, member.column) || !look(c))
        return std::nullopt;
    member.section = m_section;
    member.textLine = m_line;
    member.textColumn = m_column;
    if (c == '{') {
        advance(1);
        m_at = At::Section;
        return member;
    }
    member.what = JsonEntry::Member;
    m_at = At::AfterMember;
    if (!readValue(member))
        return std::nullopt;
    return member;
}

std::optional<JsonEntry> JsonEntries::nextEntry()
{
    char c = 0;
    if (!look(c))
        return std::nullopt;
    if (c == '}') {
        advance(1);
        m_at = At::AfterMember;
        return std::nullopt;
    }
    if (m_at == At::AfterEntry) {
        if (c != ',') {
            expected("a comma or a closing brace }");
            return std::nullopt;
        }
        advance(1);
    }
    JsonEntry entry;
    entry.what = JsonEntry::Entry;
    if (!readKey(m_key, entry.line, entry.column) || !look(c) || !readValue(entry))
        return std::nullopt;
    entry.section = m_section;
    entry.key = m_key;
    m_at = At::AfterEntry;
    return entry;
}

/// Behind the root there may be nothing but blanks.
void JsonEntries::finish()
{
    m_at = At::End;
    while (true) {
        const std::string_view text = rest();
        const std::size_t first = text.find_first_not_of(" \t\r\n");
        advance(std::min(first, text.size()));
        if (first != std::string_view::npos) {
            expected("nothing after the value");
            return;
        }
        if (m_stop.stop_requested() || !fill())
            return;
    }
}

bool JsonEntries::readKey(std::string& key, std::uint32_t& line, std::uint32_t& column)
{
    char c = 0;
    if (!look(c))
        return false;
    if (c != '"')
        return expected("a key in double quotes");
    line = m_line;
    column = m_column;
    std::size_t end = 1;
    while (true) {
        const std::string_view text = rest();
        while (end < text.size() && text[end] != '"')
            end += text[end] == '\\' ? 2 : 1;
        if (end < text.size())
            break;
        if (end > LongestKey) {
            m_fault = JsonFault{
                DiagnosticCode::LineTooLong, {std::to_string(end), std::to_string(LongestKey)}, m_line, m_column};
            return false;
        }
        if (!fill())
            return truncated();
    }
    Document document;
    JsonCursor cursor(rest().substr(0, end + 1), m_line, m_column, 1);
    if (std::optional<JsonFault> fault = cursor.read(document)) {
        m_fault = std::move(fault);
        return false;
    }
    key = document.root()->text;
    advance(end + 1);
    if (!look(c))
        return false;
    if (c != ':')
        return expected("a colon after the key");
    advance(1);
    return true;
}

/// The scanner knows where it broke, the reader of values knows why.
bool JsonEntries::explain(std::size_t position)
{
    constexpr std::size_t Context = 16;
    Document document;
    JsonCursor cursor(rest().substr(0, position + Context), m_line, m_column, DeepestBrackets);
    m_fault = cursor.read(document);
    if (!m_fault) {
        advance(position);
        expected("a JSON value");
    }
    return false;
}

/// Finds where the value ends; it is consumed by the next call of `next`.
bool JsonEntries::readValue(JsonEntry& entry)
{
    m_scanner.begin();
    while (true) {
        switch (m_scanner.scan(rest())) {
        case JsonScanner::Outcome::Done:
            entry.text = rest().substr(0, m_scanner.position());
            entry.textLine = m_line;
            entry.textColumn = m_column;
            m_consume = entry.text.size();
            return true;
        case JsonScanner::Outcome::Fault:
            return explain(m_scanner.position());
        case JsonScanner::Outcome::More:
            break;
        }
        if (rest().size() > m_limits.lineBytes) {
            m_fault = JsonFault{DiagnosticCode::SourceTooLarge,
                                {std::to_string(rest().size()), std::to_string(m_limits.lineBytes)},
                                m_line,
                                m_column};
            return false;
        }
        if (m_stop.stop_requested())
            return false;
        if (!fill()) {
            advance(rest().size());
            return truncated();
        }
    }
}

} // namespace weft::importers
