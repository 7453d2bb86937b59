// SPDX-License-Identifier: Apache-2.0
#include "importers/openlineage/EventReader.h"
#include "model/mesh/MeshBuilder.h"
#include "tests/importers/EventLines.h"
#include "tests/importers/ReadText.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

QString plainDataset(const char* name, const QString& facets = {})
{
    return QStringLiteral(R"({"namespace":"db","name":"%1","facets":{%2}})").arg(QLatin1String(name), facets);
}

/// A COMPLETE event of job etl#load; the arguments are the insides of the lists and of the job's facets.
QByteArray eventText(const QString& inputs, const QString& outputs, const QString& jobFacets,
                     const char* state = "COMPLETE")
{
    return QStringLiteral(R"({"eventType":"%4","eventTime":"2024-05-01T10:00:01Z",
"run":{"runId":"00000000-0000-4000-8000-000000000001"},
"job":{"namespace":"etl","name":"load","facets":{%3}},
"inputs":[%1],"outputs":[%2]})")
        .arg(inputs, outputs, jobFacets, QLatin1String(state))
        .toUtf8();
}

QString entries(const char* list)
{
    return QStringLiteral(R"("lineage":{"entries":[%1]})").arg(QLatin1String(list));
}

} // namespace

/// The `lineage` facet of datasets and jobs.
class TestLineageFacets : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void reports_data();
    void reports();
    void sparesFalseEdges();
    void failedRunsSayNothingOfOthers();
    void readsTheExamplesOfTheSpecification_data();
    void readsTheExamplesOfTheSpecification();
};

