// SPDX-License-Identifier: Apache-2.0
#include "layout/lanes/LaneLineage.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace weft::layout {
namespace {

/// The longest span of ranks that is still drawn with bends, so that these stay within their number.
std::uint32_t longestSpan(const LayoutGraph& graph, const LaneLineage& lineage)
{
    constexpr std::size_t Many = 1000;
    const std::size_t most = 2000 + 36 * std::min(lineage.boxes, Many) + 4 * lineage.boxes;
    std::map<std::uint32_t, std::size_t> spans;
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        if (lineage.ways[i] == EdgeWay::Forward)
            ++spans[lineage.rankOf[graph.edges[i].to] - lineage.rankOf[graph.edges[i].from]];
    }
    std::size_t bends = 0;
    std::uint32_t longest = 1;
    for (const auto& [span, edges] : spans) {
        bends += (span - 1) * edges;
        if (bends > most)
            break;
        longest = std::max(longest, span);
    }
    return longest;
}

/// How full the cells are, to say what one more bend would cost.
class CellLoads {
public:
    CellLoads(const LayoutGraph& graph, const LaneLineage& lineage, std::size_t ranks, const LaneSpacing& spacing)
        : m_ranks(ranks), m_bend(spacing.bendGap), m_highest(lineage.lanes, 0)
    {
        constexpr std::size_t MostCells = 4'000'000;
        if (ranks > MostCells / std::max<std::size_t>(1, lineage.lanes))
            return;
        m_load.assign(lineage.lanes * ranks, 0);
        for (std::size_t i = 0; i < lineage.boxes; ++i)
            add(lineage.laneOf[i], lineage.rankOf[i], graph.nodes[i].size.height + spacing.boxGap);
    }
    /// False for so many cells that nobody counts.
    [[nodiscard]] bool known() const { return !m_load.empty(); }
    [[nodiscard]] double cost(std::uint32_t lane, std::uint32_t rank) const
    {
        const double load = m_load[lane * m_ranks + rank] + m_bend;
        const double grows = std::max(0.0, load - m_highest[lane]);
        return grows + 0.05 * load / std::max(1.0, m_highest[lane]);
    }
    void addBend(std::uint32_t lane, std::uint32_t rank)
    {
        if (known())
            add(lane, rank, m_bend);
    }

private:
    void add(std::uint32_t lane, std::uint32_t rank, double height)
    {
        double& load = m_load[lane * m_ranks + rank];
        load += height;
        m_highest[lane] = std::max(m_highest[lane], load);
    }

    std::size_t m_ranks;
    double m_bend;
    std::vector<double> m_load;
    std::vector<double> m_highest;
};

/// The bends of one source's edges, found again by rank and lane.
class Trunk {
public:
    /// `shared`: whether edges run together at all.
    Trunk(LaneLineage& lineage, CellLoads& loads, bool shared) : m_lineage(lineage), m_loads(loads), m_shared(shared) {}

    void begin(std::uint32_t source)
    {
        if (source != m_source)
            m_bends.clear();
        m_source = source;
    }
    [[nodiscard]] double cost(std::uint32_t lane, std::uint32_t rank) const
    {
        if (m_shared && m_bends.count({rank, lane}) > 0)
            return 0;
        return m_loads.known() ? m_loads.cost(lane, rank) : 0;
    }
    std::uint32_t bendAt(std::uint32_t lane, std::uint32_t rank)
    {
        const auto next = static_cast<std::uint32_t>(m_lineage.rankOf.size());
        if (m_shared) {
            const auto [place, added] = m_bends.try_emplace({rank, lane}, next);
            if (!added)
                return place->second;
        }
        m_lineage.rankOf.push_back(rank);
        m_lineage.laneOf.push_back(lane);
        m_loads.addBend(lane, rank);
        return next;
    }

private:
    LaneLineage& m_lineage;
    CellLoads& m_loads;
    bool m_shared;
    std::uint32_t m_source = None;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> m_bends;
};

