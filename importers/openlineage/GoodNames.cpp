// SPDX-License-Identifier: Apache-2.0
#include "importers/openlineage/GoodNames.h"

#include "importers/openlineage/EventDraft.h"
#include "importers/secrets/Secrets.h"

#include <xxhash.h>

#include <algorithm>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t FirstNameSlots = 1U << 10;
constexpr std::size_t MostNameSlots = 1U << 18;

} // namespace

std::uint64_t GoodNames::hashOf(const LineageName& name)
{
    return XXH3_64bits_withSeed(name.name.data(), name.name.size(),
                                XXH3_64bits(name.nameSpace.data(), name.nameSpace.size()));
}

bool GoodNames::isGood(const LineageName& name, std::uint64_t hash)
{
    if (name.name.empty() || name.nameSpace.empty())
        return false;
    if (!m_seen.empty() && hash != 0 && m_seen[slotOf(hash)] == hash)
        return true;
    for (const std::string_view part : {name.nameSpace, name.name}) {
        if (holdsPlaceholder(part) || withoutSecrets(part))
            return false;
    }
    if (hash != 0)
        remember(hash);
    return true;
}

std::size_t GoodNames::slotOf(std::uint64_t hash) const
{
    const std::size_t mask = m_seen.size() - 1;
    std::size_t slot = hash & mask;
    while (m_seen[slot] != 0 && m_seen[slot] != hash)
        slot = (slot + 1) & mask;
    return slot;
}

void GoodNames::remember(std::uint64_t hash)
{
    if (m_count * 2 >= m_seen.size()) {
        const std::vector<std::uint64_t> old = std::exchange(m_seen, {});
        m_seen.resize(old.empty() ? FirstNameSlots : std::min(old.size() * 2, MostNameSlots));
        m_count = 0;
        for (const std::uint64_t known : old) {
            if (known == 0 || old.size() == MostNameSlots)
                continue;
            m_seen[slotOf(known)] = known;
            ++m_count;
        }
    }
    m_seen[slotOf(hash)] = hash;
    ++m_count;
}

} // namespace weft::importers
