// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Interrupt.h"

#include "app/cli/ExitCode.h"

#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>

#include <unistd.h>

namespace weft::cli {

namespace {

using namespace std::chrono_literals;

constexpr auto Patience = 40ms; // then the system still has to take back the memory: 10 ms for each 100 MB
constexpr char Interrupted = 'i';
constexpr char Ended = 'e';

/// The write end of the pipe that wakes the watcher: all that a signal handler may touch.
std::atomic<int> wakeFd{-1};

void onInterrupt(int)
{
    const int error = errno;
    const int fd = wakeFd.load();
    if (fd >= 0) {
        // Nothing can be done about a full pipe here, and a full pipe wakes the watcher as well.
        [[maybe_unused]] const ssize_t written = ::write(fd, &Interrupted, 1);
    }
    errno = error;
}

} // namespace

Interrupt::Interrupt()
{
    if (::pipe(m_wake) != 0)
        return;
    wakeFd = m_wake[1];
    struct sigaction action {};
    action.sa_handler = onInterrupt;
    // After the first one the default action is back, so a second SIGINT kills.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(SIGINT, &action, nullptr);
    m_watcher = std::thread([this] { watch(); });
}

Interrupt::~Interrupt()
{
    if (!m_watcher.joinable())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_ended = true;
    }
    m_changed.notify_all();
    [[maybe_unused]] const ssize_t written = ::write(m_wake[1], &Ended, 1);
    m_watcher.join();
    wakeFd = -1;
    ::close(m_wake[0]);
    ::close(m_wake[1]);
}

void Interrupt::watch()
{
    char why = 0;
    while (::read(m_wake[0], &why, 1) < 0 && errno == EINTR) {
    }
    if (why != Interrupted)
        return;
    m_stop.request_stop();
    std::unique_lock lock(m_mutex);
    const auto deadline = std::chrono::steady_clock::now() + Patience;
    if (m_changed.wait_until(lock, deadline, [this] { return m_ended; }))
        return;
    m_changed.wait(lock, [this] { return m_ended || !m_writing; });
    if (!m_ended)
        ::_exit(static_cast<int>(ExitCode::Interrupted));
}

Interrupt::Writing::Writing(Interrupt& interrupt) : m_interrupt(interrupt)
{
    const std::scoped_lock lock(m_interrupt.m_mutex);
    m_interrupt.m_writing = true;
}

Interrupt::Writing::~Writing()
{
    {
        const std::scoped_lock lock(m_interrupt.m_mutex);
        m_interrupt.m_writing = false;
    }
    m_interrupt.m_changed.notify_all();
}

} // namespace weft::cli
