// SPDX-License-Identifier: Apache-2.0
#include "importers/json/JsonCursor.h"
#include "importers/openlineage/EventReader.h"
#include "importers/openlineage/OpenLineageImporter.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <string>

using namespace weft;
using namespace weft::importers;
using weft::tests::q;

namespace {

const char* const Run1 = R"("run":{"runId":"00000000-0000-4000-8000-000000000001"})";
const char* const Time1 = R"("eventTime":"2024-05-01T10:00:01Z")";
const char* const Job1 = R"("job":{"namespace":"etl","name":"load"})";

/// A COMPLETE event with these datasets; `inputs` and `outputs` are the insides of the arrays.
std::string eventText(const std::string& inputs, const std::string& outputs, const std::string& more = {})
{
    return std::string(R"({"eventType":"COMPLETE",)") + Time1 + "," + Run1 + "," + Job1 + R"(,"inputs":[)" + inputs +
           R"(],"outputs":[)" + outputs + "]" + more + "}";
}

std::string dataset(const std::string& name, const std::string& facets = {})
{
    return R"({"namespace":"db","name":")" + name + "\"" + (facets.empty() ? "" : R"(,"facets":{)" + facets + "}") +
           "}";
}

/// One file's worth of events.
struct World {
    Limits limits;
    Records records;
    Diagnostics diagnostics;
    SourceReport report;
    std::vector<KeptRecord> kept;
    ReadContext context{"f", limits, records, diagnostics, report, &kept};
    EventReader reader{context};

    bool read(const std::string& text, std::uint32_t line = 1)
    {
        const std::string padded = text + std::string(JsonText::Padding, ' ');
        return reader.read({std::string_view(padded).substr(0, text.size()), line, 1});
    }
    [[nodiscard]] QStringList said() const
    {
        QStringList lines;
        for (const Diagnostic& diagnostic : diagnostics.all()) {
            QString line = QStringLiteral("%1:%2 %3")
                               .arg(diagnostic.line)
                               .arg(diagnostic.column)
                               .arg(q(codeName(diagnostic.code)));
            for (const std::string& argument : diagnostic.arguments)
                line += QLatin1Char('|') + q(argument);
            lines += line;
        }
        return lines;
    }
    [[nodiscard]] const LineageLog& log() const { return records.lineage; }
};

/// All that a log holds, as text: events, their datasets, schemas, column lineages and the facts.
QStringList dump(const LineageLog& log)
{
    const auto name = [](const LineageName& n) { return q(n.nameSpace) + QLatin1Char('#') + q(n.name); };
    const auto uses = [&](std::span<const LineageLog::UseRow> rows, QLatin1String arrow) {
        QString text;
        for (const auto& row : rows) {
            text += arrow + name(log.datasets()[row.dataset]);
            if (row.schema == EventDataset::Deleted)
                text += QStringLiteral("(deleted)");
            else if (row.schema != EventDataset::NotStated)
                for (const SchemaField& field : log.schema(row.schema))
                    text += QStringLiteral("(%1:%2:%3)").arg(q(field.name), q(field.type), q(field.description));
            if (row.columnLineage == EventDataset::Deleted)
                text += QStringLiteral("{deleted}");
            else if (row.columnLineage != EventDataset::NotStated)
                for (const auto& field : log.columnLineage(row.columnLineage))
                    text += QStringLiteral("{%1=%2.%3 %4%5%6}")
                                .arg(q(field.output), name(log.datasets()[field.dataset]), q(field.input),
                                     q(field.subtype), QLatin1String(field.direct ? "" : " indirect"),
                                     QLatin1String(field.masked ? " masked" : ""));
        }
        return text;
    };
    QStringList lines;
    for (const auto& row : log.events()) {
        const bool job = row.job != EventDataset::NotStated;
        lines += QStringLiteral("%1/%2 %3 %4 %5%6%7%8")
                     .arg(static_cast<int>(row.kind))
                     .arg(static_cast<int>(row.state))
                     .arg(q(instantText(row.time)),
                          row.run == EventDataset::NotStated ? QStringLiteral("-") : q(log.runs().text(row.run)),
                          job ? name(log.jobs()[row.job]) : QStringLiteral("-"),
                          row.parent == EventDataset::NotStated ? QString()
                                                                : QLatin1Char('^') + name(log.jobs()[row.parent]),
                          uses(log.inputs(row), QLatin1String(" <")), uses(log.outputs(row), QLatin1String(" >")));
    }
    for (const auto& fact : log.facts()) {
        const bool job = fact.fact >= LineageFact::JobOwner;
        lines += QStringLiteral("fact %1 %2 %3 %4 %5..%6")
                     .arg(static_cast<int>(fact.fact))
                     .arg(name((job ? log.jobs() : log.datasets())[fact.subject]),
                          fact.other == EventDataset::NotStated ? QString() : name(log.datasets()[fact.other]),
                          q(fact.text), q(instantText(fact.first)), q(instantText(fact.last)));
    }
    return lines;
}

} // namespace

