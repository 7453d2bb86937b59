// SPDX-License-Identifier: Apache-2.0
#include "importers/json/JsonPass.h"

#include "importers/json/StringStop.h"
#include "model/base/Ascii.h"
#include "model/base/Utf8.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::uint32_t DeepestValue = 64; // one bit a level

std::optional<unsigned> hexDigits(const char* at, const char* end)
{
    if (end - at < 4)
        return std::nullopt;
    unsigned unit = 0;
    for (int i = 0; i < 4; ++i) {
        const char c = at[i];
        const char lower = static_cast<char>(c | 0x20);
        if (isDigit(c))
            unit = unit * 16 + static_cast<unsigned>(c - '0');
        else if (lower >= 'a' && lower <= 'f')
            unit = unit * 16 + static_cast<unsigned>(lower - 'a') + 10;
        else
            return std::nullopt;
    }
    return unit;
}

/// What an escaped text means; `text` is known to be good.
void unescape(std::string_view text, std::string& result)
{
    constexpr std::string_view Letters = "\"\\/bfnrt";
    constexpr std::string_view Meanings = "\"\\/\b\f\n\r\t";
    result.clear();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t slash = std::min(text.find('\\', at), text.size());
        result.append(text, at, slash - at);
        at = slash;
        if (at == text.size())
            return;
        if (text[at + 1] != 'u') {
            result += Meanings[Letters.find(text[at + 1])];
            at += 2;
            continue;
        }
        const char* const end = text.data() + text.size();
        char32_t point = hexDigits(text.data() + at + 2, end).value_or(0);
        at += 6;
        if (point >= 0xD800 && point < 0xDC00) {
            point = 0x10000 + ((point - 0xD800) << 10U) + (hexDigits(text.data() + at + 2, end).value_or(0) - 0xDC00);
            at += 6;
        }
        appendUtf8(result, point);
    }
}

} // namespace

bool JsonPass::fail()
{
    m_good = false;
    m_at = m_end;
    return false;
}

void JsonPass::passSomeBlanks()
{
    while (m_at < m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\n' || *m_at == '\r')) {
        ++m_at;
        ++m_blanks;
    }
}

bool JsonPass::atEnd()
{
    passBlanks();
    return m_good && m_at == m_end;
}

bool JsonPass::enter(char bracket)
{
    passBlanks();
    if (look() != bracket || m_level >= m_depth)
        return fail();
    ++m_at;
    ++m_level;
    m_deepest = std::max(m_deepest, m_level);
    return true;
}

/// Passes the comma before what comes next in a bracket, or the bracket's end.
bool JsonPass::nextInside(char closing, bool& inside)
{
    passBlanks();
    if (look() == closing) {
        ++m_at;
        --m_level;
        return false;
    }
    if (inside) {
        if (look() != ',')
            return fail();
        ++m_at;
    }
    inside = true;
    return m_good;
}

bool JsonPass::nextMember(bool& inside, std::string_view& key)
{
    if (!nextInside('}', inside))
        return false;
    passBlanks();
    bool escaped = false;
    // Nobody could compare such a key without reading it.
    return passKey(key, escaped) && (!escaped || fail());
}

bool JsonPass::nextItem(bool& inside)
{
    return nextInside(']', inside);
}

bool JsonPass::passKey(std::string_view& key, bool& escaped)
{
    const char* const begin = m_at + 1;
    if (look() != '"' || !passString(escaped))
        return fail();
    key = {begin, static_cast<std::size_t>(m_at - 1 - begin)};
    passBlanks();
    if (look() != ':')
        return fail();
    ++m_at;
    return true;
}

bool JsonPass::passString(bool& escaped)
{
    ++m_at;
    for (;;) {
        m_at = stringStop(m_at, m_end);
        if (m_at >= m_end)
            return fail();
        if (*m_at == '"') {
            ++m_at;
            return true;
        }
        if (*m_at != '\\')
            return fail();
        escaped = true;
        if (!passEscape())
            return fail();
    }
}

bool JsonPass::passEscape()
{
    constexpr std::string_view Letters = "\"\\/bfnrt";
    if (m_end - m_at < 2)
        return false;
    if (m_at[1] != 'u') {
        const bool known = Letters.find(m_at[1]) != std::string_view::npos;
        m_at += 2;
        return known;
    }
    const std::optional<unsigned> unit = hexDigits(m_at + 2, m_end);
    m_at += 6;
    if (!unit || (*unit >= 0xDC00 && *unit < 0xE000))
        return false;
    if (*unit < 0xD800 || *unit >= 0xE000)
        return true;
    if (m_end - m_at < 6 || m_at[0] != '\\' || m_at[1] != 'u')
        return false;
    const std::optional<unsigned> low = hexDigits(m_at + 2, m_end);
    m_at += 6;
    return low && *low >= 0xDC00 && *low < 0xE000;
}

