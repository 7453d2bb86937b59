// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/MeshBuilder.h"
#include "tests/support/MeshText.h"
#include "tests/support/Printers.h"
#include "tests/support/RecordsFromText.h"
#include "tests/support/TestMain.h"

#include <random>

using namespace weft;
using namespace weft::tests;

namespace {

BuiltMesh build(const std::string& world, const MeshOptions& options = {})
{
    NoProgress progress;
    return MeshBuilder::build(recordsFromText(world), options, progress);
}

bool reports(const BuiltMesh& built, DiagnosticCode code)
{
    return std::ranges::any_of(built.diagnostics.all(), [&](const Diagnostic& d) { return d.code == code; });
}

/// Two products, their contracts and tables, for the rows below: `a` writes db#a, `b` writes db#b.
const char* const TwoProducts = R"(
    product a domain=Sales
    out o contract=ca
    product b domain=sales
    out o contract=cb
    contract ca
    table a at=db#a
    contract cb
    table b at=db#b
)";

} // namespace

class TestMeshBuilder : public QObject {
    Q_OBJECT

private slots:
    void joinsProducts_data();
    void joinsProducts();
    void datasetEdges_data();
    void datasetEdges();
    void columnEdges_data();
    void columnEdges();
    void bindsDatasets_data();
    void bindsDatasets();
    void mergesNames_data();
    void mergesNames();
    void reportsProblems_data();
    void reportsProblems();
    void ownersAreInOfficeAtTheMeshsDate();
    void nowIsTheNewestPlausibleEvent();
    void asOfForgetsWhatCameLater();
    void domainsShowTheLeastSpelling();
    void portsOfOneNameAreToldApart();
    void orderAndRepetitionDoNotMatter();
    void stops();
};

void TestMeshBuilder::joinsProducts_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<QString>("edges");
    const auto row = [](const char* name, const char* world, const char* edges) {
        QTest::newRow(name) << QString(TwoProducts) + QString(world) << QString(edges);
    };
    row("nothing joins", "", "");
    row("contract id joins", "product c\n in x contract=ca", "a>c");
    row("own output is no edge", "product c\n in x contract=cc\n out y contract=cc", "");
    row("unknown contract joins nothing", "product c\n in x contract=elsewhere", "");
    row("several answers, none told apart: all", "product d\n out o contract=ca\n product c\n in x contract=ca",
        "a>c d>c");
    row("narrowed by port name", "product d\n out p contract=ca\n product c\n in p contract=ca", "d>c");
    row("narrowed by version",
        "product d\n out o contract=ca version=2.0.0\n product c\n in x contract=ca version=2.0.0", "d>c");
    row("narrowed by product and port name", "product d\n out o contract=ca\n product c\n in d.o contract=ca", "d>c");
    row("a dataset answers", "product c\n in x dataset=db#a", "a>c");
    row("observed", "event r COMPLETE in=db#a out=db#b", "a~b");
    row("declared and observed",
        "product c\n in x contract=ca\n out y contract=cc\n contract cc\n table c at=db#c\n"
        "event r COMPLETE in=db#a out=db#c",
        "a=c");
    row("failed runs show nothing", "event r FAIL in=db#a out=db#b", "");
    row("unless another run did complete",
        "event r FAIL in=db#a out=db#b\n event s COMPLETE job=etl#r in=db#a out=db#b", "a~b");
    row("aborted runs show nothing", "event r START in=db#a out=db#b\n event r ABORT at=2026-01-02T00:00:00Z", "");
    row("no end at all counts as seen", "event r START in=db#a out=db#b", "a~b");
    row("inputs on START, outputs on COMPLETE",
        "event r START in=db#a\n event r COMPLETE out=db#b at=2026-01-02T00:00:00Z", "a~b");
    row("the latest end decides", "event r COMPLETE in=db#a out=db#b\n event r FAIL at=2026-01-02T00:00:00Z", "");
    row("a late START does not reopen", "event r FAIL in=db#a out=db#b\n event r START at=2026-01-02T00:00:00Z", "");
    row("through a dataset of nobody",
        "event r COMPLETE in=db#a out=db#tmp\n event s COMPLETE in=db#tmp out=db#b\n"
        "event t COMPLETE in=db#tmp out=db#other",
        "a~b");
    row("staging belongs to its reader", "event r COMPLETE in=db#a out=db#stg\n event s COMPLETE in=db#stg out=db#b",
        "a~b");
    row("a chain of staging",
        "event r COMPLETE in=db#a out=db#s1\n event s COMPLETE in=db#s1 out=db#s2\n"
        "event t COMPLETE in=db#s2 out=db#b",
        "a~b");
    row("a flow inside one product is none", "event r COMPLETE in=db#a out=db#a", "");
    row("not past a product",
        "product c\n out o contract=cc\n contract cc\n table c at=db#c\n"
        "event r COMPLETE in=db#a out=db#b\n event s COMPLETE in=db#b out=db#c",
        "a~b b~c");
    row("back and forth is a cycle", "event r COMPLETE in=db#a out=db#b\n event s COMPLETE in=db#b out=db#a",
        "a~b b~a");
    row("inputs times outputs at product level",
        "product c\n out o contract=cc\n contract cc\n table c at=db#c\n columns r c of=db#c map=x<db#a.x\n"
        "event r COMPLETE in=db#a,db#b out=db#c,db#other",
        "a~c b~c");
}

