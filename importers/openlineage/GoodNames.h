// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LineageLog.h"

#include <cstdint>
#include <vector>

namespace weft::importers {

/// Tells names that need no complaint: neither part empty, a placeholder or a secret. Looking closely costs more than
/// all else that is done with a name, so what was found good is remembered by its hash: 2 MiB at most, then all is
/// forgotten. One per reader.
class GoodNames {
public:
    [[nodiscard]] static std::uint64_t hashOf(const LineageName& name);

    /// `hash` is that of `name`. O(1) for names seen before, else O(length).
    [[nodiscard]] bool isGood(const LineageName& name, std::uint64_t hash);

private:
    [[nodiscard]] std::size_t slotOf(std::uint64_t hash) const;
    void remember(std::uint64_t hash);

    std::vector<std::uint64_t> m_seen; ///< open addressing, at most half full; a power of two; 0 is an empty slot
    std::size_t m_count = 0;
};

} // namespace weft::importers
