// SPDX-License-Identifier: Apache-2.0
#include "importers/json/JsonSplitter.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace weft;
using namespace weft::importers;
using weft::tests::q;

class TestJsonSplitter : public QObject {
    Q_OBJECT

private slots:
    void splits_data();
    void splits();
    void refuses_data();
    void refuses();
    void longLinesCostNoMemory();
    void brokenStreamKeepsWhatWasWhole();
    void answersStop();
    void paddingMayBeRead();
};

namespace {

/// Gives `text` in pieces of `step` bytes, repeated `times`, and breaks at the end if asked to.
class PiecesStream final : public ByteStream {
public:
    explicit PiecesStream(std::string text, std::size_t step) : m_text(std::move(text)), m_step(step) {}

    Result<std::size_t> read(std::span<char> buffer) override
    {
        const std::size_t size = std::min({m_step, buffer.size(), m_text.size() - m_at});
        if (size == 0 && breaks)
            return Problem{DiagnosticCode::CompressionBroken, {"gzip", "unexpected end"}};
        std::copy_n(m_text.data() + m_at, size, buffer.data());
        m_at += size;
        return size;
    }
    std::uint64_t storedBytes() const override { return m_at; }

    bool breaks = false;

private:
    std::string m_text;
    std::size_t m_step;
    std::size_t m_at = 0;
};

/// A gigabyte on one line between two good ones, without ever holding it.
class EndlessLine final : public ByteStream {
public:
    Result<std::size_t> read(std::span<char> buffer) override
    {
        const std::string_view head = "{\"a\":1}\n";
        const std::string_view tail = "\n{\"a\":2}\n";
        if (m_given < head.size())
            return give(head, buffer);
        if (m_given < head.size() + Middle) {
            const std::size_t size = std::min(buffer.size(), head.size() + Middle - m_given);
            std::fill_n(buffer.data(), size, 'x');
            largest = std::max(largest, buffer.size());
            m_given += size;
            return size;
        }
        return m_given < head.size() + Middle + tail.size() ? give(tail, buffer) : 0;
    }
    std::uint64_t storedBytes() const override { return m_given; }

    static constexpr std::size_t Middle = 1024UL * 1024 * 1024;
    std::size_t largest = 0;

private:
    std::size_t give(std::string_view text, std::span<char> buffer)
    {
        std::copy(text.begin(), text.end(), buffer.begin());
        m_given += text.size();
        return text.size();
    }
    std::size_t m_given = 0;
};

struct Split {
    QStringList values;
    QStringList diagnostics;
    std::uint64_t skipped = 0;
};

Split split(ByteStream& stream, const Limits& limits = {}, std::stop_token stop = {})
{
    Split result;
    Records records;
    Diagnostics diagnostics;
    SourceReport report;
    ReadContext context{"f", limits, records, diagnostics, report};
    JsonSplitter splitter(stream, context, stop);
    while (const auto json = splitter.next()) {
        QString text =
            q(json->text).replace(QLatin1Char('\n'), QLatin1Char('~')).replace(QLatin1Char('\r'), QLatin1Char('^'));
        result.values += QStringLiteral("%1:%2 %3").arg(json->line).arg(json->column).arg(text);
    }
    for (const Diagnostic& diagnostic : diagnostics.all())
        result.diagnostics +=
            QStringLiteral("%1:%2 %3").arg(diagnostic.line).arg(diagnostic.column).arg(q(codeName(diagnostic.code)));
    result.skipped = report.skipped;
    return result;
}

} // namespace

