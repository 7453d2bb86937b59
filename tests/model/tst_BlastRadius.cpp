// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/BlastRadius.h"
#include "model/analysis/ReachCounts.h"
#include "tests/support/MeshFromText.h"
#include "tests/support/Printers.h"
#include "tests/support/RandomMesh.h"
#include "tests/support/TestMain.h"

#include <algorithm>

using namespace weft;
using namespace weft::tests;

namespace {

std::vector<LevelGraph::Vertex> vertices(const Mesh& mesh, const QString& names)
{
    std::vector<LevelGraph::Vertex> result;
    for (const QString& name : names.split(' ', Qt::SkipEmptyParts))
        result.push_back(static_cast<LevelGraph::Vertex>(productId(mesh, name.toStdString()).index()));
    return result;
}

/// Shortest ways by looking at every pair of nodes again and again until nothing changes.
std::vector<std::uint32_t> plainDistances(const Adjacency& edges, const std::vector<LevelGraph::Vertex>& origins,
                                          bool down)
{
    std::vector<std::uint32_t> distance(edges.size(), NoVertex);
    for (const auto origin : origins)
        distance[origin] = 0;
    for (std::size_t round = 0; round < edges.size(); ++round)
        for (std::size_t a = 0; a < edges.size(); ++a)
            for (std::size_t b = 0; b < edges.size(); ++b)
                if (down ? edges[a][b] : edges[b][a])
                    if (distance[a] != NoVertex && (distance[b] == NoVertex || distance[b] > distance[a] + 1))
                        distance[b] = distance[a] + 1;
    return distance;
}

} // namespace

class TestBlastRadius : public QObject {
    Q_OBJECT

private slots:
    void reaches_data();
    void reaches();
    void startsInPart();
    void equalsPlainSearch();
    void countsEqualPlainSearch();
    void stopped();
};

void TestBlastRadius::reaches_data()
{
    QTest::addColumn<QString>("mesh");
    QTest::addColumn<QString>("origins");
    QTest::addColumn<int>("direction");
    QTest::addColumn<int>("depth");
    QTest::addColumn<QString>("expected");
    const int down = 0;
    const int up = 1;
    const int both = 2;
    QTest::newRow("leaf reaches nothing") << "orders > invoices"
                                          << "invoices" << down << -1 << "";
    QTest::newRow("chain") << "a > b > c > d"
                           << "a" << down << -1 << "b@1<a c@2<b d@3<c";
    QTest::newRow("depth 0 is nothing") << "a > b > c"
                                        << "a" << down << 0 << "";
    QTest::newRow("depth 1 is one hop") << "a > b > c > d"
                                        << "a" << down << 1 << "b@1<a";
    QTest::newRow("depth 2 is two hops") << "a > b > c > d"
                                         << "a" << down << 2 << "b@1<a c@2<b";
    QTest::newRow("upstream") << "a > b > c"
                              << "c" << up << -1 << "b@1<c a@2<b";
    QTest::newRow("both never turns") << "a > b > c; a > x; y > c"
                                      << "b" << both << -1 << "a@1<b c@1<b";
    QTest::newRow("both ways round a cycle: the shorter") << "a > b > c > d > a"
                                                          << "a" << both << -1 << "b@1<a d@1<a c@2<b";
    QTest::newRow("diamond keeps the short way") << "a > b > d; a > c > d; a > d"
                                                 << "a" << down << -1 << "b@1<a c@1<a d@1<a";
    QTest::newRow("equal ways: the least node before") << "a > z > q; a > m > q"
                                                       << "a" << down << -1 << "m@1<a z@1<a q@2<m";
    QTest::newRow("the least also where it is found later")
        << "a > z; a > b > m; z > y; y > t; b > c; c > t; z > c"
        << "a" << down << -1 << "b@1<a z@1<a c@2<b m@2<b y@2<z t@3<c";
    QTest::newRow("cycle ends") << "a > b > a"
                                << "a" << down << -1 << "b@1<a";
    QTest::newRow("several origins") << "a > b > c > d; x > d"
                                     << "a x" << down << -1 << "b@1<a d@1<x c@2<b";
    QTest::newRow("an origin twice") << "a > b"
                                     << "a a" << down << -1 << "b@1<a";
    QTest::newRow("an origin is never reached") << "a > b > c"
                                                << "a b" << down << -1 << "c@1<b";
    QTest::newRow("no origin") << "a > b"
                               << "" << down << -1 << "";
}

void TestBlastRadius::reaches()
{
    QFETCH(QString, mesh);
    QFETCH(QString, origins);
    QFETCH(int, direction);
    QFETCH(int, depth);
    QFETCH(QString, expected);
    const auto world = meshFromText(mesh.toStdString());
    const LevelGraph graph = levelGraph(*world, Level::Product);
    const auto radius = blastRadius(graph, vertices(*world, origins), static_cast<Direction>(direction),
                                    depth < 0 ? AnyDepth : static_cast<std::uint32_t>(depth));
    QVERIFY(radius.complete);
    QStringList rows;
    for (const Reached& row : radius.reached)
        rows += q(namesText(*world, {graph.node(row.node)})) + '@' + QString::number(row.distance) + '<' +
                q(namesText(*world, {graph.node(row.previous)}));
    QCOMPARE(rows.join(' '), expected);
}

