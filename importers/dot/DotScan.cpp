// SPDX-License-Identifier: Apache-2.0
#include "importers/dot/DotScan.h"

#include "model/base/Ascii.h"
#include "model/base/StopEvery.h"

#include <algorithm>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t LongestToken = 1U << 20U;
enum class Token : std::uint8_t { End, Name, Html, OpenBrace, CloseBrace, OpenBracket, CloseBracket, Plus, Other };

bool isNameByte(char c)
{
    return isLetterOrDigit(c) || c == '_' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

/// The tokens of a DOT text, one after the other. Lines are counted on the way.
class Tokens {
public:
    explicit Tokens(std::string_view text) : m_text(text) {}

    Token next()
    {
        skipBlanks();
        if (m_fault)
            return Token::End;
        m_begin = m_at;
        m_place = {m_line, static_cast<std::uint32_t>(m_at - m_lineStart + 1)};
        m_name.clear();
        if (m_at == m_text.size())
            return Token::End;
        const char c = m_text[m_at];
        if (c == '"')
            return quoted();
        if (c == '<')
            return html();
        const bool numeral =
            c == '-' && m_at + 1 < m_text.size() && (m_text[m_at + 1] == '.' || isDigit(m_text[m_at + 1]));
        if (isNameByte(c) || numeral) {
            m_name += m_text[m_at++];
            while (m_at < m_text.size() && isNameByte(m_text[m_at]))
                m_name += m_text[m_at++];
            return checkedName(Token::Name);
        }
        ++m_at;
        switch (c) {
        case '{':
            return Token::OpenBrace;
        case '}':
            return Token::CloseBrace;
        case '[':
            return Token::OpenBracket;
        case ']':
            return Token::CloseBracket;
        case '+':
            return Token::Plus;
        default:
            return Token::Other;
        }
    }

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] TextPlace place() const { return m_place; }
    [[nodiscard]] std::size_t offset() const { return m_begin; }
    [[nodiscard]] std::size_t end() const { return m_at; }
    [[nodiscard]] const std::optional<std::string>& fault() const { return m_fault; }

private:
    void step()
    {
        const char c = m_text[m_at++];
        if (c == '\n' || (c == '\r' && !(m_at < m_text.size() && m_text[m_at] == '\n'))) {
            ++m_line;
            m_lineStart = m_at;
        }
    }
    [[nodiscard]] bool sees(std::string_view what) const { return m_text.substr(m_at, what.size()) == what; }

    void skipBlanks()
    {
        while (m_at < m_text.size() && !m_fault) {
            const char c = m_text[m_at];
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v') {
                step();
            } else if (sees("//") || (c == '#' && m_at == m_lineStart)) {
                while (m_at < m_text.size() && m_text[m_at] != '\n' && m_text[m_at] != '\r')
                    ++m_at;
            } else if (sees("/*")) {
                m_place = {m_line, static_cast<std::uint32_t>(m_at - m_lineStart + 1)};
                m_at += 2;
                while (m_at < m_text.size() && !sees("*/"))
                    step();
                if (m_at == m_text.size())
                    m_fault = "a comment that does not end";
                m_at = std::min(m_at + 2, m_text.size());
            } else {
                return;
            }
        }
    }

    Token checkedName(Token token)
    {
        if (m_at - m_begin > LongestToken)
            m_fault = "a name or text of over 1 MB";
        return m_fault ? Token::End : token;
    }

    Token quoted()
    {
        ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            if (sees("\\\"")) {
                m_name += '"';
                m_at += 2;
            } else if (sees("\\\\")) { // a pair stays one, so the second can't escape a quote (cgraph, scan.l)
                m_name += "\\\\";
                m_at += 2;
            } else if (sees("\\\n")) {
                ++m_at;
                step();
            } else {
                m_name += m_text[m_at];
                step();
            }
        }
        if (m_at == m_text.size()) {
            m_fault = "a quote that is not closed";
            return Token::End;
        }
        ++m_at;
        return checkedName(Token::Name);
    }

    Token html()
    {
        std::size_t depth = 0;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            depth += c == '<' ? 1 : 0;
            depth -= c == '>' ? 1 : 0;
            step();
            if (depth == 0)
                return checkedName(Token::Html);
        }
        m_fault = "an HTML-like text that does not end";
        return Token::End;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_begin = 0;
    std::size_t m_lineStart = 0;
    std::uint32_t m_line = 1;
    TextPlace m_place;
    std::string m_name;
    std::optional<std::string> m_fault;
};

} // namespace

