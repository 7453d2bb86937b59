// SPDX-License-Identifier: Apache-2.0
#include "layout/LayoutCatalog.h"
#include "layout/SampleGraph.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

#include <array>

using namespace weft;
using namespace weft::layout;
using namespace weft::layout::tests;

namespace {

constexpr std::size_t Shapes = 14;

/// A mesh of the shape with that number, of about `size` nodes; groups when `groups` is not 0.
LayoutGraph meshOf(std::size_t shape, std::size_t size, std::size_t groups, Random& random)
{
    LayoutGraph graph = boxes(size, groups);
    const auto link = [&](std::uint32_t from, std::uint32_t to) {
        graph.edges.push_back({from, to, random.below(11) / 10.0, random.below(11) / 10.0, 1.0 + random.below(3)});
    };
    const auto count = static_cast<std::uint32_t>(size);
    switch (shape) {
    case 0: // chain
    case 1: // one giant cycle
        for (std::uint32_t i = 0; i + 1 < count; ++i)
            link(i, i + 1);
        if (shape == 1)
            link(count - 1, 0);
        break;
    case 2: // star
        for (std::uint32_t i = 1; i < count; ++i)
            link(0, i);
        break;
    case 3: // hub that reads and feeds
        for (std::uint32_t i = 1; i < count; ++i)
            i % 2 == 0 ? link(0, i) : link(i, 0);
        break;
    case 4: // complete DAG
        for (std::uint32_t i = 0; i < std::min(count, 100U); ++i) {
            for (std::uint32_t k = i + 1; k < std::min(count, 100U); ++k)
                link(i, k);
        }
        break;
    case 5: // disconnected
        for (std::uint32_t i = 0; i + 1 < count; i += 2 + random.below(3))
            link(i, i + 1);
        break;
    case 6: // half orphans
        for (std::uint32_t i = 0; i < count / 2; ++i)
            link(random.below(1 + count / 2), random.below(1 + count / 2));
        break;
    case 7: // no edges
        break;
    case 8: // everything reads everything
        for (std::uint32_t i = 0; i < std::min(count, 12U); ++i) {
            for (std::uint32_t k = 0; k < std::min(count, 12U); ++k)
                link(i, k);
        }
        break;
    case 9: // tree
        for (std::uint32_t i = 1; i < count; ++i)
            link(random.below(i), i);
        break;
    case 10: // two layers
        for (std::uint32_t i = 0; i < 2 * count && count > 1; ++i)
            link(random.below(count / 2), count / 2 + random.below(count - count / 2));
        break;
    case 11: // groups of one
        for (std::uint32_t i = 0; i < count; ++i)
            link(random.below(count), random.below(count));
        if (groups > 0) {
            graph.groups.assign(size, {{60, 22}});
            for (std::uint32_t i = 0; i < count; ++i)
                graph.nodes[i].group = i;
        }
        break;
    case 12: { // as real meshes are
        SampleOptions options;
        options.products = size;
        options.seed = random.next();
        options.domains = groups > 0;
        graph = sampleGraph(options);
        break;
    }
    default: // of many sizes, ports anywhere
        graph = randomGraph(random.next(), size, groups, random.below(3 * size));
    }
    return graph;
}

/// Every number of what is drawn of edges between groups, and whether it is on the page.
QString faultOfRibbons(const Drawing& drawing)
{
    const Rect page = drawing.bounds.grown(0.001);
    for (const Ribbon& ribbon : drawing.ribbons) {
        if (!std::isfinite(ribbon.width) || !page.contains(ribbon.from) || !page.contains(ribbon.to))
            return "a ribbon off the page";
    }
    for (const Taps& taps : drawing.taps) {
        for (const Route* tap : {&taps.leave, &taps.enter}) {
            for (const Point& p : tap->points) {
                if (!std::isfinite(p.x) || !std::isfinite(p.y) || !page.contains(p))
                    return "a tap off the page";
            }
        }
    }
    return {};
}

/// A line that runs through the title of a frame.
QString faultOfTitles(const LayoutGraph& graph, const Drawing& drawing)
{
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const std::vector<Point> line = polyline(drawing.edges[i]);
        for (std::size_t group = 0; group < graph.groups.size(); ++group) {
            const Rect& frame = drawing.groups[group];
            const Size title = graph.groups[group].titleSize;
            const Rect text = Rect{frame.x, frame.y, title.width, title.height}.grown(-2);
            for (std::size_t k = 1; k < line.size(); ++k) {
                if (segmentTouches(text, line[k - 1], line[k]))
                    return QString("edge %1 through the title of group %2").arg(i).arg(group);
            }
        }
    }
    return {};
}

