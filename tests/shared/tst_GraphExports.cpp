// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/MermaidText.h"
#include "app/shared/export/PictureExport.h"
#include "app/shared/export/StakeholderCsv.h"
#include "importers/graph/BesideNodes.h"
#include "importers/odps/OdpsSkeleton.h"
#include "tests/shared/HostileNames.h"
#include "tests/shared/PictureWorld.h"
#include "tests/shared/ReadBack.h"
#include "tests/support/RandomMesh.h"
#include "tests/support/TestMain.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

using namespace weft;
using namespace weft::app;
using namespace weft::tests;

namespace {

constexpr std::array Kinds{ExportKind::Html,    ExportKind::Dot,         ExportKind::Graphml,
                           ExportKind::Mermaid, ExportKind::OpenLineage, ExportKind::Odps};

} // namespace

class TestGraphExports : public QObject {
    Q_OBJECT

private slots:
    void kindsByName();
    void graphmlNamespace();
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
    void mermaid_data();
    void mermaid();
    void skeletons();
    void skeletonsComeBack();
    void yamlText_data();
    void yamlText();
    void propertiesComeBack();
    void contractsComeBack();
    void productsStandBesideFlows_data();
    void productsStandBesideFlows();
    void nothingComesBack();
    void besideIsDivided();
    void registerComesBack();
    void sameBytes();
};

void TestGraphExports::kindsByName()
{
    QCOMPARE(exportKindFromPath("a.html"), std::optional(ExportKind::Html));
    QCOMPARE(exportKindFromPath("a.GraphML"), std::optional(ExportKind::Graphml));
    QCOMPARE(exportKindFromPath("a.mmd"), std::optional(ExportKind::Mermaid));
    QCOMPARE(exportKindFromName("openlineage"), std::optional(ExportKind::OpenLineage));
    QCOMPARE(exportKindFromName("odps"), std::optional(ExportKind::Odps));
    QVERIFY(!exportKindFromPath("a.odps"));
}

/// Of GraphML 1.0; strict readers (NetworkX) find nothing in another one.
void TestGraphExports::graphmlNamespace()
{
    const QByteArray bytes = exported(*picture(openMeshOf(randomMesh(1)), spec(Level::Product)), ExportKind::Graphml);
    QXmlStreamReader xml(bytes);
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.namespaceUri(), QStringLiteral("http://graphml.graphdrawing.org/xmlns"));
}

void TestGraphExports::productsComeBack_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<std::uint32_t>("seed");
    for (const auto& [name, kind] : {std::pair("GraphML", ExportKind::Graphml), std::pair("DOT", ExportKind::Dot)})
        for (std::uint32_t seed = 1; seed <= 12; ++seed)
            QTest::addRow("%s, mesh %u", name, seed) << static_cast<int>(kind) << seed;
}

/// Products, their owners and domains, and what they declare and show is the same, and so are the bytes when written
/// again.
void TestGraphExports::productsComeBack()
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

void TestGraphExports::lineageComesBack_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<std::uint32_t>("seed");
    for (const auto& [name, kind] : {std::pair("GraphML", ExportKind::Graphml), std::pair("DOT", ExportKind::Dot),
                                     std::pair("events", ExportKind::OpenLineage)})
        for (std::uint32_t seed = kind == ExportKind::OpenLineage ? 0 : 1; seed <= 8; ++seed)
            QTest::addRow("%s, mesh %u", name, seed) << static_cast<int>(kind) << seed;
}

void TestGraphExports::lineageComesBack()
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

void TestGraphExports::declarationsComeBack_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("GraphML") << static_cast<int>(ExportKind::Graphml);
    QTest::newRow("DOT") << static_cast<int>(ExportKind::Dot);
    QTest::newRow("CSV") << static_cast<int>(ExportKind::Csv);
}

/// What a picture of flows says of the products at their ends.
void TestGraphExports::declarationsComeBack()
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

void TestGraphExports::indirectComesBack_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("GraphML") << static_cast<int>(ExportKind::Graphml);
    QTest::newRow("DOT") << static_cast<int>(ExportKind::Dot);
    QTest::newRow("CSV") << static_cast<int>(ExportKind::Csv);
}

/// A column that is only joined by stays one, and graphs keep the types of columns.
void TestGraphExports::indirectComesBack()
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

void TestGraphExports::hostileNamesComeBack_data()
{
    hostileRows();
}

