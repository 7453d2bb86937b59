// SPDX-License-Identifier: Apache-2.0
#include "layout/LayoutCatalog.h"
#include "layout/lod/SpatialIndex.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::layout;
using namespace weft::layout::tests;

namespace {

Drawing drawn(std::uint64_t seed, std::size_t nodes, std::size_t groups, std::size_t edges)
{
    NoProgress progress;
    return layoutNamed("floorplan")->layOut(randomGraph(seed, nodes, groups, edges), {}, progress, {}).drawing;
}

bool touches(const Rect& a, const Rect& b)
{
    return a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom();
}

double distance(const Rect& r, Point p)
{
    return std::hypot(std::max({r.x - p.x, 0.0, p.x - r.right()}), std::max({r.y - p.y, 0.0, p.y - r.bottom()}));
}

Rect anyArea(Random& random, const Rect& bounds)
{
    const double x = bounds.width * (random.below(1200) / 1000.0 - 0.1);
    const double y = bounds.height * (random.below(1200) / 1000.0 - 0.1);
    const double size = std::max(bounds.width, bounds.height) * random.below(500) / 1000.0;
    return {x, y, size, size * 0.6};
}

} // namespace

class TestSpatialIndex : public QObject {
    Q_OBJECT

private slots:
    void emptyDrawingHasNothing();
    void sameAsLookingAtAll();
    void nearestNodeIsNearest();
    void nearestEdge();
    void smallestFrameWins();
    void longEdgesDoNotFlood();
    void hugeFlatPageStaysSmall();
};

void TestSpatialIndex::emptyDrawingHasNothing()
{
    for (const SpatialIndex& index : {SpatialIndex(), SpatialIndex(Drawing{})}) {
        QVERIFY(index.nodesIn({0, 0, 100, 100}).empty());
        QVERIFY(index.edgesIn({0, 0, 100, 100}).empty());
        QVERIFY(index.groupsIn({0, 0, 100, 100}).empty());
        QVERIFY(!index.nearestNode({5, 5}));
        QVERIFY(!index.nearestEdge({5, 5}, 10));
        QVERIFY(!index.groupAt({5, 5}));
    }
}

void TestSpatialIndex::sameAsLookingAtAll()
{
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        Random random(seed);
        const Drawing drawing = drawn(seed, 20 + random.below(300), random.below(9), random.below(500));
        const SpatialIndex index(drawing);
        for (int i = 0; i < 60; ++i) {
            const Rect area = anyArea(random, drawing.bounds);
            std::vector<std::uint32_t> nodes;
            std::vector<std::uint32_t> edges;
            std::vector<std::uint32_t> groups;
            for (std::uint32_t k = 0; k < drawing.nodes.size(); ++k) {
                if (touches(drawing.nodes[k], area))
                    nodes.push_back(k);
            }
            for (std::uint32_t k = 0; k < drawing.edges.size(); ++k) {
                const std::vector<Point> line = polyline(drawing.edges[k]);
                bool met = false;
                for (std::size_t j = 1; j < line.size() && !met; ++j)
                    met = segmentTouches(area, line[j - 1], line[j]);
                if (met)
                    edges.push_back(k);
            }
            for (std::uint32_t k = 0; k < drawing.groups.size(); ++k) {
                if (touches(drawing.groups[k], area))
                    groups.push_back(k);
            }
            QCOMPARE(index.nodesIn(area), nodes);
            QCOMPARE(index.edgesIn(area), edges);
            QCOMPARE(index.groupsIn(area), groups);
        }
    }
}

void TestSpatialIndex::nearestNodeIsNearest()
{
    Random random(3);
    const Drawing drawing = drawn(3, 200, 5, 300);
    const SpatialIndex index(drawing);
    for (int i = 0; i < 300; ++i) {
        const Point p{drawing.bounds.width * (random.below(3000) / 1000.0 - 1),
                      drawing.bounds.height * (random.below(3000) / 1000.0 - 1)};
        double least = 1e18;
        for (const Rect& box : drawing.nodes)
            least = std::min(least, distance(box, p));
        const std::optional<std::uint32_t> found = index.nearestNode(p);
        QVERIFY(found.has_value());
        QCOMPARE(distance(drawing.nodes[*found], p), least);
        QCOMPARE(index.nearestNode(p, least + 1).has_value(), true);
        if (least > 2)
            QVERIFY(!index.nearestNode(p, least - 1));
    }
    QCOMPARE(index.nearestNode(drawing.nodes[17].center()), std::optional<std::uint32_t>(17));
}

void TestSpatialIndex::nearestEdge()
{
    Drawing drawing;
    drawing.edges = {{{{0, 0}, {1000, 1000}}, false, false}, {{{0, 1000}, {300, 1000}}, false, false}};
    drawing.bounds = {0, 0, 1000, 1000};
    const SpatialIndex index(drawing);
    QCOMPARE(index.nearestEdge({500, 503}, 5), std::optional<std::uint32_t>(0));
    QVERIFY(!index.nearestEdge({500, 520}, 5));
    QCOMPARE(index.nearestEdge({150, 996}, 5), std::optional<std::uint32_t>(1));
}

void TestSpatialIndex::smallestFrameWins()
{
    Drawing drawing;
    drawing.groups = {{0, 0, 500, 500}, {100, 100, 50, 50}};
    drawing.bounds = {0, 0, 500, 500};
    const SpatialIndex index(drawing);
    QCOMPARE(index.groupAt({120, 120}), std::optional<std::uint32_t>(1));
    QCOMPARE(index.groupAt({20, 20}), std::optional<std::uint32_t>(0));
    QVERIFY(!index.groupAt({600, 20}));
}

void TestSpatialIndex::longEdgesDoNotFlood()
{
    // A diagonal over the whole page is not found far off it, though its bounding box is the page.
    Drawing drawing;
    for (int i = 0; i < 400; ++i)
        drawing.nodes.push_back({(i % 20) * 500.0, (i / 20) * 500.0, 140, 42});
    drawing.edges = {{{{0, 0}, {10'000, 10'000}}, false, false}};
    drawing.bounds = {0, 0, 10'000, 10'000};
    const SpatialIndex index(drawing);
    QVERIFY(index.edgesIn({8000, 100, 900, 900}).empty());
    QCOMPARE(index.edgesIn({5000, 4900, 100, 300}), std::vector<std::uint32_t>{0});
}

void TestSpatialIndex::hugeFlatPageStaysSmall()
{
    Drawing drawing;
    for (int i = 0; i < 10; ++i)
        drawing.nodes.push_back({i * 1e6, 0, 140, 42});
    drawing.bounds = {0, 0, 9e6 + 140, 42};
    const SpatialIndex index(drawing);
    QCOMPARE(index.nodesIn({2e6, 0, 10, 10}), std::vector<std::uint32_t>{2});
    QCOMPARE(index.nearestNode({2.4e6, 10}), std::optional<std::uint32_t>(2));
}

WEFT_TEST(TestSpatialIndex)
#include "tst_SpatialIndex.moc"
