// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/OrderSearch.h"

#include "layout/Splitmix.h"

#include <algorithm>
#include <cstdint>

namespace weft::layout {
namespace {

constexpr std::size_t MostMoved = 12;  // nodes that a kick moves
constexpr std::size_t MostSifted = 30; // nodes that are sifted behind it, each at most three times
constexpr std::uint32_t Window = 30;   // of that sifting
constexpr std::size_t MostLinks = 60;  // of a node that moves; looking at more is slow

class OrderSearch {
public:
    OrderSearch(LayerOrder& order, const LayeredArcs& graph, const LayerLinks& links)
        : m_order(order), m_graph(graph), m_links(links), m_active(order.position.size(), false)
    {
        for (std::uint32_t v = 0; v < order.position.size(); ++v) {
            const std::size_t degree = links.before(v).size() + links.behind(v).size();
            if (degree > 0 && degree <= MostLinks && order.layers[graph.layerOf[v]].size() > 1)
                m_movable.push_back(v);
        }
    }

    void run(std::size_t kicks, const std::stop_token& stop)
    {
        if (m_movable.empty() || kicks == 0 || stop.stop_requested())
            return;
        auto crossings = static_cast<std::int64_t>(layerCrossings(m_graph, m_order.layers, stop));
        for (std::size_t i = 0; i < kicks && crossings > 0; ++i) {
            if (i % 16 == 0 && stop.stop_requested())
                return;
            m_log.clear();
            const std::int64_t cost = kick();
            if (cost > 0)
                undo();
            else
                crossings += cost;
        }
    }

private:
    struct Move {
        std::uint32_t layer;
        std::uint32_t from;
        std::uint32_t to;
    };

    [[nodiscard]] bool movable(std::uint32_t v) const
    {
        return m_links.before(v).size() + m_links.behind(v).size() <= MostLinks;
    }

    /// Crossings of a above b minus crossings of b above a.
    [[nodiscard]] std::int64_t difference(std::uint32_t a, std::uint32_t b) const
    {
        std::int64_t result = 0;
        const auto side = [&](std::span<const std::uint32_t> ofA, std::span<const std::uint32_t> ofB) {
            for (const std::uint32_t x : ofA) {
                const std::uint32_t place = m_order.position[x];
                for (const std::uint32_t y : ofB)
                    result += static_cast<std::int64_t>(m_order.position[y] < place) -
                              static_cast<std::int64_t>(place < m_order.position[y]);
            }
        };
        side(m_links.before(a), m_links.before(b));
        side(m_links.behind(a), m_links.behind(b));
        return result;
    }

    void rotate(const Move& move)
    {
        std::vector<std::uint32_t>& layer = m_order.layers[move.layer];
        const auto at = [&](std::uint32_t place) { return layer.begin() + place; };
        if (move.to < move.from)
            std::rotate(at(move.to), at(move.from), at(move.from + 1));
        else
            std::rotate(at(move.from), at(move.from + 1), at(move.to + 1));
        for (std::uint32_t i = std::min(move.from, move.to); i <= std::max(move.from, move.to); ++i)
            m_order.position[layer[i]] = i;
    }

    /// Puts the node there; how many crossings that costs.
    std::int64_t moveTo(std::uint32_t v, std::uint32_t to)
    {
        const Move move{m_graph.layerOf[v], m_order.position[v], to};
        if (move.from == to)
            return 0;
        const std::vector<std::uint32_t>& layer = m_order.layers[move.layer];
        std::int64_t cost = 0;
        for (std::uint32_t i = move.from; i > to; --i)
            cost += difference(v, layer[i - 1]);
        for (std::uint32_t i = move.from; i < to; ++i)
            cost -= difference(v, layer[i + 1]);
        rotate(move);
        m_log.push_back(move);
        return cost;
    }

