// SPDX-License-Identifier: Apache-2.0
#include "layout/LeftToRightBound.h"

#include "layout/layered/CycleRemoval.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace weft::layout {
namespace {

struct Flow {
    std::uint32_t other = 0;
    std::int64_t net = 0; ///< edges to `other` minus edges from it
};

class GroupOrder {
public:
    explicit GroupOrder(std::vector<std::vector<Flow>> flows) : m_flows(std::move(flows)), m_placeOf(m_flows.size())
    {
        // Who gives more than it takes comes first.
        std::vector<std::int64_t> net(m_flows.size(), 0);
        for (std::uint32_t i = 0; i < m_flows.size(); ++i) {
            m_order.push_back(i);
            for (const Flow& flow : m_flows[i])
                net[i] += flow.net;
        }
        std::stable_sort(m_order.begin(), m_order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return net[a] > net[b]; });
        for (std::size_t place = 0; place < m_order.size(); ++place)
            m_placeOf[m_order[place]] = place;
    }

    /// Each group in turn goes where most of its edges run forward; false when none moved or `work` is used up. O(E log
    /// E) and the length of each move.
    bool improve(std::uint64_t& work)
    {
        bool moved = false;
        std::vector<std::pair<std::size_t, std::int64_t>> around; // places of the others, and what passing each brings
        for (std::uint32_t group = 0; group < m_flows.size(); ++group) {
            around.clear();
            for (const Flow& flow : m_flows[group])
                around.emplace_back(m_placeOf[flow.other], flow.net);
            std::sort(around.begin(), around.end());
            const std::size_t from = m_placeOf[group];
            const auto behind = std::lower_bound(around.begin(), around.end(), std::pair(from, INT64_MIN));
            std::size_t best = from;
            std::int64_t most = 0;
            std::int64_t gain = 0;
            for (auto it = behind; it != around.begin();) {
                gain += (--it)->second;
                if (gain > most) {
                    most = gain;
                    best = it->first;
                }
            }
            gain = 0;
            for (auto it = behind; it != around.end(); ++it) {
                gain -= it->second;
                if (gain > most) {
                    most = gain;
                    best = it->first;
                }
            }
            if (best == from)
                continue;
            const std::size_t distance = best > from ? best - from : from - best;
            if (distance > work)
                return false;
            work -= distance;
            moved = true;
            move(from, best);
        }
        return moved;
    }

    [[nodiscard]] bool before(std::uint32_t a, std::uint32_t b) const { return m_placeOf[a] < m_placeOf[b]; }

private:
    void move(std::size_t from, std::size_t to)
    {
        const auto at = [this](std::size_t place) { return m_order.begin() + static_cast<std::ptrdiff_t>(place); };
        if (from < to)
            std::rotate(at(from), at(from + 1), at(to + 1));
        else
            std::rotate(at(to), at(from), at(from + 1));
        for (std::size_t place = std::min(from, to); place <= std::max(from, to); ++place)
            m_placeOf[m_order[place]] = place;
    }

    std::vector<std::vector<Flow>> m_flows; ///< of each group
    std::vector<std::uint32_t> m_order;
    std::vector<std::size_t> m_placeOf;
};

} // namespace

std::uint64_t leftToRightBound(const LayoutGraph& graph, std::stop_token stop)
{
    const auto groups = static_cast<std::uint32_t>(graph.groups.size());
    const auto groupOf = [&](std::uint32_t node) { return std::min(graph.nodes[node].group, groups); };
    std::uint64_t bound = 0;
    std::vector<Arc> inside;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> between;
    for (const LayoutEdge& edge : graph.edges) {
        const std::uint32_t from = groupOf(edge.from);
        const std::uint32_t to = groupOf(edge.to);
        if (from == to)
            inside.push_back({edge.from, edge.to});
        else
            ++between[{from, to}];
    }
    const std::vector<bool> back = backArcs(graph.nodes.size(), inside);
    bound += static_cast<std::uint64_t>(std::count(back.begin(), back.end(), false));
    std::vector<std::vector<Flow>> flows(groups + std::size_t{1});
    for (const auto& [ends, count] : between) {
        const auto other = between.find({ends.second, ends.first});
        const std::int64_t net = count - (other == between.end() ? 0 : other->second);
        flows[ends.first].push_back({ends.second, net});
        if (other == between.end())
            flows[ends.second].push_back({ends.first, -net});
    }
    GroupOrder order(std::move(flows));
    constexpr int MostPasses = 20;
    std::uint64_t work = 500'000'000;
    for (int pass = 0; pass < MostPasses && !stop.stop_requested() && order.improve(work); ++pass) {
    }
    for (const auto& [ends, count] : between)
        bound += order.before(ends.first, ends.second) ? static_cast<std::uint64_t>(count) : 0;
    return bound;
}

} // namespace weft::layout
