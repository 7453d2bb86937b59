// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Drift.h"
#include "model/analysis/Orphans.h"
#include "model/analysis/Stats.h"
#include "tests/support/MeshFromText.h"
#include "tests/support/Printers.h"
#include "tests/support/RandomMesh.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::tests;

namespace {

QString orphansText(const Mesh& mesh, const OrphanOptions& options, OrphanKind kind)
{
    QStringList rows;
    for (const Orphan& orphan : orphans(mesh, options)) {
        if (orphan.kind != kind)
            continue;
        QString row = q(namesText(mesh, {orphan.node}));
        for (const std::string& argument : orphan.arguments)
            row += '(' + q(argument) + ')';
        rows += row;
    }
    return rows.join(' ');
}

} // namespace

class TestOrphans : public QObject {
    Q_OBJECT

private slots:
    void products_data();
    void products();
    void world_data();
    void world();
    void staleNeedsADate();
    void leaverLeavesNoOwner();
    void isolatedEqualsDegrees();
    void namesGoBothWays();
    void countsAndDrift();
    void stopped();
};

void TestOrphans::products_data()
{
    QTest::addColumn<QString>("mesh");
    QTest::addColumn<int>("edges");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("expected");
    const QString mixed = "a > b; c ~> d; e; n: a, b; a @ ann@x; b @ team:Core; c @ steward:eve@x";
    QTest::newRow("isolated, union") << mixed << 0 << "isolated"
                                     << "e";
    QTest::newRow("isolated, declared") << mixed << 1 << "isolated"
                                        << "c d e";
    QTest::newRow("isolated, observed") << mixed << 2 << "isolated"
                                        << "a b e";
    QTest::newRow("no consumer, union") << mixed << 0 << "noConsumer"
                                        << "b d e";
    QTest::newRow("no consumer, observed") << mixed << 2 << "noConsumer"
                                           << "a b d e";
    QTest::newRow("no owner: a team alone is none, a steward neither") << mixed << 0 << "noOwner"
                                                                       << "b(Core) c d e";
    QTest::newRow("no domain") << mixed << 0 << "noDomain"
                               << "c d e";
    QTest::newRow("unused output port, union") << mixed << 0 << "unusedOutputPort"
                                               << "b#out/b d#out/d e#out/e";
    QTest::newRow("unused output port, declared") << mixed << 1 << "unusedOutputPort"
                                                  << "b#out/b c#out/c d#out/d e#out/e";
    QTest::newRow("unused output port, observed") << mixed << 2 << "unusedOutputPort"
                                                  << "a#out/a b#out/b d#out/d e#out/e";
}

void TestOrphans::products()
{
    QFETCH(QString, mesh);
    QFETCH(int, edges);
    QFETCH(QString, kind);
    QFETCH(QString, expected);
    const auto world = meshFromText(mesh.toStdString());
    const OrphanOptions options{.edges = static_cast<EdgeChoice>(edges)};
    QCOMPARE(orphansText(*world, options, *orphanKindFromName(kind.toStdString())), expected);
}

void TestOrphans::world_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("expected");
    QTest::newRow("input port that nothing answers") << "unboundInputPort"
                                                     << "shop#in/dangling(nowhere) shop#in/nameless";
    QTest::newRow("contract that no port names") << "unusedContract"
                                                 << "lonely";
    QTest::newRow("port whose contract no source holds, or that names none")
        << "missingContract"
        << "shop#in/dangling(nowhere) shop#out/bare";
    QTest::newRow("dataset of nobody") << "unownedDataset"
                                       << "db#source";
    QTest::newRow("dataset long not seen") << "staleDataset"
                                           << "db#old(99)";
    QTest::newRow("job that writes for nobody") << "deadJob"
                                                << "etl#dead(1) etl#reader(0)";
    QTest::newRow("read, but written by nobody") << "noProducer"
                                                 << "db#ghost";
}

void TestOrphans::world()
{
    QFETCH(QString, kind);
    QFETCH(QString, expected);
    const auto world = meshFromStatements(R"(
product shop domain=sales owner=ann@x
out orders contract=orders dataset=db#orders
out bare dataset=db#old,db#ghost
in nameless
in dangling contract=nowhere
product report domain=sales owner=ann@x
out report contract=report dataset=db#report
in orders contract=orders
contract orders
contract report
contract lonely
event r0 COMPLETE at=2026-01-01T00:00:00Z job=etl#old in=db#source out=db#old
event r1 COMPLETE at=2026-04-10T00:00:00Z job=etl#load in=db#source out=db#orders
event r2 COMPLETE at=2026-04-10T00:00:00Z job=etl#report in=db#orders,db#ghost out=db#report
event r3 COMPLETE at=2026-01-01T00:00:00Z job=etl#keep in=db#old out=db#orders
event r4 COMPLETE at=2026-04-10T00:00:00Z job=etl#dead in=db#source out=db#waste
event r5 COMPLETE at=2026-04-10T00:00:00Z job=etl#reader in=db#report
event r6 COMPLETE at=2026-04-10T00:00:00Z job=etl#steps
contract waste
product junk domain=sales owner=ann@x
out waste contract=waste dataset=db#waste
)");
    QVERIFY(world->date.has_value());
    QCOMPARE(orphansText(*world, {}, *orphanKindFromName(kind.toStdString())), expected);
}

