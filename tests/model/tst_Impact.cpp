// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Impact.h"
#include "tests/support/MeshFromText.h"
#include "tests/support/Printers.h"
#include "tests/support/RandomMesh.h"
#include "tests/support/TestMain.h"

#include <algorithm>

using namespace weft;
using namespace weft::tests;

namespace {

/// `node@distance!severity` of every affected node; `b` breaking, `d` degraded, `n` notice.
QString affectedText(const Mesh& mesh, const Impact& impact)
{
    QStringList rows;
    for (const Affected& row : impact.affected)
        rows += q(namesText(mesh, {row.node})) + '@' + QString::number(row.distance) +
                q(severityName(row.severity)).left(1);
    return rows.join(' ');
}

Change changeOf(const Mesh& mesh, ChangeKind kind, std::string_view reference)
{
    return {kind, findRef(mesh, reference).value(), {}};
}

Impact impactOf(const Mesh& mesh, const std::vector<Change>& changes, const ImpactOptions& options = {})
{
    return impact(mesh, powerInterest(mesh), changes, options);
}

constexpr const char* Lineage = R"(
product shop domain=sales owner=ann@x
out orders contract=orders dataset=db#orders
out clicks contract=clicks dataset=db#clicks
product report domain=bi owner=bob@x
in orders contract=orders
out report contract=report dataset=db#report
product board domain=bi owner=eve@x
in report contract=report
out board contract=board dataset=db#board
product web domain=web team=Web
in clicks contract=clicks
out web contract=web dataset=db#web
columns r1 of=db#report map=total<db#orders.amount,total~<db#orders.status
event r1 COMPLETE job=etl#report in=db#orders out=db#report
columns r2 of=db#board map=kpi<db#report.total
event r2 COMPLETE job=etl#board in=db#report out=db#board
event r3 COMPLETE job=etl#web in=db#clicks out=db#web
event r4 COMPLETE job=etl#load in=db#source out=db#orders
)";

} // namespace

class TestImpact : public QObject {
    Q_OBJECT

private slots:
    void ofProduct_data();
    void ofProduct();
    void ofParts_data();
    void ofParts();
    void ownerLeaves();
    void everybodyLeaves();
    void handsOver();
    void people();
    void severalChanges();
    void columnReasons();
    void summaryAndShare();
    void depthIsExact();
    void equalsPlainReach();
    void deepChainDoesNotExhaustMemory();
    void stopped();
};

void TestImpact::ofProduct_data()
{
    QTest::addColumn<QString>("mesh");
    QTest::addColumn<QString>("product");
    QTest::addColumn<int>("direction");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nobody reads it") << "a > b"
                                     << "b" << 0 << "";
    QTest::newRow("direct readers break, others degrade") << "a > b > c; a > d"
                                                          << "a" << 0 << "b@1b d@1b c@2d";
    QTest::newRow("cycle: the origin is not affected") << "a > b > a"
                                                       << "a" << 0 << "b@1b";
    QTest::newRow("upstream is a notice") << "a > b > c"
                                          << "c" << 1 << "b@1n a@2n";
    QTest::newRow("both") << "a > b > c"
                          << "b" << 2 << "a@1n c@1b";
    QTest::newRow("both on a cycle: nearest distance, worst severity") << "a > b > c > a"
                                                                       << "a" << 2 << "b@1b c@1d";
}

void TestImpact::ofProduct()
{
    QFETCH(QString, mesh);
    QFETCH(QString, product);
    QFETCH(int, direction);
    QFETCH(QString, expected);
    const auto world = meshFromText(mesh.toStdString());
    const Impact found =
        impactOf(*world, {{ChangeKind::ProductWithdrawn, productId(*world, product.toStdString()), {}}},
                 {.direction = static_cast<Direction>(direction)});
    QCOMPARE(affectedText(*world, found), expected);
    for (const Affected& row : found.affected) {
        QCOMPARE(row.path.size(), std::size_t(row.distance) + 1);
        QVERIFY(row.path.back() == row.node);
        QVERIFY(std::ranges::find(found.origins, row.path.front()) != found.origins.end());
    }
    QVERIFY(found.complete);
    QVERIFY(found.pathsComplete);
}

