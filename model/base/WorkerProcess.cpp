// SPDX-License-Identifier: Apache-2.0
#include "model/base/WorkerProcess.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace weft {
namespace {

using Clock = std::chrono::steady_clock;

#ifdef WEFT_SANITIZED
constexpr bool Sanitized = true; // shadow memory is larger than any limit
#else
constexpr bool Sanitized = false;
#endif

class Descriptor {
public:
    explicit Descriptor(int fd = -1) : m_fd(fd) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return m_fd; }
    void close()
    {
        if (m_fd >= 0)
            ::close(m_fd);
        m_fd = -1;
    }

private:
    int m_fd;
};

/// A child that is surely gone when this is: killed with its process group, and waited for.
class Child {
public:
    explicit Child(pid_t pid) : m_pid(pid) {}
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child()
    {
        ::kill(-m_pid, SIGKILL);
        ::kill(m_pid, SIGKILL);
        while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) {
        }
    }

private:
    pid_t m_pid;
};

/// Everything between fork and exec; only system calls, for the parent may have threads that hold locks.
[[noreturn]] void become(const char* program, int stream, pid_t parent, rlim_t cpuSeconds, rlim_t memory)
{
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent)
        ::_exit(127);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (::dup2(stream, STDIN_FILENO) < 0 || ::dup2(stream, STDOUT_FILENO) < 0 || ::dup2(nowhere, STDERR_FILENO) < 0)
        ::_exit(127);
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    const rlimit cpu{cpuSeconds, cpuSeconds};
    ::setrlimit(RLIMIT_CPU, &cpu);
    const rlimit core{0, 0};
    ::setrlimit(RLIMIT_CORE, &core);
    if (!Sanitized) {
        const rlimit space{memory, memory};
        ::setrlimit(RLIMIT_AS, &space);
    }
    std::array<char*, 2> arguments{const_cast<char*>(program), nullptr};
    ::execv(program, arguments.data());
    ::_exit(127);
}

/// The conversation: sends what is left of `out`, collects into `in`.
WorkerFailure talk(int stream, const std::vector<std::byte>& out, std::vector<std::byte>& in,
                   const WorkerLimits& limits, const std::stop_token& stop)
{
    constexpr int Notice = 20; // ms
    const Clock::time_point deadline = Clock::now() + limits.time;
    std::size_t sent = 0;
    std::uint64_t wanted = 0;
    std::array<std::byte, 1U << 16U> buffer;
    while (true) {
        if (stop.stop_requested())
            return WorkerFailure::Stopped;
        if (Clock::now() >= deadline)
            return WorkerFailure::TimedOut;
        pollfd poll{stream, static_cast<short>(sent < out.size() ? POLLIN | POLLOUT : POLLIN), 0};
        if (::poll(&poll, 1, Notice) <= 0)
            continue;
        if ((poll.revents & POLLOUT) != 0) {
            const ssize_t n = ::send(stream, out.data() + sent, out.size() - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
            if (n > 0)
                sent += static_cast<std::size_t>(n);
            else if (errno != EAGAIN && errno != EINTR)
                sent = out.size(); // it does not listen any more; perhaps it has answered
            if (sent == out.size())
                ::shutdown(stream, SHUT_WR);
        }
        if ((poll.revents & (POLLIN | POLLHUP | POLLERR)) == 0)
            continue;
        const ssize_t n = ::recv(stream, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (n < 0 && (errno == EAGAIN || errno == EINTR))
            continue;
        if (n <= 0)
            return WorkerFailure::Died;
        in.insert(in.end(), buffer.begin(), buffer.begin() + n);
        if (wanted == 0 && in.size() >= sizeof wanted) {
            std::memcpy(&wanted, in.data(), sizeof wanted);
            if (wanted > limits.reply)
                return WorkerFailure::Oversized;
            wanted += sizeof wanted;
        }
        if (wanted > 0 && in.size() > wanted)
            return WorkerFailure::Oversized;
        if (wanted > 0 && in.size() == wanted) {
            in.erase(in.begin(), in.begin() + sizeof wanted);
            return WorkerFailure::Nothing;
        }
    }
}

} // namespace

WorkerReply askWorker(const std::filesystem::path& program, const std::vector<std::byte>& request,
                      const WorkerLimits& limits, const std::stop_token& stop)
{
    if (::access(program.c_str(), X_OK) != 0)
        return {WorkerFailure::NotFound, {}};
    // A socket pair rather than pipes: one descriptor a side, and writing to a dead child is an error, not a signal.
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return {WorkerFailure::NotStarted, {}};
    const Descriptor ours(ends[0]);
    Descriptor theirs(ends[1]);

    const auto cpu = static_cast<rlim_t>(limits.time.count() / 1000 + 1);
    const pid_t parent = ::getpid();
    const pid_t pid = ::fork();
    if (pid < 0)
        return {WorkerFailure::NotStarted, {}};
    if (pid == 0)
        become(program.c_str(), theirs.get(), parent, cpu, static_cast<rlim_t>(limits.memory));
    const Child child(pid);
    theirs.close();

    std::vector<std::byte> message(sizeof(std::uint64_t));
    const std::uint64_t length = request.size();
    std::memcpy(message.data(), &length, sizeof length);
    message.insert(message.end(), request.begin(), request.end());
    WorkerReply reply;
    reply.failure = talk(ours.get(), message, reply.payload, limits, stop);
    if (reply.failure != WorkerFailure::Nothing)
        reply.payload.clear();
    return reply;
}

std::filesystem::path workerProgram(const char* name, const char* variable)
{
    if (const char* named = std::getenv(variable); named != nullptr && *named != '\0')
        return named;
    std::error_code error;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error)
        return {};
    const std::filesystem::path folder = self.parent_path();
    for (const auto& candidate : {folder / name, folder / "../libexec/weft" / name}) {
        if (std::filesystem::is_regular_file(candidate, error))
            return candidate.lexically_normal();
    }
    return {};
}

} // namespace weft