class TestOpenLineageImporter : public QObject {
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void reads_data();
    void reads();
    void reports_data();
    void reports();
    void isNoEvent_data();
    void isNoEvent();
    void repeatedEventsCountOnce();
    void knownFacetsMoveTheirTime();
    void badFacetsAreNamedEveryTime();
    void namesItsRecords();
    void twoOnALineAreBothKept();
    void quotesNoSecrets();
};

void TestOpenLineageImporter::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected");
    const auto row = [](const char* name, const char* text, Match match) {
        QTest::newRow(name) << QString::fromUtf8(text) << static_cast<int>(match);
    };
    row("run event", R"({"eventTime":"x","run":{},"job":{}})", Match::Sure);
    row("job event", R"({"eventTime":"x","job":{}})", Match::Sure);
    row("dataset event", R"({"eventTime":"x","dataset":{}})", Match::Sure);
    row("by its schema", R"({"job":{},"schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json"})", Match::Sure);
    row("part of an event", R"({"job":{},"outputs":[]})", Match::Perhaps);
    row("part of an event without a job", R"({"eventType":"COMPLETE","outputs":[]})", Match::Perhaps);
    row("bare facet", R"({"parent":{"job":{},"run":{}}})", Match::No);
    row("bare lineage facet", R"({"lineage":{"entries":[]}})", Match::No);
    row("a job of something else", R"({"job":"x","steps":[]})", Match::No);
    row("an array", "[]", Match::No);
}

void TestOpenLineageImporter::matches()
{
    QFETCH(QString, text);
    QFETCH(int, expected);
    Document document;
    const std::string copy = text.toStdString();
    QVERIFY(!JsonCursor(copy, 1, 1, 128).read(document));
    QCOMPARE(static_cast<int>(OpenLineageImporter().matches(*document.root())), expected);
}

