// SPDX-License-Identifier: Apache-2.0
#include "layout/organic/Quadtree.h"

#include <algorithm>
#include <numeric>

namespace weft::layout {

namespace {
constexpr std::uint32_t LeafBodies = 8;
constexpr int Deepest = 24;
constexpr double Opening = 0.9; ///< size over distance from which on a square counts as one body
} // namespace

Quadtree::Quadtree(std::span<const Point> places, std::span<const double> masses)
    : m_places(places), m_masses(masses), m_order(places.size())
{
    std::iota(m_order.begin(), m_order.end(), 0U);
    if (places.empty())
        return;
    Point low = places.front();
    Point high = low;
    for (const Point& p : places) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    m_squares.reserve(places.size());
    build(0, static_cast<std::uint32_t>(places.size()), low, std::max({high.x - low.x, high.y - low.y, 1e-9}), 0);
}

std::uint32_t Quadtree::build(std::uint32_t first, std::uint32_t end, Point corner, double size, int depth)
{
    const auto index = static_cast<std::uint32_t>(m_squares.size());
    m_squares.emplace_back();
    Square square;
    square.first = first;
    square.end = end;
    square.size = size;
    for (std::uint32_t i = first; i < end; ++i) {
        const std::uint32_t body = m_order[i];
        square.mass += m_masses[body];
        square.centre.x += m_masses[body] * m_places[body].x;
        square.centre.y += m_masses[body] * m_places[body].y;
    }
    square.centre = {square.centre.x / square.mass, square.centre.y / square.mass};
    if (end - first > LeafBodies && depth < Deepest) {
        square.leaf = false;
        const double half = size / 2;
        const Point middle{corner.x + half, corner.y + half};
        const auto begin = m_order.begin();
        const auto below = [&](std::uint32_t body) { return m_places[body].y < middle.y; };
        const auto beside = [&](std::uint32_t body) { return m_places[body].x < middle.x; };
        const auto cut = std::stable_partition(begin + first, begin + end, below);
        const auto cutTop = std::stable_partition(begin + first, cut, beside);
        const auto cutBottom = std::stable_partition(cut, begin + end, beside);
        const auto at = [&](auto place) { return static_cast<std::uint32_t>(place - begin); };
        const std::array<std::uint32_t, 5> bounds{first, at(cutTop), at(cut), at(cutBottom), end};
        for (std::size_t k = 0; k < 4; ++k) {
            if (bounds[k] == bounds[k + 1])
                continue;
            const Point own{k % 2 == 0 ? corner.x : middle.x, k < 2 ? corner.y : middle.y};
            square.inner[k] = build(bounds[k], bounds[k + 1], own, half, depth + 1);
        }
    }
    m_squares[index] = square;
    return index;
}

Point Quadtree::push(std::uint32_t self) const
{
    constexpr double Near = 1e-4; // what lies on the same spot is kept from dividing by nothing
    const Point at = m_places[self];
    Point sum;
    std::array<std::uint32_t, 4 * Deepest + 8> open{};
    std::size_t count = 0;
    open[count++] = 0;
    const auto add = [&](Point other, double mass) {
        const double dx = at.x - other.x;
        const double dy = at.y - other.y;
        const double factor = mass / std::max(dx * dx + dy * dy, Near);
        sum.x += dx * factor;
        sum.y += dy * factor;
    };
    while (count > 0) {
        const Square& square = m_squares[open[--count]];
        const double dx = at.x - square.centre.x;
        const double dy = at.y - square.centre.y;
        if (square.size * square.size < Opening * Opening * (dx * dx + dy * dy)) {
            add(square.centre, square.mass);
        } else if (square.leaf) {
            for (std::uint32_t i = square.first; i < square.end; ++i) {
                if (m_order[i] != self)
                    add(m_places[m_order[i]], m_masses[m_order[i]]);
            }
        } else {
            for (const std::uint32_t inner : square.inner) {
                if (inner != Nothing)
                    open[count++] = inner;
            }
        }
    }
    return sum;
}

} // namespace weft::layout
