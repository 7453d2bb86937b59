// SPDX-License-Identifier: Apache-2.0
#include "importers/source/PathPattern.h"

#include <algorithm>
#include <cstddef>

namespace weft::importers {

namespace {

struct Token {
    enum Kind { Byte, Any, Set, Star, DoubleStar } kind = Byte;
    char byte = 0;
    std::string_view set;
};

/// Reads the token at `at` and moves past it.
Token nextToken(std::string_view pattern, std::size_t& at)
{
    const char c = pattern[at++];
    if (c == '?')
        return {Token::Any, 0, {}};
    if (c == '*') {
        if (at < pattern.size() && pattern[at] == '*') {
            ++at;
            return {Token::DoubleStar, 0, {}};
        }
        return {Token::Star, 0, {}};
    }
    if (c == '[') {
        const std::size_t first = at + (at < pattern.size() && pattern[at] == '!' ? 1 : 0);
        const std::size_t close = pattern.find(']', first + 1);
        if (close != std::string_view::npos) {
            const std::string_view set = pattern.substr(at, close - at);
            at = close + 1;
            return {Token::Set, 0, set};
        }
    }
    if (c == '\\' && at < pattern.size())
        return {Token::Byte, pattern[at++], {}};
    return {Token::Byte, c, {}};
}

bool inSet(std::string_view set, char c)
{
    const bool inverted = !set.empty() && set.front() == '!';
    if (inverted)
        set.remove_prefix(1);
    bool found = false;
    for (std::size_t i = 0; i < set.size(); ++i) {
        if (i + 2 < set.size() && set[i + 1] == '-') {
            found = found || (set[i] <= c && c <= set[i + 2]);
            i += 2;
        } else {
            found = found || set[i] == c;
        }
    }
    return found != inverted && c != '/';
}

bool matchesOne(const Token& token, char c)
{
    switch (token.kind) {
    case Token::Byte:
        return token.byte == c;
    case Token::Any:
    case Token::Star:
        return c != '/';
    case Token::Set:
        return inSet(token.set, c);
    case Token::DoubleStar:
        return true;
    }
    return false;
}

} // namespace

bool matchesGlob(std::string_view pattern, std::string_view text)
{
    // reached[i]: the tokens so far match the first i bytes. One row, so that no pattern takes exponential time.
    std::vector<char> reached(text.size() + 1, 0);
    reached[0] = 1;
    for (std::size_t at = 0; at < pattern.size();) {
        const Token token = nextToken(pattern, at);
        const bool repeats = token.kind == Token::Star || token.kind == Token::DoubleStar;
        if (repeats) {
            for (std::size_t i = 0; i < text.size(); ++i)
                reached[i + 1] = static_cast<char>(reached[i + 1] || (reached[i] && matchesOne(token, text[i])));
        } else {
            for (std::size_t i = text.size(); i > 0; --i)
                reached[i] = static_cast<char>(reached[i - 1] && matchesOne(token, text[i - 1]));
            reached[0] = 0;
        }
    }
    return reached[text.size()] != 0;
}

PathPatterns::PathPatterns(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r'))
            line.remove_suffix(1);
        if (line.empty() || line.front() == '#')
            continue;
        Line rule;
        if (line.front() == '!') {
            rule.wanted = true;
            line.remove_prefix(1);
        }
        if (!line.empty() && line.back() == '/') {
            rule.directoriesOnly = true;
            line.remove_suffix(1);
        }
        rule.anchored = line.find('/') != std::string_view::npos;
        if (!line.empty() && line.front() == '/')
            line.remove_prefix(1);
        if (line.substr(0, 3) == "**/") {
            rule.anchored = line.find('/', 3) != std::string_view::npos;
            if (!rule.anchored)
                line.remove_prefix(3);
        }
        if (line.empty())
            continue;
        rule.pattern = line;
        m_lines.push_back(std::move(rule));
    }
}

PathPatterns::Answer PathPatterns::ask(std::string_view path, bool directory) const
{
    const std::size_t slash = path.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    Answer answer = Answer::Silent;
    for (const Line& line : m_lines) {
        if (line.directoriesOnly && !directory)
            continue;
        bool matches = matchesGlob(line.pattern, line.anchored ? path : name);
        if (!matches && line.anchored && std::string_view(line.pattern).substr(0, 3) == "**/")
            matches = matchesGlob(std::string_view(line.pattern).substr(3), path);
        if (matches)
            answer = line.wanted ? Answer::Wanted : Answer::Ignored;
    }
    return answer;
}

} // namespace weft::importers
