// SPDX-License-Identifier: Apache-2.0
#include "app/shared/text/VisibleText.h"
#include "tests/support/TestMain.h"

using namespace weft::app;

class TestVisibleText : public QObject {
    Q_OBJECT

private slots:
    void shows_data();
    void shows();
    void cutsAMegabyteAtOnce();
    void widths_data();
    void widths();
};

void TestVisibleText::shows_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QByteArray("orders") << QStringLiteral("orders");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("escape") << QByteArray("a\x1b[31m") << QStringLiteral("a\u241B[31m");
    QTest::newRow("zero byte") << QByteArray("a\0b", 3) << QStringLiteral("a\u2400b");
    QTest::newRow("line end and tab") << QByteArray("a\n\tb") << QStringLiteral("a\u240A\u2409b");
    QTest::newRow("delete") << QByteArray("\x7f") << QStringLiteral("\u2421");
    QTest::newRow("override") << QByteArray("a\u202Eb") << QStringLiteral("a\u2039U+202E\u203Ab");
    QTest::newRow("zero width") << QByteArray("a\u200Bb") << QStringLiteral("a\u2039U+200B\u203Ab");
    QTest::newRow("no UTF-8") << QByteArray("a\xff") << QStringLiteral("a\uFFFD");
    QTest::newRow("right to left is isolated")
        << QByteArray("\u05D0\u05D1") << QStringLiteral("\u2068\u05D0\u05D1\u2069");
    QTest::newRow("a hostile isolate stays visible") << QByteArray("\u2069x") << QStringLiteral("\u2039U+2069\u203Ax");
    QTest::newRow("emoji is one character") << QByteArray("\U0001F600") << QStringLiteral("\U0001F600");
    QTest::newRow("80 stay") << QByteArray(80, 'a') << QString(80, QLatin1Char('a'));
    QTest::newRow("81 are cut") << QByteArray(81, 'a') << QString(80, QLatin1Char('a')) + QChar(0x2026);
}

void TestVisibleText::shows()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, shown);
    QCOMPARE(visibleText(std::string_view(raw.constData(), static_cast<std::size_t>(raw.size()))), shown);
}

void TestVisibleText::cutsAMegabyteAtOnce()
{
    const std::string name(1'000'000, 'x');
    QCOMPARE(visibleText(name).size(), 81);
    QCOMPARE(visibleText(name, 0).size(), 1'000'000);
}

void TestVisibleText::widths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("cells");
    QTest::newRow("latin") << QStringLiteral("abc") << 3;
    QTest::newRow("accent as mark") << QStringLiteral("e\u0301") << 1;
    QTest::newRow("wide") << QStringLiteral("\u6F22\u5B57") << 4;
    QTest::newRow("isolates take nothing") << QStringLiteral("\u2068a\u2069") << 1;
}

void TestVisibleText::widths()
{
    QFETCH(QString, text);
    QFETCH(int, cells);
    QCOMPARE(static_cast<int>(terminalWidth(text)), cells);
}

WEFT_TEST(TestVisibleText)
#include "tst_VisibleText.moc"
