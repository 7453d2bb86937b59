// SPDX-License-Identifier: Apache-2.0
#include "layout/DrawingQuality.h"
#include "layout/LayoutCatalog.h"
#include "layout/LeftToRightBound.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

#include <array>

using namespace weft;
using namespace weft::layout;
using namespace weft::layout::tests;

class TestDrawingQuality : public QObject {
    Q_OBJECT

private slots:
    void overlapsCountedTwoWays();
    void measures();
    void sharedWaysAreSeenOnce();
    void ribbonsAreSeenAsDrawn();
    void nestedFramesAreNoOverlap();
    void boundIsTheBestOrder();
    void movementCountsBoxHeights();
};

void TestDrawingQuality::overlapsCountedTwoWays()
{
    for (std::uint64_t seed = 0; seed < seeds(60); ++seed) {
        Random random(seed);
        std::vector<Rect> rects;
        for (std::uint32_t i = 0; i < random.below(80); ++i)
            rects.push_back(
                {random.below(50) * 10.0, random.below(50) * 10.0, random.below(8) * 10.0, random.below(8) * 10.0});
        std::uint64_t expected = 0;
        for (std::size_t i = 0; i < rects.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k)
                expected += !rects[i].empty() && !rects[k].empty() && rects[i].intersects(rects[k]) ? 1 : 0;
        }
        QCOMPARE(overlappingPairs(rects), expected);
    }
}

void TestDrawingQuality::measures()
{
    LayoutGraph graph = boxes(3, 1);
    graph.nodes[2].group = None;
    graph.edges = {{0, 1}, {1, 2}, {2, 2}};
    Drawing drawing;
    drawing.nodes = {{0, 0, 140, 42}, {200, 0, 140, 42}, {100, 100, 140, 42}};
    drawing.groups = {{0, 0, 300, 60}}; // the second box sticks out
    drawing.edges = {{{{140, 21}, {200, 21}}, false, false},
                     {{{340, 21}, {360, 21}, {360, 121}, {100, 121}}, false, true},
                     {{{240, 121}, {250, 121}}, false, true}};
    drawing.bounds = {0, 0, 360, 180};
    const DrawingQuality quality = drawingQuality(graph, drawing);
    QCOMPARE(quality.edges, std::uint64_t{2});
    QCOMPARE(quality.leftToRight, std::uint64_t{1});
    QCOMPARE(quality.outsideFrame, std::uint64_t{1});
    QCOMPARE(quality.bends, std::uint64_t{2});
    drawing.edges[1] = rounded(drawing.edges[1].points, 7);
    QCOMPARE(drawingQuality(graph, drawing).bends, std::uint64_t{2}); // an arc is one bend, cut in pieces as it is
    QCOMPARE(quality.aspect, 2.0);
    QCOMPARE(quality.length, 60.0 + 20 + 100 + 260 + 10);
    QCOMPARE(quality.fill, 3 * 140.0 * 42 / (360 * 180));
    QCOMPARE(quality.boxOverlaps, std::uint64_t{0});
}

void TestDrawingQuality::sharedWaysAreSeenOnce()
{
    LayoutGraph graph = boxes(6);
    graph.edges = {{0, 1}, {2, 3}, {4, 5}};
    Drawing drawing;
    drawing.nodes.assign(6, {});
    // Two edges share the way that a third crosses.
    drawing.edges = {{{{0, 0}, {10, 10}, {50, 10}, {60, 0}}, false, false},
                     {{{0, 20}, {10, 10}, {50, 10}, {60, 20}}, false, false},
                     {{{30, 0}, {31, 20}}, false, false}};
    const DrawingQuality quality = drawingQuality(graph, drawing);
    QCOMPARE(quality.crossings, std::uint64_t{2});
    QCOMPARE(quality.seenCrossings, std::uint64_t{1});
}

