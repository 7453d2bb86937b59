// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/RouteDrawing.h"

#include "layout/RouteGeometry.h"
#include "layout/floorplan/Tracks.h"

#include <algorithm>
#include <cmath>

namespace weft::layout {
namespace {

constexpr double Corner = 7;

// Where in a gap shared risers stand, as shares of its width: what leaves close behind its rank, what enters close
// before its own. Lines of edges inside the frame keep between them.
constexpr double LeaveShare = 0.22;
constexpr double EnterShare = 0.78;

/// An end of a line within its frame, from the box to the border of its rank.
struct End {
    std::vector<Point> way; ///< from the box
    std::uint32_t frame = 0;
    std::uint32_t gap = 0;
    double x = 0; ///< where it rises or falls in the gap
};

/// Both ends of a line and the heights they have to reach in their gaps.
struct Line {
    std::uint32_t edge = 0;
    End leave;
    End enter;
    bool leaveRises = false; ///< or falls; else it goes straight on
    bool enterRises = false;
    double leaveY = 0;
    double enterY = 0;
};

constexpr double EmptyStreet = 22;

class RouteDrawing {
public:
    RouteDrawing(const LayoutGraph& graph, const std::vector<Frame>& frames, const FrameIndex& index,
                 const std::vector<Trip>& trips, const Channels& channels, const BlockSpacing& spacing, bool shared,
                 const std::stop_token& stop)
        : m_graph(graph), m_frames(frames), m_index(index), m_trips(trips), m_channels(channels), m_spacing(spacing),
          m_shared(shared), m_stop(stop), m_nets(netsOf(graph, index))
    {
        m_lines.reserve(trips.size());
        for (std::size_t i = 0; i < trips.size() && !stopped(i); ++i)
            m_lines.push_back(tripLine(trips[i]));
        std::vector<std::vector<double>> lowest(frames.size()); // of frames with lanes
        for (std::uint32_t i = 0; i < graph.edges.size() && !stopped(i); ++i) {
            if (!takesLane(i))
                continue;
            std::vector<double>& inFrame = lowest[index.edgeFrame[i]];
            if (inFrame.empty())
                inFrame = lowestInBands(frames[index.edgeFrame[i]]);
            m_lines.push_back(laneLine(i, inFrame));
        }
        if (!stop.stop_requested())
            placeRisers();
        if (!stop.stop_requested())
            placeTracks();
    }

    [[nodiscard]] std::vector<double> widths() const
    {
        std::vector<double> result;
        for (const std::uint32_t lines : m_trackCount)
            result.push_back(EmptyStreet + 1.25 * (std::min(lines, 10U) + std::min(lines, 20U)));
        return result;
    }

    [[nodiscard]] std::vector<SharedWay> ways() const
    {
        std::vector<SharedWay> ways;
        for (std::size_t i = 0; i < m_trips.size() && !stopped(i); ++i) {
            if (m_trips[i].channels.empty())
                continue;
            SharedWay way{m_trips[i].edge, tripCorners(i), m_lines[i].leave.way.size(), 0};
            way.parts = way.corners.size() - 1 - m_lines[i].enter.way.size();
            ways.push_back(std::move(way));
        }
        std::sort(ways.begin(), ways.end(), [](const SharedWay& a, const SharedWay& b) { return a.edge < b.edge; });
        return ways;
    }

    [[nodiscard]] std::vector<Route> run() const
    {
        std::vector<Route> routes(m_graph.edges.size());
        for (std::size_t i = 0; i < m_lines.size() && !stopped(i); ++i) {
            const Line& line = m_lines[i];
            if (i >= m_trips.size())
                routes[line.edge] = drawLane(line);
            else if (!m_trips[i].channels.empty())
                routes[line.edge] = rounded(tripCorners(i), Corner);
            else
                routes[line.edge] = plainCurve(line.edge);
        }
        for (std::uint32_t i = 0; i < m_graph.edges.size() && !stopped(i); ++i) {
            if (m_index.edgeFrame[i] == None)
                continue;
            const EdgeWay way = wayOf(i);
            if (way == EdgeWay::Self)
                routes[i] = drawLoop(i);
            else if (way == EdgeWay::Forward)
                routes[i] = drawForward(i);
        }
        return routes;
    }

private:
    /// Before the line of that number. Where the stop is seen nothing that was begun is whole.
    [[nodiscard]] bool stopped(std::size_t number) const { return number % 256 == 0 && m_stop.stop_requested(); }
    [[nodiscard]] EdgeWay wayOf(std::uint32_t edge) const
    {
        return m_frames[m_index.edgeFrame[edge]].lineage.ways[m_index.edgeNumber[edge]];
    }
    [[nodiscard]] bool takesLane(std::uint32_t edge) const
    {
        return m_index.edgeFrame[edge] != None && (wayOf(edge) == EdgeWay::Lane || wayOf(edge) == EdgeWay::Back);
    }

