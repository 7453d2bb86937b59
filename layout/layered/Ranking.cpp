// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/Ranking.h"

#include "layout/layered/Adjacency.h"
#include "layout/layered/NetworkSimplex.h"

#include <algorithm>
#include <limits>

namespace weft::layout {
namespace {

class Ranking {
public:
    Ranking(std::size_t nodes, std::span<const Arc> arcs)
        : m_arcs(arcs), m_out(nodes, arcs, Adjacency::End::From), m_in(nodes, arcs, Adjacency::End::To),
          m_ranks(nodes, 0)
    {
    }

    std::vector<std::uint32_t> run(const std::stop_token& stop)
    {
        longestPaths();
        for (int pass = 0; pass < 8 && !stop.stop_requested() && moveLopsided(pass % 2 == 0); ++pass) {
        }
        // Enough for the optimum of some thousand nodes; beyond, the capped ranks cross no more.
        constexpr std::uint64_t Steps = 60'000'000;
        shortenBySimplex(m_ranks, m_arcs, Steps, stop);
        if (!stop.stop_requested())
            moveIndifferent();
        return std::move(m_ranks);
    }

private:
    void longestPaths()
    {
        std::vector<std::size_t> waiting(m_ranks.size());
        m_order.reserve(m_ranks.size());
        for (std::uint32_t i = 0; i < m_ranks.size(); ++i) {
            waiting[i] = m_in.degree(i);
            if (waiting[i] == 0)
                m_order.push_back(i);
        }
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            for (const std::uint32_t arc : m_out.arcsOf(m_order[i])) {
                const std::uint32_t to = m_arcs[arc].to;
                m_ranks[to] = std::max(m_ranks[to], m_ranks[m_order[i]] + 1);
                if (--waiting[to] == 0)
                    m_order.push_back(to);
            }
        }
    }

    [[nodiscard]] std::uint32_t lowest(std::uint32_t v) const
    {
        std::uint32_t rank = 0;
        for (const std::uint32_t arc : m_in.arcsOf(v))
            rank = std::max(rank, m_ranks[m_arcs[arc].from] + 1);
        return rank;
    }
    [[nodiscard]] std::uint32_t highest(std::uint32_t v) const
    {
        std::uint32_t rank = std::numeric_limits<std::uint32_t>::max();
        for (const std::uint32_t arc : m_out.arcsOf(v))
            rank = std::min(rank, m_ranks[m_arcs[arc].to] - 1);
        return rank;
    }

    /// From the far end first, so that a chain that can move does so in one pass. False when nothing moved.
    bool moveLopsided(bool fromEnd)
    {
        bool moved = false;
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            const std::uint32_t v = m_order[fromEnd ? m_order.size() - 1 - i : i];
            if (m_out.degree(v) == m_in.degree(v))
                continue;
            const std::uint32_t wanted = m_out.degree(v) > m_in.degree(v) ? highest(v) : lowest(v);
            moved = moved || wanted != m_ranks[v];
            m_ranks[v] = wanted;
        }
        return moved;
    }

    /// Nodes that have as many arcs on either side are as well off anywhere in their slack.
    void moveIndifferent()
    {
        constexpr std::uint32_t Farthest = 64;
        std::vector<std::uint32_t> filled;
        for (const std::uint32_t rank : m_ranks) {
            if (rank >= filled.size())
                filled.resize(rank + 1, 0);
            ++filled[rank];
        }
        for (const std::uint32_t v : m_order) {
            if (m_out.degree(v) != m_in.degree(v) || m_out.degree(v) == 0)
                continue;
            const std::uint32_t first = lowest(v);
            const std::uint32_t last = std::min(highest(v), first + Farthest);
            std::uint32_t best = m_ranks[v];
            for (std::uint32_t rank = first; rank <= last; ++rank) {
                if (filled[rank] + 1 < filled[best])
                    best = rank;
            }
            --filled[m_ranks[v]];
            ++filled[best];
            m_ranks[v] = best;
        }
    }

    std::span<const Arc> m_arcs;
    Adjacency m_out;
    Adjacency m_in;
    std::vector<std::uint32_t> m_ranks;
    std::vector<std::uint32_t> m_order; ///< topological
};

} // namespace

std::vector<std::uint32_t> ranksOf(std::size_t nodes, std::span<const Arc> arcs, const std::stop_token& stop)
{
    return Ranking(nodes, arcs).run(stop);
}

} // namespace weft::layout
