// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/ChannelRouter.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <queue>
#include <tuple>

namespace weft::layout {

ChannelRouter::ChannelRouter(const Channels& channels, const std::vector<Tap>& taps) : m_taps(taps)
{
    const auto add = [this](std::uint32_t channel, double at) {
        m_stops.push_back({channel, at, SlicingTree::Nil, SlicingTree::Nil, SlicingTree::Nil, false});
        return static_cast<std::uint32_t>(m_stops.size() - 1);
    };
    for (const auto& [a, b] : channels.meetings) {
        const std::uint32_t onA = add(a, channels.channels[b].position);
        const std::uint32_t onB = add(b, channels.channels[a].position);
        m_stops[onA].across = onB;
        m_stops[onB].across = onA;
    }
    for (const Tap& tap : taps)
        m_tapStops.push_back(add(tap.channel, tap.at));

    std::vector<std::uint32_t> order(m_stops.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
        return std::tuple(m_stops[a].channel, m_stops[a].at, a) < std::tuple(m_stops[b].channel, m_stops[b].at, b);
    });
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (m_stops[order[i - 1]].channel != m_stops[order[i]].channel)
            continue;
        m_stops[order[i - 1]].behind = order[i];
        m_stops[order[i]].before = order[i - 1];
    }
}

void ChannelRouter::search(std::size_t first, std::size_t count)
{
    constexpr double Turn = 60;
    constexpr double Used = 0.6;
    m_cost.assign(m_stops.size(), std::numeric_limits<double>::infinity());
    m_from.assign(m_stops.size(), SlicingTree::Nil);
    m_startTap.assign(m_stops.size(), SlicingTree::Nil);
    using Entry = std::pair<double, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    for (std::size_t tap = first; tap < first + count; ++tap) {
        const std::uint32_t stop = m_tapStops[tap];
        if (m_taps[tap].cost < m_cost[stop]) {
            m_cost[stop] = m_taps[tap].cost;
            m_startTap[stop] = static_cast<std::uint32_t>(tap);
            open.emplace(m_taps[tap].cost, stop);
        }
    }
    while (!open.empty()) {
        const double cost = open.top().first;
        const std::uint32_t stop = open.top().second;
        open.pop();
        if (cost > m_cost[stop])
            continue;
        const auto reach = [&](std::uint32_t next, double length) {
            if (next != SlicingTree::Nil && cost + length < m_cost[next]) {
                m_cost[next] = cost + length;
                m_from[next] = stop;
                m_startTap[next] = SlicingTree::Nil;
                open.emplace(m_cost[next], next);
            }
        };
        const Stop& here = m_stops[stop];
        if (here.before != SlicingTree::Nil)
            reach(here.before, (here.at - m_stops[here.before].at) * (here.used ? Used : 1));
        if (here.behind != SlicingTree::Nil)
            reach(here.behind, (m_stops[here.behind].at - here.at) * (m_stops[here.behind].used ? Used : 1));
        reach(here.across, Turn);
    }
}

double ChannelRouter::costTo(std::size_t tap) const
{
    return m_cost[m_tapStops[tap]] + m_taps[tap].cost;
}

ChannelRouter::Way ChannelRouter::wayTo(std::size_t tap)
{
    Way way;
    way.toTap = tap;
    std::uint32_t stop = m_tapStops[tap];
    way.channels.push_back(m_stops[stop].channel);
    while (m_startTap[stop] == SlicingTree::Nil) {
        const std::uint32_t from = m_from[stop];
        if (m_stops[from].channel != m_stops[stop].channel)
            way.channels.push_back(m_stops[from].channel);
        else
            m_stops[m_stops[stop].before == from ? stop : from].used = true;
        stop = from;
    }
    way.fromTap = m_startTap[stop];
    std::reverse(way.channels.begin(), way.channels.end());
    return way;
}

} // namespace weft::layout
