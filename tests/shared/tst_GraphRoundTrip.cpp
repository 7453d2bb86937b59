// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/PictureExport.h"
#include "tests/shared/HostileNames.h"
#include "tests/shared/PictureWorld.h"
#include "tests/shared/ReadBack.h"
#include "tests/support/RandomMesh.h"
#include "tests/support/TestMain.h"

#include <QRegularExpression>

#include <algorithm>

using namespace weft;
using namespace weft::app;
using namespace weft::tests;

/// Graph files, written and read again.
class TestGraphRoundTrip : public QObject {
    Q_OBJECT

private slots:
    void productsComeBack_data();
    void productsComeBack();
    void lineageComesBack_data();
    void lineageComesBack();
    void declarationsComeBack_data();
    void declarationsComeBack();
    void indirectComesBack_data();
    void indirectComesBack();
    void hostileNamesComeBack_data();
    void hostileNamesComeBack();
    void propertiesComeBack();
    void tagsComeBack_data();
    void tagsComeBack();
    void peopleComeBack_data();
    void peopleComeBack();
    void strangersMembers();
    void contractsComeBack();
    void nothingComesBack();
};

void TestGraphRoundTrip::productsComeBack_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<std::uint32_t>("seed");
    for (const auto& [name, kind] : {std::pair("GraphML", ExportKind::Graphml), std::pair("DOT", ExportKind::Dot)})
        for (std::uint32_t seed = 1; seed <= 12; ++seed)
            QTest::addRow("%s, mesh %u", name, seed) << static_cast<int>(kind) << seed;
}

/// Products, their owners and domains, and what they declare and show is the same, and so are the bytes when written
/// again.
void TestGraphRoundTrip::productsComeBack()
{
    QFETCH(int, kind);
    QFETCH(std::uint32_t, seed);
    RandomMeshOptions options;
    options.products = 2 + seed * 3;
    const auto mesh = randomMesh(seed, options);
    const QByteArray bytes = exported(*picture(openMeshOf(mesh), spec(Level::Product)), static_cast<ExportKind>(kind));
    const importers::ReadSources read = readBack(bytes);
    QCOMPARE(read.diagnostics.count(Severity::Error), std::size_t(0));
    QCOMPARE(productLines(read.records), productLines(*mesh));
    QCOMPARE(edgeLines(read.records), edgeLines(*mesh));
}

void TestGraphRoundTrip::lineageComesBack_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<std::uint32_t>("seed");
    for (const auto& [name, kind] : {std::pair("GraphML", ExportKind::Graphml), std::pair("DOT", ExportKind::Dot),
                                     std::pair("events", ExportKind::OpenLineage)})
        for (std::uint32_t seed = kind == ExportKind::OpenLineage ? 0 : 1; seed <= 8; ++seed)
            QTest::addRow("%s, mesh %u", name, seed) << static_cast<int>(kind) << seed;
}

void TestGraphRoundTrip::lineageComesBack()
{
    QFETCH(int, kind);
    QFETCH(std::uint32_t, seed);
    // The first world has what random ones have not, and graphs neither: columns, and outputs of one job that differ in
    // what they come from.
    const auto open = seed > 0 ? openMeshOf(randomMesh(seed)) : openText(R"(
schema db#a fields=id:int,name:text
schema db#b fields=id:int
columns r1 of=db#x map=id<db#a.id
columns r1 of=db#y map=key<db#b.id
event r1 COMPLETE at=2026-10-30T08:00:00Z job=etl#two in=db#a,db#b out=db#x,db#y
event r2 COMPLETE at=2026-10-31T08:00:00Z job=etl#one in=db#x,db#y out=db#z
event r3 COMPLETE at=2026-10-31T09:00:00Z job=etl#only_reads in=db#z
event r4 FAIL at=2026-10-31T09:30:00Z job=etl#two in=db#z out=db#x
)");
    const QByteArray bytes = exported(*picture(open, spec(Level::Dataset)), static_cast<ExportKind>(kind));
    const importers::ReadSources read = readBack(bytes);
    QCOMPARE(read.diagnostics.count(Severity::Error), std::size_t(0));
    NoProgress progress;
    const auto again = MeshBuilder::build(read.records, {}, progress).mesh;
    QVERIFY(seed > 0 || open->mesh->columnEdges.size() == 2);
    QCOMPARE(lineageText(*again), lineageText(*open->mesh));
}

void TestGraphRoundTrip::declarationsComeBack_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("GraphML") << static_cast<int>(ExportKind::Graphml);
    QTest::newRow("DOT") << static_cast<int>(ExportKind::Dot);
    QTest::newRow("CSV") << static_cast<int>(ExportKind::Csv);
}

