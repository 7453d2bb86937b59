// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/CorpusSchema.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

const QByteArray Good = "kind: DataContract\napiVersion: v2.2.2\nuuid: u1\nversion: 1.10\nstatus: current\n"
                        "datasetName: views\nquantumName: my product\ntype: tables\n";

} // namespace

class TestOdcsV2Importer : public QObject {
    Q_OBJECT

private slots:
    void readsEveryField();
    void namesTables_data();
    void namesTables();
    void faults_data();
    void faults();
    void sharesItsNameWithVersion3();
    void agreesWithTheSchema_data();
    void agreesWithTheSchema();
};

void TestOdcsV2Importer::readsEveryField()
{
    const ReadSources read = readText(Good + R"(datasetDomain: seller
sourcePlatform: googleCloudPlatform
sourceSystem: bigQuery
datasetProject: edw
description: {purpose: Views}
username: u
password: S3cret
stakeholders:
  - {username: ann@x.example, role: Owner, dateIn: 2022-10-01, comment: Keeper}
  - {username: bob, role: Data Scientist, dateOut: 2022-10-01, replacedByUsername: ann@x.example}
customProperties: [{property: p, value: v}]
tags: [transactions]
dataset:
  - table: tbl
    physicalName: tbl_1
    description: Core payment metrics
    columns:
      - {column: id, isPrimaryKey: true, logicalType: integer, physicalType: BIGINT, isNullable: false, classification: restricted, tags: [pii], description: Key}
      - {column: amount, logicalType: number, isNullable: true}
      - {column: code, physicalType: varchar(2), isPrimary: true}
)");
    QCOMPARE(lines(read.diagnostics).size(), 1);
    QVERIFY(lines(read.diagnostics).first().endsWith("secret-masked password"));
    QCOMPARE(kept(read), QStringList({"contract:u1"}));
    QCOMPARE(q(read.sources.at(0).format + "|" + read.sources.at(0).version), QString("odcs|v2.2.2"));
    const ContractRecord& contract = read.records.contracts.at(0);
    QCOMPARE(q(contract.id + "|" + contract.version + "|" + contract.name + "|" + contract.status + "|" +
               contract.domain + "|" + contract.product + "|" + contract.description),
             QString("u1|1.10|views|current|seller|my product|Views"));
    QCOMPARE(contract.properties, std::vector<PropertyRecord>({{"p", "v"},
                                                               {"type", "tables"},
                                                               {"sourcePlatform", "googleCloudPlatform"},
                                                               {"sourceSystem", "bigQuery"},
                                                               {"datasetName", "views"},
                                                               {"tag", "transactions"}}));
    QCOMPARE(contract.members.size(), std::size_t(2));
    QCOMPARE(q(contract.members[0].email + "|" + contract.members[0].role + "|" + contract.members[0].from),
             QString("ann@x.example|Owner|2022-10-01"));
    QCOMPARE(q(contract.members[1].name + "|" + contract.members[1].until + "|" + contract.members[1].successor),
             QString("bob|2022-10-01|ann@x.example"));
    const ContractObjectRecord& table = contract.objects.at(0);
    QCOMPARE(q(table.name + "|" + table.physicalName + "|" + table.description),
             QString("tbl|tbl_1|Core payment metrics"));
    QCOMPARE(table.candidates, std::vector<DatasetNameRecord>({{"bigquery", "edw.views.tbl_1"}}));
    QCOMPARE(table.columns.size(), std::size_t(3));
    const ContractColumnRecord& id = table.columns[0];
    QCOMPARE(q(id.name + "|" + id.type + "|" + id.classification + "|" + id.description),
             QString("id|BIGINT|restricted|Key"));
    QVERIFY(id.key && id.required);
    QCOMPARE(id.tags, std::vector<std::string>({"pii"}));
    QCOMPARE(q(table.columns[1].type), QString("number"));
    QVERIFY(!table.columns[1].required && !table.columns[1].key);
    QVERIFY(table.columns[2].key && !table.columns[2].required);
}

void TestOdcsV2Importer::namesTables_data()
{
    QTest::addColumn<QByteArray>("platform");
    QTest::addColumn<QString>("expected");
    QTest::newRow("driver and database of two parts")
        << QByteArray("driver: jdbc:postgresql\nserver: localhost:5432\ndatabase: edw.access\n")
        << "postgres://localhost:5432#edw.access.t";
    QTest::newRow("driver class, schema missing")
        << QByteArray("driver: org.postgresql.Driver\nserver: localhost\ndatabase: edw\n") << "";
    QTest::newRow("system before driver")
        << QByteArray("sourceSystem: BigQuery\nproject: p\ndriver: jdbc:postgresql\nserver: h\ndatabase: d.s\n")
        << "bigquery#p.views.t postgres://h:5432#d.s.t";
    QTest::newRow("nothing said") << QByteArray() << "";
}

void TestOdcsV2Importer::namesTables()
{
    QFETCH(QByteArray, platform);
    QFETCH(QString, expected);
    const ReadSources read = readText(Good + platform + "dataset: [{table: t}]\n");
    QStringList names;
    for (const DatasetNameRecord& name : read.records.contracts.at(0).objects.at(0).candidates)
        names += q(name.nameSpace) + QLatin1Char('#') + q(name.name);
    QCOMPARE(names.join(QLatin1Char(' ')), expected);
}

