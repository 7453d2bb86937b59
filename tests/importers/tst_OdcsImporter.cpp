// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

const QByteArray Good = "apiVersion: v3.1.0\nkind: DataContract\nid: c1\nversion: 1.10\nstatus: active\n";

QStringList columns(const ReadSources& read)
{
    QStringList result;
    for (const ContractColumnRecord& column : read.records.contracts.at(0).objects.at(0).columns) {
        result += q(column.name) + QLatin1Char(':') + q(column.type) +
                  (column.key ? QStringLiteral(" key") : QString()) +
                  (column.required ? QStringLiteral(" required") : QString()) +
                  (column.classification.empty() ? QString() : QStringLiteral(" ") + q(column.classification));
    }
    return result;
}

} // namespace

class TestOdcsImporter : public QObject {
    Q_OBJECT

private slots:
    void readsEveryField();
    void flattensNestedProperties();
    void namesTablesOnServers_data();
    void namesTablesOnServers();
    void names_data();
    void names();
    void tellsVersionsApart();
};

void TestOdcsImporter::readsEveryField()
{
    const ReadSources read = readText(Good + R"(name: Orders
domain: sales
dataProduct: orders
description: {usage: Use it}
tags: [t1]
customProperties: [{property: p, value: v}]
team: [{username: ann@x.example, role: owner}]
servers:
  - {server: prod, type: postgres, environment: prod, host: h, port: 5432, database: d, schema: s}
schema:
  - name: orders
    physicalName: ORDERS_1
    physicalType: view
    description: All orders
    properties:
      - {name: id, logicalType: integer, physicalType: BIGINT, primaryKey: true, required: true, classification: internal, tags: [pii], description: Key}
      - {name: amount, logicalType: number}
slaProperties:
  - {property: latency, value: 4, unit: d, element: orders.id}
  - {value: 1}
roles: [{role: reader, access: read}, {role: writer}]
)");
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(kept(read), QStringList({"contract:c1"}));
    const ContractRecord& contract = read.records.contracts.at(0);
    QCOMPARE(q(contract.version), QString("1.10"));
    QCOMPARE(q(contract.name + "|" + contract.status + "|" + contract.domain + "|" + contract.product + "|" +
               contract.description),
             QString("Orders|active|sales|orders|Use it"));
    QCOMPARE(contract.properties, std::vector<PropertyRecord>({{"p", "v"},
                                                               {"tag", "t1"},
                                                               {"slaProperties.latency.value", "4"},
                                                               {"slaProperties.latency.unit", "d"},
                                                               {"slaProperties.latency.element", "orders.id"},
                                                               {"slaProperties.value", "1"},
                                                               {"roles.reader.access", "read"},
                                                               {"roles", "writer"}}));
    QCOMPARE(q(contract.members.at(0).email), QString("ann@x.example"));
    const ContractObjectRecord& object = contract.objects.at(0);
    QCOMPARE(q(object.name + "|" + object.physicalName + "|" + object.type + "|" + object.description),
             QString("orders|ORDERS_1|view|All orders"));
    QCOMPARE(object.candidates, std::vector<DatasetNameRecord>({{"postgres://h:5432", "d.s.ORDERS_1"}}));
    QCOMPARE(columns(read), QStringList({"id:BIGINT key required internal", "amount:number"}));
    QCOMPARE(object.columns[0].tags, std::vector<std::string>({"pii"}));
    QCOMPARE(object.columns[1].place.line, 22U);
}

void TestOdcsImporter::flattensNestedProperties()
{
    const ReadSources read = readText(Good + R"(schema:
  - name: people
    properties:
      - name: address
        logicalType: object
        properties:
          - {name: street, logicalType: string}
          - name: geo
            logicalType: object
            properties: [{name: lat, logicalType: number}]
      - name: lines
        logicalType: array
        items:
          logicalType: object
          properties: [{name: sku, logicalType: string}]
      - name: matrix
        logicalType: array
        items: {logicalType: array, items: {logicalType: object, properties: [{name: v, logicalType: number}]}}
)");
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(columns(read),
             QStringList({"address:object", "address.street:string", "address.geo:object", "address.geo.lat:number",
                          "lines:array", "lines.sku:string", "matrix:array", "matrix.v:number"}));
}

void TestOdcsImporter::namesTablesOnServers_data()
{
    // The five platforms of the generated meshes, whose events must be met to the letter.
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QString>("expected");
    QTest::newRow("snowflake") << QByteArray("{server: production, environment: prod, type: snowflake, account: "
                                             "acme-eu1, database: FINANCE, schema: MESH}")
                               << "snowflake://acme-eu1#FINANCE.MESH.t";
    QTest::newRow("bigquery") << QByteArray("{server: production, type: bigquery, project: acme-fin, dataset: mesh}")
                              << "bigquery#acme-fin.mesh.t";
    QTest::newRow("s3") << QByteArray(
                               "{server: production, type: s3, location: 's3://acme-fin/mesh/', format: parquet}")
                        << "s3://acme-fin#mesh/t";
    QTest::newRow("postgres")
        << QByteArray(
               "{server: production, type: postgres, host: dwh.fin.example, port: 5432, database: dwh, schema: mesh}")
        << "postgres://dwh.fin.example:5432#dwh.mesh.t";
    QTest::newRow("databricks")
        << QByteArray("{server: production, type: databricks, host: acme.cloud.example, catalog: fin, schema: mesh}")
        << "databricks://acme.cloud.example#fin.mesh.t";
}