void TestLineageFacets::reads_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QStringList>("expected");
    const QString two = plainDataset("a") + QLatin1Char(',') + plainDataset("b");
    const auto ofDataset = [](const char* facets) {
        return eventText(plainDataset("a") + QLatin1Char(',') + plainDataset("b"),
                         plainDataset("x", QLatin1String(facets)) + QLatin1Char(',') + plainDataset("y"), {});
    };
    const auto ofJob = [&](const char* list) {
        return eventText(two, plainDataset("x") + QLatin1Char(',') + plainDataset("y"), entries(list));
    };
    QTest::newRow("inputs of a dataset")
        << ofDataset(R"("lineage":{"inputs":[{"namespace":"db","name":"b","type":"DATASET"}]})")
        << QStringList{"etl#load < db#a < db#b > db#x{=db#b.} > db#y"};
    QTest::newRow("no inputs say that nothing feeds it")
        << ofDataset(R"("lineage":{"inputs":[]})") << QStringList{"etl#load < db#a < db#b > db#x{} > db#y"};
    QTest::newRow("a facet that says nothing")
        << ofDataset(R"("lineage":{})") << QStringList{"etl#load < db#a < db#b > db#x > db#y"};
    QTest::newRow("a facet that is taken back") << ofDataset(R"("lineage":{"_deleted":true,"inputs":[]})")
                                                << QStringList{"etl#load < db#a < db#b > db#x > db#y"};
    QTest::newRow("fields, with and without a field of the source")
        << ofDataset(R"("lineage":{"fields":{"t":{"inputs":[
            {"namespace":"db","name":"a","type":"DATASET","field":"p","transformations":[{"type":"DIRECT","subtype":"AGGREGATION","masking":true}]},
            {"namespace":"db","name":"b","type":"DATASET"}]}}})")
        << QStringList{"etl#load < db#a < db#b > db#x{t=db#a.p AGGREGATION masked, t=db#b.} > db#y"};
    QTest::newRow("a field that the whole dataset depends on")
        << ofDataset(
               R"("lineage":{"inputs":[{"namespace":"db","name":"a","type":"DATASET","field":"p","transformations":[{"type":"INDIRECT","subtype":"FILTER"}]}]})")
        << QStringList{"etl#load < db#a < db#b > db#x{=db#a.p FILTER indirect} > db#y"};
    QTest::newRow("goes before columnLineage") << ofDataset(R"("columnLineage":{"fields":{"t":{"inputFields":[
            {"namespace":"db","name":"a","field":"p"},{"namespace":"db","name":"b","field":"q"}]}}},
            "lineage":{"inputs":[{"namespace":"db","name":"b","type":"DATASET"}]})")
                                               << QStringList{"etl#load < db#a < db#b > db#x{=db#b., t=db#b.q} > db#y"};
    QTest::newRow("columnLineage fills no fields that it states itself")
        << ofDataset(R"("columnLineage":{"fields":{"t":{"inputFields":[{"namespace":"db","name":"a","field":"p"}]}}},
            "lineage":{"fields":{"t":{"inputs":[{"namespace":"db","name":"a","type":"DATASET","field":"r"}]}}})")
        << QStringList{"etl#load < db#a < db#b > db#x{t=db#a.r} > db#y"};
    QTest::newRow("a source that the event does not list")
        << ofDataset(R"("lineage":{"inputs":[{"namespace":"db","name":"c","type":"DATASET"}]})")
        << QStringList{"etl#load < db#a < db#b < db#c > db#x{=db#c.} > db#y"};
    QTest::newRow("of an input: none of this job's")
        << eventText(plainDataset("a", R"("lineage":{"inputs":[{"namespace":"db","name":"raw","type":"DATASET"}]})"),
                     plainDataset("x"), {})
        << QStringList{"etl#load < db#a > db#x", "*- > db#a{=db#raw.}"};
    QTest::newRow("of a dataset event")
        << QByteArray(
               R"({"eventTime":"2024-05-01T10:00:01Z","schemaURL":"https://openlineage.io/spec/2-0-2/x","dataset":
            {"namespace":"db","name":"x","facets":{"lineage":{"inputs":[{"namespace":"db","name":"a","type":"DATASET"}]}}}})")
        << QStringList{"- > db#x{=db#a.}"};
    QTest::newRow("entry for an output")
        << ofJob(
               R"({"type":"DATASET","namespace":"db","name":"y","inputs":[{"type":"DATASET","namespace":"db","name":"a"}]})")
        << QStringList{"etl#load < db#a < db#b > db#x > db#y{=db#a.}"};
    QTest::newRow("entry for an output that the event does not list")
        << ofJob(
               R"({"type":"DATASET","namespace":"db","name":"z","inputs":[{"type":"DATASET","namespace":"db","name":"a"}]})")
        << QStringList{"etl#load < db#a < db#b > db#x > db#y > db#z{=db#a.}"};
    QTest::newRow("job to dataset: the other job writes it")
        << eventText(
               {}, {},
               entries(
                   R"({"type":"DATASET","namespace":"db","name":"z","inputs":[{"type":"JOB","namespace":"etl","name":"other"}]})"))
        << QStringList{"etl#load", "*etl#other > db#z"};
    QTest::newRow("own job to dataset")
        << eventText({}, {}, entries(R"({"type":"DATASET","namespace":"db","name":"z","inputs":[{"type":"JOB"}]})"))
        << QStringList{"etl#load > db#z{}"};
    QTest::newRow("dataset to another job")
        << eventText(
               {}, {},
               entries(
                   R"({"type":"JOB","namespace":"etl","name":"other","inputs":[{"type":"DATASET","namespace":"db","name":"a"}]})"))
        << QStringList{"etl#load", "*etl#other < db#a"};
    QTest::newRow("dataset to the own job")
        << eventText({}, {}, entries(R"({"type":"JOB","inputs":[{"type":"DATASET","namespace":"db","name":"a"}]})"))
        << QStringList{"etl#load < db#a"};
    QTest::newRow("mixed sources") << eventText({}, {},
                                                entries(R"({"type":"DATASET","namespace":"db","name":"z","inputs":[
            {"type":"DATASET","namespace":"db","name":"a"},{"type":"JOB","namespace":"etl","name":"other"}]})"))
                                   << QStringList{"etl#load < db#a > db#z{=db#a.}", "*etl#other > db#z"};
}

