// SPDX-License-Identifier: Apache-2.0
#include "importers/naming/GoogleNaming.h"
#include "tests/importers/EventLines.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

const char* const Process = "projects/1/locations/us/processes/abc";

QByteArray linkText(const char* source, const char* target)
{
    return QByteArray(R"({"source":{"fully_qualified_name":")") + source + R"("},"target":{"fully_qualified_name":")" +
           target + "\"}}";
}

ReadSources readJson(const QByteArray& text)
{
    return readText(text, QStringLiteral("dump.json"));
}

} // namespace

class TestGoogleLineageImporter : public QObject {
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void readsLinks();
    void eventsFindTheirProcess();
    void displayNames_data();
    void displayNames();
    void readsTheSpellingOfTheApi();
    void refuses_data();
    void refuses();
};

void TestGoogleLineageImporter::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("BigQuery") << "bigquery:p.d.t"
                              << "bigquery#p.d.t";
    QTest::newRow("an object in backticks") << "gcs:b.`a/f.csv`"
                                            << "gs://b#a/f.csv";
    QTest::newRow("a path without backticks") << "dbfs:host.user/hive/t1"
                                              << "dbfs://host#user/hive/t1";
    QTest::newRow("local file") << "filesystem:localhost.`files/a.txt`"
                                << "file#files/a.txt";
    QTest::newRow("file of a host") << "filesystem:h1.`/a.txt`"
                                    << "file://h1#a.txt";
    QTest::newRow("host with a port") << "mysql:db.example.com:3306.shop.orders"
                                      << "mysql://db.example.com:3306#shop.orders";
    QTest::newRow("host in backticks") << "postgresql:`db.example.com:5432`.a.b.c"
                                       << "postgres://db.example.com:5432#a.b.c";
    QTest::newRow("topic") << "kafka:broker:9092.orders"
                           << "kafka://broker:9092#orders";
    QTest::newRow("a system of one's own") << "custom:my.`x y`"
                                           << "custom#my.x y";
    QTest::newRow("no system") << "a.b.c"
                               << "-";
    QTest::newRow("nothing behind the system") << "bigquery:"
                                               << "-";
    QTest::newRow("open backtick") << "gcs:b.`a"
                                   << "-";
    QTest::newRow("empty part") << "bigquery:a..b"
                                << "-";
    QTest::newRow("a bucket and no more than slashes") << "gcs:b.`//`"
                                                       << "-";
}

void TestGoogleLineageImporter::names()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const auto dataset = googleDataset(name.toStdString());
    QCOMPARE(dataset ? nameText({dataset->nameSpace, dataset->name}) : QStringLiteral("-"), expected);
}

void TestGoogleLineageImporter::readsLinks()
{
    const ReadSources sources = readJson(
        R"([{"name":"projects/1/locations/us/links/p:x","source":{"fully_qualified_name":"bigquery:p.d.a"},
"target":{"fully_qualified_name":"bigquery:p.d.b"},"start_time":"2024-01-01T00:00:00Z","end_time":"2024-01-02T00:00:00Z"}])");
    // Seen at both its times, and said once.
    QCOMPARE(eventLines(sources.records.lineage),
             (QStringList{"*- > bigquery#p.d.b{=bigquery#p.d.a.}", "*- > bigquery#p.d.b{=bigquery#p.d.a.}"}));
    QCOMPARE(q(instantText(sources.records.lineage.events()[0].time)), QStringLiteral("2024-01-01T00:00:00Z"));
    QCOMPARE(q(instantText(sources.records.lineage.events()[1].time)), QStringLiteral("2024-01-02T00:00:00Z"));
    QCOMPARE(kept(sources), QStringList{"dataset:bigquery#p.d.b"});
}

