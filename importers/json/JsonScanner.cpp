// SPDX-License-Identifier: Apache-2.0
#include "importers/json/JsonScanner.h"

#include "model/base/Ascii.h"

namespace weft::importers {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool isWord(char c)
{
    return isLetterOrDigit(c) || c == '-' || c == '+' || c == '.';
}

} // namespace

void JsonScanner::begin()
{
    m_at = 0;
    m_last = Last::Begin;
    m_within = Within::Nothing;
    m_open.clear();
}

JsonScanner::Outcome JsonScanner::scan(std::string_view text)
{
    while (m_at < text.size()) {
        const char c = text[m_at];
        switch (m_within) {
        case Within::String:
        case Within::Escape:
            if (!passString(text))
                return Outcome::Fault;
            break;
        case Within::Word:
            if (isWord(c))
                ++m_at;
            else
                m_within = Within::Nothing;
            break;
        case Within::Nothing:
            if (isSpace(c)) {
                ++m_at;
                break;
            }
            if (!take(c))
                return Outcome::Fault;
            ++m_at;
            break;
        }
        if (m_within == Within::Nothing && m_open.empty() && m_last == Last::Value)
            return Outcome::Done;
    }
    return Outcome::More;
}

bool JsonScanner::valueMayStand() const
{
    switch (m_last) {
    case Last::Begin:
    case Last::OpenArray:
    case Last::Colon:
        return true;
    case Last::Comma:
        return m_open.back() == ']';
    case Last::OpenObject:
    case Last::Key:
    case Last::Value:
        return false;
    }
    return false;
}

bool JsonScanner::keyMayStand() const
{
    return m_last == Last::OpenObject || (m_last == Last::Comma && m_open.back() == '}');
}

bool JsonScanner::take(char c)
{
    switch (c) {
    case '{':
    case '[':
        if (!valueMayStand() || m_open.size() >= m_depth)
            return false;
        m_open.push_back(c == '{' ? '}' : ']');
        m_last = c == '{' ? Last::OpenObject : Last::OpenArray;
        return true;
    case '}':
        return close(c, Last::OpenObject);
    case ']':
        return close(c, Last::OpenArray);
    case ':':
        if (m_last != Last::Key)
            return false;
        m_last = Last::Colon;
        return true;
    case ',':
        if (m_last != Last::Value || m_open.empty())
            return false;
        m_last = Last::Comma;
        return true;
    case '"':
        if (!valueMayStand() && !keyMayStand())
            return false;
        m_last = valueMayStand() ? Last::Value : Last::Key;
        m_within = Within::String;
        return true;
    default:
        if (!isWord(c) || !valueMayStand())
            return false;
        m_last = Last::Value;
        m_within = Within::Word;
        return true;
    }
}

bool JsonScanner::close(char bracket, Last empty)
{
    if (m_open.empty() || m_open.back() != bracket || (m_last != empty && m_last != Last::Value))
        return false;
    m_open.pop_back();
    m_last = Last::Value;
    return true;
}

bool JsonScanner::passString(std::string_view text)
{
    if (m_within == Within::Escape) {
        ++m_at;
        m_within = Within::String;
        return true;
    }
    while (m_at < text.size()) {
        const char c = text[m_at];
        if (c == '\n' || c == '\r')
            return false;
        ++m_at;
        if (c == '"') {
            m_within = Within::Nothing;
            return true;
        }
        if (c == '\\') {
            m_within = Within::Escape;
            return true;
        }
    }
    return true;
}

} // namespace weft::importers
