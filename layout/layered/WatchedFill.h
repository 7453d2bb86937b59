// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <stop_token>
#include <vector>

namespace weft::layout {

/// Makes `items`, which must be empty, `count` copies of `value`, with looks at the token in between: to touch fresh
/// memory for the first time takes far longer than to write it again. O(count). False once stopped, with fewer items.
template <class T>
[[nodiscard]] bool fillWatched(std::vector<T>& items, std::size_t count, const T& value, const std::stop_token& stop)
{
    constexpr std::size_t Chunk = 65'536;
    items.reserve(count);
    while (items.size() < count) {
        if (stop.stop_requested())
            return false;
        items.resize(std::min(count, items.size() + Chunk), value);
    }
    return true;
}

} // namespace weft::layout
