// SPDX-License-Identifier: Apache-2.0
#include "model/base/Arena.h"

#include <algorithm>

namespace weft {

void* Arena::allocate(std::size_t size, std::size_t alignment)
{
    constexpr std::size_t BlockSize = 64 * 1024;
    void* place = m_next;
    if (!m_next || !std::align(alignment, size, place, m_left)) {
        const std::size_t block = std::max(BlockSize, size + alignment);
        m_blocks.push_back(std::make_unique_for_overwrite<std::byte[]>(block));
        m_bytes += block;
        m_next = m_blocks.back().get();
        m_left = block;
        place = m_next;
        std::align(alignment, size, place, m_left);
    }
    m_next = static_cast<std::byte*>(place) + size;
    m_left -= size;
    return place;
}

} // namespace weft
