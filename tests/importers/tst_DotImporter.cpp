// SPDX-License-Identifier: Apache-2.0
#include "importers/dot/DotImporter.h"
#include "importers/dot/DotProtocol.h"
#include "importers/dot/DotReply.h"
#include "tests/importers/GraphText.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>

#include <cstring>
#include <filesystem>
#include <thread>

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

QByteArray digraph(const QByteArray& body)
{
    return "digraph {\n" + body + "\n}\n";
}

/// A child process that is this shell script.
std::filesystem::path script(const SourceDirectory& directory, const QByteArray& text)
{
    const std::filesystem::path path = directory.add(QStringLiteral("worker"), "#!/bin/sh\n" + text);
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
}

} // namespace

class TestDotImporter : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void keepsWhatIsWhole_data();
    void keepsWhatIsWhole();
    void refuses_data();
    void refuses();
    void hostileTextsCostNothing_data();
    void hostileTextsCostNothing();
    void badChildren_data();
    void badChildren();
    void badReplies_data();
    void badReplies();
    void stops();
};

void TestDotImporter::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, const QStringList& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("edges name their nodes", digraph("a -> b -> c"),
        {"product a", "product b", "product c", "edge a > b declared", "edge b > c declared"});
    row("strict, a name and comments", "/* mesh */ strict digraph \"my mesh\" {\n# line\na -> b; a -> b // twice\n}",
        {"product a", "product b", "edge a > b declared"});
    row("groups of nodes", digraph("a -> {b c}"),
        {"product a", "product b", "product c", "edge a > b declared", "edge a > c declared"});
    row("defaults, clusters and what only looks",
        digraph("label=\"All\"; node [shape=box, status=active]; subgraph cluster_sales { label=\"Sales\"; a "
                "[label=\"Orders\", color=red] }; b; subgraph cluster_1 { c }"),
        {"product a name=Orders domain=Sales status=active", "product b status=active", "product c status=active"});
    row("a cluster without a label", digraph("subgraph cluster_Finance { a }"), {"product a domain=Finance"});
    row("kinds of edges", digraph("a -> b [class=observed]; a -> c [label=both]; b -> c [label=\"daily\"]"),
        {"product a", "product b", "product c", "edge a > b observed", "edge a > c declared observed",
         "edge b > c declared"});
    row("kinds of nodes",
        digraph("t [kind=table, namespace=db]; \"job:etl#j\"; t -> \"job:etl#j\" -> \"dataset:db#u\""),
        {"flow  > db#t", "flow  > db#u", "job j db#t > db#u"});
    row("quotes, escapes and joined texts",
        digraph("\"a\\\"b\" [name=\"x\\\\y &amp; z\"]; \"c\" + \"d\" -> \"a\\\"b\""),
        {"product a\"b name=x\\y & z", "product cd", "edge cd > a\"b declared"});
    row("HTML-like labels", digraph("a [label=<<b>Orders</b> &amp;<br/>more>]"), {"product a name=Orders & more"});
    row("ports of records", digraph("a [shape=record, label=\"<p> x|y\"]; a:p -> b:n"),
        {"product a name=<p> x|y", "product b", "edge a > b declared"});
    row("several graphs in one file", digraph("a -> b") + digraph("b -> c"),
        {"product a", "product b", "product c", "edge a > b declared", "edge b > c declared"});
    row("names that are numbers", digraph("-.5 -> 1"), {"product -.5", "product 1", "edge -.5 > 1 declared"});
}

void TestDotImporter::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text, QStringLiteral("graph.txt"));
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(graphLines(read), expected);
    QCOMPARE(q(read.sources.at(0).format), QString("dot"));
    for (const KeptRecord& record : read.kept)
        QVERIFY2(record.place.line > 0, record.reference.c_str());
}

