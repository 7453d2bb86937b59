// SPDX-License-Identifier: Apache-2.0
#include "importers/openmetadata/QualifiedName.h"
#include "tests/importers/EventLines.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

ReadSources readJson(const QByteArray& text)
{
    return readText(text, QStringLiteral("dump.json"));
}

const char* const FullProduct =
    R"({"id":"p-1","name":"orders","fullyQualifiedName":"Sales.orders","displayName":"Orders",
"description":"<p>All</p>","domains":[{"id":"d-1","type":"domain","name":"Sales","fullyQualifiedName":"Sales"}],
"owners":[{"id":"u","type":"user","name":"jdoe","displayName":"Jo Doe"},{"id":"t","type":"team","name":"crew"}],
"experts":[{"id":"e","type":"user","name":"ann"}],"lifecycleStage":"PRODUCTION","tags":[{"tagFQN":"PII.Sensitive"}],
"assets":[{"id":"a","type":"table","name":"o","fullyQualifiedName":"pg.db.s.o"},{"id":"b","type":"dashboard","name":"dash"}],
"consumesFrom":[{"id":"p-2","type":"dataProduct","name":"raw","fullyQualifiedName":"Core.raw"}],
"providesTo":[{"id":"p-3","type":"dataProduct","name":"bi","fullyQualifiedName":"Bi.bi"}]})";

} // namespace

class TestOpenMetadataImporter : public QObject {
    Q_OBJECT

private slots:
    void qualifiedNames_data();
    void qualifiedNames();
    void readsProducts();
    void readsOldProducts();
    void readsPorts();
    void readsDomains();
    void readsTeams();
    void readsTables();
    void readsLineage_data();
    void readsLineage();
    void pipelinesFindTheirService();
    void refuses_data();
    void refuses();
    void requiresWhatTheSchemaRequires_data();
    void requiresWhatTheSchemaRequires();
};

void TestOpenMetadataImporter::qualifiedNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << "pg.db.s.t"
                           << "pg#db.s.t";
    QTest::newRow("a dot in a part") << "pg.db.s.\"dim.product\""
                                     << "pg#db.s.\"dim.product\"";
    QTest::newRow("quotes that are not needed") << "pg.\"db\".t"
                                                << "pg#db.t";
    QTest::newRow("a quoted service") << "\"my.pg\".db.t"
                                      << "my.pg#db.t";
    QTest::newRow("a quote in quotes") << "pg.\"a\"\"b\""
                                       << "pg#\"a\"\"b\"";
    QTest::newRow("one part") << "topic"
                              << "openmetadata#topic";
    QTest::newRow("open quote") << "pg.\"db.t"
                                << "-";
    QTest::newRow("empty part") << "pg..t"
                                << "-";
    QTest::newRow("dot at the end") << "pg.t."
                                    << "-";
    QTest::newRow("empty") << ""
                           << "-";
}

void TestOpenMetadataImporter::qualifiedNames()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const auto dataset = qualifiedDataset(name.toStdString());
    QCOMPARE(dataset ? nameText({dataset->nameSpace, dataset->name}) : QStringLiteral("-"), expected);
}

void TestOpenMetadataImporter::readsProducts()
{
    const ReadSources sources = readJson(FullProduct);
    QCOMPARE(kept(sources), QStringList{"product:Sales.orders"});
    const ProductRecord& product = sources.records.products.front();
    QCOMPARE(product.otherIds, (std::vector<std::string>{"orders", "p-1"}));
    QCOMPARE(product.name, std::string("Orders"));
    QCOMPARE(product.domain, std::string("Sales"));
    QCOMPARE(product.status, std::string("PRODUCTION"));
    QCOMPARE(product.teamName, std::string("crew"));
    QCOMPARE(product.tags, std::vector<std::string>{"PII.Sensitive"});
    QCOMPARE(product.members,
             (std::vector<MemberRecord>{{"Jo Doe", {}, "owner", {}, {}, {}}, {"ann", {}, "expert", {}, {}, {}}}));
    QCOMPARE(product.outputPorts.size(), std::size_t{1});
    QCOMPARE(product.outputPorts[0].datasets, (std::vector<DatasetNameRecord>{{"pg", "db.s.o"}}));
    QCOMPARE(product.properties, (std::vector<PropertyRecord>{{"asset", "dashboard:dash"}}));
    QCOMPARE(sources.records.dependencies.size(), std::size_t{2});
    QCOMPARE(sources.records.dependencies[0].provider, std::string("Core.raw"));
    QCOMPARE(sources.records.dependencies[0].consumer, std::string("Sales.orders"));
    QCOMPARE(sources.records.dependencies[1].provider, std::string("Sales.orders"));
    QCOMPARE(sources.records.dependencies[1].consumer, std::string("Bi.bi"));
    QVERIFY(sources.records.dependencies[1].declared && !sources.records.dependencies[1].observed);
}

