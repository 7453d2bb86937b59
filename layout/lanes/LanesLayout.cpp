// SPDX-License-Identifier: Apache-2.0
#include "layout/lanes/LanesLayout.h"

#include "layout/DrawingBounds.h"
#include "layout/lanes/LaneRanks.h"
#include "layout/lanes/LaneRoutes.h"
#include "layout/lanes/LaneSequence.h"
#include "layout/layered/Ranking.h"
#include "layout/layered/RowDrawing.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace weft::layout {
namespace {

constexpr double TitleIndent = 12;
constexpr double BetweenLanes = 14;
constexpr double OuterGap = 16;

/// Which edges close cycles, and ranks without them.
struct Flow {
    std::vector<EdgeWay> ways;
    std::vector<Arc> forward;
    std::vector<std::uint32_t> ranks;
};

Flow flowOf(const LayoutGraph& graph, const std::stop_token& stop)
{
    Flow flow;
    std::vector<Arc> arcs;
    for (const LayoutEdge& edge : graph.edges)
        arcs.push_back({edge.from, edge.to});
    const std::vector<bool> back = backArcs(graph.nodes.size(), arcs, stop);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        const bool self = arcs[i].from == arcs[i].to;
        flow.ways.push_back(self ? EdgeWay::Self : back[i] ? EdgeWay::Back : EdgeWay::Forward);
        if (flow.ways.back() == EdgeWay::Forward)
            flow.forward.push_back(arcs[i]);
    }
    flow.ranks = ranksOf(graph.nodes.size(), flow.forward, stop);
    return flow;
}

/// The lanes from the top: numbers of groups, and the number behind them for what has none.
std::vector<std::uint32_t> lanesOf(const LayoutGraph& graph, const Flow& flow, const std::stop_token& stop)
{
    const auto loose = static_cast<std::uint32_t>(graph.groups.size());
    const auto groupOf = [&](std::uint32_t node) { return std::min(graph.nodes[node].group, loose); };
    std::vector<double> ranks(loose + 1, 0);
    std::vector<double> boxes(loose + 1, 0);
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
        ranks[groupOf(i)] += flow.ranks[i];
        ++boxes[groupOf(i)];
    }
    std::vector<std::uint32_t> lanes(loose + 1);
    std::iota(lanes.begin(), lanes.end(), 0U);
    std::sort(lanes.begin(), lanes.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(boxes[a] == 0, ranks[a] * boxes[b], a) < std::tuple(boxes[b] == 0, ranks[b] * boxes[a], b);
    });
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> weights;
    bool stopped = false;
    for (std::size_t i = 0; i < graph.edges.size() && !stopped; ++i) {
        const LayoutEdge& edge = graph.edges[i];
        stopped = i % 1024 == 0 && stop.stop_requested();
        if (groupOf(edge.from) != groupOf(edge.to))
            weights[{groupOf(edge.from), groupOf(edge.to)}] += edge.weight;
    }
    std::vector<LaneFlow> flows;
    for (const auto& [ends, weight] : weights)
        flows.push_back({ends.first, ends.second, weight});
    std::vector<std::uint32_t> result = stopped ? std::move(lanes) : laneSequence(flows, std::move(lanes), stop);
    if (boxes[loose] == 0)
        std::erase(result, loose);
    return result;
}

/// One drawing of lanes at work.
class Lanes {
public:
    Lanes(const LayoutGraph& graph, const LayoutOptions& options, const std::stop_token& stop)
        : m_graph(graph), m_options(options), m_stop(stop), m_aspect(std::clamp(options.pageAspect, 0.2, 5.0))
    {
        m_spacing.boxGap = options.nodeGap;
        m_spacing.edgeGap = options.nodeGap / 2;
    }

