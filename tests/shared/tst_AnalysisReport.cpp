// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/AnalysisReport.h"

#include "app/shared/text/NamedText.h"
#include "tests/shared/PictureWorld.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

using namespace weft;
using namespace weft::app;
using namespace weft::tests;

/// What is sent round after an analysis: complete, and readable without knowing what a reference is.
class TestAnalysisReport : public QObject {
    Q_OBJECT

private slots:
    void namesNodes_data();
    void namesNodes();
    void impactInMarkdownAndHtml();
};

void TestAnalysisReport::namesNodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("alone") << QStringLiteral("product:orders") << QStringLiteral("orders");
    QTest::newRow("in a chain") << QStringLiteral("product:orders → product:invoices")
                                << QStringLiteral("orders → invoices");
    QTest::newRow("in brackets") << QStringLiteral("(owner:nora@shop.example),") << QStringLiteral("(nora),");
    QTest::newRow("no such node") << QStringLiteral("product:nobody") << QStringLiteral("product:nobody");
    QTest::newRow("a colon in a sentence") << QStringLiteral("note: read it") << QStringLiteral("note: read it");
    QTest::newRow("nothing") << QString() << QString();
}

void TestAnalysisReport::namesNodes()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(namedText(text, *openText(Shop)->mesh), shown);
}

void TestAnalysisReport::impactInMarkdownAndHtml()
{
    const auto open = openText(Shop);
    AnalysisOptions options;
    const auto orders = findRef(*open->mesh, "product:orders");
    QVERIFY(orders);
    options.changes = {{ChangeKind::ProductWithdrawn, *orders, std::nullopt}};
    const Analysis& analysis = *findAnalysis("impact");
    const Result<AnalysisResult> answer = analysis.run(*open, options, {});
    QVERIFY(answer);
    const AnalysisReport report{analysis.title(), *open, *answer, Level::Product, answer->findings};
    for (const std::string& text : {reportMarkdown(report), reportHtml(report)}) {
        const QString shown = q(text);
        QVERIFY2(shown.contains(QStringLiteral("invoices")), text.c_str());
        QVERIFY2(!shown.contains(QStringLiteral("product:")), text.c_str());
    }
    QVERIFY(answer->json.dump().find("product:invoices") != std::string::npos);
}

WEFT_TEST(TestAnalysisReport)
#include "tst_AnalysisReport.moc"
