// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/json/JsonDocument.h"
#include "model/analysis/Paths.h"

namespace weft::app {

/// The document of `weft paths` (cli.md).
[[nodiscard]] Json pathsJson(const Mesh& mesh, const Paths& paths);

} // namespace weft::app