void TestBlastRadius::startsInPart()
{
    const auto world = meshFromText("a > b > c > d; a > e; s > c");
    const LevelGraph graph = levelGraph(*world, Level::Product);
    const auto sources = vertices(*world, "s");
    const auto first = vertices(*world, "b");
    const auto radius = blastRadius(graph, BlastStart{.sources = sources, .first = first}, Direction::Downstream, 2);
    QStringList rows;
    for (const Reached& row : radius.reached)
        rows += q(namesText(*world, {graph.node(row.node)})) + '@' + QString::number(row.distance);
    QCOMPARE(rows.join(' '), QString("b@1 c@1 d@2"));
    QCOMPARE(radius.reached[0].previous, NoVertex);
    const auto nothing = blastRadius(graph, BlastStart{.sources = {}, .first = first}, Direction::Downstream, 0);
    QVERIFY(nothing.reached.empty());
}

void TestBlastRadius::equalsPlainSearch()
{
    int reachedInAll = 0;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const auto world = randomMesh(seed, {.products = 3 + seed % 14, .edgeRate = 0.05 + 0.02 * (seed % 9)});
        const LevelGraph graph = levelGraph(*world, Level::Product);
        const Adjacency edges = adjacency(graph);
        const std::vector<LevelGraph::Vertex> origins{seed % static_cast<std::uint32_t>(graph.size()),
                                                      (seed / 3) % static_cast<std::uint32_t>(graph.size())};
        for (const Direction direction : {Direction::Downstream, Direction::Upstream}) {
            const auto plain = plainDistances(edges, origins, direction == Direction::Downstream);
            for (const std::uint32_t depth : {1U, 2U, AnyDepth}) {
                std::vector<std::pair<std::uint32_t, LevelGraph::Vertex>> expected;
                for (LevelGraph::Vertex v = 0; v < plain.size(); ++v)
                    if (plain[v] != NoVertex && plain[v] > 0 && plain[v] <= depth)
                        expected.emplace_back(plain[v], v);
                std::ranges::sort(expected);
                std::vector<std::pair<std::uint32_t, LevelGraph::Vertex>> found;
                for (const Reached& row : blastRadius(graph, origins, direction, depth).reached) {
                    found.emplace_back(row.distance, row.node);
                    LevelGraph::Vertex least = NoVertex;
                    for (LevelGraph::Vertex v = 0; v < plain.size() && least == NoVertex; ++v)
                        if (plain[v] + 1 == row.distance &&
                            (direction == Direction::Downstream ? edges[v][row.node] : edges[row.node][v]))
                            least = v;
                    QCOMPARE(row.previous, least);
                }
                QVERIFY2(found == expected, qPrintable(QString("seed %1").arg(seed)));
                reachedInAll += static_cast<int>(found.size());
            }
        }
    }
    QVERIFY(reachedInAll > 2000);
}

void TestBlastRadius::countsEqualPlainSearch()
{
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        // Every tenth mesh is larger than the 512 targets that are counted at a time.
        const bool large = seed % 20 == 0;
        const auto world =
            randomMesh(seed, {.products = large ? 600U : 3 + seed % 20, .edgeRate = large ? 0.002 : 0.15});
        const LevelGraph graph = levelGraph(*world, Level::Product);
        const auto size = static_cast<std::uint32_t>(graph.size());
        const std::vector<std::vector<LevelGraph::Vertex>> groups{{seed % size}, {}, {0, size - 1}, {size / 2}};
        std::vector<std::vector<LevelGraph::Vertex>> distinct = groups;
        for (auto& group : distinct)
            group.erase(std::unique(group.begin(), group.end()), group.end());
        const std::vector<std::span<const LevelGraph::Vertex>> spans(distinct.begin(), distinct.end());
        const auto counts = reachCounts(graph, spans);
        for (std::size_t i = 0; i < distinct.size(); ++i) {
            const auto down = blastRadius(graph, distinct[i], Direction::Downstream).reached.size();
            const auto up = blastRadius(graph, distinct[i], Direction::Upstream).reached.size();
            QCOMPARE(std::size_t(counts[i].downstream), down);
            QCOMPARE(std::size_t(counts[i].upstream), up);
        }
    }
}

void TestBlastRadius::stopped()
{
    const auto world = meshFromText("a > b > c");
    const LevelGraph graph = levelGraph(*world, Level::Product);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!blastRadius(graph, vertices(*world, "a"), Direction::Downstream, AnyDepth, stop.get_token()).complete);
}

WEFT_TEST(TestBlastRadius)
#include "tst_BlastRadius.moc"
