// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/Ordering.h"

#include "layout/layered/Adjacency.h"

#include <algorithm>
#include <utility>

namespace weft::layout {
namespace {

using Order = std::vector<std::vector<std::uint32_t>>;

class LayerOrdering {
public:
    LayerOrdering(const LayeredArcs& graph, std::stop_token stop)
        : m_graph(graph), m_stop(std::move(stop)), m_out(graph.layerOf.size(), graph.arcs, Adjacency::End::From),
          m_in(graph.layerOf.size(), graph.arcs, Adjacency::End::To), m_order(graph.layers),
          m_position(graph.layerOf.size(), 0)
    {
    }

    Order run()
    {
        start();
        const std::size_t size = m_graph.layerOf.size() + m_graph.arcs.size();
        const std::size_t rounds = std::clamp<std::size_t>(3'000'000 / (size + 1), 6, 80);
        for (std::size_t i = 0; i < rounds && !m_stop.stop_requested(); ++i)
            barycentreRound();
        constexpr int SiftPasses = 3;
        for (int pass = 0; pass < SiftPasses && !m_stop.stop_requested(); ++pass) {
            bool moved = false;
            for (std::size_t i = 0; i < m_order.size() && !m_stop.stop_requested(); ++i)
                moved = siftLayer(pass % 2 == 0 ? i : m_order.size() - 1 - i) || moved;
            if (!moved)
                break;
        }
        return std::move(m_order);
    }

private:
    /// Depth first along the arcs, so that what hangs together starts together.
    void start()
    {
        std::vector<bool> seen(m_graph.layerOf.size(), false);
        std::vector<std::uint32_t> open;
        const auto search = [&](std::uint32_t root) {
            open.push_back(root);
            while (!open.empty()) {
                const std::uint32_t v = open.back();
                open.pop_back();
                if (seen[v])
                    continue;
                seen[v] = true;
                m_position[v] = static_cast<std::uint32_t>(m_order[m_graph.layerOf[v]].size());
                m_order[m_graph.layerOf[v]].push_back(v);
                const auto ins = m_in.arcsOf(v);
                for (std::size_t i = ins.size(); i-- > 0;)
                    open.push_back(m_graph.arcs[ins[i]].from);
                const auto outs = m_out.arcsOf(v);
                for (std::size_t i = outs.size(); i-- > 0;)
                    open.push_back(m_graph.arcs[outs[i]].to);
            }
        };
        for (std::uint32_t v = 0; v < seen.size(); ++v) {
            if (m_out.degree(v) + m_in.degree(v) > 0)
                search(v);
        }
        for (std::uint32_t v = 0; v < seen.size(); ++v)
            search(v);
    }

    [[nodiscard]] double relative(std::uint32_t v) const
    {
        return (m_position[v] + 0.5) / static_cast<double>(m_order[m_graph.layerOf[v]].size());
    }

    void barycentreRound()
    {
        constexpr double Own = 0.2;
        std::vector<double> wanted(m_position.size());
        for (std::uint32_t v = 0; v < wanted.size(); ++v) {
            double sum = 0;
            for (const std::uint32_t arc : m_in.arcsOf(v))
                sum += relative(m_graph.arcs[arc].from);
            for (const std::uint32_t arc : m_out.arcsOf(v))
                sum += relative(m_graph.arcs[arc].to);
            const std::size_t degree = m_in.degree(v) + m_out.degree(v);
            wanted[v] = degree == 0 ? relative(v) : Own * relative(v) + (1 - Own) * sum / static_cast<double>(degree);
        }
        for (std::vector<std::uint32_t>& layer : m_order) {
            std::stable_sort(layer.begin(), layer.end(),
                             [&](std::uint32_t a, std::uint32_t b) { return wanted[a] < wanted[b]; });
            for (std::uint32_t i = 0; i < layer.size(); ++i)
                m_position[layer[i]] = i;
        }
    }

    /// The sorted places of a node's neighbours in the layer before and in the layer behind.
    struct Sides {
        std::span<const std::uint32_t> before;
        std::span<const std::uint32_t> behind;
    };

    /// Crossings of a above b minus crossings of b above a, on one side.
    static std::int64_t difference(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b)
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

