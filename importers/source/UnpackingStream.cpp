// SPDX-License-Identifier: Apache-2.0
#include "importers/source/UnpackingStream.h"

#include <algorithm>
#include <utility>

namespace weft::importers {

namespace {

constexpr const char* WrongChecksum = "wrong checksum";
constexpr const char* TrailingBytes = "trailing bytes";

} // namespace

bool cutsContent(const Problem& problem)
{
    return problem.code != DiagnosticCode::CompressionBroken ||
           std::ranges::none_of(problem.arguments, [](const std::string& argument) {
               return argument == WrongChecksum || argument == TrailingBytes;
           });
}

Problem UnpackingStream::fail(const char* reason)
{
    m_finished = true;
    return {DiagnosticCode::CompressionBroken, {m_method, reason}};
}

std::optional<Problem> UnpackingStream::refill()
{
    const Result<std::size_t> got = m_packed->read(m_input);
    if (!got) {
        m_finished = true;
        return got.error();
    }
    m_left = std::span<const char>(m_input).first(*got);
    m_atEnd = *got == 0;
    return std::nullopt;
}

Result<std::size_t> UnpackingStream::read(std::span<char> buffer)
{
    std::size_t filled = 0;
    while (filled < buffer.size() && !m_finished) {
        if (m_left.empty() && !m_atEnd)
            m_problem = refill();
        if (m_problem)
            break;
        if (!m_inMember) {
            if (m_left.empty() || !beginsMember(m_left)) {
                if (!m_left.empty())
                    m_problem = fail(TrailingBytes);
                m_finished = true;
                break;
            }
            m_inMember = true;
        }
        const Step step = unpack(m_left, buffer.subspan(filled));
        m_left = m_left.subspan(step.taken);
        filled += step.given;
        m_given += step.given;
        if (step.state == Step::MemberEnd)
            m_inMember = false;
        else if (step.state == Step::WrongChecksum)
            m_problem = fail(WrongChecksum);
        else if (step.state == Step::Damaged)
            m_problem = fail("damaged data");
        else if (step.taken == 0 && step.given == 0 && m_left.empty() && m_atEnd)
            m_problem = fail("truncated");
        else if (step.taken == 0 && step.given == 0 && !m_left.empty())
            m_problem = fail("damaged data");
        if (m_given > m_limits.unpackedBytes && m_given / m_limits.unpackedRatio > storedBytes()) {
            m_problem = Problem{DiagnosticCode::CompressionBomb,
                                {std::to_string(m_given), std::to_string(storedBytes() * m_limits.unpackedRatio)}};
            m_finished = true;
        }
        if (m_problem)
            break;
    }
    if (filled == 0 && m_problem)
        return *std::exchange(m_problem, std::nullopt);
    return filled;
}

} // namespace weft::importers
