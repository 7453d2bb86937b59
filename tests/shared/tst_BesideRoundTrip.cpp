// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/PictureExport.h"
#include "importers/graph/BesideGraph.h"
#include "tests/shared/HostileNames.h"
#include "tests/shared/PictureWorld.h"
#include "tests/shared/ReadBack.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::app;
using namespace weft::tests;

/// What graph files state beside what they draw, written and read again.
class TestBesideRoundTrip : public QObject {
    Q_OBJECT

private slots:
    void ownFlowsComeBack_data();
    void ownFlowsComeBack();
    void productsStandBesideFlows_data();
    void productsStandBesideFlows();
    void besideIsDivided();
    void strangersBeside_data();
    void strangersBeside();
    void strangersSources();
};

void TestBesideRoundTrip::ownFlowsComeBack_data()
{
    levelRows();
}

/// Runs of one job that read different inputs for different outputs, an output out of nothing, an input for nothing,
/// and a source that a facet alone names; nothing is added for a job whose outputs all come from all that it reads.
void TestBesideRoundTrip::ownFlowsComeBack()
{
    QFETCH(int, kind);
    QFETCH(int, level);
    const auto whole = openText("event r1 COMPLETE job=etl#all in=db#a,db#b out=db#x,db#y\n");
    const auto open = openText(R"(
columns r6 of=db#v map=id<db#far.id
event r1 COMPLETE job=etl#all in=db#a,db#b out=db#x,db#y
event r2 COMPLETE job=etl#own in=db#a out=db#s
event r3 COMPLETE job=etl#own in=db#b,db#c_%20;= out=db#t
event r4 COMPLETE job=etl#own out=db#made
event r5 COMPLETE job=etl#own in=db#only
event r6 COMPLETE job=etl#facet in=db#a out=db#u,db#v
event r7 FAIL job=etl#own in=db#a out=db#t
)");
    const auto written = [&](const std::shared_ptr<const OpenMesh>& mesh) {
        return exported(*picture(mesh, spec(static_cast<Level>(level))), static_cast<ExportKind>(kind));
    };
    QVERIFY(!written(whole).contains("sources="));
    QVERIFY(written(open).contains("sources="));
    QVERIFY(!written(open).contains("job:etl%23all -> dataset:db%23x sources"));
    const importers::ReadSources read = readBack(written(open));
    QCOMPARE(read.diagnostics.count(Severity::Error) + read.diagnostics.count(Severity::Warning), std::size_t(0));
    NoProgress progress;
    const auto again = MeshBuilder::build(read.records, {}, progress).mesh;
    const QStringList flows = flowLines(*open->mesh);
    QVERIFY(flows.contains("db#a>db#s") && !flows.contains("db#b>db#s") && !flows.contains("db#a>db#t"));
    QVERIFY(flows.contains("db#far>db#v") && !flows.contains("db#a>db#v"));
    QCOMPARE(flowLines(*again), flows);
    const Columns columns = static_cast<Level>(level) == Level::Column ? Columns::Compared : Columns::Ignored;
    QCOMPARE(wholeLines(*again, columns), wholeLines(*open->mesh, columns));
}

void TestBesideRoundTrip::productsStandBesideFlows_data()
{
    levelRows();
}

/// Domains, products with and without datasets, their ports, contracts and agreements, a contract that is nobody's and
/// jobs that do nothing; not of a picture that shows what somebody chose.
void TestBesideRoundTrip::productsStandBesideFlows()
{
    QFETCH(int, kind);
    QFETCH(int, level);
    Records records = recordsFromText(R"(
product a domain=sales team=Core owner=ann@x.org
out o dataset=db#a
product b
out o dataset=db#b
in i provider=a
product idle domain=stock
out p.2 contract=c
out far dataset=db#far
depends idle on=b purpose=monthly status=approved
depends a on=idle declared=no observed=yes first=2026-10-01T00:00:00Z last=2026-10-02T00:00:00Z
schema db#a fields=id:int
schema db#b fields=id:int
columns r1 of=db#b map=id<db#a.id
event r1 COMPLETE job=etl#b in=db#a,db#staged out=db#b
event r2 COMPLETE job=etl#stage in=db#raw out=db#staged
event r3 COMPLETE job=etl#rests
event r4 COMPLETE job=etl#reads in=db#b
)");
    DomainRecord domain;
    domain.name = "empty";
    domain.parent = "sales";
    domain.description = "nothing; in = it";
    records.domains = {domain};
    ContractRecord lone;
    lone.id = "lone";
    lone.version = "2.0.0";
    lone.name = "Lone";
    lone.status = "draft";
    lone.product = "theirs";
    lone.domain = "stock";
    records.contracts = {lone};
    const auto open = openRecords(records);
    const QByteArray bytes = exported(*picture(open, spec(static_cast<Level>(level))), static_cast<ExportKind>(kind));
    const importers::ReadSources read = readBack(bytes);
    QCOMPARE(read.diagnostics.count(Severity::Error), std::size_t(0));
    NoProgress progress;
    const Columns columns = static_cast<Level>(level) == Level::Column ? Columns::Compared : Columns::Ignored;
    const QStringList expected = wholeLines(*open->mesh, columns);
    for (const char* line :
         {"contract lone|2.0.0|Lone|draft||theirs|stock||", "domain empty|nothing; in = it|sales",
          "b>idle d|monthly|approved", "idle>a o||", "job etl#rests of nobody", "job etl#reads of nobody <db#b",
          "dataset db#far of idle", "dataset db#raw of nobody known", "dataset db#staged of b known"})
        QVERIFY2(expected.contains(QLatin1String(line)), line);
    QCOMPARE(wholeLines(*MeshBuilder::build(read.records, {}, progress).mesh, columns), expected);
    PictureSpec chosen = spec(static_cast<Level>(level));
    chosen.filter = "db";
    QVERIFY(!exported(*picture(open, chosen), static_cast<ExportKind>(kind)).contains("lone"));
}

