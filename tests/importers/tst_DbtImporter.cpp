// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/MeshBuilder.h"
#include "tests/importers/ReadText.h"
#include "tests/support/MeshText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

QByteArray manifest(const QByteArray& nodes, const QByteArray& rest = {}, const QByteArray& metadata = {})
{
    return "{\"metadata\": {\"dbt_schema_version\": \"https://schemas.getdbt.com/dbt/manifest/v12.json\", "
           "\"generated_at\": \"2024-05-01T10:00:00Z\", \"project_name\": \"shop\"" +
           (metadata.isEmpty() ? QByteArray(", \"adapter_type\": \"bigquery\"") : metadata) + "},\n\"nodes\": {" +
           nodes + "}" + (rest.isEmpty() ? QByteArray() : ",\n" + rest) + "}\n";
}

/// A node of package shop: `"KIND.shop.NAME": {…, MORE}`.
QByteArray node(const QByteArray& kind, const QByteArray& name, const QByteArray& parents = {},
                const QByteArray& more = {})
{
    QByteArrayList ids;
    for (const QByteArray& parent : parents.split(' ')) {
        if (!parent.isEmpty())
            ids += '"' + parent + '"';
    }
    const QByteArray id = kind + ".shop." + name;
    return "\"" + id + "\": {\"unique_id\": \"" + id + "\", \"resource_type\": \"" + kind + "\", \"name\": \"" + name +
           "\", \"package_name\": \"shop\", \"path\": \"p\", \"database\": \"db\", \"schema\": \"s\", \"alias\": \"" +
           name + "\", \"depends_on\": {\"nodes\": [" + ids.join(", ") + "]}" +
           (more.isEmpty() ? QByteArray() : ", " + more) + "}";
}

ReadSources readManifest(const QByteArray& text)
{
    return readText(text, QStringLiteral("manifest.json"));
}

/// `JOB: INPUT, INPUT > OUTPUT` of every stated job.
QStringList jobs(const LineageLog& log)
{
    QStringList result;
    for (const LineageLog::EventRow& event : log.events()) {
        if (event.kind != EventKind::Job)
            continue;
        QStringList inputs;
        QStringList outputs;
        for (const auto& use : log.inputs(event))
            inputs += q(log.datasets()[use.dataset].name);
        for (const auto& use : log.outputs(event))
            outputs += q(log.datasets()[use.dataset].name);
        result += q(log.jobs()[event.job].name) + QStringLiteral(": ") + inputs.join(QStringLiteral(", ")) +
                  QStringLiteral(" > ") + outputs.join(QStringLiteral(", "));
    }
    return result;
}

/// `PRODUCT < PORT of PROVIDER/ITS-PORT` and `PRODUCT > PORT`.
QStringList ports(const Records& records)
{
    QStringList result;
    for (const ProductRecord& product : records.products) {
        for (const PortRecord& port : product.inputPorts)
            result += q(product.id) + QStringLiteral(" < ") + q(port.name) +
                      (port.provider.empty() ? QString() : QStringLiteral(" of ") + q(port.provider)) +
                      (port.providerPort.empty() ? QString() : QLatin1Char('/') + q(port.providerPort));
        for (const PortRecord& port : product.outputPorts)
            result += q(product.id) + QStringLiteral(" > ") + q(port.name) +
                      (port.version.empty() ? QString() : QLatin1Char('@') + q(port.version));
    }
    return result;
}

const QByteArray Source = "\"sources\": {\"source.shop.raw.orders\": {\"unique_id\": \"source.shop.raw.orders\", "
                          "\"resource_type\": \"source\", \"name\": \"orders\", \"source_name\": \"raw\", "
                          "\"package_name\": \"shop\", \"database\": \"lake\", \"schema\": \"in\", \"identifier\": "
                          "\"orders_v1\", \"loader\": \"fivetran\"}}";

} // namespace

class TestDbtImporter : public QObject {
    Q_OBJECT

private slots:
    void makesProductsAndPorts();
    void groupsAreProducts();
    void exposuresAreConsumers();
    void crossesProjects();
    void lineageGoesThroughWhatHasNoTable();
    void namesTables_data();
    void namesTables();
    void findsOwners_data();
    void findsOwners();
    void statesColumnsAndTypes();
    void readsCatalogs();
    void contractsThatAreEnforced();
    void dropsButCounts();
    void faults_data();
    void faults();
    void otherArtefacts_data();
    void otherArtefacts();
    void holdsAtAnyDate();
    void treeAndStreamAgree();
    void largeManifests();
};

