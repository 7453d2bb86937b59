// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/BlockPlacement.h"

#include "layout/layered/Adjacency.h"
#include "layout/layered/ChainStraightening.h"

#include <algorithm>

namespace weft::layout {
namespace {

constexpr std::size_t LooksEach = 1024; // items or edges between two looks at the stop token

class Placement {
public:
    Placement(const Block& block, const Lineage& lineage, const BlockShape& shape, const BlockSpacing& spacing,
              const std::stop_token& stop)
        : m_block(block), m_lineage(lineage), m_shape(shape), m_spacing(spacing), m_stop(stop)
    {
        if (!fillWatched(m_seats, lineage.rankOf.size(), Seat{}, stop))
            return;
        for (std::uint32_t rank = 0; rank < shape.ranks.size() && !stop.stop_requested(); ++rank) {
            const RankShape& folded = shape.ranks[rank];
            for (std::uint32_t row = 0; row < folded.rows.size(); ++row) {
                for (std::uint32_t i = 0; i < folded.rows[row].count; ++i)
                    m_seats[folded.items[folded.rows[row].first + i]] = {rank, row, i};
            }
        }
    }

    BlockPlacement run(Size room, int passes)
    {
        m_result.size = room;
        placeRanks(room.width);
        placeBands(room.height);
        packRows();
        if (!m_stop.stop_requested())
            linkItems();
        for (int pass = 0; pass < passes && !m_stop.stop_requested(); ++pass) {
            for (std::size_t i = 0; i < m_shape.ranks.size() && !m_stop.stop_requested(); ++i)
                settleRank(pass % 2 == 0 ? i : m_shape.ranks.size() - 1 - i);
        }
        if (m_stop.stop_requested())
            return std::move(m_result);
        if (passes > 0)
            straightenChains(m_block, m_lineage, m_shape, m_result.bands, m_seats, m_tops, m_stop);
        centreBands();
        emitBoxes();
        return std::move(m_result);
    }

private:
    void placeRanks(double room)
    {
        const std::size_t count = m_shape.ranks.size();
        m_result.rankLeft.resize(count);
        m_result.rankRight.resize(count);
        m_result.bandOf.resize(count);
        for (std::size_t first = 0; first < count;) {
            std::size_t end = first;
            double least = 2 * m_spacing.margin - m_spacing.rankGap;
            while (end < count && m_shape.ranks[end].band == m_shape.ranks[first].band)
                least += m_shape.ranks[end++].width + m_spacing.rankGap;
            const double spare = std::max(0.0, room - least);
            const double widest = 2 * m_spacing.rankGap;
            const double more = std::min(widest, spare / static_cast<double>(end - first));
            double x = m_spacing.margin + (spare - more * static_cast<double>(end - first - 1)) / 2;
            double before = 0;
            const std::uint32_t band = m_shape.ranks[first].band;
            for (std::size_t i = first; i < end; ++i) {
                m_result.bandOf[i] = band;
                m_result.rankLeft[i] = x;
                m_result.rankRight[i] = x + m_shape.ranks[i].width;
                m_result.gaps.push_back({i == first ? std::max(0.0, x - m_spacing.rankGap) : before, x, band});
                before = m_result.rankRight[i];
                x = before + m_spacing.rankGap + more;
            }
            m_result.gaps.push_back({before, std::min(room, before + m_spacing.rankGap), band});
            first = end;
        }
    }

    void placeBands(double room)
    {
        m_result.bands.resize(m_shape.bands);
        std::vector<double> heights(m_shape.bands, 0);
        for (const RankShape& rank : m_shape.ranks)
            heights[rank.band] = std::max(heights[rank.band], rank.height);
        const double spare = std::max(0.0, room - m_shape.height) / m_shape.bands;
        double y = 0;
        for (std::uint32_t i = 0; i < m_shape.bands; ++i) {
            Band& band = m_result.bands[i];
            band.top = y;
            band.bottom = y + heights[i] + spare;
            band.lanesBottom = band.bottom + laneRoom(m_shape.laneCount[i], m_spacing);
            y = band.lanesBottom + bandGap(m_spacing);
        }
    }

