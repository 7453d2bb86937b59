// SPDX-License-Identifier: Apache-2.0
#include "layout/LayoutCatalog.h"
#include "layout/radial/HopRings.h"
#include "layout/radial/RingPlacement.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

#include <queue>

using namespace weft;
using namespace weft::layout;
using namespace weft::layout::tests;

namespace {

LaidOut radial(const LayoutGraph& graph, std::uint32_t centre = None)
{
    LayoutOptions options;
    options.centre = centre;
    NoProgress progress;
    return layoutNamed("radial")->layOut(graph, options, progress, {});
}

std::vector<Arc> arcsOf(const LayoutGraph& graph)
{
    std::vector<Arc> arcs;
    for (const LayoutEdge& edge : graph.edges)
        arcs.push_back({edge.from, edge.to});
    return arcs;
}

/// Hops along the arcs, or against them, one relaxation after the other.
std::vector<std::uint32_t> plainHops(std::size_t nodes, const std::vector<Arc>& arcs, std::uint32_t centre, bool down)
{
    std::vector<std::uint32_t> hops(nodes, None);
    hops[centre] = 0;
    for (std::size_t round = 0; round < nodes; ++round) {
        for (const Arc& arc : arcs) {
            const std::uint32_t from = down ? arc.from : arc.to;
            const std::uint32_t to = down ? arc.to : arc.from;
            if (hops[from] != None)
                hops[to] = std::min(hops[to], hops[from] + 1);
        }
    }
    return hops;
}

} // namespace

class TestRadial : public QObject {
    Q_OBJECT

private slots:
    void ringsAreHops();
    void whatHangsOnStandsOneRingFurtherOut();
    void readersRightSourcesLeft();
    void theCentreIsTheOneAskedFor();
    void withoutACentreTheBestLinked();
    void boxesOfARingKeepTheirDistance();
    void fullRingsGetRows();
    void barycentresCrossLessThanTheStart();
};

void TestRadial::ringsAreHops()
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const LayoutGraph graph = randomGraph(seed, 1 + seed % 50, 0, seed);
        const std::vector<Arc> arcs = arcsOf(graph);
        const auto centre = static_cast<std::uint32_t>(seed % graph.nodes.size());
        const HopRings rings = hopRings(graph.nodes.size(), arcs, centre);
        const std::vector<std::uint32_t> down = plainHops(graph.nodes.size(), arcs, centre, true);
        const std::vector<std::uint32_t> up = plainHops(graph.nodes.size(), arcs, centre, false);
        for (std::uint32_t v = 0; v < graph.nodes.size(); ++v) {
            if (v == centre || (down[v] == None && up[v] == None))
                continue;
            QCOMPARE(rings.ring[v], std::min(down[v], up[v]));
            QCOMPARE(rings.side[v], down[v] <= up[v] ? RingSide::Right : RingSide::Left);
        }
        QCOMPARE(rings.ring[centre], 0U);
        std::uint32_t last = 0;
        for (const std::uint32_t v : rings.reached) {
            QVERIFY(rings.ring[v] >= last);
            last = rings.ring[v];
        }
    }
}

void TestRadial::whatHangsOnStandsOneRingFurtherOut()
{
    // 0 > 1, and 1 has another source 2, which feeds 3; 4 hangs together with nothing.
    const std::vector<Arc> arcs{{0, 1}, {2, 1}, {2, 3}};
    const HopRings rings = hopRings(5, arcs, 0);
    QCOMPARE(rings.ring, (std::vector<std::uint32_t>{0, 1, 2, 3, None}));
    QCOMPARE(rings.side[2], RingSide::Left);
    QCOMPARE(rings.side[3], RingSide::Right);
    QCOMPARE(rings.inner, (std::vector<std::uint32_t>{None, 0, 1, 2, None}));
}

