// SPDX-License-Identifier: Apache-2.0
#include "layout/TextAdvances.h"
#include "layout/TextMeasure.h"
#include "tests/support/TestMain.h"

using namespace weft::layout;

class TestTextMeasure : public QObject {
    Q_OBJECT

private slots:
    void tableIsOrdered();
    void widths_data();
    void widths();
    void weightsDiffer();
    void elides_data();
    void elides();
    void elidesNames_data();
    void elidesNames();
    void resultAlwaysFits();
    void megabytesAreCutAtOnce();
};

void TestTextMeasure::tableIsOrdered()
{
    char32_t last = 0;
    for (const AdvanceRange& range : advanceRanges()) {
        QVERIFY(range.first > last);
        QVERIFY(range.last >= range.first);
        last = range.last;
    }
    QVERIFY(last > 0);
}

void TestTextMeasure::widths_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("thousandths"); // at Regular
    QTest::newRow("empty") << QByteArray("") << 0.0;
    QTest::newRow("space") << QByteArray(" ") << 281.0;
    QTest::newRow("digit zero") << QByteArray("0") << 625.0;
    QTest::newRow("combining acute adds nothing") << QByteArray("e\xCC\x81") << 582.0;
    QTest::newRow("ideograph is wide") << QByteArray("\xE6\xBC\xA2") << 1000.0;
    QTest::newRow("joined family is three emoji wide")
        << QByteArray("\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7") << 3000.0;
    QTest::newRow("controls take no room") << QByteArray("\x01\x1B\x7F") << 0.0;
    QTest::newRow("lone continuation bytes count each") << QByteArray("\x80\x80") << 1300.0;
    QTest::newRow("overlong slash is two broken bytes") << QByteArray("\xC0\xAF") << 1300.0;
    QTest::newRow("surrogate is three broken bytes") << QByteArray("\xED\xA0\x80") << 1950.0;
    QTest::newRow("cut in the middle of a letter") << QByteArray("\xE6\xBC") << 1300.0;
    QTest::newRow("Arabic has a mean letter") << QByteArray("\xD9\x85") << 650.0;
}

void TestTextMeasure::widths()
{
    QFETCH(QByteArray, text);
    QFETCH(double, thousandths);
    QCOMPARE(textWidth({text.constData(), static_cast<std::size_t>(text.size())}, 1000), thousandths);
}

void TestTextMeasure::weightsDiffer()
{
    const double regular = textWidth("orders", 12, FontWeight::Regular);
    const double medium = textWidth("orders", 12, FontWeight::Medium);
    const double semiBold = textWidth("orders", 12, FontWeight::SemiBold);
    QVERIFY(regular < medium);
    QVERIFY(medium < semiBold);
    QCOMPARE(textWidth("orders", 24), regular * 2);
}

void TestTextMeasure::elides_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("width"); // at size 1000
    QTest::addColumn<QByteArray>("expected");
    const QByteArray dots("\xE2\x80\xA6");
    QTest::newRow("fits") << QByteArray("orders") << 10000.0 << QByteArray("orders");
    QTest::newRow("not even dots") << QByteArray("orders") << 10.0 << QByteArray("");
    QTest::newRow("dots alone") << QByteArray("orders") << 900.0 << dots;
    QTest::newRow("two letters") << QByteArray("000000") << 2 * 625.0 + 900 << "00" + dots;
    QTest::newRow("blank before the dots goes") << QByteArray("00 0000000") << 2 * 625.0 + 281 + 900 << "00" + dots;
    QTest::newRow("mark stays with its letter") << QByteArray("0e\xCC\x81"
                                                              "0000000")
                                                << 625.0 + 582 + 821 << "0e\xCC\x81" + dots;
    QTest::newRow("mark is not cut off") << QByteArray("0e\xCC\x81"
                                                       "0000000")
                                         << 625.0 + 582 + 820 << "0" + dots;
    QTest::newRow("flag is not halved") << QByteArray("0\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA"
                                                      "00000")
                                        << 625.0 + 1000 + 900 << "0" + dots;
    QTest::newRow("joined emoji is not halved") << QByteArray("0\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9"
                                                              "0000")
                                                << 625.0 + 1000 + 900 << "0" + dots;
}

void TestTextMeasure::elides()
{
    QFETCH(QByteArray, text);
    QFETCH(double, width);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(elided(text.toStdString(), 1000, FontWeight::Regular, width)), expected);
}

void TestTextMeasure::resultAlwaysFits()
{
    const std::string text = "Größe des Zählers, Ωμέγα, Заказы, 漢字, e\xCC\x81t\xC3\xA9 <b>raw</b>";
    for (int width = 0; width < 500; ++width) {
        const std::string cut = elided(text, 12, FontWeight::SemiBold, width);
        QVERIFY(textWidth(cut, 12, FontWeight::SemiBold) <= width);
        QVERIFY(cut.size() <= text.size() + 3);
    }
    QCOMPARE(elided(text, 12, FontWeight::SemiBold, 1000), text);
}

void TestTextMeasure::megabytesAreCutAtOnce()
{
    const std::string text(64 << 20, 'x');
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 1000; ++i)
        QVERIFY(elided(text, 12, FontWeight::Regular, 100).size() < 30);
    QVERIFY2(timer.elapsed() < 1000, "reads more than it must");
}

void TestTextMeasure::elidesNames_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("width");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& text, double width, const QByteArray& expected) {
        QTest::newRow(name) << text << width << expected;
    };
    const double dots = textWidth("…", 1000);
    const double letter = textWidth("n", 1000);
    row("what fits stays", "nnnn", 4 * letter, "nnnn");
    row("both ends", "nnnnnnnnnn", dots + 5 * letter, "nnn…nn");
    row("what has blanks keeps its beginning", "nnnnnn nnn", dots + 5 * letter, "nnnnn…");
    row("a mark stays with its letter", "nnnnnnnn\xCC\x88n", dots + 5 * letter, "nnn…n\xCC\x88n");
    row("no room for an end", "nnnnnn", dots + 1.2 * letter, "n…");
    row("no room at all", "nnnnnn", dots / 2, "");
    row("broken bytes", QByteArray("nnnnnnnn\xFF\xFE"), dots + 5 * letter, "nnn…\xFE");
}

void TestTextMeasure::elidesNames()
{
    QFETCH(QByteArray, text);
    QFETCH(double, width);
    QFETCH(QByteArray, expected);
    const std::string cut = elidedName(text.toStdString(), 1000, FontWeight::Regular, width);
    QCOMPARE(QByteArray::fromStdString(cut), expected);
    QVERIFY(textWidth(cut, 1000) <= width);
}

WEFT_TEST(TestTextMeasure)
#include "tst_TextMeasure.moc"
