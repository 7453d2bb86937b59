// SPDX-License-Identifier: Apache-2.0
#include "layout/lanes/LaneRoutes.h"

#include "layout/LooseRoute.h"
#include "layout/RouteGeometry.h"
#include "layout/floorplan/Tracks.h"

#include <algorithm>

namespace weft::layout {
namespace {

bool takesStreet(EdgeWay way)
{
    return way == EdgeWay::Back || way == EdgeWay::Lane;
}

void straightTo(Route& route, Point end)
{
    const Point start = route.points.back();
    if (end.x - start.x < 0.01)
        return;
    route.points.push_back({start.x + (end.x - start.x) / 3, start.y});
    route.points.push_back({end.x - (end.x - start.x) / 3, end.y});
    route.points.push_back(end);
}

void swingTo(Route& route, Point end)
{
    const Point start = route.points.back();
    const double middle = (start.x + end.x) / 2;
    route.points.push_back({middle, start.y});
    route.points.push_back({middle, end.y});
    route.points.push_back(end);
}

} // namespace

LaneTraffic laneTraffic(const LaneLineage& lineage, const LayoutGraph& graph, const LaneRows& rows,
                        const std::stop_token& stop)
{
    const std::size_t gaps = lineage.ranks.size() + 1;
    LaneTraffic traffic;
    traffic.gapTracks.assign(gaps, 0);
    traffic.gapLines.assign(gaps, 0);
    traffic.streetTracks.assign(lineage.lanes, 0);
    traffic.gapOf.assign(graph.edges.size(), 0);
    traffic.gapTo.assign(graph.edges.size(), 0);
    traffic.street.assign(graph.edges.size(), 0);
    if (stop.stop_requested())
        return traffic;
    struct Turn {
        std::uint32_t edge;
        bool leaves;
    };
    std::vector<std::vector<Stretch>> inGap(gaps);
    std::vector<std::vector<Turn>> turns(gaps);
    std::vector<std::vector<Stretch>> inStreet(lineage.lanes);
    std::vector<std::vector<std::uint32_t>> along(lineage.lanes);
    // Lanes one after the other: lengths do not matter here, only what lies above what.
    std::vector<double> laneTops(lineage.lanes + 1, 0);
    for (std::size_t lane = 0; lane < lineage.lanes; ++lane)
        laneTops[lane + 1] = laneTops[lane] + rows.heights[lane] + 100;
    const auto heightAt = [&](std::uint32_t node) { return laneTops[lineage.laneOf[node]] + rows.top[node]; };
    for (std::uint32_t i = 0; i < graph.edges.size(); ++i) {
        if (i % 4096 == 0 && stop.stop_requested())
            return traffic;
        const LayoutEdge& edge = graph.edges[i];
        if (lineage.ways[i] == EdgeWay::Forward) {
            std::uint32_t lane = lineage.laneOf[edge.from];
            const auto bends = lineage.bendsOf(i);
            for (std::size_t k = 0; k <= bends.size(); ++k) {
                const std::uint32_t to = k == bends.size() ? edge.to : bends[k];
                if (lineage.laneOf[to] != lane)
                    ++traffic.gapLines[lineage.rankOf[to]];
                lane = lineage.laneOf[to];
            }
        }
        if (!takesStreet(lineage.ways[i]))
            continue;
        const std::uint32_t lane = lineage.laneOf[edge.from];
        const double street = laneTops[lane + 1] - 50;
        const std::uint32_t out = lineage.rankOf[edge.from] + 1;
        const std::uint32_t in = lineage.rankOf[edge.to];
        const bool back = lineage.ways[i] == EdgeWay::Back;
        const std::uint64_t leaving = 2 * std::uint64_t{edge.from} + (back ? 1 : 0);
        inGap[out].push_back({leaving, heightAt(edge.from), street});
        turns[out].push_back({i, true});
        inGap[in].push_back({2 * (std::uint64_t{edge.to} + graph.nodes.size()), street, heightAt(edge.to)});
        turns[in].push_back({i, false});
        inStreet[lane].push_back({leaving, 1000.0 * out, 1000.0 * in});
        along[lane].push_back(i);
    }
    for (std::size_t gap = 0; gap < gaps && !stop.stop_requested(); ++gap) {
        const Tracks tracks = assignTracks(inGap[gap], stop);
        traffic.gapTracks[gap] = tracks.count;
        for (std::size_t k = 0; k < turns[gap].size(); ++k)
            (turns[gap][k].leaves ? traffic.gapOf : traffic.gapTo)[turns[gap][k].edge] = tracks.of[k];
    }
    for (std::size_t lane = 0; lane < lineage.lanes && !stop.stop_requested(); ++lane) {
        const Tracks tracks = assignTracks(inStreet[lane], stop);
        traffic.streetTracks[lane] = tracks.count;
        for (std::size_t k = 0; k < along[lane].size(); ++k)
            traffic.street[along[lane][k]] = tracks.of[k];
    }
    return traffic;
}

std::vector<Route> laneRoutes(const LaneLineage& lineage, const LayoutGraph& graph, const LaneRows& rows,
                              const LanePage& page, const LaneTraffic& traffic, const std::vector<Rect>& boxes,
                              const std::stop_token& stop)
{
    std::vector<Route> routes(graph.edges.size());
    bool stopped = false;
    for (std::uint32_t i = 0; i < graph.edges.size(); ++i) {
        stopped = stopped || (i % 512 == 0 && stop.stop_requested());
        const LayoutEdge& edge = graph.edges[i];
        const Rect& from = boxes[edge.from];
        const Rect& to = boxes[edge.to];
        const PortPoints ports = portsOf(edge, from, to);
        const Point start = ports.start;
        const Point end = ports.end;
        Route& route = routes[i];
        if (stopped) {
            route = straightRoute(ports);
        } else if (lineage.ways[i] == EdgeWay::Self) {
            route = selfLoop(from, ports);
        } else if (takesStreet(lineage.ways[i])) {
            const auto street = page.streetTop[lineage.laneOf[edge.from]] + LaneTrack * (traffic.street[i] + 0.5);
            const double out = page.rankRight[lineage.rankOf[edge.from]] + LaneTrackRoom + LaneTrack * traffic.gapOf[i];
            const double in = page.rankLeft[lineage.rankOf[edge.to]] - LaneTrackRoom - LaneTrack * traffic.gapTo[i];
            route = rounded({start, {out, start.y}, {out, street}, {in, street}, {in, end.y}, end}, 8);
            route.back = lineage.ways[i] == EdgeWay::Back;
        } else {
            route.curved = true;
            route.points = {start};
            std::uint32_t rank = lineage.rankOf[edge.from];
            straightTo(route, {page.rankRight[rank], start.y});
            for (const std::uint32_t bend : lineage.bendsOf(i)) {
                rank = lineage.rankOf[bend];
                const double y = page.laneTop[lineage.laneOf[bend]] + rows.top[bend];
                if (y == route.points.back().y) {
                    straightTo(route, {page.rankRight[rank], y});
                    continue;
                }
                swingTo(route, {page.rankLeft[rank], y});
                straightTo(route, {page.rankRight[rank], y});
            }
            swingTo(route, end);
        }
    }
    return routes;
}

} // namespace weft::layout
