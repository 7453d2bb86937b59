// SPDX-License-Identifier: Apache-2.0
#include "importers/source/Utf16Stream.h"

#include <algorithm>
#include <cstring>

namespace weft::importers {

namespace {

constexpr char NoUtf8 = '\xFF';

} // namespace

void Utf16Stream::addCharacter(std::uint32_t character)
{
    const auto continuation = [character](unsigned shift) {
        return static_cast<char>(0x80U | ((character >> shift) & 0x3FU));
    };
    if (character < 0x80) {
        m_output += static_cast<char>(character);
    } else if (character < 0x800) {
        m_output += {static_cast<char>(0xC0U | (character >> 6U)), continuation(0)};
    } else if (character < 0x10000) {
        m_output += {static_cast<char>(0xE0U | (character >> 12U)), continuation(6), continuation(0)};
    } else {
        m_output += {static_cast<char>(0xF0U | (character >> 18U)), continuation(12), continuation(6), continuation(0)};
    }
}

void Utf16Stream::addUnit(std::uint32_t unit)
{
    if (!m_started) {
        m_started = true;
        m_bigEndian = unit == 0xFFFE;
        return;
    }
    const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (m_high != 0) {
        if (low) {
            addCharacter(0x10000 + ((m_high - 0xD800) << 10U) + (unit - 0xDC00));
            m_high = 0;
            return;
        }
        m_output += NoUtf8;
        m_high = 0;
    }
    if (low)
        m_output += NoUtf8;
    else if (unit >= 0xD800 && unit <= 0xDBFF)
        m_high = unit;
    else
        addCharacter(unit);
}

Result<std::size_t> Utf16Stream::read(std::span<char> buffer)
{
    while (m_given == m_output.size() && !m_ended) {
        m_output.clear();
        m_given = 0;
        const Result<std::size_t> got = m_stream.read(m_input);
        if (!got)
            return got.error();
        m_ended = *got == 0;
        for (std::size_t i = 0; i < *got; ++i) {
            const auto byte = static_cast<unsigned char>(m_input[i]);
            if (m_half < 0) {
                m_half = byte;
                continue;
            }
            const auto first = static_cast<std::uint32_t>(m_half);
            m_half = -1;
            addUnit(m_bigEndian ? first << 8U | byte : static_cast<std::uint32_t>(byte) << 8U | first);
        }
        if (m_ended && (m_half >= 0 || m_high != 0))
            m_output += NoUtf8;
    }
    const std::size_t count = std::min(buffer.size(), m_output.size() - m_given);
    std::memcpy(buffer.data(), m_output.data() + m_given, count);
    m_given += count;
    return count;
}

} // namespace weft::importers
