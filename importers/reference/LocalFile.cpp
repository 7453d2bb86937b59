// SPDX-License-Identifier: Apache-2.0
#include "importers/reference/LocalFile.h"

#include "importers/source/FileStream.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace weft::importers {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t ChunkBytes = 64U * 1024;

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            close(m_number);
    }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

/// The path without links; empty, and errno, when there is no such file.
fs::path realPath(const fs::path& path)
{
    const std::unique_ptr<char, void (*)(void*)> real(realpath(path.c_str(), nullptr), std::free);
    return real ? fs::path(real.get()) : fs::path();
}

/// `path` as seen from `directory` (both normal); empty when it does not lie below.
fs::path below(const fs::path& path, const fs::path& directory)
{
    fs::path rest = path.lexically_relative(directory);
    const bool outside = rest.empty() || rest == "." || *rest.begin() == "..";
    return outside ? fs::path() : rest;
}

fs::path normal(const fs::path& path)
{
    fs::path result = path.lexically_normal();
    return result.has_filename() || result == result.root_path() ? result : result.parent_path();
}

/// Opens step by step and follows no link: `rest` came from a path that had none.
Descriptor openBelow(const fs::path& directory, const fs::path& rest)
{
    Descriptor at(open(directory.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    for (auto step = rest.begin(); step != rest.end() && at.isOpen(); ++step) {
        const bool last = std::next(step) == rest.end();
        // Not blocking: a pipe must not hold us up before we see that it is one.
        const int flags = last ? O_RDONLY | O_NONBLOCK | O_NOCTTY : O_PATH | O_DIRECTORY;
        at = Descriptor(openat(at.number(), step->c_str(), flags | O_NOFOLLOW | O_CLOEXEC));
    }
    return at;
}

} // namespace

Result<LocalFile> readLocalFile(const std::string& root, const std::string& from, std::string_view relative,
                                std::size_t limit, std::stop_token stop)
{
    const std::string wanted(relative);
    const auto broken = [&wanted](std::string why) {
        return Problem{DiagnosticCode::ReferenceBroken, {wanted, std::move(why)}};
    };
    const Problem outside = {DiagnosticCode::ReferenceOutsideRoot, {wanted}};
    if (relative.find('\0') != std::string_view::npos)
        return broken("no file name");
    if (root.empty() || fs::path(wanted).is_absolute())
        return outside;
    const fs::path shown = normal(fs::path(from).parent_path() / wanted);
    if (below(shown, normal(root)).empty())
        return outside;
    const fs::path realRoot = realPath(root);
    const fs::path real = realPath(shown);
    if (realRoot.empty() || real.empty())
        return broken(systemReason(errno));
    const fs::path rest = below(real, realRoot);
    if (rest.empty())
        return outside;
    const Descriptor file = openBelow(realRoot, rest);
    if (!file.isOpen())
        return broken(systemReason(errno));
    struct stat status = {};
    if (fstat(file.number(), &status) != 0)
        return broken(systemReason(errno));
    if (!S_ISREG(status.st_mode))
        return broken("not a regular file");
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > limit)
        return broken(std::to_string(size) + " bytes");
    LocalFile result{shown.string(), std::string(size, '\0')};
    std::size_t filled = 0;
    while (filled < size && !stop.stop_requested()) {
        const ssize_t got = ::read(file.number(), result.bytes.data() + filled, std::min(size - filled, ChunkBytes));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return broken(systemReason(errno));
        if (got == 0)
            break;
        filled += static_cast<std::size_t>(got);
    }
    result.bytes.resize(filled);
    return result;
}

} // namespace weft::importers
