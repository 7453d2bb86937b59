// SPDX-License-Identifier: Apache-2.0
#include "importers/atlas/AtlasDump.h"
#include "tests/importers/EventLines.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

ReadSources readJson(const QByteArray& text)
{
    return readText(text, QStringLiteral("dump.json"));
}

QByteArray entity(const char* type, const char* guid, const char* name, const QByteArray& attributes = {},
                  const QByteArray& relations = {})
{
    return QByteArray(R"({"typeName":")") + type + R"(","guid":")" + guid + R"(","attributes":{"qualifiedName":")" +
           name + "\"" + (attributes.isEmpty() ? "" : ",") + attributes + "}" +
           (relations.isEmpty() ? "" : ",\"relationshipAttributes\":{" + relations + "}") + "}";
}

QByteArray byGuid(const char* type, const char* guid)
{
    return QByteArray(R"([{"typeName":")") + type + R"(","guid":")" + guid + "\"}]";
}

QByteArray byName(const char* type, const char* name)
{
    return QByteArray(R"([{"typeName":")") + type + R"(","uniqueAttributes":{"qualifiedName":")" + name + "\"}}]";
}

} // namespace

class TestAtlasImporter : public QObject {
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void readsProcesses_data();
    void readsProcesses();
    void readsTables();
    void readsHookMessagesOfVersion1();
    void otherDumpsFindDatasetsByGuid();
    void namesWhatIsNotDescribed();
    void messagesThatWereCut_data();
    void messagesThatWereCut();
    void refuses_data();
    void refuses();
};

void TestAtlasImporter::names_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("table") << "hive_table"
                           << "db.t@cl1"
                           << "hive://cl1#db.t";
    QTest::newRow("topic") << "kafka_topic"
                           << "orders@prod"
                           << "kafka://prod#orders";
    QTest::newRow("without a cluster") << "hive_table"
                                       << "db.t"
                                       << "hive#db.t";
    QTest::newRow("path on a cluster") << "hdfs_path"
                                       << "hdfs://h:8020/a/b.csv@cm"
                                       << "hdfs://h:8020#a/b.csv";
    QTest::newRow("path with an @") << "aws_s3_object"
                                    << "s3://b/a@b/c"
                                    << "s3://b#a@b/c";
    QTest::newRow("local file") << "hdfs_path"
                                << "file:/tmp/a"
                                << "file#/tmp/a";
    QTest::newRow("nothing before the @") << "hive_table"
                                          << "@cl1"
                                          << "hive#@cl1";
    QTest::newRow("empty") << "hive_table"
                           << ""
                           << "-";
}

void TestAtlasImporter::names()
{
    QFETCH(QString, type);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const auto dataset = atlasDataset(type.toStdString(), name.toStdString());
    QCOMPARE(dataset ? nameText({dataset->nameSpace, dataset->name}) : QStringLiteral("-"), expected);
}

void TestAtlasImporter::readsProcesses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("events");
    const QByteArray ends =
        R"("inputs":)" + byName("hive_table", "db.a@c") + R"(,"outputs":)" + byName("hive_table", "db.b@c");
    QTest::newRow("ends among the attributes") << R"({"entity":)" + entity("hive_process", "g1", "db.b@c:1", ends) + "}"
                                               << QStringList{"*hive://c#db.b@c:1 < hive://c#db.a > hive://c#db.b"};
    QTest::newRow("ends among the relationships")
        << R"({"entities":[)" + entity("spark_process", "g1", "app", {}, ends) + "]}"
        << QStringList{"*spark#app < hive://c#db.a > hive://c#db.b"};
    QTest::newRow("ends by guid, of another part of the dump")
        << R"({"referredEntities":{"-1":)" + entity("hive_table", "-1", "db.a@c") + R"(},"entities":[)" +
               entity("hive_process", "-2", "p", R"("inputs":)" + byGuid("hive_table", "-1") + R"(,"outputs":[])") +
               "]}"
        << QStringList{"*- > hive://c#db.a", "*hive#p < hive://c#db.a"};
    const QByteArray columns =
        R"("inputs":)" + byName("hive_column", "db.a.x@c") + R"(,"outputs":)" + byName("hive_column", "db.b.y@c");
    QTest::newRow("column lineage belongs to its process")
        << R"({"entities":[)" + entity("hive_process", "-1", "p", ends) + "," +
               entity("hive_column_lineage", "-2", "p:y",
                      columns + R"(,"depenendencyType":"SIMPLE","query":)" +
                          byGuid("hive_process", "-1").mid(1).chopped(1)) +
               "]}"
        << QStringList{"*hive#p < hive://c#db.a > hive://c#db.b{y=hive://c#db.a.x IDENTITY}"};
    QTest::newRow("column lineage alone")
        << R"({"entity":)" + entity("hive_column_lineage", "g", "p:y", columns) + R"(,"referredEntities":{}})"
        << QStringList{"*- > hive://c#db.b{y=hive://c#db.a.x TRANSFORMATION}"};
    QTest::newRow("a message of a hook")
        << R"([{"type":"ENTITY_CREATE_V2","user":"hive","entities":{"referredEntities":{},"entities":[)" +
               entity("hive_process", "-1", "p", ends) + "]}}]"
        << QStringList{"*hive#p < hive://c#db.a > hive://c#db.b"};
    QTest::newRow("a message that the queue wraps")
        << R"({"version":{"version":"1.0.0"},"message":{"type":"ENTITY_FULL_UPDATE_V2","user":"hive","entities":{"entities":[)" +
               entity("hive_process", "-1", "p", ends) + "]}}}"
        << QStringList{"*hive#p < hive://c#db.a > hive://c#db.b"};
}

