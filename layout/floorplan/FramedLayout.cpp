// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/FramedLayout.h"

#include "layout/DrawingBounds.h"
#include "layout/floorplan/CutDirections.h"
#include "layout/floorplan/FloorplanAnnealing.h"
#include "layout/floorplan/KeptFloorplan.h"
#include "layout/floorplan/KeptLineage.h"
#include "layout/floorplan/KeptPlacement.h"
#include "layout/floorplan/Ribbons.h"
#include "layout/layered/CycleRemoval.h"
#include "layout/layered/RowDrawing.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <optional>
#include <utility>

namespace weft::layout {
namespace {

constexpr int SettlePasses = 24;
constexpr std::size_t MostSingle =
    40; // edges between groups that need no ribbons: each can be followed, and its kind seen

/// Without the shapes of the frames.
FloorplanInput planInput(const LayoutGraph& graph, const std::vector<Frame>& frames, const FrameIndex& index,
                         double aspect)
{
    FloorplanInput input;
    input.aspect = aspect;
    input.curves.assign(frames.size(), {{1, 1}});
    std::map<std::pair<std::uint32_t, std::uint32_t>, FrameFlow> flows;
    const auto sideOf = [&](std::uint32_t node, bool right) {
        const Lineage& lineage = frames[index.frameOf[node]].lineage;
        return (lineage.rankOf[index.numberOf[node]] + (right ? 1.0 : 0.0)) / static_cast<double>(lineage.ranks.size());
    };
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const LayoutEdge& edge = graph.edges[i];
        if (index.edgeFrame[i] != None)
            continue;
        FrameFlow& flow = flows[{index.frameOf[edge.from], index.frameOf[edge.to]}];
        flow.weight += edge.weight;
        const double share = flow.weight > 0 ? edge.weight / flow.weight : 0;
        flow.leavesAt += (sideOf(edge.from, true) - flow.leavesAt) * share;
        flow.entersAt += (sideOf(edge.to, false) - flow.entersAt) * share;
    }
    for (auto& [ends, flow] : flows) {
        flow.from = ends.first;
        flow.to = ends.second;
        input.flows.push_back(flow);
    }
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
void markBackEdges(const LayoutGraph& graph, const FrameIndex& index, Drawing& drawing, const std::stop_token& stop)
{
    if (std::find(index.edgeFrame.begin(), index.edgeFrame.end(), None) == index.edgeFrame.end())
        return;
    std::vector<Arc> arcs;
    arcs.reserve(graph.edges.size());
    for (const LayoutEdge& edge : graph.edges)
        arcs.push_back({edge.from, edge.to});
    const std::vector<bool> back = backArcs(graph.nodes.size(), arcs, stop);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        if (back[i] && index.edgeFrame[i] == None && drawing.nodes[arcs[i].to].x < drawing.nodes[arcs[i].from].x)
            drawing.edges[i].back = true;
    }
}

/// Boxes that were put somewhere by hand go there, as far as their rank and their frame allow.
void applyPins(Frame& frame, const FrameMemory& memory, const BlockSpacing& spacing)
{
    if (std::none_of(memory.nodes.begin(), memory.nodes.end(), [](const KeptNode& node) { return node.pinned; }))
        return;
    FrameMemory now;
    now.frame.rows = frame.rows;
    const BlockPlacement& placed = frame.placement;
    for (std::size_t i = 0; i < placed.rankLeft.size(); ++i)
        now.frame.ranks.push_back(
            {placed.rankLeft[i] + frame.left, placed.rankRight[i] + frame.left, placed.bandOf[i]});
    for (const Band& band : placed.bands)
        now.frame.bands.push_back({band.top + frame.top, band.bottom + frame.top, band.lanesBottom + frame.top});
    for (std::uint32_t i = 0; i < memory.nodes.size(); ++i) {
        const bool pinned = memory.nodes[i].pinned;
        const Point at{placed.boxes[i].x + frame.left, placed.boxes[i].y + frame.top};
        now.nodes.push_back({frame.lineage.rankOf[i], pinned ? memory.nodes[i].at : at, pinned});
    }
    const Rect region = frame.region;
    static_cast<void>(placeAsKept(frame, now, region, spacing));
}

/// What a drawing is made of once every frame has its region.
struct Plan {
    SlicingTree tree;
    std::vector<Rect> regions;
    std::vector<double> ring;
    Channels channels;
    std::vector<Trip> trips;
};

/// One step of a layout with all it works on.
class FramedLayout {
public:
    FramedLayout(const LayoutGraph& graph, const LayoutOptions& options, const std::stop_token& stop)
        : m_graph(graph), m_options(options), m_stop(stop), m_spacing(spacingFor(options)),
          m_aspect(std::clamp(options.pageAspect, 0.2, 5.0)), m_memory(options.memory.get())
    {
    }

