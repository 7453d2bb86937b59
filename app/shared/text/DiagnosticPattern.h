// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/DiagnosticCode.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <string>
#include <vector>

namespace weft::app {

/// The sentence of a code with `%1` … for its arguments (see DiagnosticCode.h), of which there are `arguments`.
[[nodiscard]] QString diagnosticPattern(DiagnosticCode code, std::size_t arguments);

/// The arguments as they are shown: strangers' texts visible and cut, our own words translated, lists joined.
[[nodiscard]] QStringList shownArguments(DiagnosticCode code, const std::vector<std::string>& arguments);

} // namespace weft::app
