// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/EventLines.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

const char* const Header = "entity_type,entity_id,source_table_full_name,source_path,target_table_full_name,"
                           "source_column_name,target_column_name,event_time\n";

QStringList withTimes(const ReadSources& sources)
{
    QStringList result = eventLines(sources.records.lineage);
    for (qsizetype i = 0; i < result.size(); ++i)
        result[i] += QStringLiteral(" @") + q(instantText(sources.records.lineage.events()[std::size_t(i)].time));
    return result;
}

} // namespace

class TestUnityCatalogImporter : public QObject {
    Q_OBJECT

private slots:
    void readsRows_data();
    void readsRows();
    void csvAndJsonSayTheSame();
    void refuses_data();
    void refuses();
    void saysOnceThatTheServerIsUnknown();
    void isNoRegister();
};

void TestUnityCatalogImporter::readsRows_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("expected");
    QTest::newRow("table to table")
        << QByteArray("JOB,7,c.s.a,,c.s.b,,,2024-05-01T10:00:00.000+0000")
        << "*databricks#JOB/7 < unitycatalog#c.s.a > unitycatalog#c.s.b @2024-05-01T10:00:00Z";
    QTest::newRow("columns")
        << QByteArray("JOB,7,c.s.a,,c.s.b,x,y,2024-05-01T10:00:00Z")
        << "*databricks#JOB/7 < unitycatalog#c.s.a > unitycatalog#c.s.b{y=unitycatalog#c.s.a.x} @2024-05-01T10:00:00Z";
    QTest::newRow("no entity") << QByteArray(",,c.s.a,,c.s.b,,,2024-05-01T10:00:00Z")
                               << "*- > unitycatalog#c.s.b{=unitycatalog#c.s.a.} @2024-05-01T10:00:00Z";
    QTest::newRow("pure write") << QByteArray("NOTEBOOK,1,,,c.s.b,,,2024-05-01T10:00:00Z")
                                << "*databricks#NOTEBOOK/1 > unitycatalog#c.s.b @2024-05-01T10:00:00Z";
    QTest::newRow("pure read") << QByteArray("NOTEBOOK,1,c.s.a,,null,,,2024-05-01T10:00:00Z")
                               << "*databricks#NOTEBOOK/1 < unitycatalog#c.s.a @2024-05-01T10:00:00Z";
    QTest::newRow("read by no one") << QByteArray(",,c.s.a,,,,,2024-05-01T10:00:00Z")
                                    << "*- > unitycatalog#c.s.a @2024-05-01T10:00:00Z";
    QTest::newRow("from a path") << QByteArray("JOB,7,,s3://b/in,c.s.b,,,2024-05-01T10:00:00Z")
                                 << "*databricks#JOB/7 < s3://b#in > unitycatalog#c.s.b @2024-05-01T10:00:00Z";
    QTest::newRow("from a path of dbfs") << QByteArray("JOB,7,,dbfs:/x/y,c.s.b,,,2024-05-01T10:00:00Z")
                                         << "*databricks#JOB/7 < dbfs#/x/y > unitycatalog#c.s.b @2024-05-01T10:00:00Z";
    QTest::newRow("without a time")
        << QByteArray("JOB,7,c.s.a,,c.s.b,,,")
        << "*databricks#JOB/7 < unitycatalog#c.s.a > unitycatalog#c.s.b @1970-01-01T00:00:00Z";
}

void TestUnityCatalogImporter::readsRows()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, expected);
    const ReadSources sources = readText(Header + row + "\n", QStringLiteral("table_lineage.csv"));
    QCOMPARE(withTimes(sources), QStringList{expected});
    QCOMPARE(kept(sources).size(), 1);
    QCOMPARE(sources.sources.front().format, std::string("databricks-csv"));
}

void TestUnityCatalogImporter::csvAndJsonSayTheSame()
{
    const QByteArray csv = QByteArray(Header) + "JOB,7,c.s.a,,c.s.b,,,2024-05-01T10:00:00Z\n";
    const QByteArray row =
        R"({"entity_type":"JOB","entity_id":"7","source_table_full_name":"c.s.a","source_path":null,)"
        R"("target_table_full_name":"c.s.b","event_time":"2024-05-01T10:00:00Z"})";
    const QStringList expected = withTimes(readText(csv, QStringLiteral("a.csv")));
    QCOMPARE(expected.size(), 1);
    QCOMPARE(withTimes(readText("[" + row + "]", QStringLiteral("a.json"))), expected);
    QCOMPARE(withTimes(readText(row + "\n" + row + "\n", QStringLiteral("a.ndjson"))), expected + expected);
    QByteArray semicolons = csv;
    QCOMPARE(withTimes(readText(semicolons.replace(',', ';'), QStringLiteral("b.csv"))), expected);
}

void TestUnityCatalogImporter::refuses_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("expected");
    QTest::newRow("neither source nor target")
        << QByteArray("JOB,7,,,,,,2024-05-01T10:00:00Z")
        << "2:1 error field-missing source_table_full_name, target_table_full_name|lineage row";
    QTest::newRow("open quote in a cell") << QByteArray("\"JOB\"x,7,c.s.a,,c.s.b,,,") << "error csv-syntax";
}

void TestUnityCatalogImporter::refuses()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, expected);
    const ReadSources sources =
        readText(Header + row + "\n,,c.s.a,,c.s.b,,,2024-05-01T10:00:00Z\n", QStringLiteral("a.csv"));
    QVERIFY2(lines(sources.diagnostics).filter(expected).size() == 1,
             qPrintable(lines(sources.diagnostics).join(QLatin1Char('\n'))));
    QCOMPARE(kept(sources), QStringList{"dataset:unitycatalog#c.s.b"});
    QCOMPARE(sources.sources.front().skipped, std::uint64_t{1});
}

void TestUnityCatalogImporter::saysOnceThatTheServerIsUnknown()
{
    QByteArray text = Header;
    for (int i = 0; i < 2'000; ++i)
        text += ",,c.s.a,,c.s.b,,,2024-05-01T10:00:00Z\n";
    const ReadSources sources = readText(text, QStringLiteral("a.csv"));
    QCOMPARE(lines(sources.diagnostics), QStringList{"2:3 note namespace-unknown c.s.a|unitycatalog"});
    QCOMPARE(sources.sources.front().records, std::uint64_t{2'000});
}

/// A table that is neither lineage nor a register is still refused as what it is.
void TestUnityCatalogImporter::isNoRegister()
{
    const ReadSources sources = readText("a,b,c\n1,2,3\n", QStringLiteral("a.csv"));
    QVERIFY(kept(sources).isEmpty());
    QVERIFY(!sources.diagnostics.all().empty());
}

WEFT_TEST(TestUnityCatalogImporter)
#include "tst_UnityCatalogImporter.moc"
