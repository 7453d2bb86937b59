// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <string>

namespace weft::cli {

/// Makes the texts of this process speak that language (`en`, `de`, `de_DE` …); empty: English, whatever the locale.
/// The language taken, or nothing when there is no such translation.
[[nodiscard]] std::optional<QString> useLanguage(const std::string& code);

/// `de, en`
[[nodiscard]] QString knownLanguages();

} // namespace weft::cli
