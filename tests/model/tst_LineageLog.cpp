// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/LineageLog.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <string>
#include <vector>

using namespace weft;
using weft::tests::q;

class TestLineageLog : public QObject {
    Q_OBJECT

private slots:
    void keepsAnEvent();
    void keepsNothingOfTheCaller();
    void findsRepeatedEvents();
    void knowsFacetsByFingerprint();
    void factsMoveTheirTimeOnly();
    void jobFactsAreAboutJobs();
    void appendTranslatesEveryIndex();
    void appendedTwiceHoldsNamesOnce();
    void staysValidWhenMoved();
    void keepsWhatWasReadWhenAddingEnds();
};

namespace {

LineageEvent runEvent(std::uint64_t content, std::string_view job)
{
    LineageEvent event;
    event.state = RunState::Complete;
    event.time.seconds = 1'700'000'000;
    event.runId = "run-1";
    event.job = {"etl", job};
    event.fingerprint = {content, 7};
    event.line = 3;
    return event;
}

EventDataset use(std::string_view name)
{
    EventDataset dataset;
    dataset.name = {"db", name};
    return dataset;
}

QString text(const LineageName& name)
{
    return q(name.nameSpace) + QStringLiteral("#") + q(name.name);
}

} // namespace

void TestLineageLog::keepsAnEvent()
{
    LineageLog log;
    log.beginFile("a.ndjson");
    const std::vector<EventDataset> inputs{use("raw"),
                                           {{"db", "raw2"}, EventDataset::Deleted, EventDataset::NotStated}};
    const std::vector<EventDataset> outputs{use("mart")};
    LineageEvent event = runEvent(1, "load");
    event.inputs = inputs;
    event.outputs = outputs;
    event.parent = {"airflow", "dag"};
    log.add(event);

    QCOMPARE(log.size(), std::size_t(1));
    const auto& row = log.events().front();
    QCOMPARE(q(log.runs().text(row.run)), QStringLiteral("run-1"));
    QCOMPARE(text(log.jobs()[row.job]), QStringLiteral("etl#load"));
    QCOMPARE(text(log.jobs()[row.parent]), QStringLiteral("airflow#dag"));
    QCOMPARE(q(log.files()[row.file]), QStringLiteral("a.ndjson"));
    QCOMPARE(row.line, 3U);
    QCOMPARE(log.inputs(row).size(), std::size_t(2));
    QCOMPARE(text(log.datasets()[log.inputs(row)[1].dataset]), QStringLiteral("db#raw2"));
    QCOMPARE(log.inputs(row)[1].schema, EventDataset::Deleted);
    QCOMPARE(log.outputs(row).size(), std::size_t(1));
    QCOMPARE(text(log.datasets()[log.outputs(row)[0].dataset]), QStringLiteral("db#mart"));
    QCOMPARE(log.outputs(row)[0].schema, EventDataset::NotStated);
}

void TestLineageLog::keepsNothingOfTheCaller()
{
    LineageLog log;
    std::string run(64, 'r');
    std::string job(64, 'j');
    {
        LineageEvent event = runEvent(1, job);
        event.runId = run;
        log.add(event);
    }
    run.assign(64, 'x');
    job.assign(64, 'x');
    QCOMPARE(q(log.runs().text(0)), QString(64, QLatin1Char('r')));
    QCOMPARE(q(log.jobs().front().name), QString(64, QLatin1Char('j')));
}

