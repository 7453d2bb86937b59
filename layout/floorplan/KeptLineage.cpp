// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/KeptLineage.h"

#include "layout/layered/Adjacency.h"

#include <algorithm>
#include <cmath>

namespace weft::layout {
namespace {

class KeptRanks {
public:
    KeptRanks(const Block& block, const FrameMemory& memory, RankRule rule, double gap)
        : m_block(block), m_memory(memory), m_rule(rule), m_gap(gap)
    {
        for (const BlockEdge& edge : block.edges)
            m_arcs.push_back({edge.from, edge.to});
        m_back = backArcs(block.sizes.size(), m_arcs);
    }

    std::vector<std::uint32_t> ranks()
    {
        const std::size_t count = m_block.sizes.size();
        const Adjacency out(count, m_arcs, Adjacency::End::From);
        const std::vector<std::uint32_t> order = inOrder(out);
        const std::vector<std::uint32_t> latest = latestRanks(order, out);
        std::vector<std::uint32_t> ranks(count, 0);
        for (std::uint32_t i = 0; i < count; ++i) {
            ranks[i] = m_memory.nodes[i].rank == None ? 0 : m_memory.nodes[i].rank;
            if (mayMove(i))
                ranks[i] = std::min(ranks[i], latest[i]);
        }
        for (const std::uint32_t box : order) {
            for (const std::uint32_t arc : out.arcsOf(box)) {
                const std::uint32_t to = m_arcs[arc].to;
                if (forward(arc) && mayMove(to))
                    ranks[to] = std::max(ranks[to], ranks[box] + 1);
            }
        }
        drawNewOnesNear(ranks, out);
        closeUp(ranks);
        findRoom(ranks, out);
        return ranks;
    }

    [[nodiscard]] bool isBack(std::size_t arc) const { return m_back[arc]; }

private:
    [[nodiscard]] bool forward(std::size_t arc) const { return !m_back[arc] && m_arcs[arc].from != m_arcs[arc].to; }

    /// Sources first.
    [[nodiscard]] std::vector<std::uint32_t> inOrder(const Adjacency& out) const
    {
        std::vector<std::uint32_t> waiting(m_block.sizes.size(), 0);
        for (std::size_t i = 0; i < m_arcs.size(); ++i)
            waiting[m_arcs[i].to] += forward(i) ? 1 : 0;
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < waiting.size(); ++i) {
            if (waiting[i] == 0)
                order.push_back(i);
        }
        for (std::size_t next = 0; next < order.size(); ++next) {
            for (const std::uint32_t arc : out.arcsOf(order[next])) {
                if (forward(arc) && --waiting[m_arcs[arc].to] == 0)
                    order.push_back(m_arcs[arc].to);
            }
        }
        return order;
    }

    /// The last rank of each box in which all that reads it still finds one of the ranks there are, or of as many as
    /// the longest chain needs. Some boxes that move to an earlier rank are better than a new one, for which all move.
    [[nodiscard]] std::vector<std::uint32_t> latestRanks(const std::vector<std::uint32_t>& order,
                                                         const Adjacency& out) const
    {
        const auto last = static_cast<std::int64_t>(m_memory.frame.ranks.size()) - 1;
        std::vector<std::int64_t> latest(order.size(), last);
        for (std::size_t i = order.size(); i-- > 0;) {
            for (const std::uint32_t arc : out.arcsOf(order[i])) {
                if (forward(arc))
                    latest[order[i]] = std::min(latest[order[i]], latest[m_arcs[arc].to] - 1);
            }
        }
        const std::int64_t first = latest.empty() ? 0 : *std::min_element(latest.begin(), latest.end());
        std::vector<std::uint32_t> result;
        result.reserve(latest.size());
        for (const std::int64_t rank : latest)
            result.push_back(static_cast<std::uint32_t>(rank - std::min<std::int64_t>(first, 0)));
        return result;
    }

    [[nodiscard]] bool mayMove(std::uint32_t box) const
    {
        const KeptNode& kept = m_memory.nodes[box];
        return !kept.pinned && (m_rule == RankRule::Mend || kept.rank == None);
    }

