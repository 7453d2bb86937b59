// SPDX-License-Identifier: Apache-2.0
#include "layout/Crossings.h"
#include "layout/LayoutCatalog.h"
#include "layout/RouteGeometry.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

#include <cmath>

using namespace weft;
using namespace weft::layout;
using namespace weft::layout::tests;

namespace {

double side(Point a, Point b, Point c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

std::uint64_t plainCount(const std::vector<std::vector<Point>>& lines)
{
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t k = i + 1; k < lines.size(); ++k) {
            for (std::size_t p = 1; p < lines[i].size(); ++p) {
                for (std::size_t q = 1; q < lines[k].size(); ++q) {
                    const Point a = lines[i][p - 1];
                    const Point b = lines[i][p];
                    const Point c = lines[k][q - 1];
                    const Point d = lines[k][q];
                    count += side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0 ? 1 : 0;
                }
            }
        }
    }
    return count;
}

} // namespace

class TestCrossings : public QObject {
    Q_OBJECT

private slots:
    void small_data();
    void small();
    void countedTwoWays();
    void countedTwoWaysOnGrids();
    void hubsCountedTwoWays();
    void ofDrawings();
    void manyLinesAreQuick();
    void hubsAreQuick();
    void stops();
};

void TestCrossings::small_data()
{
    QTest::addColumn<QList<QList<QPointF>>>("lines");
    QTest::addColumn<quint64>("expected");
    using Lines = QList<QList<QPointF>>;
    QTest::newRow("none") << Lines{} << quint64{0};
    QTest::newRow("a cross") << Lines{{{0, 0}, {10, 10}}, {{0, 10}, {10, 0}}} << quint64{1};
    QTest::newRow("sharing an end") << Lines{{{0, 0}, {10, 10}}, {{0, 0}, {10, 0}}} << quint64{0};
    QTest::newRow("touching") << Lines{{{0, 0}, {10, 0}}, {{5, 0}, {5, 10}}} << quint64{0};
    QTest::newRow("on each other") << Lines{{{0, 0}, {10, 0}}, {{5, 0}, {15, 0}}} << quint64{0};
    QTest::newRow("one line crossing itself") << Lines{{{0, 0}, {10, 10}, {10, 0}, {0, 10}}} << quint64{0};
    QTest::newRow("zigzag over a line") << Lines{{{0, 0}, {100, 0}}, {{0, -5}, {20, 5}, {40, -5}, {60, 5}}}
                                        << quint64{3};
    QTest::newRow("in the corner of grid cells") << Lines{{{-64, -64}, {64, 64}}, {{-64, 64}, {64, -64}}} << quint64{1};
}

void TestCrossings::small()
{
    QFETCH(QList<QList<QPointF>>, lines);
    QFETCH(quint64, expected);
    std::vector<std::vector<Point>> ways;
    for (const QList<QPointF>& line : lines) {
        ways.emplace_back();
        for (const QPointF& p : line)
            ways.back().push_back({p.x(), p.y()});
    }
    QCOMPARE(quint64{countCrossings(ways)}, expected);
}

void TestCrossings::countedTwoWays()
{
    for (std::uint64_t seed = 0; seed < seeds(60); ++seed) {
        Random random(seed);
        std::vector<std::vector<Point>> lines(2 + random.below(80));
        const double wide = seed % 3 == 0 ? 10'000 : 500; // also long flat pages
        for (auto& line : lines) {
            for (std::uint32_t i = 0; i < 2 + random.below(5); ++i)
                line.push_back({wide * random.below(10'000) / 10'000.0, 500.0 * random.below(10'000) / 10'000.0});
        }
        QCOMPARE(countCrossings(lines), plainCount(lines));
    }
}

/// Where much touches, lies on each other, comes twice and meets in one point.
void TestCrossings::countedTwoWaysOnGrids()
{
    for (std::uint64_t seed = 0; seed < seeds(200); ++seed) {
        Random random(seed);
        std::vector<std::vector<Point>> lines(2 + random.below(300));
        const std::uint32_t wide = seed % 2 == 0 ? 8 : 40;
        const bool straight = seed % 3 == 0; // along the axes only
        for (auto& line : lines) {
            Point at{static_cast<double>(random.below(wide)), static_cast<double>(random.below(wide))};
            line.push_back(at);
            for (std::uint32_t i = 0; i < 1 + random.below(5); ++i) {
                const bool across = random.below(2) == 0;
                if (!straight || across)
                    at.x = random.below(wide);
                if (!straight || !across)
                    at.y = random.below(wide);
                line.push_back(at);
            }
        }
        QCOMPARE(countCrossings(lines), plainCount(lines));
    }
}

/// Edges of one hub: out of one port or of many, straight or along a shared riser, curved or not.
std::vector<std::vector<Point>> hubLines(std::uint32_t edges, std::uint64_t seed)
{
    Random random(seed);
    std::vector<std::vector<Point>> lines;
    for (std::uint32_t i = 0; i < edges; ++i) {
        const Point from{100, seed % 2 == 0 ? 50.0 : 50.0 + i * 0.5};
        const Point to{400.0 + 120 * random.below(4), 30.0 * i};
        if (seed % 4 < 2)
            lines.push_back({from, to});
        else
            lines.push_back({from, {200, from.y}, {200, to.y}, to});
        if (i % 8 == 0)
            lines.push_back({{150, 30.0 * random.below(edges)}, {700, 30.0 * random.below(edges)}});
    }
    return lines;
}

void TestCrossings::hubsCountedTwoWays()
{
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        const auto lines = hubLines(400, seed);
        QCOMPARE(countCrossings(lines), plainCount(lines));
    }
}

void TestCrossings::ofDrawings()
{
    NoProgress progress;
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        const LayoutGraph graph = randomGraph(seed, 60, 4, 90);
        const Drawing drawing = layoutNamed("floorplan")->layOut(graph, {}, progress, {}).drawing;
        std::vector<std::vector<Point>> lines;
        for (const Route& route : drawing.edges) {
            lines.push_back(polyline(route));
            // Cut from curves, lines that lie on each other differ in the last bit, and the plain count takes that for
            // crossings.
            for (Point& p : lines.back())
                p = {std::round(p.x * 64) / 64, std::round(p.y * 64) / 64};
        }
        QCOMPARE(countCrossings(lines), plainCount(lines));
    }
}

void TestCrossings::manyLinesAreQuick()
{
    // 40,000 short lines: a look at all pairs would take minutes.
    Random random(1);
    std::vector<std::vector<Point>> lines;
    for (int i = 0; i < 40'000; ++i) {
        const double x = random.below(20'000);
        const double y = random.below(20'000);
        lines.push_back({{x, y}, {x + random.below(200), y + random.below(200)}});
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(countCrossings(lines) > 0);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString("%1 ms").arg(timer.elapsed())));
}

void TestCrossings::hubsAreQuick()
{
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        const auto lines = hubLines(static_cast<std::uint32_t>(seeds(10'000)), seed);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(countCrossings(lines) > 0);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString("%1: %2 ms").arg(seed).arg(timer.elapsed())));
    }
}

void TestCrossings::stops()
{
    std::stop_source source;
    source.request_stop();
    QCOMPARE(countCrossings(hubLines(1000, 0), source.get_token()), std::uint64_t{0});
}

WEFT_TEST(TestCrossings)
#include "tst_Crossings.moc"
