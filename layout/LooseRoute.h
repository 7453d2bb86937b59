// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Drawing.h"
#include "layout/LayoutGraph.h"

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace weft::layout {

/// Where `edge` leaves its source's box and where it enters its target's.
struct PortPoints {
    Point start;
    Point end;
};
[[nodiscard]] PortPoints portsOf(const LayoutEdge& edge, const Rect& from, const Rect& to);

/// A way around the lower right of its own box, from its right to its left side; it is marked `back`.
[[nodiscard]] Route selfLoop(const Rect& box, const PortPoints& ports);

/// The straight line: of an edge that is not drawn any more when stopped.
[[nodiscard]] Route straightRoute(const PortPoints& ports);

/// A way between two boxes that stand anywhere: out to the right, in from the left, whatever lies between. One curve
/// when it runs to the right or rather up or down than back; else it turns back between both boxes, or below them.
/// Marked `back` when it runs to the left and `closesCycle`. For arrangements that leave no streets.
[[nodiscard]] Route looseRoute(const PortPoints& ports, bool closesCycle);

/// The way of an edge by its index, its ports, and whether it closes a cycle.
using RouteMaker = std::function<Route(std::size_t, const PortPoints&, bool)>;

/// All edges of arrangements that leave no streets, `boxes` being the graph's nodes: those from a box to itself by
/// selfLoop, others by `make`. When stopped the rest is straight. O(V + E) and the cost of `make`.
[[nodiscard]] std::vector<Route> looseEdges(const LayoutGraph& graph, std::span<const Rect> boxes,
                                            const RouteMaker& make, const std::stop_token& stop);

} // namespace weft::layout
