// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/XmlText.h"

#include "model/base/Utf8.h"

namespace weft::app {

namespace {

constexpr char32_t Replacement = 0xFFFD;

/// Code points that are in no XML document, or that show nothing by themselves.
char32_t allowed(CodePoint point)
{
    if (!point.valid)
        return Replacement;
    if (point.value < 0x20)
        return 0x2400 + point.value;
    if (point.value == 0x7F)
        return 0x2421;
    const bool noCharacter = (point.value & 0xFFFE) == 0xFFFE || (point.value >= 0xFDD0 && point.value <= 0xFDEF);
    const bool control = point.value >= 0x80 && point.value < 0xA0;
    return noCharacter || control ? Replacement : point.value;
}

} // namespace

std::string xmlText(std::string_view text)
{
    std::string result;
    result.reserve(text.size() + text.size() / 8);
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        at += point.length;
        switch (point.valid ? point.value : Replacement) {
        case U'&':
            result += "&amp;";
            break;
        case U'<':
            result += "&lt;";
            break;
        case U'>':
            result += "&gt;";
            break;
        case U'"':
            result += "&quot;";
            break;
        case U'\'':
            result += "&#39;";
            break;
        default:
            appendUtf8(result, allowed(point));
        }
    }
    return result;
}

} // namespace weft::app