void TestLineageFacets::reads()
{
    QFETCH(QByteArray, event);
    QFETCH(QStringList, expected);
    const ReadSources sources = readText(event, QStringLiteral("e.json"));
    QCOMPARE(lines(sources.diagnostics), QStringList());
    QCOMPARE(eventLines(sources.records.lineage), expected);
    QCOMPARE(kept(sources).size(), 1);
}

void TestLineageFacets::reports_data()
{
    QTest::addColumn<QString>("facets");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no entries") << R"("lineage":{})"
                                << "field-missing job.facets.lineage.entries|facet";
    QTest::newRow("a text") << R"("lineage":"x")"
                            << "field-type job.facets.lineage|an object|a string";
    QTest::newRow("entries of another type") << R"("lineage":{"entries":{}})"
                                             << "field-type job.facets.lineage.entries|an array|an object";
    QTest::newRow("entry of another type")
        << entries("7") << "field-type job.facets.lineage.entries[0]|an object|a number";
    QTest::newRow("entry without a name") << entries(R"({"type":"DATASET","namespace":"db"})")
                                          << "field-missing job.facets.lineage.entries[0].name|facet";
    QTest::newRow("half the name of a job") << entries(R"({"type":"JOB","name":"x","inputs":[]})")
                                            << "field-missing job.facets.lineage.entries[0].namespace|facet";
    QTest::newRow("no type") << entries(R"({"namespace":"db","name":"x","inputs":[]})")
                             << "field-missing job.facets.lineage.entries[0].type|facet";
    QTest::newRow("inputs of another type") << entries(R"({"type":"DATASET","namespace":"db","name":"x","inputs":"a"})")
                                            << "field-type job.facets.lineage.entries[0].inputs|an array|a string";
    QTest::newRow("fields of another type") << entries(R"({"type":"DATASET","namespace":"db","name":"x","fields":[]})")
                                            << "field-type job.facets.lineage.entries[0].fields|an object|an array";
    QTest::newRow("a field without inputs")
        << entries(R"({"type":"DATASET","namespace":"db","name":"x","fields":{"f":{}}})")
        << "field-missing job.facets.lineage.entries[0].fields.f.inputs|facet";
    QTest::newRow("a job that feeds a job has no edge")
        << entries(
               R"({"type":"JOB","namespace":"etl","name":"b","inputs":[{"type":"JOB","namespace":"etl","name":"a"}]})")
        << "field-value job.facets.lineage.entries[0].inputs[0].type|JOB|a dataset between the two jobs";
}

void TestLineageFacets::reports()
{
    QFETCH(QString, facets);
    QFETCH(QString, expected);
    const ReadSources sources =
        readText(eventText(plainDataset("a"), plainDataset("x"), facets), QStringLiteral("e.json"));
    QCOMPARE(sources.diagnostics.all().size(), std::size_t{1});
    const QString said = lines(sources.diagnostics).front();
    QCOMPARE(said.section(QLatin1Char(' '), 2), expected);
    QVERIFY2(said.startsWith(QLatin1String("3:")), qPrintable(said)); // the line of the job's facets
    QCOMPARE(eventLines(sources.records.lineage).front().left(8), QStringLiteral("etl#load"));
    QCOMPARE(kept(sources).size(), 1);
}