void TestOdcsV2Importer::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, int kept, QStringList expected) {
        QTest::newRow(name) << text << kept << expected;
    };
    row("uuid missing",
        "kind: DataContract\ntype: t\ndatasetName: d\nversion: 1\nstatus: test\nquantumName: q\ndataset: []\n", 0,
        {"1:1 error field-missing uuid|contract"});
    row("uuid empty", "uuid: ''\n" + Good.mid(Good.indexOf("version")) + "kind: DataContract\ndataset: []\n", 0,
        {"1:7 error field-missing uuid|contract"});
    row("tables as a text", Good + "dataset: tables\n", 0, {"9:10 error field-type dataset|list|text"});
    row("tables missing", Good, 1, {"1:1 warning field-missing dataset|contract"});
    row("tables null", Good + "dataset: null\n", 1, {"9:10 note field-type dataset|list|null"});
    row("tables one level deeper", Good + "dataset: {tables: [{table: t}]}\n", 1, {});
    row("no quantum name",
        "kind: DataContract\nuuid: u\nversion: 1\nstatus: test\ntype: t\ndatasetName: d\ndataset: []\n", 1,
        {"1:1 warning field-missing quantumName|contract"});
    row("another kind", "kind: managedDataset\n" + Good.mid(Good.indexOf("apiVersion")) + "dataset: []\n", 1,
        {"1:7 note field-value kind|managedDataset|DataContract"});
    row("future version", "kind: DataContract\napiVersion: v4.0.0\n" + Good.mid(Good.indexOf("uuid")) + "dataset: []\n",
        1, {"2:13 warning version-mismatch v4.0.0|v2.2"});
    row("unknown status",
        "kind: DataContract\nuuid: u\nversion: 1\nstatus: limbo\ntype: t\ndatasetName: d\nquantumName: q\ndataset: "
        "[]\n",
        1, {"4:9 note status-unlisted limbo"});
    row("unknown key", Good + "dataset: []\nflavour: sweet\n", 1, {"10:1 note field-unknown flavour"});
    row("two uuids", Good + "uuid: u2\ndataset: []\n", 0, {"9:1 error duplicate-key uuid|3"});
    row("placeholder", "uuid: ${id}\n" + Good.mid(Good.indexOf("version")) + "kind: DataContract\ndataset: []\n", 1,
        {"1:7 warning placeholder-value uuid|${id}"});
    row("a table is a text", Good + "dataset: [t, {table: u}]\n", 1, {"9:11 warning field-type dataset|mapping|text"});
    row("column twice", Good + "dataset: [{table: t, columns: [{column: a}, {column: a}]}]\n", 1,
        {"9:45 warning field-value column|a|a name of its own"});
    row("column without a name", Good + "dataset: [{table: t, columns: [{physicalType: int}]}]\n", 1,
        {"9:32 warning field-missing column|contract"});
    row("flag as a word", Good + "dataset: [{table: t, columns: [{column: a, isPrimaryKey: maybe}]}]\n", 1,
        {"9:58 warning field-value isPrimaryKey|maybe|true or false"});
}

void TestOdcsV2Importer::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kept);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text);
    QCOMPARE(lines(read.diagnostics), expected);
    QCOMPARE(static_cast<int>(read.kept.size()), kept);
    QCOMPARE(static_cast<int>(read.records.contracts.size()), kept);
}

void TestOdcsV2Importer::sharesItsNameWithVersion3()
{
    ReadOptions options;
    options.format = "odcs";
    const ReadSources second = readText(Good + "dataset: []\n", QStringLiteral("c.yaml"), options);
    QCOMPARE(lines(second.diagnostics), QStringList());
    QCOMPARE(kept(second), QStringList({"contract:u1"}));
    const ReadSources third = readText("apiVersion: v3.0.2\nkind: DataContract\nid: c\nversion: 1\nstatus: active\n",
                                       QStringLiteral("c.yaml"), options);
    QCOMPARE(lines(third.diagnostics), QStringList());
    QCOMPARE(kept(third), QStringList({"contract:c"}));
}

void TestOdcsV2Importer::agreesWithTheSchema_data()
{
    QTest::addColumn<QString>("field");
    if (!hasCorpus())
        QSKIP("there is no corpus beside the sources");
    for (const QString& field : requiredFields(QStringLiteral("odcs/schema/odcs-json-schema-v2.2.2.json")))
        QTest::newRow(qPrintable(field)) << field;
}

/// What the schema requires is missed when it is not there, under its name.
void TestOdcsV2Importer::agreesWithTheSchema()
{
    QFETCH(QString, field);
    const QByteArray whole = Good + "dataset: []\n";
    QCOMPARE(lines(readText(whole).diagnostics), QStringList());
    QByteArrayList rest;
    for (const QByteArray& line : whole.split('\n')) {
        if (!line.startsWith(field.toUtf8() + ':'))
            rest += line;
    }
    const QStringList said = lines(readText(rest.join('\n')).diagnostics);
    QVERIFY2(said.filter(QStringLiteral("field-missing %1|").arg(field)).size() == 1,
             qPrintable(said.join(QLatin1Char('\n'))));
}

WEFT_TEST(TestOdcsV2Importer)
#include "tst_OdcsV2Importer.moc"
