// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

const QByteArray Good =
    "apiVersion: v1.0.0\nkind: DataProduct\nid: orders\nname: Orders\nversion: 1.10\nstatus: active\n";

} // namespace

class TestOdpsImporter : public QObject {
    Q_OBJECT

private slots:
    void readsEveryField();
    void readsTheOldTeam();
    void names_data();
    void names();
    void archetypes_data();
    void archetypes();
    void portDatasets_data();
    void portDatasets();
};

void TestOdpsImporter::readsEveryField()
{
    const ReadSources read = readText(Good + R"(domain:  Sales
description: {purpose: Why, usage: How}
tags: [a, b]
customProperties:
  - {property: tier, value: gold}
  - {property: tier, value: [silver, 3]}
team:
  name: Team Sales
  members:
    - {username: 'mailto:ann@x.example', name: Ann, role: Owner, dateIn: 2020-01-01, dateOut: 2021-01-01, replacedByUsername: bob@x.example}
    - {username: bob}
inputPorts:
  - {name: raw, version: 1.0.0, contractId: c-raw}
outputPorts:
  - name: orders
    version: 2.0.0
    type: tables
    description: All orders
    contractId: c-orders
    inputContracts: [{id: c-raw, version: 1.0.0}]
    customProperties:
      - {property: dataset, value: "postgres://h:5432#d.s.orders"}
)");
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(kept(read), QStringList({"product:orders"}));
    const ProductRecord& product = read.records.products.at(0);
    QCOMPARE(q(product.id), QString("orders"));
    QCOMPARE(q(product.version), QString("1.10"));
    QCOMPARE(q(product.domain), QString("Sales"));
    QCOMPARE(q(product.description), QString("Why"));
    QCOMPARE(product.tags, std::vector<std::string>({"a", "b"}));
    QCOMPARE(product.properties, std::vector<PropertyRecord>({{"tier", "gold"}, {"tier", "silver"}, {"tier", "3"}}));
    QCOMPARE(q(product.teamName), QString("Team Sales"));
    QCOMPARE(product.members,
             std::vector<MemberRecord>({{"Ann", "ann@x.example", "Owner", "2020-01-01", "2021-01-01", "bob@x.example"},
                                        {"bob", "", "", "", "", ""}}));
    QCOMPARE(product.inputPorts.size(), std::size_t(1));
    QCOMPARE(q(product.inputPorts[0].contractId), QString("c-raw"));
    QCOMPARE(product.inputPorts[0].place.line, 19U);
    const PortRecord& port = product.outputPorts.at(0);
    QCOMPARE(q(port.name + "|" + port.version + "|" + port.type + "|" + port.description),
             QString("orders|2.0.0|tables|All orders"));
    QCOMPARE(port.inputContracts, std::vector<ContractReference>({{"c-raw", "1.0.0"}}));
    QCOMPARE(port.datasets, std::vector<DatasetNameRecord>({{"postgres://h:5432", "d.s.orders"}}));
    QCOMPARE(q(read.sources.at(0).format), QString("odps"));
    QCOMPARE(q(read.sources.at(0).version), QString("v1.0.0"));
}

void TestOdpsImporter::readsTheOldTeam()
{
    const ReadSources read = readText(
        "apiVersion: v0.9.0\nkind: DataProduct\nid: p\nstatus: draft\nteam:\n- {username: a@x.example, role: owner}\n");
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(read.records.products.at(0).members.size(), std::size_t(1));
}

