// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/MeshBuilder.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

/// Every file of the corpus' catalogue folders is read, or said to hold nothing, or refused with the fault that it
/// really has. How many entities a dump holds is counted here once more with Qt's JSON reader.
class TestCatalogueCorpus : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFileIsReadOrExplained_data();
    void everyFileIsReadOrExplained();
    void countsOfDataHub_data();
    void countsOfDataHub();
    void countsOfLists_data();
    void countsOfLists();
    void completeEventsAreEnough();
    void edgesAndOwners_data();
    void edgesAndOwners();

private:
    QString m_corpus;
};

namespace {

ReadSources readFile(const QString& path)
{
    ReadOptions options;
    options.limits.printedDiagnostics = 100'000;
    return readPaths({path.toStdString()}, options);
}

QJsonArray itemsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isArray() ? document.array() : QJsonArray{document.object()};
}

/// `dataset` of `urn:li:dataset:(…)`
QString typeOfUrn(const QString& urn)
{
    return urn.section(QLatin1Char(':'), 2, 2);
}

std::shared_ptr<const Mesh> meshOf(const ReadSources& sources)
{
    NoProgress progress;
    return MeshBuilder::build(sources.records, {}, progress).mesh;
}

} // namespace

void TestCatalogueCorpus::initTestCase()
{
    m_corpus =
        qEnvironmentVariable("WEFT_SHARED", QStringLiteral(WEFT_SOURCE_DIR "/../shared")) + QStringLiteral("/corpus/");
    if (!QDir(m_corpus).exists())
        QSKIP("the corpus is not here");
}

void TestCatalogueCorpus::everyFileIsReadOrExplained_data()
{
    QTest::addColumn<QString>("path");
    for (const char* folder : {"marquez", "google-data-lineage", "datahub", "openmetadata", "atlas"}) {
        QDirIterator files(m_corpus + QLatin1String(folder), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(path.mid(m_corpus.size()))) << path;
        }
    }
}

void TestCatalogueCorpus::everyFileIsReadOrExplained()
{
    QFETCH(QString, path);
    const ReadSources sources = readFile(path);
    const SourceReport& report = sources.sources.front();
    const QStringList said = lines(sources.diagnostics);
    QVERIFY2(report.records > 0 || !said.isEmpty(), "nothing read, and nothing said");
    QCOMPARE(said.filter(QStringLiteral("internal-error")), QStringList());
    for (const Diagnostic& diagnostic : sources.diagnostics.all())
        QVERIFY2(diagnostic.line > 0, qPrintable(said.join(QLatin1Char('\n'))));
    // Files of these folders that are of no catalogue format, each with its reason.
    const QSet<QString> refused = {QStringLiteral("marquez/metadata.template.json"), // placeholders instead of times
                                   QStringLiteral("google-data-lineage/mapping.json"),
                                   QStringLiteral("datahub/examples/structured_properties/dataset.yaml"),
                                   QStringLiteral("datahub/examples/structured_properties/structured_properties.yaml"),
                                   QStringLiteral("datahub/examples/bootstrap_data/sample_pii_glossary.yml"),
                                   QStringLiteral("marquez/openapi.yml"),
                                   QStringLiteral("atlas/entities/graphdb__janus/lineage-v-98312.json")};
    const bool good = said.filter(QStringLiteral(" error ")).isEmpty();
    QVERIFY2(good || refused.contains(path.mid(m_corpus.size())), qPrintable(said.join(QLatin1Char('\n'))));
    // The same twice gives the same mesh.
    QCOMPARE(lines(readFile(path).diagnostics), said);
}

void TestCatalogueCorpus::countsOfDataHub_data()
{
    QTest::addColumn<QString>("path");
    for (const char* folder : {"datahub/golden", "datahub/examples/mce_files", "datahub/golden/dataproducts"}) {
        for (const QString& name : QDir(m_corpus + QLatin1String(folder)).entryList({QStringLiteral("*.json")}))
            QTest::newRow(qPrintable(name)) << m_corpus + QLatin1String(folder) + QLatin1Char('/') + name;
    }
}

void TestCatalogueCorpus::countsOfDataHub()
{
    QFETCH(QString, path);
    const QSet<QString> kinds = {QStringLiteral("dataset"), QStringLiteral("dataJob"),  QStringLiteral("dataProduct"),
                                 QStringLiteral("domain"),  QStringLiteral("corpuser"), QStringLiteral("corpGroup")};
    std::uint64_t read = 0;
    for (const QJsonValue& item : itemsOf(path)) {
        QString type = typeOfUrn(item[QLatin1String("entityUrn")].toString());
        const QJsonObject snapshot = item[QLatin1String("proposedSnapshot")].toObject();
        if (!snapshot.isEmpty())
            type = typeOfUrn(snapshot.begin().value()[QLatin1String("urn")].toString());
        if (kinds.contains(type))
            ++read;
    }
    const ReadSources sources = readFile(path);
    QCOMPARE(sources.sources.front().records, read);
    QCOMPARE(sources.sources.front().skipped, std::uint64_t{0});
    QCOMPARE(lines(sources.diagnostics).filter(QStringLiteral("format-unread DataHub")), QStringList());
}

