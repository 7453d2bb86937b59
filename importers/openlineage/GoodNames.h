// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LineageLog.h"

#include <cstdint>
#include <vector>

namespace weft::importers {

/// Tells names that need no complaint: neither part empty, a placeholder or a secret. Looking closely costs more than
/// all else that is done with a name, so what was found good is remembered by its hash. One per reader.
class GoodNames {
public:
    GoodNames() : m_seen(Slots) {}

    /// O(1) for names seen lately, else O(length).
    [[nodiscard]] bool isGood(const LineageName& name);

private:
    static constexpr std::size_t Slots = 1U << 14; // a later name takes the place of an earlier one
    std::vector<std::uint64_t> m_seen;
};

} // namespace weft::importers
