// SPDX-License-Identifier: Apache-2.0
#include "layout/LayoutCatalog.h"
#include "layout/Parts.h"
#include "layout/organic/ForcePlacement.h"
#include "layout/organic/OrganicPlacement.h"
#include "layout/organic/OverlapRemoval.h"
#include "layout/organic/Quadtree.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

#include <set>

using namespace weft;
using namespace weft::layout;
using namespace weft::layout::tests;

namespace {

std::vector<Point> randomPlaces(std::uint64_t seed, std::size_t count)
{
    Random random(seed);
    std::vector<Point> places;
    for (std::size_t i = 0; i < count; ++i)
        places.push_back({random.below(10'000) / 10.0, random.below(10'000) / 10.0});
    return places;
}

ForceGraph grid(std::uint32_t side)
{
    ForceGraph graph;
    graph.masses.assign(std::size_t{side} * side, 1);
    for (std::uint32_t y = 0; y < side; ++y) {
        for (std::uint32_t x = 0; x < side; ++x) {
            if (x + 1 < side)
                graph.springs.push_back({y * side + x, y * side + x + 1});
            if (y + 1 < side)
                graph.springs.push_back({y * side + x, y * side + x + side});
        }
    }
    return graph;
}

double length(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

class TestOrganic : public QObject {
    Q_OBJECT

private slots:
    void treePushesAsAllPairsDo();
    void bodiesOnOneSpot();
    void coarserIsSmallerAndWhole();
    void starsGetCoarserToo();
    void linkedIsNearerThanUnlinked();
    void overlapsGo();
    void whatStandsApartStays();
    void partsHoldEverything();
    void componentsStandApart();
    void framesHoldTheirOwn();
    void tenThousandInSeconds();
};

void TestOrganic::treePushesAsAllPairsDo()
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const std::vector<Point> places = randomPlaces(seed, 500);
        Random random(seed + 100);
        std::vector<double> masses;
        for (std::size_t i = 0; i < places.size(); ++i)
            masses.push_back(1.0 + random.below(4));
        const Quadtree tree(places, masses);
        double wrong = 0;
        double all = 0;
        for (std::uint32_t i = 0; i < places.size(); ++i) {
            Point plain;
            for (std::uint32_t k = 0; k < places.size(); ++k) {
                const double dx = places[i].x - places[k].x;
                const double dy = places[i].y - places[k].y;
                if (i == k || dx * dx + dy * dy == 0)
                    continue;
                plain.x += dx * masses[k] / (dx * dx + dy * dy);
                plain.y += dy * masses[k] / (dx * dx + dy * dy);
            }
            wrong += length(tree.push(i), plain);
            all += length(plain, {});
        }
        QVERIFY2(wrong < 0.05 * all, qPrintable(QString("%1 of %2").arg(wrong).arg(all)));
    }
}

void TestOrganic::bodiesOnOneSpot()
{
    const std::vector<Point> places(100, Point{3, 4});
    const std::vector<double> masses(100, 1);
    const Quadtree tree(places, masses);
    for (std::uint32_t i = 0; i < 100; ++i)
        QCOMPARE(tree.push(i), (Point{0, 0}));
}

void TestOrganic::coarserIsSmallerAndWhole()
{
    const ForceGraph graph = grid(20);
    const Coarser coarser = coarserGraph(graph, 1);
    QVERIFY(coarser.graph.masses.size() < 260);
    double mass = 0;
    for (const double m : coarser.graph.masses)
        mass += m;
    QCOMPARE(mass, 400.0);
    double weight = 0;
    for (const Spring& spring : coarser.graph.springs) {
        QVERIFY(spring.from != spring.to);
        weight += spring.weight;
    }
    double kept = 0;
    for (const Spring& spring : graph.springs)
        kept += coarser.of[spring.from] != coarser.of[spring.to] ? spring.weight : 0;
    QCOMPARE(weight, kept);
}

void TestOrganic::starsGetCoarserToo()
{
    ForceGraph star;
    star.masses.assign(1001, 1);
    for (std::uint32_t i = 1; i <= 1000; ++i)
        star.springs.push_back({0, i});
    QVERIFY(coarserGraph(star, 1).graph.masses.size() < 520);
}

