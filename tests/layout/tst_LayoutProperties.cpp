// SPDX-License-Identifier: Apache-2.0
#include "layout/LayoutCatalog.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

#include <array>
#include <thread>

#include <pthread.h>
#include <time.h>

using namespace weft;
using namespace weft::layout;
using namespace weft::layout::tests;

namespace {

LaidOut layOut(const char* name, const LayoutGraph& graph, std::stop_token stop = {})
{
    NoProgress progress;
    return layoutNamed(name)->layOut(graph, {}, progress, std::move(stop));
}

LayoutGraph chain(std::size_t length, std::size_t groups)
{
    LayoutGraph graph = boxes(length, groups);
    for (std::uint32_t i = 0; i + 1 < length; ++i)
        graph.edges.push_back({i, i + 1});
    return graph;
}

LayoutGraph star(std::uint32_t rays)
{
    LayoutGraph graph = boxes(rays + 1, 0);
    for (std::uint32_t i = 1; i <= rays; ++i)
        graph.edges.push_back({0, i});
    return graph;
}

/// A number of nodes or edges that is large for this build.
std::uint32_t many(std::uint32_t wanted)
{
    return sanitized() ? wanted / 5 : wanted;
}

LayoutGraph shape(const QString& name)
{
    LayoutGraph graph;
    if (name == "empty")
        return graph;
    if (name == "one node")
        return boxes(1);
    if (name == "one node in a group")
        return boxes(1, 1);
    if (name == "empty groups") {
        graph = boxes(3, 0);
        graph.groups = {{{80, 20}}, {{300, 24}}};
        return graph;
    }
    if (name == "self loop") {
        graph = boxes(2, 1);
        graph.edges = {{0, 0}, {0, 1}, {1, 1}};
        return graph;
    }
    if (name == "parallel edges") {
        graph = boxes(2);
        graph.edges.assign(50, {0, 1});
        return graph;
    }
    if (name == "two-cycle") {
        graph = boxes(2, 2);
        graph.edges = {{0, 1}, {1, 0}};
        return graph;
    }
    if (name == "giant cycle" || name == "giant cycle in one group" || name == "giant cycle over groups") {
        graph = chain(2000, name.endsWith("one group") ? 1 : name.endsWith("groups") ? 7 : 0);
        graph.edges.push_back({1999, 0});
        return graph;
    }
    if (name == "deep chain")
        return chain(many(20'000), 0);
    if (name == "hub with 10,000 edges") {
        const std::uint32_t edges = many(10'000);
        graph = boxes(edges + 1, 20);
        for (std::uint32_t i = 1; i <= edges; ++i)
            graph.edges.push_back(i % 2 == 0 ? LayoutEdge{0, i} : LayoutEdge{i, 0});
        return graph;
    }
    if (name == "star of 20,000")
        return star(many(20'000));
    if (name == "complete DAG of 100") {
        graph = boxes(100, 1);
        for (std::uint32_t i = 0; i < 100; ++i) {
            for (std::uint32_t k = i + 1; k < 100; ++k)
                graph.edges.push_back({i, k});
        }
        return graph;
    }
    if (name == "clique of 40, both ways") {
        graph = boxes(40, 3);
        for (std::uint32_t i = 0; i < 40; ++i) {
            for (std::uint32_t k = 0; k < 40; ++k)
                graph.edges.push_back({i, k});
        }
        return graph;
    }
    if (name == "half orphans") {
        graph = boxes(1000, 10);
        Random random(4);
        for (std::uint32_t i = 0; i < 700; ++i)
            graph.edges.push_back({random.below(500), random.below(500)});
        return graph;
    }
    if (name == "300 groups of one") {
        graph = boxes(300, 300);
        Random random(5);
        for (std::uint32_t i = 0; i < 500; ++i)
            graph.edges.push_back({random.below(300), random.below(300)});
        return graph;
    }
    if (name == "one group of 3,000")
        return randomGraph(6, many(3000), 1, many(5000));
    if (name == "orphans only")
        return boxes(1000);
    graph = boxes(400);
    for (std::uint32_t i = 0; i < 400; i += 4)
        graph.edges.insert(graph.edges.end(), {{i, i + 1}, {i + 1, i + 2}, {i, i + 3}});
    return graph; // "100 components"
}

LayoutGraph largeGraph(const QString& name)
{
    const std::uint32_t size = many(100'000);
    if (name == "star of 100,000")
        return star(size);
    if (name == "chain of 100,000")
        return chain(size, 0);
    if (name == "200,000 edges")
        return randomGraph(32, size, 0, 2 * std::size_t{size});
    return randomGraph(32, 8000, 60, 16'000); // "60 groups"
}

/// All arrangements of our own.
constexpr std::array<const char*, 6> Ours{"layered", "floorplan", "lanes", "radial", "organic", "matrix"};

QString faultOf(const QString& engine, const LayoutGraph& graph, const Drawing& drawing)
{
    return weft::layout::tests::faultOf(graph, drawing, engine != "radial");
}

/// Whether its drawings take the shape of the page: lanes have as many ranks as the longest way, rings as many hops,
/// and the matrix as many columns as nodes.
bool fitsPages(const QString& engine)
{
    return engine == "layered" || engine == "floorplan";
}

double aspectOf(const Drawing& drawing)
{
    return drawing.bounds.width / drawing.bounds.height;
}

} // namespace

class TestLayoutProperties : public QObject {
    Q_OBJECT

private slots:
    void shapes_data();
    void shapes();
    void randomGraphs_data();
    void randomGraphs();
    void pageShapeIsHonoured();
    void linesBetweenGroupsAvoidBoxes();
    void thousandsOfGroupsKeepToTheStreets();
    void backEdgesPassBelow();
    void backEdgesPassCloseBelow();
    void forwardEdgesRunRight();
    void widePortsStayOnTheBox();
    void stoppedAtOnceIsValid();
    void stopsWithin100ms_data();
    void stopsWithin100ms();
    void thousandNodesAreQuick();
    void progressIsTold();
};

void TestLayoutProperties::shapes_data()
{
    QTest::addColumn<QString>("engine");
    for (const char* engine : Ours) {
        for (const char* name : {"empty",
                                 "one node",
                                 "one node in a group",
                                 "empty groups",
                                 "self loop",
                                 "parallel edges",
                                 "two-cycle",
                                 "giant cycle",
                                 "giant cycle in one group",
                                 "giant cycle over groups",
                                 "deep chain",
                                 "hub with 10,000 edges",
                                 "star of 20,000",
                                 "complete DAG of 100",
                                 "clique of 40, both ways",
                                 "half orphans",
                                 "300 groups of one",
                                 "one group of 3,000",
                                 "orphans only",
                                 "100 components"})
            QTest::addRow("%s: %s", engine, name) << engine;
    }
}

void TestLayoutProperties::shapes()
{
    QFETCH(QString, engine);
    const QString name = QString(QTest::currentDataTag()).section(": ", 1);
    const LayoutGraph graph = shape(name);
    const LaidOut once = layOut(engine.toUtf8(), graph);
    QVERIFY(once.complete);
    QVERIFY(!once.fellBack);
    QCOMPARE(faultOf(engine, graph, once.drawing), QString());
    QVERIFY(same(once.drawing, layOut(engine.toUtf8(), graph).drawing));
    if (graph.nodes.size() >= 400 && fitsPages(engine)) {
        const double aspect = aspectOf(once.drawing);
        QVERIFY2(aspect > 0.5 && aspect < 2.0, qPrintable(QString("aspect %1").arg(aspect)));
    }
}

void TestLayoutProperties::randomGraphs_data()
{
    QTest::addColumn<QString>("engine");
    for (const char* engine : Ours)
        QTest::newRow(engine) << engine;
}

void TestLayoutProperties::randomGraphs()
{
    QFETCH(QString, engine);
    for (std::uint64_t seed = 0; seed < seeds(150); ++seed) {
        Random random(seed);
        const std::size_t nodes = 1 + random.below(120);
        const LayoutGraph graph = randomGraph(seed, nodes, random.below(12), random.below(3 * nodes));
        const LaidOut once = layOut(engine.toUtf8(), graph);
        const QString fault = faultOf(engine, graph, once.drawing);
        QVERIFY2(fault.isEmpty(), qPrintable(QString("seed %1: %2").arg(seed).arg(fault)));
        QVERIFY2(same(once.drawing, layOut(engine.toUtf8(), graph).drawing), qPrintable(QString("seed %1").arg(seed)));
    }
}

void TestLayoutProperties::pageShapeIsHonoured()
{
    const LayoutGraph graph = randomGraph(11, 600, 14, 1000);
    NoProgress progress;
    for (const double wanted : {0.7071, 1.0, 1.4142, 1.7778}) {
        LayoutOptions options;
        options.pageAspect = wanted;
        const LaidOut result = layoutNamed("floorplan")->layOut(graph, options, progress, {});
        QCOMPARE(weft::layout::tests::faultOf(graph, result.drawing), QString());
        const double got = aspectOf(result.drawing);
        QVERIFY2(got > wanted * 0.85 && got < wanted * 1.15, qPrintable(QString("%1 for %2").arg(got).arg(wanted)));
    }
}

void TestLayoutProperties::linesBetweenGroupsAvoidBoxes()
{
    for (std::uint64_t seed = 0; seed < seeds(20); ++seed) {
        const LayoutGraph graph = randomGraph(seed, 150, 8, 260);
        for (const char* engine : {"layered", "floorplan", "lanes", "matrix"})
            QCOMPARE(behindBoxes(graph, layOut(engine, graph).drawing), std::size_t{0});
    }
}

void TestLayoutProperties::thousandsOfGroupsKeepToTheStreets()
{
    // More than shortest ways are looked for.
    const std::size_t groups = sanitized() ? 500 : 8000;
    LayoutGraph graph = boxes(groups, groups);
    for (std::uint32_t i = 0; i < groups; ++i)
        graph.edges.push_back({i, (i * 7919U + 13U) % static_cast<std::uint32_t>(groups), 0.5, 0.5, 1});
    const LaidOut result = layOut("floorplan", graph);
    QVERIFY(result.complete);
    QCOMPARE(behindBoxes(graph, result.drawing, 100), std::size_t{0});
}

void TestLayoutProperties::backEdgesPassBelow()
{
    for (const std::size_t groups : {std::size_t{0}, std::size_t{1}}) {
        LayoutGraph graph = chain(5, groups);
        graph.edges.push_back({4, 0});
        const LaidOut result = layOut("layered", graph);
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(!result.drawing.edges[i].back);
        const Route& back = result.drawing.edges[4];
        QVERIFY(back.back);
        double lowestBox = 0;
        double lowestPoint = 0;
        for (const Rect& box : result.drawing.nodes)
            lowestBox = std::max(lowestBox, box.bottom());
        for (const Point& p : back.points)
            lowestPoint = std::max(lowestPoint, p.y);
        QVERIFY(lowestPoint > lowestBox);
    }
}

void TestLayoutProperties::backEdgesPassCloseBelow()
{
    // However much room a frame has left below its boxes.
    LayoutGraph graph = chain(4, 1);
    graph.edges.push_back({3, 0});
    LayoutOptions options;
    options.pageAspect = 0.4;
    NoProgress progress;
    const Drawing drawing = layoutNamed("floorplan")->layOut(graph, options, progress, {}).drawing;
    double lowestPoint = 0;
    for (const Point& point : drawing.edges.back().points)
        lowestPoint = std::max(lowestPoint, point.y);
    double lowestBox = 0;
    for (const Rect& box : drawing.nodes)
        lowestBox = std::max(lowestBox, box.bottom());
    QVERIFY(drawing.groups[0].bottom() > lowestBox + 60);
    QVERIFY2(lowestPoint > lowestBox && lowestPoint < lowestBox + 24,
             qPrintable(QString::number(lowestPoint - lowestBox)));
}

void TestLayoutProperties::forwardEdgesRunRight()
{
    // Without cycles every edge inside a group runs to the right.
    LayoutGraph graph = randomGraph(21, 300, 5, 500);
    std::erase_if(graph.edges, [](const LayoutEdge& e) { return e.from >= e.to; });
    const LaidOut result = layOut("floorplan", graph);
    for (const LayoutEdge& edge : graph.edges) {
        if (graph.nodes[edge.from].group == graph.nodes[edge.to].group)
            QVERIFY(result.drawing.nodes[edge.from].right() < result.drawing.nodes[edge.to].x);
    }
}

void TestLayoutProperties::widePortsStayOnTheBox()
{
    LayoutGraph graph = boxes(2);
    graph.edges = {{0, 1, 0.0, 1.0, 1}, {0, 1, 1.0, 0.0, 1}};
    QCOMPARE(weft::layout::tests::faultOf(graph, layOut("layered", graph).drawing), QString());
}

void TestLayoutProperties::stoppedAtOnceIsValid()
{
    std::stop_source source;
    source.request_stop();
    const LayoutGraph graph = randomGraph(31, 500, 10, 900);
    for (const char* engine : {"layered", "floorplan", "lanes", "radial", "organic", "matrix", "dot"}) {
        const LaidOut result = layOut(engine, graph, source.get_token());
        QVERIFY(!result.complete);
        QCOMPARE(faultOf(engine, graph, result.drawing), QString());
    }
}

void TestLayoutProperties::stopsWithin100ms_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("name");
    for (const char* engine : Ours)
        QTest::addRow("%s: 60 groups", engine) << engine << "60 groups";
    for (const char* engine : Ours) {
        for (const char* name : {"star of 100,000", "chain of 100,000", "200,000 edges"})
            QTest::addRow("%s: %s", engine, name) << engine << name;
    }
}

void TestLayoutProperties::stopsWithin100ms()
{
    QFETCH(QString, engine);
    QFETCH(QString, name);
    const LayoutGraph graph = largeGraph(name);
    // What this thread computes after it was asked: that does not depend on what else the machine does.
    clockid_t clock{};
    QCOMPARE(pthread_getcpuclockid(pthread_self(), &clock), 0);
    const auto computed = [clock] {
        timespec time{};
        clock_gettime(clock, &time);
        return std::int64_t{time.tv_sec} * 1000 + time.tv_nsec / 1'000'000;
    };
    // On a large graph the last one meets a later phase.
    for (const int after : {1, 20, 60, graph.edges.size() > 50'000 ? 1000 : 150}) {
        std::stop_source source;
        std::int64_t asked = 0;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(after));
            asked = computed();
            source.request_stop();
        });
        const LaidOut result = layOut(engine.toUtf8(), graph, source.get_token());
        const std::int64_t answered = computed();
        stopper.join();
        QCOMPARE(faultOf(engine, graph, result.drawing), QString());
        if (result.complete) // it was done before
            continue;
        const std::int64_t late = answered - asked;
        // 100 ms are promised on a machine of today; slower ones get more, and a loop that forgets to look is seen.
        QVERIFY2(late < (sanitized() ? 2000 : 200), qPrintable(QString("%1 ms").arg(late)));
    }
}

void TestLayoutProperties::thousandNodesAreQuick()
{
    const LayoutGraph graph = randomGraph(41, 1000, 21, 1600);
    for (const char* engine : Ours) {
        const std::clock_t start = std::clock();
        QVERIFY(layOut(engine, graph).complete);
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
#ifdef NDEBUG
        QVERIFY2(seconds < 1, qPrintable(QString("%1 s").arg(seconds)));
#else
        QVERIFY2(seconds < 10, qPrintable(QString("%1 s").arg(seconds)));
#endif
    }
}

void TestLayoutProperties::progressIsTold()
{
    struct Counter final : Progress {
        void report(Stage stage, std::uint64_t done, std::uint64_t total, std::string_view) override
        {
            inOrder = inOrder && stage == Stage::LayingOut && done >= last && done <= total;
            last = done;
            finished = finished || done == total;
        }
        std::uint64_t last = 0;
        bool inOrder = true;
        bool finished = false;
    };
    for (const char* engine : Ours) {
        Counter counter;
        const LaidOut result = layoutNamed(engine)->layOut(randomGraph(1, 50, 3, 80), {}, counter, {});
        QVERIFY(result.complete);
        QVERIFY2(counter.inOrder, engine);
        QVERIFY2(counter.finished, engine);
    }
}

WEFT_TEST(TestLayoutProperties)
#include "tst_LayoutProperties.moc"
