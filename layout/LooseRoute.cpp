// SPDX-License-Identifier: Apache-2.0
#include "layout/LooseRoute.h"

#include "layout/RouteGeometry.h"
#include "layout/layered/CycleRemoval.h"

#include <algorithm>
#include <cmath>

namespace weft::layout {

PortPoints portsOf(const LayoutEdge& edge, const Rect& from, const Rect& to)
{
    return {{from.right(), from.y + from.height * edge.fromOffset}, {to.x, to.y + to.height * edge.toOffset}};
}

Route selfLoop(const Rect& box, const PortPoints& ports)
{
    constexpr double Out = 10;
    constexpr double Below = 8;
    const double low = box.bottom() + Below;
    Route route = rounded({ports.start,
                           {ports.start.x + Out, ports.start.y},
                           {ports.start.x + Out, low},
                           {ports.end.x - Out, low},
                           {ports.end.x - Out, ports.end.y},
                           ports.end},
                          6);
    route.back = true;
    return route;
}

Route straightRoute(const PortPoints& ports)
{
    Route route;
    route.points = {ports.start, ports.end};
    return route;
}

Route looseRoute(const PortPoints& ports, bool closesCycle)
{
    const Point a = ports.start;
    const Point b = ports.end;
    const double ahead = b.x - a.x;
    const double fall = std::abs(b.y - a.y);
    constexpr double Apart = 72; // boxes between which a line can turn
    if (ahead > 24 || (fall > Apart && ahead > -fall / 2)) {
        const double handle = std::clamp(std::max(ahead / 2, fall / 5), 12.0, 200.0);
        Route route;
        route.curved = true;
        route.points = {a, {a.x + handle, a.y}, {b.x - handle, b.y}, b};
        route.back = closesCycle && ahead < 0;
        return route;
    }
    // Back between both boxes when they stand apart, else below them.
    constexpr double Turn = 16;
    constexpr double Below = 40;
    const double back = fall > Apart ? (a.y + b.y) / 2 : std::max(a.y, b.y) + Below;
    Route route = rounded({a, {a.x + Turn, a.y}, {a.x + Turn, back}, {b.x - Turn, back}, {b.x - Turn, b.y}, b}, 14);
    route.back = closesCycle && ahead < 0;
    return route;
}

std::vector<Route> looseEdges(const LayoutGraph& graph, std::span<const Rect> boxes, const RouteMaker& make,
                              const std::stop_token& stop)
{
    bool stopped = stop.stop_requested();
    std::vector<bool> back;
    if (!stopped) {
        std::vector<Arc> arcs;
        arcs.reserve(graph.edges.size());
        for (const LayoutEdge& edge : graph.edges)
            arcs.push_back({edge.from, edge.to});
        back = backArcs(graph.nodes.size(), arcs, stop);
    }
    std::vector<Route> routes;
    routes.reserve(graph.edges.size());
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        stopped = stopped || (i % 512 == 0 && stop.stop_requested());
        const LayoutEdge& edge = graph.edges[i];
        const PortPoints ports = portsOf(edge, boxes[edge.from], boxes[edge.to]);
        routes.push_back(stopped                ? straightRoute(ports)
                         : edge.from == edge.to ? selfLoop(boxes[edge.from], ports)
                                                : make(i, ports, back[i]));
    }
    return routes;
}

} // namespace weft::layout
