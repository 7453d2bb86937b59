// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/StreetRoutes.h"

#include "layout/floorplan/CutRoutes.h"

#include <algorithm>
#include <cmath>

namespace weft::layout {
namespace {

/// A gap that edges between frames leave or enter by, with its doors.
struct Gate {
    std::uint32_t frame = 0;
    std::uint32_t gap = 0;
    bool leaving = false;
    std::size_t first = 0;
    std::size_t count = 0;

    [[nodiscard]] TapRange taps() const { return {first, count}; }
    [[nodiscard]] auto key() const { return std::tuple(!leaving, frame, gap); }
};

class TripFinder {
public:
    TripFinder(const std::vector<Frame>& frames, const Channels& channels, const BlockSpacing& spacing)
        : m_frames(frames), m_channels(channels), m_spacing(spacing)
    {
    }

    void addDoors(Gate& gate)
    {
        gate.first = m_doors.size();
        const Frame& frame = m_frames[gate.frame];
        const BlockPlacement& placement = frame.placement;
        const Gap& gap = placement.gaps[gate.gap];
        const Sides& sides = m_channels.sides[gate.frame];
        const double x = frame.origin.x + (gap.left + gap.right) / 2;
        const double middle = (placement.bands[gap.band].top + placement.bands[gap.band].bottom) / 2;
        const double y = frame.origin.y + middle;
        const bool firstInBand = gate.gap == 0 || placement.gaps[gate.gap - 1].band != gap.band;
        const bool lastInBand = gate.gap + 1 == placement.gaps.size() || placement.gaps[gate.gap + 1].band != gap.band;
        const Rect& region = frame.region;
        const bool belowTitle =
            frame.group != None && frame.origin.x + gap.left < region.x + frame.left + frame.title.width + 8;

        if (gap.band == 0 && !belowTitle)
            add(gate, {gate.frame, gate.gap, Door::Side::Top, false}, {sides.top, x, y - region.y});
        if (gap.band + 1 == placement.bands.size())
            add(gate, {gate.frame, gate.gap, Door::Side::Bottom, false}, {sides.bottom, x, region.bottom() - y});
        if (gate.leaving && lastInBand)
            add(gate, {gate.frame, gate.gap, Door::Side::Right, false}, {sides.right, y, region.right() - x});
        if (!gate.leaving && firstInBand)
            add(gate, {gate.frame, gate.gap, Door::Side::Left, false}, {sides.left, y, x - region.x});
        if (placement.bands.size() > 1) {
            const double between = frame.origin.y + bandGapY(placement, gap.band, m_spacing);
            const double rise = std::abs(between - y);
            add(gate, {gate.frame, gate.gap, Door::Side::Right, true},
                {sides.right, between, region.right() - x + rise});
            add(gate, {gate.frame, gate.gap, Door::Side::Left, true}, {sides.left, between, x - region.x + rise});
        }
    }

    void find(std::vector<Trip>& trips, const std::vector<Gate>& gates,
              const std::vector<std::pair<std::size_t, std::size_t>>& ends, const std::stop_token& stop) const
    {
        constexpr std::size_t MostSteps = 200'000'000;
        const auto searches = std::count_if(gates.begin(), gates.end(), [](const Gate& gate) { return gate.leaving; });
        const std::size_t stops = m_taps.size() + 2 * m_channels.meetings.size();
        if (static_cast<std::size_t>(searches) * stops > MostSteps)
            followCuts(trips, gates, ends, stop);
        else
            takeShortest(trips, gates, ends, stop);
    }

private:
    void followCuts(std::vector<Trip>& trips, const std::vector<Gate>& gates,
                    const std::vector<std::pair<std::size_t, std::size_t>>& ends, const std::stop_token& stop) const
    {
        const CutRoutes cuts(m_channels);
        for (std::size_t i = 0; i < trips.size() && !stop.stop_requested(); ++i) {
            const Gate& from = gates[ends[i].first];
            const Gate& to = gates[ends[i].second];
            CutRoutes::Way best;
            for (std::size_t leave = from.first; leave < from.first + from.count; ++leave) {
                for (std::size_t enter = to.first; enter < to.first + to.count; ++enter) {
                    CutRoutes::Way way = cuts.between(from.frame, m_taps[leave], to.frame, m_taps[enter]);
                    if (!best.channels.empty() && way.cost >= best.cost)
                        continue;
                    best = std::move(way);
                    trips[i].leave = m_doors[leave];
                    trips[i].enter = m_doors[enter];
                }
            }
            trips[i].channels = std::move(best.channels);
        }
    }

