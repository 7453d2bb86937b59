// SPDX-License-Identifier: Apache-2.0
#include "layout/LayoutCatalog.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::layout;
using namespace weft::layout::tests;

namespace {

Drawing drawn(const LayoutGraph& graph, EdgesDrawn edges = EdgesDrawn::Ribbons, bool nodesAreFrames = false)
{
    NoProgress progress;
    LayoutOptions options;
    options.edgesDrawn = edges;
    options.nodesAreFrames = nodesAreFrames;
    return layoutNamed("floorplan")->layOut(graph, options, progress, {}).drawing;
}

bool between(const LayoutGraph& graph, std::size_t edge)
{
    return graph.nodes[graph.edges[edge].from].group != graph.nodes[graph.edges[edge].to].group;
}

/// Whether the route runs along the ribbon's direction through `at`.
bool runsThrough(const Route& route, const Ribbon& ribbon, Point at)
{
    const bool vertical = ribbon.from.x == ribbon.to.x;
    const std::vector<Point> line = polyline(route);
    for (std::size_t i = 1; i < line.size(); ++i) {
        const bool parallel = std::abs(vertical ? line[i].x - line[i - 1].x : line[i].y - line[i - 1].y) < 0.01;
        if (parallel && distanceToSegment(at, line[i - 1], line[i]) < 0.01)
            return true;
    }
    return false;
}

} // namespace

class TestRibbons : public QObject {
    Q_OBJECT

private slots:
    void countsAreThoseOfTheRoutes();
    void noRibbonTouchesABox();
    void everyEdgeBetweenGroupsHasTaps();
    void ribbonsAreFewerThanEdges();
    void edgesThatStandForMoreCountAsMore();
    void fewEdgesNeedNone();
    void singleLinesMoveNothing();
    void nodesAsFramesFillTheirRegions();
};

void TestRibbons::countsAreThoseOfTheRoutes()
{
    std::size_t checked = 0;
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        const LayoutGraph graph = randomGraph(seed, 90, 6, 200);
        const Drawing drawing = drawn(graph);
        for (const Ribbon& ribbon : drawing.ribbons) {
            if (ribbon.to.x - ribbon.from.x + ribbon.to.y - ribbon.from.y < 30)
                continue; // within the rounding of corners
            // Where one edge leaves a ribbon as another joins it both round their corners: there the lines are fewer.
            std::uint32_t most = 0;
            for (int part = 1; part < 8; ++part) {
                const double share = part / 8.0;
                const Point at{ribbon.from.x + (ribbon.to.x - ribbon.from.x) * share,
                               ribbon.from.y + (ribbon.to.y - ribbon.from.y) * share};
                std::uint32_t count = 0;
                for (std::size_t i = 0; i < graph.edges.size(); ++i)
                    count += between(graph, i) && runsThrough(drawing.edges[i], ribbon, at) ? 1 : 0;
                most = std::max(most, count);
            }
            QCOMPARE(ribbon.count, most);
            ++checked;
        }
    }
    QVERIFY(checked > 100);
}

void TestRibbons::noRibbonTouchesABox()
{
    for (std::uint64_t seed = 0; seed < seeds(40); ++seed) {
        const LayoutGraph graph = randomGraph(seed, 150, 9, 300);
        const Drawing drawing = drawn(graph);
        for (const Ribbon& ribbon : drawing.ribbons) {
            QVERIFY(ribbon.from.x == ribbon.to.x || ribbon.from.y == ribbon.to.y);
            QVERIFY(ribbon.from.x <= ribbon.to.x && ribbon.from.y <= ribbon.to.y);
            QVERIFY(ribbon.width > 0);
            for (const Rect& box : drawing.nodes)
                QVERIFY(!segmentTouches(box.grown(-0.5), ribbon.from, ribbon.to));
        }
    }
}

void TestRibbons::everyEdgeBetweenGroupsHasTaps()
{
    const LayoutGraph graph = randomGraph(3, 200, 8, 400);
    const Drawing drawing = drawn(graph);
    QCOMPARE(drawing.taps.size(), graph.edges.size());
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const Taps& taps = drawing.taps[i];
        QCOMPARE(taps.leave.points.empty(), taps.enter.points.empty());
        QCOMPARE(!taps.leave.points.empty(), between(graph, i));
        if (taps.leave.points.empty())
            continue;
        QCOMPARE(taps.leave.points.front(), drawing.edges[i].points.front());
        QCOMPARE(taps.enter.points.back(), drawing.edges[i].points.back());
    }
}

void TestRibbons::ribbonsAreFewerThanEdges()
{
    const LayoutGraph graph = randomGraph(8, 1000, 20, 1700);
    const Drawing drawing = drawn(graph);
    std::size_t edges = 0;
    for (std::size_t i = 0; i < graph.edges.size(); ++i)
        edges += between(graph, i) ? 1 : 0;
    QVERIFY(edges > 300);
    const std::uint32_t lines = drawing.ribbons.back().line + 1;
    QVERIFY2(lines * 2 <= edges, qPrintable(QString("%1 lines for %2 edges").arg(lines).arg(edges)));
}

void TestRibbons::edgesThatStandForMoreCountAsMore()
{
    LayoutGraph graph = boxes(2);
    graph.edges = {{0, 1, 0.5, 0.5, 1, 7}};
    const Drawing drawing = drawn(graph, EdgesDrawn::Ribbons, true);
    QVERIFY(!drawing.ribbons.empty());
    for (const Ribbon& ribbon : drawing.ribbons)
        QCOMPARE(ribbon.count, 7U);
}

void TestRibbons::fewEdgesNeedNone()
{
    LayoutGraph graph = boxes(80, 4);
    for (std::uint32_t i = 0; i < 40; ++i)
        graph.edges.push_back({i, i + 1});
    QVERIFY(drawn(graph).ribbons.empty());
    QVERIFY(same(drawn(graph), drawn(graph, EdgesDrawn::Single)));
    graph.edges.push_back({50, 51});
    QVERIFY(!drawn(graph).ribbons.empty());
}

void TestRibbons::singleLinesMoveNothing()
{
    const LayoutGraph graph = randomGraph(5, 120, 7, 240);
    const Drawing a = drawn(graph);
    const Drawing b = drawn(graph, EdgesDrawn::Single);
    QVERIFY(b.ribbons.empty());
    QVERIFY(b.taps.empty());
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        QVERIFY(std::abs(a.nodes[i].x - b.nodes[i].x) < 0.01 && std::abs(a.nodes[i].y - b.nodes[i].y) < 0.01);
}

void TestRibbons::nodesAsFramesFillTheirRegions()
{
    for (std::uint64_t seed = 2; seed < 30; ++seed) {
        const LayoutGraph graph = randomGraph(seed, 1 + seed * 2, 0, seed * 5);
        const Drawing drawing = drawn(graph, EdgesDrawn::Ribbons, true);
        QCOMPARE(overlappingPairs(drawing.nodes), std::uint64_t{0});
        double area = 0;
        for (const Rect& box : drawing.nodes) {
            QVERIFY(drawing.bounds.contains(box));
            QVERIFY(box.width >= 60);
            area += box.width * box.height;
        }
        const double share = area / (drawing.bounds.width * drawing.bounds.height);
        QVERIFY2(share > 0.2, qPrintable(QString("seed %1: %2").arg(seed).arg(share)));
    }
}

WEFT_TEST(TestRibbons)
#include "tst_Ribbons.moc"
