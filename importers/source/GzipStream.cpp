// SPDX-License-Identifier: Apache-2.0
#include "importers/source/UnpackingStream.h"

#include <zlib.h>

namespace weft::importers {

namespace {

constexpr int GzipOnly = 15 + 16; // zlib's own code for the largest window and a gzip header

class GzipStream final : public UnpackingStream {
public:
    GzipStream(std::unique_ptr<ByteStream> packed, const Limits& limits)
        : UnpackingStream(std::move(packed), limits, "gzip")
    {
        m_usable = inflateInit2(&m_state, GzipOnly) == Z_OK;
    }
    ~GzipStream() override
    {
        if (m_usable)
            inflateEnd(&m_state);
    }
    GzipStream(const GzipStream&) = delete;
    GzipStream& operator=(const GzipStream&) = delete;

private:
    Step unpack(std::span<const char> input, std::span<char> output) override
    {
        if (!m_usable)
            return {0, 0, Step::Damaged};
        m_state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
        m_state.avail_in = static_cast<uInt>(input.size());
        m_state.next_out = reinterpret_cast<Bytef*>(output.data());
        m_state.avail_out = static_cast<uInt>(output.size());
        const int code = inflate(&m_state, Z_NO_FLUSH);
        Step step{input.size() - m_state.avail_in, output.size() - m_state.avail_out, Step::Going};
        if (code == Z_STREAM_END) {
            step.state = Step::MemberEnd;
            inflateReset(&m_state);
        } else if (code == Z_DATA_ERROR) {
            // zlib tells a wrong checksum from damaged data by its message alone.
            const std::string_view message = m_state.msg ? m_state.msg : "";
            step.state =
                message.find("check") != std::string_view::npos && message.find("header") == std::string_view::npos
                    ? Step::WrongChecksum
                    : Step::Damaged;
        } else if (code != Z_OK && code != Z_BUF_ERROR) {
            step.state = Step::Damaged;
        }
        return step;
    }
    [[nodiscard]] bool beginsMember(std::span<const char> input) const override
    {
        return static_cast<unsigned char>(input[0]) == 0x1F &&
               (input.size() < 2 || static_cast<unsigned char>(input[1]) == 0x8B);
    }

    z_stream m_state = {};
    bool m_usable = false;
};

} // namespace

std::unique_ptr<ByteStream> unpackGzip(std::unique_ptr<ByteStream> packed, const Limits& limits)
{
    return std::make_unique<GzipStream>(std::move(packed), limits);
}

} // namespace weft::importers
