// SPDX-License-Identifier: Apache-2.0
#include "importers/document/ShownValue.h"

#include <algorithm>
#include <array>

namespace weft::importers {

namespace {

constexpr std::size_t LongestShown = 80;

constexpr std::array<std::string_view, 16> SecretWords{
    "passw",  "pwd",        "secret",        "token", "api_key",    "apikey", "access_key", "accesskey",
    "bearer", "credential", "authorization", "akia",  "-----begin", "eyj",    "signature=", "sig="};

bool holdsUserInfo(std::string_view value)
{
    const std::size_t scheme = value.find("://");
    if (scheme == std::string_view::npos)
        return false;
    const std::string_view authority = value.substr(scheme + 3, value.find('/', scheme + 3) - scheme - 3);
    return authority.find('@') != std::string_view::npos;
}

bool looksSecret(std::string_view value)
{
    std::string lower(value);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return holdsUserInfo(value) || std::any_of(SecretWords.begin(), SecretWords.end(), [&lower](std::string_view word) {
               return lower.find(word) != std::string::npos;
           });
}

} // namespace

std::string shownValue(std::string_view value)
{
    // A secret of a megabyte is one by its first pages, too.
    if (looksSecret(value.substr(0, 4096)))
        return "***";
    if (value.size() <= LongestShown)
        return std::string(value);
    std::size_t end = LongestShown;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80)
        --end;
    return std::string(value.substr(0, end)) + "…";
}

} // namespace weft::importers
