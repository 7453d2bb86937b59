// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/Document.h"
#include "model/base/DiagnosticCode.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// What is wrong with a JSON text: the first fault, at its own place.
struct JsonFault {
    DiagnosticCode code = DiagnosticCode::JsonSyntax;
    std::vector<std::string> arguments; ///< never a piece of the text that could be a secret
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    friend bool operator==(const JsonFault&, const JsonFault&) = default;
};

/// Reads one JSON text (RFC 8259, strictly) into nodes that know their place. Numbers stay text, whatever their size;
/// a key that stands twice in an object is kept twice, since only the reader of the object can tell whether that
/// matters. O(length), no recursion.
class JsonCursor {
public:
    /// `text` stands at that place of its file; arrays and objects may nest `depth` levels deep.
    JsonCursor(std::string_view text, std::uint32_t line, std::uint32_t column, std::size_t depth);

    /// Fills `document`; the fault if there is one, and then the document has no root.
    [[nodiscard]] std::optional<JsonFault> read(Document& document);

    /// As `read`, but reads the first value alone. `end` is where it ends (or the fault is), counted from the front.
    [[nodiscard]] std::optional<JsonFault> readFirst(Document& document, std::size_t& end);

private:
    enum class Expect : std::uint8_t { Value, ValueOrEnd, KeyOrEnd, Key, CommaOrEnd, End };

    [[nodiscard]] bool step(Document& document);
    [[nodiscard]] bool readValue(Document& document);
    [[nodiscard]] bool readKey(Document& document);
    [[nodiscard]] bool readComma();
    [[nodiscard]] bool open(Document& document, NodeType type);
    void close();
    void attach(Document& document, const Node& node);
    [[nodiscard]] bool readString(Document& document, std::string_view& value);
    [[nodiscard]] bool readEscape();
    [[nodiscard]] bool readHex(unsigned& unit);
    [[nodiscard]] bool readNumber(Document& document);
    [[nodiscard]] bool readWord(Document& document, std::string_view word, NodeType type);

    void skipSpace();
    void newLine();
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] char look() const { return atEnd() ? '\0' : m_text[m_at]; }
    [[nodiscard]] std::uint32_t column() const;
    [[nodiscard]] std::string found() const;
    bool fail(DiagnosticCode code, std::vector<std::string> arguments);
    bool expected(std::string what);

    std::string_view m_text;
    std::size_t m_at = 0;
    std::uint32_t m_line;
    std::uint32_t m_column;      ///< of the byte `m_lineStart`
    std::size_t m_lineStart = 0; ///< where the current line begins in `m_text`
    std::size_t m_depth;
    Expect m_expect = Expect::Value;
    std::vector<Node*> m_open;
    std::string_view m_key; ///< waits for its value
    std::uint32_t m_keyLine = 0;
    std::uint32_t m_keyColumn = 0;
    std::string m_unescaped;
    std::optional<JsonFault> m_fault;
};

} // namespace weft::importers
