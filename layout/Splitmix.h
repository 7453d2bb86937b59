// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace weft::layout {

/// Numbers that look random and are the same on every machine. Source: Steele, Lea, Flood, Fast splittable pseudorandom
/// number generators, 2014.
class Splitmix {
public:
    explicit Splitmix(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    /// From 0 to `limit` − 1; `limit` is not 0.
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
    /// From 0 to less than 1.
    double share() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

private:
    std::uint64_t m_state;
};

} // namespace weft::layout
