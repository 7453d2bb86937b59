// SPDX-License-Identifier: Apache-2.0
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

const char* const Dataset = R"({"type":"DB_TABLE","name":"s.t","physicalName":"s.t","namespace":"pg","sourceName":"db",
"description":"d","fields":[{"name":"id","type":"INT","description":null}],"columnLineage":[{"name":"id","inputFields":[{"namespace":"pg","dataset":"s.a","field":"x"}],"transformationType":"IDENTITY"}]})";
const char* const Job = R"({"type":"BATCH","name":"load","namespace":"etl","location":"x","description":"loads",
"inputs":[{"namespace":"pg","name":"s.a"}],"outputs":[{"namespace":"pg","name":"s.t"}]})";

} // namespace

class TestMarquezImporter : public QObject {
    Q_OBJECT

private slots:
    void readsJobsAndDatasets();
    void readsTheListsOfTheApi_data();
    void readsTheListsOfTheApi();
    void passesOver();
    void refuses_data();
    void refuses();
};

void TestMarquezImporter::readsJobsAndDatasets()
{
    const ReadSources sources = readJson(QByteArray("[") + Job + "," + Dataset + "]");
    QCOMPARE(eventLines(sources.records.lineage),
             (QStringList{"*etl#load < pg#s.a > pg#s.t", "*- > pg#s.t{id=pg#s.a.x IDENTITY}"}));
    QCOMPARE(columnLines(sources.records.lineage, "s.t"), QStringList{"id:INT"});
    QCOMPARE(factLines(sources.records.lineage),
             (QStringList{"etl#load job-description loads", "etl#load job-type BATCH", "pg#s.t description d",
                          "pg#s.t type table"}));
    QCOMPARE(kept(sources), (QStringList{"job:etl#load", "dataset:pg#s.t"}));
    // `s.a` is read and not in the dump, whose other datasets are.
    QCOMPARE(lines(sources.diagnostics), QStringList{"2:11 warning entity-unresolved dataset:pg#s.a|job:etl#load"});
}

void TestMarquezImporter::readsTheListsOfTheApi_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("jobs") << QByteArray(R"({"jobs":[)") + Job + R"(],"totalCount":1})" << QStringList{"job:etl#load"};
    QTest::newRow("datasets") << QByteArray(R"({"totalCount":1,"datasets":[)") + Dataset + "]}"
                              << QStringList{"dataset:pg#s.t"};
    QTest::newRow("names in the id")
        << QByteArray(R"({"id":{"namespace":"etl","name":"j"},"inputs":null,"outputs":[],"simpleName":"j"})")
        << QStringList{"job:etl#j"};
}

void TestMarquezImporter::readsTheListsOfTheApi()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const ReadSources sources = readJson(text);
    QCOMPARE(kept(sources), expected);
    QCOMPARE(sources.sources.front().format, std::string("marquez"));
}

void TestMarquezImporter::passesOver()
{
    const ReadSources sources = readJson(
        R"([{"name":"n","ownerName":"o"},{"name":"m","ownerName":"o"},{"type":"PG","name":"s","connectionUrl":"jdbc:x"}])");
    QCOMPARE(lines(sources.diagnostics),
             (QStringList{"1:2 note format-skipped Marquez namespace", "1:60 note format-skipped Marquez source"}));
}

void TestMarquezImporter::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no namespace") << QByteArray(R"({"name":"x","physicalName":"x","sourceName":"y"})")
                                  << "warning field-missing namespace|dataset";
    QTest::newRow("name of another type")
        << QByteArray(R"({"name":[],"namespace":"n","physicalName":"x","sourceName":"y"})")
        << "warning field-type name|a string|an array";
    QTest::newRow("null name") << QByteArray(R"({"name":null,"namespace":"n","inputs":[],"outputs":[],"location":""})")
                               << "error field-missing name|job";
    QTest::newRow("a key twice")
        << QByteArray(R"({"name":"x","name":"y","namespace":"n","physicalName":"x","sourceName":"y"})")
        << "error duplicate-key name|1";
}

void TestMarquezImporter::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const ReadSources sources = readJson("[" + text + "," + Dataset + "]");
    QVERIFY2(lines(sources.diagnostics).filter(expected).size() == 1,
             qPrintable(lines(sources.diagnostics).join(QLatin1Char('\n'))));
    QCOMPARE(kept(sources), QStringList{"dataset:pg#s.t"});
    QCOMPARE(sources.sources.front().skipped, std::uint64_t{1});
}

WEFT_TEST(TestMarquezImporter)
#include "tst_MarquezImporter.moc"
