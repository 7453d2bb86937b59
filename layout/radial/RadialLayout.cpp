// SPDX-License-Identifier: Apache-2.0
#include "layout/radial/RadialLayout.h"

#include "layout/BoxDetours.h"
#include "layout/DrawingBounds.h"
#include "layout/LooseRoute.h"
#include "layout/Parts.h"
#include "layout/radial/RingPlacement.h"

#include <algorithm>
#include <cassert>

namespace weft::layout {
namespace {

/// The node with most neighbours, the first of equals.
std::uint32_t bestLinked(const Part& part)
{
    std::vector<std::uint32_t> degree(part.nodes.size(), 0);
    for (const Arc& arc : part.arcs) {
        if (arc.from == arc.to)
            continue;
        ++degree[arc.from];
        ++degree[arc.to];
    }
    return static_cast<std::uint32_t>(std::max_element(degree.begin(), degree.end()) - degree.begin());
}

RingPlacement placePart(const Part& part, const LayoutOptions& options, double aspect, const std::stop_token& stop)
{
    const auto block = [&] {
        return RingPlacement{
            blockOf(part.sizes, options.nodeGap, aspect), {}, std::vector<double>(part.nodes.size(), 0)};
    };
    if (part.arcs.empty() || part.nodes.size() == 1 || stop.stop_requested())
        return block();
    const auto asked = std::find(part.nodes.begin(), part.nodes.end(), options.centre);
    const std::uint32_t middle =
        asked == part.nodes.end() ? bestLinked(part) : static_cast<std::uint32_t>(asked - part.nodes.begin());
    const HopRings rings = hopRings(part.nodes.size(), part.arcs, middle);
    if (stop.stop_requested())
        return block();
    return placeRings(rings, part.arcs, part.sizes, {options.nodeGap, options.rankGap, options.nodeGap / 3}, stop);
}

/// The curve between rings, and straight past the rows of a ring that stand further in: `entry` says for each end where
/// its ring begins.
Route ringRoute(const PortPoints& ports, double fromEntry, double toEntry, bool closesCycle)
{
    PortPoints between = ports;
    const bool pastRows = toEntry < ports.end.x - 1 && toEntry > ports.start.x + 1;
    const bool fromRows = fromEntry > ports.start.x + 1 && fromEntry < ports.end.x - 1;
    if (pastRows)
        between.end.x = toEntry;
    if (fromRows)
        between.start.x = fromEntry;
    if (between.end.x < between.start.x)
        return looseRoute(ports, closesCycle);
    const Route curve = looseRoute(between, closesCycle);
    Route route;
    route.curved = true;
    route.back = curve.back;
    route.points = {ports.start};
    const auto straightTo = [&](Point end) {
        const Point start = route.points.back();
        route.points.push_back({start.x + (end.x - start.x) / 3, start.y});
        route.points.push_back({end.x - (end.x - start.x) / 3, end.y});
        route.points.push_back(end);
    };
    if (fromRows)
        straightTo(between.start);
    route.points.insert(route.points.end(), curve.points.begin() + 1, curve.points.end());
    if (pastRows)
        straightTo(ports.end);
    return route;
}

} // namespace

LaidOut RadialLayout::layOut(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                             std::stop_token stop) const
{
    LaidOut result;
    Drawing& drawing = result.drawing;
    if (graph.nodes.empty()) {
        drawing.groups.resize(graph.groups.size());
        return result;
    }
    assert(std::all_of(graph.edges.begin(), graph.edges.end(), [&](const LayoutEdge& edge) {
        return edge.from < graph.nodes.size() && edge.to < graph.nodes.size();
    }));
    std::vector<Arc> arcs;
    for (const LayoutEdge& edge : graph.edges)
        arcs.push_back({edge.from, edge.to});
    std::vector<Size> sizes;
    for (const LayoutNode& node : graph.nodes)
        sizes.push_back(node.size);
    const std::vector<Part> parts = partsOf(sizes, arcs);
    const double aspect = std::clamp(options.pageAspect, 0.2, 5.0);
    std::vector<std::vector<Rect>> boxes;
    std::vector<std::vector<double>> entries;
    std::vector<std::vector<Route>> guides;
    std::uint64_t done = 0;
    for (const Part& part : parts) {
        progress.report(Stage::LayingOut, done, graph.nodes.size(), {});
        RingPlacement placement = placePart(part, options, aspect, stop);
        boxes.push_back(std::move(placement.boxes));
        entries.push_back(std::move(placement.entry));
        guides.push_back(std::move(placement.guides));
        done += part.nodes.size();
    }
    const std::vector<Point> moves = packParts(boxes, 2 * options.nodeGap, aspect);
    drawing.nodes.resize(graph.nodes.size());
    std::vector<double> entry(graph.nodes.size(), 0);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (std::size_t k = 0; k < parts[i].nodes.size(); ++k) {
            const Rect& box = boxes[i][k];
            const std::uint32_t node = parts[i].nodes[k];
            drawing.nodes[node] = {box.x + moves[i].x, box.y + moves[i].y, box.width, box.height};
            entry[node] = entries[i][k] + moves[i].x;
        }
        for (Route& guide : guides[i]) {
            for (Point& p : guide.points)
                p = {p.x + moves[i].x, p.y + moves[i].y};
            drawing.guides.push_back(std::move(guide));
        }
    }
    drawing.edges = looseEdges(
        graph, drawing.nodes,
        [&](std::size_t i, const PortPoints& ports, bool back) {
            return ringRoute(ports, entry[arcs[i].from], entry[arcs[i].to], back);
        },
        stop);
    // Rows of a ring stand close.
    avoidBoxes(drawing, graph, std::clamp(options.nodeGap / 8, 1.0, 3.0), stop);
    moveToOrigin(drawing);
    drawing.groups.resize(graph.groups.size());
    result.complete = !stop.stop_requested();
    progress.report(Stage::LayingOut, graph.nodes.size(), graph.nodes.size(), {});
    return result;
}

} // namespace weft::layout
