// SPDX-License-Identifier: Apache-2.0
#include "model/base/Instant.h"
#include "tests/support/TestMain.h"

using namespace weft;

class TestInstant : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void noticesMissingZone();
};

void TestInstant::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("zulu") << "2026-10-31T08:30:00Z"
                          << "2026-10-31T08:30:00Z";
    QTest::newRow("offset") << "2026-10-31T08:30:00+02:00"
                            << "2026-10-31T06:30:00Z";
    QTest::newRow("offset without colon") << "2026-10-31T08:30:00-0530"
                                          << "2026-10-31T14:00:00Z";
    QTest::newRow("nanoseconds") << "2026-10-31T08:30:00.123456789Z"
                                 << "2026-10-31T08:30:00.123456789Z";
    QTest::newRow("milliseconds") << "2026-10-31T08:30:00.120Z"
                                  << "2026-10-31T08:30:00.12Z";
    QTest::newRow("more than nine digits are cut") << "2026-10-31T08:30:00.1234567899Z"
                                                   << "2026-10-31T08:30:00.123456789Z";
    QTest::newRow("no zone is UTC") << "2026-10-31T08:30:00"
                                    << "2026-10-31T08:30:00Z";
    QTest::newRow("date alone") << "2024-02-29"
                                << "2024-02-29T00:00:00Z";
    QTest::newRow("before the epoch") << "1969-12-31T23:59:59Z"
                                      << "1969-12-31T23:59:59Z";
    QTest::newRow("year 9999") << "9999-12-31T23:59:59Z"
                               << "9999-12-31T23:59:59Z";
    QTest::newRow("leap second") << "2016-12-31T23:59:60Z"
                                 << "2016-12-31T23:59:59Z";
}

void TestInstant::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto read = readInstant(text.toStdString());
    QVERIFY(read.has_value());
    QCOMPARE(QString::fromStdString(instantText(read->instant)), expected);
}

void TestInstant::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"", "yesterday", "2026-02-30T00:00:00Z", "10000-01-01T00:00:00Z", "2026-01-01T24:30:00Z",
          "2026-01-01T10:00:00+99:00", "2026-1-1", "2026-01-01T10:00:00Zulu", "2026-01-01T10:00:00.Z"})
        QTest::newRow(*text ? text : "empty") << text;
}

void TestInstant::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!readInstant(text.toStdString()).has_value());
}

void TestInstant::noticesMissingZone()
{
    QVERIFY(readInstant("2026-10-31T08:30:00")->zoneMissing);
    QVERIFY(!readInstant("2026-10-31T08:30:00Z")->zoneMissing);
    QVERIFY(!readInstant("2026-10-31")->zoneMissing);
}

WEFT_TEST(TestInstant)
#include "tst_Instant.moc"
