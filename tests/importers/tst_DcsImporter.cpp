// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/CorpusSchema.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

const QByteArray Good = "dataContractSpecification: 1.2.1\nid: c1\ninfo: {title: Orders, version: 2.0.0}\n";

QStringList columns(const ContractObjectRecord& object)
{
    QStringList result;
    for (const ContractColumnRecord& column : object.columns) {
        QString text = q(column.name) + QLatin1Char(':') + q(column.type);
        text += column.key ? QStringLiteral(" key") : QString();
        text += column.required ? QStringLiteral(" required") : QString();
        text += column.classification.empty() ? QString() : QLatin1Char(' ') + q(column.classification);
        for (const std::string& tag : column.tags)
            text += QStringLiteral(" #") + q(tag);
        result += text;
    }
    return result;
}

} // namespace

class TestDcsImporter : public QObject {
    Q_OBJECT

private slots:
    void readsEveryField();
    void followsDefinitions();
    void namesModelsOnServers_data();
    void namesModelsOnServers();
    void handsOverFieldLineage();
    void keepsSchemaTexts();
    void faults_data();
    void faults();
    void boundsDefinitions();
    void agreesWithTheSchema_data();
    void agreesWithTheSchema();
};

void TestDcsImporter::readsEveryField()
{
    const ReadSources read = readText(R"(dataContractSpecification: 1.1.0
id: urn:datacontract:checkout:orders
info:
  title: Orders
  version: 1.10
  status: active
  description: All orders
  owner: checkout-team
  contact: {name: John Doe, email: john@x.example, url: "https://x.example"}
servers:
  production: {type: postgres, environment: prod, host: h, port: 5432, database: d, schema: s, roles: []}
terms:
  usage: Reports
  limitations: Not in real time
  billing: 5000 USD
  noticePeriod: P3M
  policies: [{type: privacy, description: None, url: "https://x.example/p"}]
models:
  orders:
    description: One row an order
    type: table
    primaryKey: [id]
    fields:
      id: {type: text, required: true, unique: true}
      email: {type: string, pii: true, classification: sensitive, tags: [contact]}
      address:
        type: object
        fields: {street: {type: text}, geo: {type: record, fields: {lat: {type: double}}}}
      lines: {type: array, items: {type: object, fields: {sku: {type: text, primary: true}}}}
definitions: {}
servicelevels:
  availability: {description: Office hours, percentage: 99.9%}
  retention: {period: P1Y, unlimited: false}
tags: [checkout, s3]
links: {cli: "https://cli.x.example"}
)");
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(kept(read), QStringList({"contract:urn:datacontract:checkout:orders"}));
    QCOMPARE(q(read.sources.at(0).format + "|" + read.sources.at(0).version), QString("dcs|1.1.0"));
    const ContractRecord& contract = read.records.contracts.at(0);
    QCOMPARE(q(contract.name + "|" + contract.version + "|" + contract.status + "|" + contract.description + "|" +
               contract.teamName + "|" + contract.format),
             QString("Orders|1.10|active|All orders|checkout-team|dcs"));
    QCOMPARE(q(contract.members.at(0).name + "|" + contract.members.at(0).email + "|" + contract.members.at(0).role),
             QString("John Doe|john@x.example|contact"));
    QCOMPARE(contract.properties,
             std::vector<PropertyRecord>({{"contact.url", "https://x.example"},
                                          {"terms.usage", "Reports"},
                                          {"terms.limitations", "Not in real time"},
                                          {"terms.billing", "5000 USD"},
                                          {"terms.noticePeriod", "P3M"},
                                          {"terms.policies", "privacy: None: https://x.example/p"},
                                          {"servicelevels.availability.description", "Office hours"},
                                          {"servicelevels.availability.percentage", "99.9%"},
                                          {"servicelevels.retention.period", "P1Y"},
                                          {"servicelevels.retention.unlimited", "false"},
                                          {"tag", "checkout"},
                                          {"tag", "s3"}}));
    const ContractObjectRecord& object = contract.objects.at(0);
    QCOMPARE(q(object.name + "|" + object.type + "|" + object.description), QString("orders|table|One row an order"));
    QCOMPARE(object.candidates, std::vector<DatasetNameRecord>({{"postgres://h:5432", "d.s.orders"}}));
    QCOMPARE(columns(object), QStringList({"id:text key required", "email:string sensitive #contact #pii",
                                           "address:object", "address.street:text", "address.geo:record",
                                           "address.geo.lat:double", "lines:array", "lines.sku:text key"}));
    QVERIFY(read.records.lineage.events().empty());
}