void TestOpenLineageImporter::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const std::string& text, const QStringList& expected) {
        QTest::newRow(name) << q(text) << expected;
    };
    const QString head = "0/5 2024-05-01T10:00:01Z 00000000-0000-4000-8000-000000000001 etl#load";
    const QString day = "2024-05-01T10:00:01Z..2024-05-01T10:00:01Z";
    row("inputs and outputs", eventText(dataset("a") + "," + dataset("b"), dataset("c")),
        {head + " <db#a <db#b >db#c"});
    row("inputs null",
        std::string(R"({"eventType":"COMPLETE",)") + Time1 + "," + Run1 + "," + Job1 + R"(,"inputs":null})", {head});
    row("no event type", std::string("{") + Time1 + "," + Run1 + "," + Job1 + "}",
        {QString(head).replace("0/5", "0/2")});
    row("event type in lower case", std::string(R"({"eventType":"fail",)") + Time1 + "," + Run1 + "," + Job1 + "}",
        {QString(head).replace("0/5", "0/3")});
    row("job event", std::string("{") + Time1 + "," + Job1 + R"(,"inputs":[)" + dataset("a") + "]}",
        {"1/2 2024-05-01T10:00:01Z - etl#load <db#a"});
    row("job event with a type",
        std::string(
            R"({"eventType":"COMPLETE","schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/JobEvent",)") +
            Time1 + "," + Job1 + "}",
        {"1/2 2024-05-01T10:00:01Z - etl#load"});
    row("dataset event", std::string("{") + Time1 + R"(,"dataset":)" + dataset("a") + "}",
        {"2/2 2024-05-01T10:00:01Z - - >db#a"});
    row("offset and nanoseconds",
        std::string(R"({"eventTime":"2024-05-01T12:00:00.123456789+02:00",)") + Run1 + "," + Job1 + "}",
        {"0/2 2024-05-01T10:00:00.123456789Z 00000000-0000-4000-8000-000000000001 etl#load"});
    row("the job's name after its facets",
        std::string("{") + Time1 +
            R"(,"job":{"facets":{"documentation":{"description":"d"}},"name":"load","namespace":"etl"}})",
        {"1/2 2024-05-01T10:00:01Z - etl#load", "fact 8 etl#load  d " + day});
    row("escapes in keys and names",
        std::string("{") + Time1 + R"(,"j\u006fb":{"namespace":"etl","name":"l\u00f6sch"}})",
        {QString::fromUtf8("1/2 2024-05-01T10:00:01Z - etl#lösch")});
    row("parent",
        std::string(R"({"eventType":"START",)") + Time1 + "," + Job1 +
            R"(,"run":{"runId":"00000000-0000-4000-8000-000000000001","facets":{"parent":{"run":{"runId":"p"},"job":{"namespace":"af","name":"dag"}}}}})",
        {QString(head).replace("0/5", "0/0") + "^af#dag"});
    row("schema with nested fields",
        eventText(
            "",
            dataset(
                "o",
                R"("schema":{"fields":[{"name":"id","type":"int","description":"key"},{"name":"a","fields":[{"name":"s","type":"text"}]},)"
                R"({"name":"l","type":"array","fields":[{"name":"_element","type":"struct","fields":[{"name":"x","type":"int"}]}]}]})")),
        {head + " >db#o(id:int:key)(a::)(a.s:text:)(l:array:)(l.x:int:)"});
    row("schema deleted", eventText("", dataset("o", R"("schema":{"_deleted":true})")), {head + " >db#o(deleted)"});
    row("column lineage 1-0",
        eventText(
            dataset("i"),
            dataset("o", R"("columnLineage":{"fields":{"x":{"inputFields":[{"namespace":"db","name":"i","field":"y"}],)"
                         R"("transformationType":"MASKED","transformationDescription":"d"}}})")),
        {head + " <db#i >db#o{x=db#i.y MASKED masked}"});
    row("column lineage 1-1",
        eventText(
            dataset("i"),
            dataset(
                "o",
                R"("columnLineage":{"fields":{"x":{"inputFields":[{"namespace":"db","name":"i","field":"y",)"
                R"("transformations":[{"type":"DIRECT","subtype":"IDENTITY","masking":true},{"type":"INDIRECT","subtype":"JOIN"}]}]}}})")),
        {head + " <db#i >db#o{x=db#i.y IDENTITY masked}{x=db#i.y JOIN indirect}"});
    row("column lineage 1-2",
        eventText(dataset("i"),
                  dataset("o", R"("columnLineage":{"fields":{},"dataset":[{"namespace":"db","name":"i","field":"y",)"
                               R"("transformations":[{"type":"INDIRECT","subtype":"filter"}]}]})")),
        {head + " <db#i >db#o{=db#i.y FILTER indirect}"});
    row("column lineage without a type",
        eventText(dataset("i"),
                  dataset("o",
                          R"("columnLineage":{"fields":{"x":{"inputFields":[{"namespace":"db","name":"i","field":"y",)"
                          R"("transformations":[{"subtype":"GROUP_BY"}]}]}}})")),
        {head + " <db#i >db#o{x=db#i.y GROUP_BY indirect}"});
    row("column lineage deleted", eventText("", dataset("o", R"("columnLineage":{"_deleted":true})")),
        {head + " >db#o{deleted}"});
    row("symlinks",
        eventText(
            "",
            dataset(
                "o",
                R"("symlinks":{"identifiers":[{"namespace":"glue","name":"t","type":"TABLE"},{"namespace":"s3","name":"p","type":"LOCATION"}]})")),
        {head + " >db#o", "fact 0 db#o glue#t  " + day, "fact 1 db#o s3#p  " + day});
    row("lifecycle",
        eventText(
            "",
            dataset(
                "o",
                R"("lifecycleStateChange":{"lifecycleStateChange":"RENAME","previousIdentifier":{"namespace":"db","name":"p"}})")),
        {head + " >db#o", "fact 3 db#o  RENAME " + day, "fact 2 db#o db#p  " + day});
    row("facts of a dataset",
        eventText(
            "",
            dataset(
                "o",
                R"("ownership":{"owners":[{"name":"team:a"},{"name":"b","type":"STEWARD"}]},"documentation":{"description":"d"},"datasetType":{"datasetType":"VIEW"})")),
        {head + " >db#o", "fact 4 db#o  team:a, b " + day, "fact 5 db#o  d " + day, "fact 6 db#o  VIEW " + day});
    row("facts of a job",
        std::string("{") + Time1 +
            R"(,"job":{"namespace":"etl","name":"load","facets":{"jobType":{"integration":"SPARK","jobType":"JOB"},"ownership":{"owners":[{"name":"x"}]},"sql":null}}})",
        {"1/2 2024-05-01T10:00:01Z - etl#load", "fact 9 etl#load  SPARK JOB " + day, "fact 7 etl#load  x " + day});
    row("null facets",
        eventText(R"({"namespace":"db","name":"a","facets":null})", dataset("o", R"("schema":null,"symlinks":null)")),
        {head + " <db#a >db#o"});
    row("numbers that nobody reads", eventText("", "", R"(,"x":{"rows":18446744073709551616,"d":1e400})"), {head});
    row("64 levels", eventText("", "", R"(,"x":)" + std::string(60, '[') + std::string(60, ']')), {head});
}

