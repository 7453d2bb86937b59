// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/ReadText.h"
#include "tests/importers/RecordText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

const QByteArray Good = "dataProductSpecification: 0.0.1\nid: orders\ninfo: {title: Orders, owner: sales}\n";

} // namespace

class TestDataProductImporter : public QObject {
    Q_OBJECT

private slots:
    void readsEveryField();
    void shapes_data();
    void shapes();
    void datasets_data();
    void datasets();
    void faults_data();
    void faults();
};

void TestDataProductImporter::readsEveryField()
{
    const ReadSources read = readText(R"(dataProductSpecification: 0.0.1
id: orders
info:
  title: Orders
  owner: sales
  domain: ecommerce
  description: All orders
  status: active
  archetype: consumer-aligned
  maturity: managed
inputPorts:
  - {id: shop, name: Shop, sourceSystemId: shop-db, type: Postgres}
outputPorts:
  - id: orders_v1
    name: Orders (v1)
    type: snowflake
    dataContractId: c-orders
    containsPii: true
    autoApprove: false
    server: {account: acme, database: D, schema: S, table: ORDERS}
    tags: [gold]
links: {Docs: 'https://x.example'}
custom: {platform: {cloud: aws}}
tags: [a, b]
)");
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(kept(read), QStringList({"product:orders"}));
    QCOMPARE(productText(read.records.products.at(0)),
             QStringList(
                 {"id orders", "name Orders", "status active", "archetype consumer-aligned", "domain ecommerce",
                  "description All orders", "team sales", "tag a", "tag b", "property maturity=managed",
                  "property links.Docs=https://x.example", "property custom.platform.cloud=aws",
                  "property inputPorts.shop.sourceSystemId=shop-db", "property outputPorts.orders_v1.autoApprove=false",
                  "property outputPorts.orders_v1.containsPii=true", "property outputPorts.orders_v1.tags=gold",
                  "in shop (Postgres)", "out orders_v1 (snowflake) contract c-orders snowflake://acme#D.S.ORDERS"}));
    QCOMPARE(read.records.products[0].outputPorts[0].place.line, 14U);
    QCOMPARE(q(read.sources.at(0).format), QString("dataproduct"));
    QCOMPARE(q(read.sources.at(0).version), QString("0.0.1"));
}

void TestDataProductImporter::shapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("id and name in info, owner in info")
        << QByteArray("info: {id: o, name: Orders, owner: t}\n") << "o|Orders|t|";
    QTest::newRow("owner as teamId") << QByteArray("info: {id: o, name: Orders}\nowner: {teamId: t}\n")
                                     << "o|Orders|t|";
    QTest::newRow("id at the top, title") << QByteArray("id: o\ninfo: {title: Orders, owner: t}\n") << "o|Orders|t|";
    QTest::newRow("id at the top, name") << QByteArray("id: o\ninfo: {name: Orders, owner: t}\n") << "o|Orders|t|";
    QTest::newRow("owner is an address") << QByteArray("id: o\ninfo: {title: Orders, owner: 'mailto:a@x.example'}\n")
                                         << "o|Orders||a@x.example";
}

void TestDataProductImporter::shapes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const ReadSources read = readText("dataProductSpecification: 0.0.1\n" + text);
    QCOMPARE(lines(read.diagnostics), QStringList());
    const ProductRecord& product = read.records.products.at(0);
    QCOMPARE(q(product.id + "|" + product.name + "|" + product.teamName + "|" +
               (product.members.empty() ? std::string() : product.members[0].email)),
             expected);
}

void TestDataProductImporter::datasets_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* fields, const char* expected) {
        QTest::newRow(name) << QByteArray(fields) << QString(expected);
    };
    row("BigQuery, by its fields", "server: {project: p, dataset: d, table: t}", "bigquery#p.d.t");
    row("Snowflake, account as an address",
        "type: snowflake, server: {account: 'https://acme.snowflakecomputing.com', database: D, schema: S, view: V}",
        "snowflake://acme#D.S.V");
    row("Kafka, by its topic", "server: {host: 'k:9092', topic: t}", "kafka://k:9092#t");
    row("Databricks", "type: databricks, server: {host: h, catalog: c, schema: s, table: t}", "databricks://h#c.s.t");
    row("files", "type: s3, server: {location: 's3://b/x/*.json'}", "s3://b#x/*.json");
    row("location is a Glue table", "location: 'arn:aws:glue:eu:1:table/db/t'", "arn:aws:glue:eu:1#table/db/t");
    row("location is a bucket", "location: 'arn:aws:s3:::b'", "s3://b#/");
    row("location is a folder of a bucket", "location: 'arn:aws:s3:::b/x'", "s3://b#x");
    row("a schema without a table", "type: snowflake, server: {account: a, database: D, schema: S}", "");
    row("a word", "location: search topic", "");
}

