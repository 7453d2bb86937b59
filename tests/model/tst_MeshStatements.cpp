// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Stats.h"
#include "tests/model/StatedWorld.h"
#include "tests/support/MeshText.h"
#include "tests/support/TestMain.h"

#include <random>

using namespace weft;
using namespace weft::tests;

class TestMeshStatements : public QObject {
    Q_OBJECT

private slots:
    void uncountedStatements();
    void statementsHoldAtAnyDate_data();
    void statementsHoldAtAnyDate();
    void laterStatementsKeepTheirFacts();
    void statementsOfOneProductMeet();
    void whoStatesNoVersionSpeaksOfTheNewest();
    void orderAndRepetitionDoNotMatter();
};

void TestMeshStatements::uncountedStatements()
{
    const BuiltMesh built = build("product a\n out o dataset=db#a\nproduct b\n out o dataset=db#b\n"
                                  "event r OTHER at=never counted=no in=db#a out=db#b job=cat#copy\n"
                                  "event s COMPLETE at=2026-03-01 in=db#b out=db#c\n"
                                  "event t OTHER at=2026-09-01 counted=no in=db#c out=db#d");
    const Mesh& mesh = *built.mesh;
    QCOMPARE(q(productEdgesText(mesh)), QString("a~b"));
    const ProductEdge& edge = mesh.productEdges.front();
    QVERIFY(edge.observation.seen() && edge.observation.stated && !edge.observation.dated);
    QCOMPARE(edge.observation.events, 0U);
    QCOMPARE(q(refText(mesh, edge.via.front())), QString("job:cat#copy"));
    const Stats counted = stats(mesh);
    QCOMPARE(counted.events, 1U);
    QCOMPARE(counted.runs, 1U);
    QCOMPARE(counted.jobs, 3U);
    QCOMPARE(counted.datasets, 4U);
    QCOMPARE(q(dateText(*mesh.date)), QString("2026-03-01")); // not the statement's
    QCOMPARE(q(datasetEdgesText(mesh)), QString("a>b b>c c>d"));
    QVERIFY(!build("event r OTHER at=never counted=no in=db#a out=db#b").mesh->date.has_value());
    QVERIFY(!build("event r OTHER at=2026-01-01 counted=no in=db#a out=db#b").mesh->date.has_value());
}

void TestMeshStatements::statementsHoldAtAnyDate_data()
{
    QTest::addColumn<QString>("asOf");
    QTest::addColumn<QString>("since");
    QTest::addColumn<int>("ttl");
    QTest::addColumn<QString>("edges");
    // a>b is undated, c>d of June, e>f an event of March.
    const auto row = [](const char* name, const char* asOf, const char* since, int ttl, const char* edges) {
        QTest::newRow(name) << asOf << since << ttl << edges;
    };
    row("all", "", "", -1, "a>b c>d e>f");
    row("before all", "2020-01-01", "", -1, "a>b");
    row("in May", "2026-05-01", "", -1, "a>b e>f");
    row("since May", "", "2026-05-01", -1, "a>b c>d");
    row("not older than ten days, in May", "2026-05-01", "", 10, "a>b");
    row("not older than ten days, in June", "2026-06-05", "", 10, "a>b c>d");
}

void TestMeshStatements::statementsHoldAtAnyDate()
{
    QFETCH(QString, asOf);
    QFETCH(QString, since);
    QFETCH(int, ttl);
    QFETCH(QString, edges);
    MeshOptions options;
    if (!asOf.isEmpty())
        options.asOf = readInstant(asOf.toStdString())->instant;
    if (!since.isEmpty())
        options.since = readInstant(since.toStdString())->instant;
    if (ttl >= 0)
        options.ttlDays = ttl;
    const BuiltMesh built = build("event r OTHER at=never counted=no in=db#a out=db#b\n"
                                  "event s OTHER at=2026-06-01 counted=no in=db#c out=db#d\n"
                                  "event t COMPLETE at=2026-03-01 in=db#e out=db#f",
                                  options);
    QCOMPARE(q(datasetEdgesText(*built.mesh)), edges);
    QVERIFY(!diagnosticsText(built).contains("time-outlier"));
}

void TestMeshStatements::laterStatementsKeepTheirFacts()
{
    const std::string world = "event s COMPLETE at=2026-01-01 out=db#a\n"
                              "event t OTHER at=2026-09-01 counted=no in=db#a out=db#b\n"
                              "fact lifecycle db#a text=DROP at=2026-09-01";
    QCOMPARE(q(build(world).mesh->datasets[DatasetId(0U)].lifecycle), QString("DROP"));
    const MeshOptions options{.asOf = readInstant("2026-08-01")->instant, .since = {}, .ttlDays = {}};
    QCOMPARE(q(build(world, options).mesh->datasets[DatasetId(0U)].lifecycle), QString());
}

