// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Cycles.h"
#include "model/analysis/FeedbackArcs.h"
#include "tests/support/MeshFromText.h"
#include "tests/support/Printers.h"
#include "tests/support/RandomMesh.h"
#include "tests/support/TestMain.h"

#include <algorithm>
#include <set>

using namespace weft;
using namespace weft::tests;

namespace {

using Cycle = std::vector<std::uint32_t>;

/// Every simple path from each start through nodes not below it, by plain recursion.
void walk(const Adjacency& edges, Cycle& path, std::set<Cycle>& found)
{
    for (std::uint32_t next = path.front(); next < edges.size(); ++next) {
        if (!edges[path.back()][next])
            continue;
        if (next == path.front()) {
            found.insert(path);
        } else if (std::ranges::find(path, next) == path.end()) {
            path.push_back(next);
            walk(edges, path, found);
            path.pop_back();
        }
    }
}

std::set<Cycle> plainCycles(const Adjacency& edges)
{
    std::set<Cycle> found;
    for (std::uint32_t start = 0; start < edges.size(); ++start) {
        Cycle path{start};
        walk(edges, path, found);
    }
    return found;
}

/// Kahn: takes nodes without incoming edges away until none is left.
bool acyclic(const Adjacency& edges)
{
    std::vector<bool> gone(edges.size(), false);
    for (std::size_t round = 0; round < edges.size(); ++round)
        for (std::size_t v = 0; v < edges.size(); ++v) {
            bool fed = false;
            for (std::size_t u = 0; u < edges.size(); ++u)
                fed = fed || (!gone[u] && edges[u][v]);
            gone[v] = gone[v] || !fed;
        }
    return std::ranges::all_of(gone, [](bool value) { return value; });
}

Cycle indexes(const std::vector<NodeRef>& nodes)
{
    Cycle result;
    for (const NodeRef node : nodes)
        result.push_back(node.index);
    return result;
}

QString text(const Mesh& mesh, const std::vector<std::vector<NodeRef>>& lists)
{
    QStringList result;
    for (const auto& nodes : lists)
        result += q(namesText(mesh, nodes));
    return result.join(" | ");
}

} // namespace

class TestCycles : public QObject {
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void breaksAt_data();
    void breaksAt();
    void limits();
    void selfLoopOfADataset();
    void otherLevels();
    void longRing();
    void denseComponentShowsShortCyclesFirst();
    void equalsPlainEnumeration();
    void removingBreaksLeavesNoCycle();
    void smallFeedbackSetsAreCheapest();
    void stopped();
};

void TestCycles::finds_data()
{
    QTest::addColumn<QString>("mesh");
    QTest::addColumn<QString>("components");
    QTest::addColumn<QString>("cycles");
    QTest::newRow("none") << "a > b > c; a > c"
                          << ""
                          << "";
    QTest::newRow("empty mesh") << ""
                                << ""
                                << "";
    QTest::newRow("two-cycle") << "a > b > a"
                               << "a b"
                               << "a b";
    QTest::newRow("rotated to the least") << "c > b > a > c"
                                          << "a b c"
                                          << "a c b";
    QTest::newRow("two that share a node, each once") << "a > b > a; b > c > b"
                                                      << "a b c"
                                                      << "a b | b c";
    QTest::newRow("two components") << "a > b > a; x > y > z > x; b > x"
                                    << "a b | x y z"
                                    << "a b | x y z";
    QTest::newRow("shortest first") << "a > b > c > d > a; c > a; b > a"
                                    << "a b c d"
                                    << "a b | a b c | a b c d";
    QTest::newRow("both ways round") << "a > b > c > a; a > c > b > a"
                                     << "a b c"
                                     << "a b | a c | b c | a b c | a c b";
}

void TestCycles::finds()
{
    QFETCH(QString, mesh);
    QFETCH(QString, components);
    QFETCH(QString, cycles);
    const auto world = meshFromText(mesh.toStdString());
    const Cycles found = weft::cycles(*world, levelGraph(*world, Level::Product));
    std::vector<std::vector<NodeRef>> nodes;
    for (const CycleComponent& component : found.components)
        nodes.push_back(component.nodes);
    QCOMPARE(text(*world, nodes), components);
    QCOMPARE(text(*world, found.cycles), cycles);
    QVERIFY(!found.truncated);
    QVERIFY(found.complete);
}