void TestDbtImporter::makesProductsAndPorts()
{
    const ReadSources read = readManifest(
        manifest(node("model", "stg", "source.shop.raw.orders", "\"config\": {\"materialized\": \"view\"}") + ",\n" +
                     node("model", "orders", "model.shop.stg",
                          "\"access\": \"public\", \"version\": 2, \"description\": \"All orders\", \"config\": "
                          "{\"materialized\": \"table\"}"),
                 Source));
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(kept(read), QStringList({"model.shop.stg", "model.shop.orders", "source.shop.raw.orders"}));
    QCOMPARE(q(read.sources.at(0).format + "|" + read.sources.at(0).version), QString("dbt|manifest v12"));
    QCOMPARE(ports(read.records), QStringList({"shop < raw.orders", "shop > orders@2"}));
    const ProductRecord& product = read.records.products.at(0);
    QCOMPARE(q(product.id + "|" + product.name + "|" + product.format), QString("shop|shop|dbt"));
    QCOMPARE(product.properties, std::vector<PropertyRecord>({{"materialized", "table"}, {"materialized", "view"}}));
    const PortRecord& output = product.outputPorts[0];
    QCOMPARE(output.datasets, std::vector<DatasetNameRecord>({{"bigquery", "db.s.orders"}}));
    QCOMPARE(q(output.type + "|" + output.description), QString("table|All orders"));
    QCOMPARE(output.place.line, 3U);
    const PortRecord& input = product.inputPorts[0];
    QCOMPARE(input.datasets, std::vector<DatasetNameRecord>({{"bigquery", "lake.in.orders_v1"}}));
    QCOMPARE(q(input.type), QString("fivetran"));
    QCOMPARE(jobs(read.records.lineage), QStringList({"model.shop.stg: lake.in.orders_v1 > db.s.stg",
                                                      "model.shop.orders: db.s.stg > db.s.orders"}));
    QCOMPARE(q(read.records.lineage.jobs().at(0).nameSpace), QString("dbt://shop"));
    for (const LineageLog::EventRow& event : read.records.lineage.events())
        QVERIFY(!event.counted);
}

void TestDbtImporter::groupsAreProducts()
{
    const ReadSources read = readManifest(manifest(
        node("model", "a", {}, "\"group\": \"finance\", \"access\": \"public\"") + "," +
            node("model", "b", "model.shop.a",
                 "\"config\": {\"group\": \"sales\", \"meta\": {\"domain\": \"Trade\"}}") +
            "," + node("model", "c", "model.shop.b") + "," +
            node("model", "d", {},
                 "\"group\": \"finance\", \"meta\": {\"owner\": \"olga@x.example\", \"team\": \"Ledger\"}"),
        "\"groups\": {\"group.shop.finance\": {\"unique_id\": \"group.shop.finance\", \"name\": \"finance\", "
        "\"package_name\": \"shop\", \"description\": \"Money\", \"owner\": {\"name\": \"Finance team\", \"email\": "
        "\"fin@x.example\", \"slack\": \"#fin\"}}}"));
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(ports(read.records),
             QStringList({"shop < b of shop.sales", "shop.finance > a", "shop.sales < a of shop.finance/a"}));
    const ProductRecord& finance = read.records.products.at(1);
    QCOMPARE(q(finance.name + "|" + finance.domain + "|" + finance.description + "|" + finance.teamName),
             QString("finance|shop|Money|Finance team"));
    QCOMPARE(q(finance.members.at(0).email + "|" + finance.members.at(0).role), QString("fin@x.example|owner"));
    QCOMPARE(finance.members.size(), std::size_t(2));
    QCOMPARE(q(finance.members.at(1).email + "|" + finance.members.at(1).role), QString("olga@x.example|owner"));
    QCOMPARE(finance.otherIds, std::vector<std::string>({"group.shop.finance"}));
    const TeamRecord& team = read.records.teams.at(0);
    QCOMPARE(q(team.id + "|" + team.name + "|" + team.email), QString("group.shop.finance|Finance team|fin@x.example"));
    QCOMPARE(q(read.records.products.at(2).domain), QString("Trade"));
}

