// SPDX-License-Identifier: Apache-2.0
#include "layout/GrownBox.h"

#include "layout/LayoutCatalog.h"
#include "layout/RouteGeometry.h"
#include "layout/SampleGraph.h"
#include "layout/Splitmix.h"
#include "tests/support/TestMain.h"

#include <cmath>

using namespace weft;
using namespace weft::layout;

namespace {

LayoutGraph sample(std::size_t products, std::uint64_t seed)
{
    SampleOptions options;
    options.products = products;
    options.seed = seed;
    return sampleGraph(options);
}

Drawing drawn(const LayoutGraph& graph, std::string_view name)
{
    LayoutOptions options;
    options.edgesDrawn = EdgesDrawn::Ribbons;
    NoProgress progress;
    return layoutNamed(name)->layOut(graph, options, progress, {}).drawing;
}

std::vector<EdgeEnds> endsOf(const LayoutGraph& graph)
{
    std::vector<EdgeEnds> ends;
    for (const LayoutEdge& edge : graph.edges)
        ends.push_back({edge.from, edge.to});
    return ends;
}

/// Boxes on each other, outside of their frame or the page, frames on each other.
QString faultOf(const LayoutGraph& graph, const Drawing& drawing)
{
    for (std::size_t a = 0; a < drawing.nodes.size(); ++a) {
        for (std::size_t b = a + 1; b < drawing.nodes.size(); ++b) {
            if (drawing.nodes[a].intersects(drawing.nodes[b]))
                return QStringLiteral("boxes %1 and %2").arg(a).arg(b);
        }
        const std::uint32_t group = graph.nodes[a].group;
        if (group != None && !drawing.groups[group].empty() &&
            !drawing.groups[group].grown(0.01).contains(drawing.nodes[a]))
            return QStringLiteral("box %1 outside of its frame").arg(a);
        if (!drawing.bounds.grown(0.01).contains(drawing.nodes[a]))
            return QStringLiteral("box %1 outside of the page").arg(a);
    }
    for (std::size_t a = 0; a < drawing.groups.size(); ++a) {
        for (std::size_t b = a + 1; b < drawing.groups.size(); ++b) {
            if (drawing.groups[a].intersects(drawing.groups[b]))
                return QStringLiteral("frames %1 and %2").arg(a).arg(b);
        }
    }
    return {};
}

/// Edges that do not end at their boxes' sides, at the heights of before.
QString endFaultOf(const LayoutGraph& graph, const Drawing& before, const Drawing& after)
{
    const auto near = [](double a, double b) { return std::abs(a - b) < 0.01; };
    for (std::size_t edge = 0; edge < graph.edges.size(); ++edge) {
        const LayoutEdge& row = graph.edges[edge];
        const Point start = after.edges[edge].points.front();
        const Point end = after.edges[edge].points.back();
        const Point startBefore = before.edges[edge].points.front();
        const Point endBefore = before.edges[edge].points.back();
        const Rect& from = after.nodes[row.from];
        const Rect& to = after.nodes[row.to];
        if (!near(start.x - from.right(), startBefore.x - before.nodes[row.from].right()) ||
            !near(start.y - from.y, startBefore.y - before.nodes[row.from].y) ||
            !near(end.x - to.x, endBefore.x - before.nodes[row.to].x) ||
            !near(end.y - to.y, endBefore.y - before.nodes[row.to].y))
            return QStringLiteral("edge %1").arg(edge);
    }
    return {};
}

/// Edges that touch `room`, which is not theirs.
int linesIn(const LayoutGraph& graph, const Drawing& drawing, const Rect& room, std::uint32_t node)
{
    int count = 0;
    for (std::size_t edge = 0; edge < graph.edges.size(); ++edge) {
        if (graph.edges[edge].from == node || graph.edges[edge].to == node)
            continue;
        const std::vector<Point> line = polyline(drawing.edges[edge]);
        bool in = false;
        for (std::size_t i = 1; i < line.size(); ++i)
            in = in || segmentTouches(room, line[i - 1], line[i]);
        count += in ? 1 : 0;
    }
    return count;
}

} // namespace

class TestGrownBox : public QObject {
    Q_OBJECT

private slots:
    void makesRoomInAnyDrawing_data();
    void makesRoomInAnyDrawing();
    void keepsTheOrderOfEverything();
    void doesNothingForWhatFits();
};

void TestGrownBox::makesRoomInAnyDrawing_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"floorplan", "layered", "lanes", "radial", "organic", "matrix"})
        QTest::newRow(name) << name;
}

void TestGrownBox::makesRoomInAnyDrawing()
{
    QFETCH(QString, name);
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        const LayoutGraph graph = sample(80, seed);
        const std::vector<EdgeEnds> ends = endsOf(graph);
        const Drawing before = drawn(graph, name.toStdString());
        QVERIFY(faultOf(graph, before).isEmpty());
        Splitmix random(seed);
        Drawing drawing = before;
        for (int step = 0; step < 4; ++step) {
            const auto node = static_cast<std::uint32_t>(random.below(graph.nodes.size()));
            const Drawing last = drawing;
            const Rect box = last.nodes[node];
            const Size size{box.width + static_cast<double>(random.below(500)),
                            box.height + static_cast<double>(random.below(400))};
            growBox(drawing, ends, node, size);
            const Rect& grown = drawing.nodes[node];
            QCOMPARE(grown, (Rect{box.x, box.y, size.width, size.height}));
            QVERIFY2(faultOf(graph, drawing).isEmpty(), qPrintable(faultOf(graph, drawing)));
            QVERIFY2(endFaultOf(graph, last, drawing).isEmpty(), qPrintable(endFaultOf(graph, last, drawing)));
            QCOMPARE(drawing.bounds.width, last.bounds.width + size.width - box.width);
            QCOMPARE(drawing.bounds.height, last.bounds.height + size.height - box.height);
            // No line lies in the new room that did not pass behind the box before.
            const bool streets = name == QLatin1String("floorplan") || name == QLatin1String("layered");
            if (streets)
                QVERIFY(linesIn(graph, drawing, grown.grown(-0.5), node) <=
                        linesIn(graph, last, box.grown(-0.5), node));
        }
    }
}

void TestGrownBox::keepsTheOrderOfEverything()
{
    const LayoutGraph graph = sample(60, 3);
    const Drawing before = drawn(graph, "floorplan");
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
        Drawing after = before;
        growBox(after, endsOf(graph), node, {300, 200});
        for (std::size_t a = 0; a < graph.nodes.size(); ++a) {
            // Nothing moves up or to the left, and nothing further than there is new room.
            QVERIFY(after.nodes[a].x >= before.nodes[a].x && after.nodes[a].y >= before.nodes[a].y);
            QVERIFY(after.nodes[a].x <= before.nodes[a].x + 300 - before.nodes[node].width + 0.01);
            for (std::size_t b = 0; b < graph.nodes.size(); ++b) {
                if (before.nodes[a].right() <= before.nodes[b].x && a != node)
                    QVERIFY(after.nodes[a].right() <= after.nodes[b].x + 0.01);
            }
        }
    }
}

void TestGrownBox::doesNothingForWhatFits()
{
    const LayoutGraph graph = sample(40, 5);
    const Drawing before = drawn(graph, "floorplan");
    Drawing after = before;
    growBox(after, endsOf(graph), 3, {before.nodes[3].width, before.nodes[3].height - 1});
    QCOMPARE(after.nodes, before.nodes);
    QCOMPARE(after.groups, before.groups);
    QCOMPARE(after.bounds, before.bounds);
}

WEFT_TEST(TestGrownBox)
#include "tst_GrownBox.moc"
