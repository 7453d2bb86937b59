// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weft::cli {

/// `text` as a whole number of at least `least`; empty when it is none.
[[nodiscard]] std::optional<std::uint32_t> wholeNumber(const std::string& text, std::uint32_t least);

/// `text` as a number from 0 to 1, with a point whatever the locale.
[[nodiscard]] std::optional<double> share(const std::string& text);

/// What is wrong with the value of `option`, if `text` is not such a number.
[[nodiscard]] std::optional<QString> badNumber(std::string_view option, const std::string& text, std::uint32_t least);
[[nodiscard]] std::optional<QString> badShare(std::string_view option, const std::string& text);

} // namespace weft::cli