void TestDotImporter::keepsWhatIsWhole_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("products");
    QTest::addColumn<QStringList>("faults"); ///< how the diagnostics begin
    const auto row = [](const char* name, const QByteArray& text, const QStringList& products,
                        const QStringList& faults) { QTest::newRow(name) << text << products << faults; };
    const QString fault = QStringLiteral(" error dot-syntax syntax error");
    row("around a fault", "digraph {\na -> b;\nc -> -> d;\ne -> f\n}\n", {"a", "b", "e", "f"}, {"3:1" + fault});
    row("in a line", "digraph { a -> b; c = ]; e -> f }", {"a", "b", "e", "f"}, {"1:23" + fault});
    row("two faults", "digraph {\na -> ;\nb -> c\nd = =\n}\n", {"b", "c"}, {"2:6" + fault, "4:1" + fault});
    row("in a cluster", "digraph {\nsubgraph cluster_x {\na\nb -> -> c\nd\n}\ne\n}\n", {"a", "d", "e"},
        {"4:1" + fault});
    row("one graph of two", "digraph { a -> -> b }\ndigraph { c -> d }\n", {"c", "d"}, {"1:11" + fault});
    row("cut behind a statement", "digraph {\na -> b\nc -> d\n", {"a", "b", "c", "d"}, {"4:1" + fault});
    row("cut in a statement", "digraph {\na -> b;\nc -> dd", {"a", "b"}, {"3:1" + fault});
    row("cut in a quote", "digraph {\na -> b;\nc -> \"d", {"a", "b"}, {"3:6 error dot-syntax a quote"});
    row("around bytes that are no UTF-8",
        "digraph {\na -> b;\nc -> \"\xFF\" -> \"\xFE\";\nsubgraph x { d; \xFF; e }\n}\n", {"a", "b", "d", "e"},
        {"3:7 error invalid-utf8", "4:17 error invalid-utf8"});
    row("around a cluster with a name that is none", "digraph {\na\nsubgraph \"\xFF\" {\nb\n}\nc }", {"a", "c"},
        {"3:11 error invalid-utf8"});
    row("around a zero byte", QByteArray("digraph {\na -> b\nc [x=\"\0\"]\nd }", 30), {"a", "b", "d"},
        {"3:7 error zero-byte"});
    row("beside a comment", "digraph {\na -> b // caf\xE9\nc\n} // \xE9\n", {"a", "b", "c"},
        {"2:14 error invalid-utf8", "4:6 error invalid-utf8"});
    row("nothing behind a name that is none", "digraph \"\xFF\" { a -> b }", {}, {"1:10 error invalid-utf8"});
    QByteArray many = "digraph {\n";
    for (int i = 0; i < 20; ++i)
        many += "a -> -> b\nn" + QByteArray::number(i) + "\n";
    QStringList told;
    for (int i = 0; i < 8; ++i)
        told += QString::number(2 + 2 * i) + ":1" + fault;
    row("more faults than are looked for", many + "}", {"n0", "n1", "n2", "n3", "n4", "n5", "n6"}, told);
}

/// All statements but the one at fault, which is named by its place.
void TestDotImporter::keepsWhatIsWhole()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, products);
    QFETCH(QStringList, faults);
    const ReadSources read = readText(text, QStringLiteral("graph.dot"));
    QStringList found;
    for (const ProductRecord& product : read.records.products)
        found += q(product.id);
    found.sort();
    QCOMPARE(found, products);
    const QStringList told = lines(read.diagnostics);
    QVERIFY2(told.size() == faults.size(), qPrintable(told.join('\n')));
    for (qsizetype i = 0; i < faults.size(); ++i)
        QVERIFY2(told[i].startsWith(faults[i]), qPrintable(told[i]));
}

