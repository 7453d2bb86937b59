// SPDX-License-Identifier: Apache-2.0
#include "importers/register/AssessmentScale.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

QString number(const std::optional<double>& value)
{
    return value ? QString::number(*value, 'g', 3) : QStringLiteral("-");
}

/// `NAME power interest`, one a stakeholder.
QStringList shown(const ReadSources& read)
{
    QStringList result;
    for (const StakeholderRecord& record : read.records.stakeholders)
        result += q(record.name) + QLatin1Char(' ') + number(record.power) + QLatin1Char(' ') + number(record.interest);
    return result;
}

} // namespace

class TestStakeholderCsv : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void keepsEveryField();
    void scoresAsWritten();
    void refuses_data();
    void refuses();
    void scales_data();
    void scales();
};

void TestStakeholderCsv::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* text, QStringList expected) {
        QTest::newRow(name) << QByteArray(text) << expected;
    };
    row("commas", "name,power,interest\nAnn,0.9,0.2\n", {"Ann 0.9 0.2"});
    row("semicolons and decimal commas", "Name;Power;Interest\nAnn;0,9;0,2\n", {"Ann 0.9 0.2"});
    row("tabs", "name\tpower\tinterest\nAnn\t1\t0\n", {"Ann 1 0"});
    row("byte order mark and CR LF", "\xEF\xBB\xBFname,power\r\nAnn,0.5\r\n", {"Ann 0.5 -"});
    row("CR alone, no end of the last line", "name,power\rAnn,0.5\rBen,0.7", {"Ann 0.5 -", "Ben 0.7 -"});
    row("quotes", "name,power\n\"Ann \"\"A\"\", B\",\"0.5\"\n", {"Ann \"A\", B 0.5 -"});
    row("a cell over two lines", "name,notes,power\nAnn,\"x\ny\",0.5\nBen,,0.6\n", {"Ann 0.5 -", "Ben 0.6 -"});
    row("header synonyms", "Stake-Holder,Influence Level,(Interest)\nAnn,High,Low\n", {"Ann 0.75 0.25"});
    row("power goes before influence", "name,influence,power\nAnn,Low,High\n", {"Ann 0.75 -"});
    row("integers 1 to 5", "name,power,interest\nAnn,1,5\nBen,3,4\n", {"Ann 0 1", "Ben 0.5 0.75"});
    row("each column its own scale", "Name,Type,Power,Interest\nAnn,x,10,-10\nBen,y,5,5\n",
        {"Ann 1 0", "Ben 0.5 0.75"});
    row("missing values", "name,power,interest\nAnn,N/A,\nBen,High,undefined\n", {"Ann - -", "Ben 0.75 -"});
    row("blank lines and short rows", "\nname,power,interest\n\nAnn,0.5\n ,, \n", {"Ann 0.5 -"});
    row("the same row twice counts twice", "name,power\nAnn,0.5\nAnn,0.5\n", {"Ann 0.5 -", "Ann 0.5 -"});
    row("attitude alone is enough", "name,attitude\nAnn,supportive\n", {"Ann - -"});
}

void TestStakeholderCsv::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text, QStringLiteral("register.txt"));
    QCOMPARE(shown(read), expected);
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(static_cast<qsizetype>(read.kept.size()), expected.size());
    QCOMPARE(q(read.sources.at(0).format), QString("stakeholders"));
}

void TestStakeholderCsv::keepsEveryField()
{
    const ReadSources read =
        readText("id,name,title,company,contact,power,influence,interest,current,desired,strategy,category,raci,domain,"
                 "products,notes\n"
                 "7,Ann,CDO,Acme,mailto:ann@x.example,High,Low,4,neutral,leading,keep,internal,A,sales,a; b ;,first\n"
                 "8,Ben,,,Room 5,,,,,,,,,,,\n");
    QCOMPARE(lines(read.diagnostics), QStringList());
    const StakeholderRecord& ann = read.records.stakeholders.at(0);
    QCOMPARE(q(ann.email + "|" + ann.role + "|" + ann.organisation + "|" + ann.domain + "|" + ann.category + "|" +
               ann.raci + "|" + ann.current + "|" + ann.desired),
             QString("ann@x.example|CDO|Acme|sales|internal|A|neutral|leading"));
    QCOMPARE(q(ann.powerText + "|" + ann.interestText), QString("High|4"));
    QCOMPARE(q(ann.notes), QString("first; influence: Low; strategy: keep; id: 7"));
    QCOMPARE(ann.products, std::vector<std::string>({"a", "b"}));
    QCOMPARE(ann.place.line, 2U);
    QCOMPARE(q(read.records.stakeholders.at(1).notes), QString("id: 8; contact: Room 5"));
    QCOMPARE(kept(read), QStringList({"stakeholder:ann@x.example", "stakeholder:Ben"}));
}