/// What a picture of flows says of the products at their ends.
void TestGraphRoundTrip::declarationsComeBack()
{
    QFETCH(int, kind);
    const auto open = openText(R"(
product a
out o dataset=db#a
product b
out o dataset=db#b
in i provider=a
product c
out o dataset=db#c
event r1 COMPLETE job=etl#b in=db#a out=db#b
event r2 COMPLETE job=etl#c in=db#b out=db#c
)");
    QCOMPARE(edgeLines(*open->mesh), QStringList({"a>b do", "b>c o"}));
    const QByteArray bytes = exported(*picture(open, spec(Level::Dataset)), static_cast<ExportKind>(kind));
    const importers::ReadSources read = readBack(bytes);
    NoProgress progress;
    const auto again = MeshBuilder::build(read.records, {}, progress).mesh;
    QCOMPARE(edgeLines(*again), edgeLines(*open->mesh));
}

void TestGraphRoundTrip::indirectComesBack_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("GraphML") << static_cast<int>(ExportKind::Graphml);
    QTest::newRow("DOT") << static_cast<int>(ExportKind::Dot);
    QTest::newRow("CSV") << static_cast<int>(ExportKind::Csv);
}

/// A column that is only joined by stays one, and graphs keep the types of columns.
void TestGraphRoundTrip::indirectComesBack()
{
    QFETCH(int, kind);
    const auto open = openText(R"(
schema db#a fields=id:int,key:int
schema db#b fields=id:int
columns r1 of=db#b map=id<db#a.id,id~<db#a.key
event r1 COMPLETE in=db#a out=db#b
)");
    const QByteArray bytes = exported(*picture(open, spec(Level::Column)), static_cast<ExportKind>(kind));
    const importers::ReadSources read = readBack(bytes);
    NoProgress progress;
    const auto again = MeshBuilder::build(read.records, {}, progress).mesh;
    QCOMPARE(open->mesh->columnEdges.size(), std::size_t(2));
    QCOMPARE(q(columnEdgesText(*again)), q(columnEdgesText(*open->mesh)));
    QCOMPARE(again->columns.size(), std::size_t(3));
    for (const Column& column : again->columns)
        QCOMPARE(q(column.type), QString(static_cast<ExportKind>(kind) == ExportKind::Csv ? "" : "int"));
}

void TestGraphRoundTrip::hostileNamesComeBack_data()
{
    hostileRows();
}

void TestGraphRoundTrip::hostileNamesComeBack()
{
    QFETCH(QByteArray, name);
    const auto open = openRecords(hostileRecords(name));
    const auto shown = picture(open, spec(Level::Product));
    QStringList expected;
    for (const Product& product : open->mesh->products)
        expected += QString::fromUtf8(product.id.data(), static_cast<qsizetype>(product.id.size())) + " in " +
                    (product.domain ? q(open->mesh->domains[product.domain].name) : QString());
    expected.sort();
    for (const ExportKind kind : {ExportKind::Graphml, ExportKind::Dot}) {
        const importers::ReadSources read = readBack(exported(*shown, kind));
        QStringList found;
        for (const ProductRecord& product : read.records.products)
            found += q(product.id) + " in " + q(product.domain);
        found.sort();
        QCOMPARE(found, expected);
        QCOMPARE(edgeLines(read.records), edgeLines(*open->mesh));
    }
    const importers::ReadSources manifests = readBack(exported(*shown, ExportKind::Odps));
    QCOMPARE(manifests.records.products.size(), std::size_t(2));
    const bool found = std::ranges::any_of(manifests.records.products,
                                           [&name](const ProductRecord& row) { return row.id == name.toStdString(); });
    QVERIFY(found || name.trimmed() != name);
}

/// Properties are kept, and none of them is an order to Graphviz.
void TestGraphRoundTrip::propertiesComeBack()
{
    Records records = recordsFromText("product a");
    records.products[0].properties = {{"color", "red"},       {"cost centre", "42 \"x\""},
                                      {"members", "email=a"}, {"shapefile", "/etc/passwd"},
                                      {"tier", "gold"},       {"type", "table"}};
    const auto shown = picture(openRecords(records), spec(Level::Product));
    QVERIFY(!QRegularExpression(QStringLiteral("[ ,\"]shapefile\"?="))
                 .match(QString::fromUtf8(exported(*shown, ExportKind::Dot)))
                 .hasMatch());
    for (const ExportKind kind : {ExportKind::Graphml, ExportKind::Dot}) {
        const importers::ReadSources read = readBack(exported(*shown, kind));
        std::vector<PropertyRecord> found = read.records.products.at(0).properties;
        std::ranges::sort(found);
        QCOMPARE(found.size(), std::size_t(6));
        QVERIFY(found == records.products[0].properties);
    }
}

