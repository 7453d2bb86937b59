// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/BlockPlacement.h"
#include "layout/layered/LayeredLayout.h"
#include "layout/layered/Lineage.h"
#include "layout/layered/Ordering.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

#include <set>

using namespace weft::layout;
using weft::layout::tests::Random;

class TestLineage : public QObject {
    Q_OBJECT

private slots:
    void looseBoxesGoWhereTheyLead();
    void stoppedLineageIsValid();
    void longEdgesRunStraight();
    void foldingCrossesNothing();
    void laneEndsAreLow();
    void boxesWithoutEdgesComeByHeight();
};

void TestLineage::looseBoxesGoWhereTheyLead()
{
    Block block; // 0 → 1 → 2 inside; 3 feeds outside, 4 is fed, 5 both, 6 neither
    block.sizes.assign(7, {140, 42});
    block.edges = {{0, 1}, {1, 2}};
    block.feedsOutside = {false, false, false, true, false, true, false};
    block.fedFromOutside = {false, false, false, false, true, true, false};
    const Lineage lineage = lineageOf(block);
    QCOMPARE(lineage.rankOf[3], 0U);
    QCOMPARE(lineage.rankOf[4], 2U);
    QCOMPARE(lineage.rankOf[5], 1U);
    QCOMPARE(lineage.rankOf[6], 0U); // all ranks hold two by then: the first
}

void TestLineage::stoppedLineageIsValid()
{
    Block block; // a chain with an edge back and a loop
    block.sizes.assign(5, {140, 42});
    block.edges = {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 0}, {2, 2}};
    block.feedsOutside.assign(5, false);
    block.fedFromOutside.assign(5, false);
    std::stop_source stopped;
    stopped.request_stop();
    const Lineage lineage = lineageOf(block, stopped.get_token());
    QCOMPARE(lineage.boxes, std::size_t{5});
    QCOMPARE(lineage.ranks, (LayerNodes{{0, 1, 2, 3, 4}}));
    QCOMPARE(lineage.rankOf, (std::vector<std::uint32_t>{0, 0, 0, 0, 0}));
    QCOMPARE(lineage.bends, (std::vector<std::uint32_t>{0, 0, 0, 0, 0, 0}));
    QCOMPARE(lineage.firstBend.size(), std::size_t{6});
    // Within one rank no edge runs forward.
    for (std::size_t i = 0; i < 5; ++i)
        QCOMPARE(lineage.ways[i], EdgeWay::Back);
    QCOMPARE(lineage.ways[5], EdgeWay::Self);
}

void TestLineage::longEdgesRunStraight()
{
    Block block; // a chain of six and an edge along all of it
    block.sizes.assign(6, {140, 42});
    block.edges = {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {0, 5}};
    block.feedsOutside.assign(6, false);
    block.fedFromOutside.assign(6, false);
    const Lineage lineage = lineageOf(block);
    const BlockSpacing spacing;
    const BlockShape shape = shapeOf(block, lineage, 10, 1, spacing);
    const BlockPlacement placement = placeBlock(block, lineage, shape, spacing, {shape.width, shape.height + 200}, 24);
    QCOMPARE(placement.bendY.size(), std::size_t{4});
    QCOMPARE(std::count(placement.bendY.begin(), placement.bendY.end(), placement.bendY.front()), 4);
    const double y = placement.bendY.front();
    for (std::size_t i = 1; i < 5; ++i) { // it passes these
        const Rect& box = placement.boxes[i];
        QVERIFY(y <= box.y - spacing.rowGap / 2 + 0.01 || y >= box.bottom() + spacing.rowGap / 2 - 0.01);
    }
}

void TestLineage::foldingCrossesNothing()
{
    // 16 sources feed one, then two each of 31 boxes, and these one sink: the middle rank is folded, and its rows hold
    // boxes of two sources.
    constexpr std::uint32_t Sources = 16;
    constexpr std::uint32_t Middle = 2 * Sources - 1;
    LayoutGraph graph = weft::layout::tests::boxes(Sources + Middle + 1);
    for (std::uint32_t i = 0; i < Middle; ++i) {
        graph.edges.push_back({(i + 1) / 2, Sources + i});
        graph.edges.push_back({Sources + i, Sources + Middle});
    }
    weft::NoProgress progress;
    const Drawing drawing = LayeredLayout().layOut(graph, {}, progress, {}).drawing;
    std::set<double> columns;
    for (std::uint32_t i = 0; i < Middle; ++i)
        columns.insert(drawing.nodes[Sources + i].x);
    QVERIFY(columns.size() > 1);
    QCOMPARE(drawingQuality(graph, drawing).crossings, 0U);
}

void TestLineage::laneEndsAreLow()
{
    double all = 0;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Random random(seed);
        Block block;
        block.sizes.assign(30, {140, 42});
        block.feedsOutside.assign(30, false);
        block.fedFromOutside.assign(30, false);
        for (int i = 0; i < 50; ++i)
            block.edges.push_back({random.below(30), random.below(30)});
        const Lineage lineage = lineageOf(block);
        std::vector<double> share(lineage.rankOf.size());
        for (const std::vector<std::uint32_t>& rank : lineage.ranks) {
            for (std::size_t i = 0; i < rank.size(); ++i)
                share[rank[i]] = (static_cast<double>(i) + 0.5) / static_cast<double>(rank.size());
        }
        double sum = 0;
        double ends = 0;
        for (std::size_t i = 0; i < block.edges.size(); ++i) {
            if (lineage.ways[i] != EdgeWay::Back && lineage.ways[i] != EdgeWay::Lane)
                continue;
            sum += share[block.edges[i].from] + share[block.edges[i].to];
            ends += 2;
        }
        all += ends;
        QVERIFY2(sum >= ends / 2 - 1e-9, qPrintable(QString("seed %1").arg(seed)));
    }
    QVERIFY(all > 100);
}

void TestLineage::boxesWithoutEdgesComeByHeight()
{
    Block block;
    for (const double height : {40.0, 300.0, 60.0, 300.0, 40.0, 60.0})
        block.sizes.push_back({140, height});
    block.feedsOutside.assign(6, false);
    block.fedFromOutside.assign(6, false);
    const Lineage lineage = lineageOf(block);
    QCOMPARE(lineage.ranks, (LayerNodes{{1, 3, 2, 5, 0, 4}}));
    const BlockSpacing spacing;
    const BlockShape shape = shapeOf(block, lineage, 3, 1, spacing);
    QCOMPARE(shape.ranks[0].items, (std::vector<std::uint32_t>{1, 3, 2, 5, 0, 4})); // rows are read from the left
    QCOMPARE(shape.height, 400 + 2 * spacing.rowGap);
    // Where a line leads out of the row the first stands right.
    block.feedsOutside[3] = true;
    QCOMPARE(shapeOf(block, lineage, 3, 1, spacing).ranks[0].items, (std::vector<std::uint32_t>{3, 1, 2, 5, 0, 4}));
}

WEFT_TEST(TestLineage)
#include "tst_Lineage.moc"
