// SPDX-License-Identifier: Apache-2.0
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::importers;
using namespace weft::tests;

namespace {

/// `NAME group= domain= power interest`, then the domains.
QStringList shown(const ReadSources& read)
{
    QStringList result;
    for (const StakeholderRecord& row : read.records.stakeholders) {
        QString line = q(row.name);
        if (!row.organisation.empty())
            line += " in " + q(row.organisation);
        if (!row.category.empty())
            line += " (" + q(row.category) + ")";
        if (!row.domain.empty())
            line += " of " + q(row.domain);
        line += " " + (row.power ? QString::number(*row.power) : "-") + " " +
                (row.interest ? QString::number(*row.interest) : "-");
        result += line;
    }
    for (const DomainRecord& domain : read.records.domains)
        result += "domain " + q(domain.name) + (domain.description.empty() ? "" : ": " + q(domain.description));
    return result;
}

} // namespace

class TestCmlImporter : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void corpus();
};

void TestCmlImporter::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("a stakeholder of a context")
        << QByteArray("Stakeholders of Shop {\n Stakeholder Ann { influence HIGH interest LOW }\n}")
        << QStringList{"Ann of Shop 0.75 0.25"};
    QTest::newRow("groups, with members and without")
        << QByteArray("Stakeholders of Shop {\n StakeholderGroup Team { Stakeholder Ann Stakeholder Ben }\n"
                      " StakeholderGroup Rivals\n Stakeholder State\n}")
        << QStringList{"Ann in Team of Shop - -", "Ben in Team of Shop - -", "Rivals (group) of Shop - -",
                       "State of Shop - -"};
    QTest::newRow("undefined is not assessed")
        << QByteArray("Stakeholders { Stakeholder Ann { influence UNDEFINED interest MEDIUM description \"x\" } }")
        << QStringList{"Ann - 0.5"};
    QTest::newRow("several contexts") << QByteArray("Stakeholders of Shop, Stock { Stakeholder Ann }")
                                      << QStringList{"Ann of Shop; Stock - -"};
    QTest::newRow("contexts are domains")
        << QByteArray(
               "/* c */ BoundedContext Shop implements Sales, Web {\n domainVisionStatement = \"Sells { things\"\n"
               " Aggregate A { Entity B { } }\n}\nBoundedContext Stock")
        << QStringList{"domain Shop: Sells { things", "domain Stock"};
}

void TestCmlImporter::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text, QStringLiteral("map.txt"));
    QCOMPARE(lines(read.diagnostics), QStringList());
    QCOMPARE(shown(read), expected);
    QCOMPARE(q(read.sources.at(0).format), QString("cml"));
}

void TestCmlImporter::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("kept");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* text, const QStringList& kept, const QStringList& expected) {
        QTest::newRow(name) << QByteArray(text) << kept << expected;
    };
    row("a name is missing", "Stakeholders of Shop {\n Stakeholder { }\n}\nBoundedContext Shop", {"domain:Shop"},
        {"2:14 error cml-syntax the name of a stakeholder|{"});
    row("a word that has no place", "Stakeholders of Shop {\n Stakeholder Ann\n Person Ben\n}\nBoundedContext Shop",
        {"stakeholder:Ann", "domain:Shop"}, {"3:2 error cml-syntax Stakeholder, StakeholderGroup or }|Person"});
    row("cut short", "Stakeholders of Shop {\n Stakeholder Ann { influence HIGH", {},
        {"2:34 error cml-syntax } at the end of stakeholder Ann|the end of the file"});
    row("a text that does not end", "BoundedContext Shop\nValueRegister V { demonstrator \"x }", {"domain:Shop"},
        {"2:32 error cml-syntax } at the end of ValueRegister|a quote that is not closed"});
    row("a brace too many", "BoundedContext Shop { } }\nBoundedContext Stock", {"domain:Shop", "domain:Stock"},
        {"1:25 error cml-syntax the beginning of a block|}"});
    row("what is left out is named once",
        "ContextMap { contains A, B  A [U]->[D] B }\nBoundedContext A\nUseCase U { }\n", {"domain:A"},
        {"1:1 note format-best-effort Context Mapper|ContextMap, UseCase"});
    row("bytes that are no UTF-8", "BoundedContext \xFF", {}, {"1:16 error invalid-utf8"});
}

void TestCmlImporter::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const ReadSources read = readText(text, QStringLiteral("map.cml"));
    QCOMPARE(lines(read.diagnostics), expected);
    QTEST(kept(read), "kept");
}

void TestCmlImporter::corpus()
{
    const QString shared = qEnvironmentVariable("WEFT_SHARED", QStringLiteral(WEFT_SOURCE_DIR "/../shared"));
    const QString file = shared + "/corpus/stakeholders/stakeholders-and-values.cml";
    if (!QFile::exists(file))
        QSKIP("the corpus is not there");
    const ReadSources read = readPaths({file.toStdString()});
    QStringList expected{"Development_Team in Online_Shopping_Company of SameDayDelivery 0.5 0.75",
                         "Product_Management in Online_Shopping_Company of SameDayDelivery 0.75 0.75",
                         "Customer_Relationship_Manager in Online_Shopping_Company of SameDayDelivery 0.75 0.5"};
    QCOMPARE(shown(read).mid(0, 3), expected);
    QCOMPARE(read.records.stakeholders.size(), std::size_t(14));
    QCOMPARE(read.records.domains.size(), std::size_t(1));
    QCOMPARE(lines(read.diagnostics), QStringList{"1:1 note format-best-effort Context Mapper|ValueRegister"});
}

WEFT_TEST(TestCmlImporter)
#include "tst_CmlImporter.moc"
