// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/FramedLayout.h"

#include "layout/DrawingBounds.h"
#include "layout/floorplan/Floorplan.h"
#include "layout/floorplan/RouteDrawing.h"
#include "layout/layered/CycleRemoval.h"

#include <algorithm>
#include <cassert>
#include <map>

namespace weft::layout {
namespace {

constexpr int SettlePasses = 24;

FloorplanInput planInput(const LayoutGraph& graph, const std::vector<Frame>& frames, const FrameIndex& index,
                         double aspect)
{
    FloorplanInput input;
    input.aspect = aspect;
    for (const Frame& frame : frames)
        input.curves.push_back(sizesOf(frame));
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> flows;
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        if (index.edgeFrame[i] == None)
            flows[{index.frameOf[graph.edges[i].from], index.frameOf[graph.edges[i].to]}] += graph.edges[i].weight;
    }
    for (const auto& [ends, weight] : flows)
        input.flows.push_back({ends.first, ends.second, weight});
    return input;
}

/// The least page of about the wanted shape. Few frames or boxes are not stretched to it: they would be mostly air.
Size pageOf(const SlicingTree& tree, double aspect, std::size_t boxes)
{
    constexpr std::size_t Few = 30;
    const double slack = tree.leaves() >= 6 ? 1.05 : boxes < Few ? 2.0 : tree.leaves() >= 3 ? 1.2 : 1.35;
    Size best;
    for (const Size& least : tree.curve(tree.root())) {
        const Size page{std::max(least.width, least.height * aspect / slack),
                        std::max(least.height, least.width / (aspect * slack))};
        if (best.width == 0 || page.width * page.height < best.width * best.height)
            best = page;
    }
    return best;
}

/// An edge between frames that closes a cycle of the whole graph and runs to the left.
void markBackEdges(const LayoutGraph& graph, const FrameIndex& index, Drawing& drawing)
{
    std::vector<Arc> arcs;
    arcs.reserve(graph.edges.size());
    for (const LayoutEdge& edge : graph.edges)
        arcs.push_back({edge.from, edge.to});
    const std::vector<bool> back = backArcs(graph.nodes.size(), arcs);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        if (back[i] && index.edgeFrame[i] == None && drawing.nodes[arcs[i].to].x < drawing.nodes[arcs[i].from].x)
            drawing.edges[i].back = true;
    }
}

} // namespace

LaidOut framedLayout(const LayoutGraph& graph, const LayoutOptions& options, FrameArrangement arrangement,
                     Progress& progress, const std::stop_token& stop)
{
    LaidOut result;
    if (graph.nodes.empty() && graph.groups.empty())
        return result;
    assert(std::all_of(graph.edges.begin(), graph.edges.end(), [&](const LayoutEdge& edge) {
        return edge.from < graph.nodes.size() && edge.to < graph.nodes.size();
    }));
    constexpr std::uint64_t Steps = 5;
    const BlockSpacing spacing = spacingFor(options);
    const double aspect = std::clamp(options.pageAspect, 0.2, 5.0);

    progress.report(Stage::LayingOut, 0, Steps, {});
    FrameIndex index;
    std::vector<Frame> frames = framesOf(graph, options, index, stop);

    progress.report(Stage::LayingOut, 1, Steps, {});
    FloorplanInput input = planInput(graph, frames, index, aspect);
    input.channel = options.nodeGap * (input.flows.empty() ? 1 : 2);
    SlicingTree tree = flowFloorplan(input);
    if (arrangement == FrameArrangement::Annealed)
        annealFloorplan(tree, input, stop);

    // First placement: which shape each frame takes, and which streets the edges between them.
    progress.report(Stage::LayingOut, 2, Steps, {});
    std::vector<Rect> regions = tree.regions(pageOf(tree, aspect, graph.nodes.size()));
    std::vector<ShapeCurve> folded;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        foldFrame(frames[i], regions[i], spacing);
        placeFrame(frames[i], regions[i], spacing, 0, stop);
        const BlockShape& shape = frames[i].shape;
        folded.push_back({{std::max(shape.width, frames[i].title.width) + frames[i].left + frames[i].right,
                           shape.height + frames[i].top + frames[i].bottom}});
    }
    std::vector<double> ring(4, options.nodeGap);
    Channels channels = channelsOf(tree, regions, ring);
    const std::vector<Trip> trips = findTrips(graph, frames, index, channels, spacing, stop);

    // Second placement: the same plan with streets as wide as their traffic.
    progress.report(Stage::LayingOut, 3, Steps, {});
    const std::vector<double> widths = streetWidths(graph, frames, index, trips, channels, spacing);
    const auto cuts = static_cast<std::uint32_t>(tree.size() - tree.leaves());
    for (std::uint32_t i = 0; i < cuts; ++i)
        tree.setChannel(static_cast<std::uint32_t>(tree.leaves()) + i, widths[i]);
    tree.setLeafCurves(std::move(folded));
    regions = tree.regions(pageOf(tree, aspect, graph.nodes.size()));
    for (std::size_t i = 0; i < frames.size(); ++i)
        placeFrame(frames[i], regions[i], spacing, SettlePasses, stop);
    ring.assign(widths.end() - 4, widths.end());
    channels = channelsOf(tree, regions, ring);

    progress.report(Stage::LayingOut, 4, Steps, {});
    Drawing& drawing = result.drawing;
    drawing.nodes.resize(graph.nodes.size());
    drawing.groups.resize(graph.groups.size());
    for (const Frame& frame : frames) {
        for (std::size_t i = 0; i < frame.nodes.size(); ++i) {
            const Rect& box = frame.placement.boxes[i];
            drawing.nodes[frame.nodes[i]] = {box.x + frame.origin.x, box.y + frame.origin.y, box.width, box.height};
        }
        if (frame.group != None)
            drawing.groups[frame.group] = frame.region;
    }
    drawing.edges = drawRoutes(graph, frames, index, trips, channels, spacing);
    markBackEdges(graph, index, drawing);
    moveToOrigin(drawing);
    result.complete = !stop.stop_requested();
    progress.report(Stage::LayingOut, Steps, Steps, {});
    return result;
}

} // namespace weft::layout
