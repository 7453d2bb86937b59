// SPDX-License-Identifier: Apache-2.0
#include "importers/source/PeekStream.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t StepBytes = 16U * 1024;

} // namespace

std::string_view PeekStream::peek(std::size_t size)
{
    while (m_peeked.size() < size && !m_ended && !m_problem) {
        // Most files are smaller than a step: they are read by one call, whatever is asked for.
        if (!m_room)
            m_room = std::make_unique_for_overwrite<char[]>(StepBytes);
        const Result<std::size_t> got = m_stream->read({m_room.get(), StepBytes});
        if (got)
            m_peeked.append(m_room.get(), *got);
        if (!got)
            m_problem = got.error();
        else
            m_ended = *got == 0;
    }
    return m_peeked;
}

Result<std::size_t> PeekStream::read(std::span<char> buffer)
{
    if (m_taken < m_peeked.size()) {
        const std::size_t count = std::min(buffer.size(), m_peeked.size() - m_taken);
        std::memcpy(buffer.data(), m_peeked.data() + m_taken, count);
        m_taken += count;
        return count;
    }
    if (m_problem)
        return *std::exchange(m_problem, std::nullopt);
    if (m_ended)
        return std::size_t{0};
    return m_stream->read(buffer);
}

} // namespace weft::importers