void TestAtlasImporter::readsProcesses()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, events);
    const ReadSources sources = readJson(text);
    QCOMPARE(eventLines(sources.records.lineage), events);
    QCOMPARE(sources.sources.front().skipped, std::uint64_t{0});
    QCOMPARE(sources.sources.front().format, std::string("atlas"));
}

void TestAtlasImporter::readsTables()
{
    const QByteArray columns = R"("-2":)" + entity("hive_column", "-2", "db.t.b@c", R"("name":"b","type":"int")") +
                               R"(,"-3":)" + entity("hive_column", "-3", "db.t.a@c", R"("name":"a","type":"string")");
    const ReadSources sources = readJson(
        R"({"referredEntities":{)" + columns + R"(},"entities":[)" +
        entity("hive_table", "-1", "db.t@c",
               R"("owner":"jo","tableType":"VIRTUAL_VIEW","comment":"c","columns":[{"guid":"-3"},{"guid":"-2"}])") +
        "," + entity("hive_db", "-9", "db@c") + "," + entity("hive_db", "-8", "db2@c") + "]}");
    QCOMPARE(kept(sources), QStringList{"dataset:hive://c#db.t"});
    QCOMPARE(columnLines(sources.records.lineage, "db.t"), (QStringList{"a:string", "b:int"}));
    QCOMPARE(factLines(sources.records.lineage),
             (QStringList{"hive://c#db.t type view", "hive://c#db.t owner jo", "hive://c#db.t description c"}));
    QCOMPARE(lines(sources.diagnostics).filter(QStringLiteral("format-skipped Apache Atlas hive_db")).size(), 1);
    QCOMPARE(lines(sources.diagnostics).filter(QStringLiteral("namespace-unknown db.t|hive://c")).size(), 1);
}

void TestAtlasImporter::readsHookMessagesOfVersion1()
{
    const ReadSources sources = readJson(R"({"type":"ENTITY_CREATE","user":"hive","entities":[
{"typeName":"hive_process","id":{"id":"-1","typeName":"hive_process"},"values":{"qualifiedName":"p","operationType":"QUERY",
"inputs":[{"typeName":"hive_table","id":{"id":"-2"},"values":{"qualifiedName":"db.a@c","name":"a"}}],
"outputs":[{"id":"-3","typeName":"hive_table"}]}},
{"typeName":"hive_table","id":{"id":"-3"},"values":{"qualifiedName":"db.b@c"}}]})");
    QCOMPARE(eventLines(sources.records.lineage),
             (QStringList{"*hive#p < hive://c#db.a > hive://c#db.b", "*- > hive://c#db.a", "*- > hive://c#db.b"}));
}

/// One dump describes a table, another names it by nothing but its guid: the guid is one more name of it.
void TestAtlasImporter::otherDumpsFindDatasetsByGuid()
{
    const SourceDirectory directory;
    const std::string table = directory.add("a.json", R"({"entity":)" + entity("hive_table", "g-7", "db.t@c") + "}");
    const std::string process = directory.add(
        "b.json",
        R"({"entity":)" + entity("hive_process", "g-8", "p", R"("inputs":)" + byGuid("hive_table", "g-7")) + "}");
    const ReadSources sources = readPaths({table, process});
    QCOMPARE(factLines(sources.records.lineage).filter(QStringLiteral("alias")),
             QStringList{"atlas#g-7 table-alias hive://c#db.t"});
    QVERIFY(eventLines(sources.records.lineage).contains(QStringLiteral("*hive#p < atlas#g-7")));
    QCOMPARE(lines(sources.diagnostics).filter(QStringLiteral("entity-unresolved")), QStringList());
}

void TestAtlasImporter::namesWhatIsNotDescribed()
{
    const ReadSources sources =
        readJson(R"({"entities":[)" + entity("hive_table", "-1", "db.t@c") + "," +
                 entity("hive_process", "-2", "p",
                        R"("inputs":)" + byGuid("hive_table", "g-9") + R"(,"outputs":)" + byGuid("hive_table", "-1")) +
                 "]}");
    QCOMPARE(lines(sources.diagnostics).filter(QStringLiteral("warning entity-unresolved g-9|job:hive#p")).size(), 1);
    QVERIFY(eventLines(sources.records.lineage).contains(QStringLiteral("*hive#p < atlas#g-9 > hive://c#db.t")));
}

