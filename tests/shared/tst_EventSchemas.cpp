// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/PictureExport.h"
#include "tests/importers/CorpusSchema.h"
#include "tests/importers/OfficialSchema.h"
#include "tests/shared/HostileNames.h"
#include "tests/shared/PictureWorld.h"
#include "tests/shared/ReadBack.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QUuid>

#include <map>
#include <set>
#include <string>
#include <tuple>

using namespace weft;
using namespace weft::app;
using namespace weft::tests;

namespace {

const TextJson& officialText(const std::string& path)
{
    static std::map<std::string, TextJson> known;
    const auto [found, isNew] = known.try_emplace(path);
    QFile file(corpusPath() + QStringLiteral("openlineage/schema/current/") + QString::fromStdString(path));
    if (isNew && file.open(QIODevice::ReadOnly))
        found->second = TextJson::parse(file.readAll().toStdString());
    return found->second;
}

/// The schema of an event by what its `schemaURL` says it is.
const OfficialSchema& eventSchema(const TextJson& event)
{
    static std::map<std::string, OfficialSchema> known;
    const auto url = event.value("schemaURL", std::string());
    const auto found = known.find(url);
    if (found != known.end())
        return found->second;
    TextJson schema = officialText("OpenLineage.json");
    schema.erase("oneOf");
    schema["$ref"] = "#/$defs/" + url.substr(url.rfind('/') + 1);
    return known.emplace(url, OfficialSchema(std::move(schema))).first->second;
}

/// What is wrong with the facets of a dataset or job by their own schemas; `seen` takes their names.
QStringList facetFaults(const TextJson& subject, std::set<std::string>& seen)
{
    QStringList faults;
    const TextJson facets = subject.value("facets", TextJson::object());
    for (const auto& [name, facet] : facets.items()) {
        const auto url = facet.value("_schemaURL", std::string());
        const TextJson& schema = officialText("facets/" + url.substr(url.rfind('/') + 1));
        seen.insert(name);
        if (schema.is_null() || schema.value("$id", std::string()) != url || !schema.at("properties").contains(name)) {
            faults += QString::fromStdString(name + " is not what is at " + url);
            continue;
        }
        if (!facet.contains("_producer"))
            faults += QString::fromStdString(name + " has no _producer");
        for (const std::string& fault : OfficialSchema(schema).faults({{name, facet}}))
            faults += QString::fromStdString(fault);
    }
    return faults;
}

/// What is written of a mesh, and what is wrong with it.
struct Judged {
    QStringList faults;
    std::map<std::string, int> events; ///< by the name of their schema, runs by their type
    std::set<std::string> facets;
};

Judged judge(const std::shared_ptr<const OpenMesh>& open)
{
    Judged result;
    for (const QByteArray& line :
         exported(*picture(open, spec(Level::Dataset)), ExportKind::OpenLineage).trimmed().split('\n')) {
        const std::vector<TextJson> documents = textDocuments(line);
        if (documents.size() != 1) {
            result.faults += QStringLiteral("no JSON: ") + QString::fromUtf8(line.left(80));
            continue;
        }
        const TextJson& event = documents.front();
        const auto url = event.value("schemaURL", std::string());
        ++result.events[event.contains("eventType") ? event["eventType"].get<std::string>()
                                                    : url.substr(url.rfind('/') + 1)];
        for (const std::string& fault : eventSchema(event).faults(event))
            result.faults += QString::fromStdString(fault);
        if (event.contains("run") && QUuid(QString::fromStdString(event["run"]["runId"])).isNull())
            result.faults += QStringLiteral("no UUID: ") + QString::fromStdString(event["run"]["runId"]);
        if (!readInstant(event.value("eventTime", std::string())))
            result.faults += QStringLiteral("no time");
        TextJson subjects = TextJson::array({event.value("dataset", TextJson()), event.value("job", TextJson())});
        for (const char* list : {"inputs", "outputs"})
            for (const TextJson& dataset : event.value(list, TextJson::array()))
                subjects.push_back(dataset);
        for (const TextJson& subject : subjects)
            if (subject.is_object())
                result.faults += facetFaults(subject, result.facets);
    }
    return result;
}

} // namespace

/// The events that are written, beside OpenLineage's own schemas.
class TestEventSchemas : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void world();
    void corpus_data();
    void corpus();
    void faultsAreSeen();
};

void TestEventSchemas::initTestCase()
{
    if (!hasCorpus())
        QSKIP("there is no corpus beside the sources");
    QVERIFY(officialText("OpenLineage.json").contains("$defs"));
}