void TestGraphRoundTrip::tagsComeBack_data()
{
    QTest::addColumn<QStringList>("tags");
    QTest::newRow("plain") << QStringList{"gold", "orders"};
    QTest::newRow("one") << QStringList{"gold"};
    QTest::newRow("one with commas") << QStringList{"a, b,c"};
    QTest::newRow("several with commas") << QStringList{"a,b", "c", "d,e"};
    QTest::newRow("semicolons") << QStringList{";", "a;b"};
    QTest::newRow("a semicolon and a comma") << QStringList{"a;b,c"};
    QTest::newRow("per cent") << QStringList{"%", "%25", "%2525", "%3B", "100%;", "50%"};
}

/// Tags, and owners whose names divide lists.
void TestGraphRoundTrip::tagsComeBack()
{
    QFETCH(QStringList, tags);
    Records records = recordsFromText("product a\n");
    for (const QString& tag : tags)
        records.products[0].tags.push_back(tag.toStdString());
    for (const char* name : {"Lee, Ann", "B; C"}) {
        MemberRecord member;
        member.name = name;
        member.role = "owner";
        records.products[0].members.push_back(member);
    }
    for (const ExportKind kind : {ExportKind::Graphml, ExportKind::Dot}) {
        const importers::ReadSources read =
            readBack(exported(*picture(openRecords(records), spec(Level::Product)), kind));
        QCOMPARE(read.records.products.size(), std::size_t(1));
        const ProductRecord& product = read.records.products[0];
        QStringList found;
        for (const std::string& tag : product.tags)
            found += q(tag);
        QCOMPARE(found, tags);
        QVERIFY(product.members == records.products[0].members);
        QVERIFY(product.properties.empty());
    }
    const importers::ReadSources strangers = readBack("digraph { a [kind=product, tags=\"x%3By, z\"] }");
    QVERIFY(strangers.records.products.at(0).tags == std::vector<std::string>({"x%3By", "z"}));
}

void TestGraphRoundTrip::peopleComeBack_data()
{
    levelRows();
}

/// Names beside e-mail addresses, who holds another role, and who has left; of products and of contracts.
void TestGraphRoundTrip::peopleComeBack()
{
    QFETCH(int, kind);
    QFETCH(int, level);
    Records records = recordsFromText("product a team=Core owner=ann@x.org\nproduct b\nproduct c\n"
                                      "event r1 COMPLETE at=2026-10-01T00:00:00Z job=etl#b out=db#b\n");
    MemberRecord ann;
    ann.name = "Ann; \"A=\" <Lee>, %";
    ann.email = "ann@x.org";
    ann.role = "Owner";
    ann.from = "2025-01-01";
    MemberRecord gone;
    gone.name = "Bob";
    gone.role = "owner";
    gone.until = "2026-01-31";
    gone.successor = "ann@x.org";
    MemberRecord steward;
    steward.email = "eve@x.org";
    steward.role = "data steward";
    MemberRecord going = gone;
    going.name = "Kim";
    going.until = "2027-01-01"; // holds the role at the date of the mesh
    MemberRecord coming = gone;
    coming.name = "Lou";
    coming.from = "2027-01-01";
    coming.until.clear();
    records.products[1].members = {ann, gone, steward, going};
    ContractRecord contract;
    contract.id = "con";
    contract.name = "con";
    contract.teamName = "Core";
    contract.members = {steward, gone, ann};
    records.contracts = {contract};
    const auto open = openRecords(records);
    const Columns columns = static_cast<Level>(level) == Level::Column ? Columns::Compared : Columns::Ignored;
    const QByteArray bytes = exported(*picture(open, spec(static_cast<Level>(level))), static_cast<ExportKind>(kind));
    NoProgress progress;
    const auto again = MeshBuilder::build(readBack(bytes).records, {}, progress).mesh;
    QCOMPARE(wholeLines(*again, columns), wholeLines(*open->mesh, columns));
    QCOMPARE(flowLines(*again), flowLines(*open->mesh));
    QVERIFY(wholeLines(*again, columns).contains("owner Bob|"));
    QCOMPARE(productLines(*again)[0], QString("a|a||ann@x.org"));
    // Nobody who is yet to come is in office in a file without a date.
    records.products[2].members = {coming};
    const auto early = openRecords(records);
    const auto read = MeshBuilder::build(
        readBack(exported(*picture(early, spec(static_cast<Level>(level))), static_cast<ExportKind>(kind))).records, {},
        progress);
    QCOMPARE(productLines(*read.mesh), productLines(*early->mesh));
}

/// An attribute that a stranger calls as ours is theirs.
void TestGraphRoundTrip::strangersMembers()
{
    for (const char* text : {"Ann, Bob", "name", "role=x; Bob", "age=7", "=x"}) {
        const importers::ReadSources read =
            readBack(QByteArray("digraph { a [kind=product, owner=\"kim@x.org\", members=\"") + text + "\"] }");
        QCOMPARE(read.records.products.size(), std::size_t(1));
        const ProductRecord& product = read.records.products[0];
        QCOMPARE(product.members.size(), std::size_t(1));
        QCOMPARE(q(product.members[0].email), QString("kim@x.org"));
        QVERIFY(product.properties == std::vector<PropertyRecord>({{"members", text}}));
    }
}