void TestDataProductImporter::datasets()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, expected);
    const ReadSources read = readText(Good + "outputPorts: [{id: o, name: O, " + fields + "}]\n");
    QString seen;
    for (const DatasetNameRecord& name : read.records.products.at(0).outputPorts.at(0).datasets)
        seen += q(name.nameSpace + "#" + name.name);
    QCOMPARE(seen, expected);
}

void TestDataProductImporter::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, int kept, QStringList expected) {
        QTest::newRow(name) << text << kept << expected;
    };
    const QByteArray head = "dataProductSpecification: 0.0.1\n";
    row("only the version (the official example)", head, 0,
        {"1:1 error field-missing id|product", "1:1 warning field-missing info|product"});
    row("no id anywhere", head + "info: {title: A, owner: b}\n", 0, {"1:1 error field-missing id|product"});
    row("id is a list", head + "id: [a]\ninfo: {title: A, owner: b}\n", 0, {"2:5 error field-type id|text|list"});
    row("id is a placeholder", head + "id: ${ID}\ninfo: {title: A, owner: b}\n", 1,
        {"2:5 warning placeholder-value id|${ID}"});
    row("info is a text", head + "id: a\ninfo: x\n", 1, {"3:7 warning field-type info|mapping|text"});
    row("title and owner missing", head + "id: a\ninfo: {domain: d}\n", 1,
        {"3:7 warning field-missing owner|product", "3:7 warning field-missing title|product"});
    row("domain never filled in", head + "id: a\ninfo: {title: A, owner: b, domain: domain}\n", 1,
        {"3:36 warning placeholder-value domain|domain"});
    row("another version", "dataProductSpecification: 1.0.0\nid: a\ninfo: {title: A, owner: b}\n", 1,
        {"1:27 warning version-mismatch 1.0.0|0.0.1"});
    row("a status of one's own", head + "id: a\ninfo: {title: A, owner: b, status: asleep}\n", 1,
        {"3:36 note status-unlisted asleep"});
    row("null where a list belongs", Good + "outputPorts:\ntags:\n", 1,
        {"4:13 note field-type outputPorts|list|null", "5:6 note field-type tags|list|null"});
    row("a port without an id", Good + "outputPorts: [{name: x}]\n", 1, {"4:15 warning field-missing id|product"});
    row("an input port without its system", Good + "inputPorts: [{id: x, name: n}]\n", 1,
        {"4:14 warning field-missing sourceSystemId|product"});
    row("two ports of one id", Good + "outputPorts: [{id: x, name: n}, {id: x, name: m}]\n", 1,
        {"4:33 warning field-value outputPorts.name|x|a name and version of its own"});
    row("duplicate key, other value", Good + "id: other\n", 0, {"4:1 error duplicate-key id|2"});
    row("duplicate key, same value", Good + "id: orders\n", 1, {"4:1 warning duplicate-key id|2"});
    row("unknown key", Good + "colour: blue\n", 1, {"4:1 note field-unknown colour"});
    row("a flag that is none", Good + "outputPorts: [{id: x, name: n, containsPii: perhaps}]\n", 1,
        {"4:45 warning field-value containsPii|perhaps|true or false"});
}

void TestDataProductImporter::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kept);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text);
    QCOMPARE(lines(read.diagnostics), expected);
    QCOMPARE(static_cast<int>(read.records.products.size()), kept);
    QCOMPARE(static_cast<int>(read.sources.at(0).skipped), 1 - kept);
}

WEFT_TEST(TestDataProductImporter)
#include "tst_DataProductImporter.moc"
