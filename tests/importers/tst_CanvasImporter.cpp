// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/ReadText.h"
#include "tests/importers/RecordText.h"
#include "tests/support/JsonSchema.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

const char* const Whole = R"({
  "dataProductCanvas": "1.0.0",
  "id": "orders",
  "name": "Orders",
  "description": "All orders",
  "version": "1.2",
  "owner": {"name": "Ann", "email": "ann@x.example", "team": "Sales team"},
  "domain": "Sales",
  "relatedSystems": ["Shop"],
  "classification": "source-aligned",
  "materialization": "virtual",
  "lifecycle": "stable",
  "inputPorts": [{"name": "baskets", "product": "baskets", "port": "all", "contractId": "c1"}],
  "outputPorts": [{"name": "orders", "version": "1", "type": "table", "description": "d"},
                  {"name": "feed", "datasets": ["kafka://k:9092#orders"]}],
  "inboundFlows": [{"product": "customers", "port": "master", "purpose": "names"}, {"system": "SAP"}],
  "outboundFlows": [{"product": "invoices"}],
  "securityRules": ["no e-mail addresses"],
  "volume": "1 GB a day",
  "datasets": ["bigquery#p.d.orders"],
  "tags": ["gold"],
  "consumers": ["finance"],
  "useCases": ["closing the books"],
  "design": "streams",
  "observability": {"freshness": "1 h"},
  "ubiquitousLanguage": {"order": "what was bought"},
  "metadata": {"region": "eu"},
  "properties": {"tier": "1"}
})";

/// The least canvas, and these fields.
QByteArray canvas(const QByteArray& more = {})
{
    return "{\"dataProductCanvas\": \"1.0.0\", \"id\": \"a\", \"name\": \"A\"" + more + "}";
}

} // namespace

class TestCanvasImporter : public QObject {
    Q_OBJECT

private slots:
    void readsEveryField();
    void readsYaml();
    void schemaAndReaderAgree_data();
    void schemaAndReaderAgree();
    void owners_data();
    void owners();
    void faults_data();
    void faults();
};

void TestCanvasImporter::readsEveryField()
{
    const ReadSources read = readText(Whole, "canvas.json");
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(kept(read), QStringList({"product:orders"}));
    QCOMPARE(productText(read.records.products.at(0)), QStringList({"id orders",
                                                                    "name Orders",
                                                                    "version 1.2",
                                                                    "status stable",
                                                                    "archetype source-aligned",
                                                                    "domain Sales",
                                                                    "description All orders",
                                                                    "team Sales team",
                                                                    "member owner Ann <ann@x.example>",
                                                                    "tag gold",
                                                                    "property materialization=virtual",
                                                                    "property relatedSystems=Shop",
                                                                    "property securityRules=no e-mail addresses",
                                                                    "property volume=1 GB a day",
                                                                    "property consumers=finance",
                                                                    "property useCases=closing the books",
                                                                    "property design=streams",
                                                                    "property observability.freshness=1 h",
                                                                    "property ubiquitousLanguage.order=what was bought",
                                                                    "property metadata.region=eu",
                                                                    "property properties.tier=1",
                                                                    "property inboundFlows.system=SAP",
                                                                    "in baskets contract c1 from baskets#all",
                                                                    "out orders@1 (table) bigquery#p.d.orders",
                                                                    "out feed kafka://k:9092#orders"}));
    QCOMPARE(dependencyTexts(read.records), QStringList({"customers#master -> orders names", "orders -> invoices"}));
    QCOMPARE(q(read.sources.at(0).format), QString("canvas"));
}

void TestCanvasImporter::readsYaml()
{
    const ReadSources read = readText("dataProductCanvas: 1.0.0\nid: a\nname: A\ndatasets: s3://b/x\n");
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(productText(read.records.products.at(0)), QStringList({"id a", "name A", "out A s3://b#x"}));
}

