// SPDX-License-Identifier: Apache-2.0
#include "layout/LayoutCatalog.h"
#include "layout/matrix/FlowOrder.h"
#include "layout/matrix/MatrixOrder.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

#include <numeric>
#include <set>

using namespace weft;
using namespace weft::layout;
using namespace weft::layout::tests;

namespace {

Drawing matrix(const LayoutGraph& graph, EdgesDrawn edges = EdgesDrawn::Ribbons)
{
    LayoutOptions options;
    options.edgesDrawn = edges;
    NoProgress progress;
    return layoutNamed("matrix")->layOut(graph, options, progress, {}).drawing;
}

double backwards(const std::vector<WeightedArc>& arcs, const std::vector<std::uint32_t>& order)
{
    std::vector<std::size_t> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        place[order[i]] = i;
    double sum = 0;
    for (const WeightedArc& arc : arcs)
        sum += place[arc.from] > place[arc.to] ? arc.weight : 0;
    return sum;
}

} // namespace

class TestMatrix : public QObject {
    Q_OBJECT

private slots:
    void nothingRunsBackWithoutCycles();
    void cyclesGiveUpLittle();
    void blocksStayTogether();
    void boxesDescendTheDiagonal();
    void cellsAreWhereRowMeetsColumn();
    void parallelEdgesShareACell();
    void linesPassNoForeignBoxOrFrame();
    void singleLinesHaveNoRibbons();
};

void TestMatrix::nothingRunsBackWithoutCycles()
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Random random(seed);
        std::vector<WeightedArc> arcs;
        for (int i = 0; i < 120; ++i) {
            const std::uint32_t a = random.below(50);
            const std::uint32_t b = random.below(50);
            if (a != b) // the order is a permutation of the indexes
                arcs.push_back({(std::min(a, b) * 37) % 50, (std::max(a, b) * 37) % 50, 1.0 + random.below(5)});
        }
        const std::vector<std::uint32_t> order = flowOrder(50, arcs);
        QCOMPARE(std::set<std::uint32_t>(order.begin(), order.end()).size(), std::size_t{50});
        QCOMPARE(backwards(arcs, order), 0.0);
    }
}

void TestMatrix::cyclesGiveUpLittle()
{
    // Against all orders of six: never more than twice the least, and mostly that.
    int best = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Random random(seed);
        std::vector<WeightedArc> arcs;
        for (int i = 0; i < 12; ++i)
            arcs.push_back({random.below(6), random.below(6), 1.0 + random.below(3)});
        std::vector<std::uint32_t> order(6);
        std::iota(order.begin(), order.end(), 0U);
        const double found = backwards(arcs, flowOrder(6, arcs));
        double least = found;
        double all = 0;
        for (const WeightedArc& arc : arcs)
            all += arc.from != arc.to ? arc.weight : 0;
        do
            least = std::min(least, backwards(arcs, order));
        while (std::next_permutation(order.begin(), order.end()));
        best += found < least + 1e-9 ? 1 : 0;
        // The heuristic's own promise: at most half of everything.
        QVERIFY(found <= all / 2);
    }
    QVERIFY2(best >= 20, qPrintable(QString::number(best)));
}

void TestMatrix::blocksStayTogether()
{
    const LayoutGraph graph = randomGraph(4, 80, 6, 140);
    std::set<std::uint32_t> seen;
    std::set<std::uint32_t> groups;
    for (const MatrixBlock& block : matrixOrder(graph)) {
        if (block.group == None)
            QCOMPARE(block.nodes.size(), std::size_t{1});
        else
            QVERIFY(groups.insert(block.group).second);
        for (const std::uint32_t node : block.nodes) {
            QCOMPARE(graph.nodes[node].group, block.group);
            QVERIFY(seen.insert(node).second);
        }
    }
    QCOMPARE(seen.size(), graph.nodes.size());
    QCOMPARE(groups.size(), graph.groups.size());
}

