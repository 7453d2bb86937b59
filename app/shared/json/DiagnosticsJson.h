// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/json/JsonDocument.h"
#include "model/base/Diagnostic.h"

#include <span>

namespace weft::app {

/// `[{"severity","code","message","path","line","column","record"}]`, in the order given.
[[nodiscard]] Json diagnosticsList(std::span<const Diagnostic> diagnostics);

/// What `--diagnostics FILE` writes: `{"diagnostics":[…]}`.
[[nodiscard]] Json diagnosticsJson(std::span<const Diagnostic> diagnostics);

} // namespace weft::app
