// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/DiagnosticCode.h"

#include <QString>

#include <cstddef>
#include <string_view>

namespace weft::app {

/// Whether that argument of the code is said in words of our own (what was expected, what stood there, why) and not
/// in those of the input: these arguments are translated. `argument` counts from 0.
[[nodiscard]] bool isReaderWord(DiagnosticCode code, std::size_t argument);

/// Whether `phrase` is one that readers use: as it stands, or with a name or number in the place of `%1`.
[[nodiscard]] bool isReaderPhrase(std::string_view phrase);

/// A reader's phrase in the language of the application, made visible and cut as strangers' texts are, which may stand
/// in it; what is not known stays as it is. Readers know no language: they say what they expect in English. O(length).
[[nodiscard]] QString readerText(std::string_view phrase);

} // namespace weft::app
