// SPDX-License-Identifier: Apache-2.0
#include "importers/openlineage/GoodNames.h"

#include "importers/openlineage/EventDraft.h"
#include "importers/secrets/Secrets.h"

#include <xxhash.h>

namespace weft::importers {

bool GoodNames::isGood(const LineageName& name)
{
    if (name.name.empty() || name.nameSpace.empty())
        return false;
    const XXH64_hash_t hash = XXH3_64bits_withSeed(name.name.data(), name.name.size(),
                                                   XXH3_64bits(name.nameSpace.data(), name.nameSpace.size()));
    std::uint64_t& seen = m_seen[hash % Slots];
    if (seen == hash && hash != 0)
        return true;
    for (const std::string_view part : {name.nameSpace, name.name}) {
        if (holdsPlaceholder(part) || withoutSecrets(part))
            return false;
    }
    seen = hash;
    return true;
}

} // namespace weft::importers