void TestMeshBuilder::joinsProducts()
{
    QFETCH(QString, world);
    QFETCH(QString, edges);
    const BuiltMesh built = build(world.toStdString());
    QCOMPARE(q(productEdgesText(*built.mesh)), edges);
}

void TestMeshBuilder::datasetEdges_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<QString>("edges");
    QTest::newRow("inputs times outputs") << "event r COMPLETE in=db#a,db#b out=db#c,db#d"
                                          << "a>c a>d b>c b>d";
    QTest::newRow("column lineage parts several outputs")
        << "columns r x of=db#c map=x<db#a.x\n columns r y of=db#d map=y<db#b.y\n event r COMPLETE in=db#a,db#b "
           "out=db#c,db#d"
        << "a>c b>d";
    QTest::newRow("one output keeps all its inputs")
        << "columns r x of=db#c map=x<db#a.x\n event r COMPLETE in=db#a,db#b out=db#c"
        << "a>c b>c";
    QTest::newRow("column lineage names an input that the event forgot")
        << "columns r x of=db#c map=x<db#a.x\n event r COMPLETE out=db#c"
        << "a>c";
    QTest::newRow("self loop") << "event r COMPLETE in=db#a out=db#a"
                               << "a>a";
    QTest::newRow("attempted") << "event r FAIL in=db#a out=db#b"
                               << "a?b";
    QTest::newRow("attempted, then done")
        << "event r FAIL in=db#a out=db#b\n event s COMPLETE job=etl#r in=db#a out=db#b"
        << "a>b";
    QTest::newRow("static lineage of two namespaces") << "event r OTHER in=x#a out=y#a"
                                                      << "a>a";
}

void TestMeshBuilder::datasetEdges()
{
    QFETCH(QString, world);
    QFETCH(QString, edges);
    QCOMPARE(q(datasetEdgesText(*build(world.toStdString()).mesh)), edges);
}

void TestMeshBuilder::columnEdges_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<QString>("edges");
    QTest::newRow("direct") << "columns r x of=db#c map=x<db#a.y\n event r COMPLETE in=db#a out=db#c"
                            << "a.y>c.x";
    QTest::newRow("indirect") << "columns r x of=db#c map=x~<db#a.y\n event r COMPLETE in=db#a out=db#c"
                              << "a.y~c.x";
    QTest::newRow("of the whole dataset: each of its columns")
        << "schema db#c fields=p,q\n columns r x of=db#c map=<db#a.y\n event r COMPLETE in=db#a out=db#c"
        << "a.y~c.p a.y~c.q";
    QTest::newRow("case differs from the schema")
        << "schema db#c fields=ID\n columns r x of=db#c map=id<db#a.y\n event r COMPLETE in=db#a out=db#c"
        << "a.y>c.ID";
    QTest::newRow("failed runs show none") << "columns r x of=db#c map=x<db#a.y\n event r FAIL in=db#a out=db#c"
                                           << "";
}

void TestMeshBuilder::columnEdges()
{
    QFETCH(QString, world);
    QFETCH(QString, edges);
    QCOMPARE(q(columnEdgesText(*build(world.toStdString()).mesh)), edges);
}

