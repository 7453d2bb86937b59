// SPDX-License-Identifier: Apache-2.0
#include "layout/BoxDetours.h"
#include "layout/HiddenEdges.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

using namespace weft::layout;
using namespace weft::layout::tests;

namespace {

/// Boxes in rows, 24 apart, some missing.
std::vector<Rect> scatteredBoxes(std::uint64_t seed)
{
    Random random(seed);
    std::vector<Rect> rects;
    for (int row = 0; row < 8; ++row) {
        for (int column = 0; column < 6; ++column) {
            if (random.below(4) != 0)
                rects.push_back({column * 164.0 + random.below(20), row * 66.0, 120, 42});
        }
    }
    return rects;
}

} // namespace

class TestBoxDetours : public QObject {
    Q_OBJECT

private slots:
    void theFirstBoxInTheWayIsFound();
    void aFreeWayIsStraight();
    void aWayKeepsClearOfAllBoxes();
    void aWalledInPlaceHasNoWay();
    void onlyHiddenEdgesChange();
};

/// Beside a look at every box.
void TestBoxDetours::theFirstBoxInTheWayIsFound()
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const std::vector<Rect> rects = scatteredBoxes(seed);
        const Obstacles obstacles(rects, 8);
        Random random(seed + 100);
        for (int i = 0; i < 200; ++i) {
            const Point a{random.below(1100) - 50.0, random.below(640) - 50.0};
            const Point b{random.below(1100) - 50.0, random.below(640) - 50.0};
            std::optional<double> first;
            std::size_t hits = 0;
            for (const Rect& rect : rects) {
                const Obstacles alone({rect}, 8);
                const std::optional<Obstacles::Hit> hit = alone.firstHit(a, b, 3);
                hits += hit ? 1 : 0;
                if (hit && (!first || hit->at < *first))
                    first = hit->at;
                // Touching is no hit: only when well inside or well apart must both agree.
                if (segmentTouches(rect.grown(2.9), a, b) && (a.x != b.x || a.y != b.y))
                    QVERIFY(hit.has_value());
                if (!segmentTouches(rect.grown(3.1), a, b))
                    QVERIFY(!hit.has_value());
            }
            const std::optional<Obstacles::Hit> hit = obstacles.firstHit(a, b, 3);
            QCOMPARE(hit.has_value(), hits > 0);
            if (hit)
                QCOMPARE(hit->at, *first);
        }
    }
}

void TestBoxDetours::aFreeWayIsStraight()
{
    const Obstacles obstacles({{0, 0, 100, 40}}, 8);
    const std::vector<Point> way = wayPastBoxes(obstacles, {-50, 60}, {150, 60}, 8);
    QCOMPARE(way, (std::vector<Point>{{-50, 60}, {150, 60}}));
    QCOMPARE(wayPastBoxes(Obstacles({}, 8), {0, 0}, {5, 5}, 8).size(), std::size_t{2});
}

void TestBoxDetours::aWayKeepsClearOfAllBoxes()
{
    constexpr double Margin = 8;
    std::size_t ways = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const std::vector<Rect> rects = scatteredBoxes(seed);
        const Obstacles obstacles(rects, Margin);
        Random random(seed + 7);
        for (int i = 0; i < 60; ++i) {
            const Rect& from = rects[random.below(rects.size())];
            const Rect& to = rects[random.below(rects.size())];
            const Point start{from.right() + Margin + 2, from.center().y};
            const Point end{to.x - Margin - 2, to.center().y};
            const std::vector<Point> way = wayPastBoxes(obstacles, start, end, Margin);
            QVERIFY2(!way.empty(), qPrintable(QString("seed %1, way %2").arg(seed).arg(i)));
            QCOMPARE(way.front(), start);
            QCOMPARE(way.back(), end);
            for (std::size_t k = 1; k < way.size(); ++k) {
                for (const Rect& rect : rects)
                    QVERIFY(!segmentTouches(rect.grown(Margin - 0.01), way[k - 1], way[k]));
            }
            ++ways;
        }
    }
    QCOMPARE(ways, std::size_t{2400});
}

void TestBoxDetours::aWalledInPlaceHasNoWay()
{
    // Four walls that touch, so there is no room for a line between them.
    const Obstacles obstacles({{0, 0, 100, 10}, {0, 90, 100, 10}, {0, 0, 10, 100}, {90, 0, 10, 100}}, 4);
    QVERIFY(wayPastBoxes(obstacles, {50, 50}, {200, 50}, 4).empty());
}

void TestBoxDetours::onlyHiddenEdgesChange()
{
    LayoutGraph graph = boxes(4);
    graph.edges = {{0, 2}, {0, 3}};
    Drawing drawing;
    drawing.nodes = {{0, 0, 140, 42}, {200, 0, 140, 42}, {400, 0, 140, 42}, {400, 200, 140, 42}};
    drawing.edges = {{{{140, 21}, {400, 21}}, false, false}, {{{140, 21}, {400, 221}}, false, false}};
    QCOMPARE(hiddenEdges(graph, drawing).inside, std::size_t{1});
    const Route free = drawing.edges[1];
    avoidBoxes(drawing, graph, 8, {});
    QCOMPARE(hiddenEdges(graph, drawing).inside, std::size_t{0});
    QCOMPARE(drawing.edges[1].points, free.points);
    QCOMPARE(drawing.edges[0].points.front(), (Point{140, 21}));
    QCOMPARE(drawing.edges[0].points.back(), (Point{400, 21}));
}

WEFT_TEST(TestBoxDetours)
#include "tst_BoxDetours.moc"
