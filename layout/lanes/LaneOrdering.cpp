// SPDX-License-Identifier: Apache-2.0
#include "layout/lanes/LaneLineage.h"

#include "layout/layered/Barycentre.h"
#include "layout/layered/OrderStart.h"

#include <algorithm>
#include <utility>

namespace weft::layout {
namespace {

LayeredArcs arcsOf(const LaneLineage& lineage, const LayoutGraph& graph)
{
    LayeredArcs layered;
    layered.layerOf = lineage.rankOf;
    layered.layers = lineage.ranks.size();
    std::vector<std::uint32_t> last(lineage.rankOf.size(), None); // where the line that was drawn into a bend came from
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        if (lineage.ways[i] != EdgeWay::Forward)
            continue;
        std::uint32_t from = graph.edges[i].from;
        for (const std::uint32_t bend : lineage.bendsOf(i)) {
            if (std::exchange(last[bend], from) != from)
                layered.arcs.push_back({from, bend});
            from = bend;
        }
        layered.arcs.push_back({from, graph.edges[i].to});
    }
    return layered;
}

/// Lanes one after the other within each rank, their items as they are.
void gatherLanes(const LaneLineage& lineage, LayerNodes& ranks)
{
    for (std::vector<std::uint32_t>& rank : ranks)
        std::stable_sort(rank.begin(), rank.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return lineage.laneOf[a] < lineage.laneOf[b]; });
}

class LaneOrdering {
public:
    LaneOrdering(const LaneLineage& lineage, const LayeredArcs& arcs, const std::stop_token& stop)
        : m_lineage(lineage), m_links(arcs), m_stop(stop), m_ends(lineage.rankOf.size())
    {
    }

    [[nodiscard]] LayerOrder start(const LayeredArcs& arcs, std::uint32_t number) const
    {
        LayerOrder order = startOrder(arcs, m_links, number, m_stop);
        gatherLanes(m_lineage, order.layers);
        for (std::size_t rank = 0; rank < order.layers.size(); ++rank)
            order.number(rank);
        return order;
    }

    void barycentres(LayerOrder& order, std::size_t rounds) const
    {
        barycentreRounds(order, m_links, rounds, m_stop, m_lineage.laneOf);
    }

    void sift(LayerOrder& order, std::size_t window, std::size_t passes)
    {
        for (std::size_t pass = 0; pass < passes; ++pass) {
            bool moved = false;
            for (std::size_t i = 0; i < order.layers.size(); ++i) {
                const std::size_t rank = pass % 2 == 0 ? i : order.layers.size() - 1 - i;
                if (!gatherEnds(order, rank))
                    return;
                std::vector<std::uint32_t>& layer = order.layers[rank];
                for (std::size_t first = 0; first < layer.size();) {
                    std::size_t end = first + 1;
                    while (end < layer.size() && m_lineage.laneOf[layer[end]] == m_lineage.laneOf[layer[first]])
                        ++end;
                    if (m_stop.stop_requested())
                        break;
                    if (end - first > 1)
                        moved = siftCell(layer, first, end, window) || moved;
                    first = end;
                }
                order.number(rank);
                if (m_stop.stop_requested())
                    return;
            }
            if (!moved)
                return;
        }
    }

private:
    struct Ends {
        std::vector<std::uint32_t> before; ///< places of the neighbours, ascending
        std::vector<std::uint32_t> behind;
        [[nodiscard]] std::size_t size() const { return before.size() + behind.size(); }
    };

    /// False when stopped on the way.
    bool gatherEnds(const LayerOrder& order, std::size_t rank)
    {
        std::size_t unseen = 0;
        for (const std::uint32_t item : order.layers[rank]) {
            Ends& ends = m_ends[item];
            ends.before.clear();
            ends.behind.clear();
            for (const std::uint32_t other : m_links.before(item))
                ends.before.push_back(order.position[other]);
            for (const std::uint32_t other : m_links.behind(item))
                ends.behind.push_back(order.position[other]);
            std::sort(ends.before.begin(), ends.before.end());
            std::sort(ends.behind.begin(), ends.behind.end());
            unseen += ends.size() + 1;
            if (unseen < 4096)
                continue;
            unseen = 0;
            if (m_stop.stop_requested())
                return false;
        }
        return true;
    }