void TestImpact::ofParts_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("level");
    QTest::addColumn<QString>("origins");
    QTest::addColumn<QString>("expected");
    const int port = static_cast<int>(ChangeKind::PortChanges);
    const int dataset = static_cast<int>(ChangeKind::DatasetChanges);
    const int column = static_cast<int>(ChangeKind::ColumnChanges);
    const int product = static_cast<int>(ChangeKind::ProductWithdrawn);
    QTest::newRow("port: only its readers") << port << "port:shop#out/orders"
                                            << "product"
                                            << "shop"
                                            << "report@1b board@2d";
    QTest::newRow("other port") << port << "port:shop#out/clicks"
                                << "product"
                                << "shop"
                                << "web@1b";
    QTest::newRow("input port: the product behind it") << port << "port:report#in/orders"
                                                       << "product"
                                                       << "report"
                                                       << "board@1b";
    QTest::newRow("port at dataset level") << port << "port:shop#out/orders"
                                           << "dataset"
                                           << "db#orders"
                                           << "db#report@1b db#board@2d";
    QTest::newRow("dataset at product level") << dataset << "dataset:db#orders"
                                              << "product"
                                              << "shop"
                                              << "report@1b board@2d";
    QTest::newRow("dataset") << dataset << "dataset:db#orders"
                             << "dataset"
                             << "db#orders"
                             << "db#report@1b db#board@2d";
    QTest::newRow("dataset of nobody at product level") << dataset << "dataset:db#source"
                                                        << "product"
                                                        << "db#source"
                                                        << "shop@1b report@2d web@2d board@3d";
    QTest::newRow("column") << column << "column:db#orders#amount"
                            << "column"
                            << "db#orders#amount"
                            << "db#report#total@1b db#board#kpi@2d";
    QTest::newRow("column that is only joined by") << column << "column:db#orders#status"
                                                   << "column"
                                                   << "db#orders#status"
                                                   << "db#report#total@1d db#board#kpi@2d";
    QTest::newRow("column at dataset level") << column << "column:db#orders#amount"
                                             << "dataset"
                                             << "db#orders"
                                             << "db#report@1b db#board@2d";
    QTest::newRow("column at product level") << column << "column:db#orders#status"
                                             << "product"
                                             << "shop"
                                             << "report@1d board@2d";
    QTest::newRow("product at column level") << product << "product:report"
                                             << "column"
                                             << "db#report#total"
                                             << "db#board#kpi@1b";
    QTest::newRow("dataset at column level") << dataset << "dataset:db#orders"
                                             << "column"
                                             << "db#orders#amount db#orders#status"
                                             << "db#report#total@1b db#board#kpi@2d";
}

void TestImpact::ofParts()
{
    QFETCH(int, kind);
    QFETCH(QString, subject);
    QFETCH(QString, level);
    QFETCH(QString, origins);
    QFETCH(QString, expected);
    const auto world = meshFromStatements(Lineage);
    const Impact found = impactOf(*world, {changeOf(*world, static_cast<ChangeKind>(kind), subject.toStdString())},
                                  {.level = *levelFromName(level.toStdString())});
    QCOMPARE(q(namesText(*world, found.origins)), origins);
    QCOMPARE(affectedText(*world, found), expected);
    for (const Affected& row : found.affected) {
        QCOMPARE(row.path.size(), std::size_t(row.distance) + 1);
        QVERIFY(std::ranges::find(found.origins, row.path.front()) != found.origins.end());
    }
}

void TestImpact::ownerLeaves()
{
    const auto world = meshFromText("a > b > c; d > e; a @ ann@x; d @ ann@x, bob@x");
    const Impact found = impactOf(*world, {changeOf(*world, ChangeKind::OwnerLeaves, "owner:ann@x")});
    QCOMPARE(q(namesText(*world, found.origins)), QString("a d"));
    QCOMPARE(affectedText(*world, found), QString("b@1d e@1n c@2n"));
    QVERIFY(found.affected[0].reason == ImpactReason::LosesOwner);
    QVERIFY(found.affected[1].reason == ImpactReason::OwnerRemains);
}