    void makeFrames()
    {
        m_frames = framesOf(m_graph, m_options, m_index, m_stop);
        if (m_stop.stop_requested())
            return;
        m_input = planInput(m_graph, m_frames, m_index, m_aspect);
        m_input.channel = m_options.nodeGap * (m_input.flows.empty() ? 1 : 2);
    }

    /// The first links of the chain: every frame keeps its region, and its boxes or at least their order. False when
    /// one does not fit into its region any more; true once stopped.
    bool keepRegions()
    {
        if (m_memory == nullptr)
            return false;
        m_kept = keptFloorplan(*m_memory, m_frames, m_input);
        if (!m_kept || m_kept->regions.empty())
            return false;
        for (std::size_t i = 0; i < m_frames.size(); ++i) {
            Frame& frame = m_frames[i];
            const Rect& region = m_kept->regions[i];
            if (frame.elastic)
                continue;
            const FrameMemory memory = memoryOf(frame, *m_memory);
            if (m_stop.stop_requested())
                return true;
            if (placeAsKept(frame, memory, region, m_spacing))
                continue;
            if (layOutWithin(frame, region)) {
                if (m_stop.stop_requested())
                    return true;
                applyPins(frame, memory, m_spacing);
                continue;
            }
            // Better one edge that passes below than a whole page that moves.
            if (!memory.frame.ranks.empty()) {
                Lineage mended =
                    std::exchange(frame.lineage, keptLineage(frame.block, memory, RankRule::Stay, m_spacing.rowGap));
                if (placeAsKept(frame, memory, region, m_spacing))
                    continue;
                frame.lineage = std::move(mended);
            }
            return false;
        }
        for (std::size_t i = 0; i < m_frames.size(); ++i) {
            if (m_frames[i].elastic && !fitsStretched(m_frames[i], m_kept->regions[i]))
                return false;
        }
        for (std::size_t i = 0; i < m_frames.size(); ++i) {
            if (!m_frames[i].elastic)
                continue;
            foldFrame(m_frames[i], m_kept->regions[i], m_spacing, m_stop);
            if (m_stop.stop_requested())
                return true;
            placeFrame(m_frames[i], m_kept->regions[i], m_spacing, SettlePasses, m_stop);
        }
        m_plan = {std::move(m_kept->tree), std::move(m_kept->regions), m_memory->ring, {}, {}};
        m_plan.channels = channelsOf(m_plan.tree, m_plan.regions, m_plan.ring);
        m_plan.trips = findTrips(m_graph, m_frames, m_index, m_plan.channels, m_spacing, m_stop);
        return true;
    }

    /// Whether a box that fills its region has not grown out of it.
    [[nodiscard]] static bool fitsStretched(const Frame& frame, const Rect& region)
    {
        constexpr double Rounding = 0.2; // positions in a file have few digits
        const std::vector<Size> sizes = sizesOf(frame);
        return std::any_of(sizes.begin(), sizes.end(), [&](const Size& size) {
            return size.width <= region.width + Rounding && size.height <= region.height + Rounding;
        });
    }

    /// A frame of its own again in its former region: in the former order, else with closer ranks and rows.
    bool layOutWithin(Frame& frame, const Rect& region) const
    {
        BlockSpacing squeezed = m_spacing;
        squeezed.rankGap *= 0.6;
        squeezed.rowGap *= 0.7;
        for (const BlockSpacing& spacing : {m_spacing, squeezed}) {
            frame.choices.clear();
            findChoices(frame, spacing, m_stop);
            foldFrame(frame, region, spacing, m_stop);
            if (m_stop.stop_requested())
                return true;
            if (frame.shape.width > region.width - frame.left - frame.right + 0.02 ||
                frame.shape.height > region.height - frame.top - frame.bottom + 0.02)
                continue;
            placeFrame(frame, region, spacing, SettlePasses, m_stop);
            return true;
        }
        frame.choices.clear();
        return false;
    }

