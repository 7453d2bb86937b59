// SPDX-License-Identifier: Apache-2.0
#include "importers/json/JsonCursor.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <string>

using namespace weft;
using namespace weft::importers;
using weft::tests::q;

class TestJsonCursor : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void knowsPlaces();
    void placesSurviveLineEnds_data();
    void placesSurviveLineEnds();
    void keepsNumbersAsText_data();
    void keepsNumbersAsText();
    void keepsDuplicateKeys();
    void refuses_data();
    void refuses();
    void depthHasALimit();
    void readsTheFirstOfSeveral();
    void textOutlivesTheInput();
};

namespace {

/// `{a:[1,"x",null]}`: the tree as text; strings in quotes, other scalars bare.
QString tree(const Node& node)
{
    switch (node.type) {
    case NodeType::Null:
        return QStringLiteral("null");
    case NodeType::Scalar:
        return node.quoted ? QLatin1Char('"') + q(node.text) + QLatin1Char('"') : q(node.text);
    case NodeType::Sequence: {
        QStringList items;
        for (const Node* child : node.children)
            items += tree(*child);
        return QLatin1Char('[') + items.join(QLatin1Char(',')) + QLatin1Char(']');
    }
    case NodeType::Mapping: {
        QStringList items;
        for (std::size_t i = 0; i < node.keys.size(); ++i)
            items += q(node.keys[i]) + QLatin1Char(':') + tree(*node.children[i]);
        return QLatin1Char('{') + items.join(QLatin1Char(',')) + QLatin1Char('}');
    }
    }
    return {};
}

QString place(const Node& node)
{
    return QStringLiteral("%1:%2").arg(node.line).arg(node.column);
}

} // namespace

void TestJsonCursor::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty object") << QByteArray("{}") << "{}";
    QTest::newRow("empty array") << QByteArray(" [ ] ") << "[]";
    QTest::newRow("all types") << QByteArray(R"({"a":[1,"x",null,true,false,-0.5e+3,{}]})")
                               << R"({a:[1,"x",null,true,false,-0.5e+3,{}]})";
    QTest::newRow("escapes") << QByteArray(R"(["\"\\\/\t\u00e4\uD83D\uDE00x"])")
                             << QString::fromUtf8("[\"\"\\/\tä😀x\"]");
    QTest::newRow("escaped key") << QByteArray(R"({"r\u0075n":1})") << "{run:1}";
    QTest::newRow("a text that only looks like a number") << QByteArray(R"(["1.10","no"])") << R"(["1.10","no"])";
    QTest::newRow("scalar root") << QByteArray("42") << "42";
}

void TestJsonCursor::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    Document document;
    const auto fault = JsonCursor(text.toStdString(), 1, 1, 128).read(document);
    QVERIFY(!fault);
    QCOMPARE(tree(*document.root()), expected);
}

void TestJsonCursor::knowsPlaces()
{
    Document document;
    const std::string text = "{\n  \"a\": 1,\n  \"b\" : [ true,\n \"x\" ]\n}";
    QVERIFY(!JsonCursor(text, 7, 3, 128).read(document));
    const Node& root = *document.root();
    QCOMPARE(place(root), QStringLiteral("7:3"));
    QCOMPARE(root.keyLines[0], 8U);
    QCOMPARE(root.keyColumns[0], 3U);
    QCOMPARE(place(*root.find("a")), QStringLiteral("8:8"));
    QCOMPARE(place(*root.find("b")), QStringLiteral("9:9"));
    QCOMPARE(place(*root.find("b")->children[0]), QStringLiteral("9:11"));
    QCOMPARE(place(*root.find("b")->children[1]), QStringLiteral("10:2"));
}

void TestJsonCursor::placesSurviveLineEnds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("LF") << QByteArray("[\n1,\n 2]");
    QTest::newRow("CR LF") << QByteArray("[\r\n1,\r\n 2]");
    QTest::newRow("CR") << QByteArray("[\r1,\r 2]");
}

