// SPDX-License-Identifier: Apache-2.0
#include "layout/LayoutCatalog.h"
#include "layout/lanes/LaneLineage.h"
#include "layout/lanes/LanePlacement.h"
#include "layout/lanes/LaneRanks.h"
#include "layout/lanes/LaneSequence.h"
#include "layout/layered/Ranking.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

#include <map>
#include <numeric>
#include <set>

using namespace weft;
using namespace weft::layout;
using namespace weft::layout::tests;

namespace {

LaidOut lanes(const LayoutGraph& graph, EdgesDrawn edges = EdgesDrawn::Single)
{
    LayoutOptions options;
    options.edgesDrawn = edges;
    NoProgress progress;
    return layoutNamed("lanes")->layOut(graph, options, progress, {});
}

/// Random acyclic arcs between boxes, and a lane for each box.
struct World {
    std::vector<Arc> arcs;
    std::vector<std::uint32_t> lanes;
    std::size_t boxes = 0;
};
World world(std::uint64_t seed)
{
    Random random(seed);
    World result;
    result.boxes = 1 + random.below(60);
    const std::size_t count = 1 + random.below(6);
    for (std::size_t i = 0; i < result.boxes; ++i)
        result.lanes.push_back(random.below(count));
    for (std::size_t i = 0; i < 2 * result.boxes; ++i) {
        const std::uint32_t a = random.below(result.boxes);
        const std::uint32_t b = random.below(result.boxes);
        if (a < b)
            result.arcs.push_back({a, b});
    }
    return result;
}

LaneLineage lineageFor(const LayoutGraph& graph, bool shared)
{
    std::vector<Arc> arcs;
    std::vector<EdgeWay> ways;
    for (const LayoutEdge& edge : graph.edges) {
        const EdgeWay way = edge.from < edge.to ? EdgeWay::Forward : EdgeWay::Self;
        ways.push_back(way);
        if (way == EdgeWay::Forward)
            arcs.push_back({edge.from, edge.to});
    }
    std::vector<std::uint32_t> laneOf;
    for (const LayoutNode& node : graph.nodes)
        laneOf.push_back(node.group == None ? 0 : node.group);
    const std::vector<std::uint32_t> ranks = sharedRanks(ranksOf(graph.nodes.size(), arcs), arcs, laneOf, 8);
    return laneLineage(graph, ranks, laneOf, std::max<std::size_t>(1, graph.groups.size()), ways, {}, shared);
}

LayoutGraph forwardGraph(std::uint64_t seed, std::size_t nodes, std::size_t groups, std::size_t edges)
{
    LayoutGraph graph = randomGraph(seed, nodes, groups, edges);
    std::erase_if(graph.edges, [](const LayoutEdge& edge) { return edge.from >= edge.to; });
    return graph;
}

/// Whether no lane is above one that comes before it in any rank.
bool together(const LaneLineage& lineage)
{
    for (const auto& rank : lineage.ranks) {
        for (std::size_t i = 1; i < rank.size(); ++i) {
            if (lineage.laneOf[rank[i]] < lineage.laneOf[rank[i - 1]])
                return false;
        }
    }
    return true;
}

} // namespace

class TestLanes : public QObject {
    Q_OBJECT

private slots:
    void sequenceIsBestOfFew();
    void sequenceNeverGrows();
    void ranksStayValid();
    void crowdedRanksBecomeSeveral();
    void bendsLieInEveryRankBetween();
    void sharedBendsAreFewer();
    void lanesStayTogether();
    void siftedCrossLessThanGiven();
    void rowsKeepOrderAndDistance();
    void allButBackEdgesRunRight();
    void backEdgesPassBelowTheirLane();
    void lanesReachFromSideToSide();
    void titlesHaveRoom();
    void sharedTrunksPassNoBox();
};

void TestLanes::sequenceIsBestOfFew()
{
    // Against all orders: the best of most small cases, and never one that moving a single lane would make better.
    int best = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Random random(seed);
        const std::uint32_t count = 2 + random.below(5);
        std::vector<LaneFlow> flows;
        for (std::uint32_t i = 0; i < 2 * count; ++i)
            flows.push_back({random.below(count), random.below(count), 1.0 + random.below(4)});
        std::vector<std::uint32_t> order(count);
        std::iota(order.begin(), order.end(), 0U);
        const std::vector<std::uint32_t> found = laneSequence(flows, order);
        double least = sequenceCost(flows, order);
        do
            least = std::min(least, sequenceCost(flows, order));
        while (std::next_permutation(order.begin(), order.end()));
        const double cost = sequenceCost(flows, found);
        best += cost < least + 1e-9 ? 1 : 0;
        for (std::size_t from = 0; from < count; ++from) {
            for (std::size_t to = 0; to < count; ++to) {
                std::vector<std::uint32_t> moved = found;
                const std::uint32_t lane = moved[from];
                moved.erase(moved.begin() + static_cast<std::ptrdiff_t>(from));
                moved.insert(moved.begin() + static_cast<std::ptrdiff_t>(to), lane);
                QVERIFY2(sequenceCost(flows, moved) >= cost - 1e-9, qPrintable(QString("seed %1").arg(seed)));
            }
        }
        QCOMPARE(std::set<std::uint32_t>(found.begin(), found.end()).size(), std::size_t{count});
    }
    QVERIFY2(best >= 30, qPrintable(QString::number(best)));
}

