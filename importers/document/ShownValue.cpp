// SPDX-License-Identifier: Apache-2.0
#include "importers/document/ShownValue.h"

#include "importers/secrets/Secrets.h"

#include <utility>

namespace weft::importers {

std::string shownValue(std::string_view value)
{
    constexpr std::size_t LongestShown = 80;
    // A secret of a megabyte is one by its first pages, too.
    constexpr std::size_t LookedAt = 4096;
    std::string shown(value.substr(0, LookedAt));
    if (auto clean = withoutSecrets(shown))
        shown = std::move(*clean);
    else if (value.size() <= LongestShown)
        return shown;
    if (shown.size() <= LongestShown)
        return shown;
    std::size_t end = LongestShown;
    while (end > 0 && (static_cast<unsigned char>(shown[end]) & 0xC0) == 0x80)
        --end;
    return shown.substr(0, end) + "…";
}

} // namespace weft::importers
