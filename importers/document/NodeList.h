// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <type_traits>

namespace weft::importers {

/// What a node lists. The items lie in the memory of its Document, which frees them: a list needs no destructor, and a
/// copy of it shows the same items.
template <class T> class NodeList {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] const T* begin() const { return m_items; }
    [[nodiscard]] const T* end() const { return m_items + m_size; }
    [[nodiscard]] const T& operator[](std::size_t i) const { return m_items[i]; }
    [[nodiscard]] T& operator[](std::size_t i) { return m_items[i]; }
    [[nodiscard]] const T& front() const { return *m_items; }

    /// Appends `item`. Amortised O(1); what it outgrows is not freed before `memory` goes.
    void append(const T& item, std::pmr::memory_resource& memory)
    {
        if (m_size == m_room)
            grow(memory);
        m_items[m_size++] = item;
    }

    friend bool operator==(const NodeList& a, const NodeList& b)
    {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

private:
    void grow(std::pmr::memory_resource& memory)
    {
        constexpr std::uint32_t Few = 4;
        m_room = m_room == 0 ? Few : m_room * 2;
        T* const items = std::pmr::polymorphic_allocator<T>(&memory).allocate(m_room);
        std::uninitialized_copy(begin(), end(), items);
        m_items = items;
    }

    T* m_items = nullptr;
    std::uint32_t m_size = 0;
    std::uint32_t m_room = 0;
};

} // namespace weft::importers