    /// A new box that reads nothing stands before what reads it, one without edges where it only feeds or reads others.
    void drawNewOnesNear(std::vector<std::uint32_t>& ranks, const Adjacency& out) const
    {
        std::uint32_t last = 0;
        for (std::size_t i = 0; i < ranks.size(); ++i)
            last = std::max(last, m_memory.nodes[i].rank == None ? 0 : ranks[i]);
        std::vector<bool> reads(ranks.size(), false);
        for (std::size_t i = 0; i < m_arcs.size(); ++i)
            reads[m_arcs[i].to] = reads[m_arcs[i].to] || forward(i);
        for (std::uint32_t i = 0; i < ranks.size(); ++i) {
            if (m_memory.nodes[i].rank != None || reads[i])
                continue;
            std::uint32_t least = None;
            for (const std::uint32_t arc : out.arcsOf(i)) {
                if (forward(arc))
                    least = std::min(least, ranks[m_arcs[arc].to]);
            }
            if (least != None)
                ranks[i] = least == 0 ? 0 : least - 1;
            else if (m_block.fedFromOutside[i])
                ranks[i] = m_block.feedsOutside[i] ? last / 2 : last;
        }
    }

    /// Ranks behind the kept ones follow each other without a hole.
    void closeUp(std::vector<std::uint32_t>& ranks) const
    {
        const auto kept = static_cast<std::uint32_t>(m_memory.frame.ranks.size());
        std::vector<std::uint32_t> beyond;
        for (const std::uint32_t rank : ranks) {
            if (rank >= kept)
                beyond.push_back(rank);
        }
        std::sort(beyond.begin(), beyond.end());
        beyond.erase(std::unique(beyond.begin(), beyond.end()), beyond.end());
        for (std::uint32_t& rank : ranks) {
            if (rank >= kept && m_rule == RankRule::Stay)
                rank = kept - 1;
            else if (rank >= kept)
                rank = kept + static_cast<std::uint32_t>(std::lower_bound(beyond.begin(), beyond.end(), rank) -
                                                         beyond.begin());
        }
    }

    /// Where a new box's rank is full it stands in a later one, as long as what reads it is behind; when all stay, in
    /// the nearest that has room.
    void findRoom(std::vector<std::uint32_t>& ranks, const Adjacency& out) const
    {
        const auto kept = static_cast<std::uint32_t>(m_memory.frame.ranks.size());
        std::vector<std::vector<Rect>> taken(kept);
        for (std::uint32_t i = 0; i < ranks.size(); ++i) {
            if (m_memory.nodes[i].rank != None && ranks[i] < kept)
                taken[ranks[i]].push_back(boxAt(i, m_memory.nodes[i].at));
        }
        for (std::uint32_t i = 0; i < ranks.size(); ++i) {
            if (m_memory.nodes[i].rank != None || ranks[i] >= kept)
                continue;
            std::uint32_t end = kept;
            for (const std::uint32_t arc : out.arcsOf(i)) {
                if (forward(arc) && m_rule == RankRule::Mend)
                    end = std::min(end, ranks[m_arcs[arc].to]);
            }
            const std::uint32_t wanted = ranks[i];
            for (std::uint32_t off = 0; off < kept; ++off) {
                if (wanted + off < end && takeRoom(i, wanted + off, taken)) {
                    ranks[i] = wanted + off;
                    break;
                }
                if (m_rule == RankRule::Stay && off <= wanted && takeRoom(i, wanted - off, taken)) {
                    ranks[i] = wanted - off;
                    break;
                }
            }
        }
    }

    [[nodiscard]] Rect boxAt(std::uint32_t box, Point at) const
    {
        return {at.x, at.y, m_block.sizes[box].width, m_block.sizes[box].height};
    }

    /// A place beside the boxes of that rank, below one of them or at its top.
    bool takeRoom(std::uint32_t box, std::uint32_t rank, std::vector<std::vector<Rect>>& taken) const
    {
        const KeptRank& column = m_memory.frame.ranks[rank];
        if (column.band >= m_memory.frame.bands.size())
            return false;
        const KeptBand& band = m_memory.frame.bands[column.band];
        const Size size = m_block.sizes[box];
        std::vector<double> lefts{column.left};
        std::vector<double> tops{band.top, band.bottom - size.height};
        for (const Rect& other : taken[rank]) {
            lefts.push_back(other.x);
            tops.push_back(other.bottom() + m_gap);
            tops.push_back(other.y - m_gap - size.height);
        }
        for (const double x : lefts) {
            for (const double y : tops) {
                const Rect rect{x, y, size.width, size.height};
                const bool free = std::none_of(taken[rank].begin(), taken[rank].end(), [&](const Rect& other) {
                    return other.intersects(rect.grown(m_gap - 1));
                });
                if (!free || y < band.top || rect.bottom() > band.bottom ||
                    (x != column.left && x + size.width > column.right))
                    continue;
                taken[rank].push_back(rect);
                return true;
            }
        }
        return false;
    }