void TestOrphans::staleNeedsADate()
{
    const auto world = meshFromText("a ~> b; c ~> d");
    QVERIFY(orphansText(*world, {.staleDays = 0}, OrphanKind::StaleDataset).isEmpty());
}

void TestOrphans::leaverLeavesNoOwner()
{
    const auto world = meshFromStatements("product a owner=ann@x~2025-12-31\nproduct b owner=bob@x~2027-01-01\n"
                                          "event r1 COMPLETE at=2026-06-01T00:00:00Z in=db#x out=db#y\n");
    QCOMPARE(orphansText(*world, {}, OrphanKind::NoOwner), QString("a"));
}

void TestOrphans::isolatedEqualsDegrees()
{
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const auto world = randomMesh(seed, {.products = 3 + seed % 12, .edgeRate = 0.08});
        for (const EdgeChoice choice : {EdgeChoice::Union, EdgeChoice::Declared, EdgeChoice::Observed}) {
            const Adjacency edges = adjacency(levelGraph(*world, Level::Product, {.edges = choice}));
            std::vector<NodeRef> isolated;
            std::vector<NodeRef> unread;
            for (std::size_t v = 0; v < edges.size(); ++v) {
                bool feeds = false;
                bool reads = false;
                for (std::size_t u = 0; u < edges.size(); ++u) {
                    feeds = feeds || edges[v][u];
                    reads = reads || edges[u][v];
                }
                if (!feeds && !reads)
                    isolated.emplace_back(ProductId(v));
                if (!feeds)
                    unread.emplace_back(ProductId(v));
            }
            QCOMPARE(orphansText(*world, {.edges = choice}, OrphanKind::Isolated), q(namesText(*world, isolated)));
            QCOMPARE(orphansText(*world, {.edges = choice}, OrphanKind::NoConsumer), q(namesText(*world, unread)));
        }
    }
}

void TestOrphans::namesGoBothWays()
{
    for (int kind = 0; kind <= static_cast<int>(OrphanKind::DeadJob); ++kind)
        QVERIFY(orphanKindFromName(orphanKindName(static_cast<OrphanKind>(kind))) == static_cast<OrphanKind>(kind));
    QVERIFY(!orphanKindFromName("NoOwner").has_value());
}

void TestOrphans::countsAndDrift()
{
    const auto world = meshFromText("a > b; a => c; b ~> c; n: a, b; a @ ann@x, team:Core", R"(
contract a product=a
table a at=db#a columns=id,name
contract z
table z at=db#z columns=id
person Ann email=ann@x
event r9 FAIL in=db#a out=db#failed
columns r8 of=db#c map=id<db#a.id,id~<db#b.id
event r8 COMPLETE job=etl#a.c in=db#a out=db#c at=2026-01-02T00:00:00Z
)");
    const Stats found = stats(*world);
    Stats expected;
    expected.products = 3;
    expected.domains = 1;
    expected.owners = 2;
    expected.inputPorts = 2;
    expected.outputPorts = 3;
    expected.contracts = 2; // those that ports alone name are not resolved
    expected.datasets = 5;  // a b c failed z
    expected.jobs = 3;
    expected.runs = 4;
    expected.events = 4;
    expected.stakeholders = 1;
    expected.declaredEdges = 2;
    expected.observedEdges = 2;
    expected.bothEdges = 1;
    expected.columns = found.columns; // compared by the builder's own tests
    expected.columnEdges = 1;
    const auto text = [](const Stats& s) {
        return QString("%1 %2 %3 %4 %5 %6 %7 %8")
                   .arg(s.products)
                   .arg(s.domains)
                   .arg(s.owners)
                   .arg(s.inputPorts)
                   .arg(s.outputPorts)
                   .arg(s.contracts)
                   .arg(s.datasets)
                   .arg(s.jobs) +
               QString(" %1 %2 %3 %4 %5 %6 %7")
                   .arg(s.runs)
                   .arg(s.events)
                   .arg(s.stakeholders)
                   .arg(s.declaredEdges)
                   .arg(s.observedEdges)
                   .arg(s.bothEdges)
                   .arg(s.columnEdges);
    };
    QCOMPARE(text(found), text(expected));
    QVERIFY(found.columns >= 3);

    const Drift rows = drift(*world);
    const auto edge = [&](std::uint32_t row) {
        return q(namesText(*world, {world->productEdges[row].from, world->productEdges[row].to}));
    };
    QCOMPARE(rows.declaredNotObserved.size(), std::size_t(1));
    QCOMPARE(edge(rows.declaredNotObserved[0]), QString("a b"));
    QCOMPARE(rows.observedNotDeclared.size(), std::size_t(1));
    QCOMPARE(edge(rows.observedNotDeclared[0]), QString("b c"));
}

void TestOrphans::stopped()
{
    const auto world = meshFromText("a; b");
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(orphans(*world, {}, stop.get_token()).empty());
}

WEFT_TEST(TestOrphans)
#include "tst_Orphans.moc"
