// SPDX-License-Identifier: Apache-2.0
#include "layout/LayoutCatalog.h"
#include "layout/SampleGraph.h"
#include "layout/floorplan/KeptLineage.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

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

/// Boxes of one size in groups, edges forward and mostly inside a group.
LayoutGraph mesh(std::uint64_t seed, std::size_t nodes, std::size_t groups)
{
    LayoutGraph graph = boxes(nodes, groups);
    Random random(seed);
    for (std::size_t i = 0; i < nodes * 3 / 2; ++i) {
        const std::uint32_t a = random.below(nodes);
        std::uint32_t b = random.below(nodes);
        for (int tries = 0; tries < 30 && graph.nodes[a].group != graph.nodes[b].group && i % 4 != 0; ++tries)
            b = random.below(nodes);
        if (a != b)
            graph.edges.push_back({std::min(a, b), std::max(a, b)});
    }
    return graph;
}

/// Share of the first `count` boxes that are further than a box height from where they were.
double moved(const Drawing& before, const Drawing& now, std::size_t count)
{
    std::size_t far = 0;
    for (std::size_t i = 0; i < count; ++i)
        far += std::hypot(now.nodes[i].x - before.nodes[i].x, now.nodes[i].y - before.nodes[i].y) > 42 ? 1 : 0;
    return static_cast<double>(far) / static_cast<double>(count);
}

} // namespace

class TestLayoutMemory : public QObject {
    Q_OBJECT

private slots:
    void theSameGraphStaysAsItIs();
    void littleMovesAfterOneChange_data();
    void littleMovesAfterOneChange();
    void linesCrossHardlyMoreAfterOneChange();
    void aChainThatFitsNeedsNoNewRank();
    void nothingMovesWhenSomethingGoes();
    void anythingChangedIsStillSound();
    void aPinnedBoxStaysWhereItWasPut();
    void memoryThatMakesNoSenseIsLeftAside();
};

void TestLayoutMemory::theSameGraphStaysAsItIs()
{
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        const LayoutGraph graph = randomGraph(seed, 10 + 15 * seed, seed, 30 * seed);
        const LaidOut first = layOut(graph);
        const LaidOut second = layOut(graph, std::make_shared<LayoutMemory>(first.memory));
        QCOMPARE(faultOf(graph, second.drawing), QString());
        QCOMPARE(moved(first.drawing, second.drawing, graph.nodes.size()), 0.0);
    }
}

void TestLayoutMemory::littleMovesAfterOneChange_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("most");
    QTest::newRow("one product more") << 0 << 0.10;
    QTest::newRow("one edge in a domain more") << 1 << 0.02;
    QTest::newRow("one edge between domains more") << 2 << 0.001;
}

void TestLayoutMemory::littleMovesAfterOneChange()
{
    QFETCH(int, kind);
    QFETCH(double, most);
    // The goals are those of 1,000 products: in a smaller mesh one domain is a larger share.
    const LayoutGraph graph = mesh(1, 1000, 21);
    const LaidOut first = layOut(graph);
    const auto memory = std::make_shared<LayoutMemory>(first.memory);
    Random random(7);
    double sum = 0;
    // A mean of 48 changes; a slow build only looks whether each drawing is sound.
    const bool slow = sanitized();
    const int changes = slow ? 4 : 48;
    for (int i = 0; i < changes; ++i) {
        LayoutGraph changed = graph;
        const std::uint32_t a = random.below(graph.nodes.size());
        std::uint32_t b = random.below(graph.nodes.size());
        while (b == a || (graph.nodes[a].group == graph.nodes[b].group) != (kind != 2))
            b = random.below(graph.nodes.size());
        const bool forward = first.drawing.nodes[a].x <= first.drawing.nodes[b].x;
        if (kind == 0) {
            const auto added = static_cast<std::uint32_t>(graph.nodes.size());
            changed.nodes.push_back({{150, 42}, graph.nodes[a].group});
            changed.edges.push_back({a, added});
            changed.edges.push_back({b, added});
        } else {
            changed.edges.push_back(forward ? LayoutEdge{a, b} : LayoutEdge{b, a});
        }
        const LaidOut then = layOut(changed, memory);
        QCOMPARE(faultOf(changed, then.drawing), QString());
        if (i % 8 == 0)
            QVERIFY(same(then.drawing, layOut(changed, memory).drawing));
        sum += moved(first.drawing, then.drawing, graph.nodes.size());
    }
    QVERIFY2(slow || sum / changes <= most, qPrintable(QString::number(sum / changes)));
}