    void makeTree(FrameArrangement arrangement)
    {
        for (std::size_t i = 0; i < m_frames.size(); ++i) {
            findChoices(m_frames[i], m_spacing, m_stop);
            if (m_stop.stop_requested())
                return;
            m_input.curves[i] = sizesOf(m_frames[i]);
        }
        if (m_kept) {
            m_plan.tree = std::move(m_kept->tree);
            m_plan.tree.setLeafCurves(m_input.curves);
            return;
        }
        m_plan.tree = flowFloorplan(m_input);
        constexpr std::size_t ManyFrames = 300; // for which there is hardly time to anneal
        if (m_frames.size() > ManyFrames)
            turnCuts(m_plan.tree, m_aspect, m_stop);
        constexpr std::size_t FewFrames = 40; // which in their order of flow alone would be left mostly white
        if (arrangement != FrameArrangement::Annealed)
            m_input.forward *= 2;
        if (arrangement == FrameArrangement::Annealed || m_frames.size() <= FewFrames)
            annealFloorplan(m_plan.tree, m_input, m_stop);
    }

    /// First placement: which shape each frame takes, and which streets the edges between them.
    void findWays()
    {
        SlicingTree& tree = m_plan.tree;
        const std::vector<Rect> regions = tree.regions(pageOf(tree, m_aspect, m_graph.nodes.size()));
        for (std::size_t i = 0; i < m_frames.size(); ++i) {
            Frame& frame = m_frames[i];
            foldFrame(frame, regions[i], m_spacing, m_stop);
            if (m_stop.stop_requested())
                return;
            placeFrame(frame, regions[i], m_spacing, 0, m_stop);
            if (m_stop.stop_requested())
                return;
            if (frame.elastic)
                m_folded.push_back(m_input.curves[i]);
            else
                m_folded.push_back({{std::max(frame.shape.width, frame.title.width) + frame.left + frame.right,
                                     frame.shape.height + frame.top + frame.bottom}});
        }
        m_plan.ring.assign(4, m_options.nodeGap);
        m_plan.channels = channelsOf(tree, regions, m_plan.ring);
        m_plan.trips = findTrips(m_graph, m_frames, m_index, m_plan.channels, m_spacing, m_stop);
    }

    /// Second placement: the same plan with streets as wide as their traffic.
    void widenStreets()
    {
        SlicingTree& tree = m_plan.tree;
        const std::vector<double> widths =
            streetWidths(m_graph, m_frames, m_index, m_plan.trips, m_plan.channels, m_spacing, m_stop);
        if (m_stop.stop_requested())
            return;
        const auto cuts = static_cast<std::uint32_t>(tree.size() - tree.leaves());
        for (std::uint32_t i = 0; i < cuts; ++i)
            tree.setChannel(static_cast<std::uint32_t>(tree.leaves()) + i, widths[i]);
        tree.setLeafCurves(std::move(m_folded));
        m_plan.regions = tree.regions(pageOf(tree, m_aspect, m_graph.nodes.size()));
        for (std::size_t i = 0; i < m_frames.size(); ++i) {
            Frame& frame = m_frames[i];
            if (frame.elastic)
                foldFrame(frame, m_plan.regions[i], m_spacing, m_stop);
            if (m_stop.stop_requested())
                return;
            placeFrame(frame, m_plan.regions[i], m_spacing, SettlePasses, m_stop);
            if (m_stop.stop_requested())
                return;
            if (m_memory != nullptr)
                applyPins(frame, memoryOf(frame, *m_memory), m_spacing);
        }
        m_plan.ring.assign(widths.end() - 4, widths.end());
        m_plan.channels = channelsOf(tree, m_plan.regions, m_plan.ring);
    }