void TestCatalogueCorpus::countsOfLists_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("list");
    const auto row = [&](const char* path, const char* list) {
        QTest::newRow(path) << m_corpus + QLatin1String(path) << QString::fromLatin1(list);
    };
    row("marquez/datasets.json", "");
    row("marquez/jobs.json", "");
    row("openmetadata/sample-data/datasets/tables.json", "tables");
    row("openmetadata/sample-data/topics/topics.json", "topics");
    row("openmetadata/sample-data/pipelines/pipelines.json", "pipelines");
    row("openmetadata/sample-data/teams/teams.json", "teams");
    row("openmetadata/sample-data/lineage/lineage.json", "");
    row("openmetadata/domains/dataProduct.json", "");
    for (const char* scenario : {"airflow", "simple_run_event", "spark_dataproc_simple_producer_test"}) {
        for (const char* kind : {"processes", "runs", "links", "lineage_events"}) {
            const QByteArray path =
                QByteArray("google-data-lineage/scenarios/") + scenario + "/validation/" + kind + "/" + kind + ".json";
            row(path.constData(), "");
        }
    }
}

void TestCatalogueCorpus::countsOfLists()
{
    QFETCH(QString, path);
    QFETCH(QString, list);
    QJsonArray items = itemsOf(path);
    if (!list.isEmpty())
        items = items.first()[list].toArray();
    QVERIFY(!items.isEmpty());
    const ReadSources sources = readFile(path);
    QCOMPARE(sources.sources.front().records, static_cast<std::uint64_t>(items.size()));
    QCOMPARE(sources.sources.front().skipped, std::uint64_t{0});
}

/// Kafka, Connect and DataZone hand on nothing but COMPLETE events: lineage needs no START.
void TestCatalogueCorpus::completeEventsAreEnough()
{
    const QByteArray event =
        R"({"eventType":"COMPLETE","eventTime":"2024-05-01T10:00:00Z","producer":"https://confluent.io",
"schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
"run":{"runId":"00000000-0000-4000-8000-000000000001"},"job":{"namespace":"kafka-connect://c","name":"sink-orders"},
"inputs":[{"namespace":"kafka://broker:9092","name":"orders"}],
"outputs":[{"namespace":"s3://lake","name":"orders"}]})";
    const ReadSources sources = readText(event, QStringLiteral("e.json"));
    const auto mesh = meshOf(sources);
    QCOMPARE(mesh->datasetEdges.size(), std::size_t{1});
    QVERIFY(!mesh->datasetEdges.front().attempted);
    QCOMPARE(mesh->datasets[mesh->datasetEdges.front().from].name, std::string_view("orders"));
}

void TestCatalogueCorpus::edgesAndOwners_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("edges");
    QTest::newRow("openmetadata lineage")
        << QStringLiteral("openmetadata/sample-data/lineage")
        << QStringList{"ecommerce_db.shopify.raw_customer > ecommerce_db.shopify.\"dim.product\"",
                       "ecommerce_db.shopify.raw_customer > ecommerce_db.shopify.\"dim.product.variant\"",
                       "ecommerce_db.shopify.raw_customer > ecommerce_db.shopify.dim_address",
                       "ecommerce_db.shopify.raw_order > ecommerce_db.shopify.\"dim.product\"",
                       "ecommerce_db.shopify.raw_order > ecommerce_db.shopify.\"dim.product.variant\""};
    QTest::newRow("google, one link in two files") << QStringLiteral("google-data-lineage/scenarios/simple_run_event")
                                                   << QStringList{"test.table.input > test.table.output"};
    QTest::newRow("atlas") << QStringLiteral("atlas/entities/repository__entities")
                           << QStringList{"db_1.table_1 > db_2.table_2"};
}

void TestCatalogueCorpus::edgesAndOwners()
{
    QFETCH(QString, folder);
    QFETCH(QStringList, edges);
    const auto mesh = meshOf(readFile(m_corpus + folder));
    QStringList found;
    for (const DatasetEdge& edge : mesh->datasetEdges)
        found += q(mesh->datasets[edge.from].name) + QStringLiteral(" > ") + q(mesh->datasets[edge.to].name);
    found.sort();
    QCOMPARE(found, edges);
}

WEFT_TEST(TestCatalogueCorpus)
#include "tst_CatalogueCorpus.moc"