void TestDcsImporter::followsDefinitions()
{
    const ReadSources read = readText(Good + R"(models:
  orders:
    fields:
      id: {$ref: '#/definitions/order_id', required: true, description: Its own}
      sku: {$ref: '#/definitions/shop/sku'}
      copy: {$ref: '#/definitions/alias'}
      where: {$ref: '#/definitions/place'}
      list: {type: array, items: {$ref: '#/definitions/place'}}
definitions:
  order_id: {type: text, description: Of an order, pii: true, classification: restricted, tags: [orders], domain: d}
  shop/sku: {type: varchar}
  alias: {$ref: '#/definitions/order_id', type: string}
  place: {type: object, fields: {lat: {type: double}}}
)");
    QCOMPARE(lines(read.diagnostics), QStringList());
    const ContractObjectRecord& object = read.records.contracts.at(0).objects.at(0);
    QCOMPARE(columns(object), QStringList({"id:text required restricted #orders #pii", "sku:varchar",
                                           "copy:string restricted #orders #pii", "where:object", "where.lat:double",
                                           "list:array", "list.lat:double"}));
    QCOMPARE(q(object.columns[0].description + "|" + object.columns[2].description), QString("Its own|Of an order"));
    QCOMPARE(object.columns[0].place.line, 7U);
}

void TestDcsImporter::namesModelsOnServers_data()
{
    QTest::addColumn<QByteArray>("servers");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& servers, const char* expected) {
        QTest::newRow(name) << servers << expected;
    };
    row("snowflake", "p: {type: snowflake, account: a-b, database: D, schema: S}", "snowflake://a-b#D.S.orders");
    row("bigquery", "p: {type: bigquery, project: p, dataset: d}", "bigquery#p.d.orders");
    row("files of a model", "p: {type: s3, location: 's3://b/v2/{model}/*.json'}", "s3://b#v2/orders");
    row("topic", "p: {type: kafka, host: 'k:9092', topic: shop.orders}", "kafka://k:9092#shop.orders");
    row("pubsub topic", "p: {type: pubsub, project: p, topic: t}", "pubsub#topic:p:t");
    row("redshift of 0.9",
        "p: {type: redshift, endpoint: 'c.x.eu-west-1.redshift.amazonaws.com:5439', database: d, schema: s}",
        "redshift://c.eu-west-1:5439#d.s.orders");
    row("production first",
        "a: {type: bigquery, environment: dev, project: dev, dataset: d}, b: {type: bigquery, environment: prod, "
        "project: prod, dataset: d}",
        "bigquery#prod.d.orders bigquery#dev.d.orders");
    row("said of all servers", "environment: prod, p: {type: bigquery, project: p, dataset: d}", "bigquery#p.d.orders");
    row("none", "", "");
}

void TestDcsImporter::namesModelsOnServers()
{
    QFETCH(QByteArray, servers);
    QFETCH(QString, expected);
    const ReadSources read = readText(Good + "servers: {" + servers + "}\nmodels: {orders: {fields: {}}}\n");
    QCOMPARE(lines(read.diagnostics), QStringList());
    QStringList names;
    for (const DatasetNameRecord& name : read.records.contracts.at(0).objects.at(0).candidates)
        names += q(name.nameSpace) + QLatin1Char('#') + q(name.name);
    QCOMPARE(names.join(QLatin1Char(' ')), expected);
}