/// Bends of long edges are found anew among boxes that stay; their lines cross hardly more than in a new drawing.
void TestLayoutMemory::linesCrossHardlyMoreAfterOneChange()
{
    SampleOptions options;
    const bool slow = sanitized(); // which of the few bends of a small mesh says nothing
    options.products = slow ? 200 : 1000;
    const LayoutGraph graph = sampleGraph(options);
    const LaidOut first = layOut(graph);
    const auto memory = std::make_shared<LayoutMemory>(first.memory);
    Random random(11);
    double sum = 0;
    constexpr int Changes = 8;
    for (int i = 0; i < Changes; ++i) {
        LayoutGraph changed = graph;
        const auto added = static_cast<std::uint32_t>(graph.nodes.size());
        const std::uint32_t a = random.below(graph.nodes.size());
        changed.nodes.push_back(graph.nodes[a]);
        changed.edges.push_back({a, added});
        changed.edges.push_back({random.below(graph.nodes.size()), added});
        const double kept =
            static_cast<double>(drawingQuality(changed, layOut(changed, memory).drawing).insideCrossings);
        const double anew = static_cast<double>(drawingQuality(changed, layOut(changed).drawing).insideCrossings);
        sum += kept / anew;
    }
    QVERIFY2(slow || sum / Changes <= 1.08, qPrintable(QString::number(sum / Changes)));
}

/// As long as no chain is longer than the frame has ranks, boxes move between these.
void TestLayoutMemory::aChainThatFitsNeedsNoNewRank()
{
    int fitting = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Random random(seed);
        constexpr std::uint32_t Boxes = 30;
        Block block;
        block.sizes.assign(Boxes, {100, 30});
        block.feedsOutside.assign(Boxes, false);
        block.fedFromOutside.assign(Boxes, false);
        for (int i = 0; i < 40; ++i) {
            const std::uint32_t from = random.below(Boxes - 1);
            block.edges.push_back({from, from + 1 + random.below(std::min<std::size_t>(6, Boxes - 1 - from))});
        }
        const Lineage before = lineageOf(block);
        FrameMemory memory;
        for (std::uint32_t box = 0; box < Boxes; ++box)
            memory.nodes.push_back({before.rankOf[box], {200.0 * before.rankOf[box], 50.0 * box}});
        for (std::size_t rank = 0; rank < before.ranks.size(); ++rank) {
            const double left = 200.0 * static_cast<double>(rank);
            memory.frame.ranks.push_back({left, left + 100, 0});
        }
        memory.frame.bands.push_back({0, 50.0 * Boxes, 50.0 * Boxes});

        const std::uint32_t from = random.below(Boxes - 1);
        block.edges.push_back({from, from + 1 + random.below(Boxes - 1 - from)});
        std::vector<std::size_t> chain(Boxes, 1); // boxes of the longest one that ends there
        for (std::uint32_t to = 0; to < Boxes; ++to) {
            for (const BlockEdge& edge : block.edges)
                chain[to] = edge.to == to ? std::max(chain[to], chain[edge.from] + 1) : chain[to];
        }
        const std::size_t longest = *std::max_element(chain.begin(), chain.end());
        const Lineage then = keptLineage(block, memory, RankRule::Mend, 20);
        QCOMPARE(then.ranks.size(), std::max(longest, before.ranks.size()));
        for (const BlockEdge& edge : block.edges)
            QVERIFY(then.rankOf[edge.from] < then.rankOf[edge.to]);
        fitting += before.rankOf[block.edges.back().from] >= before.rankOf[block.edges.back().to] &&
                           longest <= before.ranks.size()
                       ? 1
                       : 0;
    }
    QVERIFY(fitting > 5);
}

