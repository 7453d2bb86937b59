// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/OrderStart.h"

#include "layout/Splitmix.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace weft::layout {
namespace {

template <class Sequence> void shuffle(Sequence& items, Splitmix& random)
{
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[random.below(i)]);
}

class OrderStart {
public:
    OrderStart(const LayeredArcs& graph, const LayerLinks& links, std::uint32_t number, const std::stop_token& stop)
        : m_graph(graph), m_links(links), m_number(number), m_stop(stop), m_random(number),
          m_seen(graph.layerOf.size(), false), m_passed(graph.layerOf.size(), false)
    {
        m_order.layers.resize(graph.layers);
        m_order.position.assign(graph.layerOf.size(), 0);
    }

    LayerOrder run()
    {
        std::vector<std::uint32_t> roots; // in index order when there are none
        if (m_number > 2) {
            roots.resize(m_seen.size());
            std::iota(roots.begin(), roots.end(), 0);
            shuffle(roots, m_random);
        }
        const auto root = [&](std::uint32_t i) { return roots.empty() ? i : roots[i]; };
        for (std::uint32_t i = 0; i < m_seen.size(); ++i) {
            if (stopped())
                return std::move(m_order);
            const std::uint32_t v = root(i);
            if (m_seen[v] || m_links.before(v).size() + m_links.behind(v).size() == 0)
                continue;
            if (m_number == 0)
                searchBroad(farthest(v));
            else
                searchDeep(v);
        }
        // Nodes without arcs come last.
        for (std::uint32_t i = 0; i < m_seen.size() && !stopped(); ++i)
            append(root(i));
        return std::move(m_order);
    }

private:
    bool stopped() { return ++m_steps % 4096 == 0 && m_stop.stop_requested(); }

    bool append(std::uint32_t v)
    {
        if (m_seen[v])
            return false;
        m_seen[v] = true;
        std::vector<std::uint32_t>& layer = m_order.layers[m_graph.layerOf[v]];
        m_order.position[v] = static_cast<std::uint32_t>(layer.size());
        layer.push_back(v);
        return true;
    }

    void searchDeep(std::uint32_t root)
    {
        std::vector<std::uint32_t> open{root};
        std::vector<std::uint32_t> next;
        while (!open.empty() && !stopped()) {
            const std::uint32_t v = open.back();
            open.pop_back();
            if (!append(v))
                continue;
            next.assign(m_links.behind(v).begin(), m_links.behind(v).end());
            next.insert(next.end(), m_links.before(v).begin(), m_links.before(v).end());
            if (m_number > 2)
                shuffle(next, m_random);
            else if (m_number == 1)
                std::reverse(next.begin(), next.end());
            open.insert(open.end(), next.begin(), next.end());
        }
    }

    void searchBroad(std::uint32_t root)
    {
        std::vector<std::uint32_t> reached{root};
        append(root);
        for (std::size_t i = 0; i < reached.size() && !stopped(); ++i) {
            for (const auto side : {m_links.before(reached[i]), m_links.behind(reached[i])}) {
                for (const std::uint32_t next : side) {
                    if (append(next))
                        reached.push_back(next);
                }
            }
        }
    }

    /// The node a breadth-first search from `root` reaches last.
    [[nodiscard]] std::uint32_t farthest(std::uint32_t root)
    {
        std::vector<std::uint32_t> reached{root};
        m_passed[root] = true;
        for (std::size_t i = 0; i < reached.size() && !stopped(); ++i) {
            for (const auto side : {m_links.before(reached[i]), m_links.behind(reached[i])}) {
                for (const std::uint32_t next : side) {
                    if (!m_passed[next])
                        reached.push_back(next);
                    m_passed[next] = true;
                }
            }
        }
        return reached.back();
    }

    const LayeredArcs& m_graph;
    const LayerLinks& m_links;
    std::uint32_t m_number;
    const std::stop_token& m_stop;
    std::size_t m_steps = 0;
    Splitmix m_random;
    std::vector<bool> m_seen;
    std::vector<bool> m_passed; ///< on the way to the farthest; once for all, as each component has one root
    LayerOrder m_order;
};

} // namespace

LayerOrder startOrder(const LayeredArcs& graph, const LayerLinks& links, std::uint32_t number,
                      const std::stop_token& stop)
{
    return OrderStart(graph, links, number, stop).run();
}

} // namespace weft::layout
