// SPDX-License-Identifier: Apache-2.0
#include "importers/yaml/YamlReader.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

class TextStream final : public ByteStream {
public:
    TextStream(QByteArray text, std::size_t step) : m_text(std::move(text)), m_step(step) {}
    [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override
    {
        const std::size_t count = std::min({buffer.size(), m_step, static_cast<std::size_t>(m_text.size()) - m_at});
        std::memcpy(buffer.data(), m_text.constData() + m_at, count);
        m_at += count;
        return count;
    }
    [[nodiscard]] std::uint64_t storedBytes() const override { return m_at; }

private:
    QByteArray m_text;
    std::size_t m_step;
    std::size_t m_at = 0;
};

struct ReadYaml {
    QStringList documents;
    QStringList diagnostics;
    std::uint64_t skipped = 0;
};

/// One line: `{a: x, b: [1, 2]}`; Null is `~`, quoted texts keep their quotes.
QString shown(const Node& node)
{
    QStringList parts;
    for (std::size_t i = 0; i < node.children.size(); ++i)
        parts += (node.isMapping() ? q(node.keys[i]) + QStringLiteral(": ") : QString()) + shown(*node.children[i]);
    switch (node.type) {
    case NodeType::Null:
        return QStringLiteral("~");
    case NodeType::Scalar:
        return node.quoted ? QLatin1Char('"') + q(node.text) + QLatin1Char('"') : q(node.text);
    case NodeType::Sequence:
        return QLatin1Char('[') + parts.join(QStringLiteral(", ")) + QLatin1Char(']');
    case NodeType::Mapping:
        return QLatin1Char('{') + parts.join(QStringLiteral(", ")) + QLatin1Char('}');
    }
    return {};
}

ReadYaml readAll(const QByteArray& text, const Limits& limits = {}, std::size_t step = 1 << 20)
{
    ReadYaml result;
    Records records;
    Diagnostics diagnostics;
    SourceReport report;
    ReadContext context{"f", limits, records, diagnostics, report};
    TextStream stream(text, step);
    YamlSplitter splitter(stream, limits, {});
    while (const std::optional<YamlPart> part = splitter.next()) {
        for (const Document& document : readYaml(*part, context)) {
            if (document.root())
                result.documents += shown(*document.root());
        }
    }
    result.diagnostics = lines(diagnostics);
    result.skipped = report.skipped;
    return result;
}

} // namespace

class TestYamlReader : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void keepsPlaces();
    void cutsTheSameInSmallPieces();
    void limitsAreThoseGiven();
    void oneItemOfAListCostsNoOther_data();
    void oneItemOfAListCostsNoOther();
};

void TestYamlReader::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* text, QStringList expected) {
        QTest::newRow(name) << QByteArray(text) << expected;
    };
    row("nothing", "", {});
    row("only a comment", "# nothing\n", {});
    row("scalars stay text", "a: no\nb: 1.10\nc: 0123\nd: 2024-01-01\ne: 12:30:45\n",
        {"{a: no, b: 1.10, c: 0123, d: 2024-01-01, e: 12:30:45}"});
    row("null in all its spellings", "[~, null, NULL, '', 'null']", {"[~, ~, ~, \"\", \"null\"]"});
    row("block of text", "a: |\n  x\n  y\n", {"{a: \"x\ny\n\"}"});
    row("several documents", "a: 1\n---\nb: 2\n...\n---\nc: 3\n", {"{a: 1}", "{b: 2}", "{c: 3}"});
    row("a directive belongs to what follows", "a: 1\n...\n%YAML 1.1\n---\nb: 2\n", {"{a: 1}", "{b: 2}"});
    row("a comment before the first mark", "# head\n---\na: 1\n", {"{a: 1}"});
    row("dashes inside a text are no mark", "a: x --- y\nb: |\n  ---\n", {"{a: x --- y, b: \"---\n\"}"});
    row("byte order mark",
        "\xEF\xBB\xBF"
        "a: 1\n",
        {"{a: 1}"});
    row("CR LF", "a: 1\r\nb: 2\r\n", {"{a: 1, b: 2}"});
    row("aliases share a value", "a: &x {k: v}\nb: *x\n", {"{a: {k: v}, b: {k: v}}"});
    row("an anchor may be given again", "a: &x 1\nb: &x 2\nc: *x\n", {"{a: 1, b: 2, c: 2}"});
    row("own keys win over merged ones", "b: &b {s: 1, t: 2}\nc:\n  <<: *b\n  s: 3\n",
        {"{b: {s: 1, t: 2}, c: {s: 3, t: 2}}"});
    row("the first merged mapping wins", "x: &x {a: 1}\ny: &y {a: 2, b: 2}\nz:\n  <<: [*x, *y]\n",
        {"{x: {a: 1}, y: {a: 2, b: 2}, z: {a: 1, b: 2}}"});
    row("duplicate keys are left to the reader of the field", "a: 1\na: 2\n", {"{a: 1, a: 2}"});
    row("a mapping as key", "{{ env }}: x\n", {"{{...}: x}"});
    row("non-ASCII", "name: Größe\n", {"{name: Größe}"});
    row("a fault costs its document alone", "a: 1\n---\nid: [\n---\nb: 2\n", {"{a: 1}", "{b: 2}"});
    row("what can't follow a document spoils it", "a: 1\n]\n", {});
}

