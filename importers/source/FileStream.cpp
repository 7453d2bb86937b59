// SPDX-License-Identifier: Apache-2.0
#include "importers/source/FileStream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace weft::importers {

namespace {

constexpr int PollMilliseconds = 50;

bool sameMoment(const struct stat& a, const struct stat& b)
{
    return a.st_size == b.st_size && a.st_ino == b.st_ino && a.st_dev == b.st_dev &&
           a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

} // namespace

std::string systemReason(int error)
{
    const char* text = strerrordesc_np(error);
    return text ? text : "error " + std::to_string(error);
}

FileStream::FileStream(std::string path, int descriptor, std::stop_token stop)
    : m_path(std::move(path)), m_descriptor(descriptor), m_stop(std::move(stop))
{
}

FileStream::~FileStream()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

Result<std::unique_ptr<FileStream>> FileStream::open(const FoundSource& source, std::stop_token stop)
{
    // Not blocking: between finding and opening a file may have become a pipe that nobody writes to.
    const int descriptor = source.descriptor
                               ? fcntl(*source.descriptor, F_DUPFD_CLOEXEC, 3)
                               : ::open(source.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return Problem{DiagnosticCode::SourceUnreadable, {source.path, systemReason(errno)}};
    std::unique_ptr<FileStream> stream(new FileStream(source.path, descriptor, std::move(stop)));
    if (fstat(descriptor, &stream->m_status) != 0)
        return Problem{DiagnosticCode::SourceUnreadable, {source.path, systemReason(errno)}};
    if (!source.descriptor) {
        if (!S_ISREG(stream->m_status.st_mode))
            return Problem{DiagnosticCode::SourceNotRegular,
                           {source.path, S_ISFIFO(stream->m_status.st_mode) ? "pipe" : "device"}};
        stream->m_regular = true;
    }
    return stream;
}

void FileStream::skipTo(std::uint64_t offset)
{
    if (m_regular && lseek(m_descriptor, static_cast<off_t>(offset), SEEK_SET) >= 0)
        m_read = offset;
}

bool FileStream::waitForInput() const
{
    pollfd request = {m_descriptor, POLLIN, 0};
    while (!m_stop.stop_requested()) {
        const int ready = poll(&request, 1, PollMilliseconds);
        if (ready > 0 || (ready < 0 && errno != EINTR))
            return true;
    }
    return false;
}

Result<std::size_t> FileStream::read(std::span<char> buffer)
{
    if (m_stop.stop_requested())
        return std::size_t{0};
    std::size_t wanted = buffer.size();
    if (m_regular)
        wanted = static_cast<std::size_t>(std::min<std::uint64_t>(wanted, size() - std::min(m_read, size())));
    else if (!waitForInput())
        return std::size_t{0};
    while (wanted > 0) {
        const ssize_t got = ::read(m_descriptor, buffer.data(), wanted);
        if (got >= 0) {
            m_read += static_cast<std::uint64_t>(got);
            return static_cast<std::size_t>(got);
        }
        if (errno != EINTR)
            return Problem{DiagnosticCode::SourceUnreadable, {m_path, systemReason(errno)}};
    }
    return std::size_t{0};
}

bool FileStream::changed() const
{
    if (!m_regular)
        return false;
    // The path is asked alone: while it leads to the file that is open, both tell the same.
    struct stat now = {};
    return stat(m_path.c_str(), &now) != 0 || !sameMoment(m_status, now);
}

} // namespace weft::importers
