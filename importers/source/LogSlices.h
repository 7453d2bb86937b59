// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/source/ByteStream.h"
#include "importers/source/SourceFinder.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <utility>
#include <vector>

namespace weft::importers {

/// Where a large log of events may be cut, so that its pieces can be read apart: the offsets at which a piece ends,
/// ascending, the last of them the size of the file. Cut is only between a line that ends in `}` and one that begins
/// with `{`, which no JSON value has inside, about every `sliceBytes`, wherever the file's own bytes allow it; so the
/// cuts are the same however many read. Empty when the file is small, packed, no regular file or begins with no event.
/// O(number of slices) pages read.
[[nodiscard]] std::vector<std::uint64_t> logSlices(const FoundSource& source, std::uint64_t sliceBytes);

/// Line ends among the bytes [begin, end) of a file; what can't be read has none. O(bytes). Stops when asked to.
[[nodiscard]] std::uint64_t lineEnds(const FoundSource& source, std::uint64_t begin, std::uint64_t end,
                                     const std::stop_token& stop);

/// A stream that ends at each of these offsets once, and goes on when it is read again.
class SlicedStream final : public ByteStream {
public:
    /// `ends` ascend; the stream stands at `begin`.
    SlicedStream(std::unique_ptr<ByteStream> stream, std::uint64_t begin, std::vector<std::uint64_t> ends)
        : m_stream(std::move(stream)), m_at(begin), m_ends(std::move(ends))
    {
    }

    [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override;
    [[nodiscard]] std::uint64_t storedBytes() const override { return m_stream->storedBytes(); }

private:
    std::unique_ptr<ByteStream> m_stream;
    std::uint64_t m_at;
    std::vector<std::uint64_t> m_ends;
    std::size_t m_next = 0;
};

} // namespace weft::importers
