// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Drawing.h"

#include <vector>

namespace weft::layout {

/// The route as straight pieces: a curved one is cut into `pieces` for each Bézier segment. O(points · pieces).
[[nodiscard]] std::vector<Point> polyline(const Route& route, int pieces = 8);

/// Smallest rectangle around the route's points (control points included, so it holds the curve).
[[nodiscard]] Rect boundsOf(const Route& route);

/// Distance of `p` from the piece a – b.
[[nodiscard]] double distanceToSegment(Point p, Point a, Point b);

/// Whether the piece a – b has a point in `rect`.
[[nodiscard]] bool segmentTouches(const Rect& rect, Point a, Point b);

/// A polyline turned into a curve that passes its corners with arcs of at most `radius`.
[[nodiscard]] Route rounded(const std::vector<Point>& corners, double radius);

/// A smooth way from `start` (right side of a box) to `end` (left side of a box). When `end` lies behind `start` it
/// turns below `below` (the lower edge of what is to be passed) and is marked `back`.
[[nodiscard]] Route flowCurve(Point start, Point end, double below);

} // namespace weft::layout
