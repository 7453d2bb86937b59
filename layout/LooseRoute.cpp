// SPDX-License-Identifier: Apache-2.0
#include "layout/LooseRoute.h"

#include "layout/RouteGeometry.h"

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

Route looseRoute(const PortPoints& ports, bool closesCycle)
{
    const Point a = ports.start;
    const Point b = ports.end;
    const double ahead = b.x - a.x;
    // The more it has to turn round, the wider the turns.
    const double handle = ahead > 0 ? std::clamp(std::max(ahead / 2, std::abs(b.y - a.y) / 6), 12.0, 200.0)
                                    : std::clamp((std::abs(b.y - a.y) - ahead) / 3, 40.0, 200.0);
    Route route;
    route.curved = true;
    route.points = {a, {a.x + handle, a.y}, {b.x - handle, b.y}, b};
    route.back = closesCycle && ahead < 0;
    return route;
}

} // namespace weft::layout