void TestDcsImporter::handsOverFieldLineage()
{
    const ReadSources read = readText(Good + R"(servers: {p: {type: bigquery, project: p, dataset: d}}
models:
  orders:
    fields:
      mail:
        lineage:
          inputFields:
            - {namespace: com.x, name: db.orders, field: email}
            - {namespace: com.x, name: db.people, field: id, transformations: [{type: INDIRECT, subtype: join}, {type: direct, masking: true}]}
      old: {lineage: {inputFields: [{namespace: n, name: t, field: f}], transformationType: MASKED}}
  plain: {fields: {a: {type: text}}}
)");
    QCOMPARE(lines(read.diagnostics), QStringList());
    const LineageLog& log = read.records.lineage;
    QCOMPARE(log.events().size(), std::size_t(1));
    const LineageLog::EventRow& event = log.events()[0];
    QVERIFY(event.kind == EventKind::Dataset && !event.counted);
    QCOMPARE(event.time, Instant());
    QCOMPARE(event.line, 7U);
    const auto outputs = log.outputs(event);
    QCOMPARE(outputs.size(), std::size_t(1));
    QCOMPARE(q(log.datasets()[outputs[0].dataset].nameSpace) + q(log.datasets()[outputs[0].dataset].name),
             QString("bigqueryp.d.orders"));
    QStringList rows;
    for (const LineageLog::FieldLineageRow& row : log.columnLineage(outputs[0].columnLineage))
        rows += q(row.output) + QStringLiteral(" < ") + q(log.datasets()[row.dataset].nameSpace) + QLatin1Char('#') +
                q(log.datasets()[row.dataset].name) + QLatin1Char('.') + q(row.input) + QLatin1Char(' ') +
                q(row.subtype) + (row.direct ? "" : " indirect") + (row.masked ? " masked" : "");
    QCOMPARE(rows, QStringList({"mail < com.x#db.orders.email ", "mail < com.x#db.people.id JOIN indirect",
                                "mail < com.x#db.people.id  masked", "old < n#t.f MASKED masked"}));
}

void TestDcsImporter::keepsSchemaTexts()
{
    const ReadSources read = readText("dataContractSpecification: 0.9.0\nid: c\n"
                                      "info: {title: T, version: 1, dataProduct: orders, outputPort: o1}\n"
                                      "schema:\n  type: sql-ddl\n  specification: 'CREATE TABLE t (a int)'\n");
    QCOMPARE(lines(read.diagnostics), QStringList({"5:3 note format-best-effort schema sql-ddl|tables and columns"}));
    const ContractRecord& contract = read.records.contracts.at(0);
    QCOMPARE(q(contract.product), QString("orders"));
    QCOMPARE(contract.properties, std::vector<PropertyRecord>({{"outputPort", "o1"},
                                                               {"schema.specification", "CREATE TABLE t (a int)"},
                                                               {"schema.type", "sql-ddl"}}));
}

