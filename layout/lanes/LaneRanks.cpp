// SPDX-License-Identifier: Apache-2.0
#include "layout/lanes/LaneRanks.h"

#include "layout/layered/Adjacency.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <tuple>
#include <unordered_map>

namespace weft::layout {
namespace {

/// How many boxes each lane has in each rank.
class Cells {
public:
    explicit Cells(std::size_t ranks) : m_ranks(ranks) {}
    [[nodiscard]] std::size_t& at(std::uint32_t lane, std::uint32_t rank)
    {
        return m_load[std::uint64_t{lane} * m_ranks + rank];
    }

private:
    std::uint64_t m_ranks;
    std::unordered_map<std::uint64_t, std::size_t> m_load;
};

class Relief {
public:
    Relief(std::vector<std::uint32_t>& ranks, std::span<const Arc> arcs, std::span<const std::uint32_t> laneOf)
        : m_ranks(ranks), m_arcs(arcs), m_lane(laneOf), m_out(ranks.size(), arcs, Adjacency::End::From),
          m_in(ranks.size(), arcs, Adjacency::End::To)
    {
        for (std::uint32_t v = 0; v < ranks.size(); ++v) {
            m_count = std::max<std::size_t>(m_count, ranks[v] + std::size_t{1});
            if (laneOf[v] >= m_most.size())
                m_most.resize(laneOf[v] + std::size_t{1}, 0);
            m_most[laneOf[v]] += isLinked(v) ? 1 : 0;
        }
        // Half as many again as when all ranks of the lane held the same.
        for (std::size_t& most : m_most)
            most = std::max<std::size_t>(2, (most * 3 / 2 + m_count - 1) / m_count);
    }

    [[nodiscard]] bool isLinked(std::uint32_t v) const { return m_out.degree(v) + m_in.degree(v) > 0; }

    void run(const std::stop_token& stop)
    {
        constexpr int Passes = 4;
        Cells cells(m_count);
        for (std::uint32_t v = 0; v < m_ranks.size(); ++v)
            cells.at(m_lane[v], m_ranks[v]) += isLinked(v) ? 1 : 0;
        for (int pass = 0; pass < Passes; ++pass) {
            bool moved = false;
            for (std::uint32_t v = 0; v < m_ranks.size(); ++v) {
                if (v % 1024 == 0 && stop.stop_requested())
                    return;
                moved = (isLinked(v) && relieve(v, cells)) || moved;
            }
            if (!moved)
                return;
        }
    }

private:
    /// Moves a box out of a full cell, as near as there is room, with the least change of length.
    bool relieve(std::uint32_t v, Cells& cells)
    {
        constexpr std::uint32_t Farthest = 16;
        const std::uint32_t now = m_ranks[v];
        if (cells.at(m_lane[v], now) <= m_most[m_lane[v]])
            return false;
        const auto [first, last] = slack(v);
        const auto lowest = std::max(first, now - std::min(now, Farthest));
        const auto highest = std::min(last, now + Farthest);
        const auto pull = static_cast<double>(m_in.degree(v)) - static_cast<double>(m_out.degree(v));
        std::uint32_t best = now;
        double least = std::numeric_limits<double>::max();
        for (std::uint32_t rank = lowest; rank <= highest; ++rank) {
            if (rank == now || cells.at(m_lane[v], rank) >= m_most[m_lane[v]])
                continue;
            const double by = static_cast<double>(rank) - static_cast<double>(now);
            const double cost = by * pull + 0.1 * (by < 0 ? -by : by);
            if (cost < least) {
                least = cost;
                best = rank;
            }
        }
        if (best == now)
            return false;
        --cells.at(m_lane[v], now);
        ++cells.at(m_lane[v], best);
        m_ranks[v] = best;
        return true;
    }

    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> slack(std::uint32_t v) const
    {
        std::uint32_t first = 0;
        auto last = static_cast<std::uint32_t>(m_count - 1);
        for (const std::uint32_t arc : m_in.arcsOf(v))
            first = std::max(first, m_ranks[m_arcs[arc].from] + 1);
        for (const std::uint32_t arc : m_out.arcsOf(v))
            last = std::min(last, m_ranks[m_arcs[arc].to] - 1);
        return {first, last};
    }

