// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/CutRoutes.h"

#include <algorithm>
#include <cmath>

namespace weft::layout {
namespace {

constexpr double CutTurn = 60; // as that of the shortest ways

Point pointOf(const Channel& channel, double at)
{
    return channel.vertical ? Point{channel.position, at} : Point{at, channel.position};
}

} // namespace

CutRoutes::CutRoutes(const Channels& channels)
    : m_channels(channels), m_leaves((channels.parents.size() + 1) / 2), m_depth(channels.parents.size(), 0)
{
    constexpr std::uint32_t Unknown = SlicingTree::Nil;
    std::fill(m_depth.begin(), m_depth.end(), Unknown);
    std::vector<std::uint32_t> chain;
    for (std::uint32_t node = 0; node < m_depth.size(); ++node) {
        std::uint32_t at = node;
        for (; at != SlicingTree::Nil && m_depth[at] == Unknown; at = channels.parents[at])
            chain.push_back(at);
        std::uint32_t depth = at == SlicingTree::Nil ? 0 : m_depth[at] + 1;
        for (; !chain.empty(); chain.pop_back())
            m_depth[chain.back()] = depth++;
    }
}

std::uint32_t CutRoutes::cutBetween(std::uint32_t a, std::uint32_t b) const
{
    while (a != b) {
        std::uint32_t& deeper = m_depth[a] >= m_depth[b] ? a : b;
        deeper = m_channels.parents[deeper];
    }
    return a - static_cast<std::uint32_t>(m_leaves);
}

std::vector<std::uint32_t> CutRoutes::climb(const Tap& from, std::uint32_t cut, const Tap& towards) const
{
    // Each street ends at two of earlier cuts, so that the way gets to `cut` or to a street that `cut` ends at.
    const auto cuts = static_cast<std::uint32_t>(m_channels.parents.size() - m_leaves);
    const auto depthOf = [&](std::uint32_t channel) { return channel < cuts ? m_depth[m_leaves + channel] + 1 : 0; };
    const Channel& parting = m_channels.channels[cut];
    const Point target = pointOf(m_channels.channels[towards.channel], towards.at);
    std::vector<std::uint32_t> way{from.channel};
    while (way.back() != cut) {
        const Channel& here = m_channels.channels[way.back()];
        const bool along = here.vertical == parting.vertical;
        const bool outside = depthOf(way.back()) < depthOf(cut);
        if (outside && !along) {
            way.push_back(cut);
            break;
        }
        const Sides& ends = m_channels.sides[m_leaves + (outside ? cut : way.back())];
        // Across the cut's direction towards the cut, along it towards the target.
        const double goal = !along ? parting.position : here.vertical ? target.y : target.x;
        const Channel& reach = outside ? parting : here;
        const bool forward = std::abs(goal - reach.to) < std::abs(goal - reach.from);
        way.push_back(here.vertical ? (forward ? ends.bottom : ends.top) : (forward ? ends.right : ends.left));
    }
    return way;
}

CutRoutes::Way CutRoutes::between(std::uint32_t from, const Tap& leave, std::uint32_t to, const Tap& enter) const
{
    const std::uint32_t cut = cutBetween(from, to);
    Way way;
    way.channels = climb(leave, cut, enter);
    const std::vector<std::uint32_t> back = climb(enter, cut, leave);
    // Both may come by the same street before they reach the cut.
    for (std::size_t i = 0; i < way.channels.size(); ++i) {
        const auto met = std::find(back.begin(), back.end(), way.channels[i]);
        if (met == back.end())
            continue;
        way.channels.resize(i);
        for (auto next = met + 1; next != back.begin();)
            way.channels.push_back(*--next);
        break;
    }
    Point at = pointOf(m_channels.channels[leave.channel], leave.at);
    way.cost = leave.cost + enter.cost + CutTurn * static_cast<double>(way.channels.size() - 1);
    for (std::size_t i = 0; i < way.channels.size(); ++i) {
        const Channel& here = m_channels.channels[way.channels[i]];
        const Point next = i + 1 < way.channels.size()
                               ? pointOf(here, m_channels.channels[way.channels[i + 1]].position)
                               : pointOf(here, enter.at);
        way.cost += std::abs(next.x - at.x) + std::abs(next.y - at.y);
        at = next;
    }
    return way;
}

} // namespace weft::layout