void TestYamlReader::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    QCOMPARE(readAll(text).documents, expected);
}

void TestYamlReader::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected"); // the beginning of the one diagnostic
    const auto row = [](const char* name, const QByteArray& text, const char* expected) {
        QTest::newRow(name) << text << expected;
    };
    row("comma", ",", "1:1 error yaml-syntax");
    row("tab", "a:\n  - b\n\tc: d\n", "3:1 error yaml-syntax a tab");
    row("unclosed quote, at its beginning", "a: 1\nb: \"x\nc: 2\n",
        "2:4 error yaml-syntax while scanning a quoted scalar");
    row("unclosed list", "a: [b, c\n", "2:1 error yaml-syntax while parsing a flow sequence");
    row("colon in a plain value", "a: b: c\n", "1:5 error yaml-syntax");
    row("zero byte", QByteArray("a: 1\nb\0: 2\n", 12), "2:2 error zero-byte");
    row("no UTF-8", "a: 1\nb: x\xFFy\n", "2:5 error invalid-utf8");
    row("control character", "a: 1\nb: x\007y\n", "2:5 error yaml-syntax control character 7");
    row("merge conflict", "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n",
        "2:1 error yaml-syntax unresolved merge conflict");
    row("unknown version", "%YAML 9.0\n---\na: 1\n", "1:1 error yaml-syntax a version of YAML");
    row("unknown alias", "a: *nowhere\n", "1:4 error alias-unknown nowhere");
    row("list that holds itself", "a: &x [*x]\n", "1:8 error alias-cycle x");
    row("mapping that holds itself", "a: &x {y: *x}\n", "1:11 error alias-cycle x");
    row("nested too deeply", QByteArray(200, '['), "1:129 error too-deep 128");
    row("a million brackets", QByteArray(1'000'000, '['), "1:129 error too-deep 128");
    row("tag", "a: !mine x\n", "1:4 warning unknown-tag !mine");
    row("second document, with its own line", "a: 1\n---\nb: [\n", "4:1 error yaml-syntax");
    row("column counts bytes", "a: \xC3\xA4\xC3\xB6: b\n", "1:8 error yaml-syntax");
    QByteArray laughs("a0: &a0 x\n");
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = QByteArray::number(i - 1);
        laughs += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [";
        for (int j = 0; j < 10; ++j)
            laughs += (j ? ", *a" : "*a") + before;
        laughs += "]\n";
    }
    row("billion laughs", laughs, "5:");
    QByteArray anchors;
    for (int i = 0; i < 20'000; ++i)
        anchors += "- &a" + QByteArray::number(i) + " x\n";
    row("too many anchors", anchors, "10001:3 error too-many-anchors 10000");
}