    /// The way from the port to the border of the rank. It is known for the middle of the side; the port moves it.
    [[nodiscard]] End endOf(std::uint32_t node, double offset, bool leaving) const
    {
        End end;
        end.frame = m_index.frameOf[node];
        const Frame& frame = m_frames[end.frame];
        const std::uint32_t box = m_index.numberOf[node];
        end.gap = leaving ? leavingGap(frame, box) : enteringGap(frame, box);
        end.way = leaving ? frame.placement.exits[box] : frame.placement.entries[box];
        if (!leaving)
            std::reverse(end.way.begin(), end.way.end());
        const double y =
            frame.placement.boxes[box].y + frame.placement.boxes[box].height * std::clamp(offset, 0.0, 1.0);
        end.way[0].y = y;
        end.way[1].y = y;
        for (Point& p : end.way)
            p = {p.x + frame.origin.x, p.y + frame.origin.y};
        const Gap& gap = frame.placement.gaps[end.gap];
        end.x = frame.origin.x + (gap.left + gap.right) / 2;
        return end;
    }

    [[nodiscard]] Line tripLine(const Trip& trip) const
    {
        const LayoutEdge& edge = m_graph.edges[trip.edge];
        Line line{
            trip.edge, endOf(edge.from, edge.fromOffset, true), endOf(edge.to, edge.toOffset, false), false, false, 0,
            0};
        if (trip.channels.empty())
            return line;
        line.leaveRises = heightOf(trip.leave, trip.channels.front(), line.leaveY);
        line.enterRises = heightOf(trip.enter, trip.channels.back(), line.enterY);
        return line;
    }

    /// Where a line that uses the door has to rise or fall to; false when it need not.
    [[nodiscard]] bool heightOf(const Door& door, std::uint32_t channel, double& y) const
    {
        const Frame& frame = m_frames[door.frame];
        if (door.throughBandGap)
            y = frame.origin.y + bandGapY(frame.placement, frame.placement.gaps[door.gap].band, m_spacing);
        else if (door.side == Door::Side::Top || door.side == Door::Side::Bottom)
            y = m_channels.channels[channel].position;
        else
            return false;
        return true;
    }

    [[nodiscard]] Line laneLine(std::uint32_t i, const std::vector<double>& lowest) const
    {
        const LayoutEdge& edge = m_graph.edges[i];
        const Frame& frame = m_frames[m_index.edgeFrame[i]];
        const BlockPlacement& placement = frame.placement;
        Line line{i, endOf(edge.from, edge.fromOffset, true), endOf(edge.to, edge.toOffset, false), true, true, 0, 0};
        const std::uint32_t from = placement.gaps[line.leave.gap].band;
        const std::uint32_t to = placement.gaps[line.enter.gap].band;
        const double lane = m_spacing.lane * (frame.shape.laneOf[m_index.edgeNumber[i]] + 0.5);
        // A kept frame may have no room for its first lane: then it takes the padding.
        line.leaveY = std::min(frame.origin.y + lowest[from] + m_spacing.rowGap / 2 + lane,
                               frame.origin.y + placement.size.height + frame.bottom - 3);
        line.enterY = from == to ? line.leaveY : frame.origin.y + bandGapY(placement, to, m_spacing);
        return line;
    }

    [[nodiscard]] double inGap(const End& end, bool leaving) const
    {
        const Frame& frame = m_frames[end.frame];
        // The gaps of a single elastic box are narrow margins: there a riser keeps off the box.
        const double share = frame.elastic ? 0.5 : leaving ? LeaveShare : EnterShare;
        const Gap& gap = frame.placement.gaps[end.gap];
        return frame.origin.x + gap.left + (gap.right - gap.left) * share;
    }

