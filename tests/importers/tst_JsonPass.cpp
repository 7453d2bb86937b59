// SPDX-License-Identifier: Apache-2.0
#include "importers/json/JsonCursor.h"
#include "importers/json/JsonPass.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <random>
#include <string>

using namespace weft;
using namespace weft::importers;
using weft::tests::q;

class TestJsonPass : public QObject {
    Q_OBJECT

private slots:
    void judgesAsTheCursor_data();
    void judgesAsTheCursor();
    void acceptsNothingThatTheCursorRefuses();
    void readsMembersAndTexts();
    void tellsWhatItPassed();
    void knowsHowDeepItMayGo();
};

namespace {

/// What stands behind the text looks as if it went on.
std::string padded(const std::string& text)
{
    return text + "\",:0}]";
}

bool passes(const std::string& text, std::size_t depth = 128)
{
    const std::string whole = padded(text);
    JsonPass pass(std::string_view(whole).substr(0, text.size()), depth);
    return pass.passValue() && pass.atEnd();
}

bool cursorReads(const std::string& text)
{
    Document document;
    return !JsonCursor(text, 1, 1, 128).read(document);
}

} // namespace

void TestJsonPass::judgesAsTheCursor_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"{}",
                             "[]",
                             "[1,2]",
                             "[1,2,]",
                             "[,1]",
                             "{\"a\":1}",
                             "{\"a\":1,}",
                             "{\"a\" 1}",
                             "{a:1}",
                             "{\"a\":}",
                             "[1 2]",
                             "\"x\"",
                             "\"x",
                             "\"\\n\"",
                             "\"\\q\"",
                             "\"\\u00e9\"",
                             "\"\\u00g9\"",
                             "\"\\ud83d\\ude00\"",
                             "\"\\ud83d\"",
                             "\"\\ude00\"",
                             "\"\\ud83d\\u0041\"",
                             "\"a\tb\"",
                             "0",
                             "-0",
                             "01",
                             "-",
                             "1.",
                             ".5",
                             "1.5e+3",
                             "1e",
                             "1e400",
                             "true",
                             "tru",
                             "truely",
                             "nulls",
                             "null",
                             "NaN",
                             " [ 1 , { \"k\" : [ ] } ] ",
                             "[1]]",
                             "[[1]",
                             "{]",
                             "[}",
                             "{\"a\":{\"b\":[{}]}}",
                             "{\"a\\u0062\":1}",
                             "\"\\",
                             "\"\\u00",
                             ""})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestJsonPass::judgesAsTheCursor()
{
    QFETCH(QString, text);
    QCOMPARE(passes(text.toStdString()), cursorReads(text.toStdString()));
}

void TestJsonPass::acceptsNothingThatTheCursorRefuses()
{
    const std::string good =
        R"({"a": [1, -2.5e3, true, null, "xA\n\ud83d\ude00"], "b": {"c": {"d": []}, "e": ""}, "f": 12345678901234567890})";
    constexpr std::string_view Bytes = "{}[]\",:\\ \n\t01-.eEtu\x01/";
    std::mt19937 random(7);
    int accepted = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text = good;
        for (auto changes = 1 + random() % 3; changes > 0; --changes) {
            const std::size_t at = random() % text.size();
            if (random() % 3 == 0)
                text.erase(at, 1 + random() % 4);
            else if (random() % 2 == 0)
                text.insert(at, 1, Bytes[random() % Bytes.size()]);
            else
                text[at] = Bytes[random() % Bytes.size()];
        }
        const bool passed = passes(text);
        accepted += passed ? 1 : 0;
        QVERIFY2(passed == cursorReads(text), text.c_str());
    }
    QVERIFY(accepted > 500);
}

void TestJsonPass::readsMembersAndTexts()
{
    const std::string text = R"({"a":"plain","b":"\u00e9 \"x\"","list":[1,"two",{}],"n":null})";
    const std::string whole = padded(text);
    JsonPass pass(std::string_view(whole).substr(0, text.size()), 128);
    QVERIFY(pass.enterObject());
    QStringList seen;
    std::string_view key;
    for (bool inside = false; pass.nextMember(inside, key);) {
        std::string scratch;
        std::string_view value;
        if (key == "list") {
            QVERIFY(pass.enterArray());
            for (bool within = false; pass.nextItem(within);) {
                QVERIFY(pass.passValue());
                seen += QStringLiteral("item");
            }
        } else if (pass.passNull()) {
            seen += q(key) + QStringLiteral("=null");
        } else {
            QVERIFY(pass.readText(value, scratch));
            seen += q(key) + QLatin1Char('=') + q(value);
        }
    }
    QVERIFY(pass.atEnd());
    QCOMPARE(seen, (QStringList{"a=plain", QString::fromUtf8("b=é \"x\""), "item", "item", "item", "n=null"}));
}

void TestJsonPass::tellsWhatItPassed()
{
    const std::string text = R"([{"a":[[1]]},{ "b" :2}])";
    const std::string whole = padded(text);
    JsonPass pass(std::string_view(whole).substr(0, text.size()), 128);
    const JsonPass::Mark begin = pass.mark();
    QVERIFY(pass.enterArray());
    bool inside = false;
    QVERIFY(pass.nextItem(inside));
    PassedJson first;
    QVERIFY(pass.passValue(first));
    QCOMPARE(q(first.text), QStringLiteral(R"({"a":[[1]]})"));
    QCOMPARE(first.levels, 3U);
    QVERIFY(first.compact && pass.compact());
    QVERIFY(pass.nextItem(inside));
    PassedJson second;
    QVERIFY(pass.passValue(second));
    QCOMPARE(second.levels, 1U);
    QVERIFY(!second.compact && !pass.compact());
    QVERIFY(!pass.nextItem(inside));
    const PassedJson all = pass.since(begin);
    QCOMPARE(q(all.text), q(text));
    QCOMPARE(all.levels, 4U);
    QVERIFY(!all.compact);
}

void TestJsonPass::knowsHowDeepItMayGo()
{
    const auto nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
    QVERIFY(passes(nested(5), 5));
    QVERIFY(!passes(nested(6), 5));
    QVERIFY(passes(nested(64)));
    QVERIFY(!passes(nested(65))); // the cursor's to read
    const std::string text = "[[]]";
    const std::string whole = padded(text);
    JsonPass pass(std::string_view(whole).substr(0, text.size()), 2);
    QVERIFY(pass.enterArray());
    QVERIFY(!pass.passAhead(2, 2, true));
    QVERIFY(pass.good());
    QVERIFY(pass.passAhead(2, 1, true));
}

WEFT_TEST(TestJsonPass)
#include "tst_JsonPass.moc"
