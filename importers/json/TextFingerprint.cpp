// SPDX-License-Identifier: Apache-2.0
#include "importers/json/TextFingerprint.h"

#include <xxhash.h>

#ifdef WEFT_XXHASH_DISPATCH
#include <xxh_x86dispatch.h> // its names take the place of those above
#endif

namespace weft::importers {

Fingerprint fingerprintOf(std::string_view bytes, std::uint64_t seed)
{
    const XXH128_hash_t hash = XXH3_128bits_withSeed(bytes.data(), bytes.size(), seed);
    return {hash.low64, hash.high64};
}

} // namespace weft::importers
