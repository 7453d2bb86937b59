// SPDX-License-Identifier: Apache-2.0
#include "importers/datahub/DataHubUrn.h"
#include "tests/importers/EventLines.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

const char* const Orders = "urn:li:dataset:(urn:li:dataPlatform:kafka,orders,PROD)";
const char* const Sales = "urn:li:dataset:(urn:li:dataPlatform:bigquery,p.d.sales,PROD)";

QByteArray proposal(const char* type, const char* urn, const char* aspect, const QByteArray& value,
                    const char* change = "UPSERT")
{
    return QByteArray(R"({"entityType":")") + type + R"(","entityUrn":")" + urn + R"(","changeType":")" + change +
           R"(","aspectName":")" + aspect + R"(","aspect":{"json":)" + value + "}}";
}

/// The same aspect, as text in the text.
QByteArray escaped(const char* type, const char* urn, const char* aspect, QByteArray value)
{
    value.replace('"', "\\\"");
    return QByteArray(R"({"entityType":")") + type + R"(","entityUrn":")" + urn +
           R"(","changeType":"UPSERT","aspectName":")" + aspect +
           R"(","aspect":{"contentType":"application/json","value":")" + value + "\"}}";
}

QByteArray snapshot(const char* kind, const char* urn, const QByteArray& aspects)
{
    return QByteArray(R"({"auditHeader":null,"proposedSnapshot":{"com.linkedin.pegasus2avro.metadata.snapshot.)") +
           kind + R"(":{"urn":")" + urn + R"(","aspects":[)" + aspects + "]}},\"proposedDelta\":null}";
}

/// One operation of a JSON Patch.
QByteArray operation(const char* kind, const QByteArray& path, const QByteArray& value)
{
    return QByteArray(R"({"op":")") + kind + R"(","path":")" + path + R"(","value":)" + value + "}";
}

ReadSources readJson(const QByteArray& text)
{
    return readText(text, QStringLiteral("dump.json"));
}

} // namespace

class TestDataHubImporter : public QObject {
    Q_OBJECT

private slots:
    void parsesUrns_data();
    void parsesUrns();
    void plainFieldPaths_data();
    void plainFieldPaths();
    void readsLineage_data();
    void readsLineage();
    void readsFacts();
    void mergesSiblings();
    void readsProducts();
    void readsDomainsAndPeople();
    void readsProductFiles();
    void lineageFilesMayDisagreeOnTheEnvironment();
    void namesWhatIsNotDescribed();
    void patchesSayWhatTheyLeaveOut();
    void refuses_data();
    void refuses();
    void passesOver();
};

void TestDataHubImporter::parsesUrns_data()
{
    QTest::addColumn<QString>("urn");
    QTest::addColumn<QString>("expected");
    QTest::newRow("server not known") << Orders << "kafka#orders ?";
    QTest::newRow("another environment") << "urn:li:dataset:(urn:li:dataPlatform:kafka,orders,DEV)"
                                         << "kafka/DEV#orders ?";
    QTest::newRow("BigQuery is one in the world") << Sales << "bigquery#p.d.sales";
    QTest::newRow("a bucket") << "urn:li:dataset:(urn:li:dataPlatform:s3,bucket/a/b.csv,PROD)"
                              << "s3://bucket#a/b.csv";
    QTest::newRow("a comma in the name") << "urn:li:dataset:(urn:li:dataPlatform:hive,a,b,PROD)"
                                         << "hive#a,b ?";
    QTest::newRow("platform without its URN") << "urn:li:dataset:(hive,db.t,PROD)"
                                              << "hive#db.t ?";
    QTest::newRow("parentheses in the name") << "urn:li:dataset:(urn:li:dataPlatform:looker,model(x),PROD)"
                                             << "looker#model(x) ?";
    QTest::newRow("no URN") << "kafka:orders"
                            << "-";
    QTest::newRow("half a tuple") << "urn:li:dataset:(urn:li:dataPlatform:kafka,orders"
                                  << "-";
    QTest::newRow("text behind the tuple") << "urn:li:dataset:(urn:li:dataPlatform:kafka,orders,PROD)x"
                                           << "-";
    QTest::newRow("two parts") << "urn:li:dataset:(urn:li:dataPlatform:kafka,orders)"
                               << "-";
    QTest::newRow("no name") << "urn:li:dataset:(urn:li:dataPlatform:kafka,,PROD)"
                             << "-";
    QTest::newRow("no key") << "urn:li:dataset:"
                            << "-";
    QTest::newRow("of a user") << "urn:li:corpuser:jdoe"
                               << "-";
    QTest::newRow("only parentheses") << "urn:li:dataset:(((((("
                                      << "-";
    QTest::newRow("closed too often") << "urn:li:dataset:)))"
                                      << "-";
}

