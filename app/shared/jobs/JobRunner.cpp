// SPDX-License-Identifier: Apache-2.0
#include "app/shared/jobs/JobRunner.h"

#include <QElapsedTimer>

#include <algorithm>
#include <vector>

namespace weft::app {

namespace {

constexpr qint64 ReportEveryMs = 50;

} // namespace

/// Thins out what a job reports, and brings it to the runner's thread.
class ProgressReporter final : public Progress {
public:
    ProgressReporter(JobRunner& runner, JobKind kind, std::uint64_t revision)
        : m_runner(runner), m_kind(kind), m_revision(revision)
    {
    }

    void report(Stage stage, std::uint64_t done, std::uint64_t total, std::string_view what) override
    {
        const bool newStage = !m_last.isValid() || stage != m_stage;
        if (!newStage && m_last.elapsed() < ReportEveryMs)
            return;
        m_stage = stage;
        m_last.start();
        JobProgress progress{
            stage, done, total,
            QString::fromUtf8(what.data(), static_cast<qsizetype>(std::min<std::size_t>(what.size(), 1024)))};
        m_runner.post([runner = &m_runner, kind = m_kind, revision = m_revision, progress = std::move(progress)] {
            const auto running = runner->m_running.find(kind);
            if (running != runner->m_running.end() && running->second.revision == revision)
                emit runner->progressed(kind, progress);
        });
    }

private:
    JobRunner& m_runner;
    JobKind m_kind;
    std::uint64_t m_revision;
    Stage m_stage = Stage::Finding;
    QElapsedTimer m_last;
};

JobRunner::JobRunner(QObject* parent) : QObject(parent)
{
    // A stopped job may still take its 100 ms, and no other kind shall wait for it. Threads stay, since a child process
    // of ours ends with the thread that started it.
    m_pool.setMaxThreadCount(8);
    m_pool.setExpiryTimeout(-1);
}

JobRunner::~JobRunner()
{
    for (auto& [kind, running] : m_running)
        running.stop.request_stop();
    m_running.clear();
    m_pool.waitForDone();
}

std::uint64_t JobRunner::begin(JobKind kind, std::stop_source stop, std::function<void()> answerStopped)
{
    if (const auto before = m_running.find(kind); before != m_running.end())
        before->second.stop.request_stop();
    const std::uint64_t revision = ++m_revision;
    m_running[kind] = {revision, std::move(stop), std::move(answerStopped)};
    emit started(kind);
    return revision;
}

bool JobRunner::finish(JobKind kind, std::uint64_t revision)
{
    const auto running = m_running.find(kind);
    if (running == m_running.end() || running->second.revision != revision)
        return false;
    m_running.erase(running);
    return true;
}

void JobRunner::stop(JobKind kind)
{
    const auto running = m_running.find(kind);
    if (running == m_running.end())
        return;
    running->second.stop.request_stop();
    const std::function<void()> answer = std::move(running->second.answerStopped);
    m_running.erase(running);
    answer();
    emit ended(kind);
}

void JobRunner::stopAll()
{
    std::vector<JobKind> kinds;
    for (const auto& [kind, running] : m_running)
        kinds.push_back(kind);
    for (const JobKind kind : kinds)
        stop(kind);
}

void JobRunner::release(std::shared_ptr<const void> thing)
{
    auto holder = std::make_shared<std::shared_ptr<const void>>(std::move(thing));
    inPool([holder] { holder->reset(); });
}

void JobRunner::inPool(std::function<void()> work)
{
    m_pool.start(std::move(work));
}

std::unique_ptr<Progress> JobRunner::reporter(JobKind kind, std::uint64_t revision)
{
    return std::make_unique<ProgressReporter>(*this, kind, revision);
}

void JobRunner::post(std::function<void()> call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

} // namespace weft::app