void TestLineageLog::findsRepeatedEvents()
{
    LineageLog log;
    QVERIFY(!log.contains({1, 7}));
    for (std::uint64_t i = 0; i < 5'000; ++i)
        log.add(runEvent(i * 1024, "load")); // equal low bits: every event asks for the same slot
    for (std::uint64_t i = 0; i < 5'000; ++i)
        QVERIFY(log.contains({i * 1024, 7}));
    QVERIFY(!log.contains({5'000 * 1024, 7}));
    QVERIFY(!log.contains({0, 8}));
    log.add(runEvent(0, "load"));
    QCOMPARE(log.size(), std::size_t(5'001));
    QCOMPARE(log.runs().size(), std::size_t(1));
}

void TestLineageLog::knowsFacetsByFingerprint()
{
    LineageLog log;
    QCOMPARE(log.findSchema({1, 1}), EventDataset::NotStated);
    const std::vector<SchemaField> fields{{"id", "int", ""}, {"address.street", "text", "where"}};
    const std::uint32_t schema = log.addSchema({1, 1}, fields);
    QCOMPARE(log.addSchema({1, 1}, {}), schema);
    QCOMPARE(log.findSchema({1, 1}), schema);
    QCOMPARE(log.schema(schema).size(), std::size_t(2));
    QCOMPARE(q(log.schema(schema)[1].name), QStringLiteral("address.street"));
    QCOMPARE(q(log.schema(schema)[1].description), QStringLiteral("where"));
    QVERIFY(log.schemaFingerprint(schema) == (Fingerprint{1, 1}));

    QCOMPARE(log.findColumnLineage({1, 1}), EventDataset::NotStated);
    const std::vector<FieldLineage> rows{{"id", {"db", "raw"}, "key", "IDENTITY", true, true}};
    const std::uint32_t lineage = log.addColumnLineage({1, 1}, rows);
    QCOMPARE(log.columnLineageCount(), std::size_t(1));
    QCOMPARE(text(log.datasets()[log.columnLineage(lineage)[0].dataset]), QStringLiteral("db#raw"));
    QVERIFY(log.columnLineage(lineage)[0].masked);
}

void TestLineageLog::factsMoveTheirTimeOnly()
{
    LineageLog log;
    log.addFact(LineageFact::TableAlias, {"s3://b", "p"}, {"glue", "t"}, {}, Instant{50, 0});
    log.addFact(LineageFact::TableAlias, {"s3://b", "p"}, {"glue", "t"}, {}, Instant{20, 0});
    log.addFact(LineageFact::TableAlias, {"s3://b", "p"}, {"glue", "t"}, {}, Instant{90, 0});
    log.addFact(LineageFact::Lifecycle, {"s3://b", "p"}, {}, "DROP", Instant{90, 0});
    QCOMPARE(log.facts().size(), std::size_t(2));
    QCOMPARE(log.facts()[0].first.seconds, std::int64_t(20));
    QCOMPARE(log.facts()[0].last.seconds, std::int64_t(90));
    QCOMPARE(text(log.datasets()[log.facts()[0].other]), QStringLiteral("glue#t"));
    QCOMPARE(log.facts()[1].other, EventDataset::NotStated);
    QCOMPARE(q(log.facts()[1].text), QStringLiteral("DROP"));
}

void TestLineageLog::jobFactsAreAboutJobs()
{
    LineageLog log;
    log.addFact(LineageFact::DatasetOwner, {"db", "t"}, {}, "team:a", {});
    log.addFact(LineageFact::JobOwner, {"etl", "load"}, {}, "team:b", {});
    QCOMPARE(log.datasets().size(), std::size_t(1));
    QCOMPARE(log.jobs().size(), std::size_t(1));
    QCOMPARE(text(log.jobs()[log.facts()[1].subject]), QStringLiteral("etl#load"));
}

void TestLineageLog::appendTranslatesEveryIndex()
{
    LineageLog first;
    first.beginFile("a");
    first.add(runEvent(1, "other"));
    const std::vector<SchemaField> otherFields{{"x", "int", ""}};
    first.addSchema({9, 9}, otherFields);
    const std::vector<FieldLineage> otherRows{{"x", {"db", "zero"}, "y", "IDENTITY"}};
    first.addColumnLineage({9, 9}, otherRows);

    LineageLog second;
    second.beginFile("b");
    const std::vector<SchemaField> fields{{"id", "int", ""}};
    const std::vector<FieldLineage> rows{{"id", {"db", "raw"}, "key", "IDENTITY"}};
    const std::vector<EventDataset> outputs{
        {{"db", "mart"}, second.addSchema({1, 1}, fields), second.addColumnLineage({2, 2}, rows)},
        {{"db", "gone"}, EventDataset::Deleted, EventDataset::NotStated}};
    LineageEvent event = runEvent(2, "load");
    event.runId = "run-2";
    event.parent = {"airflow", "dag"};
    event.outputs = outputs;
    second.add(event);
    LineageEvent dataset;
    dataset.kind = EventKind::Dataset;
    dataset.outputs = outputs;
    second.add(dataset);
    second.addFact(LineageFact::Alias, {"db", "mart"}, {"glue", "mart"}, {}, Instant{5, 0});
    second.addFact(LineageFact::JobType, {"etl", "load"}, {}, "SPARK JOB", Instant{5, 0});

    first.append(std::move(second));
    QCOMPARE(first.size(), std::size_t(3));
    const auto& row = first.events()[1];
    QCOMPARE(q(first.files()[row.file]), QStringLiteral("b"));
    QCOMPARE(q(first.runs().text(row.run)), QStringLiteral("run-2"));
    QCOMPARE(text(first.jobs()[row.job]), QStringLiteral("etl#load"));
    QCOMPARE(text(first.jobs()[row.parent]), QStringLiteral("airflow#dag"));
    const auto use = first.outputs(row)[0];
    QCOMPARE(text(first.datasets()[use.dataset]), QStringLiteral("db#mart"));
    QCOMPARE(q(first.schema(use.schema)[0].name), QStringLiteral("id"));
    QCOMPARE(text(first.datasets()[first.columnLineage(use.columnLineage)[0].dataset]), QStringLiteral("db#raw"));
    QCOMPARE(first.outputs(row)[1].schema, EventDataset::Deleted);
    QCOMPARE(first.outputs(row)[1].columnLineage, EventDataset::NotStated);
    QCOMPARE(first.events()[2].run, EventDataset::NotStated);
    QCOMPARE(first.events()[2].job, EventDataset::NotStated);
    QCOMPARE(text(first.datasets()[first.facts()[0].subject]), QStringLiteral("db#mart"));
    QCOMPARE(text(first.datasets()[first.facts()[0].other]), QStringLiteral("glue#mart"));
    QCOMPARE(text(first.jobs()[first.facts()[1].subject]), QStringLiteral("etl#load"));
    QVERIFY(first.contains({2, 7}));
}

void TestLineageLog::appendedTwiceHoldsNamesOnce()
{
    const auto source = [] {
        LineageLog one;
        one.beginFile("a");
        const std::vector<EventDataset> inputs{use("raw")};
        LineageEvent event = runEvent(1, "load");
        event.inputs = inputs;
        one.add(event);
        one.addFact(LineageFact::DatasetOwner, {"db", "raw"}, {}, "team:a", {});
        return one;
    };
    LineageLog log;
    log.append(source());
    log.append(source());
    QCOMPARE(log.size(), std::size_t(2));
    QCOMPARE(log.datasets().size(), std::size_t(1));
    QCOMPARE(log.jobs().size(), std::size_t(1));
    QCOMPARE(log.runs().size(), std::size_t(1));
    QCOMPARE(log.files().size(), std::size_t(1));
    QCOMPARE(log.facts().size(), std::size_t(1));
    QCOMPARE(log.inputs(log.events()[1])[0].dataset, log.inputs(log.events()[0])[0].dataset);
}

void TestLineageLog::staysValidWhenMoved()
{
    LineageLog log;
    log.add(runEvent(1, "a job whose name is longer than any small string buffer"));
    const LineageLog moved = std::move(log);
    QCOMPARE(q(moved.jobs().front().name), QStringLiteral("a job whose name is longer than any small string buffer"));
    QVERIFY(moved.contains({1, 7}));
}

void TestLineageLog::keepsWhatWasReadWhenAddingEnds()
{
    LineageLog log;
    log.beginFile("a.ndjson");
    const std::vector<SchemaField> fields{{"id", "int", "the key"}};
    EventDataset read = use("raw");
    read.schema = log.addSchema({1, 1}, fields);
    const std::vector<FieldLineage> rows{{"id", {"db", "raw"}, "key", "IDENTITY", true, false}};
    EventDataset written = use("mart");
    written.columnLineage = log.addColumnLineage({2, 2}, rows);
    const std::vector inputs{read};
    const std::vector outputs{written};
    LineageEvent event = runEvent(1, "load");
    event.inputs = inputs;
    event.outputs = outputs;
    log.add(event);
    log.addFact(LineageFact::DatasetOwner, {"db", "raw"}, {}, "team:a", {});
    log.endAdding();

    QCOMPARE(log.size(), std::size_t(1));
    const LineageLog::EventRow& row = log.events().front();
    QCOMPARE(q(log.files()[row.file]), QStringLiteral("a.ndjson"));
    QCOMPARE(text(log.jobs()[row.job]), QStringLiteral("etl#load"));
    QCOMPARE(q(log.runs().text(row.run)), QStringLiteral("run-1"));
    QCOMPARE(text(log.datasets()[log.inputs(row)[0].dataset]), QStringLiteral("db#raw"));
    QCOMPARE(text(log.datasets()[log.outputs(row)[0].dataset]), QStringLiteral("db#mart"));
    QCOMPARE(q(log.schema(log.inputs(row)[0].schema)[0].description), QStringLiteral("the key"));
    QCOMPARE(q(log.columnLineage(log.outputs(row)[0].columnLineage)[0].input), QStringLiteral("key"));
    QCOMPARE(q(log.facts()[0].text), QStringLiteral("team:a"));
    QVERIFY(!log.contains({1, 7}));
}

WEFT_TEST(TestLineageLog)
#include "tst_LineageLog.moc"
