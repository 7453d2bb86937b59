// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/MarkdownText.h"

#include "app/shared/text/VisibleText.h"

#include <algorithm>

namespace weft::app {

namespace {

/// Whether the colon at `at` could make GitHub link a bare address: after a scheme's letters, before `//` or in mailto.
bool beginsAddress(std::string_view text, std::size_t at)
{
    const std::string_view before = text.substr(0, at);
    return text.substr(at + 1).starts_with("//") || before.ends_with("mailto") || before.ends_with("xmpp");
}

/// Whether the sign at `at` would begin a list: `- `, `+ `, `1. `, `1) `.
bool beginsList(std::string_view text, std::size_t at)
{
    const bool last = at + 1 == text.size() || text[at + 1] == ' ';
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const char c = text[at];
    return last && ((at == 0 && (c == '-' || c == '+')) || (at > 0 && at == digits && (c == '.' || c == ')')));
}

} // namespace

std::string markdownText(std::string_view text)
{
    static constexpr std::string_view Markup = "\\`*_[]>#|~$=";
    const std::string shown = visibleText(text, 0).toStdString();
    std::string escaped;
    escaped.reserve(shown.size() + 8);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const char c = shown[i];
        // Entities where no backslash helps: bare addresses, mentions, and renderers that look for HTML first.
        if (c == '<')
            escaped += "&lt;";
        else if (c == '&')
            escaped += "&amp;";
        else if (c == '@')
            escaped += "&#64;";
        else if (c == ':' && beginsAddress(shown, i))
            escaped += "&#58;";
        else if (c == '.' && i >= 3 && std::string_view(shown).substr(i - 3, 3) == "www")
            escaped += "&#46;";
        else if (Markup.find(c) != std::string_view::npos || beginsList(shown, i))
            escaped.append("\\").append(1, c);
        else
            escaped += c;
    }
    return escaped;
}

std::string markdownTable(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& rows)
{
    const auto line = [](const std::vector<std::string>& cells) {
        std::string text = "|";
        for (const std::string& cell : cells)
            text += ' ' + markdownText(cell) + " |";
        return text + '\n';
    };
    std::string table = line(header) + '|';
    for (std::size_t i = 0; i < header.size(); ++i)
        table += " --- |";
    table += '\n';
    for (const std::vector<std::string>& row : rows)
        table += line(row);
    return table;
}

} // namespace weft::app