void TestDbtImporter::exposuresAreConsumers()
{
    const QByteArray exposure =
        "\"exposures\": {\"exposure.shop.weekly\": {\"unique_id\": \"exposure.shop.weekly\", \"resource_type\": "
        "\"exposure\", \"name\": \"weekly\", \"label\": \"Weekly report\", \"package_name\": \"shop\", \"type\": "
        "\"dashboard\", \"maturity\": \"high\", \"url\": \"https://bi.x.example/1\", \"owner\": {\"name\": \"Ann\", "
        "\"email\": \"ann@x.example\"}, \"depends_on\": {\"nodes\": [\"model.shop.a\", \"metric.shop.m\"]}}},\n"
        "\"metrics\": {\"metric.shop.m\": {\"type_params\": {}, \"depends_on\": {\"nodes\": "
        "[\"semantic_model.shop.s\"]}}},\n\"semantic_models\": {\"semantic_model.shop.s\": {\"depends_on\": "
        "{\"nodes\": [\"model.shop.b\"]}}}";
    const ReadSources read =
        readManifest(manifest(node("model", "a", {}, "\"access\": \"public\"") + "," + node("model", "b"), exposure));
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(kept(read), QStringList({"model.shop.a", "model.shop.b", "exposure.shop.weekly"}));
    QCOMPARE(ports(read.records),
             QStringList({"exposure.shop.weekly < a of shop/a", "exposure.shop.weekly < b of shop", "shop > a"}));
    const ProductRecord& product = read.records.products.at(0);
    QCOMPARE(q(product.name + "|" + product.archetype + "|" + product.status),
             QString("Weekly report|consumer-aligned|high"));
    QCOMPARE(q(product.members.at(0).name + "|" + product.members.at(0).email), QString("Ann|ann@x.example"));
    QCOMPARE(product.properties,
             std::vector<PropertyRecord>({{"type", "dashboard"}, {"url", "https://bi.x.example/1"}}));

    QByteArray script = exposure;
    script.replace("https://bi.x.example/1", "javascript:alert(1)");
    const ReadSources other = readManifest(manifest(node("model", "a") + "," + node("model", "b"), script));
    QCOMPARE(other.records.products.at(0).properties, std::vector<PropertyRecord>({{"type", "dashboard"}}));
}

void TestDbtImporter::crossesProjects()
{
    // What dbt writes of a model of another project that is referred to: no path, no code.
    QByteArray external = node("model", "up", "model.platform.hidden", "\"access\": \"public\"");
    external.replace("shop", "platform").replace("\"path\": \"p\"", "\"path\": \"\", \"original_file_path\": \"\"");
    const ReadSources read = readManifest(manifest(external + "," + node("model", "a", "model.platform.up")));
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(ports(read.records), QStringList({"shop < up of platform/up"}));
    QCOMPARE(jobs(read.records.lineage), QStringList({"model.shop.a: db.s.up > db.s.a"}));
}

void TestDbtImporter::lineageGoesThroughWhatHasNoTable()
{
    const QByteArray ephemeral = "\"config\": {\"materialized\": \"ephemeral\"}";
    const ReadSources read = readManifest(
        manifest(node("model", "a") + "," + node("model", "e", "model.shop.a", ephemeral) + "," +
                 node("model", "f", "model.shop.e model.shop.f", ephemeral) + "," +
                 node("model", "b", "model.shop.f model.shop.a") + "," + node("model", "self", "model.shop.self")));
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(jobs(read.records.lineage), QStringList({"model.shop.a:  > db.s.a", "model.shop.b: db.s.a > db.s.b",
                                                      "model.shop.self: db.s.self > db.s.self"}));
}

void TestDbtImporter::namesTables_data()
{
    QTest::addColumn<QByteArray>("adapter");
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QString>("expected");
    const QByteArray whole = "\"database\": \"D\", \"schema\": \"s\", \"alias\": \"t_1\"";
    QTest::newRow("postgres") << QByteArray("postgres") << whole << "postgres://#D.s.t_1";
    QTest::newRow("snowflake keeps its case") << QByteArray("snowflake") << whole << "snowflake://#D.s.t_1";
    QTest::newRow("bigquery") << QByteArray("bigquery") << whole << "bigquery#D.s.t_1";
    QTest::newRow("athena") << QByteArray("athena") << whole << "awsathena://#D.s.t_1";
    QTest::newRow("sqlserver") << QByteArray("sqlserver") << whole << "mssql://#D.s.t_1";
    QTest::newRow("spark has no database")
        << QByteArray("spark") << QByteArray("\"database\": null, \"schema\": \"s\", \"alias\": \"t\"")
        << "spark://#s.t";
    QTest::newRow("unheard-of") << QByteArray("newdb") << whole << "newdb://#D.s.t_1";
    QTest::newRow("not stated") << QByteArray() << whole << "dbt://#D.s.t_1";
    QTest::newRow("no alias") << QByteArray("bigquery") << QByteArray("\"database\": \"D\", \"schema\": \"s\"")
                              << "bigquery#D.s.m";
    QTest::newRow("relation name alone") << QByteArray("postgres")
                                         << QByteArray("\"relation_name\": \"\\\"D\\\".\\\"s\\\".\\\"t\\\"\"")
                                         << "postgres://#D.s.t";
}