void TestDcsImporter::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, int kept, QStringList expected) {
        QTest::newRow(name) << text << kept << expected;
    };
    const QByteArray field = Good + "models: {m: {fields: {f: ";
    row("id missing", "dataContractSpecification: 1.1.0\ninfo: {title: t, version: 1}\n", 0,
        {"1:1 error field-missing id|contract"});
    row("id is a list", "dataContractSpecification: 1.1.0\nid: [a]\ninfo: {title: t, version: 1}\n", 0,
        {"2:5 error field-type id|text|list"});
    row("info missing", "dataContractSpecification: 1.1.0\nid: c\n", 1, {"1:1 warning field-missing info|contract"});
    row("info null", "dataContractSpecification: 1.1.0\nid: c\ninfo:\n", 1, {"3:6 note field-type info|mapping|null"});
    row("title and version missing", "dataContractSpecification: 1.1.0\nid: c\ninfo: {owner: o}\n", 1,
        {"3:7 warning field-missing title|contract", "3:7 warning field-missing version|contract"});
    row("version of the future", "dataContractSpecification: 3.0.0\nid: c\ninfo: {title: t, version: 1}\n", 1,
        {"1:28 warning version-mismatch 3.0.0|1.2.1"});
    row("two ids", Good + "id: c2\n", 0, {"4:1 error duplicate-key id|2"});
    row("placeholder id", "dataContractSpecification: 1.1.0\nid: '{{ id }}'\ninfo: {title: t, version: 1}\n", 1,
        {"2:5 warning placeholder-value id|{{ id }}"});
    row("models as a list", Good + "models: [a]\n", 0, {"4:9 error field-type models|mapping|list"});
    row("models null", Good + "models:\n", 1, {"4:8 note field-type models|mapping|null"});
    row("a model is a text", Good + "models: {a: b, c: {fields: {}}}\n", 1,
        {"4:13 warning field-type models.a|mapping|text"});
    row("a field is a text", field + "text}}}\n", 1, {"4:26 warning field-type f|mapping|text"});
    row("a field is null", field + "null}}}\n", 1, {"4:26 note field-type f|mapping|null"});
    row("field twice", Good + "models: {m: {fields: {f: {}, f: {}}}}\n", 1,
        {"4:33 warning field-value fields|f|a name of its own"});
    row("reference to an address", field + "{$ref: 'https://x.example/d.yaml#/sku'}}}}\n", 1,
        {"4:33 warning reference-not-followed https://x.example/d.yaml#/sku"});
    row("reference to another file", field + "{$ref: '../../etc/passwd'}}}}\n", 1,
        {"4:33 warning reference-not-followed ../../etc/passwd"});
    row("reference to nothing", field + "{$ref: '#/definitions/ghost'}}}}\n", 1,
        {"4:33 warning reference-broken #/definitions/ghost|nothing is there"});
    row("reference to a text", field + "{$ref: '#/id'}}}}\n", 1,
        {"4:33 warning reference-broken #/id|it is no mapping"});
    row("definition of itself", field + "{$ref: '#/definitions/d'}}}}\ndefinitions: {d: {$ref: '#/definitions/d'}}\n",
        1, {"5:25 warning reference-broken #/definitions/d|leads back to itself"});
    row("definition within itself",
        field + "{$ref: '#/definitions/d'}}}}\ndefinitions: {d: {fields: {e: {$ref: '#/definitions/d'}}}}\n", 1,
        {"5:38 warning reference-broken #/definitions/d|leads back to itself"});
    row("whole document as a field", field + "{$ref: '#/models/m/fields/f'}}}}\n", 1,
        {"4:33 warning reference-broken #/models/m/fields/f|leads back to itself"});
    row("flag as a word", field + "{pii: perhaps}}}}\n", 1, {"4:32 warning field-value pii|perhaps|true or false"});
    row("lineage without a field", field + "{lineage: {inputFields: [{namespace: n, name: t}]}}}}}\n", 1,
        {"4:51 warning field-missing field|contract"});
    row("key of no field", Good + "models: {m: {primaryKey: [ghost], fields: {}}}\n", 1,
        {"4:26 note field-value primaryKey|ghost|a field of this model"});
    row("a server is a text", Good + "servers: {production: here}\n", 1,
        {"4:23 warning field-type servers.production|mapping|text"});
    row("unknown keys", Good + "flavour: sweet\nmodels: {m: {colour: red}}\n", 1,
        {"4:1 note field-unknown flavour", "5:14 note field-unknown colour"});
    row("service levels as a list", Good + "servicelevels: [a]\n", 1,
        {"4:16 warning field-type servicelevels|mapping|list"});
}

