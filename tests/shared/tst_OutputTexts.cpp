// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/CsvTable.h"
#include "app/shared/export/HtmlText.h"
#include "app/shared/export/MarkdownText.h"
#include "app/shared/text/NumberText.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <clocale>

using namespace weft::app;
using weft::tests::q;

/// One escaping function for each format: what a stranger writes never becomes markup.
class TestOutputTexts : public QObject {
    Q_OBJECT

private slots:
    void csv_data();
    void csv();
    void csvRaw();
    void csvTable();
    void markdown_data();
    void markdown();
    void html_data();
    void html();
    void htmlLoadsNothing();
    void numbers();
};

void TestOutputTexts::csv_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("field");
    QTest::newRow("plain") << QByteArray("orders") << QStringLiteral("orders");
    QTest::newRow("comma") << QByteArray("a,b") << QStringLiteral("\"a,b\"");
    QTest::newRow("quote") << QByteArray("a\"b") << QStringLiteral("\"a\"\"b\"");
    QTest::newRow("line end") << QByteArray("a\nb") << QStringLiteral("\"a\nb\"");
    QTest::newRow("formula") << QByteArray("=1+1") << QStringLiteral("'=1+1");
    QTest::newRow("plus") << QByteArray("+1") << QStringLiteral("'+1");
    QTest::newRow("minus") << QByteArray("-1") << QStringLiteral("'-1");
    QTest::newRow("at") << QByteArray("@SUM(A1)") << QStringLiteral("'@SUM(A1)");
    QTest::newRow("tab") << QByteArray("\t=1") << QStringLiteral("\"'\t=1\"");
    QTest::newRow("carriage return") << QByteArray("\r=1") << QStringLiteral("\"'\r=1\"");
    QTest::newRow("full-width equals") << QByteArray("\uFF1D1") << QStringLiteral("'\uFF1D1");
    QTest::newRow("escape") << QByteArray("a\x1b") << QStringLiteral("a\u241B");
    QTest::newRow("an equals inside is harmless") << QByteArray("a=1") << QStringLiteral("a=1");
}

void TestOutputTexts::csv()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, field);
    QCOMPARE(q(csvField(raw.toStdString())), field);
}

void TestOutputTexts::csvRaw()
{
    QCOMPARE(q(csvField("=1+1", CsvFormulas::Raw)), QStringLiteral("=1+1"));
}

void TestOutputTexts::csvTable()
{
    CsvTable table({"name", "count", "share"});
    table.text("=x").number(std::int64_t(-3)).number(std::optional<double>(0.25)).endRow();
    table.text("").number(std::int64_t(0)).number(std::optional<double>()).endRow();
    QCOMPARE(q(table.bytes()), QStringLiteral("name,count,share\n'=x,-3,0.25\n,0,\n"));
}

void TestOutputTexts::markdown_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("orders") << QStringLiteral("orders");
    QTest::newRow("pipe would end a cell") << QByteArray("a|b") << QStringLiteral("a\\|b");
    QTest::newRow("html") << QByteArray("<script>") << QStringLiteral("&lt;script\\>");
    QTest::newRow("link") << QByteArray("[x](javascript:y)") << QStringLiteral("\\[x\\](javascript:y)");
    QTest::newRow("bare address") << QByteArray("https://x") << QStringLiteral("https&#58;//x");
    QTest::newRow("bare name of a site") << QByteArray("www.x.org") << QStringLiteral("www&#46;x.org");
    QTest::newRow("a reference stays readable")
        << QByteArray("product:orders 0.5 (a-b)") << QStringLiteral("product:orders 0.5 (a-b)");
    QTest::newRow("mention") << QByteArray("@ann") << QStringLiteral("&#64;ann");
    QTest::newRow("entity") << QByteArray("&lt;") << QStringLiteral("&amp;lt;");
    QTest::newRow("list") << QByteArray("1. x") << QStringLiteral("1\\. x");
    QTest::newRow("dash") << QByteArray("- x") << QStringLiteral("\\- x");
    QTest::newRow("line end") << QByteArray("a\n# b") << QStringLiteral("a\u240A\\# b");
}

void TestOutputTexts::markdown()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, text);
    QCOMPARE(q(markdownText(raw.toStdString())), text);
}

void TestOutputTexts::html_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("text");
    QTest::newRow("script") << QByteArray("</td><script>") << QStringLiteral("&lt;/td&gt;&lt;script&gt;");
    QTest::newRow("attribute") << QByteArray("\" onload='x'") << QStringLiteral("&quot; onload=&#39;x&#39;");
    QTest::newRow("entity") << QByteArray("&amp;") << QStringLiteral("&amp;amp;");
    QTest::newRow("escape") << QByteArray("\x1b") << QStringLiteral("\u241B");
}

void TestOutputTexts::html()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, text);
    QCOMPARE(q(htmlText(raw.toStdString())), text);
}

void TestOutputTexts::htmlLoadsNothing()
{
    const std::string page = htmlDocument("<t>", htmlTable({"<h>"}, {{"<c>"}}), "en");
    QVERIFY(page.find("default-src 'none'") != std::string::npos);
    QVERIFY(page.find("<title>&lt;t&gt;</title>") != std::string::npos);
    QVERIFY(page.find("<td>&lt;c&gt;</td>") != std::string::npos);
    for (const char* active : {"<script", "src=", "href=", "url("})
        QVERIFY2(page.find(active) == std::string::npos, active);
}

void TestOutputTexts::numbers()
{
    // The machine may lack the locale; then the C locale is tested, which is a weaker test of the same promise.
    const std::string before = std::setlocale(LC_ALL, nullptr);
    std::setlocale(LC_ALL, "de_DE.UTF-8");
    QCOMPARE(q(plainNumber(0.1)), QStringLiteral("0.1"));
    QCOMPARE(q(plainNumber(1e21)), QStringLiteral("1000000000000000000000"));
    QCOMPARE(q(plainNumber(-0.0)), QStringLiteral("0"));
    QCOMPARE(decimalText(0.125), QStringLiteral("0.13"));
    QCOMPARE(percentText(0.5), QStringLiteral("50 %"));
    QCOMPARE(countText(1234567), QStringLiteral("1\u202F234\u202F567"));
    QCOMPARE(countText(999), QStringLiteral("999"));
    std::setlocale(LC_ALL, before.c_str());
}

WEFT_TEST(TestOutputTexts)
#include "tst_OutputTexts.moc"