void TestOpenLineageImporter::reads()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    World fast;
    QVERIFY(fast.read(text.toStdString()));
    QCOMPARE(fast.said(), QStringList());
    QCOMPARE(dump(fast.log()), expected);
    QCOMPARE(fast.report.records, std::uint64_t(1));

    // The way by nodes says the same.
    World slow;
    Document document;
    const std::string copy = text.toStdString();
    QVERIFY(!JsonCursor(copy, 1, 1, 128).read(document));
    OpenLineageImporter().read(*document.root(), slow.context);
    QCOMPARE(slow.said(), QStringList());
    QCOMPARE(dump(slow.log()), expected);

    // Once more through the reader, now that it knows all facets.
    QVERIFY(fast.read(text.toStdString()));
    QCOMPARE(dump(fast.log()).front(), expected.front());
    QCOMPARE(dump(fast.log()).mid(2), expected.mid(1));
}

void TestOpenLineageImporter::reports_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("kept");
    const auto row = [](const char* name, const std::string& text, const char* expected, int kept) {
        QTest::newRow(name) << q(text) << QString::fromUtf8(expected) << kept;
    };
    const auto with = [](const std::string& time, const std::string& run, const std::string& job) {
        return "{" + time + (time.empty() || run.empty() ? "" : ",") + run + (job.empty() ? "" : ",") + job + "}";
    };
    const std::string type = R"("eventType":"COMPLETE")";
    row("no time", with(type, Run1, Job1), "1:1 field-missing|eventTime|RunEvent", 0);
    row("time is a number", with(R"("eventTime":1714557600)", Run1, Job1),
        "1:14 field-type|eventTime|a string|a number", 0);
    row("30 February", with(R"("eventTime":"2024-02-30T00:00:00Z")", Run1, Job1),
        "1:14 time-invalid|eventTime|2024-02-30T00:00:00Z", 0);
    row("year 10000", with(R"("eventTime":"+10000-01-01T00:00:00Z")", Run1, Job1),
        "1:14 time-invalid|eventTime|+10000-01-01T00:00:00Z", 0);
    row("time is a placeholder", with(R"("eventTime":"${json-unit.any-string}")", Run1, Job1),
        "1:14 placeholder-value|eventTime|${json-unit.any-string}", 0);
    row("time is another placeholder", with(R"("eventTime":"{{ any(result) }}")", Run1, Job1),
        "1:14 placeholder-value|eventTime|{{ any(result) }}", 0);
    row("no zone", with(R"("eventTime":"2024-05-01T10:00:00")", Run1, Job1),
        "1:14 time-without-zone|eventTime|2024-05-01T10:00:00", 1);
    row("no job", with(Time1, Run1, {}), "1:1 field-missing|job|RunEvent", 0);
    row("no run", with(Time1, type, Job1), "1:1 field-missing|run|RunEvent", 0);
    row("no run id", with(Time1, R"("run":{})", Job1), "1:43 field-missing|run.runId|RunEvent", 0);
    row("job is a string", with(Time1, Run1, R"("job":"etl.load")"), "1:98 field-type|job|an object|a string", 0);
    row("no job name", with(Time1, Run1, R"("job":{"namespace":"etl"})"), "1:98 field-missing|job.name|RunEvent", 0);
    row("empty job name", with(Time1, Run1, R"("job":{"namespace":"etl","name":""})"),
        "1:124 field-missing|job.name|RunEvent", 0);
    row("no job namespace", with(Time1, Run1, R"("job":{"name":"load"})"), "1:98 field-missing|job.namespace|RunEvent",
        0);
    row("run id is no UUID", with(Time1, R"("run":{"runId":"run-1"})", Job1), "1:52 run-id-not-uuid|run-1", 1);
    row("run id is a placeholder", with(Time1, R"("run":{"runId":"{{ id }}"})", Job1),
        "1:52 placeholder-value|run.runId|{{ id }}", 1);
    row("name is a placeholder", eventText(dataset("${table}"), ""), "1:190 placeholder-value|inputs[0].name|${table}",
        1);
    row("unknown type", with(R"("eventType":"EXPLODE",)" + std::string(Time1), Run1, Job1),
        "1:14 field-value|eventType|EXPLODE|START, RUNNING, COMPLETE, ABORT, FAIL or OTHER", 1);
    row("inputs is an object", with(Time1, Run1, Job1 + std::string(R"(,"inputs":{})")),
        "1:141 field-type|inputs|an array|an object", 0);
    row("a dataset without a name", eventText(dataset("a") + R"(,{"namespace":"db"},)" + dataset("c"), ""),
        "1:195 field-missing|inputs[1].name|RunEvent", 1);
    row("a dataset that is a string", eventText(R"("db.a")", ""), "1:165 field-type|inputs[0]|an object|a string", 1);
    row("facets is a list", with(Time1, R"("run":{"runId":"00000000-0000-4000-8000-000000000001","facets":[]})", Job1),
        "1:100 field-type|run.facets|an object|an array", 1);
    row("its own parent",
        with(
            Time1,
            R"("run":{"runId":"00000000-0000-4000-8000-000000000001","facets":{"parent":{"run":{"runId":"00000000-0000-4000-8000-000000000001"},"job":{"namespace":"etl","name":"load"}}}})",
            Job1),
        "1:110 field-value|run.facets.parent|the run itself|another run", 1);
    row("schema fields of a wrong type", eventText("", dataset("o", R"("schema":{"fields":"x"})")),
        "1:236 field-type|outputs[0].facets.schema.fields|an array|a string", 1);
    row("input fields of a wrong type",
        eventText("", dataset("o", R"("columnLineage":{"fields":{"x":{"inputFields":"y"}}})")),
        "1:263 field-type|outputs[0].facets.columnLineage.fields.x.inputFields|an array|a string", 1);
    row("an owner without a name", eventText("", dataset("o", R"("ownership":{"owners":[{"no-name":"n"}]})")),
        "1:240 field-missing|outputs[0].facets.ownership.owners[0].name|facet", 1);
    row("column lineage of a dataset that is no input",
        eventText(
            dataset("a"),
            dataset(
                "o",
                R"("columnLineage":{"fields":{"x":{"inputFields":[{"namespace":"db","name":"ghost","field":"y"}]}}})")),
        "1:1 field-value|columnLineage|db#ghost|one of the inputs of the event", 1);
    row("AGGREGATE is put right",
        eventText(
            "",
            dataset(
                "o",
                R"("columnLineage":{"fields":{"x":{"inputFields":[{"namespace":"db","name":"i","field":"y","transformations":[{"subtype":"AGGREGATE"}]}]}}})")),
        "1:324 "
        "field-value|outputs[0].facets.columnLineage.fields.x.inputFields[0].transformations.subtype|AGGREGATE|"
        "AGGREGATION",
        1);
    row("two different jobs", with(Time1, Run1, Job1 + std::string(R"(,"job":{"namespace":"etl","name":"x"})")),
        "1:132 duplicate-key|job|1", 0);
    row("the same job twice", with(Time1, Run1, Job1 + std::string(",") + Job1), "1:132 duplicate-key|job|1", 1);
    row("two schemas", eventText("", dataset("o", R"("schema":{"fields":[]},"schema":{"fields":null})")),
        "1:240 duplicate-key|schema|1", 0);
    row("two names in a schema field", eventText("", dataset("o", R"("schema":{"fields":[{"name":"a","name":"b"}]})")),
        "1:249 duplicate-key|name|1", 0);
    row("broken JSON", "{\"eventTime\" 1}", "1:14 json-syntax|a colon after the key|a number", 0);
    row("too deep", eventText("", "", R"(,"x":)" + std::string(200, '[') + std::string(200, ']')), "1:311 too-deep|128",
        0);
    row("a lone surrogate where nobody looks", eventText("", "", R"(,"x":"\ud800")"),
        "1:185 json-syntax|a pair of surrogates|a lone surrogate", 0);
    row("a wrong number where nobody looks", eventText("", "", R"(,"x":{"y":007})"),
        "1:189 json-syntax|a number without leading zeros|a leading zero", 0);
}