void TestDcsImporter::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kept);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text);
    QCOMPARE(lines(read.diagnostics), expected);
    QCOMPARE(static_cast<int>(read.kept.size()), kept);
    QCOMPARE(static_cast<int>(read.records.contracts.size()), kept);
}

/// Definitions may multiply and nest without an alias: 10 fields a level, and a chain of a thousand.
void TestDcsImporter::boundsDefinitions()
{
    QByteArray wide = Good + "models: {m: {fields: {f: {$ref: '#/definitions/d0'}}}}\ndefinitions:\n";
    QByteArray deep = wide;
    for (int i = 0; i < 12; ++i) {
        wide += "  d" + QByteArray::number(i) + ": {fields: {";
        for (int k = 0; k < 10; ++k)
            wide += "f" + QByteArray::number(k) + ": {$ref: '#/definitions/d" + QByteArray::number(i + 1) + "'}, ";
        wide += "}}\n";
    }
    for (int i = 0; i < 1000; ++i)
        deep += "  d" + QByteArray::number(i) + ": {fields: {f: {$ref: '#/definitions/d" + QByteArray::number(i + 1) +
                "'}}}\n";
    const ReadSources many = readText(wide);
    QCOMPARE(many.records.contracts.size(), std::size_t(0));
    QCOMPARE(lines(many.diagnostics).filter("alias-expansion 100000").size(), 1);
    const ReadSources nested = readText(deep);
    QCOMPARE(nested.records.contracts.size(), std::size_t(0));
    QCOMPARE(lines(nested.diagnostics).filter("too-deep 128").size(), 1);
}

void TestDcsImporter::agreesWithTheSchema_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("field");
    if (!hasCorpus())
        QSKIP("there is no corpus beside the sources");
    for (const char* version : {"0.9.0", "0.9.1", "0.9.2", "0.9.3", "1.1.0", "1.2.0", "1.2.1"}) {
        const QString path = QStringLiteral("datacontract-specification/schema/versions/%1/datacontract.schema.json")
                                 .arg(QLatin1String(version));
        for (const QString& field : requiredFields(path))
            QTest::addRow("%s %s", version, qPrintable(field)) << path << field;
        const QJsonObject info = corpusSchema(path)["properties"].toObject()["info"].toObject();
        for (const QString& field : textsOf(info["required"]))
            QTest::addRow("%s info.%s", version, qPrintable(field)) << path << QStringLiteral("info.") + field;
    }
}

/// What the schema requires is missed when it is not there, and what it knows at the root is no unknown field.
void TestDcsImporter::agreesWithTheSchema()
{
    QFETCH(QString, schema);
    QFETCH(QString, field);
    QByteArray text;
    for (const QString& line : {QStringLiteral("dataContractSpecification: 1.1.0"), QStringLiteral("id: c"),
                                QStringLiteral("info: {") + (field == "info.title" ? "" : "title: t, ") +
                                    (field == "info.version" ? "" : "version: 1, ") + QStringLiteral("owner: o}")}) {
        if (!line.startsWith(field + ':'))
            text += line.toUtf8() + '\n';
    }
    // Without the key that names the format only the user's word makes it one.
    ReadOptions options;
    options.format = "dcs";
    const QStringList said = lines(readText(text, QStringLiteral("c.yaml"), options).diagnostics);
    QVERIFY2(said.filter(QStringLiteral("field-missing %1|").arg(field.section('.', -1))).size() == 1,
             qPrintable(said.join(QLatin1Char('\n'))));

    QByteArray known = "dataContractSpecification: 1.1.0\nid: c\ninfo: {title: t, version: 1}\n";
    for (const QString& key : corpusSchema(schema)["properties"].toObject().keys()) {
        if (!known.contains(key.toUtf8() + ':'))
            known += key.toUtf8() + ": {}\n";
    }
    QCOMPARE(lines(readText(known).diagnostics).filter("field-unknown"), QStringList());
}

WEFT_TEST(TestDcsImporter)
#include "tst_DcsImporter.moc"