void TestMatrix::boxesDescendTheDiagonal()
{
    const LayoutGraph graph = randomGraph(5, 60, 4, 100);
    std::vector<Rect> placed = matrix(graph).nodes;
    std::sort(placed.begin(), placed.end(), [](const Rect& a, const Rect& b) { return a.x < b.x; });
    for (std::size_t i = 1; i < placed.size(); ++i) {
        QVERIFY(placed[i].x > placed[i - 1].x);
        QVERIFY(placed[i].y > placed[i - 1].bottom());
    }
}

void TestMatrix::cellsAreWhereRowMeetsColumn()
{
    LayoutGraph graph = boxes(3);
    graph.edges = {{0, 1}, {1, 2}, {2, 0}};
    const Drawing drawing = matrix(graph);
    QCOMPARE(faultOf(graph, drawing), QString());
    QCOMPARE(drawing.ribbons.size(), std::size_t{3});
    int back = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const Rect from = drawing.nodes[graph.edges[i].from];
        const Rect to = drawing.nodes[graph.edges[i].to];
        const Taps& taps = drawing.taps[i];
        const Route& route = drawing.edges[i];
        const Point cell{taps.enter.points.front().x, taps.leave.points.back().y};
        QVERIFY(route.back ? cell.x < to.x : cell.x > to.x);
        QCOMPARE(route.back, to.x < from.x);
        back += route.back ? 1 : 0;
        if (route.back)
            QVERIFY(cell.y > from.bottom());
        else
            QCOMPARE(cell.y, from.center().y);
        bool found = false;
        for (const Ribbon& ribbon : drawing.ribbons)
            found = found || (ribbon.from.x < cell.x && cell.x < ribbon.to.x && ribbon.from.y == cell.y);
        QVERIFY(found);
    }
    QCOMPARE(back, 1);
}

void TestMatrix::parallelEdgesShareACell()
{
    LayoutGraph graph = boxes(2);
    graph.edges = {{0, 1, 0.2, 0.3, 1, 4}, {0, 1, 0.8, 0.7, 1, 2}};
    const Drawing drawing = matrix(graph);
    QCOMPARE(drawing.ribbons.size(), std::size_t{1});
    QCOMPARE(drawing.ribbons[0].count, 6U);
    QCOMPARE(faultOf(graph, drawing), QString());
}

void TestMatrix::linesPassNoForeignBoxOrFrame()
{
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const LayoutGraph graph = randomGraph(seed, 60, 6, 120);
        const Drawing drawing = matrix(graph);
        for (std::size_t i = 0; i < graph.edges.size(); ++i) {
            const LayoutEdge& edge = graph.edges[i];
            const std::vector<Point> line = polyline(drawing.edges[i]);
            const auto passes = [&](const Rect& rect) {
                for (std::size_t k = 1; k < line.size(); ++k) {
                    if (segmentTouches(rect.grown(-0.5), line[k - 1], line[k]))
                        return true;
                }
                return false;
            };
            for (std::uint32_t node = 0; node < graph.nodes.size(); ++node)
                QVERIFY(node == edge.from || node == edge.to || !passes(drawing.nodes[node]));
            for (std::uint32_t group = 0; group < graph.groups.size(); ++group) {
                const bool own = graph.nodes[edge.from].group == group || graph.nodes[edge.to].group == group;
                QVERIFY(own || !passes(drawing.groups[group]));
                const Rect frame = drawing.groups[group];
                const Size title = graph.groups[group].titleSize;
                QVERIFY(!passes({frame.x, frame.y, title.width, title.height}));
            }
        }
    }
}

void TestMatrix::singleLinesHaveNoRibbons()
{
    const LayoutGraph graph = randomGraph(9, 30, 3, 60);
    const Drawing drawing = matrix(graph, EdgesDrawn::Single);
    QVERIFY(drawing.ribbons.empty() && drawing.taps.empty());
    QCOMPARE(faultOf(graph, drawing), QString());
    QVERIFY(drawing.nodes == matrix(graph).nodes);
}

WEFT_TEST(TestMatrix)
#include "tst_Matrix.moc"
