// SPDX-License-Identifier: Apache-2.0
#include "importers/source/LogSlices.h"

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace weft::importers {

namespace {

constexpr std::size_t Page = 256U * 1024;

/// An open regular file that is read at any place.
class RandomAccess {
public:
    explicit RandomAccess(const FoundSource& source)
        : m_descriptor(source.descriptor ? -1 : open(source.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY))
    {
        struct stat status = {};
        if (m_descriptor >= 0 && fstat(m_descriptor, &status) == 0 && S_ISREG(status.st_mode))
            m_size = static_cast<std::uint64_t>(status.st_size);
    }
    ~RandomAccess()
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }
    RandomAccess(const RandomAccess&) = delete;
    RandomAccess& operator=(const RandomAccess&) = delete;

    [[nodiscard]] std::uint64_t size() const { return m_size; }

    /// Up to a page from `offset`; empty at the end.
    [[nodiscard]] std::string_view page(std::uint64_t offset)
    {
        m_page.resize(Page);
        const ssize_t got = pread(m_descriptor, m_page.data(), Page, static_cast<off_t>(offset));
        return {m_page.data(), got > 0 ? static_cast<std::size_t>(got) : 0};
    }

private:
    int m_descriptor;
    std::uint64_t m_size = 0;
    std::string m_page;
};

/// Where a line begins with a brace behind one that ends in one: the first such place in [from, to), else `to`.
std::uint64_t cutIn(RandomAccess& file, std::uint64_t from, std::uint64_t to)
{
    for (std::uint64_t at = from; at < to;) {
        const std::string_view page = file.page(at);
        for (const std::string_view ends : {"}\n{", "}\r\n{"}) {
            const std::size_t found = page.find(ends);
            if (found != std::string_view::npos)
                return std::min(to, at + found + ends.size() - 1);
        }
        if (page.size() < Page)
            break;
        at += Page - 3; // what is looked for may lie over the edge
    }
    return to;
}

/// Whether the first object says when it happened, as an event does; what else comes as lines of JSON is small, or says
/// things of the file as a whole.
bool beginsWithEvent(RandomAccess& file)
{
    std::string_view head = file.page(0).substr(0, 4096);
    if (head.substr(0, 3) == "\xEF\xBB\xBF")
        head.remove_prefix(3);
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && head[first] == '{' &&
           head.find("\"eventTime\"") != std::string_view::npos;
}

} // namespace

std::vector<std::uint64_t> logSlices(const FoundSource& source, std::uint64_t sliceBytes)
{
    RandomAccess file(source);
    std::vector<std::uint64_t> ends;
    if (file.size() <= sliceBytes || !beginsWithEvent(file))
        return ends;
    for (std::uint64_t at = sliceBytes; at < file.size(); at += sliceBytes) {
        const std::uint64_t to = std::min(at + sliceBytes, file.size());
        const std::uint64_t cut = cutIn(file, at, to);
        if (cut < to)
            ends.push_back(cut);
    }
    ends.push_back(file.size());
    return ends;
}

std::uint64_t lineEnds(const FoundSource& source, std::uint64_t begin, std::uint64_t end, const std::stop_token& stop)
{
    RandomAccess file(source);
    std::uint64_t count = 0;
    for (std::uint64_t at = begin; at < end && !stop.stop_requested();) {
        const std::string_view page = file.page(at).substr(0, end - at);
        if (page.empty())
            break;
        const char* const last = page.data() + page.size();
        for (const char* next = page.data(); next < last; ++next, ++count) {
            next = static_cast<const char*>(std::memchr(next, '\n', static_cast<std::size_t>(last - next)));
            if (next == nullptr)
                break;
        }
        at += page.size();
    }
    return count;
}

Result<std::size_t> SlicedStream::read(std::span<char> buffer)
{
    if (m_next < m_ends.size() && m_at >= m_ends[m_next]) {
        ++m_next;
        return std::size_t{0};
    }
    if (m_next == m_ends.size())
        return std::size_t{0};
    const std::uint64_t left = m_ends[m_next] - m_at;
    Result<std::size_t> got = m_stream->read(buffer.first(std::min<std::uint64_t>(buffer.size(), left)));
    if (got)
        m_at += *got;
    return got;
}

} // namespace weft::importers
