// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/WeftRun.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>

using namespace weft::tests;

namespace {

/// Runs `script` with a mount table of its own, in which a user may mount a small file system. $1 is the program, $2
/// the mesh, $3 the folder to mount on.
WeftRun runMounted(const QString& script, const QStringList& words)
{
    QProcess process;
    process.start(QStringLiteral("unshare"), QStringList{"-rm", "sh", "-c", script, "sh"} + words);
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

} // namespace

/// Disks that are full (dangers.md, 17): the old file stays as it was, nothing half written is left, and the message
/// says how much was needed.
class TestFullDisk : public QObject {
    Q_OBJECT

private slots:
    void oldFileStays_data();
    void oldFileStays();
};

void TestFullDisk::oldFileStays_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<int>("pages");
    for (const char* ending : {"svg", "pdf", "png", "html", "dot", "graphml", "mmd", "csv", "json"})
        for (const int pages : {1, 4, 16, 64})
            QTest::addRow("%s, %d pages", ending, pages) << QString(ending) << pages;
}

void TestFullDisk::oldFileStays()
{
    QFETCH(QString, ending);
    QFETCH(int, pages);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("mesh")) && QDir(folder.path()).mkpath(QStringLiteral("disk")));
    writeSmallMesh(folder.filePath(QStringLiteral("mesh")));
    const QString mount = QStringLiteral("mount -t tmpfs -o size=%1k none \"$3\" || exit 99; ").arg(pages * 4);
    const QString run = QStringLiteral("cd \"$3\" && printf old > out.%1 && \"$1\" export \"$2\" --quiet --out out.%1; "
                                       "echo $?; ls -A; wc -c < out.%1; cat out.%1")
                            .arg(ending);
    const WeftRun done =
        runMounted(mount + run, {QStringLiteral(WEFT_BIN_DIR "/weft"), folder.filePath(QStringLiteral("mesh")),
                                 folder.filePath(QStringLiteral("disk"))});
    if (done.exitCode == 99 || done.exitCode == 1 || done.exitCode == -1)
        QSKIP("nothing can be mounted here");
    const QByteArrayList lines = done.out.split('\n');
    QVERIFY2(lines.size() > 3, done.out.constData());
    QCOMPARE(lines[1], "out." + ending.toUtf8()); // alone
    if (lines[0] == "0") {
        QVERIFY(lines[2].toLongLong() > 100);
        return;
    }
    QCOMPARE(lines[0], QByteArray("4"));
    QCOMPARE(lines[3], QByteArray("old"));
    QVERIFY2(done.error.contains("out." + ending.toUtf8()) && done.error.contains("No space left on device") &&
                 done.error.contains(" bytes needed, "),
             done.error.constData());
}

WEFT_TEST(TestFullDisk)
#include "tst_FullDisk.moc"