void TestMeshBuilder::bindsDatasets_data()
{
    QTest::addColumn<QString>("promised");
    QTest::addColumn<QString>("observed");
    QTest::addColumn<bool>("bound");
    QTest::newRow("the same name") << "at=postgres://dwh:5432#dwh.mart.orders"
                                   << "postgres://dwh:5432#dwh.mart.orders" << true;
    QTest::newRow("default port left out") << "at=postgres://dwh#dwh.mart.orders"
                                           << "postgres://dwh:5432#dwh.mart.orders" << true;
    QTest::newRow("scheme synonym") << "at=s3a://lake#mart/orders"
                                    << "s3://lake#mart/orders" << true;
    QTest::newRow("unity catalog is databricks") << "at=unitycatalog://h#c.s.t"
                                                 << "databricks://h#c.s.t" << true;
    QTest::newRow("case of a folding store") << "at=snowflake://acc#DB.S.T"
                                             << "snowflake://acc#db.s.t" << true;
    QTest::newRow("case of a store that tells it apart") << "physical=Orders at=s3://lake#Orders"
                                                         << "s3://lake#orders" << false;
    QTest::newRow("partition suffix") << "at=s3://lake#mart/orders"
                                      << "s3://lake#mart/orders/dt=2026-01-01" << true;
    QTest::newRow("one of several brokers") << "at=kafka://b:9092#orders"
                                            << "kafka://a:9092,b:9092#orders" << true;
    QTest::newRow("last two parts") << "physical=mart.orders"
                                    << "redshift://c.eu:5439#dwh.mart.orders" << true;
    QTest::newRow("only the last of two parts") << "physical=mart.orders"
                                                << "redshift://c.eu:5439#dwh.raw.orders" << false;
    QTest::newRow("one part alone") << "physical=orders"
                                    << "redshift://c.eu:5439#dwh.raw.orders" << true;
    QTest::newRow("other database on another server") << "at=postgres://x#a.mart.orders"
                                                      << "postgres://y#b.mart.orders" << true;
}

void TestMeshBuilder::bindsDatasets()
{
    QFETCH(QString, promised);
    QFETCH(QString, observed);
    QFETCH(bool, bound);
    const QString world = "product p\n out o contract=c\n contract c\n table orders columns=id " + promised +
                          "\n event r COMPLETE out=" + observed;
    const BuiltMesh built = build(world.toStdString());
    QCOMPARE(built.mesh->datasets.size(), bound ? 1U : 2U);
    const std::string name = observed.toStdString().substr(observed.toStdString().find('#') + 1);
    for (const Dataset& dataset : built.mesh->datasets)
        QCOMPARE(!dataset.product.isNull() && dataset.inEvents, bound && dataset.name == name);
}

void TestMeshBuilder::mergesNames_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<QString>("datasets");
    const QString events = "event r COMPLETE in=s3://lake#t out=db#b\n event s COMPLETE in=hive://h#mart.t out=db#c\n";
    QTest::newRow("two names stay two") << events << "b c mart.t t";
    QTest::newRow("a symlink ties them, the table name shows")
        << events + "fact table-alias s3://lake#t other=hive://h#mart.t"
        << "b c mart.t";
    QTest::newRow("other symlinks show the least name") << events + "fact alias s3://lake#t other=hive://h#mart.t"
                                                        << "b c mart.t";
    QTest::newRow("the alias file ties them, its name shows") << events + "alias s3://lake#t of=hive://h#mart.t"
                                                              << "b c t";
    QTest::newRow("a rename ties old and new") << events + "fact renamed hive://h#mart.t other=s3://lake#t"
                                               << "b c mart.t";
    QTest::newRow("not when the old name was used again")
        << events + "event u COMPLETE in=s3://lake#t out=db#d at=2026-02-01\n fact renamed hive://h#mart.t "
                    "other=s3://lake#t at=2026-01-02"
        << "b c d mart.t t";
    QTest::newRow("the alias file alone makes no dataset") << events + "alias db#x of=db#y"
                                                           << "b c mart.t t";
    QTest::newRow("the alias file gives a name that nobody else has") << events + "alias db#x of=s3://lake#t"
                                                                      << "b c mart.t x";
    QTest::newRow("the alias file ties what a port names")
        << events + "product p\n out o dataset=db#y\n alias db#x of=db#y"
        << "b c mart.t t x";
    QTest::newRow("the alias file ties what a contract promises")
        << events + "contract k\n table y at=db#y\n alias db#x of=db#y"
        << "b c mart.t t x";
    QTest::newRow("a kind of store shows before any store")
        << "event r COMPLETE in=dbt://#D.S.T out=db#b\n event s COMPLETE in=spark://#d.s.t out=db#c"
        << "b c d.s.t";
    QTest::newRow("case alone is not enough") << "event r COMPLETE in=db#Orders out=db#orders"
                                              << "Orders orders";
}