void TestJsonCursor::placesSurviveLineEnds()
{
    QFETCH(QByteArray, text);
    Document document;
    const std::string copy = text.toStdString();
    QVERIFY(!JsonCursor(copy, 1, 1, 128).read(document));
    QCOMPARE(place(*document.root()->children[0]), QStringLiteral("2:1"));
    QCOMPARE(place(*document.root()->children[1]), QStringLiteral("3:2"));
}

void TestJsonCursor::keepsNumbersAsText_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::newRow("beyond double") << QByteArray("1e400");
    QTest::newRow("underflow") << QByteArray("1e-400");
    QTest::newRow("65 bits") << QByteArray("18446744073709551616");
    QTest::newRow("minus zero") << QByteArray("-0");
    QTest::newRow("a million digits") << QByteArray(1'000'000, '9');
    QTest::newRow("trailing zero") << QByteArray("1.10");
}

void TestJsonCursor::keepsNumbersAsText()
{
    QFETCH(QByteArray, number);
    Document document;
    const std::string text = "{\"n\":" + number.toStdString() + "}";
    QVERIFY(!JsonCursor(text, 1, 1, 128).read(document));
    QCOMPARE(document.root()->find("n")->text,
             std::string_view(number.constData(), static_cast<std::size_t>(number.size())));
    QVERIFY(!document.root()->find("n")->quoted);
}

void TestJsonCursor::keepsDuplicateKeys()
{
    Document document;
    const std::string text = R"({"a":1,"a":2})";
    QVERIFY(!JsonCursor(text, 1, 1, 128).read(document));
    QCOMPARE(tree(*document.root()), QStringLiteral("{a:1,a:2}"));
    QCOMPARE(document.root()->keyColumns[1], 8U);
}

void TestJsonCursor::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("said");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char* name, const QByteArray& text, const char* code, const char* said, int line,
                        int column) { QTest::newRow(name) << text << code << said << line << column; };
    row("empty", "", "json-syntax", "end", 1, 1);
    row("no colon", R"({"a" 1})", "json-syntax", "colon", 1, 6);
    row("no comma", "{\"a\":1\n \"b\":2}", "json-syntax", "comma", 2, 2);
    row("comma before brace", R"({"a":1,})", "json-syntax", "after the comma", 1, 8);
    row("comma before bracket", "[1,]", "json-syntax", "after the comma", 1, 4);
    row("comma first", "[,1]", "json-syntax", "a value", 1, 2);
    row("open object", R"({"a":1)", "json-syntax", "unexpected end", 1, 7);
    row("open array", "[1", "json-syntax", "closing bracket", 1, 3);
    row("open string", R"({"a":"b)", "json-syntax", "closing quote", 1, 8);
    row("open escape", "[\"\\", "json-syntax", "closing quote", 1, 4);
    row("wrong bracket", "[1}", "json-syntax", "closing bracket", 1, 3);
    row("brace too many", "{}}", "json-syntax", "nothing after", 1, 3);
    row("trailing text", "{} x", "json-syntax", "nothing after", 1, 4);
    row("single quotes", "{'a':1}", "json-syntax", "double quotes", 1, 2);
    row("key without quotes", "{a:1}", "json-syntax", "double quotes", 1, 2);
    row("NaN", "[NaN]", "json-syntax", "NaN", 1, 2);
    row("minus infinity", "[-Infinity]", "json-syntax", "-Infinity", 1, 2);
    row("Python's None", "[None]", "json-syntax", "None", 1, 2);
    row("half a word", "[nul]", "json-syntax", "a value", 1, 2);
    row("a word too long", "[trueish]", "json-syntax", "a value", 1, 2);
    row("leading zero", "[007]", "json-syntax", "leading zero", 1, 2);
    row("no digit after the point", "[1.]", "json-syntax", "digit", 1, 4);
    row("no digit in the exponent", "[1e+]", "json-syntax", "digit", 1, 5);
    row("comment", "[1 /* one */]", "json-syntax", "comment", 1, 4);
    row("HTML", "<html>", "json-syntax", "HTML", 1, 1);
    row("bad escape", R"(["a\q"])", "json-syntax", "escape", 1, 4);
    row("short hexadecimal", R"(["\u12"])", "json-syntax", "hexadecimal", 1, 3);
    row("high surrogate alone", R"(["\ud800x"])", "json-syntax", "surrogate", 1, 3);
    row("low surrogate alone", R"(["\udc00"])", "json-syntax", "surrogate", 1, 3);
    row("two high surrogates", R"(["\ud800\ud800"])", "json-syntax", "surrogate", 1, 3);
    row("raw control character", "[\"\x01\"]", "json-syntax", "control", 1, 3);
    row("raw tab", "[\"\t\"]", "json-syntax", "tab", 1, 3);
    row("raw line break", "[\"a\nb\"]", "json-syntax", "line break", 1, 4);
    row("zero byte in a string", QByteArray("[\"a\0\"]", 6), "zero-byte", "", 1, 4);
    row("zero byte outside", QByteArray("[1,\0]", 5), "zero-byte", "", 1, 4);
    row("bad UTF-8", "[\"a\xff\"]", "invalid-utf8", "", 1, 4);
    row("bad UTF-8 on the third line", "[\n1,\n\"a\xc3\"]", "invalid-utf8", "", 3, 3);
    row("UTF-8 cut off", "[\"caf\xc3", "invalid-utf8", "", 1, 6);
    row("a fault before bad UTF-8", "[1 2, \"\xff\"]", "json-syntax", "comma", 1, 4);
    row("overlong", "[\"\xc0\xaf\"]", "invalid-utf8", "", 1, 3);
    row("surrogate as UTF-8", "[\"\xed\xa0\x80\"]", "invalid-utf8", "", 1, 3);
}

