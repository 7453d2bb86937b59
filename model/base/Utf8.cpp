// SPDX-License-Identifier: Apache-2.0
#include "model/base/Utf8.h"

#include <cassert>

namespace weft {

namespace {

constexpr CodePoint Invalid{0xFFFD, 1, false};

/// Least value that may be written with so many bytes; anything below is overlong.
constexpr char32_t LeastOfLength[] = {0, 0, 0x80, 0x800, 0x10000};

char32_t foldCodePoint(char32_t value)
{
    if (value >= U'A' && value <= U'Z')
        return value + 32;
    if (value < 0xC0)
        return value;
    if (value <= 0xDE) // Latin-1; the multiplication sign sits among the capitals
        return value == 0xD7 ? value : value + 32;
    if (value >= 0x100 && value <= 0x17F) { // Latin Extended-A: pairs, in two runs the capital is the odd one
        if (value == 0x130 || value == 0x131 || value == 0x138 || value == 0x149 || value == 0x17F)
            return value;
        if (value == 0x178)
            return 0xFF;
        const bool oddCapital = (value >= 0x139 && value <= 0x148) || (value >= 0x179 && value <= 0x17E);
        return (value % 2 == 1) == oddCapital ? value + 1 : value;
    }
    if (value >= 0x391 && value <= 0x3A9 && value != 0x3A2) // Greek
        return value + 32;
    if (value >= 0x410 && value <= 0x42F) // Cyrillic
        return value + 32;
    if (value >= 0x400 && value <= 0x40F)
        return value + 80;
    return value;
}

} // namespace

CodePoint codePointAt(std::string_view text, std::size_t at)
{
    assert(at < text.size());
    const auto byteAt = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned char lead = byteAt(at);
    if (lead < 0x80)
        return {lead, 1, true};
    const std::uint8_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() - at < length)
        return Invalid;
    char32_t value = lead & (0xFFU >> (length + 1U));
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned char next = byteAt(at + i);
        if ((next & 0xC0U) != 0x80)
            return Invalid;
        value = (value << 6U) | (next & 0x3FU);
    }
    if (value < LeastOfLength[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return Invalid;
    return {value, length, true};
}

void appendUtf8(std::string& text, char32_t value)
{
    assert(value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF));
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0U | (value >> 6U));
        put(0x80U | (value & 0x3FU));
    } else if (value < 0x10000) {
        put(0xE0U | (value >> 12U));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    } else {
        put(0xF0U | (value >> 18U));
        put(0x80U | ((value >> 12U) & 0x3FU));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    }
}

bool isBlankOrControl(char32_t value)
{
    if (value <= 0x20 || (value >= 0x7F && value <= 0xA0))
        return true;
    if (value < 0x1680)
        return value == 0x61C; // Arabic letter mark
    return value == 0x1680 || (value >= 0x2000 && value <= 0x200B) || value == 0x200E || value == 0x200F ||
           (value >= 0x2028 && value <= 0x202F) || (value >= 0x205F && value <= 0x2069) || value == 0x3000 ||
           value == 0xFEFF;
}

std::string foldCase(std::string_view text)
{
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        if (!point.valid)
            folded.push_back(text[at]);
        else
            appendUtf8(folded, foldCodePoint(point.value));
        at += point.length;
    }
    return folded;
}

} // namespace weft