    void packRows()
    {
        m_tops.resize(m_shape.ranks.size());
        for (std::size_t i = 0; i < m_tops.size() && !m_stop.stop_requested(); ++i) {
            const RankShape& rank = m_shape.ranks[i];
            const Band& band = m_result.bands[rank.band];
            const double free = (band.bottom - band.top - rank.height) / 2;
            for (const RankRow& row : rank.rows)
                m_tops[i].push_back(band.top + free + row.offset);
        }
    }

    /// Pairs of items in neighbouring ranks that a line joins, with the place of the line in either.
    void linkItems()
    {
        m_links.reserve(m_seats.size() - m_lineage.boxes + m_block.edges.size()); // growing would copy them all at once
        for (std::size_t i = 0; i < m_block.edges.size(); ++i) {
            if (i % LooksEach == 0 && m_stop.stop_requested())
                return;
            if (m_lineage.ways[i] != EdgeWay::Forward)
                continue;
            const BlockEdge& edge = m_block.edges[i];
            std::uint32_t from = edge.from;
            for (std::uint32_t k = 0; k < m_lineage.bends[i]; ++k) {
                const std::uint32_t bend = m_lineage.firstBend[i] + k;
                addLink(from, bend, edge);
                from = bend;
            }
            addLink(from, edge.to, edge);
        }
        if (m_stop.stop_requested())
            return;
        m_out.emplace_back(m_seats.size(), m_links, Adjacency::End::From, m_stop);
        if (m_stop.stop_requested())
            return;
        m_in.emplace_back(m_seats.size(), m_links, Adjacency::End::To, m_stop);
    }

    void addLink(std::uint32_t from, std::uint32_t to, const BlockEdge& edge)
    {
        if (m_shape.ranks[m_seats[from].rank].band != m_shape.ranks[m_seats[to].rank].band)
            return;
        const bool fromBend = from >= m_lineage.boxes;
        const bool toBend = to >= m_lineage.boxes;
        const double weight = fromBend && toBend ? 8 : fromBend || toBend ? 2 : 1;
        const auto port = [&](std::uint32_t item, double offset) {
            if (item >= m_lineage.boxes)
                return 0.0;
            const double height = m_block.sizes[item].height;
            const RankRow& row = m_shape.ranks[m_seats[item].rank].rows[m_seats[item].row];
            return (row.height - height) / 2 + height * offset;
        };
        m_links.push_back({from, to, port(from, edge.fromOffset), port(to, edge.toOffset), weight * edge.weight});
    }

    [[nodiscard]] double topOf(std::uint32_t item) const { return m_tops[m_seats[item].rank][m_seats[item].row]; }

    void settleRank(std::size_t index)
    {
        const RankShape& rank = m_shape.ranks[index];
        const Band& band = m_result.bands[rank.band];
        struct Pool {
            double sum;
            double weight;
            std::size_t rows;
        };
        std::vector<Pool> pools;
        for (std::size_t i = 0; i < rank.rows.size(); ++i) {
            const RankRow& row = rank.rows[i];
            double sum = 0;
            double weight = 0;
            for (std::uint32_t k = 0; k < row.count; ++k) {
                const std::uint32_t item = rank.items[row.first + k];
                for (const std::uint32_t link : m_in[0].arcsOf(item)) {
                    const Link& l = m_links[link];
                    sum += l.weight * (topOf(l.from) + l.fromPort - l.toPort);
                    weight += l.weight;
                }
                for (const std::uint32_t link : m_out[0].arcsOf(item)) {
                    const Link& l = m_links[link];
                    sum += l.weight * (topOf(l.to) + l.toPort - l.fromPort);
                    weight += l.weight;
                }
            }
            // A little inertia: rows that nothing pulls stay, the others do not swing.
            constexpr double Inertia = 0.05;
            sum += Inertia * m_tops[index][i];
            weight += Inertia;
            Pool pool{sum - weight * row.offset, weight, 1};
            while (!pools.empty() && pools.back().sum * pool.weight >= pool.sum * pools.back().weight) {
                pool.sum += pools.back().sum;
                pool.weight += pools.back().weight;
                pool.rows += pools.back().rows;
                pools.pop_back();
            }
            pools.push_back(pool);
        }
        std::size_t i = 0;
        const double lowest = std::max(band.top, band.bottom - rank.height);
        for (const Pool& pool : pools) {
            const double base = std::clamp(pool.sum / pool.weight, band.top, lowest);
            for (std::size_t k = 0; k < pool.rows; ++k, ++i)
                m_tops[index][i] = base + rank.rows[i].offset;
        }
    }

