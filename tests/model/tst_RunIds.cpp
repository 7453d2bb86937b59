// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/RunIds.h"
#include "tests/support/TestMain.h"

#include <random>

using namespace weft;

class TestRunIds : public QObject {
    Q_OBJECT

private slots:
    void textComesBackAsGiven_data();
    void textComesBackAsGiven();
    void eachIsHeldOnce();
    void numbersAreInOrderOfMention();
};

void TestRunIds::textComesBackAsGiven_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("UUID") << QByteArray("0176a8c2-fe01-7439-87e6-56a1a1b4029f");
    QTest::newRow("zeros") << QByteArray("00000000-0000-0000-0000-000000000000");
    QTest::newRow("all digits") << QByteArray("01234567-89ab-cdef-fedc-ba9876543210");
    QTest::newRow("upper case") << QByteArray("0176A8C2-FE01-7439-87E6-56A1A1B4029F");
    QTest::newRow("no digit") << QByteArray("0176a8c2-fe01-7439-87e6-56a1a1b4029g");
    QTest::newRow("dash elsewhere") << QByteArray("0176a8c2fe-01-7439-87e6-56a1a1b4029f");
    QTest::newRow("no dashes") << QByteArray("0176a8c2fe01743987e656a1a1b4029f");
    QTest::newRow("shorter") << QByteArray("0176a8c2-fe01-7439-87e6-56a1a1b4029");
    QTest::newRow("longer") << QByteArray("0176a8c2-fe01-7439-87e6-56a1a1b4029f0");
    QTest::newRow("a word") << QByteArray("nightly");
    QTest::newRow("empty") << QByteArray("");
}

void TestRunIds::textComesBackAsGiven()
{
    QFETCH(QByteArray, id);
    RunIds ids;
    const std::uint32_t run = ids.add(id.toStdString());
    QCOMPARE(ids.text(run), id.toStdString());
    QCOMPARE(ids.add(id.toStdString()), run);
    QCOMPARE(ids.size(), std::size_t{1});
}

void TestRunIds::eachIsHeldOnce()
{
    RunIds ids;
    std::mt19937_64 random(5);
    std::vector<std::string> texts;
    for (int i = 0; i < 3'000; ++i) {
        std::string text = "00000000-0000-0000-0000-000000000000";
        for (char& c : text) {
            if (c != '-')
                c = "0123456789abcdef"[random() % 16];
        }
        texts.push_back(text);
        texts.push_back("run-" + std::to_string(i));
    }
    for (const std::string& text : texts)
        ids.add(text);
    QCOMPARE(ids.size(), texts.size());
    for (std::uint32_t run = 0; run < texts.size(); ++run) {
        QCOMPARE(ids.add(texts[run]), run);
        QCOMPARE(ids.text(run), texts[run]);
    }
}

void TestRunIds::numbersAreInOrderOfMention()
{
    RunIds ids;
    QCOMPARE(ids.add("b"), 0U);
    QCOMPARE(ids.add("0176a8c2-fe01-7439-87e6-56a1a1b4029f"), 1U);
    QCOMPARE(ids.add("a"), 2U);
    QCOMPARE(ids.add("b"), 0U);
    RunIds moved = std::move(ids);
    QCOMPARE(moved.text(2), std::string("a"));
}

WEFT_TEST(TestRunIds)
#include "tst_RunIds.moc"
