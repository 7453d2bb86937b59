// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/graphview/Camera.h"
#include "layout/Drawing.h"

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace weft::gui {

/// The way of an edge as a polyline in device pixels; curves are cut into pieces that nobody can tell from the curve.
/// `line` is cleared and filled (so that its memory is used again). Empty for a route without points.
void flatten(const layout::Route& route, const Camera& camera, QPolygonF& line);

/// A run of a polyline inside a rectangle, and how long the line was before it (so that dashes don't crawl while
/// panning).
struct ClippedRun {
    qsizetype first = 0; ///< into ClippedLine::points
    qsizetype count = 0;
    double before = 0;
};
struct ClippedLine {
    QPolygonF points;
    std::vector<ClippedRun> runs;
};

/// The parts of `line` that are inside `area`, in order. O(points). QPainter gets slow by far points, so it never sees
/// any. `out` is cleared and filled. Source: Liang and Barsky, "A new concept and method for line clipping", 1984.
void clip(const QPolygonF& line, const QRectF& area, ClippedLine& out);

/// The triangle at the end of a line, `size` long; empty when the line has no direction.
[[nodiscard]] QPolygonF arrowHead(const QPolygonF& line, double size);

/// How near a point comes to the line.
[[nodiscard]] double distanceTo(const QPolygonF& line, QPointF point);

} // namespace weft::gui
