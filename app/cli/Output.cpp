// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Output.h"

#include "app/shared/export/SaveReason.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace weft::cli {

namespace {

/// Small enough to be written in a few milliseconds.
constexpr std::size_t Chunk = 256U * 1024;

Problem unwritable(const std::string& path, std::string reason)
{
    return {DiagnosticCode::OutputUnwritable, {path, std::move(reason)}};
}

std::string systemReason(int error)
{
    return std::strerror(error);
}

Result<Written> writeTo(int fd, const std::string& name, std::string_view bytes, const Interrupt& interrupt)
{
    while (!bytes.empty()) {
        if (interrupt.requested())
            return Written::Stopped;
        const ssize_t count = ::write(fd, bytes.data(), std::min(bytes.size(), Chunk));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return unwritable(name, systemReason(errno));
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return Written::Done;
}

Result<Written> writeSpecial(const std::string& path, std::string_view bytes, const Interrupt& interrupt)
{
    const int fd = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return unwritable(path, systemReason(errno));
    Result<Written> result = writeTo(fd, path, bytes, interrupt);
    if (::close(fd) != 0 && result)
        return unwritable(path, systemReason(errno));
    return result;
}

Result<Written> save(const std::string& path, std::string_view bytes, const Interrupt& interrupt)
{
    const QFileInfo target(QString::fromStdString(path));
    if (target.isDir())
        return unwritable(path, systemReason(EISDIR));
    QSaveFile file(target.filePath());
    // Not buffered: what a full disk refuses when the buffer is written at last, commit does not notice (Qt 6.4).
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return unwritable(path, app::saveReason(file, bytes.size()));
    for (std::string_view left = bytes; !left.empty();) {
        if (interrupt.requested()) {
            file.cancelWriting();
            return Written::Stopped;
        }
        const qint64 count = file.write(left.data(), static_cast<qint64>(std::min(left.size(), Chunk)));
        if (count <= 0)
            return unwritable(path, app::saveReason(file, bytes.size()));
        left.remove_prefix(static_cast<std::size_t>(count));
    }
    if (!file.commit())
        return unwritable(path, app::saveReason(file, bytes.size()));
    return Written::Done;
}

} // namespace

Result<Written> writeOutput(const std::string& path, std::string_view bytes, Interrupt& interrupt)
{
    const Interrupt::Writing writing(interrupt);
    if (path.empty() || path == "-")
        return writeTo(STDOUT_FILENO, "standard output", bytes, interrupt);
    const QFileInfo target(QString::fromStdString(path));
    if (target.exists() && !target.isFile() && !target.isDir())
        return writeSpecial(path, bytes, interrupt);
    return save(path, bytes, interrupt);
}

} // namespace weft::cli
