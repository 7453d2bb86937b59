// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Limits.h"
#include "importers/json/JsonCursor.h"
#include "importers/json/JsonScanner.h"
#include "importers/source/ByteStream.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// One thing met on the way through a JSON object whose members are objects of many entries.
struct JsonEntry {
    enum What : std::uint8_t {
        Section, ///< a member of the root that is an object; its entries follow
        Entry,   ///< an entry of that object
        Member   ///< a member of the root that is no object
    };
    What what = Section;
    std::string_view section; ///< the member of the root; valid until the next call
    std::string_view key;     ///< Entry: its own key
    std::uint32_t line = 0;   ///< of the key
    std::uint32_t column = 0;
    std::string_view text; ///< Entry, Member: the value, well-formed as far as brackets go; valid until the next call
    std::uint32_t textLine = 0;
    std::uint32_t textColumn = 0;
};

/// Cuts a JSON object of two levels (such as a dbt manifest) out of a stream, entry by entry. Memory is bounded by the
/// longest entry, and that by `limits.lineBytes`. The brackets of everything are checked, what strings and numbers
/// hold only by who reads an entry. O(bytes).
class JsonEntries {
public:
    JsonEntries(ByteStream& stream, const Limits& limits, std::stop_token stop = {});

    /// The next thing; empty at the end, when stopped, and after a fault.
    [[nodiscard]] std::optional<JsonEntry> next();

    /// What is wrong with the whole, where something is: then what came before can't be trusted to be all.
    [[nodiscard]] const std::optional<JsonFault>& fault() const { return m_fault; }
    /// What was wrong with the stream itself.
    [[nodiscard]] const std::optional<Problem>& problem() const { return m_problem; }

private:
    enum class At : std::uint8_t { Begin, Root, AfterMember, Section, AfterEntry, End };

    [[nodiscard]] bool begin();
    [[nodiscard]] std::optional<JsonEntry> nextMember();
    [[nodiscard]] std::optional<JsonEntry> nextEntry();
    void finish();
    [[nodiscard]] bool readKey(std::string& key, std::uint32_t& line, std::uint32_t& column);
    [[nodiscard]] bool readValue(JsonEntry& entry);
    /// Passes blanks; false (and a fault) at the end of the stream.
    [[nodiscard]] bool look(char& c);
    bool fill();
    void advance(std::size_t count);
    bool expected(std::string what);
    [[nodiscard]] bool explain(std::size_t position);
    bool truncated();

    [[nodiscard]] std::string_view rest() const { return {m_buffer.data() + m_begin, m_end - m_begin}; }

    ByteStream& m_stream;
    const Limits& m_limits;
    std::stop_token m_stop;
    JsonScanner m_scanner;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::size_t m_consume = 0; ///< bytes of the entry given last
    std::uint32_t m_line = 1;  ///< of m_begin
    std::uint32_t m_column = 1;
    bool m_ended = false;
    At m_at = At::Begin;
    std::string m_section;
    std::string m_key;
    std::optional<JsonFault> m_fault;
    std::optional<Problem> m_problem;
};

} // namespace weft::importers
