// SPDX-License-Identifier: Apache-2.0
#include "importers/cml/CmlTokens.h"

#include "model/base/Ascii.h"

#include <algorithm>
#include <utility>

namespace weft::importers {

namespace {

bool isWordByte(char c)
{
    return isLetterOrDigit(c) || c == '_' || c == '^' || static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

CmlToken CmlTokens::take()
{
    CmlToken token = std::move(m_seen);
    advance();
    return token;
}

void CmlTokens::step()
{
    const char c = m_text[m_at++];
    if (c == '\n' || (c == '\r' && !(m_at < m_text.size() && m_text[m_at] == '\n'))) {
        ++m_line;
        m_lineStart = m_at;
    }
}

void CmlTokens::skipBlanks()
{
    const auto sees = [this](std::string_view what) { return m_text.substr(m_at, what.size()) == what; };
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            step();
        } else if (sees("//")) {
            while (m_at < m_text.size() && m_text[m_at] != '\n' && m_text[m_at] != '\r')
                ++m_at;
        } else if (sees("/*")) {
            m_at += 2;
            while (m_at < m_text.size() && !sees("*/"))
                step();
            m_at = std::min(m_at + 2, m_text.size());
        } else {
            return;
        }
    }
}

void CmlTokens::advance()
{
    skipBlanks();
    m_seen = CmlToken();
    m_seen.line = m_line;
    m_seen.column = static_cast<std::uint32_t>(m_at - m_lineStart + 1);
    m_seen.offset = m_at;
    if (m_at == m_text.size())
        return;
    const char c = m_text[m_at];
    if (isWordByte(c)) {
        m_seen.kind = CmlTokenKind::Word;
        while (m_at < m_text.size() && isWordByte(m_text[m_at]))
            m_seen.text += m_text[m_at++];
        return;
    }
    if (c == '"' || c == '\'') {
        ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != c) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            m_seen.text += m_text[m_at];
            step();
        }
        const bool closed = m_at < m_text.size();
        m_at += closed ? 1 : 0;
        m_seen.kind = closed ? CmlTokenKind::Text : CmlTokenKind::Broken;
        if (!closed)
            m_seen.text = "a quote that is not closed";
        return;
    }
    ++m_at;
    m_seen.kind = c == '{' ? CmlTokenKind::Open : c == '}' ? CmlTokenKind::Close : CmlTokenKind::Sign;
    m_seen.text = c;
}

} // namespace weft::importers