void TestCycles::breaksAt_data()
{
    QTest::addColumn<QString>("mesh");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the promise nobody uses") << "a => b => c => a; c > b; a => d"
                                             << "a>b both 8 | c>b declared 2";
    QTest::newRow("the shadow before what is both") << "a => b ~> a"
                                                    << "b>a observed 4";
    QTest::newRow("declared only before observed only") << "a ~> b > a"
                                                        << "b>a declared 2";
    QTest::newRow("the fewest readers") << "a => b => a; a => c; a => d; b => e"
                                        << "a>b both 12";
}

void TestCycles::breaksAt()
{
    QFETCH(QString, mesh);
    QFETCH(QString, expected);
    const auto world = meshFromText(mesh.toStdString());
    QStringList rows;
    for (const CycleBreak& row : weft::cycles(*world, levelGraph(*world, Level::Product)).breakAt) {
        const char* reason = row.reason == BreakReason::DeclaredOnly   ? "declared"
                             : row.reason == BreakReason::ObservedOnly ? "observed"
                                                                       : "both";
        rows += q(namesText(*world, {row.from}) + ">" + namesText(*world, {row.to}) + " " + reason + " ") +
                QString::number(row.cost);
    }
    rows.sort();
    QCOMPARE(rows.join(" | "), expected);
}

void TestCycles::limits()
{
    const auto world = meshFromText("a > b > c > a; a > c > b > a");
    const LevelGraph graph = levelGraph(*world, Level::Product);
    const Cycles three = weft::cycles(*world, graph, 3);
    QCOMPARE(text(*world, three.cycles), QString("a b | a c | b c"));
    QVERIFY(three.truncated);
    const Cycles five = weft::cycles(*world, graph, 5);
    QCOMPARE(five.cycles.size(), std::size_t(5));
    QVERIFY(!five.truncated);
    QVERIFY(weft::cycles(*world, graph, 0).truncated);
}

void TestCycles::selfLoopOfADataset()
{
    const auto world =
        meshFromStatements("event r1 COMPLETE in=db#a,db#x out=db#a\nevent r2 COMPLETE in=db#a out=db#b\n");
    const Cycles found = weft::cycles(*world, levelGraph(*world, Level::Dataset));
    QCOMPARE(found.components.size(), std::size_t(1));
    QCOMPARE(found.components[0].edges, std::uint64_t(1));
    QCOMPARE(text(*world, found.cycles), QString("db#a"));
    QCOMPARE(found.breakAt.size(), std::size_t(1));
    QVERIFY(found.breakAt[0].from == found.breakAt[0].to);
}

void TestCycles::otherLevels()
{
    const auto world = meshFromText("a => b; c => d; north: a, d; south: b, c");
    QVERIFY(weft::cycles(*world, levelGraph(*world, Level::Product)).cycles.empty());
    const Cycles domains = weft::cycles(*world, levelGraph(*world, Level::Domain));
    QCOMPARE(text(*world, domains.cycles), QString("north south"));
    QCOMPARE(domains.breakAt.size(), std::size_t(1));
}

void TestCycles::longRing()
{
    // A ring of 3,000 with one short cut: no recursion, both cycles, in time.
    std::string world;
    for (int i = 0; i < 3000; ++i)
        world += "p" + std::to_string(10000 + i) + " > p" + std::to_string(10000 + (i + 1) % 3000) + ";";
    world += "p11000 > p12000";
    const auto mesh = meshFromText(world);
    const Cycles found = weft::cycles(*mesh, levelGraph(*mesh, Level::Product));
    QCOMPARE(found.cycles.size(), std::size_t(2));
    QCOMPARE(found.cycles[0].size(), std::size_t(2001));
    QCOMPARE(found.cycles[1].size(), std::size_t(3000));
    QVERIFY(!found.truncated);
    QCOMPARE(found.breakAt.size(), std::size_t(1));
}

void TestCycles::denseComponentShowsShortCyclesFirst()
{
    const auto mesh = randomMesh(7, {.products = 120, .edgeRate = 0.4});
    const LevelGraph graph = levelGraph(*mesh, Level::Product);
    const Adjacency edges = adjacency(graph);
    std::size_t pairs = 0;
    for (std::size_t a = 0; a < edges.size(); ++a)
        for (std::size_t b = a + 1; b < edges.size(); ++b)
            pairs += edges[a][b] && edges[b][a] ? 1 : 0;
    QVERIFY(pairs > 300);
    const Cycles found = weft::cycles(*mesh, graph, pairs + 100);
    QVERIFY(found.truncated);
    QCOMPARE(found.cycles.size(), pairs + 100);
    for (std::size_t i = 0; i < found.cycles.size(); ++i)
        QCOMPARE(found.cycles[i].size(), i < pairs ? std::size_t(2) : std::size_t(3));
}