void TestDrawingQuality::ribbonsAreSeenAsDrawn()
{
    LayoutGraph graph = boxes(6);
    graph.edges = {{0, 1}, {2, 3}, {4, 5}};
    Drawing drawing;
    drawing.nodes.assign(6, {});
    // Two edges in a ribbon that changes its width where a third one crosses it; one of them leaves it by a tap that
    // the third crosses, too.
    drawing.edges = {{{{0, 0}, {10, 10}, {50, 10}, {60, 0}}, false, false},
                     {{{0, 20}, {10, 10}, {40, 10}, {40, 40}, {20, 40}}, false, false},
                     {{{30, 0}, {30, 50}}, false, false}};
    drawing.ribbons = {{{10, 10}, {30, 10}, 4, 2, 0, true}, {{30, 10}, {50, 10}, 2, 1, 0, true}};
    drawing.taps = {{{{{0, 0}, {10, 10}}, false, false}, {{{50, 10}, {60, 0}}, false, false}},
                    {{{{0, 20}, {10, 10}}, false, false}, {{{40, 10}, {40, 40}, {20, 40}}, false, false}},
                    {}};
    const DrawingQuality quality = drawingQuality(graph, drawing);
    QCOMPARE(quality.crossings, std::uint64_t{3});
    QCOMPARE(quality.seenCrossings, std::uint64_t{2});
}

void TestDrawingQuality::nestedFramesAreNoOverlap()
{
    LayoutGraph graph;
    graph.groups.resize(4);
    Drawing drawing;
    drawing.groups = {{0, 0, 100, 100}, {10, 10, 20, 20}, {90, 90, 40, 40}, {200, 0, 10, 10}};
    QCOMPARE(drawingQuality(graph, drawing).frameOverlaps, std::uint64_t{1});
}

void TestDrawingQuality::boundIsTheBestOrder()
{
    // Against all orders of five groups; and it never claims more than the best of them.
    std::uint64_t found = 0;
    std::uint64_t possible = 0;
    for (std::uint64_t seed = 0; seed < seeds(40); ++seed) {
        Random random(seed);
        LayoutGraph graph = boxes(30, 5);
        for (int i = 0; i < 60; ++i)
            graph.edges.push_back({random.below(30), random.below(30)});
        std::erase_if(graph.edges, [](const LayoutEdge& e) { return e.from % 5 == e.to % 5; });
        std::array<std::uint32_t, 5> place{0, 1, 2, 3, 4};
        std::uint64_t most = 0;
        do {
            const auto forward = [&](const LayoutEdge& e) { return place[e.from % 5] < place[e.to % 5]; };
            most = std::max<std::uint64_t>(
                most, static_cast<std::uint64_t>(std::count_if(graph.edges.begin(), graph.edges.end(), forward)));
        } while (std::next_permutation(place.begin(), place.end()));
        const std::uint64_t bound = leftToRightBound(graph);
        QVERIFY(bound <= most);
        found += bound;
        possible += most;
    }
    QVERIFY2(found * 100 >= possible * 99, qPrintable(QString("%1 of %2").arg(found).arg(possible)));

    // Inside a group only what closes a cycle runs back.
    LayoutGraph cycle = boxes(3, 1);
    cycle.edges = {{0, 1}, {1, 2}, {2, 0}, {1, 1}};
    QCOMPARE(leftToRightBound(cycle), std::uint64_t{2});
}

void TestDrawingQuality::movementCountsBoxHeights()
{
    const std::vector<Rect> before{{0, 0, 100, 40}, {0, 100, 100, 40}, {0, 200, 100, 40}};
    const std::vector<Rect> after{{0, 0, 100, 40}, {30, 140, 100, 40}, {0, 210, 100, 40}};
    const Movement movement = movementBetween(before, after);
    QCOMPARE(movement.moved, std::uint64_t{1});
    QCOMPARE(movement.mean, 20.0);
    QCOMPARE(movementBetween({}, {}).mean, 0.0);
}

WEFT_TEST(TestDrawingQuality)
#include "tst_DrawingQuality.moc"
