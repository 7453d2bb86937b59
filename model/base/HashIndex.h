// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace weft {

/// Finds rows that are kept elsewhere by a hash of their key: open addressing, 8 bytes a slot, at most three quarters
/// full, mostly one cache miss a look-up where a map of nodes has several. Rows can't be removed.
class HashIndex {
public:
    static constexpr std::uint32_t None = 0xFFFFFFFFU;

    /// The row for which `isIt(row)` holds among those added under `hash`; None when there is none. O(1) expected.
    template <class IsIt> [[nodiscard]] std::uint32_t find(std::uint64_t hash, IsIt isIt) const
    {
        if (m_slots.empty())
            return None;
        const std::uint32_t tag = tagOf(hash);
        for (std::size_t at = tag & mask(); m_slots[at].row != None; at = (at + 1) & mask()) {
            if (m_slots[at].tag == tag && isIt(m_slots[at].row))
                return m_slots[at].row;
        }
        return None;
    }

    /// Adds a row that `find` did not find.
    void add(std::uint64_t hash, std::uint32_t row)
    {
        if (++m_count * 4 > m_slots.size() * 3)
            grow();
        place({tagOf(hash), row});
    }

private:
    struct Slot {
        std::uint32_t tag = 0;
        std::uint32_t row = None;
    };

    static std::uint32_t tagOf(std::uint64_t hash) { return static_cast<std::uint32_t>(hash ^ (hash >> 32)); }
    [[nodiscard]] std::size_t mask() const { return m_slots.size() - 1; }
    void place(Slot slot)
    {
        std::size_t at = slot.tag & mask();
        while (m_slots[at].row != None)
            at = (at + 1) & mask();
        m_slots[at] = slot;
    }
    void grow()
    {
        const std::vector<Slot> old = std::move(m_slots);
        m_slots.assign(std::max<std::size_t>(8, old.size() * 2), {});
        for (const Slot& slot : old) {
            if (slot.row != None)
                place(slot);
        }
    }

    std::vector<Slot> m_slots;
    std::size_t m_count = 0;
};

} // namespace weft
