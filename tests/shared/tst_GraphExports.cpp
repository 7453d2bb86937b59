// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/HtmlPage.h"
#include "app/shared/export/MermaidText.h"
#include "app/shared/export/PictureExport.h"
#include "app/shared/export/StakeholderCsv.h"
#include "importers/MeshReader.h"
#include "importers/odps/OdpsSkeleton.h"
#include "tests/shared/PictureWorld.h"
#include "tests/support/MeshText.h"
#include "tests/support/Printers.h"
#include "tests/support/RandomMesh.h"
#include "tests/support/TestMain.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

using namespace weft;
using namespace weft::app;
using namespace weft::tests;

namespace {

constexpr std::array Kinds{ExportKind::Html,    ExportKind::Dot,         ExportKind::Graphml,
                           ExportKind::Mermaid, ExportKind::OpenLineage, ExportKind::Odps};

QByteArray exported(const MeshPicture& picture, ExportKind kind)
{
    const Result<std::string> bytes = exportPicture(picture, kind);
    return bytes ? QByteArray::fromStdString(*bytes) : QByteArray();
}

importers::ReadSources readBack(const QByteArray& bytes)
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("export")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write");
    file.close();
    NoProgress progress;
    return importers::readSources({file.fileName().toStdString()}, {}, progress);
}

std::shared_ptr<const OpenMesh> openMeshOf(std::shared_ptr<const Mesh> mesh)
{
    auto open = std::make_shared<OpenMesh>();
    open->mesh = std::move(mesh);
    open->people = powerInterest(*open->mesh);
    return open;
}

/// `id name domain owners`, one a product, as the mesh has them.
QStringList productLines(const Mesh& mesh)
{
    QStringList result;
    for (const Product& product : mesh.products) {
        QStringList owners;
        for (const OwnerId owner : product.owners)
            owners += q(mesh.owners[owner].email);
        result += QStringList{q(product.id), q(product.name),
                              product.domain ? q(mesh.domains[product.domain].name) : "", owners.join(QLatin1Char(','))}
                      .join(QLatin1Char('|'));
    }
    result.sort();
    return result;
}

/// The same of what was read, before it is joined.
QStringList productLines(const Records& records)
{
    QStringList result;
    for (const ProductRecord& product : records.products) {
        QStringList owners;
        for (const MemberRecord& member : product.members)
            owners += q(member.email);
        owners.sort();
        result += QStringList{q(product.id), q(product.name.empty() ? product.id : product.name), q(product.domain),
                              owners.join(QLatin1Char(','))}
                      .join(QLatin1Char('|'));
    }
    result.sort();
    return result;
}

QStringList edgeLines(const Mesh& mesh)
{
    QStringList result;
    for (const ProductEdge& edge : mesh.productEdges)
        result += QStringLiteral("%1>%2 %3%4")
                      .arg(q(mesh.products[edge.from].id), q(mesh.products[edge.to].id),
                           QLatin1String(edge.declared ? "d" : ""), QLatin1String(edge.observed ? "o" : ""));
    result.sort();
    return result;
}

QStringList edgeLines(const Records& records)
{
    QStringList result;
    for (const DependencyRecord& edge : records.dependencies)
        result += QStringLiteral("%1>%2 %3%4")
                      .arg(q(edge.provider), q(edge.consumer), QLatin1String(edge.declared ? "d" : ""),
                           QLatin1String(edge.observed ? "o" : ""));
    result.sort();
    return result;
}

/// Datasets with their columns, jobs, and the edges among them.
QString lineageText(const Mesh& mesh)
{
    QString text;
    for (const Dataset& dataset : mesh.datasets) {
        text += q(dataset.nameSpace) + QLatin1Char('#') + q(dataset.name);
        for (const ColumnId column : dataset.columns)
            text += QLatin1Char(' ') + q(mesh.columns[column].name) + QLatin1Char(':') + q(mesh.columns[column].type);
        text += QLatin1Char('\n');
    }
    for (const Job& job : mesh.jobs)
        text += QStringLiteral("job %1 %2 %3\n").arg(q(job.name)).arg(job.inputs.size()).arg(job.outputs.size());
    return text + q(datasetEdgesText(mesh)) + QLatin1Char('\n') + q(columnEdgesText(mesh));
}

