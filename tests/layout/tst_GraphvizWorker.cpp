// SPDX-License-Identifier: Apache-2.0
#include "layout/LayoutCatalog.h"
#include "layout/graphviz/GraphvizLayout.h"
#include "layout/graphviz/WorkerMessages.h"
#include "model/base/WorkerProcess.h"
#include "tests/layout/LayoutGraphs.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>

#include <cstring>
#include <filesystem>
#include <limits>
#include <thread>

#include <sys/wait.h>

using namespace weft;
using namespace weft::layout;
using namespace weft::layout::tests;

namespace {

using Clock = std::chrono::steady_clock;

std::size_t openDescriptors()
{
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/fd"))
        ++count;
    return count;
}

template <class T> void put(QByteArray& bytes, const T& value)
{
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

std::vector<std::byte> bytesOf(const QByteArray& text)
{
    const auto* data = reinterpret_cast<const std::byte*>(text.constData());
    return {data, data + text.size()};
}

/// A right answer for `graph`: its boxes in one row, frames around none.
QByteArray rowReply(const LayoutGraph& graph)
{
    QByteArray reply;
    put(reply, ReplyHeader{ReplyMagic, static_cast<std::uint32_t>(graph.nodes.size()),
                           static_cast<std::uint32_t>(graph.edges.size()), 0});
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        put(reply,
            RectRecord{200.0 * static_cast<double>(i), 0, graph.nodes[i].size.width, graph.nodes[i].size.height});
    for (std::size_t i = 0; i < graph.edges.size(); ++i)
        put(reply, std::uint32_t{0});
    return reply;
}

LayoutGraph threeBoxes()
{
    LayoutGraph graph = boxes(3);
    graph.edges = {{0, 1}, {1, 2}};
    return graph;
}

} // namespace

class TestGraphvizWorker : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void engines_data();
    void engines();
    void dotDrawsCurvesLeftToRight();
    void broken_data();
    void broken();
    void killedWhileItWorks();
    void absent();
    void starved();
    void stopIsNoticed();
    void hundredFailuresLeaveNothing();
    void replies_data();
    void replies();
    void rightReplyIsTaken();
    void requestHoldsNumbersOnly();

private:
    QString script(const QString& name, const QString& body) const;
    [[nodiscard]] LaidOut ask(const QString& program, const LayoutGraph& graph, int milliseconds,
                              std::stop_token stop = {}) const;

    QTemporaryDir m_folder;
    std::size_t m_descriptors = 0;
};

void TestGraphvizWorker::initTestCase()
{
    QVERIFY(m_folder.isValid());
    if (qEnvironmentVariableIsEmpty("WEFT_LAYOUT_WORKER"))
        qputenv("WEFT_LAYOUT_WORKER", WEFT_BIN_DIR "/weft-graphviz-worker");
    QVERIFY(std::filesystem::exists(workerProgram("weft-graphviz-worker", "WEFT_LAYOUT_WORKER")));
    m_descriptors = openDescriptors();
}

/// After every test: no child, no zombie, no descriptor left.
void TestGraphvizWorker::cleanup()
{
    errno = 0;
    const pid_t child = ::waitpid(-1, nullptr, WNOHANG);
    const int error = errno;
    QCOMPARE(child, -1);
    QCOMPARE(error, ECHILD);
    QCOMPARE(openDescriptors(), m_descriptors);
}

QString TestGraphvizWorker::script(const QString& name, const QString& body) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(("#!/bin/sh\n" + body + "\n").toUtf8()) < 0)
        return {};
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

LaidOut TestGraphvizWorker::ask(const QString& program, const LayoutGraph& graph, int milliseconds,
                                std::stop_token stop) const
{
    LayoutOptions options;
    options.timeLimit = std::chrono::milliseconds(milliseconds);
    NoProgress progress;
    return GraphvizLayout(GraphvizEngine::Dot, program.toStdString()).layOut(graph, options, progress, std::move(stop));
}

void TestGraphvizWorker::engines_data()
{
    QTest::addColumn<QString>("engine");
    for (const std::string_view name : layoutNames())
        QTest::addRow("%s", std::string(name).c_str()) << QString::fromUtf8(name.data(), qsizetype(name.size()));
}

void TestGraphvizWorker::engines()
{
    NoProgress progress;
    QFETCH(QString, engine);
    const Layout* layout = layoutNamed(engine.toStdString());
    QVERIFY(layout != nullptr);
    std::vector<LayoutGraph> graphs{
        {}, boxes(1), boxes(1, 1), randomGraph(1, 30, 4, 40), randomGraph(2, 60, 0, 90), randomGraph(3, 80, 9, 60)};
    graphs.back().groups.push_back({{90, 20}}); // one without a box
    for (const LayoutGraph& graph : graphs) {
        const LaidOut result = layout->layOut(graph, {}, progress, {});
        QVERIFY2(!result.fellBack, result.fellBack ? result.fallbackReason.arguments[0].c_str() : "");
        QVERIFY(result.complete);
        QCOMPARE(faultOf(graph, result.drawing, engine != "radial"), QString());
        QVERIFY(same(result.drawing, layout->layOut(graph, {}, progress, {}).drawing));
    }
}

