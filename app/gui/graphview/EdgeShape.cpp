// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/EdgeShape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace weft::gui {

namespace {

/// Adds a cubic's points but its first. The count follows from the second differences: the error of n equal pieces of a
/// cubic is at most max|second difference| * 3 / (4 n²) (Wang's formula); a quarter of a pixel is not seen.
void addCubic(QPointF a, QPointF b, QPointF c, QPointF d, QPolygonF& line)
{
    const QPointF first = a - 2 * b + c;
    const QPointF second = b - 2 * c + d;
    const double bend = std::max(std::hypot(first.x(), first.y()), std::hypot(second.x(), second.y()));
    const int pieces = std::clamp(static_cast<int>(std::ceil(std::sqrt(bend * 3))), 1, 64);
    for (int i = 1; i <= pieces; ++i) {
        const double t = static_cast<double>(i) / pieces;
        const double u = 1 - t;
        line.append(u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d);
    }
}

/// The share of a segment that is inside, as [from, to]; false when none is.
bool inside(QPointF a, QPointF b, const QRectF& area, double& from, double& to)
{
    from = 0;
    to = 1;
    const QPointF d = b - a;
    const std::array<double, 4> p{-d.x(), d.x(), -d.y(), d.y()};
    const std::array<double, 4> q{a.x() - area.left(), area.right() - a.x(), a.y() - area.top(), area.bottom() - a.y()};
    for (std::size_t i = 0; i < p.size(); ++i) {
        if (p[i] == 0) {
            if (q[i] < 0)
                return false;
        } else if (p[i] < 0) {
            from = std::max(from, q[i] / p[i]);
        } else {
            to = std::min(to, q[i] / p[i]);
        }
    }
    return from < to;
}

double length(QPointF d)
{
    return std::hypot(d.x(), d.y());
}

} // namespace

void flatten(const layout::Route& route, const Camera& camera, QPolygonF& line)
{
    line.clear();
    if (route.points.empty())
        return;
    const auto at = [&](std::size_t i) { return camera.toDevice(route.points[i]); };
    line.append(at(0));
    if (route.curved) {
        for (std::size_t i = 3; i < route.points.size(); i += 3)
            addCubic(at(i - 3), at(i - 2), at(i - 1), at(i), line);
    } else {
        for (std::size_t i = 1; i < route.points.size(); ++i)
            line.append(at(i));
    }
}

void clip(const QPolygonF& line, const QRectF& area, ClippedLine& out)
{
    out.points.clear();
    out.runs.clear();
    double before = 0;
    bool open = false;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF a = line[i - 1];
        const QPointF b = line[i];
        const double whole = length(b - a);
        double from = 0;
        double to = 1;
        if (inside(a, b, area, from, to)) {
            if (!open || from > 0) {
                out.runs.push_back({out.points.size(), 0, before + from * whole});
                out.points.append(a + (b - a) * from);
            }
            out.points.append(a + (b - a) * to);
            open = to >= 1;
        } else {
            open = false;
        }
        before += whole;
    }
    for (std::size_t i = 0; i < out.runs.size(); ++i) {
        const qsizetype end = i + 1 < out.runs.size() ? out.runs[i + 1].first : out.points.size();
        out.runs[i].count = end - out.runs[i].first;
    }
}

QPolygonF arrowHead(const QPolygonF& line, double size)
{
    // The last piece of a flattened curve may be shorter than the head: look back until there is a direction to see.
    for (qsizetype i = line.size() - 2; i >= 0; --i) {
        const QPointF d = line.back() - line[i];
        const double reach = length(d);
        if (reach < size * 0.6 && i > 0)
            continue;
        if (reach <= 0)
            return {};
        const QPointF along = d / reach * size;
        const QPointF across = QPointF(-along.y(), along.x()) * 0.42;
        const QPointF foot = line.back() - along;
        return QPolygonF({line.back(), foot + across, foot - across});
    }
    return {};
}

double distanceTo(const QPolygonF& line, QPointF point)
{
    double best = std::numeric_limits<double>::infinity();
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF d = line[i] - line[i - 1];
        const double square = QPointF::dotProduct(d, d);
        const double t = square > 0 ? std::clamp(QPointF::dotProduct(point - line[i - 1], d) / square, 0.0, 1.0) : 0;
        best = std::min(best, length(point - (line[i - 1] + d * t)));
    }
    return best;
}

} // namespace weft::gui