void TestDbtImporter::namesTables()
{
    QFETCH(QByteArray, adapter);
    QFETCH(QByteArray, where);
    QFETCH(QString, expected);
    const QByteArray text =
        manifest("\"model.shop.m\": {\"unique_id\": \"model.shop.m\", \"resource_type\": \"model\", \"name\": \"m\", "
                 "\"package_name\": \"shop\", \"path\": \"p\", \"access\": \"public\", " +
                     where + "}",
                 {}, adapter.isEmpty() ? QByteArray(", \"user_id\": null") : ", \"adapter_type\": \"" + adapter + "\"");
    const ReadSources read = readManifest(text);
    const DatasetNameRecord& name = read.records.products.at(0).outputPorts.at(0).datasets.at(0);
    QCOMPARE(q(name.nameSpace) + QLatin1Char('#') + q(name.name), expected);
    QCOMPARE(lines(read.diagnostics).filter("namespace-unknown").size(), expected.startsWith("bigquery") ? 0 : 1);
}

void TestDbtImporter::findsOwners_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("expected");
    QTest::newRow("meta") << QByteArray("\"meta\": {\"owner\": \"ann@x.example\"}") << "/ann@x.example";
    QTest::newRow("config.meta") << QByteArray("\"config\": {\"meta\": {\"owner\": \"ann@x.example\"}}")
                                 << "/ann@x.example";
    QTest::newRow("a word is a team") << QByteArray("\"meta\": {\"owner\": \"finance\"}") << "finance/";
    QTest::newRow("name and address") << QByteArray("\"meta\": {\"owner\": \"ML User(ml@x.example)\"}")
                                      << "/ML User ml@x.example";
    QTest::newRow("a list") << QByteArray("\"meta\": {\"owners\": [\"a@x.example\", \"b@x.example\"]}")
                            << "/a@x.example,b@x.example";
    QTest::newRow("objects") << QByteArray("\"meta\": {\"owners\": [{\"name\": \"A\", \"email\": \"a@x.example\"}]}")
                             << "/A a@x.example";
    QTest::newRow("dotted keys")
        << QByteArray("\"meta\": {\"business_owner\": \"jdoe@x.example\", \"gov.team_owner\": \"Finance\"}")
        << "Finance/jdoe@x.example";
    QTest::newRow("nobody") << QByteArray("\"meta\": {\"ownership\": {}, \"tier\": 1}") << "/";
}

void TestDbtImporter::findsOwners()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, expected);
    const ReadSources read = readManifest(manifest(node("model", "a", {}, fields)));
    QCOMPARE(lines(read.diagnostics), QStringList());
    const ProductRecord& product = read.records.products.at(0);
    QStringList people;
    for (const MemberRecord& member : product.members)
        people += (q(member.name) + QLatin1Char(' ') + q(member.email)).trimmed();
    QCOMPARE(q(product.teamName) + QLatin1Char('/') + people.join(QLatin1Char(',')), expected);
}