    void takeShortest(std::vector<Trip>& trips, const std::vector<Gate>& gates,
                      const std::vector<std::pair<std::size_t, std::size_t>>& ends, const std::stop_token& stop) const
    {
        ChannelRouter router(m_channels, m_taps);
        std::vector<TapRange> targets;
        std::size_t searched = gates.size();
        for (std::size_t i = 0; i < trips.size(); ++i) {
            const auto [from, to] = ends[i];
            if (from != searched) {
                if (stop.stop_requested())
                    return;
                targets.clear();
                for (std::size_t next = i; next < ends.size() && ends[next].first == from; ++next) {
                    if (next == i || ends[next].second != ends[next - 1].second)
                        targets.push_back(gates[ends[next].second].taps());
                }
                router.search(gates[from].taps(), targets);
                searched = from;
            }
            std::size_t best = gates[to].first;
            for (std::size_t tap = best + 1; tap < gates[to].first + gates[to].count; ++tap) {
                if (router.costTo(tap) < router.costTo(best))
                    best = tap;
            }
            ChannelRouter::Way way = router.wayTo(best);
            trips[i].leave = m_doors[way.fromTap];
            trips[i].enter = m_doors[way.toTap];
            trips[i].channels = std::move(way.channels);
        }
    }

    void add(Gate& gate, const Door& door, const Tap& tap)
    {
        m_doors.push_back(door);
        m_taps.push_back(tap);
        ++gate.count;
    }

    const std::vector<Frame>& m_frames;
    const Channels& m_channels;
    const BlockSpacing& m_spacing;
    std::vector<Door> m_doors;
    std::vector<Tap> m_taps;
};

} // namespace

double bandGapY(const BlockPlacement& placement, std::uint32_t band, const BlockSpacing& spacing)
{
    if (band + 1 < placement.bands.size())
        return placement.bands[band].lanesBottom + bandGap(spacing) / 2;
    return placement.bands[band].top - bandGap(spacing) / 2;
}

std::uint32_t leavingGap(const Frame& frame, std::uint32_t box)
{
    return static_cast<std::uint32_t>(gapBehind(frame.placement, frame.lineage.rankOf[box]));
}

std::uint32_t enteringGap(const Frame& frame, std::uint32_t box)
{
    return static_cast<std::uint32_t>(gapBefore(frame.placement, frame.lineage.rankOf[box]));
}

std::vector<Trip> findTrips(const LayoutGraph& graph, const std::vector<Frame>& frames, const FrameIndex& index,
                            const Channels& channels, const BlockSpacing& spacing, const std::stop_token& stop)
{
    std::vector<std::uint32_t> edges;
    for (std::uint32_t i = 0; i < graph.edges.size(); ++i) {
        if (index.edgeFrame[i] == None)
            edges.push_back(i);
    }
    std::vector<Trip> trips(edges.size());
    if (stop.stop_requested()) {
        for (std::size_t i = 0; i < edges.size(); ++i)
            trips[i].edge = edges[i];
        return trips;
    }
    std::vector<Gate> gates;
    const auto gateOf = [&](std::uint32_t node, bool leaving) {
        const Frame& frame = frames[index.frameOf[node]];
        const std::uint32_t box = index.numberOf[node];
        return Gate{index.frameOf[node], leaving ? leavingGap(frame, box) : enteringGap(frame, box), leaving, 0, 0};
    };
    for (const std::uint32_t edge : edges) {
        gates.push_back(gateOf(graph.edges[edge].from, true));
        gates.push_back(gateOf(graph.edges[edge].to, false));
    }
    const auto less = [](const Gate& a, const Gate& b) { return a.key() < b.key(); };
    std::sort(gates.begin(), gates.end(), less);
    gates.erase(
        std::unique(gates.begin(), gates.end(), [](const Gate& a, const Gate& b) { return a.key() == b.key(); }),
        gates.end());
    const auto numberOf = [&](const Gate& gate) {
        return static_cast<std::size_t>(std::lower_bound(gates.begin(), gates.end(), gate, less) - gates.begin());
    };
    // All edges that leave by the same gap one after the other: they share a search.
    struct Ends {
        std::size_t from;
        std::size_t to;
        std::uint32_t edge;
    };
    std::vector<Ends> order;
    for (const std::uint32_t edge : edges)
        order.push_back(
            {numberOf(gateOf(graph.edges[edge].from, true)), numberOf(gateOf(graph.edges[edge].to, false)), edge});
    std::sort(order.begin(), order.end(), [](const Ends& a, const Ends& b) {
        return std::tuple(a.from, a.to, a.edge) < std::tuple(b.from, b.to, b.edge);
    });

    TripFinder finder(frames, channels, spacing);
    for (Gate& gate : gates)
        finder.addDoors(gate);
    std::vector<std::pair<std::size_t, std::size_t>> ends;
    for (std::size_t i = 0; i < order.size(); ++i) {
        trips[i].edge = order[i].edge;
        ends.emplace_back(order[i].from, order[i].to);
    }
    finder.find(trips, gates, ends, stop);
    return trips;
}

std::vector<std::uint64_t> netsOf(const LayoutGraph& graph, const FrameIndex& index)
{
    std::vector<std::uint32_t> out(graph.nodes.size(), 0);
    std::vector<std::uint32_t> in(graph.nodes.size(), 0);
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        if (index.edgeFrame[i] == None) {
            ++out[graph.edges[i].from];
            ++in[graph.edges[i].to];
        }
    }
    std::vector<std::uint64_t> nets;
    nets.reserve(graph.edges.size());
    for (const LayoutEdge& edge : graph.edges)
        nets.push_back(out[edge.from] >= in[edge.to] ? edge.from : graph.nodes.size() + edge.to);
    return nets;
}

} // namespace weft::layout