void TestDataHubImporter::parsesUrns()
{
    QFETCH(QString, urn);
    QFETCH(QString, expected);
    const auto read = readDataHubUrn(urn.toStdString());
    const auto dataset = read ? dataHubDataset(*read) : std::nullopt;
    QCOMPARE(dataset ? q(dataset->name.nameSpace) + QLatin1Char('#') + q(dataset->name.name) +
                           QLatin1String(dataset->serverKnown ? "" : " ?")
                     : QStringLiteral("-"),
             expected);
}

void TestDataHubImporter::plainFieldPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::newRow("version 1") << "a.b"
                               << "a.b";
    QTest::newRow("version 2") << "[version=2.0].[type=struct].a.[type=string].b"
                               << "a.b";
    QTest::newRow("key of a topic") << "[version=2.0].[key=True].[type=int].id"
                                    << "id";
    QTest::newRow("open bracket") << "[version=2.0"
                                  << "";
    QTest::newRow("dots alone") << "..."
                                << "";
    QTest::newRow("empty") << ""
                           << "";
}

void TestDataHubImporter::plainFieldPaths()
{
    QFETCH(QString, path);
    QFETCH(QString, expected);
    QCOMPARE(q(plainFieldPath(path.toStdString())), expected);
}

void TestDataHubImporter::readsLineage_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("events");
    const QByteArray upstreams = QByteArray(R"({"upstreams":[{"dataset":")") + Orders + R"(","type":"TRANSFORMED"}]})";
    const QStringList edge = {"*- > bigquery#p.d.sales{=kafka#orders.}", "*- > bigquery#p.d.sales"};
    QTest::newRow("proposal") << proposal("dataset", Sales, "upstreamLineage", upstreams) << edge;
    QTest::newRow("proposal, as text in the text") << escaped("dataset", Sales, "upstreamLineage", upstreams) << edge;
    QTest::newRow("snapshot") << snapshot("DatasetSnapshot", Sales,
                                          R"({"com.linkedin.pegasus2avro.dataset.UpstreamLineage":)" + upstreams + "}")
                              << edge;
    const QByteArray field = "urn:li:schemaField:(";
    QTest::newRow("fields") << proposal("dataset", Sales, "upstreamLineage",
                                        QByteArray(R"({"upstreams":[{"dataset":")") + Orders +
                                            R"("}],"fineGrainedLineages":[{"upstreamType":"FIELD_SET","upstreams":[")" +
                                            field + Orders + R"x(,[version=2.0].[type=int].id)"],"downstreams":[")x" +
                                            field + Sales + R"x(,order_id)"],"transformOperation":"IDENTITY"}]})x")
                            << QStringList{"*- > bigquery#p.d.sales{=kafka#orders., order_id=kafka#orders.id IDENTITY}",
                                           "*- > bigquery#p.d.sales"};
    const char* job = "urn:li:dataJob:(urn:li:dataFlow:(airflow,dag,PROD),task)";
    QTest::newRow("job") << proposal("dataJob", job, "dataJobInputOutput",
                                     QByteArray(R"({"inputDatasets":[")") + Orders + R"("],"outputDatasets":[")" +
                                         Sales + "\"]}")
                         << QStringList{"*airflow#dag.task < kafka#orders > bigquery#p.d.sales", "*airflow#dag.task"};
    QTest::newRow("job, edges and the same once more")
        << proposal("dataJob", job, "dataJobInputOutput",
                    QByteArray(R"({"inputDatasets":[")") + Orders + R"("],"inputDatasetEdges":[{"destinationUrn":")" +
                        Orders + R"("}],"outputDatasetEdges":[{"destinationUrn":")" + Sales + "\"}]}")
        << QStringList{"*airflow#dag.task < kafka#orders > bigquery#p.d.sales", "*airflow#dag.task"};
    const QByteArray upstream = operation("add", QByteArray("/upstreams/") + Orders,
                                          QByteArray(R"({"dataset":")") + Orders + R"(","type":"TRANSFORMED"})");
    QTest::newRow("patch of the upstreams")
        << proposal("dataset", Sales, "upstreamLineage", "[" + upstream + "]", "PATCH") << edge;
    QTest::newRow("patch with its keys") << proposal("dataset", Sales, "upstreamLineage",
                                                     R"({"arrayPrimaryKeys":{},"patch":[)" + upstream + "]}", "PATCH")
                                         << edge;
    QTest::newRow("patch of the fields") << proposal("dataset", Sales, "upstreamLineage",
                                                     "[" + upstream + "," +
                                                         operation("add",
                                                                   "/fineGrainedLineages/IDENTITY/" + field + Sales +
                                                                       ",a~1b)/NONE/" + field + Orders + ",id)",
                                                                   R"({"confidenceScore":1.0})") +
                                                         "]",
                                                     "PATCH")
                                         << QStringList{
                                                "*- > bigquery#p.d.sales{=kafka#orders., a/b=kafka#orders.id IDENTITY}",
                                                "*- > bigquery#p.d.sales"};
    QTest::newRow("patch of a whole field, and of an entry")
        << proposal("dataJob", job, "dataJobInputOutput",
                    "[" + operation("replace", "/inputDatasets", QByteArray("[\"") + Orders + "\"]") + "," +
                        operation("add", QByteArray("/outputDatasets/") + Sales, QByteArray("\"") + Sales + "\"") + "]",
                    "PATCH")
        << QStringList{"*airflow#dag.task < kafka#orders > bigquery#p.d.sales", "*airflow#dag.task"};
    QTest::newRow("an upstream that is no dataset is left out")
        << proposal("dataset", Sales, "upstreamLineage",
                    QByteArray(R"({"upstreams":[{"dataset":"urn:li:corpuser:x"},{"dataset":")") + Orders + "\"}]}")
        << edge;
}

void TestDataHubImporter::readsLineage()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, events);
    const ReadSources sources = readJson(text);
    QCOMPARE(eventLines(sources.records.lineage), events);
    QCOMPARE(kept(sources).size(), 1);
    QCOMPARE(sources.sources.front().format, std::string("datahub"));
}

