// SPDX-License-Identifier: Apache-2.0
#include "layout/RouteGeometry.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace weft::layout {
namespace {

Point between(Point a, Point b, double t)
{
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

double distance(Point a, Point b)
{
    return std::hypot(b.x - a.x, b.y - a.y);
}

Point onCurve(const Point* p, double t)
{
    const double s = 1 - t;
    const double a = s * s * s;
    const double b = 3 * s * s * t;
    const double c = 3 * s * t * t;
    const double d = t * t * t;
    return {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

} // namespace

std::vector<Point> polyline(const Route& route, int pieces)
{
    if (!route.curved || route.points.size() < 4)
        return route.points;
    std::vector<Point> result;
    result.reserve(1 + (route.points.size() - 1) / 3 * static_cast<std::size_t>(pieces));
    result.push_back(route.points.front());
    for (std::size_t i = 0; i + 3 < route.points.size(); i += 3) {
        for (int k = 1; k < pieces; ++k)
            result.push_back(onCurve(&route.points[i], static_cast<double>(k) / pieces));
        result.push_back(route.points[i + 3]);
    }
    return result;
}

Rect boundsOf(const Route& route)
{
    if (route.points.empty())
        return {};
    Rect bounds{route.points.front().x, route.points.front().y, 0, 0};
    for (const Point& p : route.points)
        bounds = bounds.united({p.x, p.y, 0, 0});
    return bounds;
}

double distanceToSegment(Point p, Point a, Point b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double square = dx * dx + dy * dy;
    const double t = square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0;
    return distance(p, {a.x + dx * t, a.y + dy * t});
}

bool segmentTouches(const Rect& rect, Point a, Point b)
{
    // Liang and Barsky (1984): what is left of the parameter range after each side has cut it.
    double from = 0;
    double to = 1;
    const auto cut = [&](double delta, double room) {
        if (delta == 0)
            return room >= 0;
        const double t = room / delta;
        if (delta < 0)
            from = std::max(from, t);
        else
            to = std::min(to, t);
        return from <= to;
    };
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    return cut(-dx, a.x - rect.x) && cut(dx, rect.right() - a.x) && cut(-dy, a.y - rect.y) &&
           cut(dy, rect.bottom() - a.y);
}

Route rounded(const std::vector<Point>& corners, double radius)
{
    Route route;
    std::vector<Point> way;
    for (const Point& p : corners) {
        if (way.empty() || distance(way.back(), p) > 0.01)
            way.push_back(p);
    }
    if (way.size() < 2) {
        route.points = corners;
        return route;
    }
    // The circle's quarter by a cubic: its handles are 0.5523 of the radius long.
    constexpr double Handle = 1 - 0.5523;
    route.curved = true;
    route.points.push_back(way.front());
    const auto straightTo = [&](Point p) {
        const Point a = route.points.back();
        route.points.push_back(between(a, p, 1.0 / 3));
        route.points.push_back(between(a, p, 2.0 / 3));
        route.points.push_back(p);
    };
    for (std::size_t i = 1; i + 1 < way.size(); ++i) {
        const double in = distance(way[i - 1], way[i]);
        const double out = distance(way[i], way[i + 1]);
        const double r = std::min({radius, in / 2, out / 2});
        const Point start = between(way[i], way[i - 1], r / in);
        const Point end = between(way[i], way[i + 1], r / out);
        if (distance(route.points.back(), start) > 0.01)
            straightTo(start);
        else
            route.points.back() = start;
        route.points.push_back(between(way[i], start, Handle));
        route.points.push_back(between(way[i], end, Handle));
        route.points.push_back(end);
    }
    if (distance(route.points.back(), way.back()) > 0.01 || route.points.size() == 1)
        straightTo(way.back());
    else
        route.points.back() = way.back();
    return route;
}

Route flowCurve(Point start, Point end, double below)
{
    if (end.x > start.x + 1) {
        const double handle = std::clamp((end.x - start.x) / 2, 1.0, 160.0);
        Route route;
        route.curved = true;
        route.points = {start, {start.x + handle, start.y}, {end.x - handle, end.y}, end};
        return route;
    }
    constexpr double Out = 12;
    Route route = rounded(
        {start, {start.x + Out, start.y}, {start.x + Out, below}, {end.x - Out, below}, {end.x - Out, end.y}, end}, 10);
    route.back = true;
    return route;
}

} // namespace weft::layout
