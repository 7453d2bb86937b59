// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/ChannelRouter.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace weft::layout {
namespace {

constexpr double Unreached = std::numeric_limits<double>::infinity();

} // namespace

ChannelRouter::ChannelRouter(const Channels& channels, const std::vector<Tap>& taps) : m_taps(taps)
{
    // Stops stand in the order of their street, so that a search walks through memory as it walks along a street.
    struct Place {
        std::uint32_t channel = 0;
        double at = 0;
        std::uint32_t number = 0; ///< that of a meeting twice, then of a tap
    };
    std::vector<Place> places;
    const auto add = [&places](std::uint32_t channel, double at) {
        places.push_back({channel, at, static_cast<std::uint32_t>(places.size())});
    };
    for (const auto& [a, b] : channels.meetings) {
        add(a, channels.channels[b].position);
        add(b, channels.channels[a].position);
    }
    const std::size_t corners = places.size();
    for (const Tap& tap : taps)
        add(tap.channel, tap.at);
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return std::tuple(a.channel, a.at, a.number) < std::tuple(b.channel, b.at, b.number);
    });
    std::vector<std::uint32_t> stopOf(places.size());
    for (std::uint32_t i = 0; i < places.size(); ++i)
        stopOf[places[i].number] = i;
    for (const Place& place : places) {
        const bool tap = place.number >= corners;
        m_stops.push_back({place.channel, place.at, tap ? SlicingTree::Nil : stopOf[place.number ^ 1U],
                           tap ? place.number - static_cast<std::uint32_t>(corners) : SlicingTree::Nil, false});
    }
    m_tapStops.assign(stopOf.begin() + static_cast<std::ptrdiff_t>(corners), stopOf.end());
    m_cost.assign(m_stops.size(), Unreached);
    m_from.assign(m_stops.size(), SlicingTree::Nil);
    m_startTap.assign(m_stops.size(), SlicingTree::Nil);
    m_rangeOf.assign(m_stops.size(), SlicingTree::Nil);
}

void ChannelRouter::reach(std::uint32_t stop, double cost, std::uint32_t from)
{
    if (cost >= m_cost[stop])
        return;
    if (m_cost[stop] == Unreached)
        m_reached.push_back(stop);
    m_cost[stop] = cost;
    m_from[stop] = from;
    m_startTap[stop] = SlicingTree::Nil;
    m_open.emplace_back(cost, stop);
    std::push_heap(m_open.begin(), m_open.end(), std::greater<>());
}

void ChannelRouter::start(const TapRange& from)
{
    for (const std::uint32_t stop : m_reached)
        m_cost[stop] = Unreached;
    m_reached.clear();
    m_open.clear();
    for (std::size_t tap = from.first; tap < from.first + from.count; ++tap) {
        const std::uint32_t stop = m_tapStops[tap];
        if (m_taps[tap].cost < m_cost[stop]) {
            reach(stop, m_taps[tap].cost, SlicingTree::Nil);
            m_startTap[stop] = static_cast<std::uint32_t>(tap);
        }
    }
}

void ChannelRouter::search(const TapRange& from, std::span<const TapRange> to)
{
    constexpr double Turn = 60;
    constexpr double Used = 0.6;
    start(from);
    m_nearest.assign(to.size(), Unreached);
    const auto mark = [&](bool wanted) {
        for (std::uint32_t range = 0; range < to.size(); ++range) {
            for (std::size_t tap = to[range].first; tap < to[range].first + to[range].count; ++tap)
                m_rangeOf[m_tapStops[tap]] = wanted ? range : SlicingTree::Nil;
        }
    };
    mark(true);
    std::size_t missing = to.size();
    double enough = Unreached; // what is farther can't be the nearest of a range
    while (!m_open.empty()) {
        const auto [cost, stop] = m_open.front();
        std::pop_heap(m_open.begin(), m_open.end(), std::greater<>());
        m_open.pop_back();
        if (cost > m_cost[stop])
            continue;
        if (cost > enough)
            break;
        ++m_steps;
        if (const std::uint32_t range = m_rangeOf[stop]; range != SlicingTree::Nil) {
            double& nearest = m_nearest[range];
            missing -= nearest == Unreached ? 1 : 0;
            nearest = std::min(nearest, cost + m_taps[m_stops[stop].tap].cost);
            if (missing == 0)
                enough = *std::max_element(m_nearest.begin(), m_nearest.end());
        }
        const Stop& here = m_stops[stop];
        if (stop > 0 && m_stops[stop - 1].channel == here.channel)
            reach(stop - 1, cost + (here.at - m_stops[stop - 1].at) * (here.used ? Used : 1), stop);
        if (stop + 1 < m_stops.size() && m_stops[stop + 1].channel == here.channel)
            reach(stop + 1, cost + (m_stops[stop + 1].at - here.at) * (m_stops[stop + 1].used ? Used : 1), stop);
        if (here.across != SlicingTree::Nil)
            reach(here.across, cost + Turn, stop);
    }
    mark(false);
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
            m_stops[std::max(stop, from)].used = true;
        stop = from;
    }
    way.fromTap = m_startTap[stop];
    std::reverse(way.channels.begin(), way.channels.end());
    return way;
}

} // namespace weft::layout
