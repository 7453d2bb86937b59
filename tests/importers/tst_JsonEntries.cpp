// SPDX-License-Identifier: Apache-2.0
#include "importers/json/JsonEntries.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <QStringList>

#include <algorithm>
#include <string>

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

/// Hands its text out in pieces of `step` bytes.
class TextStream final : public ByteStream {
public:
    TextStream(std::string text, std::size_t step) : m_text(std::move(text)), m_step(step) {}
    Result<std::size_t> read(std::span<char> buffer) override
    {
        const std::size_t count = std::min({m_step, buffer.size(), m_text.size() - m_at});
        std::copy_n(m_text.data() + m_at, count, buffer.data());
        m_at += count;
        return count;
    }
    std::uint64_t storedBytes() const override { return m_at; }

private:
    std::string m_text;
    std::size_t m_step;
    std::size_t m_at = 0;
};

/// `section`, `section.key=text`, `section=text`, each with its place; at the end the fault.
QStringList walk(const std::string& text, std::size_t step, Limits limits = {})
{
    TextStream stream(text, step);
    JsonEntries entries(stream, limits);
    QStringList result;
    while (const std::optional<JsonEntry> entry = entries.next()) {
        QString line = QStringLiteral("%1:%2 ").arg(entry->line).arg(entry->column) + q(entry->section);
        if (entry->what == JsonEntry::Entry)
            line += QLatin1Char('.') + q(entry->key);
        if (entry->what != JsonEntry::Section)
            line += QLatin1Char('=') + q(entry->text) +
                    QStringLiteral("@%1:%2").arg(entry->textLine).arg(entry->textColumn);
        result += line;
    }
    if (entries.fault())
        result += QStringLiteral("%1:%2 ").arg(entries.fault()->line).arg(entries.fault()->column) +
                  q(codeName(entries.fault()->code));
    return result;
}

} // namespace

class TestJsonEntries : public QObject {
    Q_OBJECT

private slots:
    void cuts_data();
    void cuts();
    void stopsAtTheLimit();
    void passesDeepValues();
    void stops();
};

void TestJsonEntries::cuts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, QStringList expected) {
        QTest::newRow(name) << text << expected;
    };
    row("nothing in it", "{}", {});
    row("two levels", "{\"a\": {\"x\": 1, \"y\": {\"z\": []}},\n \"b\": {}}",
        {"1:2 a", "1:8 a.x=1@1:13", "1:16 a.y={\"z\": []}@1:21", "2:2 b"});
    row("members that are no objects", "{\"a\": [1, 2], \"b\": null}", {"1:2 a=[1, 2]@1:7", "1:15 b=null@1:20"});
    row("byte order mark and blanks", "\xEF\xBB\xBF \n {\"a\":{}}\n \n", {"2:3 a"});
    row("escaped key", "{\"a\\n\\\"\\u00e4\": {}}", {QStringLiteral("1:2 a\n\"\u00e4")});
    row("brackets in a text", "{\"a\": {\"x\": \"}{\\\"]\"}}", {"1:2 a", "1:8 a.x=\"}{\\\"]\"@1:13"});
    row("cut in a value", "{\"a\": {\"x\": [1", {"1:2 a", "1:15 truncated-input"});
    row("cut behind a value", "{\"a\": {\"x\": 1\n", {"1:2 a", "1:8 a.x=1@1:13", "2:1 truncated-input"});
    row("cut in a key", "{\"a", {"1:2 truncated-input"});
    row("two in one file", "{\"a\": {}}\n{\"b\": {}}", {"1:2 a", "2:1 json-syntax"});
    row("comma missing", "{\"a\": {\"x\": 1 \"y\": 2}}", {"1:2 a", "1:8 a.x=1@1:13", "1:15 json-syntax"});
    row("comma too many", "{\"a\": {\"x\": 1,}}", {"1:2 a", "1:8 a.x=1@1:13", "1:15 json-syntax"});
    row("colon missing", "{\"a\" {}}", {"1:6 json-syntax"});
    row("brackets crossed", "{\"a\": {\"x\": [1}}}", {"1:2 a", "1:15 json-syntax"});
    row("a list", "[{}]", {"1:1 json-syntax"});
}

void TestJsonEntries::cuts()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    for (const std::size_t step : {std::size_t(1), std::size_t(3), std::size_t(1000)})
        QCOMPARE(walk(text.toStdString(), step), expected);
}

void TestJsonEntries::stopsAtTheLimit()
{
    Limits limits;
    limits.lineBytes = 4096;
    const std::string text = "{\"a\": {\"x\": \"" + std::string(3'000'000, 'x') + "\"}}";
    QCOMPARE(walk(text, 100'000, limits), QStringList({"1:2 a", "1:13 source-too-large"}));
}

/// How deep a value may be is for its reader to say; here it only has an end.
void TestJsonEntries::passesDeepValues()
{
    const std::string text =
        "{\"a\": {\"x\": " + std::string(100'000, '[') + std::string(100'000, ']') + ", \"y\": 1}}";
    const QStringList walked = walk(text, 1000);
    QCOMPARE(walked.size(), 3);
    QVERIFY(walked.at(2).endsWith("a.y=1@1:200020"));
}

void TestJsonEntries::stops()
{
    std::stop_source source;
    TextStream stream("{\"a\": {\"x\": 1}}", 1);
    JsonEntries entries(stream, Limits(), source.get_token());
    QVERIFY(entries.next().has_value());
    source.request_stop();
    QVERIFY(!entries.next().has_value());
    QVERIFY(!entries.fault());
}

WEFT_TEST(TestJsonEntries)
#include "tst_JsonEntries.moc"