void TestGraphExports::hostileNamesComeBack()
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

void TestGraphExports::mermaid_data()
{
    hostileRows();
}

/// Every line is one of five forms, whatever names stand in it.
void TestGraphExports::mermaid()
{
    QFETCH(QByteArray, name);
    const QByteArray chart =
        exported(*picture(openRecords(hostileRecords(name)), spec(Level::Product)), ExportKind::Mermaid);
    const QRegularExpression label(QStringLiteral("\"([^\"#%<>]|#[0-9]+;)*\""));
    const QRegularExpression form(
        QStringLiteral("^(flowchart LR|%% [^%]*|  subgraph g\\d+\\[L\\]|  end|"
                       "(  |    )n\\d+(\\[L\\]|\\{\\{L\\}\\})|  n\\d+ (-->|-\\.->) n\\d+|)$"));
    for (QString line : QString::fromUtf8(chart).split(QLatin1Char('\n'))) {
        line.replace(label, QStringLiteral("L"));
        QVERIFY2(form.match(line).hasMatch(), qPrintable(line));
    }
    QCOMPARE(chart.count("-.->"), 1);
}

void TestGraphExports::skeletons()
{
    Records records = recordsFromText("product known\nout o contract=c-known\nproduct new domain=sales team=Core "
                                      "owner=ann@x.org\nin known contract=c-known\n");
    records.products[0].format = "odps";
    records.products[1].format = "graphml";
    const auto shown = picture(openRecords(records), spec(Level::Product));
    const importers::ReadSources read = readBack(exported(*shown, ExportKind::Odps));
    QCOMPARE(read.diagnostics.count(Severity::Error), std::size_t(0));
    QCOMPARE(read.records.products.size(), std::size_t(1));
    const ProductRecord& product = read.records.products[0];
    QCOMPARE(q(product.id), QString("new"));
    QCOMPARE(q(product.domain), QString("sales"));
    QCOMPARE(q(product.teamName), QString("Core"));
    QCOMPARE(q(product.members.at(0).email), QString("ann@x.org"));
    QCOMPARE(q(product.status), QString());
    QCOMPARE(q(product.inputPorts.at(0).contractId), QString("c-known"));
    records.products[1].format = "odps";
    QVERIFY(exported(*picture(openRecords(records), spec(Level::Product)), ExportKind::Odps).startsWith("# Every"));
}

/// What the standard requires and nobody stated is written, and is not read back as a statement.
void TestGraphExports::skeletonsComeBack()
{
    Records records = recordsFromText("product a\nout o dataset=db#a\nproduct b\nin i provider=a\nout p.2 contract=c\n"
                                      "product c\nproduct d\nin from contract=c\n");
    records.products[0].archetype = "aggregate";
    records.products[2].status = "active";
    records.products[0].properties = {{"tier", "gold"}};
    records.products[1].outputPorts[0].description = "what b gives";
    DependencyRecord reads;
    reads.provider = "a";
    reads.consumer = "c";
    records.dependencies.push_back(reads);
    const auto texts = [](const Mesh& mesh) {
        QStringList rows;
        for (const Product& product : mesh.products) {
            rows += "product " + q(product.id) + "|" + q(product.status) + "|" + q(product.archetype);
            for (const Property& property : product.properties)
                rows += q(product.id) + " property " + q(property.name) + "=" + q(property.value);
        }
        for (const Port& port : mesh.ports) {
            rows += "port " + q(mesh.products[port.product].id) + " " + q(port.name) + "@" + q(port.version) + "|" +
                    q(port.contractText) + "|" + q(port.description);
            for (const DatasetId dataset : port.datasets)
                rows += "bound " + q(mesh.datasets[dataset].name);
            for (const PortId peer : port.peers)
                rows += "peer " + q(port.name) + " " + q(mesh.ports[peer].name);
        }
        return rows + edgeLines(mesh);
    };
    const auto open = openRecords(records);
    const QByteArray skeletons = exported(*picture(open, spec(Level::Product)), ExportKind::Odps);
    QVERIFY(skeletons.contains("draft") && skeletons.contains("1.0.0"));
    const auto meshOfText = [](const QByteArray& bytes) {
        const importers::ReadSources read = readBack(bytes);
        NoProgress progress;
        return MeshBuilder::build(read.records, {}, progress).mesh;
    };
    QCOMPARE(texts(*meshOfText(skeletons)), texts(*open->mesh));
    // What somebody has put in its place counts.
    QByteArray completed = skeletons;
    completed.replace("\nstatus: \"draft\"", "\nstatus: \"retired\"");
    const auto again = meshOfText(completed);
    QCOMPARE(q(again->products[ProductId(std::size_t{0})].status), QString("retired"));
}

