// SPDX-License-Identifier: Apache-2.0
#include "importers/openlineage/KnownValues.h"

#include "importers/json/TextFingerprint.h"

#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t FirstValueSlots = 1U << 10;
constexpr std::size_t MostValueSlots = 1U << 17;

} // namespace

std::size_t KnownValues::slotOf(std::uint64_t place) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = place & mask;
    while (m_slots[slot].size != 0 && m_slots[slot].place != place)
        slot = (slot + 1) & mask;
    return slot;
}

const KnownValues::Value* KnownValues::pass(JsonPass& pass, std::uint64_t place) const
{
    if (m_slots.empty())
        return nullptr;
    const Value& value = m_slots[slotOf(place)];
    const std::string_view text = pass.ahead(value.size);
    // One that begins with the bytes of another is as long only if it is the same, for both end in their bracket.
    if (value.size == 0 || text.size() != value.size || (text.back() != '}' && text.back() != ']') ||
        fingerprintOf(text) != value.print || !pass.passAhead(value.size, value.levels, value.compact))
        return nullptr;
    return &value;
}

void KnownValues::remember(std::uint64_t place, const PassedJson& value, FacetKind kind, std::uint32_t meaning)
{
    if (m_count * 2 >= m_slots.size())
        grow();
    Value& slot = m_slots[slotOf(place)];
    m_count += slot.size == 0 ? 1 : 0;
    slot = {place,
            fingerprintOf(value.text),
            static_cast<std::uint32_t>(value.text.size()),
            value.levels,
            meaning,
            kind,
            value.compact};
}

void KnownValues::grow()
{
    const std::vector<Value> old = std::exchange(m_slots, {});
    m_count = 0;
    m_slots.resize(old.empty() ? FirstValueSlots : old.size() < MostValueSlots ? old.size() * 2 : MostValueSlots);
    if (old.size() == MostValueSlots)
        return;
    for (const Value& value : old) {
        if (value.size != 0) {
            m_slots[slotOf(value.place)] = value;
            ++m_count;
        }
    }
}

void KnownValues::clear()
{
    m_slots.clear();
    m_count = 0;
}

} // namespace weft::importers