void TestOpenMetadataImporter::readsOldProducts()
{
    const ReadSources sources = readJson(R"({"name":"p","fullyQualifiedName":"D.p","description":"d","id":"1",
"domain":{"type":"domain","name":"D"},"owner":{"type":"user","name":"jo"}})");
    const ProductRecord& product = sources.records.products.front();
    QCOMPARE(product.domain, std::string("D"));
    QCOMPARE(product.members, (std::vector<MemberRecord>{{"jo", {}, "owner", {}, {}, {}}}));
}

void TestOpenMetadataImporter::readsPorts()
{
    const ReadSources sources = readJson(R"({"name":"p","fullyQualifiedName":"D.p","domains":["D"],
"inputPorts":[{"type":"table","fullyQualifiedName":"pg.db.s.in"}],
"outputPorts":[{"name":"api","portType":"OUTPUT","protocol":"REST","dataAsset":{"type":"table","fullyQualifiedName":"pg.db.s.out"}}],
"assets":[{"type":"table","fullyQualifiedName":"pg.db.s.out"}]})");
    const ProductRecord& product = sources.records.products.front();
    QCOMPARE(product.inputPorts.size(), std::size_t{1});
    QCOMPARE(product.inputPorts[0].name, std::string("db.s.in"));
    QCOMPARE(product.outputPorts.size(), std::size_t{1}); // the asset is that port's
    QCOMPARE(product.outputPorts[0].name, std::string("api"));
    QCOMPARE(product.outputPorts[0].type, std::string("REST"));
}

void TestOpenMetadataImporter::readsDomains()
{
    const ReadSources sources = readJson(R"([{"id":"1","name":"Sales","fullyQualifiedName":"Sales","description":"",
"domainType":"Source-aligned","owners":[{"type":"team","name":"crew"}]},
{"id":"2","name":"Web","fullyQualifiedName":"Sales.Web","description":"d","domainType":"Aggregate",
"parent":{"id":"1","type":"domain","name":"Sales","fullyQualifiedName":"Sales"}},
{"id":"3","name":"Loop","fullyQualifiedName":"Loop","description":"d","domainType":"Aggregate","parent":{"id":"3","name":"Loop"}}])");
    const std::vector<DomainRecord>& domains = sources.records.domains;
    QCOMPARE(domains.size(), std::size_t{3});
    QCOMPARE(domains[0].type, std::string("Source-aligned"));
    QCOMPARE(domains[0].owner, std::string("crew"));
    QCOMPARE(domains[1].name, std::string("Web"));
    QCOMPARE(domains[1].otherName, std::string("Sales.Web"));
    QCOMPARE(domains[1].parent, std::string("Sales"));
    QCOMPARE(domains[2].parent, std::string());
    QCOMPARE(lines(sources.diagnostics).filter(QStringLiteral("field-value parent|Loop|another domain")).size(), 1);
}

void TestOpenMetadataImporter::readsTeams()
{
    const ReadSources sources = readJson(
        R"({"teams":[{"name":"Data","teamType":"Group","email":"d@x.org","users":[{"type":"user","name":"jo"}]},{"teamType":"Group"}]})");
    QCOMPARE(kept(sources), QStringList{"owner:Data"});
    QCOMPARE(sources.records.teams[0].email, std::string("d@x.org"));
    QCOMPARE(sources.records.teams[0].members, (std::vector<MemberRecord>{{"jo", {}, "member", {}, {}, {}}}));
    QCOMPARE(lines(sources.diagnostics), QStringList{"1:102 error field-missing name|team"});
}