/// Terms, service levels and roles of contracts, and the ports that name them; also of contracts that no port names,
/// that input ports alone name, and of which nothing is known.
void TestGraphRoundTrip::contractsComeBack()
{
    Records records =
        recordsFromText("product a\nout o.1 contract=c#1\nout p contract=c#1\nout q contract=far\nproduct b\n"
                        "out r contract=c#1\nin s contract=asked\n");
    records.products[0].properties = {{"contract.x#y", "no contract"}, {"property.z", "marked"}};
    ContractRecord named;
    named.id = "c#1";
    named.version = "1.0.0";
    named.name = "Orders";
    named.status = "active";
    named.description = "what was ordered";
    named.properties = {{"roles.reader", "ann"},
                        {"servicelevels.availability.percentage", "99.9 %"},
                        {"terms.usage", "a; \"b\" & <c>"}};
    ContractRecord lone;
    lone.id = "lone";
    lone.name = "lone";
    lone.product = "b";
    lone.properties = {{"status", "of a property"}};
    ContractRecord asked;
    asked.id = "asked";
    asked.status = "draft";
    ContractRecord bare;
    bare.id = "bare";
    records.contracts = {named, lone, asked, bare};
    const auto open = openRecords(records);
    const auto texts = [](const Mesh& mesh) {
        QStringList rows;
        for (const Contract& contract : mesh.contracts) {
            QStringList row{q(contract.id),     q(contract.version),     q(contract.name),
                            q(contract.status), q(contract.description), q(contract.productText)};
            for (const Property& property : contract.properties)
                row += q(property.name) + "=" + q(property.value);
            for (const PortId port : contract.ports)
                row += "port " + q(mesh.products[mesh.ports[port].product].id) + " " + q(mesh.ports[port].name);
            row.sort();
            rows += row.join("|");
        }
        rows.sort();
        return rows;
    };
    QCOMPARE(texts(*open->mesh).size(), 5);
    QVERIFY(texts(*open->mesh).contains("|||||bare"));
    QVERIFY(texts(*open->mesh).contains("||||asked|draft|port b s"));
    for (const ExportKind kind : {ExportKind::Graphml, ExportKind::Dot}) {
        importers::ReadSources read = readBack(exported(*picture(open, spec(Level::Product)), kind));
        QCOMPARE(read.diagnostics.count(Severity::Warning) + read.diagnostics.count(Severity::Error), std::size_t(0));
        std::vector<PropertyRecord> found = read.records.products.at(0).properties;
        std::ranges::sort(found);
        QVERIFY(found == records.products[0].properties);
        NoProgress progress;
        QCOMPARE(texts(*MeshBuilder::build(read.records, {}, progress).mesh), texts(*open->mesh));
        // Beside the manifest that it came from, the graph takes nothing away from it.
        ContractRecord manifest = named;
        manifest.objects.resize(1);
        manifest.objects[0].name = "orders";
        manifest.place.path = "z";
        read.records.contracts.push_back(manifest);
        const auto built = MeshBuilder::build(read.records, {}, progress);
        QVERIFY(std::ranges::none_of(built.diagnostics.all(), [](const Diagnostic& row) {
            return row.code == DiagnosticCode::ContractConflict;
        }));
        const auto kept =
            std::ranges::find_if(built.mesh->contracts, [](const Contract& row) { return row.id == "c#1"; });
        QCOMPARE(q(kept->place.path), QString("z"));
    }
    QVERIFY(exported(*picture(open, spec(Level::Product)), ExportKind::Html)
                .contains("servicelevels.availability.percentage"));
}

/// A level on which there is nothing, and skeletons where nothing lacks a manifest, are read back as nothing.
void TestGraphRoundTrip::nothingComesBack()
{
    Records records = recordsFromText("event r1 COMPLETE job=etl#b in=db#a out=db#b\n");
    const auto flows = openRecords(records);
    for (const ExportKind kind : {ExportKind::Graphml, ExportKind::Dot, ExportKind::Odps}) {
        for (const Level level : {Level::Domain, Level::Product}) {
            const importers::ReadSources read = readBack(exported(*picture(flows, spec(level)), kind));
            QCOMPARE(read.diagnostics.count(Severity::Warning) + read.diagnostics.count(Severity::Error),
                     std::size_t(0));
            QVERIFY(!read.nothingRead);
            QVERIFY(read.records.products.empty());
        }
    }
}

WEFT_TEST(TestGraphRoundTrip)
#include "tst_GraphRoundTrip.moc"