void TestDbtImporter::statesColumnsAndTypes()
{
    const ReadSources read = readManifest(manifest(
        node("model", "a", {},
             "\"description\": \"All a\", \"config\": {\"materialized\": \"view\"}, \"columns\": {\"id\": {\"name\": "
             "\"id\", \"data_type\": \"int\", \"description\": \"Key\"}, \"b\": {\"name\": \"b\", \"data_type\": "
             "null}}") +
        "," + node("model", "m", {}, "\"config\": {\"materialized\": \"materialized_view\"}")));
    QCOMPARE(lines(read.diagnostics), QStringList());
    const LineageLog& log = read.records.lineage;
    const LineageLog::EventRow& event = log.events().at(0);
    QVERIFY(event.kind == EventKind::Dataset && event.time == Instant());
    const auto schema = log.schema(log.outputs(event)[0].schema);
    QCOMPARE(schema.size(), std::size_t(2));
    QCOMPARE(q(schema[0].name) + q(schema[0].type) + q(schema[0].description), QString("idintKey"));
    QStringList facts;
    for (const LineageLog::FactRow& fact : log.facts()) {
        if (fact.fact == LineageFact::DatasetType || fact.fact == LineageFact::DatasetDescription)
            facts += q(log.datasets()[fact.subject].name) + QLatin1Char('=') + q(fact.text);
    }
    QCOMPARE(facts, QStringList({"db.s.a=view", "db.s.a=All a", "db.s.m=materialized"}));
}

void TestDbtImporter::readsCatalogs()
{
    const QByteArray text =
        "{\"metadata\": {\"dbt_schema_version\": \"https://schemas.getdbt.com/dbt/catalog/v1.json\", \"generated_at\": "
        "\"2024-05-01T10:00:00Z\"}, \"nodes\": {\"model.shop.a\": {\"metadata\": {\"type\": \"VIEW\", \"schema\": "
        "\"S\", \"name\": \"A\", \"database\": \"D\", \"comment\": \"All\", \"owner\": null}, \"columns\": {\"B\": "
        "{\"type\": \"TEXT\", \"index\": 2, \"name\": \"B\", \"comment\": null}, \"ID\": {\"type\": \"NUMBER\", "
        "\"index\": 1, \"name\": \"ID\", \"comment\": \"Key\"}}, \"stats\": {}, \"unique_id\": \"model.shop.a\"},\n"
        "\"model.shop.b\": {\"metadata\": {\"type\": \"VIEW\"}, \"columns\": []}}, \"sources\": {}, \"errors\": null}";
    const ReadSources read = readText(text, QStringLiteral("catalog.json"));
    QCOMPARE(lines(read.diagnostics),
             QStringList({"2:30 error field-missing name|dbt node", "2:59 warning field-type columns|mapping|list"}));
    QCOMPARE(kept(read), QStringList({"model.shop.a"}));
    QCOMPARE(read.sources.at(0).skipped, 1U);
    const LineageLog& log = read.records.lineage;
    const LineageLog::EventRow& event = log.events().at(0);
    const auto output = log.outputs(event)[0];
    QCOMPARE(q(log.datasets()[output.dataset].nameSpace) + q(log.datasets()[output.dataset].name),
             QString("dbt://D.S.A"));
    QStringList columns;
    for (const SchemaField& field : log.schema(output.schema))
        columns += q(field.name) + QLatin1Char(':') + q(field.type) + QLatin1Char(':') + q(field.description);
    QCOMPARE(columns, QStringList({"ID:NUMBER:Key", "B:TEXT:"}));
    QCOMPARE(instantText(event.time), std::string("2024-05-01T10:00:00Z"));
}

void TestDbtImporter::contractsThatAreEnforced()
{
    const ReadSources read = readManifest(manifest(
        node("model", "a", {},
             "\"access\": \"public\", \"version\": 1, \"contract\": {\"enforced\": true}, \"columns\": {\"id\": "
             "{\"name\": \"id\", \"data_type\": \"int\", \"constraints\": [{\"type\": \"primary_key\"}], \"meta\": "
             "{\"pii\": true}, \"tags\": [\"t\"]}}")));
    QCOMPARE(q(read.records.products.at(0).outputPorts.at(0).contractId), QString("model.shop.a"));
    const ContractRecord& contract = read.records.contracts.at(0);
    QCOMPARE(q(contract.id + "|" + contract.version + "|" + contract.product), QString("model.shop.a|1|shop"));
    const ContractColumnRecord& column = contract.objects.at(0).columns.at(0);
    QVERIFY(column.key && column.required);
    QCOMPARE(column.tags, std::vector<std::string>({"pii", "t"}));
    QCOMPARE(contract.objects[0].candidates, std::vector<DatasetNameRecord>({{"bigquery", "db.s.a"}}));
}

