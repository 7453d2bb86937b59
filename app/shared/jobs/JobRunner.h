// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/jobs/Job.h"

#include <QObject>
#include <QThreadPool>

#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>

namespace weft::app {

/// Runs long work beside the thread it lives in, and brings the answer back to that thread by a queued call. The newest
/// job of a kind wins: the one before it is asked to stop and its answer is dropped by its revision. Work gets a
/// stop token and a Progress; it must hold on to immutable snapshots alone.
class JobRunner final : public QObject {
    Q_OBJECT

public:
    template <class T> using Work = std::function<Outcome<T>(Progress&, std::stop_token)>;
    template <class T> using Answer = std::function<void(Outcome<T>)>;

    explicit JobRunner(QObject* parent = nullptr);
    /// Stops everything and waits for it; no answer comes afterwards.
    ~JobRunner() override;

    /// Starts `work`; `answer` is called once in the runner's thread, unless a newer job of this kind starts first.
    /// An exception of `work` is an internal error, never a crash.
    template <class T> void start(JobKind kind, Work<T> work, Answer<T> answer);

    /// Stops the job of `kind`, if one runs: its answer is `Stopped` and comes at once, without waiting for the work.
    void stop(JobKind kind);
    void stopAll();

    [[nodiscard]] bool isRunning(JobKind kind) const { return m_running.contains(kind); }

    /// Lets go of something big in another thread, so that freeing it blocks nobody.
    void release(std::shared_ptr<const void> thing);

signals:
    void started(weft::app::JobKind kind);
    /// At most 20 a second and job.
    void progressed(weft::app::JobKind kind, const weft::app::JobProgress& progress);
    /// After the answer, whatever it was.
    void ended(weft::app::JobKind kind);

private:
    struct Running {
        std::uint64_t revision = 0;
        std::stop_source stop;
        std::function<void()> answerStopped;
    };

    [[nodiscard]] std::uint64_t begin(JobKind kind, std::stop_source stop, std::function<void()> answerStopped);
    [[nodiscard]] bool finish(JobKind kind, std::uint64_t revision);
    void inPool(std::function<void()> work);
    [[nodiscard]] std::unique_ptr<Progress> reporter(JobKind kind, std::uint64_t revision);
    void post(std::function<void()> call);

    friend class ProgressReporter;

    QThreadPool m_pool;
    std::map<JobKind, Running> m_running;
    std::uint64_t m_revision = 0;
};

template <class T> void JobRunner::start(JobKind kind, Work<T> work, Answer<T> answer)
{
    const std::stop_source stop;
    const std::uint64_t revision = begin(kind, stop, [answer] { answer(Stopped{}); });
    inPool([this, kind, revision, stop, work = std::move(work), answer = std::move(answer)] {
        auto outcome = std::make_shared<Outcome<T>>(Stopped{});
        if (!stop.stop_requested()) {
            const std::unique_ptr<Progress> progress = reporter(kind, revision);
            try {
                *outcome = work(*progress, stop.get_token());
            } catch (const std::exception& error) {
                *outcome = Failed{{DiagnosticCode::InternalError, {error.what()}}};
            }
        }
        post([this, kind, revision, outcome, answer] {
            if (!finish(kind, revision))
                return;
            answer(std::move(*outcome));
            emit ended(kind);
        });
    });
}

} // namespace weft::app