void TestLanes::sequenceNeverGrows()
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Random random(seed);
        std::vector<std::uint32_t> order(80);
        std::iota(order.begin(), order.end(), 0U);
        std::vector<LaneFlow> flows;
        for (int i = 0; i < 200; ++i)
            flows.push_back({random.below(80), random.below(80), 1.0 + random.below(9)});
        QVERIFY(sequenceCost(flows, laneSequence(flows, order)) < sequenceCost(flows, order));
    }
}

void TestLanes::ranksStayValid()
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const World w = world(seed);
        for (const std::size_t most : {std::size_t{1}, std::size_t{4}, std::size_t{1000}}) {
            const std::vector<std::uint32_t> ranks = sharedRanks(ranksOf(w.boxes, w.arcs), w.arcs, w.lanes, most);
            for (const Arc& arc : w.arcs)
                QVERIFY(ranks[arc.from] < ranks[arc.to]);
            const std::set<std::uint32_t> used(ranks.begin(), ranks.end());
            QCOMPARE(std::size_t{*used.rbegin()} + 1, used.size());
        }
    }
}

void TestLanes::crowdedRanksBecomeSeveral()
{
    // One source and forty readers in one lane.
    std::vector<Arc> arcs;
    for (std::uint32_t i = 1; i <= 40; ++i)
        arcs.push_back({0, i});
    const std::vector<std::uint32_t> lane(41, 0);
    const std::vector<std::uint32_t> ranks = sharedRanks(ranksOf(41, arcs), arcs, lane, 10);
    std::map<std::uint32_t, int> filled;
    for (std::uint32_t i = 1; i <= 40; ++i)
        ++filled[ranks[i]];
    QCOMPARE(filled.size(), std::size_t{4});
    for (const auto& [rank, count] : filled)
        QCOMPARE(count, 10);
}

void TestLanes::bendsLieInEveryRankBetween()
{
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const LayoutGraph graph = forwardGraph(seed, 60, 5, 140);
        for (const bool shared : {false, true}) {
            const LaneLineage lineage = lineageFor(graph, shared);
            for (std::size_t i = 0; i < graph.edges.size(); ++i) {
                if (lineage.ways[i] != EdgeWay::Forward)
                    continue;
                std::uint32_t rank = lineage.rankOf[graph.edges[i].from];
                bool inTargetLane = false;
                for (const std::uint32_t bend : lineage.bendsOf(i)) {
                    QCOMPARE(lineage.rankOf[bend], ++rank);
                    const std::uint32_t lane = lineage.laneOf[bend];
                    const bool target = lane == lineage.laneOf[graph.edges[i].to];
                    QVERIFY(target || (!inTargetLane && lane == lineage.laneOf[graph.edges[i].from]));
                    inTargetLane = target && lane != lineage.laneOf[graph.edges[i].from];
                }
                QCOMPARE(lineage.rankOf[graph.edges[i].to], rank + 1);
            }
        }
    }
}

void TestLanes::sharedBendsAreFewer()
{
    const LayoutGraph graph = forwardGraph(3, 80, 5, 260);
    const LaneLineage apart = lineageFor(graph, false);
    const LaneLineage shared = lineageFor(graph, true);
    QCOMPARE(apart.bends.size(), shared.bends.size());
    QCOMPARE(apart.rankOf.size(), apart.boxes + apart.bends.size());
    QVERIFY(shared.rankOf.size() < apart.rankOf.size());
}

void TestLanes::lanesStayTogether()
{
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const LayoutGraph graph = forwardGraph(seed, 70, 6, 150);
        LaneLineage lineage = lineageFor(graph, seed % 2 == 0);
        const std::size_t items = lineage.rankOf.size();
        orderLanes(lineage, graph);
        QVERIFY(together(lineage));
        std::set<std::uint32_t> seen;
        for (std::uint32_t rank = 0; rank < lineage.ranks.size(); ++rank) {
            for (const std::uint32_t item : lineage.ranks[rank]) {
                QCOMPARE(lineage.rankOf[item], rank);
                seen.insert(item);
            }
        }
        QCOMPARE(seen.size(), items);
    }
}