void TestOpenMetadataImporter::readsTables()
{
    const ReadSources sources = readJson(R"({"tables":[{"name":"dim.product","tableType":"View","description":"d",
"databaseSchema":{"name":"pg.db.s"},"columns":[{"name":"id","dataType":"INT"},
{"name":"a","dataType":"STRUCT","children":[{"name":"b","dataType":"STRING"}]},{"dataType":"INT"}],
"owner":{"type":"user","name":"jo"}}]})");
    QCOMPARE(kept(sources), QStringList{"dataset:pg#db.s.\"dim.product\""});
    QCOMPARE(columnLines(sources.records.lineage, "db.s.\"dim.product\""),
             (QStringList{"id:INT", "a:STRUCT", "a.b:STRING"}));
    QCOMPARE(factLines(sources.records.lineage),
             (QStringList{"pg#db.s.\"dim.product\" type View", "pg#db.s.\"dim.product\" description d",
                          "pg#db.s.\"dim.product\" owner jo"}));
    QCOMPARE(lines(sources.diagnostics).filter(QStringLiteral("warning")),
             QStringList{"3:80 warning field-missing columns.name|table"});
}

void TestOpenMetadataImporter::readsLineage_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("events");
    QTest::newRow("sample data")
        << QByteArray(R"({"from":{"fqn":"pg.db.s.a","type":"table"},"to":{"fqn":"pg.db.s.b","type":"table"}})")
        << QStringList{"*- > pg#db.s.b{=pg#db.s.a.}"};
    QTest::newRow("with a pipeline")
        << QByteArray(
               R"({"from":{"fqn":"pg.db.s.a"},"to":{"fqn":"pg.db.s.b"},"edge_meta":{"fqn":"air.etl","type":"pipeline"}})")
        << QStringList{"*air#etl < pg#db.s.a > pg#db.s.b{=pg#db.s.a.}"};
    QTest::newRow("of the API, with columns")
        << QByteArray(R"({"edge":{"fromEntity":{"id":"1","type":"table","fullyQualifiedName":"pg.db.s.a"},
"toEntity":{"id":"2","type":"table","fullyQualifiedName":"pg.db.s.b"},
"lineageDetails":{"pipeline":{"type":"pipeline","fullyQualifiedName":"air.etl"},
"columnsLineage":[{"fromColumns":["pg.db.s.a.x","pg.db.s.a.\"y.z\""],"toColumn":"pg.db.s.b.w"}]}}})")
        << QStringList{"*air#etl < pg#db.s.a > pg#db.s.b{=pg#db.s.a., w=pg#db.s.a.x, w=pg#db.s.a.y.z}"};
    QTest::newRow("a pipeline reads")
        << QByteArray(
               R"({"fromEntity":{"type":"table","fullyQualifiedName":"pg.db.s.a"},"toEntity":{"type":"pipeline","fullyQualifiedName":"air.etl"}})")
        << QStringList{"*air#etl < pg#db.s.a"};
    QTest::newRow("a pipeline writes")
        << QByteArray(
               R"({"fromEntity":{"type":"pipeline","fullyQualifiedName":"air.etl"},"toEntity":{"type":"table","fullyQualifiedName":"pg.db.s.a"}})")
        << QStringList{"*air#etl > pg#db.s.a"};
    QTest::newRow("graph of an entity") << QByteArray(
                                               R"({"entity":{"id":"2","type":"table","fullyQualifiedName":"pg.db.s.b"},
"nodes":[{"id":"1","type":"table","fullyQualifiedName":"pg.db.s.a"}],
"upstreamEdges":[{"fromEntity":"1","toEntity":"2"}],"downstreamEdges":[{"fromEntity":"2","toEntity":"9"}]})")
                                        << QStringList{"*- > pg#db.s.b{=pg#db.s.a.}",
                                                       "*- > openmetadata#9{=pg#db.s.b.}"};
}

void TestOpenMetadataImporter::readsLineage()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, events);
    const ReadSources sources = readJson(text);
    QCOMPARE(eventLines(sources.records.lineage), events);
    QCOMPARE(sources.sources.front().skipped, std::uint64_t{0});
}