void TestCanvasImporter::schemaAndReaderAgree_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("every field") << QByteArray(Whole) << true;
    QTest::newRow("the least") << canvas() << true;
    QTest::newRow("owner in one text") << canvas(R"(, "owner": "Team")") << true;
    QTest::newRow("one tag") << canvas(R"(, "tags": "t")") << true;
    QTest::newRow("a number as version") << canvas(R"(, "version": 2)") << true;
    QTest::newRow("no id") << QByteArray(R"({"dataProductCanvas": "1.0.0", "name": "A"})") << false;
    QTest::newRow("no name") << QByteArray(R"({"dataProductCanvas": "1.0.0", "id": "a"})") << false;
    QTest::newRow("empty name") << QByteArray(R"({"dataProductCanvas": "1.0.0", "id": "a", "name": ""})") << false;
    QTest::newRow("no mark") << QByteArray(R"({"id": "a", "name": "A"})") << false;
    QTest::newRow("a version of the future")
        << QByteArray(R"({"dataProductCanvas": "2.0.0", "id": "a", "name": "A"})") << false;
    QTest::newRow("another classification") << canvas(R"(, "classification": "big")") << false;
    QTest::newRow("another materialization") << canvas(R"(, "materialization": "perhaps")") << false;
    QTest::newRow("another lifecycle") << canvas(R"(, "lifecycle": "asleep")") << false;
    QTest::newRow("unknown key") << canvas(R"(, "colour": "blue")") << false;
    QTest::newRow("unknown key of a port") << canvas(R"(, "outputPorts": [{"name": "x", "colour": "blue"}])") << false;
    QTest::newRow("a port without a name") << canvas(R"(, "outputPorts": [{}])") << false;
    QTest::newRow("a product in an output port")
        << canvas(R"(, "outputPorts": [{"name": "x", "product": "y"}])") << false;
    QTest::newRow("a flow from nowhere") << canvas(R"(, "inboundFlows": [{"purpose": "x"}])") << false;
    QTest::newRow("ports are a mapping") << canvas(R"(, "inputPorts": {})") << false;
    QTest::newRow("null where a list belongs") << canvas(R"(, "tags": null)") << false;
}

void TestCanvasImporter::schemaAndReaderAgree()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, valid);
    QFile file(QStringLiteral(WEFT_SOURCE_DIR "/resources/schemas/data-product-canvas.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const SchemaJson schema = SchemaJson::parse(file.readAll().toStdString());
    const std::string fault = schemaFault(SchemaJson::parse(text.toStdString()), schema, "$");
    QVERIFY2(fault.empty() == valid, fault.c_str());
    const QStringList said = lines(readText(text, "canvas.json").diagnostics);
    QVERIFY2(said.isEmpty() == valid, qPrintable(said.join('\n')));
}

void TestCanvasImporter::owners_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a team's name") << "Sales"
                                   << "Sales||";
    QTest::newRow("an address") << "a@x.example"
                                << "||a@x.example";
    QTest::newRow("a name alone may be a team") << "{name: Sales}"
                                                << "Sales||";
    QTest::newRow("a person of a team") << "{name: Ann, team: Sales}"
                                        << "Sales|Ann|";
    QTest::newRow("a person with an address") << "{name: Ann, email: a@x.example}"
                                              << "|Ann|a@x.example";
}

void TestCanvasImporter::owners()
{
    QFETCH(QString, owner);
    QFETCH(QString, expected);
    const ReadSources read = readText("dataProductCanvas: 1.0.0\nid: a\nname: A\nowner: " + owner.toUtf8() + "\n");
    const ProductRecord& product = read.records.products.at(0);
    const MemberRecord member = product.members.empty() ? MemberRecord() : product.members[0];
    QCOMPARE(q(product.teamName + "|" + member.name + "|" + member.email), expected);
}

void TestCanvasImporter::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, int kept, QStringList expected) {
        QTest::newRow(name) << text << kept << expected;
    };
    const QByteArray good = "dataProductCanvas: 1.0.0\nid: a\nname: A\n";
    row("no id", "dataProductCanvas: 1.0.0\nname: A\n", 0, {"1:1 error field-missing id|product"});
    row("id is a mapping", "dataProductCanvas: 1.0.0\nid: {}\nname: A\n", 0, {"2:5 error field-type id|text|mapping"});
    row("two ids", good + "id: b\n", 0, {"4:1 error duplicate-key id|2"});
    row("null where a list belongs", good + "inputPorts:\n", 1, {"4:12 note field-type inputPorts|list|null"});
    row("a dataset without a namespace", good + "datasets: [orders]\n", 1,
        {"4:11 warning field-value datasets|orders|NAMESPACE#NAME"});
    row("domain never filled in", good + "domain: domain\n", 1, {"4:9 warning placeholder-value domain|domain"});
    row("a flow without its other end", good + "outboundFlows: [{purpose: p}]\n", 1,
        {"4:17 warning field-missing product|product"});
    row("a port that is a text", good + "outputPorts: [x]\n", 1, {"4:15 warning field-type outputPorts|mapping|text"});
}

void TestCanvasImporter::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kept);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text);
    QCOMPARE(lines(read.diagnostics), expected);
    QCOMPARE(static_cast<int>(read.records.products.size()), kept);
    QCOMPARE(static_cast<int>(read.sources.at(0).skipped), 1 - kept);
}

WEFT_TEST(TestCanvasImporter)
#include "tst_CanvasImporter.moc"
