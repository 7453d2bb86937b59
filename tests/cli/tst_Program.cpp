// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/WeftRun.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTemporaryDir>

#include <signal.h>

using namespace weft::tests;

namespace {

/// Whether the process has a handler for SIGINT by now (proc(5), SigCgt).
bool catchesInterrupt(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("SigCgt:"))
            return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGINT - 1)) & 1U;
    }
    return false;
}

} // namespace

/// The program from outside: exit codes, what goes where, the same bytes.
class TestProgram : public QObject {
    Q_OBJECT

private slots:
    void init();
    void exitCodes_data();
    void exitCodes();
    void validate();
    void diagnosticsFile();
    void strict();
    void jsonKeys_data();
    void jsonKeys();
    void timings();
    void failOn();
    void emptyPicturesSaySo();
    void impactChanges_data();
    void impactChanges();
    void reports();
    void outIsAtomic();
    void shortWrite();
    void sameBytes();
    void german();
    void completionKnowsEverything();
    void noWidgets();
    void interrupted();

private:
    [[nodiscard]] WeftRun weft(const QStringList& words, const QString& locale = QStringLiteral("C.UTF-8")) const
    {
        return runWeft(words, m_folder->path(), locale);
    }
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProgram::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QDir(m_folder->path()).mkdir("mesh"));
    writeSmallMesh(path("mesh"));
    writeFile(path("bad.ndjson"), "{\"eventTime\":\n");
}

void TestProgram::exitCodes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const char* words, int code, const char* says) {
        QTest::newRow(name) << QString(words).split(' ') << code << QByteArray(says);
    };
    row("done", "stats mesh", 0, "error:");
    row("help", "stats --help", 0, "");
    row("version", "--version", 0, "");
    row("no finding counts by itself", "cycles mesh", 0, "");
    row("findings", "cycles mesh --fail-on any", 1, "");
    row("no such command", "statz", 2, "stats");
    row("not yet", "health mesh", 2, "not available yet");
    row("no such option", "stats mesh --frob", 2, "--frob");
    row("no source", "stats", 2, "SOURCE");
    row("no such level", "cycles mesh --level town", 2, "--level");
    row("no such time", "stats mesh --as-of yesterday", 2, "ISO 8601");
    row("no such language", "stats mesh --lang xx", 2, "--lang");
    row("no such format", "stats mesh --source-format klingon", 2, "backstage");
    row("a format that is no YAML or JSON", "stats mesh --source-format graphml", 3, "mesh");
    row("no expression", "stats mesh --filter (", 2, "regex-invalid");
    row("unknown reference", "impact mesh --product ordres", 2, "product:orders");
    row("to without a change", "impact mesh --to orders@example.com", 2, "--to");
    row("nothing changes", "impact mesh", 2, "--owner");
    row("contract comes later", "impact mesh --contract a b", 2, "not available yet");
    row("missing source", "stats mesh nowhere", 3, "source-missing");
    row("nothing kept", "validate bad.ndjson", 3, "bad.ndjson:1");
    row("unwritable", "stats mesh --out nowhere/x.json", 4, "nowhere/x.json");
    row("a directory is no output", "stats mesh --out mesh", 4, "mesh");
}

void TestProgram::exitCodes()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    QFETCH(QByteArray, says);
    const WeftRun run = weft(words);
    QVERIFY2(run.exitCode == code, run.error.constData());
    QVERIFY2(run.error.contains(says), run.error.constData());
}

void TestProgram::validate()
{
    const WeftRun run = weft({"validate", "mesh"});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.endsWith("\nkept=4\n"));
    QVERIFY2(run.out.contains("product:orders  mesh/orders.odps.yaml:1"), run.out.constData());
    const QRegularExpression form("^mesh/events\\.ndjson:2:\\d+: error: .+ \\[[a-z0-9-]+\\]$",
                                  QRegularExpression::MultilineOption);
    QVERIFY2(form.match(QString::fromUtf8(run.error)).hasMatch(), run.error.constData());
    const auto document = weft({"validate", "mesh", "--json"}).json();
    QCOMPARE(document["kept"].get<int>(), 4);
    QCOMPARE(document["records"].size(), std::size_t(4));
}

