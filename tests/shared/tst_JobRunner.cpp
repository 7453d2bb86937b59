// SPDX-License-Identifier: Apache-2.0
#include "app/shared/jobs/JobRunner.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>

#include <atomic>
#include <semaphore>
#include <stdexcept>

using namespace weft;
using app::JobKind;
using app::JobRunner;

namespace {

QString outcomeText(const app::Outcome<int>& outcome)
{
    if (const auto* finished = std::get_if<app::Finished<int>>(&outcome))
        return QStringLiteral("finished %1").arg(finished->value);
    if (const auto* failed = std::get_if<app::Failed>(&outcome))
        return QStringLiteral("failed %1").arg(QString::fromStdString(failed->problem.arguments.at(0)));
    return QStringLiteral("stopped");
}

} // namespace

class TestJobRunner : public QObject {
    Q_OBJECT

private slots:
    void answersInTheOwnersThread();
    void newestOfAKindWins();
    void kindsDoNotDisturbEachOther();
    void cancelAnswersAtOnce();
    void exceptionIsAFailure();
    void progressComesFromTheRunningJobAlone();
    void destructionStopsAndAnswersNothing();
};

void TestJobRunner::answersInTheOwnersThread()
{
    JobRunner runner;
    QSignalSpy ended(&runner, &JobRunner::ended);
    const QThread* worker = nullptr;
    const QThread* owner = nullptr;
    QString answer;
    runner.start<int>(
        JobKind::Open,
        [&worker](Progress&, std::stop_token) -> app::Outcome<int> {
            worker = QThread::currentThread();
            return app::Finished<int>{7};
        },
        [&](app::Outcome<int> outcome) {
            owner = QThread::currentThread();
            answer = outcomeText(outcome);
        });
    QVERIFY(runner.isRunning(JobKind::Open));
    QVERIFY(ended.wait());
    QCOMPARE(answer, QStringLiteral("finished 7"));
    QCOMPARE(owner, QThread::currentThread());
    QVERIFY(worker != owner);
    QVERIFY(!runner.isRunning(JobKind::Open));
}

void TestJobRunner::newestOfAKindWins()
{
    JobRunner runner;
    QSignalSpy ended(&runner, &JobRunner::ended);
    QStringList answers;
    std::binary_semaphore firstRuns{0};
    std::binary_semaphore firstSawStop{0};
    const auto collect = [&answers](app::Outcome<int> outcome) { answers.append(outcomeText(outcome)); };
    runner.start<int>(
        JobKind::Picture,
        [&firstRuns, &firstSawStop](Progress&, std::stop_token stop) -> app::Outcome<int> {
            firstRuns.release();
            while (!stop.stop_requested())
                QThread::yieldCurrentThread();
            firstSawStop.release();
            return app::Finished<int>{1};
        },
        collect);
    firstRuns.acquire();
    runner.start<int>(
        JobKind::Picture, [](Progress&, std::stop_token) -> app::Outcome<int> { return app::Finished<int>{2}; },
        collect);
    firstSawStop.acquire();
    QVERIFY(ended.wait());
    QCoreApplication::processEvents();
    QCOMPARE(answers, QStringList{QStringLiteral("finished 2")});
}

void TestJobRunner::kindsDoNotDisturbEachOther()
{
    JobRunner runner;
    QSignalSpy ended(&runner, &JobRunner::ended);
    QStringList answers;
    for (const JobKind kind : {JobKind::Open, JobKind::Findings, JobKind::Impact}) {
        runner.start<int>(
            kind,
            [kind](Progress&, std::stop_token) -> app::Outcome<int> {
                return app::Finished<int>{static_cast<int>(kind)};
            },
            [&answers](app::Outcome<int> outcome) { answers.append(outcomeText(outcome)); });
    }
    QTRY_COMPARE(ended.count(), 3);
    QCOMPARE(answers.size(), 3);
}

void TestJobRunner::cancelAnswersAtOnce()
{
    std::binary_semaphore release{0};
    JobRunner runner;
    QString answer;
    runner.start<int>(
        JobKind::Open,
        [&release](Progress&, std::stop_token) -> app::Outcome<int> {
            release.acquire();
            return app::Finished<int>{1};
        },
        [&answer](app::Outcome<int> outcome) { answer += outcomeText(outcome); });
    runner.stop(JobKind::Open);
    QCOMPARE(answer, QStringLiteral("stopped"));
    QVERIFY(!runner.isRunning(JobKind::Open));
    release.release();
    // What the work gives afterwards is stale: a second job's answer is the next that comes.
    QSignalSpy ended(&runner, &JobRunner::ended);
    runner.start<int>(
        JobKind::Open, [](Progress&, std::stop_token) -> app::Outcome<int> { return app::Finished<int>{2}; },
        [&answer](app::Outcome<int> outcome) { answer += QStringLiteral(", ") + outcomeText(outcome); });
    QVERIFY(ended.wait());
    QCOMPARE(answer, QStringLiteral("stopped, finished 2"));
}

void TestJobRunner::exceptionIsAFailure()
{
    JobRunner runner;
    QSignalSpy ended(&runner, &JobRunner::ended);
    QString answer;
    runner.start<int>(
        JobKind::Export, [](Progress&, std::stop_token) -> app::Outcome<int> { throw std::runtime_error("no memory"); },
        [&answer](app::Outcome<int> outcome) { answer = outcomeText(outcome); });
    QVERIFY(ended.wait());
    QCOMPARE(answer, QStringLiteral("failed no memory"));
}

void TestJobRunner::progressComesFromTheRunningJobAlone()
{
    std::binary_semaphore goOn{0};
    JobRunner runner;
    QSignalSpy progressed(&runner, &JobRunner::progressed);
    QStringList seen;
    connect(&runner, &JobRunner::progressed, this,
            [&seen](JobKind, const app::JobProgress& progress) { seen.append(progress.what); });
    runner.start<int>(
        JobKind::Open,
        [&goOn](Progress& progress, std::stop_token) -> app::Outcome<int> {
            progress.report(Stage::Reading, 1, 10, "a.yaml");
            goOn.acquire();
            progress.report(Stage::Joining, 0, 0, "late");
            return app::Finished<int>{1};
        },
        [](app::Outcome<int>) {});
    QVERIFY(progressed.wait());
    runner.stop(JobKind::Open);
    goOn.release();
    QSignalSpy ended(&runner, &JobRunner::ended);
    runner.start<int>(
        JobKind::Search, [](Progress&, std::stop_token) -> app::Outcome<int> { return app::Finished<int>{1}; },
        [](app::Outcome<int>) {});
    QVERIFY(ended.wait());
    QCOMPARE(seen, QStringList{QStringLiteral("a.yaml")});
}

void TestJobRunner::destructionStopsAndAnswersNothing()
{
    std::atomic<bool> sawStop = false;
    bool answered = false;
    {
        JobRunner runner;
        QSignalSpy progressed(&runner, &JobRunner::progressed);
        runner.start<int>(
            JobKind::Open,
            [&sawStop](Progress& progress, std::stop_token stop) -> app::Outcome<int> {
                progress.report(Stage::Reading, 0, 0, {});
                while (!stop.stop_requested())
                    QThread::yieldCurrentThread();
                sawStop = true;
                return app::Finished<int>{1};
            },
            [&answered](app::Outcome<int>) { answered = true; });
        QVERIFY(progressed.wait());
    }
    QVERIFY(sawStop);
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

WEFT_TEST(TestJobRunner)
#include "tst_JobRunner.moc"
