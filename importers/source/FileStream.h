// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/source/ByteStream.h"
#include "importers/source/SourceFinder.h"

#include <memory>
#include <stop_token>
#include <string>
#include <sys/stat.h>

namespace weft::importers {

/// What the operating system says to that error number, in English whatever the locale.
[[nodiscard]] std::string systemReason(int error);

/// A file as it is when it is opened, or a stream. Of a file exactly the bytes that it has at that moment are read,
/// so that a log which is being written to ends; `changed` tells afterwards. A stream waits for its writer, but at
/// most 50 ms beyond a stop, and then ends.
class FileStream final : public ByteStream {
public:
    [[nodiscard]] static Result<std::unique_ptr<FileStream>> open(const FoundSource& source, std::stop_token stop);
    ~FileStream() override;
    FileStream(const FileStream&) = delete;
    FileStream& operator=(const FileStream&) = delete;

    /// Goes on at this byte of a regular file; `storedBytes` counts from its first byte all the same.
    void skipTo(std::uint64_t offset);
    [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override;
    [[nodiscard]] std::uint64_t storedBytes() const override { return m_read; }

    /// Whether the file has another size, time or identity than when it was opened. Never for streams.
    [[nodiscard]] bool changed() const;
    /// Bytes to come in all; 0 for streams.
    [[nodiscard]] std::uint64_t size() const { return m_regular ? static_cast<std::uint64_t>(m_status.st_size) : 0; }

private:
    FileStream(std::string path, int descriptor, std::stop_token stop);
    [[nodiscard]] bool waitForInput() const;

    std::string m_path;
    int m_descriptor = -1;
    bool m_regular = false; ///< opened by path: a regular file
    struct stat m_status = {};
    std::uint64_t m_read = 0;
    std::stop_token m_stop;
};

} // namespace weft::importers