/// Graphviz does not come to an end with a text of many megabytes.
void TestBesideRoundTrip::besideIsDivided()
{
    importers::Graph graph;
    for (int i = 0; i < 5000; ++i) {
        importers::GraphNode node;
        node.id = "product:p" + std::to_string(i);
        node.attributes = {{"description", "a; b=c % " + std::to_string(i)}, {"kind", "product"}};
        graph.edges.push_back({node.id, "job:-> ;#" + std::to_string(i), {{"purpose", "-> ;="}}});
        graph.nodes.push_back(std::move(node));
    }
    std::vector<PropertyRecord> attributes = importers::besideAttributes(graph);
    QVERIFY(attributes.size() > 2);
    QCOMPARE(attributes[1].name, std::string("beside2"));
    for (const PropertyRecord& attribute : attributes)
        QVERIFY(attribute.value.size() < 70'000);
    attributes.push_back({"besides", "domain:none kind=domain"});
    const importers::Graph read = importers::readBeside(attributes);
    QCOMPARE(read.nodes.size(), graph.nodes.size());
    QCOMPARE(read.edges.size(), graph.edges.size());
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        QCOMPARE(read.nodes[i].id, graph.nodes[i].id);
        QCOMPARE(read.nodes[i].attributes, graph.nodes[i].attributes);
        QCOMPARE(read.edges[i].from, graph.edges[i].from);
        QCOMPARE(read.edges[i].to, graph.edges[i].to);
        QCOMPARE(read.edges[i].attributes, graph.edges[i].attributes);
    }
}

void TestBesideRoundTrip::strangersBeside_data()
{
    QTest::addColumn<QByteArray>("beside");
    QTest::addColumn<QStringList>("products");
    QTest::addColumn<QStringList>("edges");
    const QStringList drawn{"drawn|drawn||"};
    const QStringList both{"drawn|drawn||", "new|new||"};
    QTest::newRow("an edge to nothing") << QByteArray("product:new -> product:drawn") << drawn << QStringList();
    QTest::newRow("an edge from nothing") << QByteArray("product:drawn -> product:new") << drawn << QStringList();
    QTest::newRow("half an edge") << QByteArray("product:drawn ->; -> product:drawn") << drawn << QStringList();
    QTest::newRow("arrows alone") << QByteArray("->; -> ->; ;") << drawn << QStringList();
    QTest::newRow("a node and its edge") << QByteArray("product:drawn -> product:new kind=observed; product:new")
                                         << both << QStringList{"drawn>new o"};
    QTest::newRow("a drawn node again") << QByteArray("product:drawn name=other") << drawn << QStringList();
}

/// What somebody wrote there joins what the file draws, or is passed over.
void TestBesideRoundTrip::strangersBeside()
{
    QFETCH(QByteArray, beside);
    const importers::ReadSources read =
        readBack("digraph { graph [beside=\"" + beside + "\"]; \"product:drawn\" [kind=product] }");
    QCOMPARE(read.diagnostics.count(Severity::Error), std::size_t(0));
    NoProgress progress;
    const auto mesh = MeshBuilder::build(read.records, {}, progress).mesh;
    QTEST(productLines(*mesh), "products");
    QTEST(edgeLines(*mesh), "edges");
}

/// Whence a job's output comes is said beside the drawing alone, by ids of datasets; what is none counts for nothing.
void TestBesideRoundTrip::strangersSources()
{
    const auto flows = [](const QByteArray& beside, const QByteArray& drawn) {
        const QByteArray text = "digraph { graph [beside=\"" + beside +
                                "\"]; {\"dataset:n#a\" \"dataset:n#b\"} -> \"job:n#j\"; "
                                "\"job:n#j\" -> \"dataset:n#c\" [" +
                                drawn + "] }";
        const importers::ReadSources read = readBack(text);
        NoProgress progress;
        return flowLines(*MeshBuilder::build(read.records, {}, progress).mesh);
    };
    const QStringList all{"n#a>n#c", "n#b>n#c"};
    QCOMPARE(flows({}, "sources=\"dataset:n#a\""), all);
    QCOMPARE(flows("job:n%23j -> dataset:n%23c kind=flow", {}), all);
    QCOMPARE(flows("job:n%23j -> dataset:n%23c sources=dataset:n%23b", {}), QStringList{"n#b>n#c"});
    QCOMPARE(flows("job:n%23j -> dataset:n%23c sources=job:n%23j%20dataset:n%23x%20", {}), QStringList());
}

WEFT_TEST(TestBesideRoundTrip)
#include "tst_BesideRoundTrip.moc"
