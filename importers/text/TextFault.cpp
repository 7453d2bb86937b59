// SPDX-License-Identifier: Apache-2.0
#include "importers/text/TextFault.h"

#include <algorithm>

namespace weft::importers {

namespace {

/// Length of the well-formed sequence that begins at `at`, 0 when there is none.
std::size_t sequenceLength(std::string_view text, std::size_t at)
{
    const auto byte = [&text](std::size_t i) -> unsigned {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto follows = [&byte](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(at);
    const unsigned second = byte(at + 1);
    if (first >= 0xC2 && first <= 0xDF)
        return follows(at + 1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && second < 0xA0;
        const bool surrogate = first == 0xED && second > 0x9F;
        return follows(at + 1) && follows(at + 2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool overlong = first == 0xF0 && second < 0x90;
        const bool beyond = first == 0xF4 && second > 0x8F;
        return follows(at + 1) && follows(at + 2) && follows(at + 3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

/// Whether all bytes of a block are plain: ASCII that is no control character, or a line feed. Written for the
/// vectoriser.
bool isPlainBlock(const char* block, std::size_t size)
{
    unsigned odd = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const auto byte = static_cast<unsigned char>(block[i]);
        const auto above = static_cast<unsigned char>(byte - 0x20U);
        odd |= static_cast<unsigned>(above >= 0x5FU) & static_cast<unsigned>(byte != '\n');
    }
    return odd == 0;
}

} // namespace

std::optional<TextFault> findTextFault(std::string_view text)
{
    constexpr std::size_t Block = 64;
    std::size_t looked = 0; // up to here byte by byte
    for (std::size_t at = 0; at < text.size();) {
        if (at >= looked && text.size() - at >= Block) {
            if (isPlainBlock(text.data() + at, Block)) {
                at += Block;
                continue;
            }
            looked = at + Block;
        }
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x20 && byte < 0x7F) {
            ++at;
        } else if (byte < 0x80) {
            if (byte == 0)
                return TextFault{TextFault::ZeroByte, at, byte};
            if (byte != '\t' && byte != '\n' && byte != '\r')
                return TextFault{TextFault::ControlCharacter, at, byte};
            ++at;
        } else {
            const std::size_t length = sequenceLength(text, at);
            if (length == 0)
                return TextFault{TextFault::InvalidUtf8, at, byte};
            at += length;
        }
    }
    return std::nullopt;
}

TextPlace placeOf(std::string_view text, std::size_t offset)
{
    TextPlace place;
    std::size_t lineStart = 0;
    for (std::size_t i = 0; i < std::min(offset, text.size()); ++i) {
        const bool carriageReturn = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
        if (text[i] == '\n' || carriageReturn) {
            ++place.line;
            lineStart = i + 1;
        }
    }
    place.column = static_cast<std::uint32_t>(offset - lineStart + 1);
    return place;
}

} // namespace weft::importers
