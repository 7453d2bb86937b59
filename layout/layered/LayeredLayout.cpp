// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/LayeredLayout.h"

#include "layout/DrawingBounds.h"
#include "layout/floorplan/FramedLayout.h"
#include "layout/floorplan/RouteDrawing.h"
#include "layout/layered/Components.h"
#include "layout/layered/RowDrawing.h"
#include "layout/layered/ShelfPacking.h"

#include <algorithm>
#include <cmath>

namespace weft::layout {
namespace {

/// One frame without a line for each component; all nodes without an edge share one.
std::vector<Frame> componentFrames(const LayoutGraph& graph, FrameIndex& index)
{
    std::vector<Arc> arcs;
    arcs.reserve(graph.edges.size());
    std::vector<bool> linked(graph.nodes.size(), false);
    for (const LayoutEdge& edge : graph.edges) {
        arcs.push_back({edge.from, edge.to});
        linked[edge.from] = linked[edge.to] = true;
    }
    std::uint32_t loose = None;
    for (std::uint32_t i = 0; i < linked.size(); ++i) {
        if (linked[i])
            continue;
        if (loose != None)
            arcs.push_back({loose, i});
        loose = i;
    }
    const Components components = componentsOf(graph.nodes.size(), arcs);
    std::vector<Frame> frames(components.count);
    index.frameOf = components.of;
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
        Frame& frame = frames[components.of[i]];
        index.numberOf.push_back(static_cast<std::uint32_t>(frame.nodes.size()));
        frame.nodes.push_back(i);
        frame.block.sizes.push_back(graph.nodes[i].size);
    }
    for (std::uint32_t i = 0; i < graph.edges.size(); ++i) {
        const LayoutEdge& edge = graph.edges[i];
        Frame& frame = frames[components.of[edge.from]];
        index.edgeFrame.push_back(components.of[edge.from]);
        index.edgeNumber.push_back(static_cast<std::uint32_t>(frame.edges.size()));
        frame.edges.push_back(i);
        frame.block.edges.push_back(
            {index.numberOf[edge.from], index.numberOf[edge.to], edge.fromOffset, edge.toOffset, edge.weight});
    }
    for (Frame& frame : frames) {
        frame.block.feedsOutside.assign(frame.nodes.size(), false);
        frame.block.fedFromOutside.assign(frame.nodes.size(), false);
    }
    return frames;
}

/// Lines over many rows need room to rise and fall, or they become a wall.
BlockSpacing spacingOf(const LayoutOptions& options, std::size_t nodes)
{
    constexpr double FewNodes = 150;
    BlockSpacing spacing = spacingFor(options);
    spacing.rankGap *= std::clamp(std::sqrt(static_cast<double>(nodes) / FewNodes), 1.0, 6.0);
    return spacing;
}

/// The least folded shape that is near the page's, else the one that is nearest. Lines run smoother unfolded, so a
/// page may become half as wide as wanted; a wide one is hard to read sooner.
const ShapeChoice& shapeFor(const std::vector<ShapeChoice>& choices, double aspect)
{
    const auto off = [&](const ShapeChoice& choice) {
        return std::log(choice.size.width / (std::max(1.0, choice.size.height) * aspect));
    };
    const auto near = [&](const ShapeChoice& choice) { return off(choice) >= -0.7 && off(choice) <= 0.3; };
    const ShapeChoice* best = &choices.front();
    for (const ShapeChoice& choice : choices) {
        const bool lessFolded = choice.bands < best->bands || (choice.bands == best->bands && choice.rows > best->rows);
        if (near(*best) ? near(choice) && lessFolded : std::abs(off(choice)) < std::abs(off(*best)))
            best = &choice;
    }
    return *best;
}

void placeComponent(Frame& frame, double aspect, const BlockSpacing& spacing, const std::stop_token& stop)
{
    constexpr int SettlePasses = 40;
    frame.lineage = lineageOf(frame.block, stop, true);
    if (stop.stop_requested())
        return;
    frame.choices = shapeChoices(frame.block, frame.lineage, spacing, stop);
    if (stop.stop_requested())
        return;
    const ShapeChoice& choice = shapeFor(frame.choices, aspect);
    frame.shape = shapeOf(frame.block, frame.lineage, choice.rows, choice.bands, spacing, stop);
    if (stop.stop_requested())
        return;
    placeFrame(frame, {0, 0, frame.shape.width, frame.shape.height}, spacing, SettlePasses, stop);
}

LaidOut layOutComponents(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                         const std::stop_token& stop)
{
    LaidOut result;
    FrameIndex index;
    std::vector<Frame> frames = componentFrames(graph, index);
    const BlockSpacing spacing = spacingOf(options, graph.nodes.size());
    const double aspect = std::clamp(options.pageAspect, 0.2, 5.0);
    std::vector<Size> sizes;
    std::uint64_t done = 0;
    for (Frame& frame : frames) {
        progress.report(Stage::LayingOut, done, graph.nodes.size(), {});
        placeComponent(frame, aspect, spacing, stop);
        if (stop.stop_requested()) {
            // A drawing from a half-made order is worth no more, and takes much longer.
            result.drawing = drawingInRows(graph, options, aspect);
            result.complete = false;
            return result;
        }
        sizes.push_back({frame.region.width, frame.region.height});
        done += frame.nodes.size();
    }
    const std::vector<Point> places = packShelves(sizes, options.nodeGap, aspect);
    Drawing& drawing = result.drawing;
    drawing.nodes.resize(graph.nodes.size());
    for (std::size_t i = 0; i < frames.size(); ++i) {
        Frame& frame = frames[i];
        frame.origin = places[i];
        for (std::size_t k = 0; k < frame.nodes.size(); ++k) {
            const Rect& box = frame.placement.boxes[k];
            drawing.nodes[frame.nodes[k]] = {box.x + frame.origin.x, box.y + frame.origin.y, box.width, box.height};
        }
    }
    drawing.edges = drawRoutes(graph, frames, index, {}, {}, spacing, EdgesDrawn::Single, stop);
    if (stop.stop_requested()) {
        result.drawing = drawingInRows(graph, options, aspect);
        result.complete = false;
        return result;
    }
    moveToOrigin(drawing);
    progress.report(Stage::LayingOut, graph.nodes.size(), graph.nodes.size(), {});
    return result;
}

} // namespace

LaidOut LayeredLayout::layOut(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                              std::stop_token stop) const
{
    if (!graph.groups.empty())
        return framedLayout(graph, options, FrameArrangement::Flow, progress, stop);
    return graph.nodes.empty() ? LaidOut{} : layOutComponents(graph, options, progress, stop);
}

} // namespace weft::layout
