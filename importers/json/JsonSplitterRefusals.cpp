// SPDX-License-Identifier: Apache-2.0
// What JsonSplitter does with what is no object, and where it goes on.
#include "importers/document/Document.h"
#include "importers/document/ValueKind.h"
#include "importers/json/JsonBlanks.h"
#include "importers/json/JsonCursor.h"
#include "importers/json/JsonSplitter.h"
#include "importers/json/WholeEntries.h"

#include <algorithm>
#include <utility>

namespace weft::importers {

namespace {

/// What a value that is no object is, for people.
std::string kindOf(const Node& node)
{
    return node.isSequence() && node.children.empty() ? "an empty array" : valueKind(node);
}

} // namespace

void JsonSplitter::refuseLine(std::string_view line, std::uint32_t column)
{
    if (line.front() == '\0')
        refuse(DiagnosticCode::ZeroByte, {}, m_line, column);
    else if (line.front() == '[')
        splitArrayOfLine(line, column);
    else
        refuseBroken(line, m_line, column);
}

void JsonSplitter::splitArrayOfLine(std::string_view line, std::uint32_t column)
{
    std::vector<JsonText> items;
    m_scanner.begin();
    const bool array = m_scanner.scan(line) == JsonScanner::Outcome::Done && m_scanner.position() == line.size();
    for (std::size_t at = 1; array && at + 1 < line.size();) {
        if (isJsonBlank(line[at]) || line[at] == ',') {
            ++at;
            continue;
        }
        m_scanner.begin();
        if (m_scanner.scan(line.substr(at)) != JsonScanner::Outcome::Done)
            break;
        items.push_back({line.substr(at, m_scanner.position()), m_line, column + static_cast<std::uint32_t>(at)});
        at += m_scanner.position();
    }
    if (items.empty())
        refuseBroken(line, m_line, column);
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        if (item->text.front() == '{')
            m_waiting.push_back(*item);
        else
            refuseBroken(item->text, item->line, item->column);
    }
}

/// Names what is wrong with a text that can't be an object, and counts it as skipped.
void JsonSplitter::refuseBroken(std::string_view text, std::uint32_t line, std::uint32_t column)
{
    Document document;
    std::size_t end = 0;
    const bool wanted = text.front() == '{';
    JsonCursor cursor(text, line, column, m_context.limits.depth);
    const auto fault = wanted ? cursor.read(document) : cursor.readFirst(document, end);
    if (fault)
        refuse(fault->code, fault->arguments, fault->line, fault->column);
    else
        refuse(DiagnosticCode::FieldType, {"record", "an object", kindOf(*document.root())}, line, column);
}

void JsonSplitter::refuse(DiagnosticCode code, std::vector<std::string> arguments, std::uint32_t line,
                          std::uint32_t column)
{
    ++m_context.report.skipped;
    m_context.diagnose(Severity::Error, code, std::move(arguments), line, column);
}

void JsonSplitter::endsTruncated(std::uint32_t line, std::uint32_t column)
{
    m_mode = Mode::Done;
    if (!m_streamBroken && !m_stop.stop_requested()) // else the reason is known
        refuse(DiagnosticCode::TruncatedInput, {}, line, column);
}

/// Of a catalogue's dump that was cut off, what `wholeEntries` keeps; the cut is named by its own place.
std::optional<JsonText> JsonSplitter::keepsEntries(std::string_view text, std::uint32_t line, std::uint32_t column)
{
    if (m_stop.stop_requested())
        return std::nullopt;
    m_entries = wholeEntries(text);
    if (m_entries.empty())
        return std::nullopt;
    const std::size_t size = m_entries.size();
    m_entries.append(JsonText::Padding, ' ');
    const std::size_t last = text.rfind(m_lineEnd);
    const auto lines = static_cast<std::uint32_t>(std::ranges::count(text, m_lineEnd));
    const std::size_t begin = last == std::string_view::npos ? 0 : last + 1;
    endsTruncated(line + lines, static_cast<std::uint32_t>(text.size() - begin) + (lines == 0 ? column : 1));
    return JsonText{std::string_view(m_entries).substr(0, size), line, column};
}