    /// What has settled off the middle of a high frame goes back there as a whole.
    void centreBands()
    {
        struct Reach {
            double least;
            double most;
        };
        std::vector<Reach> reach;
        for (const Band& band : m_result.bands)
            reach.push_back({band.bottom, band.top});
        for (std::size_t i = 0; i < m_tops.size(); ++i) {
            if (m_tops[i].empty())
                continue;
            Reach& own = reach[m_shape.ranks[i].band];
            own.least = std::min(own.least, m_tops[i].front());
            own.most = std::max(own.most, m_tops[i].back() + m_shape.ranks[i].rows.back().height);
        }
        for (std::size_t i = 0; i < m_tops.size() && !m_stop.stop_requested(); ++i) {
            const std::uint32_t band = m_shape.ranks[i].band;
            const double sum = m_result.bands[band].top + m_result.bands[band].bottom;
            const double free = (sum - reach[band].least - reach[band].most) / 2;
            for (double& top : m_tops[i])
                top += free;
        }
    }

    void emitBoxes()
    {
        m_result.boxes.resize(m_lineage.boxes);
        m_result.exits.resize(m_lineage.boxes);
        m_result.entries.resize(m_lineage.boxes);
        if (!fillWatched(m_result.bendY, m_seats.size() - m_lineage.boxes, 0.0, m_stop))
            return;
        for (std::uint32_t item = 0; item < m_seats.size(); ++item) {
            if (item % LooksEach == 0 && m_stop.stop_requested())
                return;
            if (item < m_lineage.boxes)
                emitBox(item);
            else
                m_result.bendY[item - m_lineage.boxes] = topOf(item);
        }
    }

    void emitBox(std::uint32_t item)
    {
        const Seat& seat = m_seats[item];
        const RankShape& rank = m_shape.ranks[seat.rank];
        const RankRow& row = rank.rows[seat.row];
        double x = m_result.rankLeft[seat.rank];
        for (std::uint32_t k = 0; k < seat.column; ++k)
            x += rank.columns[k] + m_spacing.columnGap;
        const Size size = m_block.sizes[item];
        const double top = topOf(item);
        const Rect box{x, top + (row.height - size.height) / 2, size.width, size.height};
        m_result.boxes[item] = box;

        // Past its neighbours in the row, lines run close above or below them, nested so that they do not cross.
        const double step = std::clamp((m_spacing.rowGap / 2 - 4) / row.count, 0.0, 3.0);
        const double turn = m_spacing.columnGap * 0.4;
        const Point out{box.right(), box.center().y};
        if (seat.column + 1 == row.count) {
            m_result.exits[item] = {out, {m_result.rankRight[seat.rank], out.y}};
        } else {
            const double y = top + row.height + 4 + step * (row.count - 2 - seat.column);
            const double at = x + rank.columns[seat.column] + turn;
            m_result.exits[item] = {out, {at, out.y}, {at, y}, {m_result.rankRight[seat.rank], y}};
        }
        const Point in{box.x, box.center().y};
        if (seat.column == 0) {
            m_result.entries[item] = {{m_result.rankLeft[seat.rank], in.y}, in};
        } else {
            const double y = top - 4 - step * (seat.column - 1);
            const double at = x - turn;
            m_result.entries[item] = {{m_result.rankLeft[seat.rank], y}, {at, y}, {at, in.y}, in};
        }
    }

    struct Link {
        std::uint32_t from;
        std::uint32_t to;
        double fromPort; ///< below the top of its row
        double toPort;
        double weight;
    };

    const Block& m_block;
    const Lineage& m_lineage;
    const BlockShape& m_shape;
    const BlockSpacing& m_spacing;
    const std::stop_token& m_stop;
    std::vector<Seat> m_seats;
    RowTops m_tops;
    std::vector<Link> m_links;
    std::vector<Adjacency> m_out;
    std::vector<Adjacency> m_in;
    BlockPlacement m_result;
};

} // namespace

BlockPlacement placeBlock(const Block& block, const Lineage& lineage, const BlockShape& shape,
                          const BlockSpacing& spacing, Size room, int passes, const std::stop_token& stop)
{
    return Placement(block, lineage, shape, spacing, stop).run(room, passes);
}

} // namespace weft::layout