void TestProgram::diagnosticsFile()
{
    QCOMPARE(weft({"stats", "mesh", "--json", "--quiet", "--diagnostics", "d.json"}).error, QByteArray());
    QFile file(path("d.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const auto document = nlohmann::ordered_json::parse(bytes.begin(), bytes.end());
    QStringList keys;
    for (const auto& [key, value] : document["diagnostics"][0].items())
        keys += QString::fromStdString(key);
    QCOMPARE(keys, QStringList({"severity", "code", "message", "path", "line", "column", "record"}));
}

void TestProgram::strict()
{
    const WeftRun run = weft({"stats", "mesh", "--strict", "--json"});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.json()["products"].get<int>(), 2);
    QFile::remove(path("mesh/events.ndjson"));
    QCOMPARE(weft({"stats", "mesh", "--strict"}).exitCode, 0);
}

void TestProgram::jsonKeys_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const char* words, const char* keys) {
        QTest::newRow(words) << QString(words).split(' ') << QString(keys).split(' ');
    };
    row("stats mesh", "products domains owners inputPorts outputPorts contracts datasets jobs columns runs events "
                      "stakeholders edges sources diagnostics");
    row("cycles mesh", "level components cycles truncated breakAt");
    row("orphans mesh", "orphans");
    row("impact mesh --product orders", "change origins affected owners stakeholders summary");
    row("drift mesh", "declaredNotObserved observedNotDeclared");
    row("twins mesh", "twins");
    row("paths mesh --from orders --to invoices", "paths count truncated");
    row("stakeholders mesh", "stakeholders council");
    row("validate mesh", "kept records diagnostics");
}

void TestProgram::jsonKeys()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, keys);
    const WeftRun run = weft(words + QStringList{"--json"});
    QCOMPARE(run.exitCode, 0);
    const auto document = run.json();
    QStringList seen;
    for (const auto& [key, value] : document.items())
        seen += QString::fromStdString(key);
    QCOMPARE(seen, keys);
}

void TestProgram::timings()
{
    const auto document = weft({"stats", "mesh", "--json", "--timings"}).json();
    QVERIFY(document["seconds"].is_number());
    QVERIFY(!weft({"stats", "mesh", "--json"}).json().contains("seconds"));
}

void TestProgram::failOn()
{
    QCOMPARE(weft({"drift", "mesh", "--fail-on", "any"}).exitCode, 1);
    QCOMPARE(weft({"drift", "mesh", "--fail-on", "none"}).exitCode, 0);
    QCOMPARE(weft({"cycles", "mesh", "--level", "dataset", "--fail-on", "any"}).exitCode, 0);
}

void TestProgram::emptyPicturesSaySo()
{
    QVERIFY(weft({"export", "mesh", "--as", "svg", "--filter", "nothing is called so"})
                .error.contains("nothing is drawn; the mesh has"));
    QVERIFY(!weft({"export", "mesh", "--as", "svg"}).error.contains("nothing is drawn"));
}

void TestProgram::impactChanges_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("changes");
    const auto row = [](const char* words, const char* changes) {
        QTest::newRow(words) << QString(words).split(' ') << changes;
    };
    row("--product orders", "productWithdrawn product:orders");
    row("--product orders --to invoices@example.com", "productMoves product:orders owner:invoices@example.com");
    row("--owner orders@example.com", "ownerLeaves owner:orders@example.com");
    row("--product invoices --owner orders@example.com --to invoices@example.com",
        "productWithdrawn product:invoices; ownerHandsOver owner:orders@example.com owner:invoices@example.com");
    row("--owner orders@example.com --to invoices@example.com --product invoices",
        "ownerHandsOver owner:orders@example.com owner:invoices@example.com; productWithdrawn product:invoices");
}

void TestProgram::impactChanges()
{
    QFETCH(QStringList, words);
    QFETCH(QString, changes);
    const WeftRun run = weft(QStringList{"impact", "mesh", "--json"} + words);
    QVERIFY2(run.exitCode == 0, run.error.constData());
    const auto document = run.json();
    QStringList seen;
    for (const auto& change : document["change"]["changes"]) {
        QString text =
            QString::fromStdString(change["kind"].get<std::string>() + " " + change["node"].get<std::string>());
        if (!change["to"].is_null())
            text += " " + QString::fromStdString(change["to"].get<std::string>());
        seen += text;
    }
    QCOMPARE(seen.join("; "), changes);
}

