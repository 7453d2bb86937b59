// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/MeshBuilder.h"
#include "tests/importers/CorpusSchema.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>
#include <QSet>

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

/// Every dbt artefact of the corpus, against what Qt's JSON reader finds in it.
class TestDbtCorpus : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsEveryArtefact_data();
    void readsEveryArtefact();
    void knowsTheKeysOfTheSchemas_data();
    void knowsTheKeysOfTheSchemas();
    void namesTheDatasetsOfTheEvents_data();
    void namesTheDatasetsOfTheEvents();
};

namespace {

QJsonObject artefact(const QString& path)
{
    return corpusSchema(path);
}

/// The entries of a section whose lineage goes through a table, as `dbt-ol` would have it: types that make one.
int tables(const QJsonObject& manifest)
{
    int count = 0;
    for (const QJsonValue& value : manifest["nodes"].toObject()) {
        const QJsonObject node = value.toObject();
        const QString type = node["resource_type"].toString();
        const QString materialized = node["config"].toObject()["materialized"].toString();
        count += (type == "model" || type == "seed" || type == "snapshot") && materialized != "ephemeral" ? 1 : 0;
    }
    return count;
}

/// Keys that a schema's object may have, also where it is one of several shapes, here or behind a reference.
void addProperties(const QJsonObject& root, const QJsonObject& schema, QSet<QString>& keys)
{
    QJsonObject at = schema;
    if (const QString reference = at["$ref"].toString(); reference.startsWith("#/")) {
        at = root;
        for (const QString& part : reference.mid(2).split('/'))
            at = at[part].toObject();
    }
    for (const QString& key : at["properties"].toObject().keys())
        keys += key;
    for (const char* choice : {"anyOf", "oneOf"}) {
        for (const QJsonValue& one : at[QLatin1String(choice)].toArray())
            addProperties(root, one.toObject(), keys);
    }
}

} // namespace

void TestDbtCorpus::initTestCase()
{
    if (!hasCorpus())
        QSKIP("there is no corpus beside the sources");
}

void TestDbtCorpus::readsEveryArtefact_data()
{
    QTest::addColumn<QString>("file");
    QDirIterator files(corpusPath() + "dbt", {"*.json"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next().mid(corpusPath().size());
        QTest::newRow(qPrintable(file)) << file;
    }
}

void TestDbtCorpus::readsEveryArtefact()
{
    QFETCH(QString, file);
    const QJsonObject root = artefact(file);
    const ReadSources read = readPaths({(corpusPath() + file).toStdString()});
    const QStringList said = lines(read.diagnostics);
    const QString version = root["metadata"].toObject()["dbt_schema_version"].toString();
    QCOMPARE(read.diagnostics.count(Severity::Error), std::size_t(0));
    const int entries =
        root["nodes"].toObject().size() + root["sources"].toObject().size() + root["exposures"].toObject().size();
    if (version.contains("/manifest/") || version.contains("/catalog/")) {
        QCOMPARE(static_cast<int>(read.sources.at(0).records), entries);
        QVERIFY2(said.filter("field-unknown").isEmpty(), qPrintable(said.join('\n')));
        QVERIFY2(said.filter("field-type").isEmpty(), qPrintable(said.join('\n')));
    } else {
        QCOMPARE(read.sources.at(0).records, 0U);
        QVERIFY2(said.filter("format-skipped").size() == 1, qPrintable(said.join('\n')));
    }
    if (!version.contains("/manifest/"))
        return;
    int made = 0;
    for (const LineageLog::EventRow& event : read.records.lineage.events())
        made += event.kind == EventKind::Job ? 1 : 0;
    QCOMPARE(made, tables(root));
}

void TestDbtCorpus::knowsTheKeysOfTheSchemas_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("section");
    for (const char* version : {"v7", "v10", "v11", "v12"}) {
        for (const char* section : {"nodes", "sources", "exposures"})
            QTest::addRow("%s %s", version, section)
                << QStringLiteral("dbt/schema/manifest/%1.json").arg(version) << QString(section);
    }
}

