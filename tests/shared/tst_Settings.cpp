// SPDX-License-Identifier: Apache-2.0
#include "app/shared/settings/ExampleMesh.h"
#include "app/shared/settings/Settings.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace weft;

class TestSettings : public QObject {
    Q_OBJECT

private slots:
    void recentKeepsTheNewestFirst();
    void remembersFromRunToRun();
    void nonsenseReadsAsDefault_data();
    void nonsenseReadsAsDefault();
    void findsTheExampleMesh();
};

void TestSettings::recentKeepsTheNewestFirst()
{
    QTemporaryDir folder;
    app::Settings settings(folder.filePath(QStringLiteral("a.ini")));
    QVERIFY(settings.recent().empty());
    for (int i = 0; i < 12; ++i)
        settings.addRecent({QStringLiteral("/mesh/%1").arg(i)});
    settings.addRecent({QStringLiteral("/mesh/11"), QStringLiteral("/more")});
    settings.addRecent({QStringLiteral("/mesh/9")});
    settings.addRecent({});
    const std::vector<QStringList> recent = settings.recent();
    QCOMPARE(recent.size(), std::size_t{10});
    QCOMPARE(recent[0], QStringList{QStringLiteral("/mesh/9")});
    QCOMPARE(recent[1], (QStringList{QStringLiteral("/mesh/11"), QStringLiteral("/more")}));
    QCOMPARE(recent[2], QStringList{QStringLiteral("/mesh/11")});
    QCOMPARE(recent[9], QStringList{QStringLiteral("/mesh/3")});
    settings.clearRecent();
    QVERIFY(settings.recent().empty());
}

void TestSettings::remembersFromRunToRun()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.ini"));
    {
        app::Settings settings(file);
        settings.setTheme(app::ThemeChoice::Dark);
        settings.setThresholds(0.25, 0.75);
        settings.setWindow("geometry", "state");
        settings.addRecent({QStringLiteral("/ünïcode dir/ä,b")});
    }
    const app::Settings settings(file);
    QCOMPARE(settings.theme(), app::ThemeChoice::Dark);
    QCOMPARE(settings.powerThreshold(), 0.25);
    QCOMPARE(settings.interestThreshold(), 0.75);
    QCOMPARE(settings.geometry(), QByteArray("geometry"));
    QCOMPARE(settings.windowState(), QByteArray("state"));
    QCOMPARE(settings.recent().at(0), QStringList{QStringLiteral("/ünïcode dir/ä,b")});
}

void TestSettings::nonsenseReadsAsDefault_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no file") << QByteArray();
    QTest::newRow("wrong types") << QByteArray("theme=purple\nrecent=7\n[stakeholders]\npowerThreshold=high\n");
    QTest::newRow("out of range") << QByteArray("[stakeholders]\npowerThreshold=3\ninterestThreshold=-1\n");
    QTest::newRow("not an ini file") << QByteArray("\0\xff{{{", 6);
}

void TestSettings::nonsenseReadsAsDefault()
{
    QFETCH(QByteArray, text);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.ini")));
    if (!text.isEmpty()) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
    }
    const app::Settings settings(file.fileName());
    QCOMPARE(settings.theme(), app::ThemeChoice::System);
    QCOMPARE(settings.powerThreshold(), 0.5);
    QCOMPARE(settings.interestThreshold(), 0.5);
}

void TestSettings::findsTheExampleMesh()
{
    QTemporaryDir root;
    const QDir dir(root.path());
    QVERIFY(dir.mkpath(QStringLiteral("build/bin")));
    const QString program = dir.filePath(QStringLiteral("build/bin"));
    qunsetenv("WEFT_EXAMPLES");
    QCOMPARE(app::exampleMeshPath(program), QString());
    QVERIFY(dir.mkpath(QStringLiteral("resources/examples/retail")));
    QCOMPARE(app::exampleMeshPath(program), dir.filePath(QStringLiteral("resources/examples")));
    QVERIFY(dir.mkpath(QStringLiteral("build/share/weft/examples/retail")));
    QCOMPARE(app::exampleMeshPath(program), dir.filePath(QStringLiteral("build/share/weft/examples")));
    qputenv("WEFT_EXAMPLES", dir.filePath(QStringLiteral("resources")).toUtf8());
    QCOMPARE(app::exampleMeshPath(program), dir.filePath(QStringLiteral("resources")));
    qputenv("WEFT_EXAMPLES", "/nowhere");
    QCOMPARE(app::exampleMeshPath(program), QString());
    qunsetenv("WEFT_EXAMPLES");
}

WEFT_TEST(TestSettings)
#include "tst_Settings.moc"
