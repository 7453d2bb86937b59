// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Geometry.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace weft::layout {

/// Bodies in squares within squares, with the mass and the centre of mass of each square. O(n log n) to build, at most
/// 24 squares deep: what lies closer shares a leaf.
class Quadtree {
public:
    Quadtree(std::span<const Point> places, std::span<const double> masses);

    /// Push of all bodies on the one at `place`: the sum of mass / distance², times the way from them, where a square
    /// that is small against its distance counts as one body. `self` is left out. O(log n) for even spread.
    /// Source: Barnes, Hut, A hierarchical O(N log N) force-calculation algorithm, 1986.
    [[nodiscard]] Point push(std::uint32_t self) const;

private:
    static constexpr std::uint32_t Nothing = 0xFFFFFFFFU;
    struct Square {
        Point centre; ///< of mass
        double mass = 0;
        double size = 0;
        std::uint32_t first = 0; ///< range of m_order
        std::uint32_t end = 0;
        std::array<std::uint32_t, 4> inner{Nothing, Nothing, Nothing, Nothing};
        bool leaf = true;
    };
    std::uint32_t build(std::uint32_t first, std::uint32_t end, Point corner, double size, int depth);

    std::span<const Point> m_places;
    std::span<const double> m_masses;
    std::vector<std::uint32_t> m_order;
    std::vector<Square> m_squares;
};

} // namespace weft::layout