void TestJsonSplitter::splits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("values");
    const auto row = [](const char* name, const QByteArray& text, const QStringList& values) {
        QTest::newRow(name) << text << values;
    };
    row("nothing", "", {});
    row("blanks", " \n\t\r\n", {});
    row("one document", "{\"a\":1}", {"1:1 {\"a\":1}"});
    row("one document over lines", "{\n  \"a\": {\n  }\n}\n", {"1:1 {~  \"a\": {~  }~}"});
    row("NDJSON", "{\"a\":1}\n{\"a\":2}\n", {"1:1 {\"a\":1}", "2:1 {\"a\":2}"});
    row("no final newline", "{\"a\":1}\n{\"a\":2}", {"1:1 {\"a\":1}", "2:1 {\"a\":2}"});
    row("CR LF", "{\"a\":1}\r\n{\"a\":2}\r\n", {"1:1 {\"a\":1}", "2:1 {\"a\":2}"});
    row("CR alone", "{\"a\":1}\r{\"a\":2}\r", {"1:1 {\"a\":1}", "2:1 {\"a\":2}"});
    row("blank lines", "\n\n{\"a\":1}\n\n \n{\"a\":2}\n\n", {"3:1 {\"a\":1}", "6:1 {\"a\":2}"});
    row("ten thousand blank lines", "{\"a\":1}" + QByteArray(10'000, '\n') + "{\"a\":2}\n",
        {"1:1 {\"a\":1}", "10001:1 {\"a\":2}"});
    row("ten thousand blank lines first", QByteArray(10'000, '\n') + "{\"a\":2}\n", {"10001:1 {\"a\":2}"});
    row("indented lines", "  {\"a\":1}\n\t{\"a\":2} \n", {"1:3 {\"a\":1}", "2:2 {\"a\":2}"});
    row("byte order mark", "\xEF\xBB\xBF{\"a\":1}\n", {"1:1 {\"a\":1}"});
    row("record separators", "\x1e{\"a\":1}\n\x1e{\"a\":2}\n", {"1:2 {\"a\":1}", "2:2 {\"a\":2}"});
    row("documents over lines", "{\n\"a\":1\n}\n{\n\"a\":2\n}\n", {"1:1 {~\"a\":1~}", "4:1 {~\"a\":2~}"});
    row("documents with blank lines between", "{\n\"a\":1}\n\n\n{\n\"a\":2}", {"1:1 {~\"a\":1}", "5:1 {~\"a\":2}"});
    row("documents after lines", "{\"a\":1}\n{\n \"a\": 2\n}\n{\"a\":3}\n",
        {"1:1 {\"a\":1}", "2:1 {~ \"a\": 2~}", "5:1 {\"a\":3}"});
    row("a document whose first line ends in a brace", "{\"a\":{},\n\"b\":{}\n}\n", {"1:1 {\"a\":{},~\"b\":{}~}"});
    row("a first line that ends in a brace and is not whole", "{\"a\":{}\n,\"b\":1}\n", {"1:1 {\"a\":{}~,\"b\":1}"});
    row("root array", "[{\"a\":1},{\"a\":2}]", {"1:2 {\"a\":1}", "1:10 {\"a\":2}"});
    row("root array over lines", "[\n  {\n    \"a\": 1\n  },\n  {\"a\":2}\n]\n",
        {"2:3 {~    \"a\": 1~  }", "5:3 {\"a\":2}"});
    row("root array unindented", "[\n{\"a\":1},\n{\"a\":2}\n]\n", {"2:1 {\"a\":1}", "3:1 {\"a\":2}"});
    row("empty root array", "[]\n", {});
    row("array and then lines", "[\n{\"a\":1}\n]\n{\"a\":2}\n{\"a\":3}\n",
        {"2:1 {\"a\":1}", "4:1 {\"a\":2}", "5:1 {\"a\":3}"});
    row("an array a line", "[{\"a\":1},{\"a\":2}]\n[{\"a\":3}]\n",
        {"1:2 {\"a\":1}", "1:10 {\"a\":2}", "2:2 {\"a\":3}"});
    row("brackets in strings", "[{\"a\":\"]}{[\"},\n{\"b\\\"}\":1}]", {"1:2 {\"a\":\"]}{[\"}", "2:1 {\"b\\\"}\":1}"});
    row("nested arrays of objects", "{\"a\":[\n{\"b\":1},\n{\"b\":2}\n]}\n", {"1:1 {\"a\":[~{\"b\":1},~{\"b\":2}~]}"});
    row("two on a line are one text", "{\"a\":1}{\"a\":2}\n{\"a\":3}\n", {"1:1 {\"a\":1}{\"a\":2}", "2:1 {\"a\":3}"});
}

void TestJsonSplitter::splits()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, values);
    for (const std::size_t step : {1UL, 3UL, 1'000'000UL}) {
        PiecesStream stream(text.toStdString(), step);
        const Split result = split(stream);
        QCOMPARE(result.diagnostics, QStringList());
        QCOMPARE(result.values, values);
        QCOMPARE(result.skipped, std::uint64_t(0));
    }
}