/// All kinds of events and facets: datasets, one without a job that fills it, jobs, runs that failed.
void TestEventSchemas::world()
{
    Records records = recordsFromText(R"(
schema db#a fields=id:int,name:text
columns r1 of=db#x map=id<db#a.id,id~<db#a.name
event r1 COMPLETE at=2026-10-30T08:00:00Z job=etl#two in=db#a,db#b out=db#x,db#y
event r2 FAIL at=2026-10-31T09:30:00Z job=etl#two in=db#z out=db#x,db#y
event r3 ABORT at=2026-10-31T09:40:00Z job=etl#three in=db#x out=db#z
fact alias db#a other=s3://bucket#a
fact lifecycle db#y text=DROP
)");
    for (const auto& [fact, subject, text] :
         {std::tuple(LineageFact::DatasetOwner, "a", "team:data"), std::tuple(LineageFact::DatasetType, "b", "TOPIC"),
          std::tuple(LineageFact::DatasetDescription, "b", "what \"b\" is")})
        records.lineage.addFact(fact, {"db", subject}, {}, text, {});
    for (const auto& [fact, subject, text] :
         {std::tuple(LineageFact::JobOwner, "two", "kim"), std::tuple(LineageFact::JobDescription, "two", "two things"),
          std::tuple(LineageFact::JobType, "two", "SPARK JOB"), std::tuple(LineageFact::JobType, "three", "BATCH")})
        records.lineage.addFact(fact, {"etl", subject}, {}, text, {});
    const EventDataset source{{"db", "a"}};
    const EventDataset target{{"db", "plain"}};
    LineageEvent stated;
    stated.kind = EventKind::Dataset;
    stated.inputs = {&source, 1};
    stated.outputs = {&target, 1};
    stated.fingerprint = {1, 2};
    stated.counted = false;
    records.lineage.add(stated);
    const auto open = openRecords(records);
    const Judged judged = judge(open);
    QCOMPARE(judged.faults, QStringList());
    QCOMPARE(judged.events.at("DatasetEvent"), 6);
    QCOMPARE(judged.events.at("FAIL"), 3);
    QVERIFY(judged.events.at("JobEvent") > 0);
    QCOMPARE(judged.facets, (std::set<std::string>{"columnLineage", "datasetType", "documentation", "jobType",
                                                   "lineage", "ownership", "schema", "symlinks"}));
    // What the schema asks for and nobody stated is no fact to a reader.
    NoProgress progress;
    const importers::ReadSources read =
        readBack(exported(*picture(open, spec(Level::Dataset)), ExportKind::OpenLineage));
    const auto again = MeshBuilder::build(read.records, {}, progress).mesh;
    QStringList types;
    for (const Job& job : again->jobs)
        types += q(job.name) + "=" + q(job.type);
    QCOMPARE(types, QStringList({"three=BATCH", "two=SPARK JOB"}));
}

void TestEventSchemas::corpus_data()
{
    QTest::addColumn<QString>("folder");
    for (const char* folder : {"atlas", "datahub", "dbt", "marquez", "openlineage", "openmetadata"})
        QTest::newRow(folder) << QString(folder);
}

void TestEventSchemas::corpus()
{
    QFETCH(QString, folder);
    NoProgress progress;
    const importers::ReadSources read = importers::readSources({(corpusPath() + folder).toStdString()}, {}, progress);
    const Judged judged = judge(openMeshOf(MeshBuilder::build(read.records, {}, progress).mesh));
    QCOMPARE(judged.faults, QStringList());
    QVERIFY(judged.events.at("DatasetEvent") > 10);
}

/// The judge itself: a run without a job, and a facet that lacks what it must have.
void TestEventSchemas::faultsAreSeen()
{
    TextJson event = textDocuments(R"({"eventTime":"2026-10-31T09:30:00Z","producer":"https://x.example",
        "schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
        "eventType":"LOST","run":{}})")
                         .at(0);
    QCOMPARE(eventSchema(event).faults(event).size(), std::size_t(3));
    std::set<std::string> seen;
    const TextJson subject = textDocuments(R"({"facets":{"symlinks":{
        "_producer":"https://x.example","_schemaURL":"https://openlineage.io/spec/facets/1-0-1/SymlinksDatasetFacet.json","identifiers":[{"name":"a"}]},
        "schema":{"_schemaURL":"https://openlineage.io/spec/facets/1-2-0/SchemaDatasetFacet.json"},
        "lost":{"_schemaURL":"https://openlineage.io/spec/facets/1-0-0/LostFacet.json"}}})")
                                 .at(0);
    QCOMPARE(facetFaults(subject, seen).size(), 4);
    QCOMPARE(seen, (std::set<std::string>{"lost", "schema", "symlinks"}));
}

WEFT_TEST(TestEventSchemas)
#include "tst_EventSchemas.moc"
