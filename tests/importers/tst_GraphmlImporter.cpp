// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/GraphText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

/// A GraphML text with these keys and elements of its graph.
QByteArray graphml(const QByteArray& keys, const QByteArray& elements)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
           "xmlns:y=\"http://www.yworks.com/xml/graphml\">\n" +
           keys + "<graph id=\"G\" edgedefault=\"directed\">\n" + elements + "</graph>\n</graphml>\n";
}

} // namespace

class TestGraphmlImporter : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void recognises_data();
    void recognises();
    void stops();
};

void TestGraphmlImporter::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nodes and edges alone")
        << graphml("", "<node id=\"a\"/><node id=\"b\"/><edge source=\"a\" target=\"b\"/>")
        << QStringList{"product a", "product b", "edge a > b declared"};
    QTest::newRow("NetworkX: keys with names")
        << graphml("<key id=\"d0\" for=\"node\" attr.name=\"domain\" attr.type=\"string\"/>"
                   "<key id=\"d1\" for=\"edge\" attr.name=\"kind\" attr.type=\"string\"/>",
                   "<node id=\"a\"><data key=\"d0\">Sales</data></node><node id=\"b\"/>"
                   "<edge source=\"a\" target=\"b\"><data key=\"d1\">observed</data></edge>")
        << QStringList{"product a domain=Sales", "product b", "edge a > b observed"};
    QTest::newRow("Gephi: labels, positions and colours")
        << graphml("<key attr.name=\"label\" attr.type=\"string\" for=\"node\" id=\"label\"/>"
                   "<key attr.name=\"r\" attr.type=\"int\" for=\"node\" id=\"r\"/>"
                   "<key attr.name=\"x\" attr.type=\"float\" for=\"node\" id=\"x\"/>",
                   "<node id=\"12\"><data key=\"label\">Orders</data><data key=\"r\">153</data><data "
                   "key=\"x\">-1.5</data></node>")
        << QStringList{"product 12 name=Orders"};
    QTest::newRow("yEd: labels inside shapes, groups as domains")
        << graphml("<key for=\"node\" id=\"d6\" yfiles.type=\"nodegraphics\"/>",
                   "<node id=\"g0\" yfiles.foldertype=\"group\"><data "
                   "key=\"d6\"><y:ProxyAutoBoundsNode><y:Realizers "
                   "active=\"0\"><y:GroupNode><y:NodeLabel>Finance</y:NodeLabel></y:GroupNode></y:Realizers></"
                   "y:ProxyAutoBoundsNode></data><graph id=\"g0:\"><node id=\"g0::n0\"><data "
                   "key=\"d6\"><y:ShapeNode><y:NodeLabel>Ledger<y:LabelModel/></y:NodeLabel><y:Shape "
                   "type=\"rectangle\"/></y:ShapeNode></data></node></graph></node>")
        << QStringList{"product g0::n0 name=Ledger domain=Finance"};
    QTest::newRow("defaults of keys hold where nothing is said")
        << graphml("<key id=\"d0\" for=\"node\" attr.name=\"status\"><default>active</default></key>",
                   "<node id=\"a\"/><node id=\"b\"><data key=\"d0\">draft</data></node>")
        << QStringList{"product a status=active", "product b status=draft"};
    QTest::newRow("kinds of nodes: datasets and jobs are lineage")
        << graphml(
               "<key id=\"k\" for=\"node\" attr.name=\"kind\"/><key id=\"n\" for=\"node\" attr.name=\"namespace\"/>",
               "<node id=\"t1\"><data key=\"k\">table</data><data key=\"n\">db</data></node><node "
               "id=\"dataset:db#t2\"/><node id=\"job:etl#load\"/><edge source=\"t1\" target=\"job:etl#load\"/><edge "
               "source=\"job:etl#load\" target=\"dataset:db#t2\"/>")
        << QStringList{"flow  > db#t1", "flow  > db#t2", "job load db#t1 > db#t2"};
    const QByteArray homes =
        "<key id=\"p\" for=\"node\" attr.name=\"product\"/><key id=\"k\" for=\"edge\" attr.name=\"kind\"/>";
    const auto owned = [](const QByteArray& id, const QByteArray& product) {
        return "<node id=\"" + id + "\"><data key=\"p\">" + product + "</data></node>";
    };
    QTest::newRow("a flow that is both says that a product declares it, once")
        << graphml(homes,
                   owned("dataset:db#a", "p") + owned("dataset:db#c", "p") + owned("job:etl#load", "q") +
                       "<edge source=\"dataset:db#a\" target=\"job:etl#load\"><data key=\"k\">both</data></edge>"
                       "<edge source=\"dataset:db#c\" target=\"job:etl#load\"><data key=\"k\">both</data></edge>")
        << QStringList{"product p out:a out:c", "product q",    "edge p > q declared",
                       "flow  > db#a",          "flow  > db#c", "job load db#a,db#c > "};
    QTest::newRow("one that is observed, or inside a product, or without one does not")
        << graphml(homes,
                   owned("dataset:db#a", "p") + owned("dataset:db#b", "q") + owned("dataset:db#c", "p") +
                       "<node id=\"dataset:db#d\"/>"
                       "<edge source=\"dataset:db#a\" target=\"dataset:db#b\"><data key=\"k\">observed</data></edge>"
                       "<edge source=\"dataset:db#a\" target=\"dataset:db#c\"><data key=\"k\">both</data></edge>"
                       "<edge source=\"dataset:db#a\" target=\"dataset:db#d\"><data key=\"k\">both</data></edge>")
        << QStringList{"product p out:a out:c", "product q out:b",  "flow  > db#a",
                       "flow db#a > db#b",      "flow db#a > db#c", "flow db#a > db#d"};
    QTest::newRow("dataset to dataset, and to its product")
        << graphml("", "<node id=\"dataset:db#a\"/><node id=\"dataset:db#b\"/><node id=\"product:p\"/><edge "
                       "source=\"dataset:db#a\" target=\"dataset:db#b\"/><edge source=\"product:p\" "
                       "target=\"dataset:db#a\"/>")
        << QStringList{"product p out:a", "flow  > db#a", "flow db#a > db#b"};
    QTest::newRow("references are decoded, other attributes kept")
        << graphml("<key id=\"d\" for=\"node\" attr.name=\"cost\"/>",
                   "<node id=\"product:a%20b%23c\"><data key=\"d\">12 &lt; 13 &amp; more</data></node>")
        << QStringList{"product a b#c cost=12 < 13 & more"};
    QTest::newRow("domains, owners, tags")
        << graphml(
               "<key id=\"o\" for=\"node\" attr.name=\"Owner\"/><key id=\"t\" for=\"node\" attr.name=\"tags\"/><key "
               "id=\"y\" for=\"node\" attr.name=\"type\"/>",
               "<node id=\"domain:Sales\"/><node id=\"a\"><data key=\"o\">ann@x.org; Ben</data><data "
               "key=\"t\">gold, eu</data><data key=\"y\">source-aligned</data></node>")
        << QStringList{"product a owner=ann@x.org owner=Ben archetype=source-aligned tag=gold tag=eu", "domain Sales"};
}

