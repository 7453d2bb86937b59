// SPDX-License-Identifier: Apache-2.0
#include "importers/json/JsonCursor.h"

#include "importers/json/StringStop.h"
#include "model/base/Ascii.h"

#include <simdjson.h>

#include <algorithm>
#include <array>

namespace weft::importers {

namespace {

bool isWordPart(char c)
{
    return isLetterOrDigit(c) || c == '_';
}

/// Where the first byte that is no UTF-8 stands; the size of `text` when all are.
std::size_t firstBadUtf8(std::string_view text)
{
    std::size_t good = 0;
    for (std::size_t i = 0; i < text.size(); i = good) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (i + length > text.size() || !simdjson::validate_utf8(text.data() + i, length))
            return i;
        good = i + length;
    }
    return text.size();
}

void appendUtf8(std::string& text, unsigned point)
{
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0 | (point >> 6));
        text += static_cast<char>(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        text += static_cast<char>(0xE0 | (point >> 12));
        text += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (point & 0x3F));
    } else {
        text += static_cast<char>(0xF0 | (point >> 18));
        text += static_cast<char>(0x80 | ((point >> 12) & 0x3F));
        text += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (point & 0x3F));
    }
}

/// Words that other languages write where JSON has none. They are safe to show; any other word might be a secret.
constexpr std::array<std::string_view, 9> ForeignWords{"NaN", "Infinity", "None",      "True", "False",
                                                       "nan", "inf",      "undefined", "nil"};

} // namespace

JsonCursor::JsonCursor(std::string_view text, std::uint32_t line, std::uint32_t column, std::size_t depth)
    : m_text(text), m_line(line), m_column(column), m_depth(depth)
{
}

std::optional<JsonFault> JsonCursor::read(Document& document)
{
    std::size_t end = 0;
    if (const auto fault = readFirst(document, end))
        return fault;
    skipSpace();
    if (!atEnd()) {
        document = Document();
        expected("nothing after the value");
    }
    return m_fault;
}

std::optional<JsonFault> JsonCursor::readFirst(Document& document, std::size_t& end)
{
    const std::string_view whole = m_text;
    const bool utf8 = simdjson::validate_utf8(whole.data(), whole.size());
    if (!utf8)
        m_text = whole.substr(0, firstBadUtf8(whole));
    bool going = true;
    while (going && m_expect != Expect::End)
        going = step(document);
    // Past the good part all that follows is a consequence of the bad byte.
    if (!utf8 && m_at >= m_text.size() && m_expect != Expect::End) {
        m_fault.reset();
        fail(DiagnosticCode::InvalidUtf8, {});
    }
    m_text = whole;
    end = m_at;
    if (m_fault)
        document = Document();
    return m_fault;
}

bool JsonCursor::step(Document& document)
{
    skipSpace();
    switch (m_expect) {
    case Expect::ValueOrEnd:
        if (look() == ']') {
            close();
            return true;
        }
        return readValue(document);
    case Expect::Value:
        return readValue(document);
    case Expect::KeyOrEnd:
        if (look() == '}') {
            close();
            return true;
        }
        return readKey(document);
    case Expect::Key:
        return readKey(document);
    case Expect::CommaOrEnd:
        return readComma();
    case Expect::End:
        return true;
    }
    return true;
}

bool JsonCursor::readValue(Document& document)
{
    const char c = look();
    if (c == '{')
        return open(document, NodeType::Mapping);
    if (c == '[')
        return open(document, NodeType::Sequence);
    if (c == '"') {
        Node& node = document.make(NodeType::Scalar, m_line, column());
        node.quoted = true;
        if (!readString(document, node.text))
            return false;
        if (m_open.empty())
            document.setRoot(node);
        attach(document, node);
        return true;
    }
    if (isDigit(c) || (c == '-' && m_at + 1 < m_text.size() && isDigit(m_text[m_at + 1])))
        return readNumber(document);
    if (c == 't')
        return readWord(document, "true", NodeType::Scalar);
    if (c == 'f')
        return readWord(document, "false", NodeType::Scalar);
    if (c == 'n')
        return readWord(document, "null", NodeType::Null);
    const bool afterComma = m_expect == Expect::Value && !m_open.empty() && m_open.back()->isSequence();
    return expected(afterComma && c == ']' ? "a value after the comma" : m_open.empty() ? "a JSON object" : "a value");
}

