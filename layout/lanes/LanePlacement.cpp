// SPDX-License-Identifier: Apache-2.0
#include "layout/lanes/LanePlacement.h"

#include <algorithm>
#include <utility>

namespace weft::layout {
namespace {

/// A piece of an edge between two items of neighbouring ranks, by the heights at which it meets them.
struct Piece {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double fromOffset = 0; ///< below the top of the item
    double toOffset = 0;
    double weight = 1;
};

/// The items of one lane in one rank.
struct Cell {
    std::uint32_t rank = 0;
    std::uint32_t first = 0; ///< range of the rank
    std::uint32_t end = 0;
    double height = 0;
};

class LaneRegression {
public:
    LaneRegression(const LaneLineage& lineage, const LayoutGraph& graph, const LaneSpacing& spacing,
                   std::vector<double> least)
        : m_lineage(lineage), m_graph(graph), m_spacing(spacing), m_above(lineage.rankOf.size(), None),
          m_below(lineage.rankOf.size(), None)
    {
        m_rows.heights = std::move(least);
        m_rows.top.assign(lineage.rankOf.size(), 0);
        findCells();
        std::vector<double> laneTops(lineage.lanes, 0);
        for (std::size_t lane = 1; lane < lineage.lanes; ++lane)
            laneTops[lane] = laneTops[lane - 1] + m_rows.heights[lane - 1] + 2 * spacing.boxGap;
        m_laneTops = std::move(laneTops);
    }

    void settle(const std::stop_token& stop)
    {
        constexpr int Passes = 32;
        constexpr std::size_t BetweenLooks = 4096;
        if (!link(stop))
            return;
        std::size_t unseen = BetweenLooks;
        for (int pass = 0; pass < Passes; ++pass) {
            for (std::size_t i = 0; i < m_cells.size(); ++i) {
                if (unseen >= BetweenLooks) {
                    unseen = 0;
                    if (stop.stop_requested())
                        return;
                }
                const Cell& cell = m_cells[pass % 2 == 0 ? i : m_cells.size() - 1 - i];
                unseen += cell.end - cell.first + 16;
                settleCell(cell);
            }
        }
    }

    /// Bends of one edge in one lane, the longest first, each on one height where there is room. What edges share is
    /// straight once and for all.
    void straighten(const std::stop_token& stop)
    {
        if (stop.stop_requested())
            return;
        struct Run {
            std::uint32_t edge;
            std::uint32_t first; ///< of the edge's bends
            std::uint32_t count;
        };
        std::vector<Run> runs;
        for (std::uint32_t edge = 0; edge < m_graph.edges.size(); ++edge) {
            const auto bends = m_lineage.bendsOf(edge);
            for (std::uint32_t i = 0; i < bends.size();) {
                std::uint32_t behind = i + 1;
                while (behind < bends.size() && m_lineage.laneOf[bends[behind]] == m_lineage.laneOf[bends[i]])
                    ++behind;
                runs.push_back({edge, i, behind - i});
                i = behind;
            }
        }
        std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.count > b.count; });
        std::vector<bool> fixed(m_lineage.rankOf.size(), false);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            if (i % 1024 == 0 && stop.stop_requested())
                return;
            const auto bends = m_lineage.bendsOf(runs[i].edge);
            std::uint32_t first = runs[i].first;
            const std::uint32_t end = first + runs[i].count;
            while (first < end && fixed[bends[first]])
                ++first;
            std::uint32_t last = first;
            for (; last < end && !fixed[bends[last]]; ++last)
                fixed[bends[last]] = true;
            if (last > first)
                straightenRun(runs[i].edge, first, last);
        }
    }

    [[nodiscard]] LaneRows take() { return std::move(m_rows); }