void TestOrganic::linkedIsNearerThanUnlinked()
{
    const ForceGraph graph = grid(15);
    const std::vector<Point> places = forcePlaces(graph, 1);
    double linked = 0;
    for (const Spring& spring : graph.springs)
        linked += length(places[spring.from], places[spring.to]) / static_cast<double>(graph.springs.size());
    double any = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k)
            any += length(places[i], places[k]);
    }
    any /= static_cast<double>(places.size() * (places.size() - 1)) / 2;
    // In a perfect grid of 15 the ratio is 7.9.
    QVERIFY2(any > 5 * linked, qPrintable(QString("%1 against %2").arg(any).arg(linked)));
    QVERIFY(forcePlaces(graph, 1) == places);
}

void TestOrganic::overlapsGo()
{
    for (std::uint64_t seed = 0; seed < seeds(200); ++seed) {
        Random random(seed);
        const std::size_t count = 1 + random.below(120);
        std::vector<Rect> rects;
        for (std::size_t i = 0; i < count; ++i)
            rects.push_back({1.0 * random.below(1 + seed * 4), 1.0 * random.below(1 + seed * 3),
                             20.0 + random.below(180), 10.0 + random.below(60)});
        const std::vector<Rect> before = rects;
        removeOverlaps(rects, 10, 1.4);
        for (std::size_t i = 0; i < count; ++i) {
            QCOMPARE(rects[i].width, before[i].width);
            QCOMPARE(rects[i].height, before[i].height);
            rects[i] = rects[i].grown(4.999);
        }
        QVERIFY2(overlappingPairs(rects) == 0, qPrintable(QString("seed %1").arg(seed)));
    }
}

void TestOrganic::whatStandsApartStays()
{
    const std::vector<Rect> apart{{0, 0, 100, 40}, {120, 0, 100, 40}, {0, 60, 100, 40}, {300, 200, 10, 10}};
    std::vector<Rect> moved = apart;
    removeOverlaps(moved, 20);
    QVERIFY(moved == apart);
}

void TestOrganic::partsHoldEverything()
{
    const std::vector<Size> sizes(9, Size{10, 10});
    const std::vector<Arc> arcs{{1, 4}, {4, 7}, {2, 8}, {5, 5}};
    const std::vector<Part> parts = partsOf(sizes, arcs);
    QCOMPARE(parts.size(), std::size_t{3});
    QCOMPARE(parts[0].nodes, (std::vector<std::uint32_t>{1, 4, 7}));
    QCOMPARE(parts[0].arcIndex, (std::vector<std::uint32_t>{0, 1}));
    QCOMPARE(parts[1].nodes, (std::vector<std::uint32_t>{2, 8}));
    QCOMPARE(parts[2].nodes, (std::vector<std::uint32_t>{0, 3, 5, 6}));
    QVERIFY(parts[2].arcs.empty());
}

void TestOrganic::componentsStandApart()
{
    const std::vector<Size> sizes(20, Size{100, 40});
    std::vector<Arc> arcs;
    for (std::uint32_t i = 0; i + 1 < 10; ++i) {
        arcs.push_back({i, i + 1});
        arcs.push_back({10 + i, 11 + i});
    }
    const std::vector<double> weights(arcs.size(), 1);
    const std::vector<Rect> placed = organicPlaces(sizes, arcs, weights, {});
    Rect first = placed[0];
    Rect second = placed[10];
    for (std::size_t i = 0; i < 10; ++i) {
        first = first.united(placed[i]);
        second = second.united(placed[10 + i]);
    }
    QVERIFY(!first.intersects(second));
}

void TestOrganic::framesHoldTheirOwn()
{
    for (std::uint64_t seed = 0; seed < seeds(30); ++seed) {
        const LayoutGraph graph = randomGraph(seed, 120, 7, 200);
        NoProgress progress;
        QCOMPARE(faultOf(graph, layoutNamed("organic")->layOut(graph, {}, progress, {}).drawing), QString());
    }
}

void TestOrganic::tenThousandInSeconds()
{
    const LayoutGraph graph = randomGraph(3, 10'000, 0, 16'000);
    NoProgress progress;
    const std::clock_t start = std::clock();
    const LaidOut result = layoutNamed("organic")->layOut(graph, {}, progress, {});
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    QCOMPARE(faultOf(graph, result.drawing), QString());
#ifdef NDEBUG
    QVERIFY2(seconds < 8, qPrintable(QString("%1 s").arg(seconds)));
#else
    QVERIFY2(seconds < 60, qPrintable(QString("%1 s").arg(seconds)));
#endif
}

WEFT_TEST(TestOrganic)
#include "tst_Organic.moc"