    void findLanes()
    {
        m_flow = flowOf(m_graph, m_stop);
        m_lanes = lanesOf(m_graph, m_flow, m_stop);
        std::vector<std::uint32_t> place(m_graph.groups.size() + 1, 0);
        for (std::uint32_t i = 0; i < m_lanes.size(); ++i)
            place[m_lanes[i]] = i;
        for (const LayoutNode& node : m_graph.nodes)
            m_laneOf.push_back(place[std::min<std::size_t>(node.group, m_graph.groups.size())]);
        for (const std::uint32_t lane : m_lanes) {
            const double title = lane < m_graph.groups.size() ? m_graph.groups[lane].titleSize.height + 4 : 0;
            m_least.push_back(std::max(0.0, title - 2 * m_options.groupPadding));
        }
        for (const LayoutGroup& group : m_graph.groups)
            m_header = std::max(m_header, group.titleSize.width + 2 * TitleIndent);
    }

    /// How many boxes a rank may hold so that the page comes near its wanted shape and stays small.
    void chooseRanks()
    {
        std::vector<std::size_t> filled(1, 0);
        for (const std::uint32_t rank : m_flow.ranks) {
            filled.resize(std::max<std::size_t>(filled.size(), rank + std::size_t{1}), 0);
            ++filled[rank];
        }
        std::size_t most = *std::max_element(filled.begin(), filled.end());
        const bool shared = m_options.edgesDrawn == EdgesDrawn::Ribbons;
        double best = 0;
        for (bool first = true; most > 0; first = false) {
            LaneLineage lineage =
                laneLineage(m_graph, sharedRanks(m_flow.ranks, m_flow.forward, m_laneOf, most, m_stop), m_laneOf,
                            m_lanes.size(), m_flow.ways, m_spacing, shared, m_stop);
            const Size page = estimatedPage(lineage);
            const double off = std::log(page.width / (page.height * m_aspect));
            const double cost = std::abs(off) + 0.5 * std::log(page.width * page.height);
            if (first || cost < best) {
                best = cost;
                m_lineage = std::move(lineage);
            }
            if (off > 0 || most == 1 || m_stop.stop_requested())
                break;
            most = most * 3 / 4;
        }
    }

    void order() { orderLanes(m_lineage, m_graph, m_stop); }

    void place()
    {
        m_rows = laneRows(m_lineage, m_graph, m_spacing, m_least, m_stop);
        m_traffic = laneTraffic(m_lineage, m_graph, m_rows, m_stop);
    }

    Drawing draw()
    {
        Drawing drawing;
        const double right = placeRanks();
        placeLanes();
        for (std::uint32_t i = 0; i < m_graph.nodes.size(); ++i) {
            const Size size = m_graph.nodes[i].size;
            drawing.nodes.push_back({m_page.rankLeft[m_lineage.rankOf[i]],
                                     m_page.laneTop[m_lineage.laneOf[i]] + m_rows.top[i], size.width, size.height});
        }
        drawing.groups.resize(m_graph.groups.size());
        for (std::size_t i = 0; i < m_lanes.size(); ++i) {
            if (m_lanes[i] == m_graph.groups.size())
                continue;
            const double top = m_page.laneTop[i] - m_options.groupPadding;
            drawing.groups[m_lanes[i]] = {0, top, right, m_page.laneBottom[i] + m_options.groupPadding - top};
        }
        drawing.edges = laneRoutes(m_lineage, m_graph, m_rows, m_page, m_traffic, drawing.nodes, m_stop);
        moveToOrigin(drawing);
        return drawing;
    }

private:
    [[nodiscard]] Size estimatedPage(const LaneLineage& lineage) const
    {
        double width = m_header;
        std::vector<double> heights = m_least;
        std::vector<double> cell(m_lanes.size());
        for (const std::vector<std::uint32_t>& rank : lineage.ranks) {
            std::fill(cell.begin(), cell.end(), 0);
            double box = 0;
            for (const std::uint32_t item : rank) {
                const bool isBox = item < lineage.boxes;
                if (isBox)
                    box = std::max(box, m_graph.nodes[item].size.width);
                cell[lineage.laneOf[item]] +=
                    isBox ? m_graph.nodes[item].size.height + m_spacing.boxGap : m_spacing.bendGap;
            }
            for (std::size_t lane = 0; lane < cell.size(); ++lane)
                heights[lane] = std::max(heights[lane], cell[lane]);
            width += box + m_options.rankGap;
        }
        double height = 1;
        for (const double lane : heights)
            height += lane + 2 * m_options.groupPadding + BetweenLanes;
        return {width, height};
    }

