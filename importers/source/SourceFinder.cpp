// SPDX-License-Identifier: Apache-2.0
#include "importers/source/SourceFinder.h"

#include "importers/source/FileStream.h"
#include "importers/source/PathPattern.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <fstream>
#include <memory>
#include <set>
#include <sys/stat.h>
#include <utility>

#include <dirent.h>

namespace weft::importers {

namespace {

using FileId = std::pair<dev_t, ino_t>;

constexpr std::size_t IgnoreFileBytes = 64U * 1024;
constexpr std::string_view LayoutFileName = "layout.weft.yaml"; ///< ours: where things are drawn, not what there is

struct Candidate {
    FoundSource source;
    FileId id;
};

/// A `.weftignore` and the directory it stands in.
struct IgnoreFile {
    std::string directory;
    PathPatterns patterns;
};

/// Whether `directory` is `root` or lies below it, by their names.
bool isWithin(std::string_view directory, std::string_view root)
{
    return directory.starts_with(root) &&
           (directory.size() == root.size() || root.ends_with('/') || directory.substr(root.size()).starts_with('/'));
}

const char* kindOfSpecial(mode_t mode)
{
    if (S_ISFIFO(mode))
        return "pipe";
    if (S_ISSOCK(mode))
        return "socket";
    return "device";
}

class Finder {
public:
    Finder(const Limits& limits, Diagnostics& diagnostics, Progress& progress, std::stop_token stop)
        : m_limits(limits), m_diagnostics(diagnostics), m_progress(progress), m_stop(std::move(stop))
    {
    }

    void addNamed(const std::string& path)
    {
        if (const std::optional<int> descriptor = streamDescriptor(path)) {
            addStream(path, *descriptor);
            return;
        }
        struct stat status = {};
        if (stat(path.c_str(), &status) != 0) {
            const int reason = errno;
            m_missing = m_missing || reason == ENOENT || reason == ENOTDIR;
            refuse(path, reason, Severity::Error);
            return;
        }
        if (S_ISDIR(status.st_mode)) {
            std::string directory = path;
            while (directory.size() > 1 && directory.back() == '/')
                directory.pop_back();
            m_root = directory;
            m_walked.clear();
            m_ignores.clear();
            const std::size_t found = m_candidates.size();
            const std::size_t refused = m_diagnostics.all().size();
            walk(directory, {status.st_dev, status.st_ino}, 1);
            if (m_candidates.size() == found && m_diagnostics.all().size() == refused && !m_stop.stop_requested())
                m_diagnostics.add({Severity::Error, DiagnosticCode::SourceEmpty, {}, path, 0, 0, {}});
            return;
        }
        const std::size_t slash = path.rfind('/');
        m_root = slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1));
        addFile(path, status, true);
    }

    [[nodiscard]] FoundSources take()
    {
        std::ranges::sort(m_candidates, [](const Candidate& a, const Candidate& b) {
            return std::pair(a.id, std::string_view(a.source.path)) < std::pair(b.id, std::string_view(b.source.path));
        });
        FoundSources found;
        found.missing = m_missing;
        const Candidate* previous = nullptr;
        for (Candidate& candidate : m_candidates) {
            if (previous && previous->id == candidate.id) {
                FoundSource& kept = found.files.back();
                kept.named = kept.named || candidate.source.named;
                // The widest of the named directories that hold the file, whatever their order.
                if (isWithin(kept.root, candidate.source.root))
                    kept.root = candidate.source.root;
                continue;
            }
            previous = &candidate;
            found.files.push_back(std::move(candidate.source));
        }
        for (FoundSource& stream : m_streams)
            found.files.push_back(std::move(stream));
        std::ranges::sort(found.files, {}, &FoundSource::path);
        return found;
    }

private:
    void addStream(const std::string& path, int descriptor)
    {
        if (fcntl(descriptor, F_GETFD) < 0) {
            m_missing = true;
            m_diagnostics.add({Severity::Error, DiagnosticCode::SourceMissing, {path}, path, 0, 0, {}});
            return;
        }
        for (const FoundSource& stream : m_streams) {
            if (stream.descriptor == descriptor)
                return;
        }
        m_streams.push_back({path, true, descriptor, {}});
    }

    void addFile(const std::string& path, const struct stat& status, bool named)
    {
        if (!S_ISREG(status.st_mode)) {
            m_diagnostics.add({named ? Severity::Error : Severity::Warning,
                               DiagnosticCode::SourceNotRegular,
                               {path, kindOfSpecial(status.st_mode)},
                               path,
                               0,
                               0,
                               {}});
            return;
        }
        m_candidates.push_back(
            {{path, named, {}, m_root, static_cast<std::uint64_t>(status.st_size)}, {status.st_dev, status.st_ino}});
    }