    std::vector<std::uint32_t>& m_ranks;
    std::span<const Arc> m_arcs;
    std::span<const std::uint32_t> m_lane;
    std::vector<std::size_t> m_most; ///< of each lane in one rank
    Adjacency m_out;
    Adjacency m_in;
    std::size_t m_count = 0;
};

/// Numbers the ranks anew so that none is empty.
std::uint32_t closeGaps(std::vector<std::uint32_t>& ranks)
{
    std::vector<std::uint32_t> used = ranks;
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (std::uint32_t& rank : ranks)
        rank = static_cast<std::uint32_t>(std::lower_bound(used.begin(), used.end(), rank) - used.begin());
    return static_cast<std::uint32_t>(used.size());
}

/// Every rank of more than `most` boxes as several; the boxes of each lane spread over these.
void splitRanks(std::vector<std::uint32_t>& ranks, std::span<const Arc> arcs, std::span<const std::uint32_t> laneOf,
                std::span<const std::uint32_t> boxes, std::size_t most)
{
    std::vector<std::int64_t> feeds(ranks.size(), 0);
    for (const Arc& arc : arcs) {
        ++feeds[arc.from];
        --feeds[arc.to];
    }
    std::vector<std::uint32_t> order(boxes.begin(), boxes.end());
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(ranks[a], laneOf[a], feeds[a], a) < std::tuple(ranks[b], laneOf[b], feeds[b], b);
    });
    std::uint32_t before = 0;
    for (std::size_t i = 0; i < order.size();) {
        const std::uint32_t rank = ranks[order[i]];
        std::size_t end = i;
        while (end < order.size() && ranks[order[end]] == rank)
            ++end;
        const std::size_t parts = (end - i + most - 1) / most;
        while (i < end) {
            std::size_t behind = i;
            while (behind < end && laneOf[order[behind]] == laneOf[order[i]])
                ++behind;
            const std::size_t count = behind - i;
            for (std::size_t n = 0; n < count; ++n, ++i) {
                const std::size_t fromEnd = count - 1 - n;
                const std::size_t part = count >= parts         ? n * parts / count
                                         : feeds[order[i]] <= 0 ? n
                                                                : parts - 1 - fromEnd;
                ranks[order[i]] = before + static_cast<std::uint32_t>(part);
            }
        }
        before += static_cast<std::uint32_t>(parts);
    }
}

/// Boxes without an arc, each in the rank where its lane has fewest boxes by then.
void placeLoose(std::vector<std::uint32_t>& ranks, std::span<const std::uint32_t> laneOf,
                std::span<const std::uint32_t> linked, std::vector<std::uint32_t> loose, std::uint32_t count,
                const std::stop_token& stop)
{
    std::sort(loose.begin(), loose.end(),
              [&](std::uint32_t a, std::uint32_t b) { return std::pair(laneOf[a], a) < std::pair(laneOf[b], b); });
    Cells cells(count);
    for (const std::uint32_t v : linked)
        ++cells.at(laneOf[v], ranks[v]);
    for (std::size_t i = 0; i < loose.size() && !stop.stop_requested();) {
        const std::uint32_t lane = laneOf[loose[i]];
        std::vector<std::size_t> load;
        for (std::uint32_t rank = 0; rank < count; ++rank)
            load.push_back(cells.at(lane, rank));
        // By (load, rank): the emptiest first, from the left.
        std::vector<std::pair<std::size_t, std::uint32_t>> heap;
        for (std::uint32_t rank = 0; rank < count; ++rank)
            heap.emplace_back(load[rank], rank);
        std::make_heap(heap.begin(), heap.end(), std::greater<>());
        for (; i < loose.size() && laneOf[loose[i]] == lane; ++i) {
            std::pop_heap(heap.begin(), heap.end(), std::greater<>());
            ranks[loose[i]] = heap.back().second;
            ++heap.back().first;
            std::push_heap(heap.begin(), heap.end(), std::greater<>());
        }
    }
}

} // namespace

std::vector<std::uint32_t> sharedRanks(std::vector<std::uint32_t> ranks, std::span<const Arc> arcs,
                                       std::span<const std::uint32_t> laneOf, std::size_t most,
                                       const std::stop_token& stop)
{
    Relief relief(ranks, arcs, laneOf);
    relief.run(stop);
    if (stop.stop_requested())
        return ranks;
    std::vector<std::uint32_t> linked;
    std::vector<std::uint32_t> loose;
    for (std::uint32_t v = 0; v < ranks.size(); ++v)
        (relief.isLinked(v) ? linked : loose).push_back(v);
    // Where nothing is linked the boxes make a block.
    std::uint32_t count = static_cast<std::uint32_t>((loose.size() + most - 1) / most);
    for (std::size_t i = 0; i < loose.size() && linked.empty(); ++i)
        ranks[loose[i]] = static_cast<std::uint32_t>(i * count / loose.size());
    if (linked.empty())
        return ranks;
    splitRanks(ranks, arcs, laneOf, linked, most);
    std::vector<std::uint32_t> used;
    for (const std::uint32_t v : linked)
        used.push_back(ranks[v]);
    count = closeGaps(used);
    for (std::size_t i = 0; i < linked.size(); ++i)
        ranks[linked[i]] = used[i];
    placeLoose(ranks, laneOf, linked, std::move(loose), count, stop);
    return ranks;
}

} // namespace weft::layout