void TestDotImporter::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected"); ///< how the only diagnostic begins
    const auto row = [](const char* name, const QByteArray& text, const char* expected) {
        QTest::newRow(name) << text << QString::fromLatin1(expected);
    };
    row("a syntax fault", digraph("a -> -> b"), "2:1 error dot-syntax");
    row("cut short", "digraph {\na -> b\n", "3:1 error dot-syntax");
    row("a quote that is not closed", digraph("a -> \"b"), "2:6 error dot-syntax a quote that is not closed");
    row("a comment that does not end", digraph("/* a -> b"), "2:1 error dot-syntax a comment that does not end");
    row("bytes that are no UTF-8", digraph("a -> \"\xFF\""), "2:7 error invalid-utf8");
    row("a zero byte", digraph(QByteArray("a -> \"b\0c\"", 10)), "2:8 error zero-byte");
    row("nothing in it", "digraph {}", "0:0 error source-no-records");
}

void TestDotImporter::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const QStringList found = lines(readText(text, QStringLiteral("graph.dot")).diagnostics);
    QCOMPARE(found.size(), 1);
    QVERIFY2(found[0].startsWith(expected), qPrintable(found[0]));
}

void TestDotImporter::hostileTextsCostNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("refused");
    const auto row = [](const char* name, const QByteArray& text, bool refused) {
        QTest::newRow(name) << text << refused;
    };
    row("4,500 braces", "digraph " + QByteArray("{").repeated(4500), true);
    row("4,500 braces that close", "digraph " + QByteArray("{").repeated(4500) + QByteArray("}").repeated(4500), true);
    row("a label of 40,000 lines", digraph("a [label=\"" + QByteArray("x\\n").repeated(40'000) + "\"]"), false);
    row("a label of 1 MB", digraph("a [label=\"" + QByteArray("x").repeated(1'000'000) + "\"]"), true);
    row("minlen=60000", digraph("a -> b [minlen=60000]"), false);
    row("weight=2147483647", digraph("a -> b [weight=2147483647]"), false);
    row("a table of colspan=5000",
        digraph("a [label=<<table><tr><td colspan=\"5000\" rowspan=\"5000\">x</td></tr></table>>]"), false);
    row("sides=100000000", digraph("a [shape=polygon, sides=100000000]"), false);
    row("peripheries=10000000", digraph("a [peripheries=10000000]"), false);
    row("an image of the system", digraph("a [image=\"/etc/passwd\"]"), false);
    row("an HTML-like label that is not balanced", digraph("a [label=<<b>x]"), true);
    row("a name of 5 MB", digraph("a -> " + QByteArray("b").repeated(5'000'000)), true);
    row("5,000 edges alike", digraph(QByteArray("a -> b;").repeated(5'000)), false);
}

void TestDotImporter::hostileTextsCostNothing()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, refused);
    QElapsedTimer timer;
    timer.start();
    const ReadSources read = readText(text, QStringLiteral("graph.dot"));
    QVERIFY2(timer.elapsed() < 9'000, qPrintable(QString::number(timer.elapsed())));
    if (refused) {
        QCOMPARE(read.records.products.size(), std::size_t(0));
        QCOMPARE(read.diagnostics.count(Severity::Error), std::size_t(1));
    } else {
        QVERIFY(!read.records.products.empty());
        QCOMPARE(lines(read.diagnostics), QStringList());
    }
}

void TestDotImporter::badChildren_data()
{
    QTest::addColumn<QByteArray>("child");
    QTest::addColumn<QString>("reason");
    QTest::newRow("ends without a word") << QByteArray("exit 0") << "Graphviz crashes on this text";
    QTest::newRow("is killed") << QByteArray("kill -SEGV $$") << "Graphviz crashes on this text";
    QTest::newRow("never answers") << QByteArray("sleep 60") << "Graphviz does not come to an end with this text";
    QTest::newRow("promises too much") << QByteArray("printf '\\377\\377\\377\\377\\377\\377\\377\\377'")
                                       << "Graphviz makes too much of this text";
    QTest::newRow("answers nonsense") << QByteArray("printf '\\003\\000\\000\\000\\000\\000\\000\\000abc'")
                                      << "Graphviz gives no usable answer for this text";
}

void TestDotImporter::badChildren()
{
    QFETCH(QByteArray, child);
    QFETCH(QString, reason);
    const SourceDirectory directory;
    WorkerLimits limits;
    limits.time = std::chrono::milliseconds(300);
    const DotImporter importer(script(directory, child), limits);
    Records records;
    Diagnostics diagnostics;
    SourceReport report;
    const Limits readLimits;
    ReadContext context{"graph.dot", readLimits, records, diagnostics, report};
    importer.read("digraph { a -> b }", context, {});
    QCOMPARE(lines(diagnostics), QStringList{"1:1 error dot-syntax " + reason});
    QCOMPARE(report.skipped, std::uint64_t(1));
    QVERIFY(records.products.empty());
}

void TestDotImporter::badReplies_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<bool>("good");
    const auto number = [](std::uint32_t value) {
        return QByteArray(reinterpret_cast<const char*>(&value), sizeof value);
    };
    const auto text = [&number](const QByteArray& value) {
        return number(static_cast<std::uint32_t>(value.size())) + value;
    };
    const auto head = [&number](std::uint32_t frames, std::uint32_t nodes, std::uint32_t edges) {
        const dot::ReplyHead value{dot::ReplyMagic, 0, 0, frames, nodes, edges};
        return QByteArray(reinterpret_cast<const char*>(&value), sizeof value) + number(0);
    };
    const auto node = [&](const QByteArray& name, std::uint32_t frame) {
        return text(name) + number(frame) + number(0);
    };
    const auto edge = [&](std::uint32_t from, std::uint32_t to) {
        return number(from) + number(to) + QByteArray(1, '\1') + number(0);
    };
    const QByteArray two = node("a", dot::NoFrame) + node("b", dot::NoFrame);
    QTest::newRow("right") << head(0, 2, 1) + two + edge(0, 1) << true;
    QByteArray counts = head(0, 0, 0);
    counts.chop(4);
    QTest::newRow("no attributes") << counts + number(0) << true;
    QTest::newRow("fewer attributes than said") << counts + number(1) << false;
    QTest::newRow("a wrong mark") << QByteArray(24, '\0') << false;
    QTest::newRow("more nodes than said") << head(0, 1, 0) + two << false;
    QTest::newRow("fewer nodes than said") << head(0, 3, 0) + two << false;
    QTest::newRow("four billion nodes") << head(0, 0xFFFFFFFFU, 0) + two << false;
    QTest::newRow("an edge to nowhere") << head(0, 2, 1) + two + edge(0, 2) << false;
    QTest::newRow("a frame that is not there") << head(0, 1, 0) + node("a", 0) << false;
    QTest::newRow("a name twice") << head(0, 2, 0) + node("a", dot::NoFrame) + node("a", dot::NoFrame) << false;
    QTest::newRow("a text longer than the reply") << head(0, 1, 0) + number(1000) + "a" << false;
    QTest::newRow("bytes that are no text") << head(0, 1, 0) + node("\xFF", dot::NoFrame) << false;
}

void TestDotImporter::badReplies()
{
    QFETCH(QByteArray, reply);
    QFETCH(bool, good);
    std::vector<std::byte> payload(static_cast<std::size_t>(reply.size()));
    std::memcpy(payload.data(), reply.constData(), payload.size());
    QCOMPARE(dot::decodeReply(payload).has_value(), good);
}

void TestDotImporter::stops()
{
    const SourceDirectory directory;
    const DotImporter importer(script(directory, "sleep 60"), {});
    Records records;
    Diagnostics diagnostics;
    SourceReport report;
    const Limits limits;
    ReadContext context{"graph.dot", limits, records, diagnostics, report};
    std::stop_source stop;
    QElapsedTimer timer;
    std::jthread later([&stop, &timer] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        timer.start();
        stop.request_stop();
    });
    importer.read("digraph { a -> b }", context, stop.get_token());
    QVERIFY(timer.elapsed() < 2'000);
    QCOMPARE(lines(diagnostics), QStringList());
}

WEFT_TEST(TestDotImporter)
#include "tst_DotImporter.moc"