    void refuse(const std::string& path, int reason, Severity severity)
    {
        if (reason == ELOOP) {
            m_diagnostics.add({severity, DiagnosticCode::SourceNotRegular, {path, "link-loop"}, path, 0, 0, {}});
        } else if (reason == ENOENT || reason == ENOTDIR) {
            m_diagnostics.add({severity, DiagnosticCode::SourceMissing, {path}, path, 0, 0, {}});
        } else {
            m_diagnostics.add(
                {severity, DiagnosticCode::SourceUnreadable, {path, systemReason(reason)}, path, 0, 0, {}});
        }
    }

    [[nodiscard]] bool ignored(const std::string& path, std::string_view name, bool directory) const
    {
        if (name.front() == '.' || (directory && name == "node_modules") || (!directory && name == LayoutFileName))
            return true;
        auto answer = PathPatterns::Answer::Silent;
        for (const IgnoreFile& file : m_ignores) {
            const std::size_t skip = file.directory.size() + (file.directory.back() == '/' ? 0 : 1);
            const auto said = file.patterns.ask(std::string_view(path).substr(skip), directory);
            if (said != PathPatterns::Answer::Silent)
                answer = said;
        }
        return answer == PathPatterns::Answer::Ignored;
    }

    [[nodiscard]] bool readIgnoreFile(const std::string& directory)
    {
        const std::string path = directory + "/.weftignore";
        struct stat status = {};
        if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
            return false;
        std::string text(IgnoreFileBytes, '\0');
        std::ifstream file(path, std::ios::binary);
        file.read(text.data(), static_cast<std::streamsize>(text.size()));
        text.resize(static_cast<std::size_t>(file.gcount()));
        m_ignores.push_back({directory, PathPatterns(text)});
        return true;
    }

    void walk(const std::string& directory, FileId id, std::size_t depth)
    {
        if (m_stop.stop_requested() || !m_walked.insert(id).second)
            return;
        if (depth > m_limits.directoryDepth) {
            m_diagnostics.add({Severity::Warning,
                               DiagnosticCode::TooDeep,
                               {std::to_string(m_limits.directoryDepth)},
                               directory,
                               0,
                               0,
                               {}});
            return;
        }
        const std::unique_ptr<DIR, int (*)(DIR*)> handle(opendir(directory.c_str()), closedir);
        if (!handle) {
            refuse(directory, errno, depth == 1 ? Severity::Error : Severity::Warning);
            return;
        }
        std::vector<std::string> names;
        while (const dirent* entry = readdir(handle.get())) {
            if (m_stop.stop_requested())
                return;
            if (entry->d_name[0] != '.')
                names.emplace_back(entry->d_name);
        }
        std::ranges::sort(names);
        const bool hasIgnores = readIgnoreFile(directory);
        for (const std::string& name : names) {
            if (m_stop.stop_requested())
                break;
            visit(directory + (directory.back() == '/' ? "" : "/") + name, name, depth);
        }
        if (hasIgnores)
            m_ignores.pop_back();
        m_progress.report(Stage::Finding, m_candidates.size(), 0, directory);
    }

    void visit(const std::string& path, std::string_view name, std::size_t depth)
    {
        struct stat status = {};
        if (stat(path.c_str(), &status) != 0) {
            const int reason = errno;
            if (!ignored(path, name, false))
                refuse(path, reason, Severity::Warning);
            return;
        }
        if (ignored(path, name, S_ISDIR(status.st_mode)))
            return;
        if (S_ISDIR(status.st_mode))
            walk(path, {status.st_dev, status.st_ino}, depth + 1);
        else
            addFile(path, status, false);
    }

    const Limits& m_limits;
    Diagnostics& m_diagnostics;
    Progress& m_progress;
    std::stop_token m_stop;
    std::vector<Candidate> m_candidates;
    std::vector<FoundSource> m_streams;
    std::vector<IgnoreFile> m_ignores;
    std::set<FileId> m_walked;
    std::string m_root;
    bool m_missing = false;
};

} // namespace

std::optional<int> streamDescriptor(std::string_view path)
{
    if (path == "-" || path == "/dev/stdin")
        return 0;
    for (const std::string_view prefix : {std::string_view("/dev/fd/"), std::string_view("/proc/self/fd/")}) {
        if (path.substr(0, prefix.size()) != prefix)
            continue;
        const std::string_view digits = path.substr(prefix.size());
        int number = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error == std::errc() && end == digits.data() + digits.size() && !digits.empty() && number >= 0)
            return number;
    }
    return std::nullopt;
}

FoundSources findSources(const std::vector<std::string>& sources, const Limits& limits, Diagnostics& diagnostics,
                         Progress& progress, std::stop_token stop)
{
    Finder finder(limits, diagnostics, progress, std::move(stop));
    for (const std::string& source : sources)
        finder.addNamed(source);
    return finder.take();
}

} // namespace weft::importers