/// A job that copies two tables to two tables has two edges, not four.
void TestLineageFacets::sparesFalseEdges()
{
    const QByteArray copy = eventText(
        plainDataset("a") + QLatin1Char(',') + plainDataset("b"),
        plainDataset("x") + QLatin1Char(',') + plainDataset("y"),
        entries(
            R"({"type":"DATASET","namespace":"db","name":"x","inputs":[{"type":"DATASET","namespace":"db","name":"a"}]},
                   {"type":"DATASET","namespace":"db","name":"y","inputs":[{"type":"DATASET","namespace":"db","name":"b"}]})"));
    const ReadSources sources = readText(copy, QStringLiteral("e.json"));
    NoProgress progress;
    const auto mesh = MeshBuilder::build(sources.records, {}, progress).mesh;
    QStringList edges;
    for (const DatasetEdge& edge : mesh->datasetEdges)
        edges += q(mesh->datasets[edge.from].name) + QLatin1Char('>') + q(mesh->datasets[edge.to].name);
    QCOMPARE(edges, (QStringList{"a>x", "b>y"}));
}

void TestLineageFacets::failedRunsSayNothingOfOthers()
{
    const QByteArray failed = eventText(
        {}, {},
        entries(
            R"({"type":"JOB","namespace":"etl","name":"other","inputs":[{"type":"DATASET","namespace":"db","name":"a"}]})"),
        "FAIL");
    QCOMPARE(eventLines(readText(failed, QStringLiteral("e.json")).records.lineage), QStringList{"etl#load"});
}

void TestLineageFacets::readsTheExamplesOfTheSpecification_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("expected");
    const QString root = qEnvironmentVariable("WEFT_SHARED", QStringLiteral(WEFT_SOURCE_DIR "/../shared"));
    const QDir folder(root + QStringLiteral("/corpus/openlineage/spec-examples/LineageFacet"));
    if (!folder.exists())
        QSKIP("the corpus is not here");
    const QString w = QStringLiteral("postgresql://warehouse:5432#public.");
    const QString air = QStringLiteral("airflow://production#daily.");
    const auto row = [&](const char* name, const QStringList& expected) {
        QTest::newRow(name) << folder.filePath(QLatin1String(name)) << expected;
    };
    row("dataset-to-job.json", {"j#own", QStringLiteral("*%1load < %2staging_orders").arg(air, w)});
    row("generator.json", {QStringLiteral("j#own > %1extracted_data{}").arg(w)});
    row("implicit-job.json", {"j#own < postgresql://production:5432#public.transactions"});
    row("job-to-dataset.json", {"j#own", QStringLiteral("*%1extract > %2daily_summary").arg(air, w)});
    row("job-to-job.json", {"j#own", QStringLiteral("*%1load").arg(air), QStringLiteral("*%1transform").arg(air)});
    row("mixed-sources.json",
        {QStringLiteral("j#own < %1orders > %1enriched_orders{=%1orders., customer_segment=%1orders.customer_id}")
             .arg(w),
         QStringLiteral("*%1enrichment > %2enriched_orders").arg(air, w)});
    row("dataset-to-dataset.json",
        {QStringLiteral("j#own < %1customers > db#x{=%1customers., customer_id=%1customers.id IDENTITY}").arg(w)});
    QCOMPARE(folder.entryList({QStringLiteral("*.json")}).size(), 7);
}

/// Each example is the facets of a job (or of a dataset): put into an event, they are read without a complaint.
void TestLineageFacets::readsTheExamplesOfTheSpecification()
{
    QFETCH(QString, path);
    QFETCH(QStringList, expected);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray facets = file.readAll();
    const bool ofDataset = facets.contains("LineageDatasetFacet");
    const QByteArray event = R"({"eventTime":"2026-05-01T10:00:01Z","job":{"namespace":"j","name":"own","facets":)" +
                             (ofDataset ? QByteArray("{}") : facets) + R"(},"outputs":[)" +
                             (ofDataset ? R"({"namespace":"db","name":"x","facets":)" + facets + "}" : QByteArray()) +
                             "]}";
    const ReadSources sources = readText(event, QStringLiteral("e.json"));
    for (const Diagnostic& diagnostic : sources.diagnostics.all())
        QCOMPARE(diagnostic.severity, Severity::Note);
    QCOMPARE(eventLines(sources.records.lineage), expected);
}

WEFT_TEST(TestLineageFacets)
#include "tst_LineageFacets.moc"