void TestMeshBuilder::mergesNames()
{
    QFETCH(QString, world);
    QFETCH(QString, datasets);
    QStringList names;
    const BuiltMesh built = build(world.toStdString());
    for (const Dataset& dataset : built.mesh->datasets)
        names.append(q(dataset.name));
    names.sort();
    QCOMPARE(names.join(' '), datasets);
}

void TestMeshBuilder::reportsProblems_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<QString>("code");
    QTest::newRow("input port without answer") << "product c\n in x contract=nowhere"
                                               << "port-unresolved";
    QTest::newRow("contract that nobody wrote") << "product c\n out x contract=nowhere"
                                                << "contract-unresolved";
    QTest::newRow("ambiguous port")
        << "product a\n out o contract=c\n product b\n out o contract=c\n product d\n in x contract=c"
        << "port-ambiguous";
    QTest::newRow("port version") << "product a\n out o contract=c\n product d\n in x contract=c version=9.0.0"
                                  << "port-version-mismatch";
    QTest::newRow("two products say one id") << "product a name=x path=1\n product a name=y path=2"
                                             << "product-conflict";
    QTest::newRow("two contracts say one version")
        << "contract c path=1\n table t columns=a\n contract c path=2\n table t columns=b"
        << "contract-conflict";
    QTest::newRow("one table of two products")
        << "product a\n out o contract=c\n product b\n out p contract=c\n contract c\n table t at=db#t"
        << "dataset-shared";
    QTest::newRow("time outlier")
        << "event r COMPLETE out=db#a\n event s COMPLETE out=db#a\n event t COMPLETE out=db#a at=9999-01-01"
        << "time-outlier";
    QTest::newRow("an alias file that names nothing known") << "event r COMPLETE out=db#a\n alias db#x of=db#y"
                                                            << "alias-target-unknown";
    QTest::newRow("one symlink of two locations")
        << "event r COMPLETE in=s3://l#a,s3://l#b\n fact alias s3://l#a other=h#t\n fact alias s3://l#b other=h#t"
        << "name-confusable";
}

void TestMeshBuilder::reportsProblems()
{
    QFETCH(QString, world);
    QFETCH(QString, code);
    const auto wanted = codeFromName(code.toStdString());
    QVERIFY(wanted.has_value());
    QVERIFY(reports(build(world.toStdString()), *wanted));
    QVERIFY(!reports(build(TwoProducts), *wanted));
}

void TestMeshBuilder::ownersAreInOfficeAtTheMeshsDate()
{
    const std::string world = "product a owner=ann@x~2026-06-30,bob@x team=T steward=eve@x\n"
                              "event r COMPLETE out=db#t at=2026-12-31";
    const BuiltMesh after = build(world);
    QCOMPARE(after.mesh->products[ProductId(0U)].owners.size(), 1U);
    QCOMPARE(after.mesh->owners.size(), 3U); // ann held the role, bob does, and the team
    const BuiltMesh before = build(world, {.asOf = readInstant("2026-01-01")->instant, .since = {}, .ttlDays = {}});
    QCOMPARE(before.mesh->products[ProductId(0U)].owners.size(), 2U);
}

void TestMeshBuilder::nowIsTheNewestPlausibleEvent()
{
    const BuiltMesh built = build("event r COMPLETE out=db#a at=2026-01-01\n event s COMPLETE out=db#a at=2026-03-01\n"
                                  "schema db#a fields=new\n event u COMPLETE out=db#a at=2026-03-02\n"
                                  "schema db#a fields=old\n event t COMPLETE out=db#a at=9999-01-01");
    QCOMPARE(q(instantText(*built.mesh->date)), QString("2026-03-02T00:00:00Z"));
    QCOMPARE(built.mesh->counts.events, 4U);
    QCOMPARE(q(built.mesh->columns[ColumnId(0U)].name), QString("new")); // the outlier hides nothing newer
    QVERIFY(!build("product a").mesh->date.has_value());
}