    bool siftLayer(std::size_t index)
    {
        constexpr std::size_t Window = 60;
        constexpr std::size_t MostNeighbours = 400; // a hub's place is settled by its mean; sifting it costs too much
        std::vector<std::uint32_t>& layer = m_order[index];
        if (layer.size() < 2)
            return false;
        std::vector<std::uint32_t> places;
        std::vector<std::size_t> starts{0};
        for (const std::uint32_t v : layer) {
            const auto add = [&](const auto& arcs, const auto& other) {
                const std::size_t first = places.size();
                for (const std::uint32_t arc : arcs)
                    places.push_back(m_position[other(m_graph.arcs[arc])]);
                std::sort(places.begin() + static_cast<std::ptrdiff_t>(first), places.end());
                starts.push_back(places.size());
            };
            add(m_in.arcsOf(v), [](const Arc& arc) { return arc.from; });
            add(m_out.arcsOf(v), [](const Arc& arc) { return arc.to; });
        }
        std::vector<std::uint32_t> slotOf(layer.size()); // order in the layer → its row in `starts`
        for (std::uint32_t i = 0; i < layer.size(); ++i)
            slotOf[i] = i;
        const auto sides = [&](std::uint32_t slot) {
            const std::span<const std::uint32_t> all(places);
            return Sides{all.subspan(starts[2 * slot], starts[2 * slot + 1] - starts[2 * slot]),
                         all.subspan(starts[2 * slot + 1], starts[2 * slot + 2] - starts[2 * slot + 1])};
        };
        std::vector<std::uint32_t> at(layer.size()); // slot → order
        for (std::uint32_t i = 0; i < layer.size(); ++i)
            at[i] = i;

        bool moved = false;
        for (std::uint32_t slot = 0; slot < layer.size(); ++slot) {
            if (slot % 64 == 0 && m_stop.stop_requested())
                break;
            const Sides own = sides(slot);
            if (own.before.size() + own.behind.size() > MostNeighbours || own.before.size() + own.behind.size() == 0)
                continue;
            const std::size_t from = at[slot];
            std::size_t best = from;
            std::int64_t least = 0;
            std::int64_t sum = 0;
            for (std::size_t i = from; i > 0 && from - i < Window; --i) {
                const Sides other = sides(slotOf[i - 1]);
                sum += difference(own.before, other.before) + difference(own.behind, other.behind);
                if (sum < least) {
                    least = sum;
                    best = i - 1;
                }
            }
            sum = 0;
            for (std::size_t i = from; i + 1 < layer.size() && i - from < Window; ++i) {
                const Sides other = sides(slotOf[i + 1]);
                sum -= difference(own.before, other.before) + difference(own.behind, other.behind);
                if (sum < least) {
                    least = sum;
                    best = i + 1;
                }
            }
            if (best == from)
                continue;
            moved = true;
            const auto begin = slotOf.begin();
            const auto f = static_cast<std::ptrdiff_t>(from);
            const auto b = static_cast<std::ptrdiff_t>(best);
            if (best < from)
                std::rotate(begin + b, begin + f, begin + f + 1);
            else
                std::rotate(begin + f, begin + f + 1, begin + b + 1);
            for (std::size_t i = std::min(from, best); i <= std::max(from, best); ++i)
                at[slotOf[i]] = static_cast<std::uint32_t>(i);
        }
        if (moved) {
            std::vector<std::uint32_t> sorted(layer.size());
            for (std::size_t i = 0; i < layer.size(); ++i)
                sorted[i] = layer[slotOf[i]];
            layer = std::move(sorted);
            for (std::uint32_t i = 0; i < layer.size(); ++i)
                m_position[layer[i]] = i;
        }
        return moved;
    }

    const LayeredArcs& m_graph;
    std::stop_token m_stop;
    Adjacency m_out;
    Adjacency m_in;
    Order m_order;
    std::vector<std::uint32_t> m_position;
};

} // namespace

Order orderLayers(const LayeredArcs& graph, std::stop_token stop)
{
    return LayerOrdering(graph, std::move(stop)).run();
}

std::uint64_t layerCrossings(const LayeredArcs& graph, const Order& order)
{
    std::vector<std::uint32_t> position(graph.layerOf.size(), 0);
    for (const std::vector<std::uint32_t>& layer : order) {
        for (std::uint32_t i = 0; i < layer.size(); ++i)
            position[layer[i]] = i;
    }
    std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> between(order.size());
    for (const Arc& arc : graph.arcs)
        between[graph.layerOf[arc.from]].emplace_back(position[arc.from], position[arc.to]);
    std::uint64_t crossings = 0;
    for (std::size_t layer = 0; layer + 1 < order.size(); ++layer) {
        std::sort(between[layer].begin(), between[layer].end());
        // A Fenwick tree over the places in the next layer counts those already seen that lie below.
        std::vector<std::uint32_t> tree(order[layer + 1].size() + 1, 0);
        std::uint64_t seen = 0;
        for (const auto& [from, to] : between[layer]) {
            std::uint64_t notBelow = 0;
            for (std::size_t i = to + 1; i > 0; i -= i & (~i + 1))
                notBelow += tree[i];
            crossings += seen - notBelow;
            ++seen;
            for (std::size_t i = to + 1; i < tree.size(); i += i & (~i + 1))
                ++tree[i];
        }
    }
    return crossings;
}

} // namespace weft::layout
