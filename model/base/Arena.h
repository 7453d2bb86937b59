// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace weft {

/// Memory that is handed out in pieces and freed in one go, when the arena goes. What it holds never moves, so views
/// into it stay valid as long as the arena lives, also when the arena object is moved. Not thread-safe.
class Arena {
public:
    /// A copy of `text` that lives as long as the arena.
    [[nodiscard]] std::string_view copy(std::string_view text)
    {
        if (text.empty())
            return {};
        void* place = allocate(text.size(), 1);
        std::memcpy(place, text.data(), text.size());
        return {static_cast<const char*>(place), text.size()};
    }

    /// A copy of `rows` that lives as long as the arena; rows must need no destructor.
    template <class T> [[nodiscard]] std::span<const T> copy(const std::vector<T>& rows)
    {
        static_assert(std::is_trivially_destructible_v<T> && std::is_trivially_copyable_v<T>);
        if (rows.empty())
            return {};
        void* place = allocate(rows.size() * sizeof(T), alignof(T));
        std::memcpy(place, rows.data(), rows.size() * sizeof(T));
        return {static_cast<const T*>(place), rows.size()};
    }

    /// Bytes taken from the system.
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

private:
    [[nodiscard]] void* allocate(std::size_t size, std::size_t alignment);

    std::vector<std::unique_ptr<std::byte[]>> m_blocks;
    std::byte* m_next = nullptr;
    std::size_t m_left = 0;
    std::size_t m_bytes = 0;
};

} // namespace weft