bool JsonCursor::readKey(Document& document)
{
    if (look() != '"')
        return expected(m_expect == Expect::Key && look() == '}' ? "a key after the comma" : "a key in double quotes");
    m_keyLine = m_line;
    m_keyColumn = column();
    if (!readString(document, m_key))
        return false;
    skipSpace();
    if (look() != ':')
        return expected("a colon after the key");
    ++m_at;
    m_expect = Expect::Value;
    return true;
}

bool JsonCursor::readComma()
{
    const bool mapping = m_open.back()->isMapping();
    const char c = look();
    if (c == ',') {
        ++m_at;
        m_expect = mapping ? Expect::Key : Expect::Value;
        return true;
    }
    if (c == (mapping ? '}' : ']')) {
        close();
        return true;
    }
    return expected(mapping ? "a comma or a closing brace }" : "a comma or a closing bracket ]");
}

bool JsonCursor::open(Document& document, NodeType type)
{
    if (m_open.size() >= m_depth)
        return fail(DiagnosticCode::TooDeep, {std::to_string(m_depth)});
    Node& node = document.make(type, m_line, column());
    if (m_open.empty())
        document.setRoot(node);
    attach(document, node);
    ++m_at;
    m_open.push_back(&node);
    m_expect = type == NodeType::Mapping ? Expect::KeyOrEnd : Expect::ValueOrEnd;
    return true;
}

void JsonCursor::close()
{
    ++m_at;
    m_open.pop_back();
    m_expect = m_open.empty() ? Expect::End : Expect::CommaOrEnd;
}

void JsonCursor::attach(Document& document, const Node& node)
{
    m_expect = m_open.empty() ? Expect::End : Expect::CommaOrEnd;
    if (m_open.empty())
        return;
    if (m_open.back()->isMapping())
        document.append(*m_open.back(), m_key, m_keyLine, m_keyColumn, node);
    else
        document.append(*m_open.back(), node);
}

bool JsonCursor::readString(Document& document, std::string_view& value)
{
    ++m_at;
    const std::size_t begin = m_at;
    std::size_t copied = begin;
    m_unescaped.clear();
    bool escaped = false;
    for (;;) {
        m_at =
            static_cast<std::size_t>(stringStop(m_text.data() + m_at, m_text.data() + m_text.size()) - m_text.data());
        if (atEnd())
            return expected("the closing quote of a string");
        if (m_text[m_at] == '"')
            break;
        if (m_text[m_at] != '\\') {
            if (m_text[m_at] == '\0')
                return fail(DiagnosticCode::ZeroByte, {});
            return expected("an escape in a string");
        }
        escaped = true;
        m_unescaped.append(m_text, copied, m_at - copied);
        if (!readEscape())
            return false;
        copied = m_at;
    }
    if (escaped) {
        m_unescaped.append(m_text, copied, m_at - copied);
        value = document.copy(m_unescaped);
    } else {
        value = document.copy(m_text.substr(begin, m_at - begin));
    }
    ++m_at;
    return true;
}

bool JsonCursor::readEscape()
{
    constexpr std::string_view Letters = "\"\\/bfnrt";
    constexpr std::string_view Meanings = "\"\\/\b\f\n\r\t";
    if (m_at + 1 == m_text.size()) {
        ++m_at;
        return expected("the closing quote of a string");
    }
    const char letter = m_text[m_at + 1];
    if (const std::size_t which = Letters.find(letter); which != std::string_view::npos) {
        m_unescaped += Meanings[which];
        m_at += 2;
        return true;
    }
    if (letter != 'u')
        return fail(DiagnosticCode::JsonSyntax, {"an escape that JSON has", "a backslash before another character"});
    unsigned point = 0;
    if (!readHex(point))
        return false;
    if (point >= 0xD800 && point < 0xE000) {
        const std::size_t first = m_at;
        unsigned low = 0;
        if (point >= 0xDC00 || m_text.substr(m_at + 6, 2) != "\\u")
            return fail(DiagnosticCode::JsonSyntax, {"a pair of surrogates", "a lone surrogate"});
        m_at += 6;
        if (!readHex(low))
            return false;
        if (low < 0xDC00 || low > 0xDFFF) {
            m_at = first;
            return fail(DiagnosticCode::JsonSyntax, {"a pair of surrogates", "a lone surrogate"});
        }
        point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
    }
    appendUtf8(m_unescaped, point);
    m_at += 6;
    return true;
}

bool JsonCursor::readHex(unsigned& unit)
{
    unit = 0;
    for (std::size_t i = m_at + 2; i < m_at + 6; ++i) {
        const char c = i < m_text.size() ? m_text[i] : '\0';
        const char lower = static_cast<char>(c | 0x20);
        if (isDigit(c))
            unit = unit * 16 + static_cast<unsigned>(c - '0');
        else if (lower >= 'a' && lower <= 'f')
            unit = unit * 16 + static_cast<unsigned>(lower - 'a') + 10;
        else
            return fail(DiagnosticCode::JsonSyntax, {"four hexadecimal digits in an escape", "something else"});
    }
    return true;
}

