// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/Sifting.h"

#include <algorithm>
#include <cstdint>

namespace weft::layout {
namespace {

/// The sorted places of a node's neighbours in the layer before and in the layer behind.
struct Sides {
    std::span<const std::uint32_t> before;
    std::span<const std::uint32_t> behind;
};

/// Crossings of a above b minus crossings of b above a, on one side.
std::int64_t difference(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b)
{
    std::int64_t result = 0; // pairs with a's neighbour below b's, minus the other way round
    std::size_t less = 0;
    std::size_t notMore = 0;
    for (const std::uint32_t place : a) {
        while (less < b.size() && b[less] < place)
            ++less;
        while (notMore < b.size() && b[notMore] <= place)
            ++notMore;
        result += static_cast<std::int64_t>(less) - static_cast<std::int64_t>(b.size() - notMore);
    }
    return result;
}

class LayerSift {
public:
    LayerSift(LayerOrder& order, const LayerLinks& links, std::size_t index, std::size_t window)
        : m_order(order), m_layer(order.layers[index]), m_window(window), m_index(index)
    {
        m_starts.push_back(0);
        for (const std::uint32_t v : m_layer) {
            addPlaces(links.before(v));
            addPlaces(links.behind(v));
        }
        m_slotAt.resize(m_layer.size());
        m_placeOf.resize(m_layer.size());
        for (std::uint32_t i = 0; i < m_layer.size(); ++i)
            m_slotAt[i] = m_placeOf[i] = i;
    }

    bool run(const std::stop_token& stop, std::uint32_t firstFree)
    {
        bool moved = false;
        for (std::uint32_t slot = 0; slot < m_layer.size(); ++slot) {
            if (slot % 64 == 0 && stop.stop_requested())
                break;
            if (m_layer[slot] < firstFree)
                continue;
            const std::size_t from = m_placeOf[slot];
            const std::size_t best = bestPlace(slot, from);
            moved = moved || best != from;
            move(from, best);
        }
        if (moved) {
            std::vector<std::uint32_t> sorted(m_layer.size());
            for (std::size_t i = 0; i < m_layer.size(); ++i)
                sorted[i] = m_layer[m_slotAt[i]];
            m_layer = std::move(sorted);
            m_order.number(m_index);
        }
        return moved;
    }

private:
    void addPlaces(std::span<const std::uint32_t> neighbours)
    {
        const auto first = static_cast<std::ptrdiff_t>(m_places.size());
        for (const std::uint32_t other : neighbours)
            m_places.push_back(m_order.position[other]);
        std::sort(m_places.begin() + first, m_places.end());
        m_starts.push_back(m_places.size());
    }

    [[nodiscard]] Sides sidesOf(std::uint32_t slot) const
    {
        const std::span<const std::uint32_t> all(m_places);
        const std::size_t at = 2 * static_cast<std::size_t>(slot);
        return {all.subspan(m_starts[at], m_starts[at + 1] - m_starts[at]),
                all.subspan(m_starts[at + 1], m_starts[at + 2] - m_starts[at + 1])};
    }

    [[nodiscard]] std::size_t bestPlace(std::uint32_t slot, std::size_t from) const
    {
        constexpr std::size_t MostNeighbours = 400;
        const Sides own = sidesOf(slot);
        const std::size_t degree = own.before.size() + own.behind.size();
        if (degree == 0 || degree > MostNeighbours)
            return from;
        const auto change = [&](std::size_t place) {
            const Sides other = sidesOf(m_slotAt[place]);
            return difference(own.before, other.before) + difference(own.behind, other.behind);
        };
        std::size_t best = from;
        std::int64_t least = 0;
        std::int64_t sum = 0;
        for (std::size_t i = from; i > 0 && from - i < m_window; --i) {
            sum += change(i - 1);
            if (sum < least) {
                least = sum;
                best = i - 1;
            }
        }
        sum = 0;
        for (std::size_t i = from; i + 1 < m_layer.size() && i - from < m_window; ++i) {
            sum -= change(i + 1);
            if (sum < least) {
                least = sum;
                best = i + 1;
            }
        }
        return best;
    }

    void move(std::size_t from, std::size_t to)
    {
        const auto at = [&](std::size_t place) { return m_slotAt.begin() + static_cast<std::ptrdiff_t>(place); };
        if (to < from)
            std::rotate(at(to), at(from), at(from + 1));
        else if (to > from)
            std::rotate(at(from), at(from + 1), at(to + 1));
        for (std::size_t i = std::min(from, to); i <= std::max(from, to); ++i)
            m_placeOf[m_slotAt[i]] = static_cast<std::uint32_t>(i);
    }

    LayerOrder& m_order;
    std::vector<std::uint32_t>& m_layer;
    std::size_t m_window;
    std::size_t m_index;
    std::vector<std::uint32_t> m_places; ///< of the neighbours, slot by slot, before and then behind
    std::vector<std::size_t> m_starts;
    std::vector<std::uint32_t> m_slotAt;  ///< place → slot; a slot is a node's first place
    std::vector<std::uint32_t> m_placeOf; ///< slot → place
};

} // namespace

void siftLayers(LayerOrder& order, const LayerLinks& links, std::size_t window, std::size_t passes,
                const std::stop_token& stop, std::uint32_t firstFree)
{
    for (std::size_t pass = 0; pass < passes && !stop.stop_requested(); ++pass) {
        bool moved = false;
        for (std::size_t i = 0; i < order.layers.size() && !stop.stop_requested(); ++i) {
            const std::size_t layer = pass % 2 == 0 ? i : order.layers.size() - 1 - i;
            moved = LayerSift(order, links, layer, window).run(stop, firstFree) || moved;
        }
        if (!moved)
            break;
    }
}

} // namespace weft::layout