void TestJsonCursor::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(QString, said);
    QFETCH(int, line);
    QFETCH(int, column);
    Document document;
    const std::string copy = text.toStdString();
    const auto fault = JsonCursor(copy, 1, 1, 128).read(document);
    QVERIFY(fault);
    QVERIFY(document.root() == nullptr);
    QCOMPARE(q(codeName(fault->code)), code);
    QString words;
    for (const std::string& argument : fault->arguments)
        words += q(argument) + QLatin1Char(' ');
    QVERIFY2(words.contains(said), qPrintable(words));
    QCOMPARE(QStringLiteral("%1:%2").arg(fault->line).arg(fault->column),
             QStringLiteral("%1:%2").arg(line).arg(column));
}

void TestJsonCursor::depthHasALimit()
{
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    Document document;
    const std::string allowed = nested(128);
    QVERIFY(!JsonCursor(allowed, 1, 1, 128).read(document));
    const std::string tooDeep = nested(1'000'000);
    const auto fault = JsonCursor(tooDeep, 1, 1, 128).read(document);
    QVERIFY(fault);
    QCOMPARE(q(codeName(fault->code)), QStringLiteral("too-deep"));
    QCOMPARE(fault->column, 129U);
}

void TestJsonCursor::readsTheFirstOfSeveral()
{
    Document document;
    std::size_t end = 0;
    const std::string text = "{\"a\":1} {\"b\":2}";
    QVERIFY(!JsonCursor(text, 1, 1, 128).readFirst(document, end));
    QCOMPARE(end, std::size_t(7));
    QCOMPARE(tree(*document.root()), QStringLiteral("{a:1}"));
}

void TestJsonCursor::textOutlivesTheInput()
{
    Document document;
    {
        std::string text = R"({"a key of some length":"a value of some length"})";
        QVERIFY(!JsonCursor(text, 1, 1, 128).read(document));
        text.assign(text.size(), 'x');
    }
    QCOMPARE(tree(*document.root()), QStringLiteral(R"({a key of some length:"a value of some length"})"));
}

WEFT_TEST(TestJsonCursor)
#include "tst_JsonCursor.moc"