/// Sample data lists pipelines without their service, and names them with it in the lineage.
void TestOpenMetadataImporter::pipelinesFindTheirService()
{
    const SourceDirectory directory;
    const std::string pipelines =
        directory.add("a.json", R"({"pipelines":[{"name":"etl","pipelineUrl":"http://x","tasks":[]}]})");
    const std::string lineage = directory.add(
        "b.json",
        R"([{"from":{"fqn":"pg.db.s.a"},"to":{"fqn":"pg.db.s.b"},"edge_meta":{"fqn":"air.etl","type":"pipeline"}}])");
    for (const auto& order : {std::vector{pipelines, lineage}, std::vector{lineage, pipelines}}) {
        const ReadSources sources = readPaths(order);
        QCOMPARE(sources.records.lineage.jobs().size(), std::size_t{1});
        QCOMPARE(sources.records.lineage.jobs().front().nameSpace, std::string_view("air"));
    }
}

void TestOpenMetadataImporter::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("product without a name") << QByteArray(R"({"name":null,"fullyQualifiedName":"D.p","domains":[]})")
                                            << "error field-missing name|data product";
    QTest::newRow("name of another type") << QByteArray(R"({"name":{},"fullyQualifiedName":"D.p","domains":[]})")
                                          << "warning field-type name|a string|an object";
    QTest::newRow("broken table name")
        << QByteArray(R"({"name":"t","fullyQualifiedName":"pg.\"db","tableType":"Regular","columns":[]})")
        << "warning urn-invalid pg.\"db|a name of parts";
    QTest::newRow("edge without an end") << QByteArray(R"({"fromEntity":{"fullyQualifiedName":"a.b"}})")
                                         << "error field-missing toEntity|lineage edge";
    QTest::newRow("end without a name") << QByteArray(R"({"from":{"fqn":"a.b"},"to":{"type":"table"}})")
                                        << "warning field-missing to.fullyQualifiedName|reference";
    QTest::newRow("a key twice") << QByteArray(R"({"name":"p","name":"q","fullyQualifiedName":"D.p","domains":[]})")
                                 << "error duplicate-key name|1";
}

void TestOpenMetadataImporter::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const ReadSources sources = readJson("[" + text + "," + FullProduct + "]");
    QVERIFY2(lines(sources.diagnostics).filter(expected).size() == 1,
             qPrintable(lines(sources.diagnostics).join(QLatin1Char('\n'))));
    QCOMPARE(kept(sources), QStringList{"product:Sales.orders"});
    QCOMPARE(sources.sources.front().skipped, std::uint64_t{1});
}

void TestOpenMetadataImporter::requiresWhatTheSchemaRequires_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QByteArray>("entity");
    const QString root = qEnvironmentVariable("WEFT_SHARED", QStringLiteral(WEFT_SOURCE_DIR "/../shared")) +
                         QStringLiteral("/corpus/openmetadata/schema/");
    if (!QFile::exists(root))
        QSKIP("the corpus is not here");
    QTest::newRow("dataProduct") << root + QStringLiteral("entity/domains/dataProduct.json") << QByteArray(FullProduct);
    QTest::newRow("domain")
        << root + QStringLiteral("entity/domains/domain.json")
        << QByteArray(R"({"id":"1","name":"S","fullyQualifiedName":"S","description":"d","domainType":"Aggregate"})");
    QTest::newRow("team") << root + QStringLiteral("entity/teams/team.json")
                          << QByteArray(R"({"id":"1","name":"T","fullyQualifiedName":"T","teamType":"Group"})");
}

/// An entity that lacks a field which the official schema requires is complained of, and a whole one is not.
void TestOpenMetadataImporter::requiresWhatTheSchemaRequires()
{
    QFETCH(QString, schema);
    QFETCH(QByteArray, entity);
    QFile file(schema);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray required = QJsonDocument::fromJson(file.readAll())[QStringLiteral("required")].toArray();
    QVERIFY(!required.isEmpty());
    QCOMPARE(lines(readJson(entity).diagnostics).filter(QStringLiteral("field-missing")), QStringList());
    const QJsonObject whole = QJsonDocument::fromJson(entity).object();
    for (const QJsonValue& field : required) {
        QJsonObject part = whole;
        QVERIFY2(part.contains(field.toString()), qPrintable(field.toString()));
        // A null is the same as nothing, and leaves the entity recognisable.
        part[field.toString()] = QJsonValue::Null;
        const QStringList said = lines(readJson(QJsonDocument(part).toJson()).diagnostics);
        QVERIFY2(said.filter(QStringLiteral("field-missing ") + field.toString() + QLatin1Char('|')).size() == 1,
                 qPrintable(field.toString() + QStringLiteral(": ") + said.join(QLatin1Char('\n'))));
    }
}

WEFT_TEST(TestOpenMetadataImporter)
#include "tst_OpenMetadataImporter.moc"
