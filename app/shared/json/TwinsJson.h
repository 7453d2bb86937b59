// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/json/JsonDocument.h"
#include "model/analysis/Twins.h"

#include <vector>

namespace weft::app {

/// The document of `weft twins` (cli.md).
[[nodiscard]] Json twinsJson(const Mesh& mesh, const std::vector<TwinGroup>& groups);

} // namespace weft::app