DotScan scanDot(std::string_view text, std::size_t depth, std::stop_token stop)
{
    DotScan scan;
    Tokens tokens(text);
    std::size_t braces = 0;
    std::size_t brackets = 0;
    std::size_t steps = 0;
    std::string joined;
    TextPlace joinedPlace;
    bool joining = false;
    const auto finishName = [&scan, &joined, &joinedPlace, &brackets] {
        if (!joined.empty() && brackets == 0)
            scan.places.emplace(std::move(joined), joinedPlace);
        joined.clear();
    };
    for (Token token = tokens.next(); token != Token::End; token = tokens.next()) {
        if (++steps % StopEvery == 0 && stop.stop_requested())
            return scan;
        if (token == Token::Name && joining) {
            joined += tokens.name();
            joining = false;
            continue;
        }
        joining = token == Token::Plus;
        if (joining)
            continue;
        finishName();
        if (token == Token::Name) {
            joined = tokens.name();
            joinedPlace = tokens.place();
        } else if (token == Token::OpenBrace && ++braces > depth) {
            scan.fault = DotFault{{DiagnosticCode::TooDeep, {std::to_string(depth)}}, tokens.place(), tokens.offset()};
            return scan;
        } else if (token == Token::CloseBrace) {
            braces -= braces > 0 ? 1 : 0;
        } else if (token == Token::OpenBracket) {
            ++brackets;
        } else if (token == Token::CloseBracket) {
            brackets -= brackets > 0 ? 1 : 0;
        }
    }
    finishName();
    if (tokens.fault())
        scan.fault = DotFault{{DiagnosticCode::DotSyntax, {*tokens.fault()}}, tokens.place(), tokens.offset()};
    return scan;
}

std::vector<DotCut> dotCuts(std::string_view text, std::stop_token stop)
{
    std::vector<DotCut> cuts;
    Tokens tokens(text);
    std::size_t braces = 0;
    std::size_t brackets = 0;
    std::size_t steps = 0;
    std::size_t nameEnd = 0;
    std::size_t before = 0;
    bool complete = false; // what is before may end a statement
    for (Token token = tokens.next();; token = tokens.next()) {
        if (++steps % StopEvery == 0 && stop.stop_requested())
            return cuts;
        // A name that the text ends with may have been longer.
        const bool ends = token == Token::End && !tokens.fault() && (nameEnd == 0 || nameEnd < text.size());
        const bool begins = token == Token::Name || token == Token::Html || token == Token::CloseBrace || ends;
        if (complete && begins && braces > 0 && brackets == 0)
            cuts.push_back({tokens.offset(), before, tokens.place(), braces});
        if (token == Token::End)
            return cuts;
        braces += token == Token::OpenBrace ? 1 : 0;
        braces -= token == Token::CloseBrace && braces > 0 ? 1 : 0;
        brackets += token == Token::OpenBracket ? 1 : 0;
        brackets -= token == Token::CloseBracket && brackets > 0 ? 1 : 0;
        nameEnd = token == Token::Name ? tokens.end() : 0;
        before = tokens.end();
        const bool operates = token == Token::OpenBracket || token == Token::Plus ||
                              (token == Token::Other && text[tokens.offset()] != ';') ||
                              (token == Token::Name && lowerCase(tokens.name()) == "subgraph");
        complete = !operates;
    }
}

bool beginsAsDot(std::string_view firstBytes)
{
    Tokens tokens(firstBytes);
    Token token = tokens.next();
    std::string word = lowerCase(tokens.name());
    if (token == Token::Name && word == "strict") {
        token = tokens.next();
        word = lowerCase(tokens.name());
    }
    if (token != Token::Name || (word != "graph" && word != "digraph"))
        return false;
    token = tokens.next();
    while (token == Token::Name || token == Token::Html || token == Token::Plus)
        token = tokens.next();
    return token == Token::OpenBrace;
}

} // namespace weft::importers
