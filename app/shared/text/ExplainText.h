// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/DiagnosticCode.h"

#include <QString>

#include <string>
#include <vector>

namespace weft::app {

/// What a code stands for, and what to do about it.
struct Explanation {
    QString meaning;
    QString remedy;
};

/// In the language of the application; there is one for every code.
[[nodiscard]] Explanation explain(DiagnosticCode code);

/// The stable names of all codes, in the order of DiagnosticCode.h.
[[nodiscard]] std::vector<std::string> codeNames();

} // namespace weft::app