private:
    [[nodiscard]] double heightOf(std::uint32_t item) const
    {
        return item < m_lineage.boxes ? m_graph.nodes[item].size.height : 0;
    }

    /// False when stopped on the way.
    bool link(const std::stop_token& stop)
    {
        if (stop.stop_requested())
            return false;
        m_pieces = piecesOf();
        m_links.resize(m_lineage.rankOf.size());
        for (std::uint32_t i = 0; i < m_pieces.size(); ++i) {
            if (i % 4096 == 0 && stop.stop_requested())
                return false;
            m_links[m_pieces[i].from].push_back(i);
            m_links[m_pieces[i].to].push_back(i);
        }
        return true;
    }

    [[nodiscard]] std::vector<Piece> piecesOf() const
    {
        std::vector<Piece> pieces;
        std::vector<std::uint32_t> last(m_lineage.rankOf.size(), None);
        for (std::size_t i = 0; i < m_graph.edges.size(); ++i) {
            if (m_lineage.ways[i] != EdgeWay::Forward)
                continue;
            const LayoutEdge& edge = m_graph.edges[i];
            const auto bends = m_lineage.bendsOf(i);
            Piece piece{edge.from, edge.to, edge.fromOffset * heightOf(edge.from), 0, 1};
            for (std::size_t k = 0; k <= bends.size(); ++k) {
                const bool ends = k == bends.size();
                piece.to = ends ? edge.to : bends[k];
                piece.toOffset = ends ? edge.toOffset * heightOf(edge.to) : 0;
                const int count = (k > 0 ? 1 : 0) + (ends ? 0 : 1);
                piece.weight = count == 0 ? 1 : count == 1 ? 2 : 8;
                constexpr double ToOtherLane = 0.1;
                if (m_lineage.laneOf[piece.from] != m_lineage.laneOf[piece.to])
                    piece.weight *= ToOtherLane;
                if (count < 2 || std::exchange(last[piece.to], piece.from) != piece.from)
                    pieces.push_back(piece);
                piece.from = piece.to;
                piece.fromOffset = 0;
            }
        }
        return pieces;
    }

    void findCells()
    {
        for (std::uint32_t rank = 0; rank < m_lineage.ranks.size(); ++rank) {
            const std::vector<std::uint32_t>& items = m_lineage.ranks[rank];
            for (std::uint32_t first = 0; first < items.size();) {
                const std::uint32_t lane = m_lineage.laneOf[items[first]];
                Cell cell{rank, first, first, 0};
                for (; cell.end < items.size() && m_lineage.laneOf[items[cell.end]] == lane; ++cell.end) {
                    const std::uint32_t item = items[cell.end];
                    if (cell.end > first) {
                        m_above[item] = items[cell.end - 1];
                        m_below[items[cell.end - 1]] = item;
                        cell.height += m_spacing.between(m_lineage, items[cell.end - 1], item);
                    }
                    m_rows.top[item] = cell.height;
                    cell.height += heightOf(item);
                }
                m_rows.heights[lane] = std::max(m_rows.heights[lane], cell.height);
                m_cells.push_back(cell);
                first = cell.end;
            }
        }
    }

    void settleCell(const Cell& cell)
    {
        const std::vector<std::uint32_t>& items = m_lineage.ranks[cell.rank];
        const std::uint32_t lane = m_lineage.laneOf[items[cell.first]];
        struct Pool {
            double sum = 0;
            double weight = 0;
            std::uint32_t count = 0;
            [[nodiscard]] double mean() const { return sum / weight; }
        };
        std::vector<Pool> pools;
        std::vector<double> offsets;
        double offset = 0;
        for (std::uint32_t i = cell.first; i < cell.end; ++i) {
            const std::uint32_t item = items[i];
            if (i > cell.first)
                offset += heightOf(items[i - 1]) + m_spacing.between(m_lineage, items[i - 1], item);
            offsets.push_back(offset);
            double weight = 0.01;
            double sum = weight * m_rows.top[item];
            for (const std::uint32_t link : m_links[item]) {
                const Piece& piece = m_pieces[link];
                const bool leaves = piece.from == item;
                const std::uint32_t other = leaves ? piece.to : piece.from;
                const double lanes = m_laneTops[m_lineage.laneOf[other]] - m_laneTops[lane];
                const double wanted = lanes + m_rows.top[other] + (leaves ? piece.toOffset : piece.fromOffset) -
                                      (leaves ? piece.fromOffset : piece.toOffset);
                sum += piece.weight * wanted;
                weight += piece.weight;
            }
            pools.push_back({sum - weight * offset, weight, 1});
            while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
                const Pool last = pools.back();
                pools.pop_back();
                pools.back().sum += last.sum;
                pools.back().weight += last.weight;
                pools.back().count += last.count;
            }
        }
        // Bounds only clamp the regression: the order of the values stays.
        const double most = m_rows.heights[lane] - cell.height;
        std::uint32_t i = 0;
        for (const Pool& pool : pools) {
            const double base = std::clamp(pool.mean(), 0.0, std::max(0.0, most));
            for (std::uint32_t k = 0; k < pool.count; ++k, ++i)
                m_rows.top[items[cell.first + i]] = base + offsets[i];
        }
    }

    /// Whether the item can be there, the others staying.
    [[nodiscard]] bool fits(std::uint32_t item, double top) const
    {
        if (top < 0 || top > m_rows.heights[m_lineage.laneOf[item]])
            return false;
        const std::uint32_t above = m_above[item];
        if (above != None &&
            m_rows.top[above] + heightOf(above) + m_spacing.between(m_lineage, above, item) > top + 1e-6)
            return false;
        const std::uint32_t below = m_below[item];
        return below == None || top + m_spacing.between(m_lineage, item, below) <= m_rows.top[below] + 1e-6;
    }

    void straightenRun(std::uint32_t edge, std::uint32_t first, std::uint32_t end)
    {
        const LayoutEdge& ends = m_graph.edges[edge];
        const auto bends = m_lineage.bendsOf(edge);
        const std::uint32_t lane = m_lineage.laneOf[bends[first]];
        std::vector<double> wanted;
        if (first > 0 && m_lineage.laneOf[bends[first - 1]] == lane)
            wanted.push_back(m_rows.top[bends[first - 1]]);
        if (end == bends.size() && m_lineage.laneOf[ends.to] == lane)
            wanted.push_back(m_rows.top[ends.to] + ends.toOffset * heightOf(ends.to));
        if (first == 0 && m_lineage.laneOf[ends.from] == lane)
            wanted.push_back(m_rows.top[ends.from] + ends.fromOffset * heightOf(ends.from));
        double sum = 0;
        for (std::uint32_t i = first; i < end; ++i)
            sum += m_rows.top[bends[i]];
        wanted.push_back(sum / (end - first));
        for (std::uint32_t i = first; i < end; ++i)
            wanted.push_back(m_rows.top[bends[i]]);
        constexpr std::size_t MostTries = 8;
        wanted.resize(std::min(wanted.size(), MostTries));
        for (const double top : wanted) {
            bool free = true;
            for (std::uint32_t i = first; i < end && free; ++i)
                free = fits(bends[i], top);
            if (!free)
                continue;
            for (std::uint32_t i = first; i < end; ++i)
                m_rows.top[bends[i]] = top;
            return;
        }
    }

    const LaneLineage& m_lineage;
    const LayoutGraph& m_graph;
    const LaneSpacing& m_spacing;
    std::vector<Piece> m_pieces;
    std::vector<std::vector<std::uint32_t>> m_links; ///< pieces at each item
    std::vector<std::uint32_t> m_above;              ///< the item above in its cell, or None
    std::vector<std::uint32_t> m_below;
    std::vector<Cell> m_cells;
    std::vector<double> m_laneTops;
    LaneRows m_rows;
};

} // namespace

LaneRows laneRows(const LaneLineage& lineage, const LayoutGraph& graph, const LaneSpacing& spacing,
                  std::vector<double> least, const std::stop_token& stop)
{
    LaneRegression regression(lineage, graph, spacing, std::move(least));
    regression.settle(stop);
    regression.straighten(stop);
    return regression.take();
}

} // namespace weft::layout
