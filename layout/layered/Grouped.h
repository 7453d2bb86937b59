// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/WatchedFill.h"
#include "model/base/StopEvery.h"

#include <cstdint>
#include <span>

namespace weft::layout {

/// Values sorted by a key below `keys`, those of one key in the order they came: two flat tables.
class Grouped {
public:
    /// `keyOf(i)` and `valueOf(i)` for each i below `count`. O(keys + count). Stopped early it must not be asked.
    template <class KeyOf, class ValueOf>
    Grouped(std::size_t keys, std::size_t count, KeyOf keyOf, ValueOf valueOf, const std::stop_token& stop)
    {
        // Each key's number of values two places behind it, then its start one place behind it, and when all values
        // are in, which moves each start to the next, in its place.
        if (!fillWatched(m_starts, keys + 2, std::uint32_t{0}, stop))
            return;
        const auto stopped = [&stop](std::size_t i) { return i % StopEvery == 0 && stop.stop_requested(); };
        for (std::size_t i = 0; i < count; ++i) {
            if (stopped(i))
                return;
            ++m_starts[keyOf(i) + std::size_t{2}];
        }
        for (std::size_t key = 0; key < keys; ++key) {
            if (stopped(key))
                return;
            m_starts[key + 2] += m_starts[key + 1];
        }
        if (!fillWatched(m_values, count, std::uint32_t{0}, stop))
            return;
        for (std::size_t i = 0; i < count; ++i) {
            if (stopped(i))
                return;
            m_values[m_starts[keyOf(i) + std::size_t{1}]++] = valueOf(i);
        }
    }
    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t key) const
    {
        return std::span(m_values).subspan(m_starts[key], m_starts[key + 1] - m_starts[key]);
    }
    [[nodiscard]] std::size_t count(std::size_t key) const { return m_starts[key + 1] - m_starts[key]; }

private:
    std::vector<std::uint32_t> m_starts;
    std::vector<std::uint32_t> m_values;
};

} // namespace weft::layout