void TestDbtImporter::dropsButCounts()
{
    const ReadSources read = readManifest(manifest(
        node("model", "a") + "," + node("test", "t", "model.shop.a") + "," + node("analysis", "n") + "," +
            node("operation", "o") + "," + node("model", "off", {}, "\"config\": {\"enabled\": false}") + "," +
            node("seed", "s") + "," + node("snapshot", "h", "model.shop.a"),
        "\"macros\": {\"macro.dbt.x\": {\"macro_sql\": \"{{ 1 }}\"}}, \"disabled\": {\"model.shop.z\": [{}]}"));
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(read.sources.at(0).records, 7U);
    QCOMPARE(jobs(read.records.lineage),
             QStringList({"model.shop.a:  > db.s.a", "seed.shop.s:  > db.s.s", "snapshot.shop.h: db.s.a > db.s.h"}));
}

void TestDbtImporter::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, int kept, QStringList expected) {
        QTest::newRow(name) << text << kept << expected;
    };
    const QByteArray a = node("model", "a");
    QByteArray other = a;
    other.replace("\"schema\": \"s\"", "\"schema\": \"z\"");
    row("a node is null", manifest(a + ",\n\"model.shop.n\": null"), 1,
        {"3:17 error field-type model.shop.n|mapping|null"});
    row("a node is a number", manifest(a + ",\n\"model.shop.n\": 7"), 1,
        {"3:17 error field-type model.shop.n|mapping|text"});
    row("a key twice", manifest(a + ",\n" + other), 1, {"3:1 error duplicate-key model.shop.a|2"});
    row("a node nests too deeply",
        manifest(a + ",\n\"model.shop.n\": {\"meta\": " + QByteArray(300, '[') + QByteArray(300, ']') + "}"), 1,
        {"3:151 error too-deep 126"});
    row("a wrong word makes it no JSON", manifest(a + ",\n\"model.shop.n\": {\"meta\": nul}"), 0,
        {"3:26 error json-syntax a value|a word without quotes"});
    row("key and id differ", manifest("\"model.shop.x\": " + a.mid(a.indexOf('{'))), 1,
        {"2:41 warning field-value unique_id|model.shop.a|model.shop.x"});
    row("parents as a list",
        manifest(
            "\"model.shop.x\": {\"unique_id\": \"model.shop.x\", \"resource_type\": \"model\", \"depends_on\": []}"),
        1, {"2:97 warning field-type depends_on|mapping|list"});
    row("a parent that is not there", manifest(node("model", "b", "model.shop.ghost")), 1,
        {"2:27 warning entity-unresolved model.shop.ghost|model.shop.b"});
    row("parents said twice and differently",
        manifest(node("model", "b"), "\"parent_map\": {\"model.shop.b\": [\"x\"]}"), 1,
        {"2:27 warning field-value parent_map|model.shop.b|the nodes that depends_on names"});
    row("a type that nobody knows", manifest(node("wormhole", "b")), 1,
        {"2:80 warning field-value resource_type|wormhole|model, seed, snapshot, test …"});
    row("nodes as a list", manifest({}).replace("{}}", "[]}"), 0, {"2:10 error field-type nodes|mapping|list"});
    row("sections null", manifest(a, "\"groups\": null, \"sources\": null"), 1, {});
    row("a section twice", manifest(a, "\"nodes\": {}"), 0, {"3:1 error duplicate-key nodes|2"});
    row("cut off", manifest(a).chopped(3), 0, {"2:208 error truncated-input"});
    row("two in one file", manifest(a) + manifest(a), 0, {"3:1 error json-syntax nothing after the value|{"});
    row("a version of the future", manifest(a).replace("v12", "v99"), 1, {"1:37 warning version-mismatch v99|v12"});
    row("time that is none", manifest(a).replace("2024-05-01T10:00:00Z", "yesterday"), 1,
        {"1:105 warning time-invalid metadata.generated_at|yesterday"});
    row("no metadata", "{\"nodes\": {" + a + "}, \"sources\": {}}", 0,
        {"1:1 error field-missing metadata|dbt manifest"});
    row("no nodes", "{\"metadata\": {\"dbt_schema_version\": \"https://x/dbt/catalog/v1.json\"}}", 0,
        {"1:1 error field-missing nodes|dbt catalog"});
    row("unknown key", manifest(node("model", "b", {}, "\"flavour\": \"sweet\"")), 1,
        {"2:209 note field-unknown flavour"});
}

void TestDbtImporter::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kept);
    QFETCH(QStringList, expected);
    const ReadSources read = readManifest(text);
    QCOMPARE(lines(read.diagnostics), expected);
    QCOMPARE(static_cast<int>(read.kept.size()), kept);
    if (kept == 0)
        QVERIFY(read.records.products.empty() && read.records.lineage.events().empty());
}

