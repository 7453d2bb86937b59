// SPDX-License-Identifier: Apache-2.0
#include "importers/agilelab/ComponentUrn.h"

#include <algorithm>

namespace weft::importers {

ComponentUrn readComponentUrn(std::string_view text)
{
    constexpr std::string_view Component = "urn:dmb:cmp:";
    constexpr std::string_view Product = "urn:dmb:dp:";
    if (text.starts_with(Product))
        return {std::string(text), {}};
    if (!text.starts_with(Component))
        return {{}, std::string(text.starts_with("urn:") ? text.substr(text.rfind(':') + 1) : text)};
    const std::string_view rest = text.substr(Component.size());
    std::size_t end = 0;
    for (int part = 0; part < 3 && end != std::string_view::npos; ++part)
        end = rest.find(':', end == 0 ? 0 : end + 1);
    if (end == std::string_view::npos)
        return {{}, std::string(rest)};
    return {std::string(Product) + std::string(rest.substr(0, end)), std::string(rest.substr(end + 1))};
}

} // namespace weft::importers