bool JsonCursor::readNumber(Document& document)
{
    const std::size_t begin = m_at;
    const std::uint32_t beginColumn = column();
    const auto digits = [this] {
        const std::size_t first = m_at;
        while (!atEnd() && isDigit(m_text[m_at]))
            ++m_at;
        return m_at > first;
    };
    if (look() == '-')
        ++m_at;
    if (look() == '0' && m_at + 1 < m_text.size() && isDigit(m_text[m_at + 1]))
        return fail(DiagnosticCode::JsonSyntax, {"a number without leading zeros", "a leading zero"});
    digits();
    if (look() == '.') {
        ++m_at;
        if (!digits())
            return expected("a digit of a number");
    }
    if (look() == 'e' || look() == 'E') {
        ++m_at;
        if (look() == '+' || look() == '-')
            ++m_at;
        if (!digits())
            return expected("a digit of a number");
    }
    Node& node = document.make(NodeType::Scalar, m_line, beginColumn);
    node.text = document.copy(m_text.substr(begin, m_at - begin));
    if (m_open.empty())
        document.setRoot(node);
    attach(document, node);
    return true;
}

bool JsonCursor::readWord(Document& document, std::string_view word, NodeType type)
{
    const std::string_view rest = m_text.substr(m_at);
    if (rest.substr(0, word.size()) != word || (rest.size() > word.size() && isWordPart(rest[word.size()])))
        return expected(m_open.empty() ? "a JSON object" : "a value");
    Node& node = document.make(type, m_line, column());
    if (type == NodeType::Scalar)
        node.text = word == "true" ? "true" : "false";
    if (m_open.empty())
        document.setRoot(node);
    m_at += word.size();
    attach(document, node);
    return true;
}

void JsonCursor::skipSpace()
{
    for (; !atEnd(); ++m_at) {
        const char c = m_text[m_at];
        if (c == '\n' || (c == '\r' && (m_at + 1 == m_text.size() || m_text[m_at + 1] != '\n')))
            newLine();
        else if (c != ' ' && c != '\t' && c != '\r')
            break;
    }
}

void JsonCursor::newLine()
{
    ++m_line;
    m_lineStart = m_at + 1;
    m_column = 1;
}

std::uint32_t JsonCursor::column() const
{
    return m_column + static_cast<std::uint32_t>(m_at - m_lineStart);
}

std::string JsonCursor::found() const
{
    if (atEnd())
        return "the end (unexpected end)";
    const char c = m_text[m_at];
    std::string_view rest = m_text.substr(m_at);
    if (c == '-')
        rest.remove_prefix(1);
    const auto wordEnd = static_cast<std::size_t>(
        std::find_if_not(rest.begin(), rest.begin() + std::min<std::ptrdiff_t>(64, std::ssize(rest)), isWordPart) -
        rest.begin());
    const std::string_view word = rest.substr(0, wordEnd);
    if (std::find(ForeignWords.begin(), ForeignWords.end(), word) != ForeignWords.end())
        return std::string(c == '-' ? "-" : "") + std::string(word);
    if (c == '"')
        return "a string";
    if (c == '\'')
        return "a single quote";
    if (c == '\t')
        return "a raw tab (control character)";
    if (c == '\n' || c == '\r')
        return "a raw line break (control character)";
    if (c == '\0')
        return "a zero byte (NUL)";
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
        return "a raw control character";
    if (c == '/' && rest.size() > 1 && (rest[1] == '*' || rest[1] == '/'))
        return "a comment";
    if (c == '<')
        return "< (HTML or XML)";
    if (isDigit(c))
        return "a number";
    if (isWordPart(c))
        return "a word without quotes";
    if (static_cast<unsigned char>(c) >= 0x80)
        return "a character outside of a string";
    return std::string(1, c);
}

bool JsonCursor::fail(DiagnosticCode code, std::vector<std::string> arguments)
{
    m_fault = JsonFault{code, std::move(arguments), m_line, column()};
    return false;
}

bool JsonCursor::expected(std::string what)
{
    if (look() == '\0' && !atEnd())
        return fail(DiagnosticCode::ZeroByte, {});
    return fail(DiagnosticCode::JsonSyntax, {std::move(what), found()});
}

} // namespace weft::importers
