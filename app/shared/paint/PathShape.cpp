// SPDX-License-Identifier: Apache-2.0
#include "app/shared/paint/PathShape.h"

#include <cmath>

namespace weft::app {

using layout::Point;

namespace {

constexpr double HeadLength = 7;
constexpr double HeadHalfWidth = 3.2;
/// Control points of a quarter circle lie this share of the radius along the tangents.
constexpr double Quarter = 0.5522847498;

Point between(Point a, Point b, double t)
{
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

void lineTo(std::vector<Point>& points, Point end)
{
    const Point start = points.back();
    points.push_back(between(start, end, 1.0 / 3));
    points.push_back(between(start, end, 2.0 / 3));
    points.push_back(end);
}

void curveTo(std::vector<Point>& points, Point control1, Point control2, Point end)
{
    points.push_back(control1);
    points.push_back(control2);
    points.push_back(end);
}

} // namespace

std::optional<std::array<Point, 3>> arrowHead(const PathItem& path)
{
    if (path.points.size() < 2)
        return std::nullopt;
    const Point tip = path.points.back();
    for (std::size_t i = path.points.size() - 1; i-- > 0;) {
        const double dx = tip.x - path.points[i].x;
        const double dy = tip.y - path.points[i].y;
        const double length = std::hypot(dx, dy);
        if (length < 0.5)
            continue;
        const Point along{dx / length, dy / length};
        const Point base{tip.x - along.x * HeadLength, tip.y - along.y * HeadLength};
        return std::array<Point, 3>{tip, Point{base.x - along.y * HeadHalfWidth, base.y + along.x * HeadHalfWidth},
                                    Point{base.x + along.y * HeadHalfWidth, base.y - along.x * HeadHalfWidth}};
    }
    return std::nullopt;
}

void flatten(const PathItem& path, int pieces, std::vector<Point>& out)
{
    out.clear();
    if (!path.curved) {
        out.insert(out.end(), path.points.begin(), path.points.end());
        return;
    }
    if (path.points.empty())
        return;
    out.push_back(path.points.front());
    for (std::size_t i = 0; i + 3 < path.points.size(); i += 3) {
        const Point* p = path.points.data() + i;
        for (int piece = 1; piece <= pieces; ++piece) {
            const double t = static_cast<double>(piece) / pieces;
            const double u = 1 - t;
            const double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
            out.push_back(
                {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y});
        }
    }
}

std::vector<Point> markerOutline(const MarkerItem& marker)
{
    const Point c = marker.center;
    const double r = marker.size / 2;
    switch (marker.marker) {
    case Marker::Square: {
        const double h = r * 0.9;
        return {{c.x - h, c.y - h}, {c.x + h, c.y - h}, {c.x + h, c.y + h}, {c.x - h, c.y + h}};
    }
    case Marker::TriangleUp:
        return {{c.x, c.y - r * 1.12}, {c.x + r * 1.2, c.y + r * 0.98}, {c.x - r * 1.2, c.y + r * 0.98}};
    case Marker::Diamond: {
        const double h = r * 1.25;
        return {{c.x, c.y - h}, {c.x + h, c.y}, {c.x, c.y + h}, {c.x - h, c.y}};
    }
    case Marker::Circle:
    case Marker::Ring:
        break;
    }
    return {};
}

PathItem barPath(const layout::Rect& box, double radius, double width)
{
    const double r = std::min(radius, width);
    const double k = r * (1 - Quarter);
    const double left = box.x, top = box.y, right = box.x + width, bottom = box.bottom();
    PathItem bar;
    bar.curved = true;
    bar.closed = true;
    bar.points.push_back({right, top});
    lineTo(bar.points, {left + r, top});
    curveTo(bar.points, {left + k, top}, {left, top + k}, {left, top + r});
    lineTo(bar.points, {left, bottom - r});
    curveTo(bar.points, {left, bottom - k}, {left + k, bottom}, {left + r, bottom});
    lineTo(bar.points, {right, bottom});
    lineTo(bar.points, {right, top});
    return bar;
}

void addTurnSign(std::vector<DisplayItem>& items, Point c, double r, Ink ink, float veil)
{
    const double k = r * Quarter;
    PathItem arc;
    arc.curved = true;
    arc.points.push_back({c.x - r, c.y});
    curveTo(arc.points, {c.x - r, c.y + k}, {c.x - k, c.y + r}, {c.x, c.y + r});
    curveTo(arc.points, {c.x + k, c.y + r}, {c.x + r, c.y + k}, {c.x + r, c.y});
    curveTo(arc.points, {c.x + r, c.y - k}, {c.x + k, c.y - r}, {c.x, c.y - r});
    arc.stroke = {ink, 1.3, Dash::Solid};
    arc.veil = veil;
    PathItem head;
    head.closed = true;
    head.fill = ink;
    head.points = {{c.x - r * 0.85, c.y - r}, {c.x + r * 0.15, c.y - r * 1.6}, {c.x + r * 0.15, c.y - r * 0.4}};
    head.veil = veil;
    items.push_back(std::move(arc));
    items.push_back(std::move(head));
}

void addDifferenceSign(std::vector<DisplayItem>& items, Point c, bool added, float veil)
{
    constexpr double Arm = 3.4;
    items.push_back(MarkerItem{Marker::Circle,
                               c,
                               DifferenceSignSize,
                               added ? Ink::Accent : Ink::NodeFill,
                               {added ? Ink::Canvas : Ink::Text, 1, Dash::Solid},
                               veil});
    PathItem line;
    line.stroke = {added ? Ink::Canvas : Ink::Text, 1.6, Dash::Solid};
    line.veil = veil;
    line.points = {{c.x - Arm, c.y}, {c.x + Arm, c.y}};
    items.push_back(line);
    if (!added)
        return;
    line.points = {{c.x, c.y - Arm}, {c.x, c.y + Arm}};
    items.push_back(std::move(line));
}

void addPinSign(std::vector<DisplayItem>& items, Point tip, float veil)
{
    constexpr double Head = 6.4;
    PathItem needle;
    needle.points = {{tip.x, tip.y - PinSignHeight + Head}, tip};
    needle.stroke = {Ink::Accent, 1.4, Dash::Solid};
    needle.veil = veil;
    items.push_back(std::move(needle));
    items.push_back(MarkerItem{Marker::Circle,
                               {tip.x, tip.y - PinSignHeight + Head / 2},
                               Head,
                               Ink::Accent,
                               {Ink::Canvas, 1, Dash::Solid},
                               veil});
}

} // namespace weft::app