void TestImpact::everybodyLeaves()
{
    const auto world = meshFromText("d > e; d @ ann@x, bob@x");
    const Impact found = impactOf(*world, {changeOf(*world, ChangeKind::OwnerLeaves, "owner:ann@x"),
                                           changeOf(*world, ChangeKind::OwnerLeaves, "owner:bob@x")});
    QCOMPARE(affectedText(*world, found), QString("e@1d"));
}

void TestImpact::handsOver()
{
    const auto world = meshFromText("a > b; a @ ann@x; b @ bob@x");
    Change change = changeOf(*world, ChangeKind::OwnerHandsOver, "owner:ann@x");
    change.to = OwnerId(std::size_t(findRef(*world, "owner:bob@x")->index));
    const Impact found = impactOf(*world, {change});
    QCOMPARE(affectedText(*world, found), QString("b@1n"));
    QVERIFY(found.affected[0].reason == ImpactReason::OwnerChanges);
    QStringList rows;
    for (const OwnerToTell& row : found.owners)
        rows += q(namesText(*world, {row.owner})) + ':' + q(raciName(row.raci)) + ':' + QString::number(row.nodes);
    QCOMPARE(rows.join(' '), QString("ann@x:accountable:1 bob@x:responsible:1"));
}

void TestImpact::people()
{
    const auto world = meshFromText("a > b > c > d; s: b; a @ ann@x, zoe@x, team:Core; b @ bob@x; c @ bob@x; d @ eve@x",
                                    "person Ada email=ada@x domain=s power=0.9 interest=0.9\n"
                                    "person Bob email=bob@x power=0.2 interest=0.9\n");
    const Impact found = impactOf(*world, {changeOf(*world, ChangeKind::ProductWithdrawn, "product:a")});
    QStringList rows;
    for (const OwnerToTell& row : found.owners)
        rows += q(namesText(*world, {row.owner})) + ':' + q(raciName(row.raci)).left(1) + QString::number(row.nodes);
    QCOMPARE(rows.join(' '), QString("ann@x:a1 Core:r1 zoe@x:r1 bob@x:c2 eve@x:i1"));
    const PowerInterest placed = powerInterest(*world);
    QVERIFY(found.stakeholders.size() >= 2);
    const Assessment& first = placed.people[found.stakeholders[0].assessment];
    QCOMPARE(q(first.name), QString("Ada"));
    QCOMPARE(found.stakeholders[0].nodes, 1U);
    QVERIFY(first.quadrant == Quadrant::ManageClosely);
    const auto bob = std::ranges::find_if(
        found.stakeholders, [&](const StakeholderHit& hit) { return placed.people[hit.assessment].name == "Bob"; });
    QVERIFY(bob != found.stakeholders.end());
    QCOMPARE(bob->nodes, 2U);
}

void TestImpact::severalChanges()
{
    const auto world = meshFromText("a > b > c > d; x > d; b > x");
    const Impact found = impactOf(*world, {changeOf(*world, ChangeKind::ProductWithdrawn, "product:a"),
                                           changeOf(*world, ChangeKind::ProductMoves, "product:x")});
    QCOMPARE(q(namesText(*world, found.origins)), QString("a x"));
    // d is one hop from the move and three from the withdrawal: nearest distance, worst severity.
    QCOMPARE(affectedText(*world, found), QString("b@1b d@1d c@2d"));
    QCOMPARE(q(namesText(*world, found.affected[1].path)), QString("x d"));
}

