// SPDX-License-Identifier: Apache-2.0
#include "importers/MeshReader.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace weft;
using namespace weft::importers;
using weft::tests::q;

/// Every OpenLineage file of the corpus is read whole, or refused with the fault that it really has: what that is, Qt's
/// JSON reader and a few lines here say independently.
class TestOpenLineageCorpus : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void isReadOrRefused_data();
    void isReadOrRefused();
    void bareFacetsAreNoEvents();
    void wholeFolderGivesLineage();

private:
    QString m_corpus;
};

namespace {

ReadSources read(const QString& path)
{
    NoProgress progress;
    ReadOptions options;
    options.listRecords = true;
    options.limits.printedDiagnostics = 100'000;
    return readSources({path.toStdString()}, options, progress);
}

/// Code and field of each error, once.
QSet<QString> errors(const ReadSources& sources)
{
    QSet<QString> lines;
    for (const Diagnostic& diagnostic : sources.diagnostics.all()) {
        if (diagnostic.severity == Severity::Error)
            lines += q(codeName(diagnostic.code)) +
                     (diagnostic.code == DiagnosticCode::FormatUnknown || diagnostic.arguments.empty()
                          ? QString()
                          : QLatin1Char(' ') + q(diagnostic.arguments.front()));
    }
    return lines;
}

void nameFaults(const QJsonValue& named, const QString& where, QSet<QString>& faults)
{
    for (const char* key : {"namespace", "name"}) {
        if (named[QLatin1String(key)].toString().isEmpty())
            faults += QStringLiteral("field-missing %1.%2").arg(where, QLatin1String(key));
    }
}

/// What must be said of an event; `kept` becomes false where the whole event is lost.
QSet<QString> faultsOf(const QJsonObject& event, bool& kept)
{
    QSet<QString> faults;
    const bool hasParts = event.contains(QLatin1String("run")) || event.contains(QLatin1String("job")) ||
                          event.contains(QLatin1String("dataset"));
    const bool looksLikeOne = event.contains(QLatin1String("eventTime")) ||
                              event.contains(QLatin1String("eventType")) || event.contains(QLatin1String("inputs")) ||
                              event.contains(QLatin1String("outputs"));
    const bool hasDatasets = event.contains(QLatin1String("inputs")) || event.contains(QLatin1String("outputs"));
    if ((!hasParts && !(event.contains(QLatin1String("eventType")) && hasDatasets)) || !looksLikeOne) {
        kept = false;
        return {QStringLiteral("format-unknown")};
    }
    const QString time = event[QLatin1String("eventTime")].toString();
    if (time.isEmpty())
        faults += QStringLiteral("field-missing eventTime");
    else if (time.contains(QLatin1Char('{')))
        faults += QStringLiteral("placeholder-value eventTime");
    const bool isDataset = event.contains(QLatin1String("dataset"));
    const bool isRun = event.contains(QLatin1String("run")) ||
                       (event.contains(QLatin1String("eventType")) &&
                        !event[QLatin1String("schemaURL")].toString().endsWith(QLatin1String("JobEvent")));
    if (!isDataset && !event.contains(QLatin1String("job")))
        faults += QStringLiteral("field-missing job");
    else if (!isDataset)
        nameFaults(event[QLatin1String("job")], QStringLiteral("job"), faults);
    if (isRun && !event.contains(QLatin1String("run")))
        faults += QStringLiteral("field-missing run");
    else if (isRun && event[QLatin1String("run")][QLatin1String("runId")].toString().isEmpty())
        faults += QStringLiteral("field-missing run.runId");
    kept = faults.isEmpty();
    for (const char* key : {"inputs", "outputs"}) {
        const QJsonArray datasets = event[QLatin1String(key)].toArray();
        for (qsizetype i = 0; i < datasets.size(); ++i)
            nameFaults(datasets[i], QStringLiteral("%1[%2]").arg(QLatin1String(key)).arg(i), faults);
    }
    return faults;
}

} // namespace

void TestOpenLineageCorpus::initTestCase()
{
    const QByteArray shared = qgetenv("WEFT_SHARED");
    m_corpus = (shared.isEmpty() ? QStringLiteral(WEFT_SOURCE_DIR "/../shared") : QString::fromUtf8(shared)) +
               QStringLiteral("/corpus");
    if (!QDir(m_corpus).exists())
        QSKIP("there is no corpus beside the sources");
}

void TestOpenLineageCorpus::isReadOrRefused_data()
{
    QTest::addColumn<QString>("path");
    const QDir base(m_corpus);
    for (const char* folder :
         {"openlineage/airflow", "openlineage/client", "openlineage/dbt-ol", "openlineage/flink", "openlineage/hive",
          "openlineage/invalid", "openlineage/marquez-tests", "openlineage/minimal", "openlineage/producer-facets",
          "openlineage/spark", "openlineage/spark-column-lineage", "openlineage/spark-dataproc", "marquez"}) {
        QDirIterator files(base.filePath(QLatin1String(folder)), {QStringLiteral("*.json")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(base.relativeFilePath(path))) << path;
        }
    }
}

void TestOpenLineageCorpus::isReadOrRefused()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    QVERIFY(!document.isNull());
    QSet<QString> expected;
    std::size_t events = 0;
    const QJsonArray items = document.isArray() ? document.array() : QJsonArray{document.object()};
    for (const QJsonValue& item : items) {
        bool kept = false;
        expected += faultsOf(item.toObject(), kept);
        events += kept ? 1 : 0;
    }
    const ReadSources sources = read(path);
    QSet<QString> said = errors(sources);
    const auto& rows = sources.records.lineage.events();
    const auto counted = std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.counted; });
    QCOMPARE(static_cast<std::size_t>(counted), events);
    if (events == 0 && expected == QSet<QString>{QStringLiteral("format-unknown")})
        QVERIFY(!sources.diagnostics.empty() || !rows.empty()); // a dump of something else, named or read
    else
        QCOMPARE(said, expected);
    for (const Diagnostic& diagnostic : sources.diagnostics.all())
        QVERIFY(diagnostic.line > 0 || diagnostic.severity != Severity::Error || events == 0);
}

void TestOpenLineageCorpus::bareFacetsAreNoEvents()
{
    const QDir base(m_corpus + QStringLiteral("/openlineage/spec-examples"));
    QDirIterator files(base.path(), {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    int facets = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const bool whole = path.endsWith(QLatin1String("example_full_event.json"));
        facets += whole ? 0 : 1;
        const ReadSources sources = read(path);
        QVERIFY2((sources.records.lineage.size() > 0) == whole, qPrintable(path));
        QVERIFY2(whole || sources.diagnostics.count(Severity::Error) + sources.diagnostics.count(Severity::Warning) > 0,
                 qPrintable(path));
    }
    QVERIFY(facets >= 18);
}

void TestOpenLineageCorpus::wholeFolderGivesLineage()
{
    const ReadSources sources = read(m_corpus + QStringLiteral("/openlineage"));
    const LineageLog& log = sources.records.lineage;
    QVERIFY(log.size() > 300);
    QVERIFY(log.columnLineageCount() > 10);
    QVERIFY(log.datasets().size() > 50);
    QVERIFY(!log.facts().empty());
    QCOMPARE(std::count_if(sources.kept.begin(), sources.kept.end(),
                           [](const KeptRecord& record) {
                               return record.reference.starts_with("job:") || record.reference.starts_with("dataset:");
                           }),
             std::ssize(sources.kept));
    QVERIFY(sources.kept.size() <= log.size());
}

WEFT_TEST(TestOpenLineageCorpus)
#include "tst_OpenLineageCorpus.moc"
