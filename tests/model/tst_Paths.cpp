// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Paths.h"
#include "tests/support/MeshFromText.h"
#include "tests/support/Printers.h"
#include "tests/support/RandomMesh.h"
#include "tests/support/TestMain.h"

#include <algorithm>

using namespace weft;
using namespace weft::tests;

namespace {

using Path = std::vector<std::uint32_t>;

void walk(const Adjacency& edges, Path& path, std::uint32_t goal, std::vector<Path>& found)
{
    for (std::uint32_t next = 0; next < edges.size(); ++next) {
        if (!edges[path.back()][next])
            continue;
        if (next == goal) {
            found.push_back(path);
            found.back().push_back(next);
        } else if (std::ranges::find(path, next) == path.end()) {
            path.push_back(next);
            walk(edges, path, goal, found);
            path.pop_back();
        }
    }
}

} // namespace

class TestPaths : public QObject {
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void ladderIsCutAtTheLimit();
    void equalsDepthFirstSearch();
    void stopped();
};

void TestPaths::finds_data()
{
    QTest::addColumn<QString>("mesh");
    QTest::addColumn<QString>("ends");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << "a > b; c"
                          << "a c" << 100 << "";
    QTest::newRow("not upstream") << "a > b"
                                  << "b a" << 100 << "";
    QTest::newRow("one") << "a > b > c"
                         << "a c" << 100 << "a b c";
    QTest::newRow("shortest first, equal ones by their nodes") << "a > z > d; a > b > d; a > d; b > z"
                                                               << "a d" << 100 << "a d | a b d | a z d | a b z d";
    QTest::newRow("cycles on the way do not count twice") << "a > b > c > b; c > d"
                                                          << "a d" << 100 << "a b c d";
    QTest::newRow("not through its ends again") << "a > b > a; b > c > b; c > a"
                                                << "a c" << 100 << "a b c";
    QTest::newRow("to itself: the cycles through it") << "a > b > a; b > c > a; c > b"
                                                      << "b b" << 100 << "b a b | b c b | b c a b";
    QTest::newRow("limit cuts") << "a > b > d; a > c > d; a > d"
                                << "a d" << 2 << "a d | a b d …";
    QTest::newRow("limit that just fits") << "a > b > d; a > d"
                                          << "a d" << 2 << "a d | a b d";
}

void TestPaths::finds()
{
    QFETCH(QString, mesh);
    QFETCH(QString, ends);
    QFETCH(int, limit);
    QFETCH(QString, expected);
    const auto world = meshFromText(mesh.toStdString());
    const LevelGraph graph = levelGraph(*world, Level::Product);
    const auto vertex = [&](const QString& name) {
        return static_cast<LevelGraph::Vertex>(productId(*world, name.toStdString()).index());
    };
    const Paths found =
        paths(graph, vertex(ends.section(' ', 0, 0)), vertex(ends.section(' ', 1, 1)), static_cast<std::size_t>(limit));
    QStringList rows;
    for (const auto& path : found.paths)
        rows += q(namesText(*world, path));
    QCOMPARE(rows.join(" | ") + (found.truncated ? " …" : ""), expected);
    QVERIFY(found.complete);
}

void TestPaths::ladderIsCutAtTheLimit()
{
    // 2^40 paths of one length: what is asked for comes at once.
    std::string world;
    for (int i = 0; i < 40; ++i) {
        const std::string here = "s" + std::to_string(100 + i);
        const std::string next = "s" + std::to_string(101 + i);
        world += here + " > l" + here + " > " + next + ";" + here + " > r" + here + " > " + next + ";";
    }
    const auto mesh = meshFromText(world);
    const LevelGraph graph = levelGraph(*mesh, Level::Product);
    const Paths found = paths(graph, static_cast<std::uint32_t>(productId(*mesh, "s100").index()),
                              static_cast<std::uint32_t>(productId(*mesh, "s140").index()), 100);
    QCOMPARE(found.paths.size(), std::size_t(100));
    QVERIFY(found.truncated);
}

void TestPaths::equalsDepthFirstSearch()
{
    std::size_t all = 0;
    for (std::uint32_t seed = 0; seed < 250; ++seed) {
        const auto mesh = randomMesh(seed, {.products = 2 + seed % 7, .edgeRate = 0.1 + 0.05 * (seed % 7)});
        const LevelGraph graph = levelGraph(*mesh, Level::Product);
        const Adjacency edges = adjacency(graph);
        const auto from = static_cast<std::uint32_t>(seed % graph.size());
        for (std::uint32_t to = 0; to < graph.size(); ++to) {
            std::vector<Path> expected;
            Path start{from};
            walk(edges, start, to, expected);
            std::ranges::sort(expected);
            std::ranges::stable_sort(expected, {}, &Path::size);
            std::vector<Path> rows;
            for (const auto& path : paths(graph, from, to, 100'000).paths) {
                Path& row = rows.emplace_back();
                for (const NodeRef node : path)
                    row.push_back(node.index);
            }
            QVERIFY2(rows == expected, qPrintable(QString("seed %1 to %2").arg(seed).arg(to)));
            all += rows.size();
        }
    }
    QVERIFY(all > 3000);
}

void TestPaths::stopped()
{
    std::string world;
    for (int i = 0; i < 3000; ++i)
        world += "p" + std::to_string(10000 + i) + " > p" + std::to_string(10001 + i) + ";";
    const auto mesh = meshFromText(world);
    std::stop_source stop;
    stop.request_stop();
    const Paths found = paths(levelGraph(*mesh, Level::Product), 0, 3000, 10, stop.get_token());
    QVERIFY(!found.complete);
    QVERIFY(found.paths.empty());
}

WEFT_TEST(TestPaths)
#include "tst_Paths.moc"