void TestGraphmlImporter::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text, QStringLiteral("graph.bin"));
    QCOMPARE(graphLines(read), expected);
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(q(read.sources.at(0).format), QString("graphml"));
}

void TestGraphmlImporter::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, const QStringList& kept,
                        const QStringList& expected) { QTest::newRow(name) << text << kept << expected; };
    row("cut short: what was whole is kept",
        graphml("", "<node id=\"a\"/>\n<node id=\"b\"/>\n").left(207) + "<node id=\"c\"><da",
        {"product:a", "product:b"}, {"6:14 error xml-syntax unclosed token"});
    row("a tag that does not fit", graphml("", "<node id=\"a\"/></edge>"), {"product:a"},
        {"4:17 error xml-syntax mismatched tag"});
    row("a document type",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE graphml [<!ENTITY a \"b\">]>\n" + graphml("", "<node id=\"a\"/>").mid(39),
        {}, {"2:1 error xml-entity"});
    row("an entity bomb",
        "<!DOCTYPE graphml [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>\n"
        "<graphml><graph><node id=\"&c;\"/></graph></graphml>",
        {}, {"1:1 error xml-entity"});
    row("an external entity", "<!DOCTYPE graphml SYSTEM \"file:///etc/passwd\"><graphml/>", {},
        {"1:1 error xml-entity"});
    row("an entity that is not defined", graphml("", "<node id=\"a\"/><node id=\"&b;\"/>"), {"product:a"},
        {"4:15 error xml-entity"});
    row("nested too deep", graphml("", QByteArray("<x>").repeated(200)), {}, {"4:379 error too-deep 128"});
    row("no ids and no ends", graphml("", "<node/><node id=\"a\"/><edge source=\"a\"/>"), {"product:a"},
        {"4:1 error field-missing id|node", "4:22 error field-missing target|edge"});
    row("an id twice", graphml("", "<node id=\"a\"/>\n<node id=\"a\"/>"), {"product:a"},
        {"5:1 error duplicate-key a|4"});
    row("an end that is no node", graphml("", "<node id=\"a\"/><edge source=\"a\" target=\"z\"/>"), {"product:a"},
        {"4:15 warning entity-unresolved z|edge"});
    row("other XML", "<?xml version=\"1.0\"?>\n<svg><g/></svg>", {},
        {"2:1 error format-unknown XML with the root element svg"});
    row("edges without direction",
        "<graphml><graph edgedefault=\"undirected\"><node id=\"a\"/><node id=\"b\"/><edge source=\"a\" "
        "target=\"b\"/></graph></graphml>",
        {"product:a", "product:b"},
        {"1:70 note format-best-effort graphml|that edges have no direction: they are read from their first end to "
         "their second"});
    row("bytes that are no UTF-8", graphml("", "<node id=\"\xFF\"/>"), {},
        {"4:11 error xml-syntax not well-formed (invalid token)"});
    row("an empty graph", "<graphml/>", {}, {"0:0 error source-no-records"});
}

