// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Geometry.h"

#include <cstdint>
#include <vector>

namespace weft::layout {

/// The way of an edge: a polyline through `points`, or, when `curved`, cubic Bézier segments (1 + 3n points). It starts
/// on the right side of its source and ends on the left side of its target. `back`: it runs against the flow
/// (closes a cycle) and passes below.
struct Route {
    std::vector<Point> points;
    bool curved = false;
    bool back = false;
};

/// Where everything is: what a layout gives back. `nodes`, `edges` and `groups` have the size and order of the
/// LayoutGraph's. All numbers are finite; `bounds` starts at (0, 0) and holds everything.
struct Drawing {
    std::vector<Rect> nodes;
    std::vector<Route> edges;
    std::vector<Rect> groups;
    Rect bounds;
};

} // namespace weft::layout