    /// Gives each line that rises or falls in a gap its own x there, spread over the gap; shared ones have theirs.
    void placeRisers()
    {
        struct Riser {
            std::uint32_t frame;
            std::uint32_t gap;
            std::size_t line;
            bool leaving;
            Stretch stretch;
        };
        std::vector<Riser> risers;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const Line& line = m_lines[i];
            const std::uint64_t net = m_nets[line.edge];
            if (m_shared && i < m_trips.size()) {
                m_lines[i].leave.x = inGap(line.leave, true);
                m_lines[i].enter.x = inGap(line.enter, false);
                continue;
            }
            if (line.leaveRises)
                risers.push_back({line.leave.frame,
                                  line.leave.gap,
                                  i,
                                  true,
                                  {net, line.leave.way.back().y, line.leaveY, TrackTurn::Low}});
            if (line.enterRises)
                risers.push_back({line.enter.frame,
                                  line.enter.gap,
                                  i,
                                  false,
                                  {net, line.enter.way.back().y, line.enterY, TrackTurn::High}});
        }
        std::sort(risers.begin(), risers.end(), [](const Riser& a, const Riser& b) {
            return std::tuple(a.frame, a.gap, a.line, a.leaving) < std::tuple(b.frame, b.gap, b.line, b.leaving);
        });
        for (std::size_t first = 0; first < risers.size() && !m_stop.stop_requested();) {
            std::vector<Stretch> stretches;
            std::size_t end = first;
            for (; end < risers.size() && risers[end].frame == risers[first].frame &&
                   risers[end].gap == risers[first].gap;
                 ++end)
                stretches.push_back(risers[end].stretch);
            const Tracks tracks = assignTracks(stretches, m_stop);
            const Frame& frame = m_frames[risers[first].frame];
            const Gap& gap = frame.placement.gaps[risers[first].gap];
            for (std::size_t i = first; i < end; ++i) {
                double share = (tracks.of[i - first] + 1.0) / (tracks.count + 1.0);
                if (m_shared)
                    share = LeaveShare + (EnterShare - LeaveShare) * (0.15 + 0.7 * share);
                const double x = frame.origin.x + gap.left + (gap.right - gap.left) * share;
                (risers[i].leaving ? m_lines[risers[i].line].leave : m_lines[risers[i].line].enter).x = x;
            }
            first = end;
        }
    }

    /// Where a trip joins its first street, or leaves its last one: along that street.
    [[nodiscard]] static double joinAt(const Door& door, const End& end, double risen)
    {
        if (door.side == Door::Side::Top || door.side == Door::Side::Bottom)
            return end.x;
        return door.throughBandGap ? risen : end.way.back().y;
    }

    /// On which side of its street the frame with that door is.
    [[nodiscard]] static TrackTurn turnAt(const Door& door)
    {
        return door.side == Door::Side::Right || door.side == Door::Side::Bottom ? TrackTurn::Low : TrackTurn::High;
    }
    [[nodiscard]] static TrackTurn turnTo(double street, double place)
    {
        return place < street ? TrackTurn::Low : TrackTurn::High;
    }

    void placeTracks()
    {
        struct Use {
            std::size_t trip;
            std::size_t leg;
        };
        const std::size_t count = m_channels.channels.size();
        std::vector<std::vector<Stretch>> stretches(count);
        std::vector<std::vector<Use>> uses(count);
        m_trackAt.resize(m_trips.size());
        for (std::size_t i = 0; i < m_trips.size(); ++i) {
            if (stopped(i))
                return;
            const Trip& trip = m_trips[i];
            m_trackAt[i].resize(trip.channels.size());
            const std::size_t legs = trip.channels.size();
            const auto place = [&](std::size_t leg) { return m_channels.channels[trip.channels[leg]].position; };
            const auto from = [&](std::size_t leg) {
                return leg == 0 ? joinAt(trip.leave, m_lines[i].leave, m_lines[i].leaveY) : place(leg - 1);
            };
            const auto to = [&](std::size_t leg) {
                return leg + 1 == legs ? joinAt(trip.enter, m_lines[i].enter, m_lines[i].enterY) : place(leg + 1);
            };
            for (std::size_t leg = 0; leg < legs; ++leg) {
                const TrackTurn before = leg == 0 ? turnAt(trip.leave) : turnTo(place(leg), from(leg - 1));
                const TrackTurn behind = leg + 1 == legs ? turnAt(trip.enter) : turnTo(place(leg), to(leg + 1));
                stretches[trip.channels[leg]].push_back({m_nets[trip.edge], from(leg), to(leg), before, behind});
                uses[trip.channels[leg]].push_back({i, leg});
            }
        }
        m_trackCount.assign(count, 0);
        for (std::size_t channel = 0; channel < count && !m_stop.stop_requested(); ++channel) {
            const Tracks tracks = assignTracks(stretches[channel], m_stop);
            m_trackCount[channel] = tracks.count;
            const Channel& street = m_channels.channels[channel];
            const double room = std::max(0.0, street.width - 16);
            for (std::size_t i = 0; i < uses[channel].size(); ++i) {
                const double share = m_shared ? 0 : (tracks.of[i] + 0.5) / tracks.count - 0.5;
                m_trackAt[uses[channel][i].trip][uses[channel][i].leg] = street.position + share * room;
            }
        }
    }

