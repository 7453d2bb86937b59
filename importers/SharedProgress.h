// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Progress.h"

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <numeric>
#include <string_view>
#include <vector>

namespace weft::importers {

/// Adds up how far several tasks are, and reports it from whichever of them has news.
class SharedProgress {
public:
    SharedProgress(Progress& progress, std::size_t tasks) : m_progress(progress), m_done(tasks) {}

    /// What one of them reports to, in its own thread. The shared progress must outlive it.
    class OfTask final : public Progress {
    public:
        OfTask(SharedProgress& all, std::size_t task) : m_all(all), m_task(task) {}
        void report(Stage stage, std::uint64_t done, std::uint64_t total, std::string_view what) override
        {
            const std::lock_guard lock(m_all.m_mutex);
            m_all.m_done[m_task] = done;
            const std::uint64_t sum = std::accumulate(m_all.m_done.begin(), m_all.m_done.end(), std::uint64_t{0});
            m_all.m_progress.report(stage, sum, total, what);
        }

    private:
        SharedProgress& m_all;
        std::size_t m_task;
    };

private:
    std::mutex m_mutex;
    Progress& m_progress;
    std::vector<std::uint64_t> m_done; ///< of each task
};

} // namespace weft::importers