void TestLayoutMemory::nothingMovesWhenSomethingGoes()
{
    const LayoutGraph graph = mesh(2, 200, 6);
    const LaidOut first = layOut(graph);
    LayoutGraph changed = graph;
    std::erase_if(changed.edges, [](const LayoutEdge& edge) { return edge.from % 9 == 0; });
    const LaidOut then = layOut(changed, std::make_shared<LayoutMemory>(first.memory));
    QCOMPARE(faultOf(changed, then.drawing), QString());
    QCOMPARE(moved(first.drawing, then.drawing, graph.nodes.size()), 0.0);
}

void TestLayoutMemory::anythingChangedIsStillSound()
{
    for (std::uint64_t seed = 0; seed < seeds(60); ++seed) {
        Random random(seed);
        const LayoutGraph before = randomGraph(seed, 1 + random.below(90), random.below(8), random.below(200));
        const LayoutGraph now = randomGraph(seed + 1000, 1 + random.below(90), random.below(8), random.below(200));
        const auto memory = std::make_shared<LayoutMemory>(layOut(before).memory);
        const LaidOut then = layOut(now, memory);
        const QString fault = faultOf(now, then.drawing);
        QVERIFY2(fault.isEmpty(), qPrintable(QString("seed %1: %2").arg(seed).arg(fault)));
        QCOMPARE(behindBoxes(now, then.drawing), std::size_t{0});
    }
}

void TestLayoutMemory::aPinnedBoxStaysWhereItWasPut()
{
    const LayoutGraph graph = mesh(3, 120, 4);
    const LaidOut first = layOut(graph);
    LayoutMemory memory = first.memory;
    const KeptNode other = memory.nodes[9]; // of the same group: pushed aside
    memory.nodes[5] = {other.rank, {other.at.x, other.at.y + 10}, true};
    const LaidOut then = layOut(graph, std::make_shared<LayoutMemory>(memory));
    QCOMPARE(faultOf(graph, then.drawing), QString());
    QVERIFY(then.memory.nodes[5].pinned);
    QVERIFY(std::abs(then.memory.nodes[5].at.y - memory.nodes[5].at.y) < 43);
    const LaidOut again = layOut(graph, std::make_shared<LayoutMemory>(then.memory));
    QCOMPARE(moved(then.drawing, again.drawing, graph.nodes.size()), 0.0);
}

void TestLayoutMemory::memoryThatMakesNoSenseIsLeftAside()
{
    const LayoutGraph graph = mesh(4, 60, 5);
    const LayoutMemory good = layOut(graph).memory;
    const double wrong = std::numeric_limits<double>::quiet_NaN();
    std::vector<LayoutMemory> bad(7, good);
    bad[0].plan.assign(500, {0, false});
    bad[1].plan = {{None, true}, {None, false}};
    bad[2].frames[1].region = {wrong, wrong, wrong, wrong};
    bad[3].frames[2].region = bad[3].frames[1].region;
    for (KeptNode& node : bad[4].nodes)
        node = {0xFFFFFF, {wrong, -1e300}, true};
    for (KeptFrame& frame : bad[5].frames)
        frame.ranks.assign(3, {wrong, 5, 900});
    bad[6].ring = {-1, wrong, 1e300, 0};
    for (std::size_t i = 0; i < bad.size(); ++i) {
        const LaidOut then = layOut(graph, std::make_shared<LayoutMemory>(bad[i]));
        const QString fault = faultOf(graph, then.drawing);
        QVERIFY2(fault.isEmpty(), qPrintable(QString("%1: %2").arg(i).arg(fault)));
    }
}

WEFT_TEST(TestLayoutMemory)
#include "tst_LayoutMemory.moc"
