// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/GraphText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

class TestEdgeListImporter : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TestEdgeListImporter::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* text, const QStringList& expected) {
        QTest::newRow(name) << QByteArray(text) << expected;
    };
    row("from and to", "from,to\na,b\nb,c\n",
        {"product a", "product b", "product c", "edge a > b declared", "edge b > c declared"});
    row("synonyms, semicolons, a mark and CR LF", "\xEF\xBB\xBFProvider;Consumer\r\na;b\r\n",
        {"product a", "product b", "edge a > b declared"});
    row("kinds of edges", "source\ttarget\tkind\na\tb\tobserved\na\tc\tboth\n",
        {"product a", "product b", "product c", "edge a > b observed", "edge a > c declared observed"});
    row("a kind of node is that of both ends", "from,to,type\nx.t,x.u,table\n",
        {"flow  > graph#x.t", "flow graph#x.t > graph#x.u"});
    row("references", "from,to\ndataset:db#a,job:etl#j\njob:etl#j,dataset:db#b\n",
        {"flow  > db#a", "flow  > db#b", "job j db#a > db#b"});
    row("names and domains of the ends", "from,to,from_domain,to_domain,to_name\na,b,Sales,Finance,Bills\n",
        {"product a domain=Sales", "product b name=Bills domain=Finance", "edge a > b declared"});
    row("a row with one end is a node", "from,to,domain\na,,Sales\n", {"product a domain=Sales"});
    row("quotes and line ends in a cell", "from,to\n\"a \"\"1\"\"\",\"b\nc\"\n",
        {"product a \"1\"", "product b\nc", "edge a \"1\" > b\nc declared"});
    row("our own table of a picture",
        "row,kind,reference,name,detail,group,quadrant,from,to,style,count\n"
        "node,product,product:a,Orders,,domain:Sales,,,,,\nnode,product,product:b,b,,,,,,,\n"
        "edge,product,,,,,,product:a,product:b,declared,1\n",
        {"product a name=Orders domain=Sales", "product b name=b", "edge a > b declared"});
}

void TestEdgeListImporter::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text, QStringLiteral("edges.txt"));
    QCOMPARE(graphLines(read), expected);
    QCOMPARE(q(read.sources.at(0).format), QString("edge-list"));
    for (const QString& line : lines(read.diagnostics))
        QVERIFY2(line.contains("note namespace-unknown"), qPrintable(line));
}

void TestEdgeListImporter::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* text, const char* format, const QStringList& expected) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(format) << expected;
    };
    row("neither end", "from,to,kind\n,,x\na,b,\n", "", {"2:1 error field-missing from, to|edge"});
    row("a quote that is not closed costs its line", "from,to\n\"a,b\nc,d\n", "",
        {"2:1 error csv-syntax a quote that is not closed"});
    row("more cells than the header has", "from,to\na,b,c\n", "",
        {"2:5 warning csv-syntax more cells than the header has"});
    row("bytes that are no UTF-8", "from,to\na,\xFF\nb,c\n", "", {"2:3 error invalid-utf8"});
    row("no header, asked for", "a,b\nb,c\n", "edge-list", {"1:1 error columns-missing from|a, b"});
    row("no header: not known as edges", "a,b\nb,c\n", "",
        {"1:1 note format-unknown a table without the columns of a stakeholder register (name; power, influence, "
         "interest or attitude)"});
}

void TestEdgeListImporter::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, format);
    ReadOptions options;
    options.format = format.toStdString();
    const ReadSources read = readText(text, QStringLiteral("edges.csv"), options);
    QTEST(lines(read.diagnostics), "expected");
}

WEFT_TEST(TestEdgeListImporter)
#include "tst_EdgeListImporter.moc"