/// A table of ours shows scores as the register had them, unless somebody has changed them since.
void TestStakeholderCsv::scoresAsWritten()
{
    const auto texts = [](const QByteArray& text) {
        const ReadSources read = readText(text, QStringLiteral("register.txt"));
        QStringList rows = lines(read.diagnostics);
        for (const StakeholderRecord& row : read.records.stakeholders)
            rows += q(row.powerText + "|" + row.interestText);
        return rows;
    };
    const QByteArray rows = ",Ann,0.25,0.333333,2,low\n,Ben,1,,5,\"=who knows\"\n,Cem,0.9,0.5,5,\n,Dan,0,0,1,'-\n";
    QCOMPARE(texts("stakeholder,name,power,interest,powerStated,interestStated\n" + rows),
             QStringList({"2|0.333333", "5|=who knows", "0.9|0.5", "1|0"}));
    QCOMPARE(texts("team,name,power,interest,powerStated,interestStated\n" + rows),
             QStringList({"0.25|0.333333", "1|", "0.9|0.5", "0|0"}));
}

void TestStakeholderCsv::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& text, int kept, QStringList expected) {
        QTest::newRow(name) << text << kept << expected;
    };
    row("one power outside the scale of the others", "name,power,interest\nAnn,0.4,3\nBen,7,5\n", 2,
        {"3:1 warning field-value power|7|0 to 1; every power here is read as one of 0 to 10"});
    row("no assessment", "name,email,role\nAnn,a@x.example,x\n", 0,
        {"1:1 warning columns-missing power, influence, interest or attitude|name, email, role"});
    row("no name", "power,interest,colour\n1,2,red\n", 0, {"1:1 warning columns-missing name|power, interest, colour"});
    row("somebody else's table", "date,temperature\n2024-01-01,7\n", 0,
        {"1:1 note format-unknown a table without the columns of a stakeholder register (name; power, influence, "
         "interest or attitude)"});
    row("no scale", "name,power\nAnn,enormous\nBen,High\n", 2,
        {"2:1 warning field-value power|enormous|a word such as high, or a number of one scale"});
    row("beyond every scale", "name,power\nAnn,4000\n", 1,
        {"2:1 warning field-value power|4000|a word such as high, or a number of one scale"});
    row("neither name nor e-mail", "name,power\n,High\nBen,High\n", 1, {"2:1 error field-missing name|stakeholder"});
    row("too many cells", "name,power\nAnn,High,x\n", 1, {"2:10 warning csv-syntax more cells than the header has"});
    row("text after a quote", "name,power\n\"Ann\"x,High\nBen,Low\n", 1,
        {"2:6 error csv-syntax text after a closing quote"});
    row("a quote that is not closed costs its line", "name,power\n\"Ann,High\nBen,Low\n", 1,
        {"2:1 error csv-syntax a quote that is not closed"});
    row("no UTF-8", "name,power\nAnn,High\nJos\xE9,Low\n", 1, {"3:4 error invalid-utf8"});
    row("zero byte", QByteArray("name,power\nA\0n,High\nBen,Low\n", 28), 1, {"2:2 error zero-byte"});
    row("a column twice", "name,power,power\nAnn,High,Low\n", 1, {"1:12 warning duplicate-key power|1"});
}

void TestStakeholderCsv::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kept);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text, QStringLiteral("r.csv"));
    QCOMPARE(lines(read.diagnostics), expected);
    QCOMPARE(static_cast<int>(read.records.stakeholders.size()), kept);
}

void TestStakeholderCsv::scales_data()
{
    QTest::addColumn<QStringList>("column");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, QStringList column, QStringList expected) {
        QTest::newRow(name) << column << expected;
    };
    row("0 to 1", {"0", "0.25", "1"}, {"0", "0.25", "1"});
    row("0 to 5", {"0", "5"}, {"0", "1"});
    row("1 to 5", {"1", "5", "2"}, {"0", "1", "0.25"});
    row("0 to 10", {"7", "2"}, {"0.7", "0.2"});
    row("0 to 100", {"70", "20"}, {"0.7", "0.2"});
    row("-10 to 10", {"-10", "0", "10"}, {"0", "0.5", "1"});
    row("-1 to 1", {"-1", "0.5"}, {"0", "0.75"});
    row("percent", {"70 %", "5%"}, {"0.7", "0.05"});
    row("words", {"very low", "Low", "medium", "HIGH", "Very High", "critical"},
        {"0", "0.25", "0.5", "0.75", "1", "1"});
    row("letters", {"H", "M", "L"}, {"0.75", "0.5", "0.25"});
    row("tiers backwards", {"Tier 1", "Tier 2", "tier 3"}, {"1", "0.5", "0"});
    row("words and numbers mixed", {"high", "5", "1"}, {"0.75", "1", "0"});
    row("nothing", {"", "n/a", "-", "?"}, {"-", "-", "-", "-"});
    row("no values", {"nan", "inf", "1e5", "0x10"}, {"-", "-", "-", "-"});
    row("percent beyond", {"170%"}, {"-"});
}

void TestStakeholderCsv::scales()
{
    QFETCH(QStringList, column);
    QFETCH(QStringList, expected);
    std::vector<std::string> texts;
    for (const QString& text : column)
        texts.push_back(text.toStdString());
    QStringList seen;
    for (const std::optional<double>& value : assess(texts))
        seen += number(value);
    QCOMPARE(seen, expected);
}

WEFT_TEST(TestStakeholderCsv)
#include "tst_StakeholderCsv.moc"