void TestDataHubImporter::readsFacts()
{
    const ReadSources sources = readJson(
        "[" + proposal("dataset", Sales, "datasetProperties", R"({"description":{"string":"All sales"}})") + "," +
        proposal(
            "dataset", Sales, "ownership",
            R"({"owners":[{"owner":"urn:li:corpuser:jdoe","type":"DATAOWNER"},{"owner":"urn:li:corpGroup:sales"}]})") +
        "," + proposal("dataset", Sales, "subTypes", R"({"typeNames":["View"]})") + "," +
        proposal("dataset", Sales, "status", R"({"removed":true})") + "," +
        proposal(
            "dataset", Sales, "schemaMetadata",
            R"({"fields":[{"fieldPath":"id","nativeDataType":"INT64","type":{}},{"fieldPath":"a.b","nativeDataType":"STRING"}]})") +
        "]");
    QCOMPARE(factLines(sources.records.lineage),
             (QStringList{"bigquery#p.d.sales description All sales", "bigquery#p.d.sales owner jdoe, sales",
                          "bigquery#p.d.sales type View", "bigquery#p.d.sales lifecycle DROP"}));
    QCOMPARE(columnLines(sources.records.lineage, "p.d.sales"), (QStringList{"id:INT64", "a.b:STRING"}));
    QCOMPARE(lines(sources.diagnostics), QStringList());
}

void TestDataHubImporter::mergesSiblings()
{
    const ReadSources sources = readJson(
        proposal("dataset", Sales, "siblings",
                 R"x({"primary":true,"siblings":["urn:li:dataset:(urn:li:dataPlatform:dbt,p.d.sales,PROD)"]})x"));
    QCOMPARE(factLines(sources.records.lineage), QStringList{"bigquery#p.d.sales alias dbt#p.d.sales"});
}

