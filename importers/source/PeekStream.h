// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/source/ByteStream.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace weft::importers {

/// A stream whose first bytes can be looked at before they are read.
class PeekStream final : public ByteStream {
public:
    explicit PeekStream(std::unique_ptr<ByteStream> stream) : m_stream(std::move(stream)) {}

    /// The first bytes, at least `size` of them (fewer where the stream ends or breaks). Call before `read`.
    [[nodiscard]] std::string_view peek(std::size_t size);
    /// Whether the last `peek` saw the whole stream.
    [[nodiscard]] bool peekedAll() const { return m_ended; }

    [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override;
    [[nodiscard]] std::uint64_t storedBytes() const override { return m_stream->storedBytes(); }

private:
    std::unique_ptr<ByteStream> m_stream;
    std::unique_ptr<char[]> m_room;
    std::string m_peeked;
    std::size_t m_taken = 0;
    bool m_ended = false;
    std::optional<Problem> m_problem;
};

} // namespace weft::importers
