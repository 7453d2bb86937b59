// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/json/JsonDocument.h"
#include "model/analysis/Cycles.h"

namespace weft::app {

/// The document of `weft cycles` (cli.md).
[[nodiscard]] Json cyclesJson(const Mesh& mesh, const Cycles& cycles);

} // namespace weft::app