void TestDataHubImporter::readsProducts()
{
    const char* product = "urn:li:dataProduct:pets";
    const ReadSources sources = readJson(
        "[" +
        proposal("dataProduct", product, "dataProductProperties",
                 QByteArray(R"({"name":"Pets","customProperties":{"tier":"1"},"assets":[{"destinationUrn":")") + Sales +
                     R"x(","outputPort":true},{"destinationUrn":"urn:li:dashboard:(looker,1)"}]})x") +
        "," + proposal("dataProduct", product, "domains", R"({"domains":["urn:li:domain:marketing"]})") + "," +
        proposal(
            "dataProduct", product, "ownership",
            R"({"owners":[{"owner":"urn:li:corpuser:jdoe","type":"BUSINESS_OWNER"},{"owner":"urn:li:corpuser:x","type":"DATA_STEWARD"}]})") +
        "," +
        escaped("corpuser", "urn:li:corpuser:jdoe", "corpUserInfo", R"({"displayName":"Jo Doe","email":"jo@x.org"})") +
        "]");
    const std::vector<ProductRecord>& products = sources.records.products;
    QCOMPARE(products.size(), std::size_t{3});
    for (const ProductRecord& part : products) {
        QCOMPARE(part.id, std::string("pets"));
        QCOMPARE(part.otherIds, std::vector<std::string>{product});
    }
    QCOMPARE(products[0].name, std::string("Pets"));
    QCOMPARE(products[0].outputPorts.size(), std::size_t{1});
    QCOMPARE(products[0].outputPorts[0].name, std::string("p.d.sales"));
    QCOMPARE(products[0].outputPorts[0].type, std::string("output port"));
    QCOMPARE(products[0].outputPorts[0].datasets, (std::vector<DatasetNameRecord>{{"bigquery", "p.d.sales"}}));
    QCOMPARE(products[0].properties,
             (std::vector<PropertyRecord>{{"asset", "urn:li:dashboard:(looker,1)"}, {"tier", "1"}}));
    QCOMPARE(products[1].domain, std::string("marketing"));
    QCOMPARE(products[2].members, (std::vector<MemberRecord>{{"Jo Doe", "jo@x.org", "owner", {}, {}, {}},
                                                             {"x", {}, "data_steward", {}, {}, {}}}));
    QCOMPARE(kept(sources), (QStringList{"product:pets", "owner:jdoe"})); // the three parts are one product
}

void TestDataHubImporter::readsDomainsAndPeople()
{
    const ReadSources sources = readJson(
        "[" + proposal("domain", "urn:li:domain:12", "ownership", R"({"owners":[{"owner":"urn:li:corpGroup:team"}]})") +
        "," +
        proposal("domain", "urn:li:domain:12", "domainProperties",
                 R"({"name":"Sales","description":"d","parentDomain":"urn:li:domain:1"})") +
        "," +
        snapshot(
            "CorpGroupSnapshot", "urn:li:corpGroup:team",
            R"({"com.linkedin.pegasus2avro.identity.CorpGroupInfo":{"displayName":{"string":"The team"},"email":"t@x.org","admins":["urn:li:corpuser:a"],"members":["urn:li:corpuser:a","urn:li:corpuser:b"],"groups":[]}})") +
        "]");
    QCOMPARE(sources.records.domains.size(), std::size_t{1});
    QCOMPARE(sources.records.domains[0].name, std::string("Sales"));
    QCOMPARE(sources.records.domains[0].otherName, std::string("12"));
    QCOMPARE(sources.records.domains[0].parent, std::string("1"));
    QCOMPARE(sources.records.domains[0].owner, std::string("team"));
    QCOMPARE(sources.records.teams.size(), std::size_t{1});
    QCOMPARE(sources.records.teams[0].id, std::string("team"));
    QCOMPARE(sources.records.teams[0].name, std::string("The team"));
    QCOMPARE(sources.records.teams[0].members,
             (std::vector<MemberRecord>{{"a", {}, "admin", {}, {}, {}}, {"b", {}, "member", {}, {}, {}}}));
}

void TestDataHubImporter::readsProductFiles()
{
    const ReadSources sources = readText(R"(id: pets
domain: Marketing
display_name: Pets
assets:
  - urn:li:dataset:(urn:li:dataPlatform:snowflake,db.s.pets,PROD)
  - urn:li:container:DATABASE
  - no urn
owners:
  - id: urn:li:corpuser:jdoe
    type: BUSINESS_OWNER
  - id: urn:li:corpGroup:crew
tags:
  - urn:li:tag:adoption
properties:
  lifecycle: production
)");
    QCOMPARE(lines(sources.diagnostics), (QStringList{"5:5 note namespace-unknown db.s.pets|snowflake",
                                                      "7:5 warning urn-invalid no urn|urn:li:TYPE:KEY"}));
    QCOMPARE(sources.records.products.size(), std::size_t{1});
    const ProductRecord& product = sources.records.products.front();
    QCOMPARE(product.id, std::string("pets"));
    QCOMPARE(product.name, std::string("Pets"));
    QCOMPARE(product.domain, std::string("Marketing"));
    QCOMPARE(product.status, std::string("production"));
    QCOMPARE(product.teamName, std::string("crew"));
    QCOMPARE(product.tags, std::vector<std::string>{"adoption"});
    QCOMPARE(product.members, (std::vector<MemberRecord>{{"jdoe", {}, "owner", {}, {}, {}}}));
    QCOMPARE(product.outputPorts.size(), std::size_t{1});
    QCOMPARE(product.outputPorts[0].datasets, (std::vector<DatasetNameRecord>{{"snowflake", "db.s.pets"}}));
    QCOMPARE(product.properties.front(), (PropertyRecord{"asset", "urn:li:container:DATABASE"}));
}

