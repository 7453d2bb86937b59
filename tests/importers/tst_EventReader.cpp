// SPDX-License-Identifier: Apache-2.0
#include "importers/openlineage/EventReader.h"

#include "importers/document/Document.h"
#include "importers/json/JsonCursor.h"
#include "importers/openlineage/OpenLineageImporter.h"
#include "importers/secrets/DocumentSecrets.h"
#include "tests/importers/EventLines.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

#include <random>

using namespace weft;
using namespace weft::importers;
using weft::tests::q;

class TestEventReader : public QObject {
    Q_OBJECT

private slots:
    static void knownOrNotItReadsAsNodesDo();
    static void facetsMayStandBeforeTheName();
    static void escapedNamesAreNames();
    static void facetsOfOneAreNotThoseOfAnother();
};

namespace {

struct World {
    Limits limits;
    Records records;
    Diagnostics diagnostics;
    SourceReport report;
    ReadContext context{"f", limits, records, diagnostics, report};
    EventReader reader{context};

    bool read(const std::string& text)
    {
        const std::string padded = text + std::string(JsonText::Padding, '}');
        return reader.read({std::string_view(padded).substr(0, text.size()), 1, 1});
    }
    /// The way by nodes; false when the text holds several values or no event.
    bool readNodes(const std::string& text)
    {
        Document document;
        if (const auto fault = JsonCursor(text, 1, 1, limits.depth).read(document)) {
            ++report.skipped;
            context.diagnose(Severity::Error, fault->code, fault->arguments, fault->line, fault->column);
            return fault->arguments.empty() || fault->arguments.front() != "nothing after the value";
        }
        if (OpenLineageImporter().matches(*document.root()) == Match::No)
            return false;
        maskSecrets(document, context);
        OpenLineageImporter().read(*document.root(), context);
        return true;
    }
    [[nodiscard]] QStringList all() const
    {
        QStringList lines = tests::eventLines(records.lineage) + tests::lines(diagnostics);
        for (const auto& event : records.lineage.events()) {
            lines += QStringLiteral("%1 %2 %3").arg(event.time.seconds).arg(event.run).arg(event.parent);
            for (const auto& use : records.lineage.outputs(event)) {
                if (use.schema < EventDataset::Deleted) {
                    for (const SchemaField& field : records.lineage.schema(use.schema))
                        lines += q(field.name) + QLatin1Char(':') + q(field.type);
                }
            }
        }
        QStringList facts = tests::factLines(records.lineage);
        facts.sort();
        return lines + facts + QStringList{QString::number(report.records), QString::number(report.skipped)};
    }
};

const std::string Producer =
    R"("_producer":"https://example.org/a/producer","_schemaURL":"https://example.org/schema")";

std::string runEvent()
{
    return R"({"eventTime":"2024-05-01T10:00:01Z","producer":"https://example.org","eventType":"COMPLETE",)"
           R"("run":{"runId":"00000000-0000-4000-8000-000000000001","facets":{"parent":{)" +
           Producer +
           R"(,"job":{"namespace":"af","name":"dag"},"run":{"runId":"00000000-0000-4000-8000-000000000002"}},)"
           R"("engine":{)" +
           Producer + R"(,"version":[1,2,{"x":null}]}}},"job":{"namespace":"etl","name":"load","facets":{"sql":{)" +
           Producer + R"(,"query":"SELECT \"a\" FROM b"},"ownership":{)" + Producer +
           R"(,"owners":[{"name":"team:x"}]}}},"inputs":[{"namespace":"db","name":"in","facets":{}}],)"
           R"("outputs":[{"namespace":"db","name":"out","facets":{"schema":{)" +
           Producer + R"(,"fields":[{"name":"id","type":"int"},{"name":"sum","type":"text"}]},"columnLineage":{)" +
           Producer +
           R"(,"fields":{"id":{"inputFields":[{"namespace":"db","name":"in","field":"key"}]}}}},)"
           R"("outputFacets":{"outputStatistics":{)" +
           Producer + R"(,"rowCount":12}}}]})";
}

} // namespace

/// Whatever one or a few changed bytes do to an event whose facets are known: the fast way says what the slow one says.
void TestEventReader::knownOrNotItReadsAsNodesDo()
{
    const std::string good = runEvent();
    constexpr std::string_view Bytes = "{}[]\",:\\ 0x\x01\xC3";
    std::mt19937 random(11);
    int kept = 0;
    int refused = 0;
    for (int i = 0; i < 1500; ++i) {
        std::string text = good;
        for (auto changes = 1 + random() % 2; changes > 0; --changes) {
            const std::size_t at = 1 + random() % (text.size() - 1);
            if (random() % 4 == 0)
                text.erase(at, 1 + random() % 3);
            else if (random() % 2 == 0)
                text.insert(at, 1, Bytes[random() % Bytes.size()]);
            else
                text[at] = Bytes[random() % Bytes.size()];
        }
        World slow;
        slow.readNodes(good);
        if (!slow.readNodes(text))
            continue;
        World fast;
        fast.read(good);
        fast.read(good); // by now all facets are known
        fast.read(text);
        World once; // the repeated event is a second row, and counts once
        once.readNodes(good);
        once.readNodes(good);
        once.readNodes(text);
        QVERIFY2(fast.all() == once.all(), text.c_str());
        kept += slow.report.records == 2 ? 1 : 0;
        refused += slow.report.skipped == 1 ? 1 : 0;
    }
    QVERIFY(kept > 150);
    QVERIFY(refused > 150);
}

void TestEventReader::facetsMayStandBeforeTheName()
{
    std::string text = runEvent();
    const std::string name = R"("namespace":"db","name":"out",)";
    text.erase(text.find(name), name.size());
    text.insert(text.find(R"(,"outputFacets")"), R"(,"name":"out","namespace":"db")");
    World world;
    World slow;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(world.read(text));
        slow.readNodes(text);
    }
    QCOMPARE(world.all(), slow.all());
    QVERIFY(world.all().front().contains(QStringLiteral("> db#out{id=db#in.key}")));
}

void TestEventReader::escapedNamesAreNames()
{
    std::string text = runEvent();
    text.replace(text.find(R"("name":"out")"), 12, R"("name":"o\u00fct\/x")");
    World world;
    QVERIFY(world.read(text));
    QVERIFY(world.all().front().contains(QString::fromUtf8("> db#oüt/x{")));
    QCOMPARE(world.diagnostics.all().size(), std::size_t(0));
}

/// The same bytes say of each dataset and job that they are about it.
void TestEventReader::facetsOfOneAreNotThoseOfAnother()
{
    const auto event = [](int second, const std::string& name) {
        const std::string owned = R"("facets":{"ownership":{"owners":[{"name":"a team of people with a long name"}]}})";
        return R"({"eventTime":"2024-05-01T10:00:0)" + std::to_string(second) +
               R"(Z","job":{"namespace":"n","name":")" + name + "\"," + owned +
               R"(},"inputs":[{"namespace":"n","name":")" + name + "\"," + owned + "}]}";
    };
    World world;
    for (int i = 0; i < 6; ++i)
        QVERIFY(world.read(event(i, i % 2 == 0 ? "a" : "b")));
    QStringList facts = tests::factLines(world.records.lineage);
    facts.sort();
    QCOMPARE(facts, (QStringList{"n#a job-owner a team of people with a long name",
                                 "n#a owner a team of people with a long name",
                                 "n#b job-owner a team of people with a long name",
                                 "n#b owner a team of people with a long name"}));
}

WEFT_TEST(TestEventReader)
#include "tst_EventReader.moc"