void TestMeshBuilder::asOfForgetsWhatCameLater()
{
    const std::string world = std::string(TwoProducts) + "event r COMPLETE in=db#a out=db#b at=2026-05-01\n"
                                                         "event s COMPLETE in=db#b out=db#a at=2026-06-01";
    MeshOptions options;
    options.asOf = readInstant("2026-05-15")->instant;
    QCOMPARE(q(productEdgesText(*build(world, options).mesh)), QString("a~b"));
    options = {};
    options.since = readInstant("2026-05-15")->instant;
    QCOMPARE(q(productEdgesText(*build(world, options).mesh)), QString("b~a"));
    options = {};
    options.ttlDays = 10;
    QCOMPARE(q(productEdgesText(*build(world, options).mesh)), QString("b~a"));
}

void TestMeshBuilder::domainsShowTheLeastSpelling()
{
    const BuiltMesh built = build(TwoProducts);
    QCOMPARE(built.mesh->domains.size(), 1U);
    QCOMPARE(q(built.mesh->domains[DomainId(0U)].name), QString("Sales"));
    QCOMPARE(built.mesh->domains[DomainId(0U)].products.size(), 2U);
}

void TestMeshBuilder::portsOfOneNameAreToldApart()
{
    const BuiltMesh built = build("product a\n out o version=1.0.0 contract=x\n out o version=2.0.0 contract=y\n"
                                  "out o version=2.0.0 contract=z\n out p");
    QStringList references;
    for (std::size_t i = 0; i < built.mesh->ports.size(); ++i)
        references.append(q(refText(*built.mesh, PortId(i))));
    QCOMPARE(references.join(' '), QString("port:a#out/o@1.0.0 port:a#out/o@2.0.0 port:a#out/o@2.0.0@2 port:a#out/p"));
}

void TestMeshBuilder::orderAndRepetitionDoNotMatter()
{
    const std::vector<std::string> parts = {
        "product a domain=Sales owner=ann@x team=T\n out o contract=ca\n in y contract=cc",
        "product b domain=sales owner=Ann@X\n out o contract=cb\n in x contract=ca",
        "product c domain=SALES\n out o contract=cc\n in x contract=cb\n in z contract=nowhere",
        "contract ca\n table a at=db#a columns=id,mail pii=mail",
        "contract cb\n table b at=db#b columns=id",
        "contract cc version=1\n table c at=db#c\n contract cc version=2\n table c at=db#c columns=k",
        "schema db#a fields=id:int,mail:text\n event r1 START in=src#crm at=2026-01-01\n event r1 COMPLETE out=db#a "
        "at=2026-01-02",
        "columns r2 x of=db#b map=id<db#a.id\n event r2 COMPLETE in=db#a out=db#b at=2026-01-03\n event r3 FAIL "
        "in=db#b out=db#c at=2026-01-04",
        "event r4 COMPLETE in=db#b out=db#stg at=2026-01-05\n event r5 COMPLETE in=db#stg out=db#c at=2026-01-06\n "
        "fact alias db#stg other=s3://x#stg",
        "person Ann email=ann@x power=0.8 interest=0.3\n person Eve power=0.1 interest=0.9 products=a;c"};
    const auto text = [&](const std::vector<std::size_t>& order) {
        Records records;
        for (const std::size_t part : order)
            records.append(recordsFromText(parts[part], "part" + std::to_string(part)));
        NoProgress progress;
        const BuiltMesh built = MeshBuilder::build(records, {}, progress);
        std::string all = meshText(*built.mesh);
        for (const Diagnostic& d : built.diagnostics.all())
            all += d.path + ':' + std::to_string(d.line) + ' ' + std::string(codeName(d.code)) + '\n';
        return all;
    };
    std::vector<std::size_t> order(parts.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const std::string expected = text(order);
    QVERIFY(expected.find("declared observed") != std::string::npos);
    std::mt19937 random(7);
    for (int round = 0; round < 1000; ++round) {
        std::ranges::shuffle(order, random);
        std::vector<std::size_t> twice = order;
        if (round % 2 == 1)
            twice.push_back(order.front()); // one source given twice
        QCOMPARE(q(text(twice)).split('\n'), q(expected).split('\n'));
    }
}

void TestMeshBuilder::stops()
{
    std::stop_source stop;
    stop.request_stop();
    NoProgress progress;
    QVERIFY(!MeshBuilder::build(recordsFromText(TwoProducts), {}, progress, stop.get_token()).mesh);
}

WEFT_TEST(TestMeshBuilder)
#include "tst_MeshBuilder.moc"