void TestOpenLineageImporter::reports()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QFETCH(int, kept);
    World world;
    QVERIFY(world.read(text.toStdString()));
    QCOMPARE(world.said(), QStringList{expected});
    QCOMPARE(static_cast<int>(world.report.records), kept);
    QCOMPARE(static_cast<int>(world.report.skipped), 1 - kept);
    QCOMPARE(static_cast<int>(world.log().size()), kept);
}

void TestOpenLineageImporter::isNoEvent_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty object") << "{}";
    QTest::newRow("a product") << R"({"apiVersion":"v1.0.0","kind":"DataProduct","id":"p"})";
    QTest::newRow("a bare facet") << R"({"parent":{"job":{"namespace":"a","name":"b"},"run":{"runId":"c"}}})";
    QTest::newRow("a job of something else") << R"({"job":{"steps":[]}})";
    QTest::newRow("a number that simdjson refuses") << R"({"a":1e400})";
}

void TestOpenLineageImporter::isNoEvent()
{
    QFETCH(QString, text);
    World world;
    QVERIFY(!world.read(text.toStdString()));
    QCOMPARE(world.said(), QStringList());
    QCOMPARE(world.report.skipped, std::uint64_t(0));
    QCOMPARE(world.log().size(), std::size_t(0));
}