void TestGraphExports::yamlText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("quotes") << QByteArray("a\"b\\c") << QByteArray("\"a\\\"b\\\\c\"");
    QTest::newRow("lines") << QByteArray("a\nb") << QByteArray("\"a\\x0Ab\"");
    QTest::newRow("separators") << QByteArray("\xE2\x80\xA8") << QByteArray("\"\\u2028\"");
    QTest::newRow("bytes that are no UTF-8") << QByteArray("\xFF") << QByteArray("\"\xEF\xBF\xBD\"");
}

void TestGraphExports::yamlText()
{
    QFETCH(QByteArray, text);
    QTEST(QByteArray::fromStdString(importers::yamlText(text.toStdString())), "expected");
}

/// Properties are kept, and none of them is an order to Graphviz.
void TestGraphExports::propertiesComeBack()
{
    Records records = recordsFromText("product a");
    records.products[0].properties = {{"cost centre", "42 \"x\""}, {"shapefile", "/etc/passwd"}, {"tier", "gold"}};
    const auto shown = picture(openRecords(records), spec(Level::Product));
    QVERIFY(!QRegularExpression(QStringLiteral("[ ,\"]shapefile\"?="))
                 .match(QString::fromUtf8(exported(*shown, ExportKind::Dot)))
                 .hasMatch());
    for (const ExportKind kind : {ExportKind::Graphml, ExportKind::Dot}) {
        const importers::ReadSources read = readBack(exported(*shown, kind));
        std::vector<PropertyRecord> found = read.records.products.at(0).properties;
        std::ranges::sort(found);
        QCOMPARE(found.size(), std::size_t(3));
        QVERIFY(found == records.products[0].properties);
    }
}

/// Terms, service levels and roles of contracts, and the ports that name them; also of contracts that no port names.
void TestGraphExports::contractsComeBack()
{
    Records records =
        recordsFromText("product a\nout o.1 contract=c#1\nout p contract=c#1\nout q contract=far\nproduct b\n"
                        "out r contract=c#1\n");
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
    records.contracts = {named, lone};
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
    QCOMPARE(texts(*open->mesh).size(), 3);
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

void TestGraphExports::productsStandBesideFlows_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("level");
    for (const auto& [name, kind] : {std::pair("GraphML", ExportKind::Graphml), std::pair("DOT", ExportKind::Dot)}) {
        QTest::addRow("%s of datasets", name) << static_cast<int>(kind) << static_cast<int>(Level::Dataset);
        QTest::addRow("%s of columns", name) << static_cast<int>(kind) << static_cast<int>(Level::Column);
    }
}

/// Domains, products with and without datasets, their ports and contracts, and a contract that is nobody's; not of a
/// picture that shows what somebody chose.
void TestGraphExports::productsStandBesideFlows()
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
schema db#a fields=id:int
schema db#b fields=id:int
columns r1 of=db#b map=id<db#a.id
event r1 COMPLETE job=etl#b in=db#a out=db#b
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
    records.contracts = {lone};
    const auto open = openRecords(records);
    const auto texts = [](const Mesh& mesh) {
        QStringList rows = productLines(mesh) + portLines(mesh, CountedDatasets::All);
        for (const Domain& row : mesh.domains)
            rows += "domain " + q(row.name) + "|" + q(row.description) + "|" +
                    (row.parent ? q(mesh.domains[row.parent].name) : QString());
        for (const Contract& row : mesh.contracts)
            rows += "contract " + q(row.id) + "|" + q(row.version) + "|" + q(row.name) + "|" + q(row.status);
        for (const Owner& row : mesh.owners)
            rows += "owner " + q(row.email.empty() ? row.name : row.email); // a graph names them by one of both
        return rows;
    };
    const QByteArray bytes = exported(*picture(open, spec(static_cast<Level>(level))), static_cast<ExportKind>(kind));
    const importers::ReadSources read = readBack(bytes);
    QCOMPARE(read.diagnostics.count(Severity::Error), std::size_t(0));
    NoProgress progress;
    const QStringList expected = texts(*open->mesh);
    QVERIFY(expected.contains("contract lone|2.0.0|Lone|draft"));
    QVERIFY(expected.contains("domain empty|nothing; in = it|sales"));
    QCOMPARE(texts(*MeshBuilder::build(read.records, {}, progress).mesh), expected);
    PictureSpec chosen = spec(static_cast<Level>(level));
    chosen.filter = "db";
    QVERIFY(!exported(*picture(open, chosen), static_cast<ExportKind>(kind)).contains("idle"));
}