void TestAtlasImporter::messagesThatWereCut_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("tail");
    QTest::newRow("wrapped")
        << QByteArray(
               R"({"version":{"version":"1.0.0","versionParts":[1]},"message":{"type":"ENTITY_CREATE_V2","entities":{"entities":[)")
        << QByteArray(R"(],"referredEntities":{}},"user":"x"},"msgCreationTime":1})");
    QTest::newRow("of version 1, wrapped")
        << QByteArray(R"({"version":{"version":"1.0.0"},"message":{"type":"ENTITY_CREATE","entities":[)")
        << QByteArray(R"(],"user":"x"}})");
    QTest::newRow("bare") << QByteArray(R"({"type":"ENTITY_CREATE_V2","entities":{"entities":[)")
                          << QByteArray(R"(]},"user":"x"})");
    QTest::newRow("referred entities alone")
        << QByteArray(R"({"message":{"type":"ENTITY_CREATE_V2","entities":{"referredEntities":{"-1":)"
                      R"({"typeName":"hive_db","attributes":{"qualifiedName":"db@c"}}},"entities":[)")
        << QByteArray(R"(]}}})");
}

/// Wherever a message is cut, its whole entities are kept and the cut is named by its place.
void TestAtlasImporter::messagesThatWereCut()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, tail);
    const QByteArray one = entity("hive_table", "-2", "db.a@c", R"("note":"]}{[\\\"")");
    const QByteArray two = entity("hive_table", "-3", "db.b@c");
    const QByteArray whole = head + one + "," + two + tail;
    const auto read = [](const QByteArray& text) { return readText(text, QStringLiteral("atlas.json")); };
    QCOMPARE(read(whole).sources.front().records, std::uint64_t(2));
    QCOMPARE(read(whole).sources.front().skipped, std::uint64_t(0));
    for (qsizetype cut = head.size() + one.size(); cut < whole.size(); ++cut) {
        const ReadSources sources = read(whole.left(cut));
        const bool both = cut >= whole.size() - tail.size();
        QCOMPARE(sources.sources.front().records, std::uint64_t(both ? 2 : 1));
        QCOMPARE(sources.sources.front().skipped, std::uint64_t(1));
        QCOMPARE(lines(sources.diagnostics).filter(QStringLiteral(" error ")),
                 QStringList(QStringLiteral("1:%1 error truncated-input").arg(cut + 1)));
    }
    QCOMPARE(read(whole.left(head.size() + 3)).sources.front().skipped, std::uint64_t(1));
}

void TestAtlasImporter::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("table without a name") << QByteArray(R"({"typeName":"hive_table","guid":"x","attributes":{}})")
                                          << "error field-missing attributes.qualifiedName|entity";
    QTest::newRow("name of another type")
        << QByteArray(R"({"typeName":"hive_table","guid":"x","attributes":{"qualifiedName":[1]}})")
        << "error field-missing attributes.qualifiedName|entity";
    QTest::newRow("process without a name")
        << QByteArray(R"({"typeName":"hive_process","attributes":{"qualifiedName":null}})")
        << "error field-missing attributes.qualifiedName|process";
    QTest::newRow("column lineage of nothing")
        << entity("hive_column_lineage", "g", "p:y")
        << "error field-missing attributes.inputs, attributes.outputs|column lineage";
    QTest::newRow("no entity at all") << QByteArray(R"({"referredEntities":{}})")
                                      << "error field-missing typeName, attributes|entity";
    QTest::newRow("a key twice")
        << QByteArray(R"({"typeName":"hive_table","attributes":{"qualifiedName":"a","qualifiedName":"b"}})")
        << "error duplicate-key qualifiedName|1";
    QTest::newRow("a deletion") << QByteArray(R"({"type":"ENTITY_DELETE_V2","user":"x","entities":[]})")
                                << "warning format-unread Apache Atlas ENTITY_DELETE_V2 message";
}

void TestAtlasImporter::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const ReadSources sources = readJson("[" + text + R"(,{"entity":)" + entity("hive_table", "-1", "db.t@c") + "}]");
    QVERIFY2(lines(sources.diagnostics).filter(expected).size() == 1,
             qPrintable(lines(sources.diagnostics).join(QLatin1Char('\n'))));
    QCOMPARE(kept(sources), QStringList{"dataset:hive://c#db.t"});
    QCOMPARE(sources.sources.front().skipped, std::uint64_t{1});
}

WEFT_TEST(TestAtlasImporter)
#include "tst_AtlasImporter.moc"