void TestOdpsImporter::names_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, int kept, QStringList expected) {
        QTest::newRow(name) << text << kept << expected;
    };
    row("no id", "apiVersion: v1.0.0\nkind: DataProduct\nstatus: active\n", 0, {"1:1 error field-missing id|product"});
    row("id is a list", "apiVersion: v1.0.0\nkind: DataProduct\nid: [a]\nstatus: active\n", 0,
        {"3:5 error field-type id|text|list"});
    row("id is a number", "apiVersion: v1.0.0\nkind: DataProduct\nid: 42\nstatus: active\n", 1, {});
    row("id is a placeholder", "apiVersion: v1.0.0\nkind: DataProduct\nid: ${ID}\nstatus: active\n", 1,
        {"3:5 warning placeholder-value id|${ID}"});
    row("kind missing", "apiVersion: v1.0.0\nid: p\nstatus: active\noutputPorts: []\n", 1,
        {"1:1 warning field-missing kind|product"});
    row("apiVersion missing", "kind: DataProduct\nid: p\nstatus: active\n", 1,
        {"1:1 warning field-missing apiVersion|product"});
    row("somebody else's apiVersion", "kind: DataProduct\napiVersion: be.ddtplatform/v1\nmetadata: {}\n", 0,
        {"1:1 error field-missing id|product"});
    row("a version of the future", "apiVersion: v7.0.0\nkind: DataProduct\nid: p\nstatus: active\n", 1,
        {"1:13 warning version-mismatch v7.0.0|v1"});
    row("declared older than its shape",
        "apiVersion: v0.9.0\nkind: DataProduct\nid: p\nstatus: active\nteam: {name: T}\n", 1,
        {"1:13 note version-mismatch v0.9.0|v1.0.0"});
    row("status not listed", Good + "tenant: t\n" + "domain: d\n", 1, {});
    row("status of one's own", "apiVersion: v1.0.0\nkind: DataProduct\nid: p\nstatus: sleeping\n", 1,
        {"4:9 note status-unlisted sleeping"});
    row("status missing", "apiVersion: v1.0.0\nkind: DataProduct\nid: p\n", 1,
        {"1:1 warning field-missing status|product"});
    row("unknown key", Good + "colour: blue\n", 1, {"7:1 note field-unknown colour"});
    row("extension key", Good + "x-colour: blue\n", 1, {});
    row("name null", "apiVersion: v1.0.0\nkind: DataProduct\nid: p\nstatus: active\nname:\n", 1,
        {"5:6 note field-type name|text|null"});
    row("null where a list belongs", Good + "outputPorts:\n", 1, {"7:13 note field-type outputPorts|list|null"});
    row("a sentence where a list belongs", Good + "outputPorts: all of them\n", 1,
        {"7:14 warning field-type outputPorts|list|text"});
    row("a port that is a sentence", Good + "outputPorts:\n  - mine\n  - {name: a, version: 1}\n", 1,
        {"8:5 warning field-type outputPorts|mapping|text"});
    row("a port without name or contract", Good + "inputPorts:\n  - {version: 1}\n", 1,
        {"8:5 warning field-missing name|product"});
    row("two ports of one name and version",
        Good + "outputPorts:\n  - {name: a, version: 1}\n  - {name: a, version: 1}\n", 1,
        {"9:5 warning field-value outputPorts.name|a|a name and version of its own"});
    row("two versions of one port", Good + "outputPorts:\n  - {name: a, version: 1}\n  - {name: a, version: 2}\n", 1,
        {});
    row("duplicate key, same value", Good + "status: active\n", 1, {"7:1 warning duplicate-key status|6"});
    row("duplicate key, other value", Good + "status: draft\n", 0, {"7:1 error duplicate-key status|6"});
    row("duplicate key that nobody reads", Good + "tenant: a\ntenant: b\n", 1, {"8:1 warning duplicate-key tenant|7"});
    row("reference that is not followed", Good + "team:\n  $ref: '../../etc/passwd'\n", 1,
        {"8:3 warning reference-not-followed ../../etc/passwd"});
    row("team is one member", Good + "team: {username: a@x.example}\n", 1,
        {"7:7 warning field-type team|list|mapping"});
}

void TestOdpsImporter::names()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kept);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text);
    QCOMPARE(lines(read.diagnostics), expected);
    QCOMPARE(static_cast<int>(read.records.products.size()), kept);
    QCOMPARE(static_cast<int>(read.kept.size()), kept);
    QCOMPARE(static_cast<int>(read.sources.at(0).skipped), 1 - kept);
    QCOMPARE(read.nothingRead, kept == 0);
}

void TestOdpsImporter::archetypes_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("expected");
    QTest::newRow("field of the 1.1 draft") << QByteArray("type: sourceAligned\n") << "sourceAligned";
    QTest::newRow("property archetype") << QByteArray("customProperties: [{property: archetype, value: Shared Core}]\n")
                                        << "Shared Core";
    QTest::newRow("property type, a known word")
        << QByteArray("customProperties: [{property: type, value: consumer-aligned}]\n") << "consumer-aligned";
    QTest::newRow("property type, another word")
        << QByteArray("customProperties: [{property: type, value: dashboard}]\n") << "";
    QTest::newRow("a tier that is an archetype")
        << QByteArray("customProperties: [{property: dataProductTier, value: sourceAligned}]\n") << "sourceAligned";
    QTest::newRow("another tier") << QByteArray("customProperties: [{property: dataProductTier, value: curated}]\n")
                                  << "";
    QTest::newRow("none") << QByteArray() << "";
}

void TestOdpsImporter::archetypes()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, expected);
    QCOMPARE(q(readText(Good + fields).records.products.at(0).archetype), expected);
}

void TestOdpsImporter::portDatasets_data()
{
    QTest::addColumn<QByteArray>("properties");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* properties, QStringList expected) {
        QTest::newRow(name) << QByteArray(properties) << expected;
    };
    row("one text", "[{property: dataset, value: 's3://b#x'}]", {"s3://b#x"});
    row("a list", "[{property: openLineageDatasets, value: ['s3://b#x', 's3://b/y']}]", {"s3://b#x", "s3://b#y"});
    row("an object", "[{property: open-lineage, value: {namespace: bigquery, name: p.d.t}}]", {"bigquery#p.d.t"});
    row("a pair of properties",
        "[{property: datasetName, value: p.d.t}, {property: datasetNamespace, value: bigquery}]", {"bigquery#p.d.t"});
    row("something else", "[{property: portAdapter, value: odata}]", {});
    row("no dataset name", "[{property: dataset, value: orders}]", {});
}

void TestOdpsImporter::portDatasets()
{
    QFETCH(QByteArray, properties);
    QFETCH(QStringList, expected);
    const ReadSources read =
        readText(Good + "outputPorts:\n  - name: a\n    version: 1\n    customProperties: " + properties + "\n");
    QStringList seen;
    for (const DatasetNameRecord& name : read.records.products.at(0).outputPorts.at(0).datasets)
        seen += q(name.nameSpace) + QLatin1Char('#') + q(name.name);
    QCOMPARE(seen, expected);
}

WEFT_TEST(TestOdpsImporter)
#include "tst_OdpsImporter.moc"
