// SPDX-License-Identifier: Apache-2.0
#include "importers/json/JsonSplitter.h"

#include "importers/json/JsonBlanks.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t FirstBuffer = 1024 * 1024;
constexpr std::size_t LeastRoom = 64 * 1024;

} // namespace

JsonSplitter::JsonSplitter(ByteStream& stream, ReadContext& context, std::stop_token stop, std::uint32_t firstLine)
    : m_stream(stream), m_context(context), m_stop(std::move(stop)), m_scanner(context.limits.depth + 1),
      m_line(firstLine)
{
}

std::uint32_t JsonSplitter::lineBehind() const
{
    const std::string_view rest = view(0, size());
    return m_line + static_cast<std::uint32_t>(std::count(rest.begin(), rest.end(), m_lineEnd));
}

std::optional<JsonText> JsonSplitter::next()
{
    while (!m_stop.stop_requested()) {
        if (!m_waiting.empty()) {
            const JsonText text = m_waiting.back();
            m_waiting.pop_back();
            return text;
        }
        switch (m_mode) {
        case Mode::Unknown:
            decideMode();
            break;
        case Mode::Lines:
            if (auto text = nextLine())
                return text;
            break;
        case Mode::Array:
            if (auto text = nextItem())
                return text;
            break;
        case Mode::Done:
            return std::nullopt;
        }
    }
    return std::nullopt;
}

void JsonSplitter::decideMode()
{
    if (!m_started) {
        m_started = true;
        while (size() < FirstBuffer && fill()) {
        }
        if (refusesEncoding())
            return;
        if (size() >= 3 && view(0, 3) == "\xEF\xBB\xBF")
            m_begin += 3;
        if (std::memchr(m_buffer.get() + m_begin, '\n', size()) == nullptr)
            m_lineEnd = std::memchr(m_buffer.get() + m_begin, '\r', size()) == nullptr ? '\n' : '\r';
    }
    skipSpace();
    if (size() == 0) {
        m_mode = Mode::Done;
    } else if (at(0) == '[' && !arrayIsOneOfSeveralLines()) {
        m_mode = Mode::Array;
        m_afterItem = false;
        m_afterComma = false;
        advance(1);
    } else {
        m_mode = Mode::Lines;
    }
}

bool JsonSplitter::refusesEncoding()
{
    const auto byte = [this](std::size_t i) { return i < size() ? static_cast<unsigned char>(at(i)) : 0x20U; };
    const char* encoding = nullptr;
    if ((byte(0) == 0xFF && byte(1) == 0xFE) || (byte(0) >= 0x20 && byte(0) < 0x7F && byte(1) == 0 && byte(3) == 0))
        encoding = byte(2) == 0 && byte(3) == 0 ? "UTF-32" : "UTF-16";
    else if ((byte(0) == 0xFE && byte(1) == 0xFF) ||
             (byte(0) == 0 && byte(1) >= 0x20 && byte(1) < 0x7F && byte(2) == 0))
        encoding = "UTF-16";
    if (encoding == nullptr)
        return false;
    m_context.diagnose(Severity::Error, DiagnosticCode::UnsupportedEncoding, {encoding}, 1, 1);
    m_mode = Mode::Done;
    return true;
}

/// Whether the array that begins here ends on its line and something follows on another one: then it is one line of
/// many. Looks no further than what is in the buffer.
bool JsonSplitter::arrayIsOneOfSeveralLines()
{
    const std::string_view text = view(0, size());
    m_scanner.begin();
    const std::size_t end = text.find(m_lineEnd);
    if (end == std::string_view::npos || m_scanner.scan(text.substr(0, end)) != JsonScanner::Outcome::Done)
        return false;
    return firstOf(text.substr(end)) < text.size() - end;
}

std::optional<JsonText> JsonSplitter::nextLine()
{
    if (size() == 0 && !fill()) {
        m_mode = Mode::Done;
        return std::nullopt;
    }
    const auto found = lineEnd(0);
    if (!found) {
        skipLongLine();
        return std::nullopt;
    }
    const std::size_t end = *found;
    const bool whole = end < size();
    const std::string_view line = trimmedEnd(view(0, end));
    const std::size_t first = firstOf(line);
    const std::uint32_t column = m_column + static_cast<std::uint32_t>(first);
    if (first == line.size()) {
        dropLine(end);
        skipEmptyLines();
        return std::nullopt;
    }
    if (line[first] != '{') {
        if (whole || !m_streamBroken)
            refuseLine(line.substr(first), column);
        dropLine(end);
        return std::nullopt;
    }
    // One object a line looks like this: the next line, too, begins with a brace. Anything else is looked at closely.
    const bool nextBegins = whole && (end + 1 == size() || at(end + 1) == '{' || at(end + 1) == RecordSeparator);
    if (line.back() != '}' || !nextBegins)
        return scanValue(first);
    const JsonText text{line.substr(first), m_line, column};
    dropLine(end);
    return text;
}