void TestGraphmlImporter::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text, QStringLiteral("graph.graphml"));
    QCOMPARE(lines(read.diagnostics), expected);
    QTEST(kept(read), "kept");
}

void TestGraphmlImporter::recognises_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF<?xml version=\"1.0\"?>");
    QTest::newRow("nothing before") << QByteArray();
    QTest::newRow("a comment with a line of JSON") << QByteArray("<?xml version=\"1.0\"?>\n<!--\n{\"a\": 1}\n-->\n");
    QTest::newRow("a declaration of another encoding") << QByteArray("<?xml version=\"1.0\" encoding=\"utf-16\"?>");
}

void TestGraphmlImporter::recognises()
{
    QFETCH(QByteArray, before);
    const ReadSources read = readText(before + "<graphml><graph><node id=\"\xC3\xA4\"/></graph></graphml>");
    QCOMPARE(kept(read), QStringList{"product:\u00E4"});
    QCOMPARE(lines(read.diagnostics), QStringList());
}

void TestGraphmlImporter::stops()
{
    const SourceDirectory directory;
    const std::string path =
        directory.add(QStringLiteral("big.graphml"), graphml("", QByteArray("<node id=\"a\"/>").repeated(100'000)));
    NoProgress progress;
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(readSources({path}, {}, progress, stop.get_token()).stopped);
}

WEFT_TEST(TestGraphmlImporter)
#include "tst_GraphmlImporter.moc"