void TestDataHubImporter::lineageFilesMayDisagreeOnTheEnvironment()
{
    const ReadSources sources = readText(R"x(version: 1
lineage:
  - entity: {name: t3, type: dataset, env: DEV, platform: kafka}
    upstream:
      - entity: {name: t1, type: dataset, env: DEV, platform: kafka}
    fineGrainedLineages:
      - upstreams: ["urn:li:schemaField:(urn:li:dataset:(urn:li:dataPlatform:kafka,t1,PROD),id)"]
        downstreams: ["urn:li:schemaField:(urn:li:dataset:(urn:li:dataPlatform:kafka,t3,PROD),id)"]
  - entity: {type: dataset}
)x");
    QCOMPARE(eventLines(sources.records.lineage), QStringList{"*- > kafka/DEV#t3{=kafka/DEV#t1., id=kafka/DEV#t1.id}"});
    QCOMPARE(lines(sources.diagnostics).filter(QStringLiteral("field-value")).size(), 2);
    QCOMPARE(lines(sources.diagnostics).filter(QStringLiteral("field-missing")),
             (QStringList{"9:13 warning field-missing lineage.entity.name|lineage",
                          "9:13 warning field-missing lineage.entity.platform|lineage"}));
    QCOMPARE(kept(sources), QStringList{"dataset:kafka/DEV#t3"});
}