/// Names the fault of the value that begins at the front (after blanks) and goes on where the next one may begin. A
/// `from` of 0 says that the value is gone and was named before.
void JsonSplitter::recover(std::size_t from, std::uint32_t column)
{
    if (from != 0) {
        const std::size_t first = firstOf(view(0, from));
        const std::size_t lastBreak = view(0, from).rfind(m_lineEnd);
        const std::size_t lineBegin = lastBreak == std::string_view::npos ? 0 : lastBreak + 1;
        const bool beginsLine = lineBegin > first && lineBegin + firstOf(view(lineBegin, from)) == from;
        const auto faultColumn = static_cast<std::uint32_t>(from - lineBegin) + 1;
        const bool cut = at(from) == '\n' || at(from) == '\r' || (beginsLine && restartsAt(from, faultColumn, column));
        const std::string_view text = cut ? trimmedEnd(view(first, from)) : view(first, from + 1);
        refuseBroken(text, m_line, column);
        if (beginsLine) {
            advance(lineBegin);
        } else if (const auto end = lineEnd(from)) {
            advance(std::min(*end + 1, size()));
        } else {
            advance(size());
        }
    }
    while (!m_stop.stop_requested()) {
        if (size() == 0 && !fill()) {
            m_mode = Mode::Done;
            return;
        }
        const auto end = lineEnd(0);
        if (!end) {
            advance(size());
            continue;
        }
        const std::size_t first = firstOf(view(0, *end));
        if (first < *end && restartsAt(first, m_column + static_cast<std::uint32_t>(first), column))
            break;
        advance(std::min(*end + 1, size()));
    }
    m_afterItem = false;
    m_afterComma = false;
}

/// Whether a value may begin here after one that was broken and began at the column `wanted`: not with what goes on
/// inside of a value.
bool JsonSplitter::restartsAt(std::size_t position, std::uint32_t column, std::uint32_t wanted) const
{
    const char c = at(position);
    if (c == '{')
        return column == wanted;
    if (m_mode == Mode::Array && c == ']')
        return column < wanted;
    return column <= wanted && std::string_view("\"[]},").find(c) == std::string_view::npos && m_mode == Mode::Lines;
}

/// Where events stand one a line, the one that was cut off behind a colon or bracket seems to go on with the next one,
/// and the fault shows lines later. So when a value breaks before `last` and a line below its first begins in the same
/// column and is a whole object, the first line is refused, and reading goes on with the next that begins so. False:
/// nothing was done.
bool JsonSplitter::refusesCutLine(std::size_t first, std::size_t last, std::uint32_t column)
{
    if (m_mode != Mode::Lines)
        return false;
    JsonScanner scanner(m_context.limits.depth + 1);
    std::size_t next = 0; // where the next line begins that may be a value of its own
    for (std::size_t lineBreak = view(0, last).find(m_lineEnd, first); lineBreak < last;
         lineBreak = view(0, last).find(m_lineEnd, lineBreak + 1)) {
        const std::size_t begin = lineBreak + 1;
        const std::optional<std::size_t> end = lineEnd(begin);
        if (!end || m_stop.stop_requested())
            return false;
        const std::string_view line = trimmedEnd(view(begin, *end));
        const std::size_t brace = firstOf(line);
        if (brace == line.size() || line[brace] != '{' || brace + 1 != column)
            continue;
        next = next == 0 ? begin : next;
        scanner.begin();
        if (scanner.scan(line.substr(brace)) != JsonScanner::Outcome::Done ||
            scanner.position() != line.size() - brace) {
            continue;
        }
        refuseBroken(trimmedEnd(view(first, next)), m_line, column);
        advance(next);
        return true;
    }
    return false;
}

} // namespace weft::importers