void TestJsonSplitter::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QStringList>("diagnostics");
    const auto row = [](const char* name, const QByteArray& text, const QStringList& values,
                        const QStringList& diagnostics) { QTest::newRow(name) << text << values << diagnostics; };
    const QStringList around{"1:1 {\"a\":1}", "3:1 {\"a\":3}"};
    row("a word among lines", "{\"a\":1}\noops\n{\"a\":3}\n", around, {"2:1 json-syntax"});
    row("a number among lines", "{\"a\":1}\n42\n{\"a\":3}\n", around, {"2:1 field-type"});
    row("null among lines", "{\"a\":1}\nnull\n{\"a\":3}\n", around, {"2:1 field-type"});
    row("a log line among lines", "{\"a\":1}\n2024-05-01 INFO\n{\"a\":3}\n", around, {"2:1 field-type"});
    row("an empty array among lines", "{\"a\":1}\n[]\n{\"a\":3}\n", around, {"2:1 field-type"});
    row("an open brace among lines", "{\"a\":1}\n{\n{\"a\":3}\n", around, {"2:2 json-syntax"});
    row("a closing bracket among lines", "{\"a\":1}\n]\n{\"a\":3}\n", around, {"2:1 json-syntax"});
    row("an open object among lines", "{\"a\":1}\n{\"a\":2\n{\"a\":3}\n", around, {"2:7 json-syntax"});
    row("an open string among lines", "{\"a\":1}\n{\"a\":\"2\n{\"a\":3}\n", around, {"2:8 json-syntax"});
    row("cut after a comma", "{\"a\":1}\n{\"a\":2,\n{\"a\":3}\n", around, {"2:8 json-syntax"});
    row("cut after a colon", "{\"a\":1}\n{\"a\":\n{\"a\":3}\n{\"a\":4}\n",
        {"1:1 {\"a\":1}", "3:1 {\"a\":3}", "4:1 {\"a\":4}"}, {"2:6 json-syntax"});
    row("cut after a bracket", "{\"a\":1}\n{\"a\":[\n{\"a\":3}\n{\"a\":4}\n",
        {"1:1 {\"a\":1}", "3:1 {\"a\":3}", "4:1 {\"a\":4}"}, {"2:7 json-syntax"});
    row("cut before the last line", "{\"a\":1}\n{\"a\":[\n{\"a\":3}\n", around, {"2:7 json-syntax"});
    row("two cut lines", "{\"a\":[\n{\"a\":\n{\"a\":3}\n", {"3:1 {\"a\":3}"}, {"1:7 json-syntax", "2:6 json-syntax"});
    row("zeros among lines", QByteArray("{\"a\":1}\n\0\0\0\n{\"a\":3}\n", 20), around, {"2:1 zero-byte"});
    row("zeros at the head", QByteArray("\0\0\n{\"a\":2}\n", 11), {"2:1 {\"a\":2}"}, {"1:1 zero-byte"});
    row("zeros at the tail", QByteArray("{\"a\":1}\n\0\0\0", 11), {"1:1 {\"a\":1}"}, {"2:1 zero-byte"});
    row("every line is its own", "oops\nnul\n{\"a\":3}\n", {"3:1 {\"a\":3}"}, {"1:1 json-syntax", "2:1 json-syntax"});
    row("a cut line and rubbish", "{\"a\":1\nnul\n{\"a\":3}\n", {"3:1 {\"a\":3}"},
        {"1:7 json-syntax", "2:1 json-syntax"});
    row("truncated line", "{\"a\":1}\n{\"a\":", {"1:1 {\"a\":1}"}, {"2:6 truncated-input"});
    row("truncated in a string", "{\"a\":1}\n{\"a\":\"x", {"1:1 {\"a\":1}"}, {"2:8 truncated-input"});
    row("truncated document", "{\n\"a\":1}\n{\n\"a\":2,\n", {"1:1 {~\"a\":1}"}, {"3:1 truncated-input"});
    row("a dump truncated in an entry", "{\n\"x\": {\"y\": [{}]},\n\"entities\": [\n{\"a\":1},\n{\"a\":{\"b\":2},",
        {"1:1 {~\"x\": {\"y\": [{}]},~\"entities\": [~{\"a\":1}]}"}, {"5:14 truncated-input"});
    row("a dump truncated behind its list", "{\"data\": [{\"a\":1}], \"paging\": {", {"1:1 {\"data\": [{\"a\":1}]}"},
        {"1:32 truncated-input"});
    row("a dump truncated in a map", "{\"referredEntities\": {\"-1\": {\"a\":1}, \"-2\": {\"",
        {"1:1 {\"referredEntities\": {\"-1\": {\"a\":1}}}"}, {"1:46 truncated-input"});
    row("a dump truncated in its first entry", "{\"data\": [{\"a\":[{}],", {}, {"1:21 truncated-input"});
    row("a manifest truncated", "{\"columns\": [{\"a\":1},", {}, {"1:22 truncated-input"});
    row("truncated array", "[{\"a\":1},\n", {"1:2 {\"a\":1}"}, {"2:1 truncated-input"});
    row("an item truncated", "[{\"a\":1},{\"a\"", {"1:2 {\"a\":1}"}, {"1:14 truncated-input"});
    row("items that are no objects", "[{\"a\":1}, 7, [], \"x\", {\"a\":2}]", {"1:2 {\"a\":1}", "1:23 {\"a\":2}"},
        {"1:11 field-type", "1:14 field-type", "1:18 field-type"});
    row("no comma between items", "[{\"a\":1}\n{\"a\":2}]", {"1:2 {\"a\":1}", "2:1 {\"a\":2}"}, {"2:1 json-syntax"});
    row("comma before the end", "[{\"a\":1},]", {"1:2 {\"a\":1}"}, {"1:10 json-syntax"});
    row("a broken item over lines", "[\n  {\n    \"a\" 1\n    \"b\": 2,\n  },\n  {\"a\":2}\n]\n", {"6:3 {\"a\":2}"},
        {"3:9 json-syntax"});
    row("a document cut before the next", "{\n  \"a\": [\n{\n  \"a\": 2\n}\n", {}, {"1:1 truncated-input"});
    row("a document without its brace", "{\n  \"a\": 1\n{\n  \"a\": 2\n}\n", {"3:1 {~  \"a\": 2~}"},
        {"2:9 json-syntax"});
    row("a document with an open string", "{\n  \"a\": \"x\n}\n{\n  \"a\": 2\n}\n", {"4:1 {~  \"a\": 2~}"},
        {"2:10 json-syntax"});
    row("UTF-16", QByteArray("\xFF\xFE{\0}\0", 6), {}, {"1:1 unsupported-encoding"});
    row("UTF-16 without a mark", QByteArray("{\0}\0\n\0", 6), {}, {"1:1 unsupported-encoding"});
}

