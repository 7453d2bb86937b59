// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace weft::cli {

/// Turns the first SIGINT into a stop request; the second one kills by default action. Work that does not answer within
/// 40 ms is cut off by ending the process with 130, unless something is being written: that takes its half-written file
/// away first. One per process.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }
    [[nodiscard]] bool requested() const { return m_stop.stop_requested(); }

    /// While one lives, the process is not cut off; its holder looks at `requested` every few milliseconds.
    class Writing {
    public:
        explicit Writing(Interrupt& interrupt);
        ~Writing();
        Writing(const Writing&) = delete;
        Writing& operator=(const Writing&) = delete;

    private:
        Interrupt& m_interrupt;
    };

private:
    void watch();

    std::stop_source m_stop;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_writing = false;
    bool m_ended = false;
    int m_wake[2] = {-1, -1};
    std::thread m_watcher;
};

} // namespace weft::cli
