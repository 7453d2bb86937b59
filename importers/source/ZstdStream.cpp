// SPDX-License-Identifier: Apache-2.0
#include "importers/source/UnpackingStream.h"

#include <zstd.h>
#include <zstd_errors.h>

namespace weft::importers {

namespace {

class ZstdStream final : public UnpackingStream {
public:
    ZstdStream(std::unique_ptr<ByteStream> packed, const Limits& limits)
        : UnpackingStream(std::move(packed), limits, "zstd"), m_state(ZSTD_createDStream(), ZSTD_freeDStream)
    {
    }

private:
    Step unpack(std::span<const char> input, std::span<char> output) override
    {
        if (!m_state)
            return {0, 0, Step::Damaged};
        ZSTD_inBuffer in = {input.data(), input.size(), 0};
        ZSTD_outBuffer out = {output.data(), output.size(), 0};
        const std::size_t code = ZSTD_decompressStream(m_state.get(), &out, &in);
        Step step{in.pos, out.pos, Step::Going};
        if (ZSTD_isError(code))
            step.state = ZSTD_getErrorCode(code) == ZSTD_error_checksum_wrong ? Step::WrongChecksum : Step::Damaged;
        else if (code == 0)
            step.state = Step::MemberEnd;
        return step;
    }
    [[nodiscard]] bool beginsMember(std::span<const char> input) const override
    {
        const auto byte = [&input](std::size_t i) { return static_cast<unsigned char>(input[i]); };
        // A frame (28 B5 2F FD) or a frame to skip (5? 2A 4D 18).
        return byte(0) == 0x28 || (byte(0) & 0xF0U) == 0x50;
    }

    std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream*)> m_state;
};

} // namespace

std::unique_ptr<ByteStream> unpackZstd(std::unique_ptr<ByteStream> packed, const Limits& limits)
{
    return std::make_unique<ZstdStream>(std::move(packed), limits);
}

} // namespace weft::importers