bool JsonPass::passNumber()
{
    const auto digits = [this] {
        const char* const first = m_at;
        while (m_at < m_end && isDigit(*m_at))
            ++m_at;
        return m_at > first;
    };
    if (look() == '-')
        ++m_at;
    if (look() == '0' && m_end - m_at > 1 && isDigit(m_at[1]))
        return fail();
    if (!digits())
        return fail();
    if (look() == '.') {
        ++m_at;
        if (!digits())
            return fail();
    }
    if (look() == 'e' || look() == 'E') {
        ++m_at;
        if (look() == '+' || look() == '-')
            ++m_at;
        if (!digits())
            return fail();
    }
    return true;
}

/// What stands behind a word without a comma or bracket between is refused by who comes next.
bool JsonPass::passWord(std::string_view word)
{
    if (std::string_view(m_at, static_cast<std::size_t>(m_end - m_at)).substr(0, word.size()) != word)
        return fail();
    m_at += word.size();
    return true;
}

bool JsonPass::passScalar(char first)
{
    bool escaped = false;
    switch (first) {
    case '"':
        return passString(escaped);
    case 't':
        return passWord("true");
    case 'f':
        return passWord("false");
    case 'n':
        return passWord("null");
    default:
        return passNumber();
    }
}

bool JsonPass::passNull()
{
    passBlanks();
    return look() == 'n' && passWord("null");
}

bool JsonPass::readText(std::string_view& text, std::string& scratch)
{
    passBlanks();
    const char* const begin = m_at + 1;
    bool escaped = false;
    if (look() != '"' || !passString(escaped))
        return fail();
    text = {begin, static_cast<std::size_t>(m_at - 1 - begin)};
    if (escaped) {
        unescape(text, scratch);
        text = scratch;
    }
    return true;
}

bool JsonPass::passValue()
{
    const std::uint32_t deepest =
        static_cast<std::uint32_t>(std::min<std::size_t>(DeepestValue, m_depth - std::min(m_level, m_depth)));
    std::uint64_t objects = 0; // the lowest bit: whether the innermost bracket is an object's
    std::uint32_t open = 0;
    std::string_view key;
    bool escaped = false;
    for (;;) {
        passBlanks();
        const char c = look();
        if (c == '{' || c == '[') {
            if (open == deepest)
                return fail();
            const bool object = c == '{';
            ++m_at;
            passBlanks();
            m_deepest = std::max(m_deepest, m_level + open + 1);
            if (look() == (object ? '}' : ']')) {
                ++m_at;
            } else {
                objects = objects << 1U | (object ? 1U : 0U);
                ++open;
                if (object && !passKey(key, escaped))
                    return fail();
                continue;
            }
        } else if (!passScalar(c)) {
            return fail();
        }
        for (;;) {
            if (open == 0)
                return true;
            passBlanks();
            const bool object = (objects & 1U) != 0;
            const char behind = look();
            if (behind == ',') {
                ++m_at;
                if (object) {
                    passBlanks();
                    if (!passKey(key, escaped))
                        return fail();
                }
                break;
            }
            if (behind != (object ? '}' : ']'))
                return fail();
            ++m_at;
            objects >>= 1U;
            --open;
        }
    }
}

bool JsonPass::passValue(PassedJson& passed)
{
    const Mark begin = mark();
    if (!passValue())
        return false;
    passed = since(begin);
    return true;
}

JsonPass::Mark JsonPass::mark()
{
    passBlanks();
    return {m_at, m_blanks, std::exchange(m_deepest, m_level)};
}

PassedJson JsonPass::since(const Mark& mark)
{
    const PassedJson passed{{mark.at, static_cast<std::size_t>(m_at - mark.at)},
                            static_cast<std::uint32_t>(m_deepest - m_level),
                            m_blanks == mark.blanks};
    m_deepest = std::max(m_deepest, mark.deepest);
    return passed;
}

bool JsonPass::passAhead(std::size_t size, std::uint32_t levels, bool compact)
{
    if (m_level + levels > m_depth)
        return false;
    m_at += size;
    m_deepest = std::max(m_deepest, m_level + levels);
    m_blanks += compact ? 0 : 1;
    return true;
}

} // namespace weft::importers
