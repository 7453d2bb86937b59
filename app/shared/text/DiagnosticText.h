// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Diagnostic.h"
#include "model/base/Result.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <span>
#include <string_view>

namespace weft::app {

/// `error`, `warning`, `note`: part of the printed form that programs read, so never translated.
[[nodiscard]] std::string_view severityWord(Severity severity);

/// What is wrong, as one sentence without a full stop, in the language of the application. Strangers' texts in it are
/// made visible and cut to 80 characters.
[[nodiscard]] QString diagnosticText(const Diagnostic& diagnostic);
[[nodiscard]] QString problemText(const Problem& problem);

/// `FILE:LINE:COLUMN: error: … [CODE]`; places that are not known are left out.
[[nodiscard]] QString diagnosticLine(const Diagnostic& diagnostic);

/// All of them as lines, in order; of one file and code at most `most` and then their number. `most` 0: all.
/// More than three files of a directory that are of no known format share one line at the end.
[[nodiscard]] QStringList diagnosticLines(std::span<const Diagnostic> diagnostics, std::size_t most);

} // namespace weft::app
