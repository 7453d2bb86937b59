// SPDX-License-Identifier: Apache-2.0
#include "layout/GrownBox.h"

#include <vector>

namespace weft::layout {

namespace {

/// A cut through the page, across the axis that the members name, and how far its two sides are drawn apart.
struct Cut {
    double Point::*at;
    double Rect::*start;
    double Rect::*length;
    double where = 0;
    double by = 0;

    /// How far a place moves.
    [[nodiscard]] double shift(double place) const
    {
        constexpr double Rounding = 1e-6;
        return place >= where - Rounding ? by : 0;
    }
    void move(Point& point) const { point.*at += shift(point.*at); }
    void stretch(Rect& rect) const
    {
        const double end = rect.*start + rect.*length;
        rect.*length = end + shift(end) - rect.*start;
        const double before = rect.*start;
        rect.*start += shift(before);
        rect.*length -= shift(before);
    }
};

/// A straight piece along x in front of a route, or behind it.
void lengthen(Route& route, double by, bool front)
{
    std::vector<Point>& points = route.points;
    const Point old = front ? points.front() : points.back();
    const Point tip{old.x + by, old.y};
    std::vector<Point> piece{tip};
    if (route.curved)
        piece = {tip, {tip.x - by / 3, tip.y}, {tip.x - by * 2 / 3, tip.y}};
    if (front)
        points.insert(points.begin(), piece.begin(), piece.end());
    else
        points.insert(points.end(), piece.rbegin(), piece.rend());
}

/// The ends of a route move with their boxes, the rest as the page does; handles of curves follow the point that they
/// belong to, so that lines leave and enter as they did. Sideways, where a box and the line at its side move apart, the
/// line becomes longer there: beside a box there is nothing.
void moveRoute(const Cut& cut, Route& route, double atStart, double atEnd, bool across)
{
    std::vector<Point>& points = route.points;
    if (points.empty())
        return;
    std::vector<double> shifts(points.size());
    for (std::size_t i = 0; i < points.size(); ++i)
        shifts[i] = cut.shift(points[i].*cut.at);
    const double longerStart = across ? atStart - shifts.front() : 0;
    const double longerEnd = across ? atEnd - shifts.back() : 0;
    shifts.front() = atStart - longerStart;
    shifts.back() = atEnd - longerEnd;
    for (std::size_t i = 0; route.curved && i + 3 < points.size(); i += 3) {
        shifts[i + 1] = shifts[i];
        shifts[i + 2] = shifts[i + 3];
    }
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i].*cut.at += shifts[i];
    if (longerStart != 0)
        lengthen(route, longerStart, true);
    if (longerEnd != 0)
        lengthen(route, longerEnd, false);
}

void drawApart(Drawing& drawing, std::span<const EdgeEnds> ends, std::uint32_t node, const Cut& cut, bool across)
{
    std::vector<double> shifts(drawing.nodes.size());
    for (std::size_t i = 0; i < drawing.nodes.size(); ++i) {
        Rect& box = drawing.nodes[i];
        if (i == node)
            continue;
        // A box is moved or not as a whole, by its middle: that keeps the order along the axis.
        shifts[i] = cut.shift(box.*cut.start + box.*cut.length / 2);
        box.*cut.start += shifts[i];
    }
    drawing.nodes[node].*cut.length += cut.by;
    for (Rect& group : drawing.groups) {
        if (!group.empty())
            cut.stretch(group);
    }
    const auto atStart = [&](const EdgeEnds& edge) {
        return edge.from == node ? (across ? cut.by : 0) : shifts[edge.from];
    };
    for (std::size_t edge = 0; edge < drawing.edges.size(); ++edge)
        moveRoute(cut, drawing.edges[edge], atStart(ends[edge]), shifts[ends[edge].to], across);
    for (std::size_t edge = 0; edge < drawing.taps.size(); ++edge) {
        Taps& taps = drawing.taps[edge];
        if (!taps.leave.points.empty())
            moveRoute(cut, taps.leave, atStart(ends[edge]), cut.shift(taps.leave.points.back().*cut.at), across);
        if (!taps.enter.points.empty())
            moveRoute(cut, taps.enter, cut.shift(taps.enter.points.front().*cut.at), shifts[ends[edge].to], across);
    }
    for (Ribbon& ribbon : drawing.ribbons) {
        cut.move(ribbon.from);
        cut.move(ribbon.to);
    }
    drawing.bounds.*cut.length += cut.by;
}

} // namespace

void growBox(Drawing& drawing, std::span<const EdgeEnds> ends, std::uint32_t node, Size size)
{
    const double wider = size.width - drawing.nodes[node].width;
    if (wider > 0)
        drawApart(drawing, ends, node, {&Point::x, &Rect::x, &Rect::width, drawing.nodes[node].right(), wider}, true);
    const double higher = size.height - drawing.nodes[node].height;
    if (higher > 0)
        drawApart(drawing, ends, node, {&Point::y, &Rect::y, &Rect::height, drawing.nodes[node].bottom(), higher},
                  false);
}

} // namespace weft::layout
