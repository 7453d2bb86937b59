// SPDX-License-Identifier: Apache-2.0
#include "importers/graph/ItemText.h"

#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"

#include <algorithm>

namespace weft::importers {

std::string itemText(std::string_view text)
{
    std::string result;
    for (const char c : encodeRefPart(text)) {
        if (c == ';')
            result += "%3B";
        else if (c == '=')
            result += "%3D";
        else
            result += c;
    }
    return result;
}

std::string_view takeItem(std::string_view& text, char divider)
{
    const std::size_t end = std::min(text.find(divider), text.size());
    const std::string_view part = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

} // namespace weft::importers