void TestOpenLineageImporter::repeatedEventsCountOnce()
{
    World world;
    const std::string text = eventText(dataset("a"), dataset("b"));
    std::string spaced = text;
    for (std::size_t i = spaced.find(','); i != std::string::npos; i = spaced.find(',', i + 3))
        spaced.insert(i + 1, "\n ");
    QVERIFY(world.read(text, 1));
    QVERIFY(world.read(text, 2));
    QVERIFY(world.read(spaced, 3));
    QVERIFY(world.read(eventText(dataset("a"), dataset("c")), 9));
    QCOMPARE(world.report.records, std::uint64_t(2));
    QCOMPARE(world.kept.size(), std::size_t(2));
    QCOMPARE(world.log().size(), std::size_t(4));
}

void TestOpenLineageImporter::knownFacetsMoveTheirTime()
{
    World world;
    std::string text = eventText("", dataset("o", R"("ownership":{"owners":[{"name":"x"}]})"));
    QVERIFY(world.read(text));
    text.replace(text.find("10:00:01"), 8, "11:00:00");
    QVERIFY(world.read(text));
    text.replace(text.find("11:00:00"), 8, "09:00:00");
    QVERIFY(world.read(text));
    QCOMPARE(world.log().facts().size(), std::size_t(1));
    QCOMPARE(q(instantText(world.log().facts().front().first)), QStringLiteral("2024-05-01T09:00:00Z"));
    QCOMPARE(q(instantText(world.log().facts().front().last)), QStringLiteral("2024-05-01T11:00:00Z"));
}

