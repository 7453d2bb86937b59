// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weft {

/// Classes and cases of the 128 characters of ASCII, whatever the locale is. Bytes of longer UTF-8 sequences belong to
/// no class and stay as they are; model/base/Utf8.h folds the cases of names.

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool isLowerLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

[[nodiscard]] constexpr bool isUpperLetter(char c)
{
    return c >= 'A' && c <= 'Z';
}

[[nodiscard]] constexpr bool isLetter(char c)
{
    return isLowerLetter(c) || isUpperLetter(c);
}

[[nodiscard]] constexpr bool isLetterOrDigit(char c)
{
    return isLetter(c) || isDigit(c);
}

[[nodiscard]] constexpr char toLower(char c)
{
    return isUpperLetter(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr char toUpper(char c)
{
    return isLowerLetter(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

[[nodiscard]] inline std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        c = toLower(c);
    return lower;
}

[[nodiscard]] inline std::string upperCase(std::string_view text)
{
    std::string upper(text);
    for (char& c : upper)
        c = toUpper(c);
    return upper;
}

/// `text` without blanks and control characters at its ends.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace weft