void TestRadial::readersRightSourcesLeft()
{
    LayoutGraph graph = boxes(21);
    for (std::uint32_t i = 1; i <= 20; ++i)
        graph.edges.push_back(i % 2 == 0 ? LayoutEdge{0, i} : LayoutEdge{i, 0});
    const Drawing drawing = radial(graph, 0).drawing;
    QCOMPARE(faultOf(graph, drawing), QString());
    for (const LayoutEdge& edge : graph.edges)
        QVERIFY(drawing.nodes[edge.from].right() < drawing.nodes[edge.to].x);
}

void TestRadial::theCentreIsTheOneAskedFor()
{
    // A chain around its third node: two on its left, two on its right.
    LayoutGraph graph = boxes(5, 2);
    graph.edges = {{0, 1}, {1, 2}, {2, 3}, {3, 4}};
    const Drawing drawing = radial(graph, 2).drawing;
    for (std::uint32_t i = 0; i + 1 < 5; ++i)
        QVERIFY(drawing.nodes[i].right() < drawing.nodes[i + 1].x);
    const Rect centre = drawing.nodes[2];
    for (const std::uint32_t i : {1U, 3U})
        QVERIFY(std::abs(drawing.nodes[i].center().y - centre.center().y) < 1);
    const double left = centre.x - drawing.nodes[1].right();
    const double right = drawing.nodes[3].x - centre.right();
    QVERIFY(std::abs(left - right) < 1e-6);
}

void TestRadial::withoutACentreTheBestLinked()
{
    LayoutGraph graph = boxes(8);
    graph.edges = {{0, 1}, {2, 3}, {3, 4}, {3, 5}, {3, 6}, {1, 2}, {7, 3}};
    QVERIFY(same(radial(graph).drawing, radial(graph, 3).drawing));
    QVERIFY(!same(radial(graph).drawing, radial(graph, 0).drawing));
}

void TestRadial::boxesOfARingKeepTheirDistance()
{
    const RingSpacing spacing;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const LayoutGraph graph = randomGraph(seed, 80, 0, 140);
        std::vector<Size> sizes;
        for (const LayoutNode& node : graph.nodes)
            sizes.push_back(node.size);
        const std::vector<Arc> arcs = arcsOf(graph);
        const HopRings rings = hopRings(sizes.size(), arcs, 0);
        const RingPlacement placement = placeRings(rings, arcs, sizes, spacing);
        std::vector<Rect> placed;
        for (const std::uint32_t v : rings.reached)
            placed.push_back(placement.boxes[v].grown(0.4 * std::min(spacing.rowGap, spacing.lineGap)));
        QVERIFY2(overlappingPairs(placed) == 0, qPrintable(QString("seed %1").arg(seed)));
    }
}

void TestRadial::fullRingsGetRows()
{
    // Two hundred readers: as one row they would stand on a half circle of 13,000 pixels.
    LayoutGraph graph = boxes(201);
    for (std::uint32_t i = 1; i <= 200; ++i)
        graph.edges.push_back({0, i});
    const Drawing drawing = radial(graph, 0).drawing;
    QCOMPARE(faultOf(graph, drawing), QString());
    QVERIFY2(drawing.bounds.height < 5'000, qPrintable(QString::number(drawing.bounds.height)));
    // The lines pass between the boxes of the inner rows.
    QCOMPARE(behindBoxes(graph, drawing), std::size_t{0});
}

void TestRadial::barycentresCrossLessThanTheStart()
{
    // Stopped at once the wedges alone place; so the rounds have to be worth their time.
    std::uint64_t started = 0;
    std::uint64_t settled = 0;
    std::stop_source stopped;
    stopped.request_stop();
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const LayoutGraph graph = randomGraph(seed, 60, 0, 90);
        NoProgress progress;
        const Drawing start = layoutNamed("radial")->layOut(graph, {}, progress, stopped.get_token()).drawing;
        started += drawingQuality(graph, start).crossings;
        settled += drawingQuality(graph, radial(graph).drawing).crossings;
    }
    QVERIFY2(settled < started, qPrintable(QString("%1 of %2").arg(settled).arg(started)));
}

WEFT_TEST(TestRadial)
#include "tst_Radial.moc"
