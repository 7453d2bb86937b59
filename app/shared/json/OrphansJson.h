// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/json/JsonDocument.h"
#include "model/analysis/Orphans.h"

#include <vector>

namespace weft::app {

/// The document of `weft orphans` (cli.md).
[[nodiscard]] Json orphansJson(const Mesh& mesh, const std::vector<Orphan>& orphans);

} // namespace weft::app
