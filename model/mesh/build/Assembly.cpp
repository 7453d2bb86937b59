// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/Assembly.h"

namespace weft::build {

std::string_view Assembly::keep(std::string_view text)
{
    constexpr std::size_t LongText = 200; // descriptions seldom repeat
    if (text.empty())
        return {};
    if (text.size() > LongText)
        return arena.copy(text);
    const auto found = pool.find(text);
    if (found != pool.end())
        return *found;
    return *pool.insert(arena.copy(text)).first;
}

Place Assembly::eventPlace(std::uint32_t event)
{
    const auto& row = records.lineage.events()[event];
    return {keep(records.lineage.files()[row.file]), row.line, 1};
}

DomainId Assembly::domainOf(std::string_view text) const
{
    const auto found = domainIds.find(domainNames.key(text));
    return found == domainIds.end() ? DomainId() : found->second;
}

bool Assembly::isPast(std::string_view date) const
{
    if (date.empty())
        return false;
    const auto instant = readInstant(date);
    return !instant || !mesh.date || instant->instant <= *mesh.date;
}

} // namespace weft::build