    [[nodiscard]] std::vector<Point> tripCorners(std::size_t i) const
    {
        const Trip& trip = m_trips[i];
        const Line& line = m_lines[i];
        const std::vector<double>& at = m_trackAt[i];
        std::vector<Point> corners = line.leave.way;
        passDoor(corners, trip.leave, line.leave, line.leaveY, at.front());
        for (std::size_t leg = 1; leg < at.size(); ++leg) {
            const bool vertical = m_channels.channels[trip.channels[leg]].vertical;
            corners.push_back(vertical ? Point{at[leg], at[leg - 1]} : Point{at[leg - 1], at[leg]});
        }
        std::vector<Point> end = line.enter.way;
        passDoor(end, trip.enter, line.enter, line.enterY, at.back());
        corners.insert(corners.end(), end.rbegin(), end.rend());
        return corners;
    }

    /// From the border of the rank to the track on the street.
    static void passDoor(std::vector<Point>& corners, const Door& door, const End& end, double risen, double track)
    {
        if (door.side == Door::Side::Top || door.side == Door::Side::Bottom) {
            corners.push_back({end.x, end.way.back().y});
            corners.push_back({end.x, track});
            return;
        }
        if (door.throughBandGap) {
            corners.push_back({end.x, end.way.back().y});
            corners.push_back({end.x, risen});
        }
        corners.push_back({track, corners.back().y});
    }

    [[nodiscard]] Route drawLane(const Line& line) const
    {
        std::vector<Point> corners = line.leave.way;
        corners.push_back({line.leave.x, line.leave.way.back().y});
        corners.push_back({line.leave.x, line.leaveY});
        if (line.leaveY != line.enterY) {
            // Between bands along the left margin.
            const double x = m_frames[line.leave.frame].origin.x + m_spacing.margin / 2;
            corners.push_back({x, line.leaveY});
            corners.push_back({x, line.enterY});
        }
        corners.push_back({line.enter.x, line.enterY});
        corners.push_back({line.enter.x, line.enter.way.back().y});
        corners.insert(corners.end(), line.enter.way.rbegin(), line.enter.way.rend());
        Route route = rounded(corners, Corner);
        route.back = wayOf(line.edge) == EdgeWay::Back;
        return route;
    }

    [[nodiscard]] Route drawLoop(std::uint32_t i) const
    {
        const LayoutEdge& edge = m_graph.edges[i];
        const Frame& frame = m_frames[m_index.edgeFrame[i]];
        const Point start = endOf(edge.from, edge.fromOffset, true).way.front();
        const Point end = endOf(edge.to, edge.toOffset, false).way.front();
        const Rect& box = frame.placement.boxes[m_index.numberOf[edge.from]];
        const double out = std::min(9.0, m_spacing.margin - 1);
        const double below = frame.origin.y + box.bottom() + std::min(8.0, m_spacing.rowGap / 3);
        Route route = rounded(
            {start, {start.x + out, start.y}, {start.x + out, below}, {end.x - out, below}, {end.x - out, end.y}, end},
            Corner);
        route.back = true;
        return route;
    }