    /// Puts the node where it crosses least; never costs any.
    std::int64_t sift(std::uint32_t v)
    {
        const std::vector<std::uint32_t>& layer = m_order.layers[m_graph.layerOf[v]];
        const std::uint32_t from = m_order.position[v];
        std::uint32_t best = from;
        std::int64_t least = 0;
        std::int64_t sum = 0;
        for (std::uint32_t i = from; i > 0 && from - i < Window; --i) {
            sum += difference(v, layer[i - 1]);
            if (sum < least) {
                least = sum;
                best = i - 1;
            }
        }
        sum = 0;
        for (std::uint32_t i = from; i + 1 < layer.size() && i - from < Window; ++i) {
            sum -= difference(v, layer[i + 1]);
            if (sum < least) {
                least = sum;
                best = i + 1;
            }
        }
        if (best != from) {
            const Move move{m_graph.layerOf[v], from, best};
            rotate(move);
            m_log.push_back(move);
        }
        return least;
    }

    void activate(std::uint32_t v)
    {
        if (m_sifted.size() >= MostSifted || m_active[v] || !movable(v))
            return;
        m_active[v] = true;
        m_sifted.push_back(v);
    }
    void activateAround(std::uint32_t v)
    {
        for (const auto side : {m_links.before(v), m_links.behind(v)}) {
            for (const std::uint32_t next : side)
                activate(next);
        }
    }

    /// What the kick and the sifting behind it cost in crossings.
    std::int64_t kick()
    {
        const double shift = (2 * m_random.share() - 1) * 0.6;
        const std::size_t many = 1 + m_random.below(MostMoved);
        activate(m_movable[m_random.below(m_movable.size())]);
        for (std::size_t i = 0; i < m_sifted.size() && m_sifted.size() < many; ++i) {
            for (const auto side : {m_links.before(m_sifted[i]), m_links.behind(m_sifted[i])}) {
                for (const std::uint32_t next : side) {
                    if (m_sifted.size() < many && m_random.below(3) != 0)
                        activate(next);
                }
            }
        }
        std::int64_t cost = 0;
        const std::size_t moved = m_sifted.size();
        for (std::size_t i = 0; i < moved; ++i) {
            const std::uint32_t v = m_sifted[i];
            const auto size = static_cast<double>(m_order.layers[m_graph.layerOf[v]].size());
            const double wanted = std::clamp((m_order.position[v] + 0.5) / size + shift, 0.0, 0.999999);
            cost += moveTo(v, static_cast<std::uint32_t>(wanted * size));
        }
        for (std::size_t i = 0; i < moved; ++i)
            activateAround(m_sifted[i]);
        constexpr int Passes = 3;
        for (int pass = 0; pass < Passes; ++pass) {
            std::int64_t gained = 0;
            for (std::size_t i = 0; i < m_sifted.size(); ++i) {
                const std::int64_t change = sift(m_sifted[i]);
                gained -= change;
                if (change < 0)
                    activateAround(m_sifted[i]);
            }
            cost -= gained;
            if (gained == 0)
                break;
        }
        for (const std::uint32_t v : m_sifted)
            m_active[v] = false;
        m_sifted.clear();
        return cost;
    }

    void undo()
    {
        for (; !m_log.empty(); m_log.pop_back())
            rotate({m_log.back().layer, m_log.back().to, m_log.back().from});
    }

    LayerOrder& m_order;
    const LayeredArcs& m_graph;
    const LayerLinks& m_links;
    Splitmix m_random{0x5EED};
    std::vector<std::uint32_t> m_movable;
    std::vector<std::uint32_t> m_sifted; ///< of this kick
    std::vector<bool> m_active;          ///< is in `m_sifted`
    std::vector<Move> m_log;             ///< of this kick
};

} // namespace

void searchOrder(LayerOrder& order, const LayeredArcs& graph, const LayerLinks& links, std::size_t kicks,
                 const std::stop_token& stop)
{
    OrderSearch(order, graph, links).run(kicks, stop);
}

} // namespace weft::layout