void TestImpact::columnReasons()
{
    const auto world = meshFromStatements(Lineage);
    const auto reasons = [&](const char* column, Level level) {
        QStringList rows;
        for (const Affected& row :
             impactOf(*world, {changeOf(*world, ChangeKind::ColumnChanges, column)}, {.level = level}).affected)
            rows += QString::number(static_cast<int>(row.reason));
        return rows.join(' ');
    };
    const QString direct = QString::number(static_cast<int>(ImpactReason::ReadsDirectly));
    const QString through = QString::number(static_cast<int>(ImpactReason::ReadsThrough));
    const QString joins = QString::number(static_cast<int>(ImpactReason::FiltersOrJoins));
    for (const Level level : {Level::Product, Level::Dataset, Level::Column}) {
        QCOMPARE(reasons("column:db#orders#amount", level), direct + ' ' + through);
        QCOMPARE(reasons("column:db#orders#status", level), joins + ' ' + through);
    }
}

void TestImpact::summaryAndShare()
{
    const auto world = meshFromText("a > b > c; x; n: b; s: c; b @ bob@x; c @ bob@x, eve@x");
    const ImpactSummary found = impactOf(*world, {changeOf(*world, ChangeKind::ProductWithdrawn, "product:a")}).summary;
    QCOMPARE(found.products, 2U);
    QCOMPARE(found.domains, 2U);
    QCOMPARE(found.owners, 2U);
    QCOMPARE(found.maxDistance, 2U);
    QCOMPARE(found.share, 2.0 / 3.0);
    const auto single = meshFromText("a");
    QCOMPARE(impactOf(*single, {changeOf(*single, ChangeKind::ProductWithdrawn, "product:a")}).summary.share, 0.0);
}

void TestImpact::depthIsExact()
{
    const auto world = meshFromText("a > b > c > d > e");
    for (std::uint32_t depth = 0; depth < 6; ++depth) {
        const Impact found =
            impactOf(*world, {changeOf(*world, ChangeKind::ProductWithdrawn, "product:a")}, {.depth = depth});
        QCOMPARE(found.affected.size(), std::size_t(std::min(depth, 4U)));
        QCOMPARE(found.summary.maxDistance, std::min(depth, 4U));
    }
}

void TestImpact::equalsPlainReach()
{
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const auto world = randomMesh(seed, {.products = 3 + seed % 12, .edgeRate = 0.15});
        for (const EdgeChoice choice : {EdgeChoice::Union, EdgeChoice::Declared, EdgeChoice::Observed}) {
            // Closure by Warshall, without the origin itself.
            Adjacency reach = adjacency(levelGraph(*world, Level::Product, {.edges = choice}));
            for (std::size_t k = 0; k < reach.size(); ++k)
                for (std::size_t i = 0; i < reach.size(); ++i)
                    for (std::size_t j = 0; j < reach.size(); ++j)
                        reach[i][j] = reach[i][j] || (reach[i][k] && reach[k][j]);
            const std::size_t origin = seed % reach.size();
            std::size_t expected = 0;
            for (std::size_t v = 0; v < reach.size(); ++v)
                expected += v != origin && reach[origin][v] ? 1 : 0;
            const Impact found =
                impactOf(*world, {{ChangeKind::ProductWithdrawn, ProductId(origin), {}}}, {.edges = choice});
            QCOMPARE(found.affected.size(), expected);
            QCOMPARE(std::size_t(found.summary.products), expected);
        }
    }
}

void TestImpact::deepChainDoesNotExhaustMemory()
{
    std::string text;
    for (int i = 0; i < 8000; ++i)
        text += "p" + std::to_string(10000 + i) + " > p" + std::to_string(10001 + i) + ";";
    const auto world = meshFromText(text);
    const Impact found = impactOf(*world, {changeOf(*world, ChangeKind::ProductWithdrawn, "product:p10000")});
    QCOMPARE(found.affected.size(), std::size_t(8000));
    QVERIFY(!found.pathsComplete);
    QVERIFY(!found.affected.front().path.empty());
    QVERIFY(found.affected.back().path.empty());
}

void TestImpact::stopped()
{
    const auto world = meshFromText("a > b > c");
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!impact(*world, powerInterest(*world), {changeOf(*world, ChangeKind::ProductWithdrawn, "product:a")}, {},
                    stop.get_token())
                 .complete);
}

WEFT_TEST(TestImpact)
#include "tst_Impact.moc"