constexpr std::array<const char*, 6> OwnEngines{"layered", "floorplan", "lanes", "radial", "organic", "matrix"};

QString faultOfLayout(const QString& engine, const LayoutGraph& graph, EdgesDrawn drawn)
{
    NoProgress progress;
    LayoutOptions options;
    options.edgesDrawn = drawn;
    const Layout* layout = layoutNamed(engine.toStdString());
    const bool framed = engine != "radial";
    const LaidOut once = layout->layOut(graph, options, progress, {});
    if (!once.complete || once.fellBack)
        return "not complete";
    for (const QString& fault : {faultOf(graph, once.drawing, framed), faultOfRibbons(once.drawing)}) {
        if (!fault.isEmpty())
            return fault;
    }
    if (graph.nodes.size() < 100 && framed && engine != "organic") { // it leaves no streets
        const QString fault = faultOfTitles(graph, once.drawing);
        if (!fault.isEmpty())
            return fault;
    }
    return same(once.drawing, layout->layOut(graph, options, progress, {}).drawing) ? QString() : "other bytes";
}

} // namespace

class TestRandomMeshes : public QObject {
    Q_OBJECT

private slots:
    void small_data();
    void small();
    void large_data();
    void large();
};

void TestRandomMeshes::small_data()
{
    QTest::addColumn<QString>("engine");
    for (const char* engine : OwnEngines)
        QTest::newRow(engine) << engine;
}

void TestRandomMeshes::small()
{
    QFETCH(QString, engine);
    const std::uint64_t meshes = sanitized() ? 60 : 1000;
    for (std::uint64_t seed = 0; seed < meshes; ++seed) {
        Random random(seed);
        const std::size_t shape = seed % Shapes;
        const std::size_t size = 1 + random.below(shape == 4 ? 12 : 28);
        const std::size_t groups = random.below(3) == 0 ? 0 : 1 + random.below(6);
        const QString fault = faultOfLayout(engine, meshOf(shape, size, groups, random),
                                            seed % 2 == 0 ? EdgesDrawn::Ribbons : EdgesDrawn::Single);
        QVERIFY2(fault.isEmpty(), qPrintable(QString("seed %1, shape %2: %3").arg(seed).arg(shape).arg(fault)));
    }
}

void TestRandomMeshes::large_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<int>("shape");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("groups");
    const int part = sanitized() ? 20 : 1;
    for (const char* engine : {"layered", "floorplan"}) {
        QTest::addRow("%s: chain", engine) << engine << 0 << 5000 / part << 0;
        QTest::addRow("%s: one giant cycle", engine) << engine << 1 << 5000 / part << 5;
        QTest::addRow("%s: star of 100,000", engine) << engine << 2 << 100'001 / part << 0;
        QTest::addRow("%s: hub with 10,000 edges", engine) << engine << 3 << 10'001 / part << 12;
        QTest::addRow("%s: complete DAG of 100", engine) << engine << 4 << (sanitized() ? 30 : 100) << 3;
        QTest::addRow("%s: disconnected", engine) << engine << 5 << 3000 / part << 9;
        QTest::addRow("%s: half orphans", engine) << engine << 6 << 2000 / part << 9;
        QTest::addRow("%s: 300 domains of one product", engine) << engine << 11 << 300 / part << 1;
        QTest::addRow("%s: one domain of 5,000", engine) << engine << 12 << 5000 / part << 1;
    }
    for (const char* engine : {"lanes", "matrix", "radial"}) {
        QTest::addRow("%s: chain of 100,000", engine) << engine << 0 << 100'000 / part << 0;
        QTest::addRow("%s: star of 100,000", engine) << engine << 2 << 100'001 / part << 0;
    }
}

void TestRandomMeshes::large()
{
    QFETCH(QString, engine);
    QFETCH(int, shape);
    QFETCH(int, size);
    QFETCH(int, groups);
    Random random(1);
    LayoutGraph graph = meshOf(static_cast<std::size_t>(shape), static_cast<std::size_t>(size),
                               static_cast<std::size_t>(groups), random);
    if (groups == 1 && shape == 12) {
        for (LayoutNode& node : graph.nodes)
            node.group = 0;
        graph.groups.resize(1);
    }
    QCOMPARE(faultOfLayout(engine, graph, EdgesDrawn::Ribbons), QString());
}

WEFT_TEST(TestRandomMeshes)
#include "tst_RandomMeshes.moc"