std::optional<JsonText> JsonSplitter::scanValue(std::size_t first)
{
    const std::uint32_t line = m_line;
    const std::uint32_t column = m_column + static_cast<std::uint32_t>(first);
    m_scanner.begin();
    for (;;) {
        const JsonScanner::Outcome outcome = m_scanner.scan(view(first, size()));
        if (outcome != JsonScanner::Outcome::Fault && m_scanner.position() > m_context.limits.lineBytes) {
            refuse(DiagnosticCode::LineTooLong,
                   {std::to_string(m_scanner.position()), std::to_string(m_context.limits.lineBytes)}, line, column);
            advance(first + m_scanner.position());
            recover(0, column);
            return std::nullopt;
        }
        switch (outcome) {
        case JsonScanner::Outcome::Done: {
            std::size_t last = first + m_scanner.position();
            if (m_mode == Mode::Lines) {
                // What stands behind the value on its last line is its reader's to judge.
                const std::size_t end = lineEnd(last).value_or(last);
                last = std::max(last, first + trimmedEnd(view(first, end)).size());
                const std::string_view text = view(first, last);
                advance(std::min(end + 1, size()));
                return JsonText{text, line, column};
            }
            const std::string_view text = view(first, last);
            advance(last);
            return JsonText{text, line, column};
        }
        case JsonScanner::Outcome::Fault:
            if (refusesCutLine(first, first + m_scanner.position(), column))
                return std::nullopt;
            recover(first + m_scanner.position(), column);
            return std::nullopt;
        case JsonScanner::Outcome::More:
            break;
        }
        if (m_stop.stop_requested() || !fill()) {
            if (!m_stop.stop_requested() && refusesCutLine(first, size(), column))
                return std::nullopt;
            const std::string_view text = trimmedEnd(view(first, size()));
            if (std::optional<JsonText> kept = keepsEntries(text, line, column))
                return kept;
            const bool oneLine = text.find(m_lineEnd) == std::string_view::npos;
            endsTruncated(line, oneLine ? column + static_cast<std::uint32_t>(text.size()) : column);
            return std::nullopt;
        }
    }
}

std::optional<JsonText> JsonSplitter::nextItem()
{
    skipSpace();
    if (size() == 0) {
        endsTruncated(m_line, m_column);
        return std::nullopt;
    }
    const char c = at(0);
    if (c == ']' || c == ',') {
        if (m_afterComma || (c == ',' && !m_afterItem))
            m_context.diagnose(Severity::Error, DiagnosticCode::JsonSyntax,
                               {"a value after the comma", std::string(1, c)}, m_line, m_column);
        m_afterComma = c == ',';
        m_afterItem = false;
        m_mode = c == ']' ? Mode::Unknown : Mode::Array;
        advance(1);
        return std::nullopt;
    }
    if (m_afterItem)
        m_context.diagnose(Severity::Error, DiagnosticCode::JsonSyntax,
                           {"a comma between two values", std::string(1, c)}, m_line, m_column);
    m_afterItem = true;
    m_afterComma = false;
    auto text = scanValue(0);
    if (text && text->text.front() != '{') {
        refuseBroken(text->text, text->line, text->column);
        return std::nullopt;
    }
    return text;
}

bool JsonSplitter::fill()
{
    if (m_streamEnded)
        return false;
    if (m_begin > 0) {
        std::memmove(m_buffer.get(), m_buffer.get() + m_begin, size());
        m_end -= m_begin;
        m_begin = 0;
    }
    // Most files are small, and take what they need; a long value needs no more than the limit for one.
    if (m_end + JsonText::Padding + m_room / 4 >= m_room) {
        const std::size_t most = m_context.limits.lineBytes + FirstBuffer;
        const std::size_t twice = std::max(LeastRoom, m_room * 2);
        resize(twice <= most ? twice : std::max(most, m_end + FirstBuffer) + JsonText::Padding);
    }
    const auto read = m_stream.read({m_buffer.get() + m_end, m_room - m_end - JsonText::Padding});
    if (!read) {
        const Problem& problem = read.error();
        // Of the whole file: the buffer's first line, all that is known here, is not where it broke.
        m_context.diagnose(Severity::Error, problem.code, problem.arguments, 0, 0);
        m_streamBroken = true;
    }
    m_streamEnded = !read || *read == 0;
    if (read)
        m_end += *read;
    return !m_streamEnded;
}

