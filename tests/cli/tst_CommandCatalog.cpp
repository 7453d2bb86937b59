// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Command.h"
#include "app/shared/analyses/AnalysisCatalog.h"
#include "tests/support/Printers.h"
#include "tests/support/TestMain.h"

#include <algorithm>

using namespace weft;
using weft::tests::q;

/// What the window offers, the command line offers, and the other way round: both take it from one list.
class TestCommandCatalog : public QObject {
    Q_OBJECT

private slots:
    void everyAnalysisIsACommand();
    void namesAreUnique();
};

void TestCommandCatalog::everyAnalysisIsACommand()
{
    const auto all = cli::commands();
    QVERIFY(!app::analyses().empty());
    for (const app::Analysis& analysis : app::analyses()) {
        const auto found =
            std::ranges::find_if(all, [&](const auto& command) { return command->name() == analysis.id; });
        QVERIFY2(found != all.end(), std::string(analysis.id).c_str());
        QCOMPARE((*found)->description(), analysis.description());
        QVERIFY(!analysis.title().isEmpty());
        QVERIFY(analysis.run != nullptr);
        QCOMPARE(app::findAnalysis(analysis.id), &analysis);
    }
    QVERIFY(app::findAnalysis("nothing") == nullptr);
}

void TestCommandCatalog::namesAreUnique()
{
    QStringList names;
    for (const auto& command : cli::commands())
        names += q(command->name());
    for (const std::string& name : cli::reservedCommands())
        names += q(name);
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
}

WEFT_TEST(TestCommandCatalog)
#include "tst_CommandCatalog.moc"