void TestJsonSplitter::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, values);
    QFETCH(QStringList, diagnostics);
    for (const std::size_t step : {1UL, 3UL, 1'000'000UL}) {
        PiecesStream stream(text.toStdString(), step);
        Split result = split(stream);
        result.diagnostics.sort();
        diagnostics.sort();
        QCOMPARE(result.diagnostics, diagnostics);
        QCOMPARE(result.values, values);
    }
}

void TestJsonSplitter::longLinesCostNoMemory()
{
    EndlessLine stream;
    const Split result = split(stream);
    QCOMPARE(result.values, (QStringList{"1:1 {\"a\":1}", "3:1 {\"a\":2}"}));
    QCOMPARE(result.diagnostics, QStringList{"2:1 line-too-long"});
    QVERIFY2(stream.largest < 256UL * 1024 * 1024, "the buffer grew with the line");

    Limits narrow;
    narrow.lineBytes = 20;
    for (const char* text : {"{\"a\":1}\n{\"a\":\"xxxxxxxxxxxxxxxxxxxx\"}\n{\"a\":3}\n",
                             "{\"a\":1}\n{\n\"a\":\n\"xxxxxxxxxxxxxxxxxxxx\"}\n{\"a\":3}\n",
                             "[{\"a\":1},\n{\"a\":\"xxxxxxxxxxxxxxxxxxxx\"},\n{\"a\":3}]"}) {
        PiecesStream pieces(text, 5);
        const Split some = split(pieces, narrow);
        QCOMPARE(some.values.size(), 2);
        QCOMPARE(some.diagnostics, QStringList{"2:1 line-too-long"});
        QCOMPARE(some.skipped, std::uint64_t(1));
    }
}

void TestJsonSplitter::brokenStreamKeepsWhatWasWhole()
{
    PiecesStream stream("{\"a\":1}\n{\"a\":2}\n{\"a\"", 1'000);
    stream.breaks = true;
    const Split result = split(stream);
    QCOMPARE(result.values, (QStringList{"1:1 {\"a\":1}", "2:1 {\"a\":2}"}));
    QCOMPARE(result.diagnostics.size(), 1);
    QVERIFY(result.diagnostics.front().endsWith(QLatin1String("compression-broken")));
}

void TestJsonSplitter::answersStop()
{
    std::stop_source source;
    source.request_stop();
    EndlessLine stream;
    QCOMPARE(split(stream, {}, source.get_token()).values, QStringList());
}

void TestJsonSplitter::paddingMayBeRead()
{
    PiecesStream stream("{\"a\":1}\n{\"a\":2}", 1'000);
    Limits limits;
    Records records;
    Diagnostics diagnostics;
    SourceReport report;
    ReadContext context{"f", limits, records, diagnostics, report};
    JsonSplitter splitter(stream, context);
    unsigned sum = 0;
    while (const auto json = splitter.next()) {
        for (std::size_t i = 0; i < JsonText::Padding; ++i) // the address sanitizer judges
            sum += static_cast<unsigned char>(json->text.data()[json->text.size() + i]);
    }
    QVERIFY(sum > 0);
}

WEFT_TEST(TestJsonSplitter)
#include "tst_JsonSplitter.moc"
