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

/// A straight piece that edges between groups share: along a street, or up or down beside a rank (a riser).
struct Ribbon {
    Point from;
    Point to; ///< right of or below `from`
    double width = 0;
    std::uint32_t count = 0; ///< sum of LayoutEdge::count
    std::uint32_t line = 0;  ///< pieces that continue each other have the same, numbered from 0
    bool street = false;
};

/// What is drawn of an edge whose way runs in ribbons: from its source to the first one, and from the last one to its
/// target. Both empty: it runs in none.
struct Taps {
    Route leave;
    Route enter;
};

/// Where everything is: what a layout gives back. `nodes`, `edges` and `groups` have the size and order of the
/// LayoutGraph's. All numbers are finite; `bounds` starts at (0, 0) and holds everything.
struct Drawing {
    std::vector<Rect> nodes;
    std::vector<Route> edges;
    std::vector<Rect> groups;
    std::vector<Ribbon> ribbons; ///< by line; empty where edges between groups are drawn one by one
    std::vector<Taps> taps;      ///< of each edge; empty without ribbons
    std::vector<Route> guides;   ///< quiet lines behind everything, such as the rings that boxes stand on
    Rect bounds;
};

} // namespace weft::layout