void TestGraphvizWorker::dotDrawsCurvesLeftToRight()
{
    LayoutGraph graph = boxes(4, 2);
    for (std::uint32_t i = 0; i < 4; ++i)
        graph.nodes[i].group = i / 2; // dot ranks a group as a whole: groups that read each other run both ways
    graph.edges = {{0, 1, 0.25, 0.75, 1}, {1, 2}, {2, 3}, {2, 2}};
    NoProgress progress;
    const LaidOut result = layoutNamed("dot")->layOut(graph, {}, progress, {});
    QVERIFY(!result.fellBack);
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY(result.drawing.edges[i].curved);
        QVERIFY(!result.drawing.edges[i].back);
        QVERIFY(result.drawing.nodes[graph.edges[i].from].right() < result.drawing.nodes[graph.edges[i].to].x);
    }
    QVERIFY(result.drawing.edges[3].back);
}

void TestGraphvizWorker::broken_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("reason");
    QTest::newRow("ends at once") << "exit 0"
                                  << "died";
    QTest::newRow("fails after reading") << "cat >/dev/null; exit 3"
                                         << "died";
    QTest::newRow("kills itself") << "kill -9 $$"
                                  << "died";
    QTest::newRow("crashes") << "kill -SEGV $$"
                             << "died";
    QTest::newRow("hangs") << "exec sleep 600"
                           << "timed-out";
    QTest::newRow("hangs with a child of its own") << "sleep 600 & wait"
                                                   << "timed-out";
    QTest::newRow("stops itself") << "kill -STOP $$; exit 0"
                                  << "timed-out";
    QTest::newRow("ignores signals") << "trap '' TERM HUP INT; while :; do :; done"
                                     << "timed-out";
    QTest::newRow("never ends talking") << "exec cat /dev/zero"
                                        << "oversized";
    QTest::newRow("announces an exabyte") << "printf '\\377\\377\\377\\377\\377\\377\\377\\017'; exec sleep 600"
                                          << "oversized";
    QTest::newRow("writes text") << "cat >/dev/null; echo 'graph 1 10 10 and some more text than needed'"
                                 << "oversized";
    QTest::newRow("cut short") << "cat >/dev/null; printf '\\100\\0\\0\\0\\0\\0\\0\\0abc'"
                               << "died";
    QTest::newRow("empty reply") << "cat >/dev/null; printf '\\1\\0\\0\\0\\0\\0\\0\\0x'"
                                 << "wrong-reply";
}

void TestGraphvizWorker::broken()
{
    QFETCH(QString, body);
    QFETCH(QString, reason);
    const QString program = script("broken", body);
    const LayoutGraph graph = randomGraph(7, 60, 5, 90);
    constexpr int Deadline = 400;
    const qint64 drawing = sanitized() ? 20'000 : 1000; // milliseconds, of the fallback
    QElapsedTimer timer;
    timer.start();
    const LaidOut result = ask(program, graph, Deadline);
    QVERIFY2(timer.elapsed() < Deadline + drawing, "the fallback came too late");
    QVERIFY(result.fellBack);
    QVERIFY(result.complete);
    QCOMPARE(result.fallbackReason.code, DiagnosticCode::LayoutWorkerFailed);
    QCOMPARE(QString::fromStdString(result.fallbackReason.arguments.at(0)), reason);
    QCOMPARE(faultOf(graph, result.drawing), QString());
    NoProgress progress;
    QVERIFY(same(result.drawing, layoutNamed("layered")->layOut(graph, {}, progress, {}).drawing));
}

void TestGraphvizWorker::killedWhileItWorks()
{
    // A worker that somebody shoots in the middle of its work.
    const QString program = script("shot", "(sleep 0.1; kill -9 $$) & exec sleep 600");
    const LaidOut result = ask(program, threeBoxes(), 20'000);
    QVERIFY(result.fellBack);
}

void TestGraphvizWorker::absent()
{
    const LaidOut result = ask(m_folder.filePath("nothing-here"), threeBoxes(), 1000);
    QVERIFY(result.fellBack);
    QCOMPARE(result.fallbackReason.arguments.at(0), std::string("not-found"));
    QFile plain(m_folder.filePath("plain"));
    QVERIFY(plain.open(QFile::WriteOnly));
    plain.close();
    plain.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    QCOMPARE(ask(plain.fileName(), threeBoxes(), 1000).fallbackReason.arguments.at(0), std::string("died"));
}

void TestGraphvizWorker::starved()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("memory is not limited under sanitizers");
#endif
    WorkerLimits limits;
    limits.memory = 1 << 20; // not even the loader fits
    const WorkerReply reply = askWorker(workerProgram("weft-graphviz-worker", "WEFT_LAYOUT_WORKER"), {}, limits, {});
    QCOMPARE(reply.failure, WorkerFailure::Died);
}

