// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/ReadText.h"
#include "tests/importers/RecordText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

class TestDialectImporter : public QObject {
    Q_OBJECT

private slots:
    void metadataAndSpec();
    void flat();
    void ports_data();
    void ports();
    void faults_data();
    void faults();
};

void TestDialectImporter::metadataAndSpec()
{
    const ReadSources read = readText(R"(apiVersion: be.ddtplatform/v1
kind: DataProduct
metadata:
  name: orders
  labels: {a: b}
spec:
  displayName: Orders
  owner: {name: Ann, email: 'mailto:ann@x.example', phone: 1}
  domain: Sales
  lifecycle: production
  data_product_type: source-aligned
  description: All orders
  tags: [gold]
  replicas: 3
  input_ports:
    - {name: baskets, dataProductId: baskets, outputPortId: all}
  output-ports:
    - {name: orders, type: kafka, server: {host: 'k:9092', topic: orders}, contract_id: c1, sla: x}
)");
    QCOMPARE(lines(read.diagnostics),
             QStringList({"1:1 note format-best-effort be.ddtplatform/v1|metadata.labels, phone, sla, spec.replicas"}));
    QCOMPARE(productText(read.records.products.at(0)),
             QStringList({"id orders", "name Orders", "status production", "archetype source-aligned", "domain Sales",
                          "description All orders", "member owner Ann <ann@x.example>", "tag gold",
                          "in baskets from baskets#all", "out orders (kafka) contract c1 kafka://k:9092#orders"}));
    QCOMPARE(q(read.sources.at(0).format), QString("dialect"));
}

void TestDialectImporter::flat()
{
    const ReadSources read = readText(R"(apiVersion: acme/v2
kind: DataProduct
id: p1
name: Orders
owner: sales
type: dashboard
state: live
)");
    QCOMPARE(lines(read.diagnostics), QStringList({"1:1 note format-best-effort acme/v2|nothing"}));
    QCOMPARE(productText(read.records.products.at(0)),
             QStringList({"id p1", "name Orders", "status live", "team sales", "property type=dashboard"}));
}

void TestDialectImporter::ports_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* text, QStringList expected) {
        QTest::newRow(name) << QByteArray(text) << expected;
    };
    row("names of products", "inputs: [a, b]", {"in a from a", "in b from b"});
    row("addresses", "inputs: ['s3://b/x']", {"in s3://b/x s3://b#x"});
    row("a mapping by name", "outputs: {orders: {type: table}, returns: ~}", {"out orders (table)", "out returns"});
    row("outputs are no readers", "outputs: [orders]", {"out orders"});
    row("depends on", "dependsOn: [a]", {"in a from a"});
    row("dataset", "outputs: [{name: o, dataset: 'bigquery:p.d.t'}]", {"out o bigquery#p.d.t"});
    row("parted by direction", "ports: {outputs: [{name: o}], inputs: [a]}", {"in a from a", "out o"});
    row("parted in the specification", "spec: {ports: {in: {a: ~}, out: [b, c]}}", {"in a", "out b", "out c"});
    row("ports by name", "ports: {output: table, o: {type: x}}", {"out output", "out o (x)"});
    row("called after its contract", "inputs: [{contractId: c}]", {"in c contract c"});
}

void TestDialectImporter::ports()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const ReadSources read = readText("kind: DataProduct\napiVersion: acme/v2\nid: p\n" + text + "\n");
    QStringList seen;
    for (const PortRecord& port : read.records.products.at(0).inputPorts)
        seen += "in " + portText(port);
    for (const PortRecord& port : read.records.products[0].outputPorts)
        seen += "out " + portText(port);
    QCOMPARE(seen, expected);
}

void TestDialectImporter::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, int kept, QStringList expected) {
        QTest::newRow(name) << text << kept << expected;
    };
    const QByteArray head = "kind: DataProduct\napiVersion: acme/v2\n";
    const QString said = "1:1 note format-best-effort acme/v2|nothing";
    row("no id and no name", head + "metadata: {}\n", 0, {"1:1 error field-missing id|product"});
    row("id is a list", head + "id: [a]\nmetadata: {name: b}\n", 1, {"1:1 note format-best-effort acme/v2|id"});
    row("domain never filled in", head + "id: a\ndomain: domain\n", 1,
        {said, "4:9 warning placeholder-value domain|domain"});
    row("null where a list belongs", head + "id: a\ninputPorts:\n", 1, {said});
    row("a text where a list belongs", head + "id: a\ninputPorts: all\n", 1,
        {said, "4:13 warning field-type inputPorts|list|text"});
    row("a port without any name", head + "id: a\noutputPorts: [{type: x}]\n", 1,
        {said, "4:15 warning field-missing name|port"});
    row("two ids", head + "id: a\nid: b\n", 0, {"4:1 error duplicate-key id|3"});
    row("the same id twice", head + "id: a\nid: a\n", 1, {said, "4:1 warning duplicate-key id|3"});
}

void TestDialectImporter::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kept);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text);
    QCOMPARE(lines(read.diagnostics), expected);
    QCOMPARE(static_cast<int>(read.records.products.size()), kept);
    QCOMPARE(static_cast<int>(read.sources.at(0).skipped), 1 - kept);
}

WEFT_TEST(TestDialectImporter)
#include "tst_DialectImporter.moc"
