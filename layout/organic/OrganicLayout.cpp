// SPDX-License-Identifier: Apache-2.0
#include "layout/organic/OrganicLayout.h"

#include "layout/BoxDetours.h"
#include "layout/DrawingBounds.h"
#include "layout/LooseRoute.h"
#include "layout/layered/RowDrawing.h"
#include "layout/organic/ForceGraph.h"
#include "layout/organic/OrganicPlacement.h"
#include "model/base/StopEvery.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace weft::layout {
namespace {

constexpr std::uint64_t StepsEach = 2; // of progress, for each node

/// What stands on the page: a group's frame or a node without a group.
struct Body {
    std::uint32_t group = None;
    std::vector<std::uint32_t> nodes;
    std::vector<Rect> boxes; ///< from the corner of the body
    Size size;
};

/// Those met so far once stopped.
std::vector<Body> bodiesOf(const LayoutGraph& graph, std::vector<std::uint32_t>& bodyOf, const std::stop_token& stop)
{
    std::vector<Body> bodies(graph.groups.size());
    for (std::uint32_t i = 0; i < bodies.size(); ++i)
        bodies[i].group = i;
    for (std::uint32_t v = 0; v < graph.nodes.size(); ++v) {
        if (v % StopEvery == 0 && stop.stop_requested())
            break;
        std::uint32_t body = graph.nodes[v].group;
        if (body == None) {
            body = static_cast<std::uint32_t>(bodies.size());
            bodies.emplace_back();
        }
        bodies[body].nodes.push_back(v);
        bodyOf.push_back(body);
    }
    return bodies;
}

/// Edges within bodies by their places there, and between bodies, of each pair and direction one.
struct Pulls {
    std::vector<Arc> arcs;
    std::vector<double> weights;
};

void placeInside(Body& body, const LayoutGraph& graph, const Pulls& pulls, const LayoutOptions& options,
                 const OrganicSpacing& spacing, const std::stop_token& stop)
{
    if (body.group == None) {
        body.size = graph.nodes[body.nodes.front()].size;
        body.boxes = {{0, 0, body.size.width, body.size.height}};
        return;
    }
    std::vector<Size> sizes;
    for (const std::uint32_t node : body.nodes)
        sizes.push_back(graph.nodes[node].size);
    body.boxes = organicPlaces(sizes, pulls.arcs, pulls.weights, spacing, stop);
    Rect bounds = body.boxes.empty() ? Rect{} : body.boxes.front();
    for (const Rect& box : body.boxes)
        bounds = bounds.united(box);
    const Size title = graph.groups[body.group].titleSize;
    const double padding = options.groupPadding;
    const double top = title.height + padding; // lines pass between the title and the boxes
    for (Rect& box : body.boxes) {
        box.x += padding - bounds.x;
        box.y += top - bounds.y;
    }
    body.size = {std::max(bounds.width, title.width) + 2 * padding, bounds.height + top + padding};
}

/// Empty once stopped: from half-made places nothing can be drawn that would be worth the time.
Drawing drawn(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress, const std::stop_token& stop)
{
    std::vector<std::uint32_t> bodyOf;
    std::vector<Body> bodies = bodiesOf(graph, bodyOf, stop);
    if (stop.stop_requested())
        return {};
    std::vector<std::uint32_t> place(graph.nodes.size());
    for (const Body& body : bodies) {
        for (std::uint32_t i = 0; i < body.nodes.size(); ++i)
            place[body.nodes[i]] = i;
    }
    std::vector<Pulls> inside(bodies.size());
    std::vector<Spring> between;
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        if (i % StopEvery == 0 && stop.stop_requested())
            return {};
        const LayoutEdge& edge = graph.edges[i];
        if (bodyOf[edge.from] != bodyOf[edge.to]) {
            between.push_back({bodyOf[edge.from], bodyOf[edge.to], edge.weight});
            continue;
        }
        inside[bodyOf[edge.from]].arcs.push_back({place[edge.from], place[edge.to]});
        inside[bodyOf[edge.from]].weights.push_back(edge.weight);
    }
    OrganicSpacing spacing{options.nodeGap, std::clamp(options.pageAspect, 0.2, 5.0), 0.45};
    std::uint64_t done = 0;
    const std::uint64_t all = StepsEach * graph.nodes.size() + 1;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        progress.report(Stage::LayingOut, done, all, {});
        if (stop.stop_requested())
            return {};
        placeInside(bodies[i], graph, inside[i], options, spacing, stop);
        done += bodies[i].nodes.size();
    }
    Pulls pulls;
    for (const Spring& spring : mergedSprings(std::move(between))) {
        pulls.arcs.push_back({spring.from, spring.to});
        pulls.weights.push_back(spring.weight);
    }
    std::vector<Size> sizes;
    for (const Body& body : bodies)
        sizes.push_back(body.size);
    if (!graph.groups.empty()) {
        spacing.gap = 1.5 * options.nodeGap;
        spacing.fill = 0.9;
    }
    const std::vector<Rect> frames = organicPlaces(sizes, pulls.arcs, pulls.weights, spacing, stop);

    if (stop.stop_requested())
        return {};
    Drawing drawing;
    drawing.nodes.resize(graph.nodes.size());
    drawing.groups.resize(graph.groups.size());
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        if (bodies[i].group != None)
            drawing.groups[bodies[i].group] = frames[i];
        for (std::size_t k = 0; k < bodies[i].nodes.size(); ++k) {
            const Rect& box = bodies[i].boxes[k];
            drawing.nodes[bodies[i].nodes[k]] = {frames[i].x + box.x, frames[i].y + box.y, box.width, box.height};
        }
    }
    drawing.edges = looseEdges(
        graph, drawing.nodes,
        [](std::size_t, const PortPoints& ports, bool closesCycle) { return looseRoute(ports, closesCycle); }, stop);
    avoidBoxes(drawing, graph, std::clamp(options.nodeGap / 3, 2.0, 8.0), stop);
    if (!stop.stop_requested())
        moveToOrigin(drawing);
    return drawing;
}

} // namespace

LaidOut OrganicLayout::layOut(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                              std::stop_token stop) const
{
    LaidOut result;
    if (graph.nodes.empty() && graph.groups.empty())
        return result;
    assert(std::all_of(graph.edges.begin(), graph.edges.end(), [&](const LayoutEdge& edge) {
        return edge.from < graph.nodes.size() && edge.to < graph.nodes.size();
    }));
    result.drawing = drawn(graph, options, progress, stop);
    result.complete = !stop.stop_requested();
    if (!result.complete)
        result.drawing = drawingInRows(graph, options, std::clamp(options.pageAspect, 0.2, 5.0));
    const std::uint64_t all = StepsEach * graph.nodes.size() + 1;
    progress.report(Stage::LayingOut, all, all, {});
    return result;
}

} // namespace weft::layout
