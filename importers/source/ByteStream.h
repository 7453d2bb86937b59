// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace weft::importers {

/// The bytes of one source, decompressed. Read once, from front to back.
class ByteStream {
public:
    virtual ~ByteStream() = default;
    /// Fills `buffer` from the front; 0 at the end. A broken or bomb-like compression is a Problem; what was read
    /// before it counts.
    [[nodiscard]] virtual Result<std::size_t> read(std::span<char> buffer) = 0;
    /// Bytes taken from the source so far, as stored.
    [[nodiscard]] virtual std::uint64_t storedBytes() const = 0;
};

} // namespace weft::importers