    /// Pairs whose lines cross when `upper` lies above `lower`, less those that cross the other way round.
    static std::int64_t balance(const std::vector<std::uint32_t>& upper, const std::vector<std::uint32_t>& lower)
    {
        std::int64_t crossings = 0;
        std::size_t less = 0;
        std::size_t notMore = 0;
        for (const std::uint32_t at : upper) {
            while (less < lower.size() && lower[less] < at)
                ++less;
            while (notMore < lower.size() && lower[notMore] <= at)
                ++notMore;
            crossings += static_cast<std::int64_t>(less) - static_cast<std::int64_t>(lower.size() - notMore);
        }
        return crossings;
    }

    bool siftCell(std::vector<std::uint32_t>& layer, std::size_t first, std::size_t end, std::size_t window) const
    {
        constexpr std::size_t MostLines = 400;
        const std::vector<std::uint32_t> items(layer.begin() + static_cast<std::ptrdiff_t>(first),
                                               layer.begin() + static_cast<std::ptrdiff_t>(end));
        bool moved = false;
        for (const std::uint32_t item : items) {
            if (m_stop.stop_requested())
                return false;
            if (m_ends[item].size() > MostLines || m_ends[item].size() == 0)
                continue;
            const auto from =
                static_cast<std::size_t>(std::find(layer.begin() + static_cast<std::ptrdiff_t>(first),
                                                   layer.begin() + static_cast<std::ptrdiff_t>(end), item) -
                                         layer.begin());
            std::size_t best = from;
            std::int64_t least = 0;
            for (const bool down : {true, false}) {
                std::int64_t cost = 0;
                for (std::size_t k = 1; k <= window; ++k) {
                    if (down ? from + k >= end : from < first + k)
                        break;
                    const std::size_t at = down ? from + k : from - k;
                    const std::uint32_t other = layer[at];
                    if (m_ends[other].size() > MostLines)
                        break;
                    const std::uint32_t upper = down ? other : item;
                    const std::uint32_t lower = down ? item : other;
                    cost += balance(m_ends[upper].before, m_ends[lower].before) +
                            balance(m_ends[upper].behind, m_ends[lower].behind);
                    if (cost < least) {
                        least = cost;
                        best = at;
                    }
                }
            }
            if (best == from)
                continue;
            moved = true;
            const auto at = [&](std::size_t i) { return layer.begin() + static_cast<std::ptrdiff_t>(i); };
            if (best > from)
                std::rotate(at(from), at(from + 1), at(best + 1));
            else
                std::rotate(at(best), at(from), at(from + 1));
        }
        return moved;
    }

    const LaneLineage& m_lineage;
    LayerLinks m_links;
    const std::stop_token& m_stop;
    std::vector<Ends> m_ends;
};

} // namespace

void orderLanes(LaneLineage& lineage, const LayoutGraph& graph, const std::stop_token& stop)
{
    LayeredArcs arcs;
    if (!stop.stop_requested())
        arcs = arcsOf(lineage, graph);
    if (stop.stop_requested())
        return;
    OrderingEffort effort = effortFor(arcs.layerOf.size(), arcs.arcs.size(), true);
    effort.starts = std::min<std::size_t>(effort.starts, 12);
    LaneOrdering ordering(lineage, arcs, stop);
    std::uint64_t fewest = 0;
    LayerNodes best;
    for (std::uint32_t number = 0; number < effort.starts; ++number) {
        LayerOrder order = ordering.start(arcs, number);
        if (stop.stop_requested())
            break;
        ordering.barycentres(order, effort.rounds);
        ordering.sift(order, effort.window, effort.passes);
        const std::uint64_t crossings = effort.starts > 1 ? layerCrossings(arcs, order.layers) : 0;
        if (number == 0 || crossings < fewest) {
            fewest = crossings;
            best = std::move(order.layers);
        }
    }
    if (!best.empty())
        lineage.ranks = std::move(best);
}

std::uint64_t laneCrossings(const LaneLineage& lineage, const LayoutGraph& graph)
{
    return layerCrossings(arcsOf(lineage, graph), lineage.ranks);
}

} // namespace weft::layout