/// The process stands in another file; each link of an event is lineage of its own.
void TestGoogleLineageImporter::eventsFindTheirProcess()
{
    const SourceDirectory directory;
    const QByteArray event = QByteArray(R"([{"name":")") + Process +
                             R"(/runs/r/lineageEvents/e","start_time":"2024-01-01T00:00:00Z","links":[)" +
                             linkText("bigquery:p.d.a", "bigquery:p.d.x") + "," +
                             linkText("bigquery:p.d.b", "bigquery:p.d.y") + "]}]";
    const std::string events = directory.add("a.json", event);
    const std::string processes = directory.add("b.json", QByteArray(R"([{"name":")") + Process +
                                                              R"(","display_name":"etl:load","attributes":{}}])");
    const QStringList both = eventLines(readPaths({events, processes}).records.lineage);
    QCOMPARE(both, (QStringList{"*etl#load < bigquery#p.d.a > bigquery#p.d.x",
                                "*etl#load < bigquery#p.d.b > bigquery#p.d.y", "*etl#load"}));
    QCOMPARE(eventLines(readPaths({events}).records.lineage).front(),
             QStringLiteral("*google-lineage#abc < bigquery#p.d.a > bigquery#p.d.x"));
}

void TestGoogleLineageImporter::displayNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("job");
    QTest::newRow("namespace and name") << "default:app.task"
                                        << "default#app.task";
    QTest::newRow("a colon in the name") << "ns:a:b"
                                         << "ns#a:b";
    QTest::newRow("an address as namespace") << "airflow://host:8080:dag.task"
                                             << "airflow://host:8080#dag.task";
    QTest::newRow("no namespace") << "nightly"
                                  << "google-lineage#nightly";
    QTest::newRow("placeholder") << "{{ match(result, 'x') }}"
                                 << "google-lineage#abc";
}

void TestGoogleLineageImporter::displayNames()
{
    QFETCH(QString, name);
    QFETCH(QString, job);
    const ReadSources sources =
        readJson(QByteArray(R"([{"name":")") + Process + R"(","display_name":")" + name.toUtf8() + "\"}]");
    QCOMPARE(eventLines(sources.records.lineage), QStringList{QLatin1Char('*') + job});
    QCOMPARE(lines(sources.diagnostics).filter(QStringLiteral("placeholder-value")).size(),
             name.startsWith(QLatin1Char('{')) ? 1 : 0);
}

void TestGoogleLineageImporter::readsTheSpellingOfTheApi()
{
    const ReadSources sources = readJson(
        R"({"links":[{"source":{"fullyQualifiedName":"bigquery:p.d.a"},"target":{"fullyQualifiedName":"bigquery:p.d.b"}}],"nextPageToken":""})");
    QCOMPARE(eventLines(sources.records.lineage), QStringList{"*- > bigquery#p.d.b{=bigquery#p.d.a.}"});
}

void TestGoogleLineageImporter::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no target") << QByteArray(R"({"source":{"fully_qualified_name":"bigquery:p.d.a"}})")
                               << "error field-missing target.fully_qualified_name|link";
    QTest::newRow("target of another type")
        << QByteArray(R"({"source":{"fully_qualified_name":"bigquery:p.d.a"},"target":["x"]})")
        << "warning field-type target|an object|an array";
    QTest::newRow("name that is none") << linkText("bigquery:p.d.a", "somewhere")
                                       << "error urn-invalid somewhere|a fully qualified name (SYSTEM:part.part)";
    QTest::newRow("name of another type")
        << QByteArray(R"({"source":{"fully_qualified_name":7},"target":{"fully_qualified_name":{}}})")
        << "error field-missing target.fully_qualified_name|link";
    QTest::newRow("a key twice")
        << QByteArray(
               R"({"source":{"fully_qualified_name":"a:b"},"source":{"fully_qualified_name":"a:c"},"target":{}})")
        << "error duplicate-key source|1";
    QTest::newRow("one bad link costs the event")
        << QByteArray(R"({"name":"x","links":[)") + linkText("bigquery:p.d.a", "bigquery:p.d.c") + "," +
               linkText("a", "b") + "]}"
        << "error urn-invalid b|a fully qualified name (SYSTEM:part.part)";
}

void TestGoogleLineageImporter::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const ReadSources sources = readJson("[" + text + "," + linkText("bigquery:p.d.a", "bigquery:p.d.b") + "]");
    QVERIFY2(lines(sources.diagnostics).filter(expected).size() == 1,
             qPrintable(lines(sources.diagnostics).join(QLatin1Char('\n'))));
    QCOMPARE(eventLines(sources.records.lineage), QStringList{"*- > bigquery#p.d.b{=bigquery#p.d.a.}"});
    QCOMPARE(sources.sources.front().skipped, std::uint64_t{1});
}

WEFT_TEST(TestGoogleLineageImporter)
#include "tst_GoogleLineageImporter.moc"