/// A product with a hostile name in every place, read by another.
Records hostileRecords(const QByteArray& name)
{
    Records records;
    ProductRecord one;
    one.id = name.toStdString();
    one.name = one.id;
    one.domain = one.id;
    PortRecord port;
    port.name = one.id;
    port.contractId = "c";
    one.outputPorts.push_back(port);
    ProductRecord two;
    two.id = "reader";
    two.inputPorts.push_back(port);
    records.products = {one, two};
    return records;
}

void hostileRows()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("orders");
    QTest::newRow("closes elements") << QByteArray("</title></style></script><script>alert(1)</script>");
    QTest::newRow("ends a CDATA section") << QByteArray("a]]><b>");
    QTest::newRow("ends a comment") << QByteArray("a--><b>");
    QTest::newRow("leaves an attribute") << QByteArray("\" onmouseover=\"alert(1)");
    QTest::newRow("entities") << QByteArray("&lt;&amp;&#39;&xxe;<!ENTITY x SYSTEM 'file:///etc/passwd'>");
    QTest::newRow("control characters") << QByteArray("a\x01"
                                                      "b\x1b[31m\x07\x7f");
    QTest::newRow("characters that XML lacks") << QByteArray("a\xEF\xBF\xBE"
                                                             "b\xEF\xBF\xBF");
    QTest::newRow("right to left override") << QByteArray("abc\xE2\x80\xAEgnp.exe");
    QTest::newRow("separators of lines") << QByteArray("a\nb\r\nc\xE2\x80\xA8"
                                                       "d");
    QTest::newRow("leaves a DOT id") << QByteArray("a\"]; evil [label=\"b");
    QTest::newRow("backslashes") << QByteArray("a\\N\\\\b\\");
    QTest::newRow("an HTML-like label") << QByteArray("<<b>bold</b>>");
    QTest::newRow("a record") << QByteArray("{a|<p>b|{c");
    QTest::newRow("a keyword") << QByteArray("subgraph");
    QTest::newRow("a numeral") << QByteArray("-.5");
    QTest::newRow("ports") << QByteArray("a:b:c");
    QTest::newRow("leaves a Mermaid label") << QByteArray("x\"] --> y; click x \"javascript:alert(1)\"");
    QTest::newRow("a directive of Mermaid") << QByteArray("%%{init: {'securityLevel':'loose'}}%%");
    QTest::newRow("the end of Mermaid") << QByteArray("end");
    QTest::newRow("a member of scripts") << QByteArray("__proto__");
    QTest::newRow("percent signs") << QByteArray("%s%n%20%1%99");
    QTest::newRow("long") << QByteArray(100'000, 'L');
}

} // namespace

class TestGraphExports : public QObject {
    Q_OBJECT

private slots:
    void kindsByName();
    void productsComeBack_data();
    void productsComeBack();
    void lineageComesBack_data();
    void lineageComesBack();
    void hostileNamesComeBack_data();
    void hostileNamesComeBack();
    void pages_data();
    void pages();
    void pageScriptIsRight();
    void mermaid_data();
    void mermaid();
    void scriptJson_data();
    void scriptJson();
    void skeletons();
    void yamlText_data();
    void yamlText();
    void propertiesComeBack();
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
columns r1 db#x map=id<db#a.id
columns r1 db#y map=key<db#b.id
event r1 COMPLETE at=2026-10-30T08:00:00Z job=etl#two in=db#a,db#b out=db#x,db#y
event r2 COMPLETE at=2026-10-31T08:00:00Z job=etl#one in=db#x,db#y out=db#z
event r3 COMPLETE at=2026-10-31T09:00:00Z job=etl#only_reads in=db#z
)");
    const QByteArray bytes = exported(*picture(open, spec(Level::Dataset)), static_cast<ExportKind>(kind));
    const importers::ReadSources read = readBack(bytes);
    QCOMPARE(read.diagnostics.count(Severity::Error), std::size_t(0));
    NoProgress progress;
    const auto again = MeshBuilder::build(read.records, {}, progress).mesh;
    QCOMPARE(lineageText(*again), lineageText(*open->mesh));
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