/// How many of the bends stay in the lane of the source.
std::uint32_t bendsInSourceLane(const Trunk& trunk, std::uint32_t from, std::uint32_t to, std::uint32_t firstRank,
                                std::uint32_t bends)
{
    if (from == to)
        return bends;
    double cost = 0;
    for (std::uint32_t k = 0; k < bends; ++k)
        cost += trunk.cost(to, firstRank + k);
    double least = cost;
    std::uint32_t best = 0;
    for (std::uint32_t k = 0; k < bends; ++k) {
        cost += trunk.cost(from, firstRank + k) - trunk.cost(to, firstRank + k);
        if (cost < least - 1e-9) {
            least = cost;
            best = k + 1;
        }
    }
    return best;
}

} // namespace

LaneLineage laneLineage(const LayoutGraph& graph, std::vector<std::uint32_t> rankOf, std::vector<std::uint32_t> laneOf,
                        std::size_t lanes, std::vector<EdgeWay> ways, const LaneSpacing& spacing, bool shared,
                        const std::stop_token& stop)
{
    LaneLineage lineage;
    lineage.boxes = graph.nodes.size();
    lineage.lanes = lanes;
    lineage.rankOf = std::move(rankOf);
    lineage.laneOf = std::move(laneOf);
    lineage.ways = std::move(ways);
    std::size_t ranks = 0;
    for (const std::uint32_t rank : lineage.rankOf)
        ranks = std::max<std::size_t>(ranks, rank + std::size_t{1});
    const auto span = [&](std::uint32_t edge) {
        return lineage.rankOf[graph.edges[edge].to] - lineage.rankOf[graph.edges[edge].from];
    };
    const auto fillRanks = [&] {
        lineage.ranks.resize(ranks);
        for (std::uint32_t item = 0; item < lineage.rankOf.size(); ++item)
            lineage.ranks[lineage.rankOf[item]].push_back(item);
    };
    if (stop.stop_requested()) {
        for (std::uint32_t i = 0; i < graph.edges.size(); ++i) {
            if (lineage.ways[i] == EdgeWay::Forward && span(i) > 1)
                lineage.ways[i] = EdgeWay::Lane;
        }
        lineage.bendStarts.assign(graph.edges.size() + 1, 0);
        fillRanks();
        return lineage;
    }
    const std::uint32_t longest = longestSpan(graph, lineage);
    std::vector<std::uint32_t> order(graph.edges.size());
    std::iota(order.begin(), order.end(), 0U);
    // The longest of a source's edges first: the others join it.
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(graph.edges[a].from, span(b), a) < std::tuple(graph.edges[b].from, span(a), b);
    });
    CellLoads loads(graph, lineage, ranks, spacing);
    Trunk trunk(lineage, loads, shared);
    std::vector<std::vector<std::uint32_t>> bends(graph.edges.size());
    for (const std::uint32_t edge : order) {
        if (lineage.ways[edge] != EdgeWay::Forward)
            continue;
        const std::uint32_t from = graph.edges[edge].from;
        const std::uint32_t to = graph.edges[edge].to;
        if (span(edge) > longest) {
            lineage.ways[edge] = EdgeWay::Lane;
            continue;
        }
        const std::uint32_t count = span(edge) - 1;
        const std::uint32_t first = lineage.rankOf[from] + 1;
        trunk.begin(from);
        const std::uint32_t stay = bendsInSourceLane(trunk, lineage.laneOf[from], lineage.laneOf[to], first, count);
        for (std::uint32_t k = 0; k < count; ++k)
            bends[edge].push_back(trunk.bendAt(lineage.laneOf[k < stay ? from : to], first + k));
    }
    lineage.bendStarts.push_back(0);
    for (const std::vector<std::uint32_t>& own : bends) {
        lineage.bends.insert(lineage.bends.end(), own.begin(), own.end());
        lineage.bendStarts.push_back(static_cast<std::uint32_t>(lineage.bends.size()));
    }
    fillRanks();
    return lineage;
}

} // namespace weft::layout