void TestYamlReader::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const ReadYaml read = readAll(text);
    QCOMPARE(read.diagnostics.size(), 1);
    QVERIFY2(read.diagnostics.first().startsWith(expected), qPrintable(read.diagnostics.first()));
    QCOMPARE(read.skipped, read.diagnostics.first().contains(QStringLiteral(" error ")) ? 1U : 0U);
}

void TestYamlReader::keepsPlaces()
{
    Records records;
    Diagnostics diagnostics;
    SourceReport report;
    const Limits limits;
    ReadContext context{"f", limits, records, diagnostics, report};
    const std::vector<Document> documents = readYaml({"ä: ö\nname: {größe: x, y: z}\n", 11, false, 0}, context);
    QCOMPARE(documents.size(), std::size_t(1));
    const Node& root = *documents[0].root();
    QCOMPARE(root.line, 11U);
    QCOMPARE(root.keyLines[1], 12U);
    QCOMPARE(root.keyColumns[1], 1U);
    const Node& inner = *root.children[1];
    QCOMPARE(inner.column, 7U);
    QCOMPARE(inner.children[0]->column, 17U); // bytes: ö and ß are two each
    QCOMPARE(inner.keyColumns[1], 20U);
}

void TestYamlReader::cutsTheSameInSmallPieces()
{
    const QByteArray text("# head\n---\na: 1\nb: |\n  --- x\n---\nc: [\n--- \nd: 2\n...\n# tail\n");
    const ReadYaml whole = readAll(text);
    QCOMPARE(whole.documents, QStringList({"{a: 1, b: \"--- x\n\"}", "{d: 2}"}));
    for (const std::size_t step : {1U, 2U, 3U, 7U}) {
        const ReadYaml pieces = readAll(text, {}, step);
        QCOMPARE(pieces.documents, whole.documents);
        QCOMPARE(pieces.diagnostics, whole.diagnostics);
    }
}

void TestYamlReader::limitsAreThoseGiven()
{
    Limits limits;
    limits.documentBytes = 20;
    const ReadYaml read = readAll("a: 1\n---\nb: " + QByteArray(100, 'x') + "\n---\nc: 3\n", limits);
    QCOMPARE(read.documents, QStringList({"{a: 1}", "{c: 3}"}));
    QCOMPARE(read.diagnostics, QStringList({"2:1 error source-too-large 108|20"}));
}

void TestYamlReader::oneItemOfAListCostsNoOther_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("documents");
    QTest::addColumn<QStringList>("places");
    const auto row = [](const char* name, const QByteArray& text, const QStringList& documents,
                        const QStringList& places) { QTest::newRow(name) << text << documents << places; };
    row("the second", "# all\n- a: 1\n- b: [1}\n- c: 3\n", {"[{a: 1}]", "[{c: 3}]"}, {"3:8"});
    row("the first, over lines", "-\n  a: \"x\n  b: 1\n- c: 3\n", {"[{c: 3}]"}, {"2:6"});
    row("two of three", "---\n- a: b: c\n- d: 1\n-\te: f: g\n", {"[{d: 1}]"}, {"2:7", "4:2"});
    row("conflict inside", "- a: 1\n- b: 1\n<<<<<<< x\n  b: 2\n- c: 1\n", {"[{a: 1}]", "[{c: 1}]"}, {"3:1"});
    row("of one item", "- a: [1}\n", {}, {"1:8"});
    row("no list", "a: 1\n- b: 2\n- c: 3\n", {}, {"2:1"});
    row("a list within", "x:\n- b: [2}\n- c: 3\n", {}, {"2:8"});
}

void TestYamlReader::oneItemOfAListCostsNoOther()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, documents);
    QFETCH(QStringList, places);
    const ReadYaml read = readAll(text);
    QCOMPARE(read.documents, documents);
    QStringList seen;
    for (const QString& diagnostic : read.diagnostics)
        seen += diagnostic.section(QLatin1Char(' '), 0, 0);
    QCOMPARE(seen, places);
    QCOMPARE(read.skipped, static_cast<std::uint64_t>(places.size()));
}

WEFT_TEST(TestYamlReader)
#include "tst_YamlReader.moc"