    const Block& m_block;
    const FrameMemory& m_memory;
    RankRule m_rule;
    double m_gap;
    std::vector<Arc> m_arcs;
    std::vector<bool> m_back;
};

/// Heights of all items for the order within ranks: of kept boxes their own, of new ones the mean of their neighbours',
/// of bends those between the ends of their edge.
std::vector<double> heights(const Block& block, const FrameMemory& memory)
{
    const std::size_t count = block.sizes.size();
    std::vector<double> y(count, 0);
    std::vector<double> sum(count, 0);
    std::vector<double> weight(count, 0);
    const auto known = [&](std::uint32_t i) { return memory.nodes[i].rank != None; };
    const auto middle = [&](std::uint32_t i) { return memory.nodes[i].at.y + block.sizes[i].height / 2; };
    double mean = 0;
    double all = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (known(i)) {
            mean += middle(i);
            all += 1;
        }
    }
    mean = all > 0 ? mean / all : 0;
    for (const BlockEdge& edge : block.edges) {
        for (const auto& [a, b] : {std::pair(edge.from, edge.to), std::pair(edge.to, edge.from)}) {
            if (!known(a) && known(b)) {
                sum[a] += middle(b);
                weight[a] += 1;
            }
        }
    }
    for (std::uint32_t i = 0; i < count; ++i)
        y[i] = known(i) ? middle(i) : weight[i] > 0 ? sum[i] / weight[i] : mean;
    return y;
}

} // namespace

Lineage keptLineage(const Block& block, const FrameMemory& memory, RankRule rule, double gap)
{
    constexpr std::uint32_t LongestSpan = 40;
    Lineage lineage;
    lineage.boxes = block.sizes.size();
    KeptRanks kept(block, memory, rule, gap);
    lineage.rankOf = kept.ranks();
    std::vector<double> y = heights(block, memory);
    lineage.ways.assign(block.edges.size(), EdgeWay::Forward);
    lineage.firstBend.assign(block.edges.size(), 0);
    lineage.bends.assign(block.edges.size(), 0);
    const std::size_t mostBends = 2000 + 40 * lineage.boxes;
    for (std::size_t i = 0; i < block.edges.size(); ++i) {
        const BlockEdge& edge = block.edges[i];
        const std::uint32_t from = lineage.rankOf[edge.from];
        const std::uint32_t to = lineage.rankOf[edge.to];
        if (edge.from == edge.to) {
            lineage.ways[i] = EdgeWay::Self;
        } else if (to <= from) {
            lineage.ways[i] = kept.isBack(i) ? EdgeWay::Back : EdgeWay::Lane;
        } else if (to - from > LongestSpan || lineage.rankOf.size() > lineage.boxes + mostBends) {
            lineage.ways[i] = EdgeWay::Lane;
        } else {
            lineage.firstBend[i] = static_cast<std::uint32_t>(lineage.rankOf.size());
            lineage.bends[i] = to - from - 1;
            for (std::uint32_t k = 1; k < to - from; ++k) {
                const double share = static_cast<double>(k) / (to - from);
                y.push_back(y[edge.from] + (y[edge.to] - y[edge.from]) * share);
                lineage.rankOf.push_back(from + k);
            }
        }
    }
    std::uint32_t ranks = static_cast<std::uint32_t>(memory.frame.ranks.size());
    for (const std::uint32_t rank : lineage.rankOf)
        ranks = std::max(ranks, rank + 1);
    // Ranks that lost all their boxes go, unless everything stays where it is: that is decided by who places the block.
    lineage.ranks.resize(ranks);
    for (std::uint32_t item = 0; item < lineage.rankOf.size(); ++item)
        lineage.ranks[lineage.rankOf[item]].push_back(item);
    const auto left = [&](std::uint32_t item) { return item < lineage.boxes ? memory.nodes[item].at.x : 0.0; };
    for (std::vector<std::uint32_t>& items : lineage.ranks) {
        std::sort(items.begin(), items.end(), [&](std::uint32_t a, std::uint32_t b) {
            // Boxes side by side in a row differ by no more than their heights do.
            const double rowA = std::round(y[a] / 24);
            const double rowB = std::round(y[b] / 24);
            return std::tuple(rowA, left(a), y[a], a) < std::tuple(rowB, left(b), y[b], b);
        });
    }
    return lineage;
}

} // namespace weft::layout
