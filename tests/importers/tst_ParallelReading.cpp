// SPDX-License-Identifier: Apache-2.0
#include "importers/ReadWorkers.h"
#include "tests/importers/ReadText.h"
#include "tests/support/TestMain.h"

#include <thread>

using namespace weft;
using namespace weft::importers;
using weft::tests::q;

class TestParallelReading : public QObject {
    Q_OBJECT

private slots:
    static void numberOfTasksChangesNothing();
    static void slicesLoseNothing();
    static void answersStop();
};

namespace {

QByteArray runEvent(int number, int facet)
{
    const QByteArray n = QByteArray::number(number);
    return R"({"eventType":"COMPLETE","eventTime":"2024-05-01T10:00:00Z","run":{"runId":"00000000-0000-4000-8000-)" +
           n.rightJustified(12, '0') + R"("},"job":{"namespace":"etl","name":"job_)" + n +
           R"("},"inputs":[{"namespace":"db","name":"in_)" + QByteArray::number(number % 37) +
           R"(","facets":{"schema":{"fields":[{"name":"c)" + QByteArray::number(facet) +
           R"(","type":"int"}]}}}],"outputs":[{"namespace":"db","name":"out_)" + QByteArray::number(number % 11) +
           R"("}]})" + "\n";
}

/// A log of `count` events from `first` on, every 17th line of which is broken.
QByteArray damagedLog(int first, int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        const QByteArray event = runEvent(first + i, i % 5);
        if (i % 17 != 3)
            text += event;
        else
            text += i % 2 != 0 ? event.left(20 + i) + "\n" : QByteArray("oops\n");
    }
    return text;
}

void runThreads(const std::vector<std::function<void()>>& tasks)
{
    std::vector<std::jthread> threads;
    for (const auto& task : tasks)
        threads.emplace_back(task);
}

/// All that reading gave, in its order.
QStringList everything(const ReadSources& read)
{
    QStringList all = tests::lines(read.diagnostics);
    for (const SourceReport& source : read.sources)
        all += QStringLiteral("source %1 %2 %3 %4 %5 %6")
                   .arg(q(source.path), q(source.format), q(source.version))
                   .arg(source.records)
                   .arg(source.skipped)
                   .arg(source.bytes);
    for (const KeptRecord& record : read.kept)
        all += QStringLiteral("kept %1 %2:%3:%4 %5")
                   .arg(q(record.reference), q(record.place.path))
                   .arg(record.place.line)
                   .arg(record.place.column)
                   .arg(q(record.detail));
    const LineageLog& log = read.records.lineage;
    for (const LineageName& name : log.datasets())
        all += QStringLiteral("dataset ") + q(name.nameSpace) + q(name.name);
    for (const auto& event : log.events()) {
        all += QStringLiteral("event %1 %2:%3")
                   .arg(q(log.jobs()[event.job].name), q(log.files()[event.file]))
                   .arg(event.line);
        for (const auto& use : log.inputs(event))
            all += QStringLiteral("reads %1 %2").arg(q(log.datasets()[use.dataset].name)).arg(use.schema);
    }
    for (const ProductRecord& product : read.records.products)
        all += QStringLiteral("product ") + q(product.id);
    return all;
}

ReadSources readBy(const std::vector<std::string>& paths, const ReadWorkers& workers, std::stop_token stop = {})
{
    NoProgress progress;
    ReadOptions options;
    options.listRecords = true;
    return readSources(paths, options, workers, progress, std::move(stop));
}

std::vector<std::string> world(const tests::SourceDirectory& directory)
{
    return {
        directory.add(QStringLiteral("a.ndjson"), damagedLog(0, 400)),
        directory.add(QStringLiteral("b.yaml"), "apiVersion: v1.0.0\nkind: DataProduct\nid: orders\nstatus: active\n"),
        directory.add(QStringLiteral("c.ndjson"), damagedLog(300, 400)), // a hundred events of a.ndjson again
        directory.add(QStringLiteral("d.ndjson"), damagedLog(0, 50)),    // nothing new
        directory.add(QStringLiteral("e.csv"), "name,power\nAnn,High\n")};
}

} // namespace

void TestParallelReading::numberOfTasksChangesNothing()
{
    const tests::SourceDirectory directory;
    const std::vector<std::string> paths = world(directory);
    ReadWorkers workers;
    workers.sliceBytes = 5000;
    const QStringList expected = everything(readBy(paths, workers));
    QVERIFY(expected.size() > 2000);
    workers.runAll = runThreads;
    for (const std::size_t count : {1U, 2U, 3U, 7U, 64U}) {
        workers.count = count;
        const QStringList seen = everything(readBy(paths, workers));
        for (qsizetype i = 0; i < std::min(seen.size(), expected.size()); ++i)
            QCOMPARE(seen[i], expected[i]);
        QCOMPARE(seen.size(), expected.size());
    }
}

void TestParallelReading::slicesLoseNothing()
{
    const tests::SourceDirectory directory;
    const std::vector<std::string> paths = world(directory);
    const ReadSources whole = readBy(paths, {});
    ReadWorkers workers;
    workers.sliceBytes = 1000;
    const ReadSources sliced = readBy(paths, workers);
    QCOMPARE(tests::kept(sliced), tests::kept(whole));
    QCOMPARE(sliced.diagnostics.all().size(), whole.diagnostics.all().size());
    for (std::size_t i = 0; i < whole.diagnostics.all().size(); ++i)
        QCOMPARE(sliced.diagnostics.all()[i].line, whole.diagnostics.all()[i].line);
}

void TestParallelReading::answersStop()
{
    const tests::SourceDirectory directory;
    const std::vector<std::string> paths = world(directory);
    ReadWorkers workers{3, runThreads, 1000};
    std::stop_source stop;
    stop.request_stop();
    const ReadSources read = readBy(paths, workers, stop.get_token());
    QVERIFY(read.stopped);
    QVERIFY(read.kept.empty());
}

WEFT_TEST(TestParallelReading)
#include "tst_ParallelReading.moc"
