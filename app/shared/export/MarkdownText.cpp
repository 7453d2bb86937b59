// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/MarkdownText.h"

#include "app/shared/text/VisibleText.h"

#include <algorithm>

namespace weft::app {

std::string markdownText(std::string_view text)
{
    static constexpr std::string_view Markup = "\\`*_{}[]()>#+!|~$^=\"'";
    const std::string shown = visibleText(text, 0).toStdString();
    // `1.`, `1)` and `- ` at the start would begin a list.
    const std::size_t afterDigits = std::min(shown.find_first_not_of("0123456789"), shown.size());
    std::string escaped;
    escaped.reserve(shown.size() + 8);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const char c = shown[i];
        // No backslash stops GitHub from linking a bare address or mentioning somebody, and some renderers look for
        // HTML before they look at backslashes: entities.
        if (c == '<')
            escaped += "&lt;";
        else if (c == '&')
            escaped += "&amp;";
        else if (c == '@')
            escaped += "&#64;";
        else if (c == ':')
            escaped += "&#58;";
        else if (Markup.find(c) != std::string_view::npos || (c == '-' && i == 0) || (c == '.' && i == afterDigits))
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