void TestProgram::reports()
{
    const WeftRun csv = weft({"impact", "mesh", "--product", "orders", "--format", "csv"});
    QVERIFY(csv.out.startsWith("distance,node,severity,reason,owner,domain,path\n1,product:invoices,"));
    const WeftRun markdown = weft({"impact", "mesh", "--product", "orders", "--format", "md"});
    QVERIFY2(markdown.out.startsWith("# Impact\n"), markdown.out.constData());
    QVERIFY(markdown.out.contains("1 of 2"));
    const WeftRun html = weft({"impact", "mesh", "--product", "orders", "--format", "html"});
    QVERIFY(html.out.startsWith("<!DOCTYPE html>") && html.out.endsWith("</html>\n"));
    const WeftRun register_ = weft({"stakeholders", "mesh", "--format", "csv"});
    QVERIFY2(register_.out.contains("\nstakeholder:orders@example.com,Orla,"), register_.out.constData());
}

void TestProgram::outIsAtomic()
{
    writeFile(path("old.json"), "old");
    QCOMPARE(weft({"stats", "mesh", "--json", "--out", "old.json"}).out, QByteArray());
    QFile file(path("old.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), weft({"stats", "mesh", "--json"}).out);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2);
}

void TestProgram::shortWrite()
{
    const WeftRun run = weft({"stats", "mesh", "--json", "--out", "/dev/full"});
    QCOMPARE(run.exitCode, 4);
    QVERIFY2(run.error.contains("No space left on device"), run.error.constData());
}

void TestProgram::sameBytes()
{
    const QStringList orders[] = {
        {"mesh"},
        {"mesh", "mesh"},
        {"mesh/stakeholders.csv", "mesh/events.ndjson", "mesh/invoices.odps.yaml", "mesh/orders.odps.yaml"},
        {"mesh/orders.odps.yaml", "mesh/invoices.odps.yaml", "mesh/events.ndjson", "mesh/stakeholders.csv"}};
    for (const char* command : {"stats", "cycles", "orphans", "drift", "twins", "stakeholders"}) {
        const QByteArray expected = weft({command, "mesh", "--json"}).out;
        QVERIFY(!expected.isEmpty());
        for (const QStringList& sources : orders) {
            for (const char* locale : {"C", "de_DE.UTF-8", "tr_TR.UTF-8"})
                QCOMPARE(weft(QStringList{command, "--json"} + sources, locale).out, expected);
        }
    }
}

void TestProgram::german()
{
    const WeftRun english = weft({"cycles", "mesh"}, "de_DE.UTF-8");
    const WeftRun german = weft({"cycles", "mesh", "--lang", "de"}, "C");
    QCOMPARE(german.exitCode, 0);
    QVERIFY(english.out.contains("Cycles"));
    QCOMPARE(weft({"cycles", "mesh", "--lang", "de_DE"}).out, german.out);
}

void TestProgram::completionKnowsEverything()
{
    for (const char* shell : {"bash", "zsh", "fish"}) {
        const WeftRun run = weft({"completion", shell});
        QCOMPARE(run.exitCode, 0);
        for (const char* word : {"stakeholders", "fail-on", "with-register"})
            QVERIFY2(run.out.contains(word), shell);
    }
}

void TestProgram::noWidgets()
{
    QProcess ldd;
    ldd.start("ldd", {QStringLiteral(WEFT_BIN_DIR "/weft")});
    if (!ldd.waitForFinished())
        QSKIP("there is no ldd here");
    const QByteArray libraries = ldd.readAllStandardOutput();
    QVERIFY(libraries.contains("Qt6Core"));
    QVERIFY(!libraries.contains("Qt6Widgets"));
}

void TestProgram::interrupted()
{
    // Standard input that never ends: the program waits in a read and must let go of it.
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(WEFT_BIN_DIR "/weft"), {"stats", "-", "--out", "late.json"});
    QVERIFY(process.waitForStarted());
    process.write("{\"eventTime\":");
    QVERIFY(process.waitForBytesWritten());
    QTRY_VERIFY(!process.bytesToWrite());
    // A signal before the handler is there would kill it.
    QTRY_VERIFY(catchesInterrupt(process.processId()));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished(5000));
    QVERIFY2(timer.elapsed() < 1000, QByteArray::number(timer.elapsed()).constData());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(!QFile::exists(path("late.json")));
}

WEFT_TEST(TestProgram)
#include "tst_Program.moc"
