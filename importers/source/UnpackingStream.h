// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/source/Unpacking.h"

#include <array>
#include <optional>
#include <string>

namespace weft::importers {

/// What gzip and zstd have in common: members one after the other, a limit, and an end that must not come too early.
class UnpackingStream : public ByteStream {
public:
    [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) final;
    [[nodiscard]] std::uint64_t storedBytes() const final { return m_packed->storedBytes(); }

protected:
    UnpackingStream(std::unique_ptr<ByteStream> packed, const Limits& limits, std::string method)
        : m_packed(std::move(packed)), m_limits(limits), m_method(std::move(method))
    {
    }

    /// What one call of the decompressor did.
    struct Step {
        std::size_t taken = 0;
        std::size_t given = 0;
        enum State { Going, MemberEnd, WrongChecksum, Damaged } state = Going;
    };
    virtual Step unpack(std::span<const char> input, std::span<char> output) = 0;
    /// Whether another member begins here; `input` is not empty.
    [[nodiscard]] virtual bool beginsMember(std::span<const char> input) const = 0;

private:
    [[nodiscard]] std::optional<Problem> refill();
    Problem fail(const char* reason);

    std::unique_ptr<ByteStream> m_packed;
    const Limits& m_limits;
    std::string m_method;
    std::array<char, 64 * 1024> m_input = {};
    std::span<const char> m_left;
    std::uint64_t m_given = 0;
    bool m_atEnd = false;   ///< of the packed bytes
    bool m_inMember = true; ///< the first one begins at once
    bool m_finished = false;
    std::optional<Problem> m_problem; ///< to be told after the bytes before it
};

} // namespace weft::importers