void TestOpenLineageImporter::badFacetsAreNamedEveryTime()
{
    World world;
    const std::string text = eventText("", dataset("o", R"("schema":{"fields":"x"})"));
    QVERIFY(world.read(text, 1));
    QVERIFY(world.read(text, 2));
    QCOMPARE(world.said().size(), 2);
    QVERIFY(world.said()[1].startsWith(QLatin1String("2:236 ")));
}

void TestOpenLineageImporter::namesItsRecords()
{
    World world;
    QVERIFY(world.read(eventText("", ""), 4));
    // Outside the macro: moc stumbles over raw strings in one.
    const std::string event = std::string("{") + Time1 + R"(,"dataset":{"namespace":"s3://b","name":"a b"}})";
    QVERIFY(world.read(event, 5));
    QCOMPARE(q(world.kept[0].reference), QStringLiteral("job:etl#load"));
    QCOMPARE(world.kept[0].place.line, 4U);
    QCOMPARE(q(world.kept[1].reference), QStringLiteral("dataset:s3://b#a%20b"));
    QVERIFY(world.read(eventText(dataset("a") + "," + dataset("b c"), dataset("d"))));
    QCOMPARE(q(world.kept[2].detail), QStringLiteral("COMPLETE 2024-05-01T10:00:01Z db#a, db#b%20c > db#d"));
}

void TestOpenLineageImporter::twoOnALineAreBothKept()
{
    World world;
    const std::string first = eventText("", "");
    QVERIFY(world.read(first + " " + eventText(dataset("a"), ""), 3));
    QCOMPARE(world.report.records, std::uint64_t(2));
    QCOMPARE(
        world.said(),
        QStringList{QStringLiteral("3:%1 json-syntax|one event a line|another one after it").arg(first.size() + 2)});
    World broken;
    QVERIFY(broken.read(first + "}"));
    QCOMPARE(broken.report.records, std::uint64_t(0));
    QCOMPARE(broken.report.skipped, std::uint64_t(1));
}

void TestOpenLineageImporter::quotesNoSecrets()
{
    World world;
    const std::string secret = "postgres://etl:S3cret@db/x";
    QVERIFY(world.read(std::string(R"({"eventTime":")") + secret + "\"," + Run1 + "," + Job1 + "}"));
    QVERIFY(world.read(std::string(R"({"eventTime":")") + std::string(500, 'x') + "\"," + Run1 + "," + Job1 + "}"));
    QVERIFY(!world.said().join(QLatin1Char(' ')).contains(QLatin1String("S3cret")));
    QVERIFY(world.said()[1].size() < 150);
}

WEFT_TEST(TestOpenLineageImporter)
#include "tst_OpenLineageImporter.moc"