void TestCycles::equalsPlainEnumeration()
{
    std::size_t all = 0;
    for (std::uint32_t seed = 0; seed < 250; ++seed) {
        const auto mesh = randomMesh(seed, {.products = 2 + seed % 7, .edgeRate = 0.1 + 0.06 * (seed % 8)});
        const LevelGraph graph = levelGraph(*mesh, Level::Product);
        const Adjacency edges = adjacency(graph);
        const std::set<Cycle> expected = plainCycles(edges);
        const Cycles found = weft::cycles(*mesh, graph, 100'000);
        QVERIFY(!found.truncated);
        std::vector<Cycle> sorted(expected.begin(), expected.end());
        std::ranges::stable_sort(sorted, {}, &Cycle::size);
        std::vector<Cycle> rows;
        for (const auto& cycle : found.cycles)
            rows.push_back(indexes(cycle));
        QVERIFY2(rows == sorted, qPrintable(QString("seed %1").arg(seed)));
        std::set<std::uint32_t> onCycle;
        for (const Cycle& cycle : sorted)
            onCycle.insert(cycle.begin(), cycle.end());
        std::set<std::uint32_t> inComponents;
        for (const CycleComponent& component : found.components)
            for (const NodeRef node : component.nodes)
                inComponents.insert(node.index);
        QVERIFY(onCycle == inComponents);
        all += rows.size();
    }
    QVERIFY(all > 2000);
}

void TestCycles::removingBreaksLeavesNoCycle()
{
    int broken = 0;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        // Up to 16 nodes a component is broken exactly, above greedily.
        const auto mesh = randomMesh(seed, {.products = 5 + seed % 40, .edgeRate = 0.02 + 0.01 * (seed % 10)});
        const LevelGraph graph = levelGraph(*mesh, Level::Product);
        Adjacency edges = adjacency(graph);
        const Cycles found = weft::cycles(*mesh, graph, 10);
        QCOMPARE(acyclic(edges), found.breakAt.empty());
        for (const CycleBreak& row : found.breakAt) {
            QVERIFY(edges[row.from.index][row.to.index]);
            edges[row.from.index][row.to.index] = false;
        }
        QVERIFY2(acyclic(edges), qPrintable(QString("seed %1").arg(seed)));
        for (const CycleBreak& row : found.breakAt) { // none is given up in vain
            edges[row.from.index][row.to.index] = true;
            QVERIFY2(!acyclic(edges), qPrintable(QString("seed %1").arg(seed)));
            edges[row.from.index][row.to.index] = false;
        }
        broken += static_cast<int>(found.breakAt.size());
    }
    QVERIFY(broken > 500);
}

void TestCycles::smallFeedbackSetsAreCheapest()
{
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const auto mesh = randomMesh(seed, {.products = 5, .edgeRate = 0.35});
        const LevelGraph graph = levelGraph(*mesh, Level::Product);
        std::vector<WeightedArc> arcs;
        const auto [first, last] = boost::edges(graph.graph);
        for (auto edge = first; edge != last; ++edge)
            arcs.push_back({boost::source(*edge, graph.graph), boost::target(*edge, graph.graph),
                            1.0 + static_cast<double>((seed + arcs.size() * 7) % 5)});
        if (arcs.size() > 12)
            continue;
        double cheapest = 1e9;
        for (std::uint32_t set = 0; set < 1U << arcs.size(); ++set) {
            Adjacency edges = adjacency(graph);
            double cost = 0;
            for (std::size_t i = 0; i < arcs.size(); ++i)
                if ((set >> i & 1U) != 0) {
                    edges[arcs[i].from][arcs[i].to] = false;
                    cost += arcs[i].cost;
                }
            if (cost < cheapest && acyclic(edges))
                cheapest = cost;
        }
        FeedbackBudget budget;
        double cost = 0;
        for (const std::uint32_t arc : feedbackArcs(5, arcs, budget, {}))
            cost += arcs[arc].cost;
        QCOMPARE(cost, cheapest);
    }
}

void TestCycles::stopped()
{
    const auto world = meshFromText("a > b > a");
    const LevelGraph graph = levelGraph(*world, Level::Product);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!weft::cycles(*world, graph, 10, stop.get_token()).complete);
}

WEFT_TEST(TestCycles)
#include "tst_Cycles.moc"