void TestMeshStatements::statementsOfOneProductMeet()
{
    const BuiltMesh built = build("product a ids=x path=1\n in i path=1\n out o path=1\n"
                                  "product a ids=y,x path=2\n in i provider=b path=2\n out o dataset=db#o path=2\n"
                                  "product b\n depends b on=y declared=no observed=yes");
    const Mesh& mesh = *built.mesh;
    QCOMPARE(mesh.ports.size(), 2U);
    QCOMPARE(q(productEdgesText(mesh)), QString("a~b b>a"));
    QCOMPARE(mesh.datasets.size(), 1U);
    QVERIFY(mesh.datasets[DatasetId(0U)].product);
}

void TestMeshStatements::whoStatesNoVersionSpeaksOfTheNewest()
{
    Records records =
        recordsFromText("product a version=1.0 path=b\n out old\nproduct a version=2.0 archetype=aggregate "
                        "path=c\n out new\nproduct a archetype=consumer-aligned path=a\n out any");
    for (ProductRecord& product : records.products) {
        if (product.archetype == "consumer-aligned")
            product.version.clear();
    }
    NoProgress progress;
    const BuiltMesh built = MeshBuilder::build(records, {}, progress);
    QCOMPARE(built.mesh->products.size(), std::size_t(1));
    const Product& product = built.mesh->products[ProductId(0U)];
    QCOMPARE(q(product.version), QString("2.0"));
    QCOMPARE(q(product.archetype), QString("consumer-aligned")); // the least place
    QStringList ports;
    for (const PortId port : product.outputPorts)
        ports += q(built.mesh->ports[port].name);
    QCOMPARE(ports, QStringList({"any", "new"}));
    QVERIFY2(diagnosticsText(built).contains("product-conflict(a,version,"), qPrintable(diagnosticsText(built)));
    QVERIFY2(diagnosticsText(built).contains("product-conflict(a,archetype,"), qPrintable(diagnosticsText(built)));
}

void TestMeshStatements::orderAndRepetitionDoNotMatter()
{
    const std::vector<std::string> parts = {
        "product a ids=urn:a name=Alpha domain=s1 team=core\n out o version=1.0.0 contract=ca\n out o version=2.0.0",
        "product a ids=other domain=Sales team=Core\n in i provider=b port=p\n out w from=cb",
        "product b domain=SALES team=t2\n out p contract=cb\n in j provider=Alpha\n in k provider=nobody",
        "product c team=group:x/y\n in l contract=ca provider=a\n in l contract=ca",
        "domain Sales id=s1 type=Aggregate parent=Shop\ndomain Shop parent=Sales",
        "domain sales about=later owner=ann parent=Other",
        "team core name=Core owner=ann@x\nteam t2 name=Two",
        "team CORE email=core@x\nteam - name=two owner=bob@x",
        "depends c on=urn:a purpose=one status=approved\ndepends c on=a declared=no observed=yes last=2026-02-01",
        "depends b on=Alpha declared=no observed=yes first=2026-01-05\ndepends x on=b\ndepends c on=nobody port=q",
        "event r1 OTHER at=never counted=no in=db#a out=db#b\nevent r2 COMPLETE in=db#b out=db#c at=2026-01-04",
        "event r3 OTHER at=2026-07-01 counted=no in=db#c out=db#d\nfact alias db#d other=s3://x#d at=2026-07-01"};
    const auto text = [&](const std::vector<std::size_t>& order) {
        Records records;
        for (const std::size_t part : order)
            records.append(recordsFromText(parts[part], "part" + std::to_string(part)));
        NoProgress progress;
        const BuiltMesh built = MeshBuilder::build(records, {}, progress);
        std::string all = meshText(*built.mesh);
        for (const Diagnostic& d : built.diagnostics.all()) {
            all += d.path + ':' + std::to_string(d.line) + ' ' + std::string(codeName(d.code));
            for (const std::string& argument : d.arguments)
                all += ' ' + argument;
            all += '\n';
        }
        return all;
    };
    std::vector<std::size_t> order(parts.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const std::string expected = text(order);
    for (const char* kept : {"owner:Core", "core@x", "declared observed", "stated", "parent domain:",
                             "provider product:", "dependency-unresolved", "team-unresolved", "alias s3"})
        QVERIFY2(expected.find(kept) != std::string::npos, kept);
    std::mt19937 random(11);
    for (int round = 0; round < 500; ++round) {
        std::ranges::shuffle(order, random);
        std::vector<std::size_t> twice = order;
        if (round % 2 == 1)
            twice.push_back(order.front()); // one source given twice
        QCOMPARE(q(text(twice)).split('\n'), q(expected).split('\n'));
    }
}

WEFT_TEST(TestMeshStatements)
#include "tst_MeshStatements.moc"
