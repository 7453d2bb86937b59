// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/MovedFrames.h"

#include "layout/LayoutCatalog.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

#include <limits>

using namespace weft;
using namespace weft::layout;
using namespace weft::layout::tests;

namespace {

LaidOut layOut(const LayoutGraph& graph, std::shared_ptr<const LayoutMemory> memory = {})
{
    NoProgress progress;
    LayoutOptions options;
    options.memory = std::move(memory);
    return layoutNamed("floorplan")->layOut(graph, options, progress, {});
}

/// Four frames in a square, A B above C D.
LayoutMemory square()
{
    LayoutMemory memory;
    for (const Point corner : {Point{0, 0}, Point{110, 0}, Point{0, 110}, Point{110, 110}})
        memory.frames.push_back({{corner.x, corner.y, 100, 100}, 1, {}, {}});
    memory.plan = {{0, false}, {1, false}, {None, true}, {2, false}, {3, false}, {None, true}, {None, false}};
    return memory;
}

QString leaves(const LayoutMemory& memory)
{
    QString text;
    for (const KeptStep& step : memory.plan) {
        if (step.frame != None)
            text += QLatin1Char(static_cast<char>('A' + step.frame));
    }
    return text;
}

} // namespace

class TestMovedFrames : public QObject {
    Q_OBJECT

private slots:
    void framesChangePlaces_data();
    void framesChangePlaces();
    void whatIsUnknownIsLeftOut();
    void aMovedFrameStandsWhereItWasPut();
};

void TestMovedFrames::framesChangePlaces_data()
{
    QTest::addColumn<std::vector<MovedFrame>>("moved");
    QTest::addColumn<QString>("expected");
    using Moved = std::vector<MovedFrame>;
    QTest::newRow("nothing moves") << Moved{} << "ABCD";
    QTest::newRow("to where it is") << Moved{{0, {0.2, 0.2}}} << "ABCD";
    QTest::newRow("A to D's place") << Moved{{0, {0.9, 0.9}}} << "DBCA";
    QTest::newRow("beside the page: the nearest place") << Moved{{2, {7, -3}}} << "ACBD";
    QTest::newRow("two swaps") << Moved{{0, {0.9, 0.1}}, {2, {0.9, 0.9}}} << "BADC";
    QTest::newRow("a place that is given is given once") << Moved{{0, {0.9, 0.1}}, {2, {0.95, 0.2}}} << "BADC";
    QTest::newRow("who made way moves on") << Moved{{0, {0.9, 0.1}}, {1, {0.1, 0.9}}} << "CABD";
}

void TestMovedFrames::framesChangePlaces()
{
    QFETCH(std::vector<MovedFrame>, moved);
    QFETCH(QString, expected);
    const LayoutMemory before = square();
    const LayoutMemory after = withMovedFrames(before, moved);
    QCOMPARE(leaves(after), expected);
    for (std::size_t i = 0; i < before.frames.size(); ++i) {
        const bool stays = expected.at(static_cast<qsizetype>(i)) == leaves(before).at(static_cast<qsizetype>(i));
        QCOMPARE(after.frames[i].region.empty(), !stays);
    }
}

void TestMovedFrames::whatIsUnknownIsLeftOut()
{
    const LayoutMemory before = square();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const MovedFrame& one : {MovedFrame{4, {0.5, 0.5}}, MovedFrame{None, {0.5, 0.5}}, MovedFrame{0, {nan, 0}}})
        QVERIFY(withMovedFrames(before, std::span(&one, 1)) == before);
    const MovedFrame any{0, {1, 1}};
    QVERIFY(withMovedFrames({}, std::span(&any, 1)) == LayoutMemory());
    QVERIFY(keptPage({}).empty());
    QCOMPARE(keptPage(before), (Rect{0, 0, 210, 210}));
}

void TestMovedFrames::aMovedFrameStandsWhereItWasPut()
{
    for (std::uint64_t seed = 1; seed < 6; ++seed) {
        const LayoutGraph graph = randomGraph(seed, 40 + 20 * seed, 3 + seed, 60 * seed);
        const LaidOut first = layOut(graph);
        for (const std::uint32_t target : {1U, 2U}) {
            const Rect there = first.drawing.groups[target];
            const Rect& page = first.drawing.bounds;
            const MovedFrame moved{0, {there.center().x / page.width, there.center().y / page.height}};
            const auto memory = std::make_shared<LayoutMemory>(withMovedFrames(first.memory, std::span(&moved, 1)));
            const LaidOut then = layOut(graph, memory);
            QCOMPARE(faultOf(graph, then.drawing), QString());
            // The same plan: what was left or right of the place still is.
            const auto leafOf = [](const LayoutMemory& m, std::uint32_t frame) {
                return std::find_if(m.plan.begin(), m.plan.end(),
                                    [frame](const KeptStep& step) { return step.frame == frame; }) -
                       m.plan.begin();
            };
            QCOMPARE(leafOf(then.memory, 0), leafOf(first.memory, target));
            QCOMPARE(leafOf(then.memory, target), leafOf(first.memory, 0));
        }
    }
}

WEFT_TEST(TestMovedFrames)
#include "tst_MovedFrames.moc"
