// SPDX-License-Identifier: Apache-2.0
#include "importers/json/WholeEntries.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace weft::importers {

namespace {

constexpr std::array<std::string_view, 8> Lists{"data",  "entities", "pipelines", "tables",
                                                "tasks", "teams",    "topics",    "users"};
constexpr std::string_view Map = "referredEntities";
constexpr std::array<std::string_view, 2> Wrappers{"entities", "message"}; // of a hook's messages and of their queue

/// The end of the string that begins at `at`, behind its quote; npos when it was cut.
std::size_t stringEnd(std::string_view text, std::size_t at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return std::string_view::npos;
}

} // namespace

std::string wholeEntries(std::string_view cutObject)
{
    std::string_view
        name; // the last text in the object that has the lists: of a value that begins there it is the name
    std::size_t depth = 0;
    std::size_t lists = 1; // the depth of the lists: that object may be wrapped
    char closing = '\0';   // of the list that is open; none: it holds no entries
    std::size_t end = 0;   // behind the last whole entry or list
    std::string closed;    // what closes the text there
    for (std::size_t at = 0; at < cutObject.size(); ++at) {
        const char c = cutObject[at];
        if (c == '"') {
            const std::size_t after = stringEnd(cutObject, at);
            if (after == std::string_view::npos)
                break;
            if (depth == lists)
                name = cutObject.substr(at + 1, after - at - 2);
            at = after - 1;
        } else if (c == '{' || c == '[') {
            const bool wraps = depth == lists && c == '{' && std::ranges::find(Wrappers, name) != Wrappers.end();
            if (depth == lists && c == '[')
                closing = std::ranges::find(Lists, name) == Lists.end() ? '\0' : ']';
            else if (depth == lists)
                closing = name == Map ? '}' : '\0';
            ++depth;
            lists += wraps ? 1 : 0;
        } else if (c == '}' || c == ']') {
            if (depth-- <= 1)
                return {};
            const bool wrapper = depth + 1 == lists;
            lists -= wrapper ? 1 : 0;
            const bool entry = closing != '\0' && depth == lists + 1 && c == '}';
            const bool list = closing != '\0' && depth == lists;
            if (wrapper ? end != 0 : entry || list) {
                end = at + 1;
                closed = std::string(entry ? 1 : 0, closing) + std::string(lists, '}');
            }
        }
    }
    return end == 0 ? std::string() : std::string(cutObject.substr(0, end)) + closed;
}

} // namespace weft::importers