void TestGraphvizWorker::stopIsNoticed()
{
    const QString program = script("slow", "exec sleep 600");
    for (const int after : {0, 10, 100}) {
        std::stop_source source;
        Clock::time_point asked;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(after));
            asked = Clock::now();
            source.request_stop();
        });
        const LaidOut result = ask(program, threeBoxes(), 20'000, source.get_token());
        const Clock::time_point answered = Clock::now();
        stopper.join();
        const auto late = std::chrono::duration_cast<std::chrono::milliseconds>(answered - asked).count();
        QVERIFY2(late < (sanitized() ? 1'000 : 100), qPrintable(QString("%1 ms").arg(late)));
        QVERIFY(!result.complete);
        QVERIFY(!result.fellBack);
        QCOMPARE(faultOf(threeBoxes(), result.drawing), QString());
    }
}

void TestGraphvizWorker::hundredFailuresLeaveNothing()
{
    const QString program = script("dies", "kill -9 $$");
    for (int i = 0; i < 100; ++i)
        QVERIFY(ask(program, threeBoxes(), 2000).fellBack);
}

void TestGraphvizWorker::replies_data()
{
    QTest::addColumn<QByteArray>("payload");
    const LayoutGraph graph = threeBoxes();
    const QByteArray good = rowReply(graph);
    const auto with = [&](int rect, int number, double value) {
        QByteArray bytes = good;
        std::memcpy(bytes.data() + sizeof(ReplyHeader) + static_cast<std::size_t>(rect) * sizeof(RectRecord) +
                        static_cast<std::size_t>(number) * sizeof(double),
                    &value, sizeof value);
        return bytes;
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another magic") << QByteArray(good).replace(0, 1, "X");
    QTest::newRow("a node too few") << QByteArray(good).replace(4, 1, "\x02");
    QTest::newRow("an edge too many") << QByteArray(good).replace(8, 1, "\x03");
    QTest::newRow("a group nobody asked for") << QByteArray(good).replace(12, 1, "\x01");
    QTest::newRow("cut") << good.left(good.size() - 1);
    QTest::newRow("longer") << good + QByteArray("\0", 1);
    QTest::newRow("NaN") << with(1, 0, std::numeric_limits<double>::quiet_NaN());
    QTest::newRow("infinite") << with(1, 1, std::numeric_limits<double>::infinity());
    QTest::newRow("negative width") << with(0, 2, -140);
    QTest::newRow("another size") << with(0, 2, 150);
    QTest::newRow("far beyond") << with(2, 0, 1e12);
    QTest::newRow("one on the other") << with(1, 0, 10);
    QByteArray route = good.left(good.size() - 8);
    put(route, std::uint32_t{0x40000000});
    QTest::newRow("a route of a billion points") << route;
    QByteArray odd = good.left(good.size() - 8);
    put(odd, std::uint32_t{2});
    odd.append(QByteArray(32, '\0'));
    put(odd, std::uint32_t{0});
    QTest::newRow("a route that is no curve") << odd;
}

void TestGraphvizWorker::replies()
{
    QFETCH(QByteArray, payload);
    QVERIFY(!decodeReply(bytesOf(payload), threeBoxes()));
    // And the same through a child that says it.
    QFile file(m_folder.filePath("reply"));
    QVERIFY(file.open(QFile::WriteOnly));
    QByteArray framed;
    put(framed, static_cast<std::uint64_t>(payload.size()));
    file.write(framed + payload);
    file.close();
    const QString program = script("liar", "cat >/dev/null; exec cat " + file.fileName());
    const LaidOut result = ask(program, threeBoxes(), 5000);
    QVERIFY(result.fellBack);
    QCOMPARE(faultOf(threeBoxes(), result.drawing), QString());
}

void TestGraphvizWorker::rightReplyIsTaken()
{
    const LayoutGraph graph = threeBoxes();
    const std::optional<Drawing> drawing = decodeReply(bytesOf(rowReply(graph)), graph);
    QVERIFY(drawing.has_value());
    QCOMPARE(drawing->nodes[2].x, 400.0);
}

void TestGraphvizWorker::requestHoldsNumbersOnly()
{
    const LayoutGraph graph = randomGraph(1, 20, 3, 30);
    std::size_t loops = 0;
    for (const LayoutEdge& edge : graph.edges)
        loops += edge.from == edge.to ? 1 : 0;
    const std::vector<std::byte> request = encodeRequest(graph, {}, GraphvizEngine::Fdp);
    QCOMPARE(request.size(), sizeof(RequestHeader) + 20 * sizeof(NodeRecord) + (30 - loops) * sizeof(EdgeRecord) +
                                 3 * sizeof(GroupRecord));
}

WEFT_TEST(TestGraphvizWorker)
#include "tst_GraphvizWorker.moc"