void TestLanes::siftedCrossLessThanGiven()
{
    std::uint64_t before = 0;
    std::uint64_t after = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const LayoutGraph graph = forwardGraph(seed, 70, 4, 110);
        LaneLineage lineage = lineageFor(graph, false);
        for (auto& rank : lineage.ranks)
            std::stable_sort(rank.begin(), rank.end(),
                             [&](std::uint32_t a, std::uint32_t b) { return lineage.laneOf[a] < lineage.laneOf[b]; });
        before += laneCrossings(lineage, graph);
        orderLanes(lineage, graph);
        after += laneCrossings(lineage, graph);
    }
    QVERIFY2(after * 10 < before * 7, qPrintable(QString("%1 of %2").arg(after).arg(before)));
}

void TestLanes::rowsKeepOrderAndDistance()
{
    const LaneSpacing spacing;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const LayoutGraph graph = forwardGraph(seed, 70, 4, 150);
        LaneLineage lineage = lineageFor(graph, seed % 2 == 0);
        orderLanes(lineage, graph);
        const LaneRows rows = laneRows(lineage, graph, spacing, std::vector<double>(lineage.lanes, 10));
        const auto height = [&](std::uint32_t item) {
            return item < lineage.boxes ? graph.nodes[item].size.height : 0.0;
        };
        for (const auto& rank : lineage.ranks) {
            for (std::size_t i = 0; i < rank.size(); ++i) {
                const std::uint32_t item = rank[i];
                QVERIFY(rows.top[item] >= -1e-6);
                QVERIFY(rows.top[item] + height(item) <= rows.heights[lineage.laneOf[item]] + 1e-6);
                if (i == 0 || lineage.laneOf[rank[i - 1]] != lineage.laneOf[item])
                    continue;
                const double gap = rows.top[item] - rows.top[rank[i - 1]] - height(rank[i - 1]);
                QVERIFY(gap >= spacing.between(lineage, rank[i - 1], item) - 1e-5);
            }
        }
    }
}

void TestLanes::allButBackEdgesRunRight()
{
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const LayoutGraph graph = randomGraph(seed, 120, 8, 220);
        const Drawing drawing = lanes(graph).drawing;
        std::vector<Arc> arcs;
        for (const LayoutEdge& edge : graph.edges)
            arcs.push_back({edge.from, edge.to});
        const std::vector<bool> back = backArcs(graph.nodes.size(), arcs);
        for (std::size_t i = 0; i < arcs.size(); ++i) {
            const bool right = drawing.nodes[arcs[i].from].right() < drawing.nodes[arcs[i].to].x;
            QCOMPARE(right, !back[i]);
            QCOMPARE(drawing.edges[i].back, bool(back[i]));
        }
    }
}

void TestLanes::backEdgesPassBelowTheirLane()
{
    LayoutGraph graph = boxes(6, 2); // lanes 0 and 1 by turns
    graph.edges = {{0, 2}, {2, 4}, {4, 0}, {1, 3}};
    const Drawing drawing = lanes(graph).drawing;
    QVERIFY(drawing.edges[2].back);
    const Rect lane = drawing.groups[0];
    double lowest = 0;
    for (const Point& point : drawing.edges[2].points)
        lowest = std::max(lowest, point.y);
    QVERIFY(lowest > lane.bottom());
    QVERIFY(lane.y > drawing.groups[1].y || lowest < drawing.groups[1].y);
}

void TestLanes::lanesReachFromSideToSide()
{
    const LayoutGraph graph = randomGraph(5, 90, 7, 150);
    const Drawing drawing = lanes(graph).drawing;
    for (const Rect& lane : drawing.groups) {
        QCOMPARE(lane.x, drawing.groups.front().x);
        QCOMPARE(lane.width, drawing.groups.front().width);
    }
}

void TestLanes::titlesHaveRoom()
{
    LayoutGraph graph = boxes(4, 2);
    graph.groups[1].titleSize = {400, 60};
    graph.edges = {{0, 1}, {1, 2}, {2, 3}, {3, 0}};
    const Drawing drawing = lanes(graph).drawing;
    QCOMPARE(faultOf(graph, drawing), QString());
    // No line runs through it either.
    for (std::size_t group = 0; group < 2; ++group) {
        const Rect frame = drawing.groups[group];
        const Rect title{frame.x, frame.y, graph.groups[group].titleSize.width, graph.groups[group].titleSize.height};
        for (const Route& route : drawing.edges) {
            const std::vector<Point> line = polyline(route);
            for (std::size_t k = 1; k < line.size(); ++k)
                QVERIFY(!segmentTouches(title, line[k - 1], line[k]));
        }
    }
}

void TestLanes::sharedTrunksPassNoBox()
{
    // Every edge still ends at its ports and passes no box.
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const LayoutGraph graph = randomGraph(seed, 100, 6, 200);
        const Drawing drawing = lanes(graph, EdgesDrawn::Ribbons).drawing;
        QCOMPARE(faultOf(graph, drawing), QString());
        QCOMPARE(behindBoxes(graph, drawing), std::size_t{0});
        QVERIFY(same(drawing, lanes(graph, EdgesDrawn::Ribbons).drawing));
    }
}

WEFT_TEST(TestLanes)
#include "tst_Lanes.moc"