    /// Right border of the page.
    double placeRanks()
    {
        double x = m_header;
        for (std::size_t rank = 0; rank < m_lineage.ranks.size(); ++rank) {
            x += gapWidth(rank);
            double width = 0;
            for (const std::uint32_t item : m_lineage.ranks[rank]) {
                if (item < m_lineage.boxes)
                    width = std::max(width, m_graph.nodes[item].size.width);
            }
            m_page.rankLeft.push_back(x);
            x += width;
            m_page.rankRight.push_back(x);
        }
        return x + gapWidth(m_lineage.ranks.size());
    }

    /// Lines that change the lane need room to swing, those that turn a track each.
    [[nodiscard]] double gapWidth(std::size_t gap) const
    {
        const double tracks = m_traffic.gapTracks[gap];
        const double turning = tracks > 0 ? 2 * LaneTrackRoom + 2 * LaneTrack * (tracks - 1) : 0;
        if (gap == 0)
            return std::max(m_header > 0 ? 2.0 : OuterGap, turning);
        if (gap == m_lineage.ranks.size())
            return std::max(OuterGap, turning);
        constexpr double Line = 1.5;
        const double swing =
            m_options.rankGap * std::min(0.75 + m_traffic.gapLines[gap] * Line / m_options.rankGap, 4.0);
        return std::max(swing, turning + m_options.rankGap / 2);
    }

    void placeLanes()
    {
        double y = 0;
        for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
            y += m_options.groupPadding;
            m_page.laneTop.push_back(y);
            y += m_rows.heights[lane];
            m_page.laneBottom.push_back(y);
            y += m_options.groupPadding;
            m_page.streetTop.push_back(y + LaneTrack);
            y += std::max(BetweenLanes, LaneTrack * (m_traffic.streetTracks[lane] + 2.0));
        }
    }

    const LayoutGraph& m_graph;
    const LayoutOptions& m_options;
    const std::stop_token& m_stop;
    double m_aspect;
    LaneSpacing m_spacing;
    Flow m_flow;
    std::vector<std::uint32_t> m_lanes; ///< groups from the top
    std::vector<std::uint32_t> m_laneOf;
    std::vector<double> m_least;
    double m_header = 0;
    LaneLineage m_lineage;
    LaneRows m_rows;
    LaneTraffic m_traffic;
    LanePage m_page;
};

} // namespace

LaidOut LanesLayout::layOut(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                            std::stop_token stop) const
{
    if (graph.nodes.empty() && graph.groups.empty())
        return {};
    assert(std::all_of(graph.edges.begin(), graph.edges.end(), [&](const LayoutEdge& edge) {
        return edge.from < graph.nodes.size() && edge.to < graph.nodes.size();
    }));
    constexpr std::uint64_t Steps = 4;
    Lanes lanes(graph, options, stop);
    progress.report(Stage::LayingOut, 0, Steps, {});
    lanes.findLanes();
    progress.report(Stage::LayingOut, 1, Steps, {});
    if (!stop.stop_requested())
        lanes.chooseRanks();
    progress.report(Stage::LayingOut, 2, Steps, {});
    if (!stop.stop_requested())
        lanes.order();
    progress.report(Stage::LayingOut, 3, Steps, {});
    if (!stop.stop_requested())
        lanes.place();
    LaidOut result;
    if (!stop.stop_requested())
        result.drawing = lanes.draw();
    result.complete = !stop.stop_requested();
    if (!result.complete) // from half-made lanes nothing can be drawn that would be worth the time
        result.drawing = drawingInRows(graph, options, std::clamp(options.pageAspect, 0.2, 5.0));
    progress.report(Stage::LayingOut, Steps, Steps, {});
    return result;
}

} // namespace weft::layout
