// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/ChainStraightening.h"

#include "model/base/StopEvery.h"

#include <algorithm>
#include <numeric>

namespace weft::layout {
namespace {

struct Interval {
    double low = 0;
    double high = 0;
    [[nodiscard]] bool holds(double y) const { return y >= low && y <= high; }
};

class Straightening {
public:
    Straightening(const Block& block, const Lineage& lineage, const BlockShape& shape, std::span<const Band> bands,
                  std::span<const Seat> seats, RowTops& tops)
        : m_block(block), m_lineage(lineage), m_shape(shape), m_bands(bands), m_seats(seats), m_tops(tops)
    {
    }

    void straighten(std::uint32_t edge)
    {
        const std::uint32_t first = m_lineage.firstBend[edge];
        const std::uint32_t end = first + m_lineage.bends[edge];
        for (std::uint32_t bend = first; bend < end;) {
            Interval room = roomOf(bend);
            const std::uint32_t band = m_shape.ranks[m_seats[bend].rank].band;
            std::uint32_t next = bend + 1;
            for (; next < end && m_shape.ranks[m_seats[next].rank].band == band; ++next) {
                const Interval more = roomOf(next);
                const Interval both{std::max(room.low, more.low), std::min(room.high, more.high)};
                if (both.low > both.high)
                    break;
                room = both;
            }
            const double y = wanted(edge, bend, next, room);
            for (; bend < next; ++bend)
                m_tops[m_seats[bend].rank][m_seats[bend].row] = y;
        }
    }

private:
    /// Where a bend may be while its neighbours stay.
    [[nodiscard]] Interval roomOf(std::uint32_t bend) const
    {
        const Seat& seat = m_seats[bend];
        const RankShape& rank = m_shape.ranks[seat.rank];
        const std::vector<double>& tops = m_tops[seat.rank];
        const std::size_t row = seat.row;
        Interval room{m_bands[rank.band].top, m_bands[rank.band].bottom};
        if (row > 0)
            room.low = tops[row - 1] + rank.rows[row].offset - rank.rows[row - 1].offset;
        if (row + 1 < tops.size())
            room.high = tops[row + 1] - (rank.rows[row + 1].offset - rank.rows[row].offset);
        // Rounding must not make the room it has now a fault.
        return {std::min(room.low, tops[row]), std::max(room.high, tops[row])};
    }

    [[nodiscard]] double portOf(std::uint32_t box, double offset) const
    {
        const Seat& seat = m_seats[box];
        const RankRow& row = m_shape.ranks[seat.rank].rows[seat.row];
        const double height = m_block.sizes[box].height;
        return m_tops[seat.rank][seat.row] + (row.height - height) / 2 + height * offset;
    }

    /// In line with the port at an end that the run reaches, else in the middle of where its bends were.
    [[nodiscard]] double wanted(std::uint32_t edge, std::uint32_t bend, std::uint32_t next, Interval room) const
    {
        const BlockEdge& ends = m_block.edges[edge];
        const std::uint32_t first = m_lineage.firstBend[edge];
        if (bend == first) {
            const double y = portOf(ends.from, ends.fromOffset);
            if (room.holds(y))
                return y;
        }
        if (next == first + m_lineage.bends[edge]) {
            const double y = portOf(ends.to, ends.toOffset);
            if (room.holds(y))
                return y;
        }
        double sum = 0;
        for (std::uint32_t i = bend; i < next; ++i)
            sum += m_tops[m_seats[i].rank][m_seats[i].row];
        return std::clamp(sum / (next - bend), room.low, room.high);
    }

    const Block& m_block;
    const Lineage& m_lineage;
    const BlockShape& m_shape;
    std::span<const Band> m_bands;
    std::span<const Seat> m_seats;
    RowTops& m_tops;
};

} // namespace

void straightenChains(const Block& block, const Lineage& lineage, const BlockShape& shape, std::span<const Band> bands,
                      std::span<const Seat> seats, RowTops& tops, const std::stop_token& stop)
{
    std::vector<std::uint32_t> edges(block.edges.size());
    std::iota(edges.begin(), edges.end(), 0);
    std::stable_sort(edges.begin(), edges.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return lineage.bends[a] > lineage.bends[b]; });
    Straightening straightening(block, lineage, shape, bands, seats, tops);
    constexpr int Rounds = 2; // a run that moved away may make room for one before it
    for (int round = 0; round < Rounds; ++round) {
        std::size_t steps = 0; // an edge has up to as many bends as there are ranks
        for (const std::uint32_t edge : edges) {
            steps += 1 + lineage.bends[edge];
            if (steps >= StopEvery) {
                if (stop.stop_requested())
                    return;
                steps = 0;
            }
            straightening.straighten(edge);
        }
    }
}

} // namespace weft::layout