std::optional<std::size_t> JsonSplitter::lineEnd(std::size_t from)
{
    for (std::size_t searched = from;;) {
        const void* found = std::memchr(m_buffer.get() + m_begin + searched, m_lineEnd, size() - searched);
        const std::size_t end =
            found ? static_cast<std::size_t>(static_cast<const char*>(found) - m_buffer.get()) - m_begin : size();
        searched = end;
        if (end - from > m_context.limits.lineBytes)
            return std::nullopt;
        // One byte behind the line end belongs to the answer, since it tells what kind of line comes next.
        if (end + 1 < size() || m_streamEnded)
            return end;
        fill();
    }
}

void JsonSplitter::skipLongLine()
{
    const std::size_t first = firstOf(view(0, size()));
    const bool zeros = first < size() && at(first) == '\0';
    std::size_t bytes = 0;
    for (bool ended = false; !ended && !m_stop.stop_requested();) {
        const std::string_view piece = view(0, size());
        const std::size_t end = piece.find(m_lineEnd);
        ended = end != std::string_view::npos;
        bytes += ended ? end : piece.size();
        m_begin += ended ? end + 1 : piece.size();
        if (!ended && !fill())
            ended = true;
    }
    if (zeros)
        refuse(DiagnosticCode::ZeroByte, {}, m_line, m_column);
    else
        refuse(DiagnosticCode::LineTooLong, {std::to_string(bytes), std::to_string(m_context.limits.lineBytes)}, m_line,
               m_column);
    ++m_line;
    m_column = 1;
    // The next lines need no more room than the first ones did.
    if (size() < FirstBuffer && m_room > FirstBuffer * 2) {
        std::memmove(m_buffer.get(), m_buffer.get() + m_begin, size());
        m_end -= m_begin;
        m_begin = 0;
        resize(FirstBuffer * 2);
    }
}

/// Gives the buffer that room, and keeps what it holds. Large ones are moved by the system without a copy.
void JsonSplitter::resize(std::size_t room)
{
    void* const moved = std::realloc(m_buffer.get(), room);
    if (moved == nullptr)
        throw std::bad_alloc();
    static_cast<void>(m_buffer.release());
    m_buffer.reset(static_cast<char*>(moved));
    m_room = room;
}

/// Passes over line ends that follow each other by the page: a gigabyte of them packs into a megabyte.
void JsonSplitter::skipEmptyLines()
{
    constexpr std::size_t Page = 4096;
    // All bytes of a page are equal when the page equals itself moved by one.
    while (size() >= Page && at(0) == m_lineEnd &&
           std::memcmp(m_buffer.get() + m_begin, m_buffer.get() + m_begin + 1, Page - 1) == 0) {
        m_begin += Page;
        m_line += Page;
        m_column = 1;
    }
}

void JsonSplitter::skipSpace()
{
    std::size_t blanks = 0; // since the last line end
    while (!m_stop.stop_requested()) {
        skipEmptyLines();
        const std::string_view text = view(0, size());
        const std::size_t first = firstOf(text);
        const std::uint32_t line = m_line;
        advance(first);
        blanks = m_line == line ? blanks + first : 0;
        if (blanks > m_context.limits.lineBytes) {
            skipLongLine();
            blanks = 0;
        } else if (size() > 0 || !fill()) {
            return;
        }
    }
}

/// Drops bytes from the front and counts their lines.
void JsonSplitter::advance(std::size_t count)
{
    const char* const begin = m_buffer.get() + m_begin;
    const char* const end = begin + count;
    const char* lineBegin = nullptr;
    for (const char* p = begin; p < end;) {
        const auto* found = static_cast<const char*>(std::memchr(p, m_lineEnd, static_cast<std::size_t>(end - p)));
        if (found == nullptr)
            break;
        ++m_line;
        lineBegin = found + 1;
        p = found + 1;
    }
    if (lineBegin != nullptr)
        m_column = 1 + static_cast<std::uint32_t>(end - lineBegin);
    else
        m_column += static_cast<std::uint32_t>(count);
    m_begin += count;
}

/// Drops the line that ends at `end` (which `lineEnd` gave).
void JsonSplitter::dropLine(std::size_t end)
{
    if (end < size()) {
        m_begin += end + 1;
        ++m_line;
    } else {
        m_begin = m_end;
    }
    m_column = 1;
}

} // namespace weft::importers