void TestOdcsImporter::namesTablesOnServers()
{
    QFETCH(QByteArray, server);
    QFETCH(QString, expected);
    const ReadSources read = readText(Good + "servers: [" + server + "]\nschema: [{name: x, physicalName: t}]\n");
    const std::vector<DatasetNameRecord>& names = read.records.contracts.at(0).objects.at(0).candidates;
    QVERIFY(!names.empty());
    QCOMPARE(q(names[0].nameSpace) + QLatin1Char('#') + q(names[0].name), expected);
}

void TestOdcsImporter::names_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, int kept, QStringList expected) {
        QTest::newRow(name) << text << kept << expected;
    };
    row("no id", "apiVersion: v3.0.2\nkind: DataContract\nversion: 1\nstatus: active\n", 0,
        {"1:1 error field-missing id|contract"});
    row("empty id", "apiVersion: v3.0.2\nkind: DataContract\nid: ''\nversion: 1\nstatus: active\n", 0,
        {"3:5 error field-missing id|contract"});
    row("kind missing", "apiVersion: v3.0.2\nid: c\nversion: 1\nstatus: active\nschema: []\n", 1,
        {"1:1 warning field-missing kind|contract"});
    row("a kind that nobody knows", "apiVersion: v3.0.2\nkind: DataContrakt\nid: c\nschema: []\n", 0,
        {"2:7 error format-unknown kind DataContrakt"});
    row("version missing", "apiVersion: v3.0.2\nkind: DataContract\nid: c\nstatus: active\n", 1,
        {"1:1 warning field-missing version|contract"});
    row("a version of the future", "apiVersion: v9.0.0\nkind: DataContract\nid: c\nversion: 1\nstatus: active\n", 1,
        {"1:13 warning version-mismatch v9.0.0|v3"});
    row("declared older than its shape",
        "apiVersion: v3.0.2\nkind: DataContract\nid: c\nversion: 1\nstatus: active\nteam: {name: T}\n", 1,
        {"1:13 note version-mismatch v3.0.2|v3.1.0"});
    row("schema is a mapping", Good + "schema:\n  name: orders\n", 0, {"7:3 error field-type schema|list|mapping"});
    row("a property that is a sentence",
        Good + "schema:\n  - name: o\n    properties:\n      - amount\n      - name: b\n", 1,
        {"9:9 warning field-type properties|mapping|text"});
    row("a table without a name", Good + "schema:\n  - description: x\n", 1,
        {"7:5 warning field-missing name|contract"});
    row("the same table twice", Good + "schema: [{name: a}, {name: a}]\n", 1,
        {"6:28 warning field-value name|a|a name of its own"});
    row("the same column twice", Good + "schema: [{name: a, properties: [{name: x}, {name: x}]}]\n", 1,
        {"6:51 warning field-value name|x|a name of its own"});
    row("duplicate key in a property",
        Good + "schema: [{name: a, properties: [{name: x, required: true, required: false}]}]\n", 0,
        {"6:59 error duplicate-key required|6"});
    row("a type of its own", Good + "schema: [{name: a, properties: [{name: x, logicalType: blob}]}]\n", 1,
        {"6:56 note field-value logicalType|blob|string, number, object …"});
    row("neither yes nor no", Good + "schema: [{name: a, properties: [{name: x, required: perhaps}]}]\n", 1,
        {"6:53 warning field-value required|perhaps|true or false"});
    row("a relationship to nowhere",
        Good + "schema: [{name: a, relationships: [{from: a.x, to: ghost.y}], properties: [{name: x}]}]\n", 1,
        {"6:52 note field-value relationships.to|ghost.y|a table and column of this contract"});
    row("a relationship within", Good + "schema: [{name: a, properties: [{name: x, relationships: [{to: a.x}]}]}]\n", 1,
        {});
    row("a relationship to another contract",
        Good + "schema: [{name: a, properties: [{name: x, relationships: [{to: c2/b/y}]}]}]\n", 1, {});
    row("tag that makes some loaders run code", Good + "name: !!python/object/apply:os.system [\"touch pwned\"]\n", 1,
        {"6:7 warning field-type name|text|list",
         "6:7 warning unknown-tag tag:yaml.org,2002:python/object/apply:os.system"});
    row("a template never filled in", Good + "name: {{ env }}\n", 1, {"6:7 warning field-type name|text|mapping"});
    row("reference that is not followed", Good + "description: {$ref: 'http://x.example/'}\n", 1,
        {"6:14 warning reference-not-followed http://x.example/"});
    row("JSON",
        "{\"apiVersion\": \"v3.0.2\", \"kind\": \"DataContract\", \"id\": \"j\",\n \"version\": 1, \"status\": "
        "\"active\", \"colour\": 1}",
        1, {"2:36 note field-unknown colour"});
}

void TestOdcsImporter::names()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kept);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text);
    QCOMPARE(lines(read.diagnostics), expected);
    QCOMPARE(static_cast<int>(read.records.contracts.size()), kept);
    QCOMPARE(static_cast<int>(read.kept.size()), kept);
    QCOMPARE(static_cast<int>(read.sources.at(0).skipped), 1 - kept);
}

void TestOdcsImporter::tellsVersionsApart()
{
    const QByteArray second = QByteArray(Good).replace("1.10", "2.0 b");
    QCOMPARE(kept(readText(Good + "---\n" + Good)), QStringList({"contract:c1"}));
    QCOMPARE(kept(readText(Good + "---\n" + second)), QStringList({"contract:c1@1.10", "contract:c1@2.0%20b"}));
}

WEFT_TEST(TestOdcsImporter)
#include "tst_OdcsImporter.moc"
