// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/MermaidText.h"
#include "app/shared/export/PictureExport.h"
#include "app/shared/export/StakeholderCsv.h"
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
    void mermaid_data();
    void mermaid();
    void skeletons();
    void skeletonsComeBack();
    void yamlText_data();
    void yamlText();
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