/// A level on which there is nothing, and skeletons where nothing lacks a manifest, are read back as nothing.
void TestGraphExports::nothingComesBack()
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

/// Graphviz does not come to an end with a text of many megabytes.
void TestGraphExports::besideIsDivided()
{
    std::vector<importers::GraphNode> nodes;
    for (int i = 0; i < 5000; ++i) {
        importers::GraphNode node;
        node.id = "product:p" + std::to_string(i);
        node.attributes = {{"description", "a; b=c % " + std::to_string(i)}, {"kind", "product"}};
        nodes.push_back(std::move(node));
    }
    std::vector<PropertyRecord> attributes = importers::besideAttributes(nodes);
    QVERIFY(attributes.size() > 2);
    QCOMPARE(attributes[1].name, std::string("beside2"));
    for (const PropertyRecord& attribute : attributes)
        QVERIFY(attribute.value.size() < 70'000);
    attributes.push_back({"besides", "domain:none kind=domain"});
    const std::vector<importers::GraphNode> read = importers::readBeside(attributes);
    QCOMPARE(read.size(), nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        QCOMPARE(read[i].id, nodes[i].id);
        QCOMPARE(read[i].attributes, nodes[i].attributes);
    }
}

/// The rows of the register come back as they were; what was derived from owners is not taken for a statement.
void TestGraphExports::registerComesBack()
{
    Records records = recordsFromText(
        QByteArray(Shop.data(), static_cast<qsizetype>(Shop.size())).replace("person Ann", "person Eve").toStdString());
    StakeholderRecord formula;
    formula.name = "=1+1";
    formula.role = "-2, \"x\"";
    formula.domain = "sales";
    formula.category = "external";
    formula.raci = "A";
    formula.notes = "two\nlines";
    formula.current = "neutral";
    formula.desired = "leading";
    formula.power = 0.25;
    formula.products = {"orders", "legacy"};
    records.stakeholders.push_back(formula);
    const auto open = openRecords(records);
    const std::string table = stakeholderCsv(*open->mesh, open->people);
    QVERIFY(table.find(",derived,") != std::string::npos);
    const importers::ReadSources read = readBack(QByteArray::fromStdString(table));
    QCOMPARE(read.diagnostics.count(Severity::Error) + read.diagnostics.count(Severity::Warning), std::size_t(0));
    records.stakeholders = read.records.stakeholders;
    const auto rows = [](const Mesh& mesh) {
        QStringList result;
        for (const Stakeholder& row : mesh.stakeholders)
            result += QStringList{q(row.name),
                                  q(row.email),
                                  q(row.role),
                                  q(row.organisation),
                                  q(row.domainText),
                                  q(row.category),
                                  q(row.raci),
                                  q(row.notes),
                                  q(row.current),
                                  q(row.desired),
                                  QString::number(row.power.value_or(-1)),
                                  QString::number(row.interest.value_or(-1)),
                                  QString::number(row.products.size())}
                          .join(QLatin1Char('|'));
        return result;
    };
    QCOMPARE(rows(*openRecords(records)->mesh), rows(*open->mesh));
}

void TestGraphExports::sameBytes()
{
    for (const ExportKind kind : Kinds) {
        const QByteArray first = exported(*picture(openText(Shop), spec(Level::Product)), kind);
        QVERIFY(!first.isEmpty());
        QCOMPARE(exported(*picture(openText(Shop), spec(Level::Product)), kind), first);
        std::stop_source stop;
        stop.request_stop();
        const Result<std::string> stopped =
            exportPicture(*picture(openText(Shop), spec(Level::Product)), kind, {}, stop.get_token());
        QVERIFY(stopped.has_value());
    }
}

WEFT_TEST(TestGraphExports)
#include "tst_GraphExports.moc"
