// SPDX-License-Identifier: Apache-2.0
#include "layout/lod/LevelOfDetail.h"
#include "tests/support/TestMain.h"

using namespace weft::layout;

namespace {

/// A mesh as the floor plan draws it: about a quarter of the page is boxes of 140 × 42.
DetailStats meshOf(std::size_t nodes, std::size_t groups)
{
    const double area = static_cast<double>(nodes) * 140 * 42 * 4;
    const double height = std::sqrt(area / 1.4142);
    return {nodes, nodes * 2, groups, {height * 1.4142, height}, 42};
}

constexpr Size Window{1920, 1080};

} // namespace

class TestLevelOfDetail : public QObject {
    Q_OBJECT

private slots:
    void levels_data();
    void levels();
    void finerWhenNearer();
    void staysWithinBudget();
    void tremblingZoomDoesNotFlicker();
    void statsOfADrawing();
};

void TestLevelOfDetail::levels_data()
{
    QTest::addColumn<quint64>("nodes");
    QTest::addColumn<quint64>("groups");
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("expected");
    const int frames = static_cast<int>(Detail::Frames);
    const int boxes = static_cast<int>(Detail::Boxes);
    const int names = static_cast<int>(Detail::Names);
    const int full = static_cast<int>(Detail::Full);
    QTest::newRow("1:1") << quint64{1000} << quint64{20} << 1.0 << full;
    QTest::newRow("1:1 of a million") << quint64{1'000'000} << quint64{600} << 1.0 << full;
    QTest::newRow("too low for two lines") << quint64{100} << quint64{5} << 0.5 << names;
    QTest::newRow("too low for names") << quint64{100} << quint64{5} << 0.25 << boxes;
    QTest::newRow("names legible but too many") << quint64{5000} << quint64{50} << 0.34 << boxes;
    QTest::newRow("whole thousand") << quint64{1000} << quint64{20} << 0.2 << boxes;
    QTest::newRow("too small to be seen") << quint64{1000} << quint64{20} << 0.04 << frames;
    QTest::newRow("whole hundred thousand") << quint64{100'000} << quint64{300} << 0.03 << frames;
    QTest::newRow("no frames to fall back to") << quint64{100'000} << quint64{0} << 0.03 << boxes;
    QTest::newRow("empty") << quint64{0} << quint64{0} << 1.0 << boxes;
}

void TestLevelOfDetail::levels()
{
    QFETCH(quint64, nodes);
    QFETCH(quint64, groups);
    QFETCH(double, scale);
    QFETCH(int, expected);
    const DetailStats stats = nodes == 0 ? DetailStats{} : meshOf(nodes, groups);
    QCOMPARE(static_cast<int>(levelOfDetail(stats, scale, Window)), expected);
}

void TestLevelOfDetail::finerWhenNearer()
{
    for (const std::size_t nodes : {10UL, 1000UL, 100'000UL, 1'000'000UL}) {
        Detail last = Detail::Frames;
        for (double scale = 0.001; scale < 4; scale *= 1.05) {
            const Detail now = levelOfDetail(meshOf(nodes, 30), scale, Window);
            QVERIFY(now >= last);
            last = now;
        }
        QCOMPARE(last, Detail::Full);
    }
}

void TestLevelOfDetail::staysWithinBudget()
{
    const DetailBudget budget;
    for (const std::size_t nodes : {1000UL, 100'000UL, 1'000'000UL}) {
        const DetailStats stats = meshOf(nodes, 30);
        for (double scale = 0.001; scale < 4; scale *= 1.07) {
            const double seen = std::min(1.0, Window.width / (stats.extent.width * scale)) *
                                std::min(1.0, Window.height / (stats.extent.height * scale));
            const double boxes = static_cast<double>(nodes) * seen;
            switch (levelOfDetail(stats, scale, Window)) {
            case Detail::Full:
                QVERIFY(2 * boxes <= budget.labels);
                break;
            case Detail::Names:
                QVERIFY(boxes <= budget.labels);
                break;
            case Detail::Boxes:
                QVERIFY(3 * boxes <= budget.primitives);
                break;
            case Detail::Frames:
                break;
            }
        }
    }
}

void TestLevelOfDetail::tremblingZoomDoesNotFlicker()
{
    const DetailStats stats = meshOf(1000, 20);
    int borders = 0;
    Detail last = levelOfDetail(stats, 0.01, Window);
    for (double scale = 0.01; scale < 2; scale *= 1.01) {
        const Detail now = levelOfDetail(stats, scale, Window, last);
        if (now != last) {
            ++borders;
            // Back by 5 %: the new level stays. Back by 15 %: it goes.
            QCOMPARE(levelOfDetail(stats, scale * 0.95, Window, now), now);
            QVERIFY(levelOfDetail(stats, scale * 0.85, Window, now) < now);
        }
        last = now;
    }
    QCOMPARE(borders, 3);
}

void TestLevelOfDetail::statsOfADrawing()
{
    Drawing drawing;
    drawing.nodes = {{0, 0, 10, 40}, {0, 50, 10, 42}, {0, 100, 10, 400}};
    drawing.edges.resize(2);
    drawing.groups.resize(1);
    drawing.bounds = {0, 0, 100, 500};
    const DetailStats stats = detailStats(drawing);
    QCOMPARE(stats.nodes, std::size_t{3});
    QCOMPARE(stats.edges, std::size_t{2});
    QCOMPARE(stats.groups, std::size_t{1});
    QCOMPARE(stats.boxHeight, 42.0);
    QCOMPARE(stats.extent, (Size{100, 500}));
}

WEFT_TEST(TestLevelOfDetail)
#include "tst_LevelOfDetail.moc"
