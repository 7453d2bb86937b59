// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Limits.h"
#include "importers/source/ByteStream.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace weft::importers {

/// A stretch of a YAML stream that can be parsed by itself: one document, mostly.
struct YamlPart {
    std::string text;
    std::uint32_t line = 1; ///< at which it begins
    bool tooLong = false;   ///< beyond `documentBytes`; `text` is then empty
    std::uint64_t bytes = 0;
    bool cut = false; ///< the stream broke inside of it: what is there may parse and yet not be all
};

/// Cuts a YAML stream at its document marks, so that a fault costs one document and memory stays that of one. A line
/// that begins with `---` or is `...` is a mark wherever it stands: YAML forbids it inside scalars.
/// O(bytes) time, O(longest document) memory. A byte order mark at the front is dropped.
class YamlSplitter {
public:
    YamlSplitter(ByteStream& stream, const Limits& limits, std::stop_token stop)
        : m_stream(stream), m_limits(limits), m_stop(std::move(stop))
    {
    }

    /// The next part; empty at the end (and when stopped).
    [[nodiscard]] std::optional<YamlPart> next();

    /// Why the stream ended before its time; what came before it was given.
    [[nodiscard]] const std::optional<Problem>& problem() const { return m_problem; }

private:
    bool refill();
    /// Puts the next line, with its end, into `m_line`; false when there is none.
    bool readLine();
    void endLine(YamlPart& part);

    ByteStream& m_stream;
    const Limits& m_limits;
    std::stop_token m_stop;
    std::unique_ptr<char[]> m_room;
    std::string_view m_buffer; ///< what the room holds
    std::size_t m_at = 0;
    std::string_view m_line; ///< in the buffer or `m_joined`
    std::string m_joined;    ///< a line that came in pieces; kept short once it is too long
    std::uint64_t m_lineBytes = 0;
    bool m_anyReturn = false; ///< a CR was seen
    bool m_pending = false;   ///< `m_line` holds the mark that begins the next part
    std::uint32_t m_lineNumber = 1;
    bool m_started = false;
    bool m_ended = false;
    std::optional<Problem> m_problem;
};

} // namespace weft::importers