void TestGraphExports::pages_data()
{
    hostileRows();
}

/// A page runs its own script alone, whatever names stand in it.
void TestGraphExports::pages()
{
    QFETCH(QByteArray, name);
    const QByteArray page =
        exported(*picture(openRecords(hostileRecords(name)), spec(Level::Product)), ExportKind::Html);
    const QRegularExpression policy(QStringLiteral("content=\"(default-src 'none';[^\"]*)\""));
    const QString rules = policy.match(QString::fromUtf8(page)).captured(1);
    QVERIFY(!rules.isEmpty());
    QVERIFY(!rules.contains(QLatin1String("unsafe")) && !rules.contains(QLatin1Char('*')));
    QCOMPARE(page.count("<script"), 2);
    QCOMPARE(page.count("</script"), 2);
    const auto hash = [](const QByteArray& text) {
        return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + "'";
    };
    const qsizetype script = page.indexOf("<script>") + 8;
    QVERIFY(rules.contains(QString::fromUtf8(hash(page.mid(script, page.indexOf("</script>", script) - script)))));
    for (qsizetype style = page.indexOf("<style>"); style >= 0; style = page.indexOf("<style>", style + 1)) {
        const qsizetype begin = style + 7;
        QVERIFY(rules.contains(QString::fromUtf8(hash(page.mid(begin, page.indexOf("</style>", begin) - begin)))));
    }
    for (const char* attack : {"<img", "<b>", "onmouseover=\"", "<svg onload", "src=", "href=", "http-equiv=\"refresh"})
        QVERIFY2(!page.contains(attack), attack);
    const qsizetype data = page.indexOf("id=\"data\">") + 10;
    const QJsonDocument json = QJsonDocument::fromJson(page.mid(data, page.indexOf("</script>", data) - data));
    QCOMPARE(json.object().value(QLatin1String("nodes")).toArray().size(), 2);
}

void TestGraphExports::pageScriptIsRight()
{
    const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
    if (node.isEmpty())
        QSKIP("node is not installed");
    const QByteArray page = exported(*picture(openText(Shop), spec(Level::Product)), ExportKind::Html);
    const qsizetype script = page.indexOf("<script>") + 8;
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("page.js")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(page.mid(script, page.indexOf("</script>", script) - script));
    file.close();
    QProcess process;
    process.start(node, {QStringLiteral("--check"), file.fileName()});
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.exitCode(), 0);
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

void TestGraphExports::scriptJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("ends of blocks") << QByteArray("\"</script>\"") << QByteArray("\"\\u003c/script\\u003e\"");
    QTest::newRow("quotes in texts") << QByteArray(R"("a\"b'c")") << QByteArray(R"("a\u0022b\u0027c")");
    QTest::newRow("a backslash before a quote") << QByteArray(R"("a\\")") << QByteArray(R"("a\\")");
    QTest::newRow("separators of lines") << QByteArray("\"\xE2\x80\xA8\"") << QByteArray(R"("\u2028")");
}

void TestGraphExports::scriptJson()
{
    QFETCH(QByteArray, json);
    QTEST(QByteArray::fromStdString(app::scriptJson(json.toStdString())), "expected");
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
    QCOMPARE(q(product.status), QString("draft"));
    QCOMPARE(q(product.inputPorts.at(0).contractId), QString("c-known"));
    records.products[1].format = "odps";
    QVERIFY(exported(*picture(openRecords(records), spec(Level::Product)), ExportKind::Odps).startsWith("# Every"));
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
