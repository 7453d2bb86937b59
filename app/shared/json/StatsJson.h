// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/json/JsonDocument.h"
#include "app/shared/session/MeshSession.h"
#include "model/analysis/Stats.h"

namespace weft::app {

/// The document of `weft stats` (cli.md).
[[nodiscard]] Json statsJson(const OpenMesh& open, const Stats& stats);

} // namespace weft::app
