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
    std::string_view name; // the last text in the object itself: of a value that begins there it is the name
    std::size_t depth = 0;
    char closing = '\0'; // of the list that is open; none: it holds no entries
    std::size_t end = 0; // behind the last whole entry or list
    std::string closed;  // what closes the text there
    for (std::size_t at = 0; at < cutObject.size(); ++at) {
        const char c = cutObject[at];
        if (c == '"') {
            const std::size_t after = stringEnd(cutObject, at);
            if (after == std::string_view::npos)
                break;
            if (depth == 1)
                name = cutObject.substr(at + 1, after - at - 2);
            at = after - 1;
        } else if (c == '{' || c == '[') {
            if (depth == 1 && c == '[')
                closing = std::ranges::find(Lists, name) == Lists.end() ? '\0' : ']';
            else if (depth == 1)
                closing = name == Map ? '}' : '\0';
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth-- <= 1)
                return {};
            if (closing != '\0' && (depth == 1 || (depth == 2 && c == '}'))) {
                end = at + 1;
                closed = depth == 1 ? "}" : std::string(1, closing) + '}';
            }
        }
    }
    return end == 0 ? std::string() : std::string(cutObject.substr(0, end)) + closed;
}

} // namespace weft::importers
