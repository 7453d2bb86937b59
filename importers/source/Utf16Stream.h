// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/source/ByteStream.h"

#include <array>
#include <cstdint>
#include <string>

namespace weft::importers {

/// A UTF-16 stream (with its byte order mark) as UTF-8 without one. A surrogate without its partner and half a
/// character at the end become a byte that no UTF-8 holds, so that whoever reads the text finds the place.
class Utf16Stream final : public ByteStream {
public:
    /// `stream` must outlive this one.
    explicit Utf16Stream(ByteStream& stream) : m_stream(stream) {}

    [[nodiscard]] Result<std::size_t> read(std::span<char> buffer) override;
    [[nodiscard]] std::uint64_t storedBytes() const override { return m_stream.storedBytes(); }

private:
    void addUnit(std::uint32_t unit);
    void addCharacter(std::uint32_t character);

    ByteStream& m_stream;
    std::array<char, 32 * 1024> m_input = {};
    std::string m_output;
    std::size_t m_given = 0;
    std::uint32_t m_high = 0; ///< a high surrogate that waits for its partner
    int m_half = -1;          ///< the first byte of a unit
    bool m_started = false;
    bool m_bigEndian = false;
    bool m_ended = false;
};

} // namespace weft::importers