/// Nothing that a schema lets stand in a node is an unknown field to us.
void TestDbtCorpus::knowsTheKeysOfTheSchemas()
{
    QFETCH(QString, schema);
    QFETCH(QString, section);
    const QJsonObject root = corpusSchema(schema);
    QSet<QString> keys;
    addProperties(root, root["properties"].toObject()[section].toObject()["additionalProperties"].toObject(), keys);
    QVERIFY(keys.size() > 15);
    QJsonObject node;
    for (const QString& key : keys)
        node[key] = QJsonValue::Null;
    node["unique_id"] = QStringLiteral("model.p.a");
    node["resource_type"] = QStringLiteral("model");
    QJsonObject manifest{{"metadata", QJsonObject{{"dbt_schema_version", "https://x/dbt/manifest/v12.json"}}},
                         {"nodes", QJsonObject()}};
    manifest[section] = QJsonObject{{"model.p.a", node}};
    const ReadSources read = readText(QJsonDocument(manifest).toJson(), QStringLiteral("manifest.json"));
    QCOMPARE(read.sources.at(0).records, 1U);
    QCOMPARE(lines(read.diagnostics).filter("field-"), QStringList());
}

void TestDbtCorpus::namesTheDatasetsOfTheEvents_data()
{
    QTest::addColumn<QString>("manifest");
    QTest::addColumn<QString>("events");
    const QString dbt = QStringLiteral("dbt/openlineage-tests/");
    const QString events = QStringLiteral("openlineage/dbt-ol/");
    QTest::newRow("snowflake") << dbt + "large/target" << events + "large/result.json";
    QTest::newRow("postgres") << dbt + "postgres/target" << events + "postgres/result.json";
    QTest::newRow("snapshot") << dbt + "snapshot/target" << events + "snapshot/result.json";
    QTest::newRow("spark with a catalog") << dbt + "spark/thrift/target" << events + "spark/thrift/result.json";
    QTest::newRow("structured logs") << dbt + "structured_logs/postgres/build_command/target"
                                     << events + "structured_logs/postgres/build_command/results/build_ol_events.json";
}

/// The manifest leaves open where its tables are, the events of the same project say it: one dataset, with the
/// events' name. The corpus events hold placeholders for ids and times, which are filled in here.
void TestDbtCorpus::namesTheDatasetsOfTheEvents()
{
    QFETCH(QString, manifest);
    QFETCH(QString, events);
    QFile file(corpusPath() + events);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonArray list = QJsonDocument::fromJson(file.readAll()).array();
    QSet<QString> named;
    for (auto value : list) {
        QJsonObject event = value.toObject();
        event["eventTime"] = QStringLiteral("2024-05-01T10:00:00Z");
        event["run"] = QJsonObject{{"runId", "00000000-0000-4000-8000-000000000001"}};
        for (const char* side : {"inputs", "outputs"}) {
            for (const QJsonValue& dataset : event[QLatin1String(side)].toArray())
                named += dataset.toObject()["namespace"].toString() + '#' + dataset.toObject()["name"].toString();
        }
        value = event;
    }
    QVERIFY(!named.isEmpty());
    const SourceDirectory directory;
    const std::string written = directory.add(QStringLiteral("events.json"), QJsonDocument(list).toJson());
    const ReadSources read = readPaths({(corpusPath() + manifest).toStdString(), written});
    NoProgress progress;
    const BuiltMesh built = MeshBuilder::build(read.records, {}, progress);
    QVERIFY(built.mesh);
    QSet<QString> open;
    QSet<QString> closed;
    for (const Dataset& dataset : built.mesh->datasets.rows()) {
        const QString name = q(dataset.nameSpace) + '#' + q(dataset.name);
        (dataset.nameSpace.ends_with("://") ? open : closed) += name;
    }
    QCOMPARE(closed, named);
    // What stays open is what the events do not name: tables that were not built in that run.
    for (const QString& name : open) {
        const QString table = name.section('#', 1);
        for (const QString& other : named)
            QVERIFY2(other.section('#', 1).compare(table, Qt::CaseInsensitive) != 0, qPrintable(name));
    }
}

WEFT_TEST(TestDbtCorpus)
#include "tst_DbtCorpus.moc"