    [[nodiscard]] Route drawForward(std::uint32_t i) const
    {
        const LayoutEdge& edge = m_graph.edges[i];
        const Frame& frame = m_frames[m_index.edgeFrame[i]];
        const Lineage& lineage = frame.lineage;
        const std::uint32_t number = m_index.edgeNumber[i];
        const End leave = endOf(edge.from, edge.fromOffset, true);
        const End enter = endOf(edge.to, edge.toOffset, false);
        Route route = rounded(leave.way, Corner);
        std::uint32_t rank = lineage.rankOf[m_index.numberOf[edge.from]];
        Point at = leave.way.back();
        for (std::uint32_t k = 0; k < lineage.bends[number]; ++k) {
            ++rank;
            const double y = frame.origin.y + frame.placement.bendY[lineage.firstBend[number] + k - lineage.boxes];
            const Point left{frame.origin.x + frame.placement.rankLeft[rank], y};
            const Point right{frame.origin.x + frame.placement.rankRight[rank], y};
            acrossGap(route, frame, rank - 1, at, left);
            append(route, rounded({left, right}, Corner));
            at = right;
        }
        acrossGap(route, frame, rank, at, enter.way.back());
        append(route, rounded({enter.way.rbegin(), enter.way.rend()}, Corner));
        return route;
    }

    /// From one rank to the next: a swing, or around the end of the band.
    void acrossGap(Route& route, const Frame& frame, std::uint32_t rank, Point from, Point to) const
    {
        const BlockPlacement& placement = frame.placement;
        if (placement.bandOf[rank] == placement.bandOf[rank + 1]) {
            const double handle = (to.x - from.x) * 0.45;
            Route swing{{from, {from.x + handle, from.y}, {to.x - handle, to.y}, to}, true, false};
            append(route, swing);
            return;
        }
        const double y = frame.origin.y + bandGapY(placement, placement.bandOf[rank], m_spacing);
        const double turn = m_spacing.margin / 2;
        append(route,
               rounded({from, {from.x + turn, from.y}, {from.x + turn, y}, {to.x - turn, y}, {to.x - turn, to.y}, to},
                       Corner));
    }

    static void append(Route& route, const Route& more)
    {
        if (!more.curved)
            return; // no length
        if (!route.curved)
            route = more;
        else
            route.points.insert(route.points.end(), more.points.begin() + 1, more.points.end());
    }

    [[nodiscard]] Route plainCurve(std::uint32_t i) const
    {
        const LayoutEdge& edge = m_graph.edges[i];
        const Point start = endOf(edge.from, edge.fromOffset, true).way.front();
        const Point end = endOf(edge.to, edge.toOffset, false).way.front();
        return flowCurve(start, end, std::max(start.y, end.y) + m_spacing.rowGap);
    }

    const LayoutGraph& m_graph;
    const std::vector<Frame>& m_frames;
    const FrameIndex& m_index;
    const std::vector<Trip>& m_trips;
    const Channels& m_channels;
    const BlockSpacing& m_spacing;
    bool m_shared;
    const std::stop_token& m_stop;
    std::vector<std::uint64_t> m_nets;
    std::vector<Line> m_lines;                  ///< of the trips, then of edges that take a lane
    std::vector<std::vector<double>> m_trackAt; ///< trip → leg → place across the street
    std::vector<std::uint32_t> m_trackCount;
};

} // namespace

std::vector<double> streetWidths(const LayoutGraph& graph, const std::vector<Frame>& frames, const FrameIndex& index,
                                 const std::vector<Trip>& trips, const Channels& channels, const BlockSpacing& spacing,
                                 const std::stop_token& stop)
{
    return RouteDrawing(graph, frames, index, trips, channels, spacing, false, stop).widths();
}

std::vector<SharedWay> sharedWays(const LayoutGraph& graph, const std::vector<Frame>& frames, const FrameIndex& index,
                                  const std::vector<Trip>& trips, const Channels& channels, const BlockSpacing& spacing,
                                  const std::stop_token& stop)
{
    return RouteDrawing(graph, frames, index, trips, channels, spacing, true, stop).ways();
}

std::vector<Route> drawRoutes(const LayoutGraph& graph, const std::vector<Frame>& frames, const FrameIndex& index,
                              const std::vector<Trip>& trips, const Channels& channels, const BlockSpacing& spacing,
                              EdgesDrawn drawn, const std::stop_token& stop)
{
    return RouteDrawing(graph, frames, index, trips, channels, spacing, drawn == EdgesDrawn::Ribbons, stop).run();
}

} // namespace weft::layout
