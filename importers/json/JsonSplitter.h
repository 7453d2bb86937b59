// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/json/JsonScanner.h"
#include "importers/json/JsonText.h"
#include "importers/source/ByteStream.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// Cuts a stream into the JSON objects at its top level: one document, one a line (NDJSON, with or without the record
/// separators of RFC 7464), the items of a root array, documents one after another. What is no object is refused here
/// with a diagnostic (and counted as skipped) and costs only itself: a line of NDJSON, elsewhere all up to where the
/// next object begins at the same column. Memory is bounded by the longest value, and that by `limits.lineBytes`;
/// longer ones are skipped and named. NDJSON is cut by memchr alone: whether a line that begins with `{` and ends with
/// `}` is one well-formed object is left to its reader.
class JsonSplitter {
public:
    /// `firstLine`: the line of the file at which the stream begins.
    JsonSplitter(ByteStream& stream, ReadContext& context, std::stop_token stop = {}, std::uint32_t firstLine = 1);

    /// The next object; its text is valid until the next call. Empty at the end, when stopped, and when the stream
    /// breaks (which is then a diagnostic).
    [[nodiscard]] std::optional<JsonText> next();

    /// The line behind all that the stream gave. Call after `next` gave nothing.
    [[nodiscard]] std::uint32_t lineBehind() const;

private:
    enum class Mode : std::uint8_t { Unknown, Lines, Array, Done };

    // Each of these returns empty when there is nothing yet: `next` goes on until the mode is Done.
    [[nodiscard]] std::optional<JsonText> nextLine();
    [[nodiscard]] std::optional<JsonText> nextItem();
    /// The value that begins at `first` (from m_begin), on however many lines.
    [[nodiscard]] std::optional<JsonText> scanValue(std::size_t first);

    [[nodiscard]] bool refusesCutLine(std::size_t first, std::size_t last, std::uint32_t column);

    void decideMode();
    [[nodiscard]] bool refusesEncoding();
    [[nodiscard]] bool arrayIsOneOfSeveralLines();
    void refuseLine(std::string_view line, std::uint32_t column);
    void splitArrayOfLine(std::string_view line, std::uint32_t column);
    void recover(std::size_t from, std::uint32_t column);
    [[nodiscard]] bool restartsAt(std::size_t position, std::uint32_t column, std::uint32_t wanted) const;
    void refuseBroken(std::string_view text, std::uint32_t line, std::uint32_t column);
    void refuse(DiagnosticCode code, std::vector<std::string> arguments, std::uint32_t line, std::uint32_t column);
    void endsTruncated(std::uint32_t line, std::uint32_t column);
    [[nodiscard]] std::optional<JsonText> keepsEntries(std::string_view text, std::uint32_t line, std::uint32_t column);

    // The buffer. Offsets count from m_begin, so that they survive `fill`.
    bool fill();
    void resize(std::size_t room);
    [[nodiscard]] std::size_t size() const { return m_end - m_begin; }
    [[nodiscard]] char at(std::size_t offset) const { return m_buffer.get()[m_begin + offset]; }
    [[nodiscard]] std::string_view view(std::size_t first, std::size_t last) const
    {
        return {m_buffer.get() + m_begin + first, last - first};
    }
    /// Where the line at `from` ends (the line end itself, or the end of the stream); empty when it is too long.
    [[nodiscard]] std::optional<std::size_t> lineEnd(std::size_t from);
    void skipLongLine();
    void skipSpace();
    void skipEmptyLines();
    void advance(std::size_t count);
    void dropLine(std::size_t end);

    ByteStream& m_stream;
    ReadContext& m_context;
    std::stop_token m_stop;
    JsonScanner m_scanner;
    struct Freed {
        void operator()(char* memory) const { std::free(memory); }
    };
    std::unique_ptr<char, Freed> m_buffer; ///< bytes [m_begin, m_end), then at least JsonText::Padding more
    std::size_t m_room = 0;                ///< of the buffer
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::uint32_t m_line = 1;   ///< of m_begin
    std::uint32_t m_column = 1; ///< of m_begin
    Mode m_mode = Mode::Unknown;
    char m_lineEnd = '\n';
    bool m_started = false;
    bool m_streamEnded = false;
    bool m_streamBroken = false;
    bool m_afterItem = false;        ///< Array: a comma is due
    bool m_afterComma = false;       ///< Array: an item is due
    std::string m_entries;           ///< what is kept of a dump that was cut off
    std::vector<JsonText> m_waiting; ///< items of an array that stood on one line, last first
};

} // namespace weft::importers