void TestDbtImporter::otherArtefacts_data()
{
    QTest::addColumn<QByteArray>("artefact");
    QTest::newRow("run results") << QByteArray("run-results/v6");
    QTest::newRow("source freshness") << QByteArray("sources/v3");
}

void TestDbtImporter::otherArtefacts()
{
    QFETCH(QByteArray, artefact);
    const QByteArray metadata =
        "\"metadata\": {\"dbt_schema_version\": \"https://schemas.getdbt.com/dbt/" + artefact + ".json\"}";
    for (const QByteArray& text : {"{" + metadata + ", \"results\": [{\"status\": \"success\"}]}",
                                   "{\"elapsed_time\": 1, " + metadata + ", \"results\": []}"}) {
        const ReadSources read = readText(text, QStringLiteral("run_results.json"));
        QCOMPARE(read.diagnostics.all().size(), std::size_t(1));
        QCOMPARE(q(codeName(read.diagnostics.all()[0].code)), QString("format-skipped"));
        QCOMPARE(q(read.diagnostics.all()[0].arguments[0]), QString("dbt " + artefact.left(artefact.indexOf('/'))));
        QCOMPARE(read.sources.at(0).records, 0U);
    }
}

/// A manifest is no event: its lineage is there before it was generated, after, and however short the memory is.
void TestDbtImporter::holdsAtAnyDate()
{
    const ReadSources read =
        readManifest(manifest(node("model", "a", "source.shop.raw.orders", "\"description\": \"All\""), Source));
    const auto built = [&read](const MeshOptions& options) {
        NoProgress progress;
        const auto mesh = MeshBuilder::build(read.records, options, progress).mesh;
        QString text = q(datasetEdgesText(*mesh));
        for (const Dataset& dataset : mesh->datasets)
            text += QLatin1Char('\n') + q(dataset.name) + QLatin1Char(' ') + q(dataset.description);
        return text;
    };
    const QString whole = built({});
    QVERIFY2(whole.contains(QStringLiteral("db.s.a All")) &&
                 whole.startsWith(QStringLiteral("lake.in.orders_v1>db.s.a")),
             qPrintable(whole));
    const auto day = [](const char* text) { return readInstant(text)->instant; };
    QCOMPARE(built({.asOf = day("2000-01-01"), .since = {}, .ttlDays = {}}), whole);
    QCOMPARE(built({.asOf = day("2030-01-01"), .since = day("2029-01-01"), .ttlDays = 1}), whole);
}

/// A manifest in a list is read from the tree, one that is the file from the stream: the same records.
void TestDbtImporter::treeAndStreamAgree()
{
    const QByteArray text = manifest(node("model", "a", "source.shop.raw.orders", "\"access\": \"public\"") + "," +
                                         node("model", "b", "model.shop.a model.shop.ghost"),
                                     Source);
    const ReadSources stream = readManifest(text);
    const ReadSources tree = readManifest("[" + text + "]");
    QCOMPARE(kept(tree), kept(stream));
    QCOMPARE(ports(tree.records), ports(stream.records));
    QCOMPARE(jobs(tree.records.lineage), jobs(stream.records.lineage));
    QCOMPARE(tree.diagnostics.all().size(), stream.diagnostics.all().size());
}

/// The document limit is for what must be held as one; of a manifest that is a node.
void TestDbtImporter::largeManifests()
{
    ReadOptions options;
    options.limits.documentBytes = 100'000;
    options.limits.lineBytes = 100'000;
    QByteArray nodes;
    for (int i = 0; i < 100; ++i)
        nodes += (i == 0 ? "" : ",") +
                 node("model", "m" + QByteArray::number(i), {}, "\"raw_code\": \"" + QByteArray(50'000, 'x') + "\"");
    const ReadSources read = readText(manifest(nodes), QStringLiteral("manifest.json"), options);
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(read.sources.at(0).records, 100U);

    options.limits.lineBytes = 10'000;
    const ReadSources refused = readText(manifest(nodes), QStringLiteral("manifest.json"), options);
    QCOMPARE(lines(refused.diagnostics).filter("error source-too-large").size(), 1);
    QCOMPARE(refused.sources.at(0).records, 0U);
}

WEFT_TEST(TestDbtImporter)
#include "tst_DbtImporter.moc"