void TestDataHubImporter::namesWhatIsNotDescribed()
{
    const QByteArray upstreams = QByteArray(R"({"upstreams":[{"dataset":")") + Orders + R"("}]})";
    const SourceDirectory directory;
    const std::string lineage = directory.add("a.json", proposal("dataset", Sales, "upstreamLineage", upstreams));
    const QStringList alone = lines(readPaths({lineage}).diagnostics);
    const QString expected =
        QStringLiteral("warning entity-unresolved %1|dataset:bigquery#p.d.sales").arg(QLatin1String(Orders));
    QCOMPARE(alone.filter(QStringLiteral("entity-unresolved")).size(), 1);
    QVERIFY(alone.filter(expected).size() == 1);
    // What another file of the dump describes is there.
    const std::string other = directory.add("b.json", proposal("dataset", Orders, "status", R"({"removed":false})"));
    QCOMPARE(lines(readPaths({lineage, other}).diagnostics).filter(QStringLiteral("entity-unresolved")), QStringList());
}

/// What a patch states is read, the rest is named.
void TestDataHubImporter::patchesSayWhatTheyLeaveOut()
{
    const QByteArray dbt = "urn:li:dataset:(urn:li:dataPlatform:dbt,p.d.sales,PROD)";
    const ReadSources sources = readJson(proposal(
        "dataset", Sales, "siblings",
        "[" + operation("add", "/siblings/" + dbt, "\"" + dbt + "\"") + "," + operation("add", "/primary", "true") +
            "," + operation("remove", "/siblings/x", "null") + "," + operation("add", "siblings", "null") + ",7]",
        "PATCH"));
    QCOMPARE(factLines(sources.records.lineage), QStringList{"bigquery#p.d.sales alias dbt#p.d.sales"});
    QCOMPARE(kept(sources).size(), 1);
    QCOMPARE(lines(sources.diagnostics).filter(QStringLiteral("format-unread DataHub PATCH remove of siblings")).size(),
             1);
    QCOMPARE(lines(sources.diagnostics).filter(QStringLiteral("field-value siblings|")).size(), 2);
}

void TestDataHubImporter::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty patch") << proposal("dataset", Sales, "globalTags", "[]", "PATCH")
                                 << "warning format-unread DataHub PATCH proposal of globalTags";
    QTest::newRow("deletion") << proposal("dataset", Sales, "globalTags", "{}", "DELETE")
                              << "warning format-unread DataHub DELETE proposal of globalTags";
    QTest::newRow("patch that is none") << proposal("dataset", Sales, "status", "{}", "PATCH")
                                        << "warning field-type aspect|a list of operations|mapping";
    QTest::newRow("patch that takes away")
        << proposal("dataset", Sales, "upstreamLineage", R"([{"op":"remove","path":"/upstreams/x"}])", "PATCH")
        << "warning format-unread DataHub PATCH remove of upstreamLineage";
    QTest::newRow("patch without a value")
        << proposal("dataset", Sales, "siblings", R"([{"op":"add","path":"/siblings/x"}])", "PATCH")
        << "warning field-value siblings|an operation without path or value|{op, path: /FIELD…, value}";
    QTest::newRow("half a URN") << proposal("dataset", "urn:li:dataset:(urn:li:dataPlatform:kafka,x", "status", "{}")
                                << "error urn-invalid urn:li:dataset:(urn:li:dataPlatform:kafka,x|urn:li:TYPE:KEY";
    QTest::newRow("URN of two parts")
        << proposal("dataset", "urn:li:dataset:(kafka,x)", "status", "{}")
        << "error urn-invalid urn:li:dataset:(kafka,x)|a URN of all parts that a dataset has";
    QTest::newRow("no aspect") << QByteArray(R"({"entityUrn":"urn:li:domain:x","aspectName":"status","aspect":null})")
                               << "error field-missing aspect|proposal";
    QTest::newRow("aspect without a value")
        << QByteArray(R"({"entityUrn":"urn:li:domain:x","aspectName":"status","aspect":{"contentType":"x"}})")
        << "error field-missing aspect.value|proposal";
    QTest::newRow("broken text in the text")
        << escaped("dataset", Sales, "status", "{\"removed\":") << "error json-syntax";
    QTest::newRow("snapshot that is a text")
        << QByteArray(R"({"proposedSnapshot":"x"})") << "error field-missing proposedSnapshot|DataHub event";
    QTest::newRow("snapshot without a URN") << QByteArray(R"({"proposedSnapshot":{"com.linkedin.X":{"aspects":[]}}})")
                                            << "error field-missing proposedSnapshot.urn|DataHub entry";
    QTest::newRow("a key twice, with two values")
        << QByteArray(
               R"({"entityUrn":"urn:li:domain:a","entityUrn":"urn:li:domain:b","aspectName":"status","aspect":{"json":{}}})")
        << "error duplicate-key entityUrn|1";
    QTest::newRow("a key twice in the aspect")
        << proposal("dataset", Sales, "status", R"({"removed":true,"removed":false})")
        << "error duplicate-key removed|1";
    QTest::newRow("domain without a name") << proposal("domain", "urn:li:domain:x", "domainProperties", "{}")
                                           << "error field-missing domainProperties.name|DataHub entry";
}

void TestDataHubImporter::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const ReadSources sources = readJson("[" + text + "," + proposal("dataset", Orders, "status", "{}") + "]");
    const QStringList said = lines(sources.diagnostics).filter(expected);
    QVERIFY2(said.size() == 1, qPrintable(lines(sources.diagnostics).join(QLatin1Char('\n'))));
    QCOMPARE(kept(sources), QStringList{"dataset:kafka#orders"}); // the good one beside it
    QCOMPARE(sources.sources.front().skipped, std::uint64_t{1});
    QVERIFY(sources.records.domains.empty());
}

/// Entities that a mesh has no place for are named once a kind.
void TestDataHubImporter::passesOver()
{
    const QByteArray tag = R"({"entityType":"tag","entityKeyAspect":null,"aspectName":"tagKey","aspect":{"json":{}}})";
    const ReadSources sources =
        readJson("[" + tag + "," + tag + "," + proposal("query", "urn:li:query:1", "x", "{}") + "]");
    QCOMPARE(lines(sources.diagnostics).size(), 2);
    QCOMPARE(lines(sources.diagnostics).filter(QStringLiteral("note format-skipped DataHub tag")).size(), 1);
    QCOMPARE(sources.sources.front().skipped, std::uint64_t{0});
}

WEFT_TEST(TestDataHubImporter)
#include "tst_DataHubImporter.moc"