    /// Nothing once stopped.
    std::optional<LaidOut> draw()
    {
        LaidOut result;
        Drawing& drawing = result.drawing;
        drawing.nodes.resize(m_graph.nodes.size());
        drawing.groups.resize(m_graph.groups.size());
        for (const Frame& frame : m_frames) {
            for (std::size_t i = 0; i < frame.nodes.size(); ++i) {
                const Rect& box = frame.placement.boxes[i];
                drawing.nodes[frame.nodes[i]] = {box.x + frame.origin.x, box.y + frame.origin.y, box.width, box.height};
            }
            if (frame.group != None)
                drawing.groups[frame.group] = frame.region;
        }
        const Plan& plan = m_plan;
        if (m_options.edgesDrawn == EdgesDrawn::Ribbons && !plan.trips.empty() &&
            (m_options.nodesAreFrames || plan.trips.size() > MostSingle)) {
            const std::vector<SharedWay> ways =
                sharedWays(m_graph, m_frames, m_index, plan.trips, plan.channels, m_spacing, m_stop);
            if (m_stop.stop_requested())
                return {};
            addRibbons(drawing, m_graph, ways, plan.channels, m_spacing);
            // Ribbons that are no fewer than the edges only hide which edge is which.
            if (!m_options.nodesAreFrames && !drawing.ribbons.empty() &&
                drawing.ribbons.back().line + std::size_t{1} >= plan.trips.size()) {
                drawing.ribbons.clear();
                drawing.taps.clear();
            }
        }
        drawing.edges = drawRoutes(m_graph, m_frames, m_index, plan.trips, plan.channels, m_spacing,
                                   drawing.ribbons.empty() ? EdgesDrawn::Single : EdgesDrawn::Ribbons, m_stop);
        if (m_stop.stop_requested())
            return {};
        markBackEdges(m_graph, m_index, drawing, m_stop);
        if (m_stop.stop_requested())
            return {};
        const Rect& page = plan.regions[plan.tree.root()];
        moveToOrigin(drawing, {page.x - plan.ring[0], page.y - plan.ring[1], page.width + plan.ring[0] + plan.ring[2],
                               page.height + plan.ring[1] + plan.ring[3]});
        result.memory = rememberedLayout(m_graph, m_frames, plan.tree, plan.ring, m_memory);
        return result;
    }

    /// From a half-made plan nothing can be drawn that would be worth the time.
    [[nodiscard]] LaidOut drawStopped() const
    {
        LaidOut result;
        result.drawing = drawingInRows(m_graph, m_options, m_aspect);
        result.complete = false;
        return result;
    }

private:
    const LayoutGraph& m_graph;
    const LayoutOptions& m_options;
    const std::stop_token& m_stop;
    BlockSpacing m_spacing;
    double m_aspect;
    const LayoutMemory* m_memory;
    FrameIndex m_index;
    std::vector<Frame> m_frames;
    FloorplanInput m_input;
    std::optional<KeptFloorplan> m_kept;
    std::vector<ShapeCurve> m_folded;
    Plan m_plan;
};

} // namespace

LaidOut framedLayout(const LayoutGraph& graph, const LayoutOptions& options, FrameArrangement arrangement,
                     Progress& progress, const std::stop_token& stop)
{
    if (graph.nodes.empty() && graph.groups.empty())
        return {};
    assert(std::all_of(graph.edges.begin(), graph.edges.end(), [&](const LayoutEdge& edge) {
        return edge.from < graph.nodes.size() && edge.to < graph.nodes.size();
    }));
    constexpr std::uint64_t Steps = 5;
    FramedLayout layout(graph, options, stop);
    progress.report(Stage::LayingOut, 0, Steps, {});
    layout.makeFrames();
    progress.report(Stage::LayingOut, 1, Steps, {});
    if (!stop.stop_requested() && !layout.keepRegions()) {
        layout.makeTree(arrangement);
        progress.report(Stage::LayingOut, 2, Steps, {});
        if (!stop.stop_requested())
            layout.findWays();
        progress.report(Stage::LayingOut, 3, Steps, {});
        if (!stop.stop_requested())
            layout.widenStreets();
    }
    progress.report(Stage::LayingOut, 4, Steps, {});
    std::optional<LaidOut> result;
    if (!stop.stop_requested())
        result = layout.draw();
    if (!result)
        result = layout.drawStopped();
    progress.report(Stage::LayingOut, Steps, Steps, {});
    return std::move(*result);
}

} // namespace weft::layout
