// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/json/JsonDocument.h"
#include "model/analysis/Drift.h"

namespace weft::app {

/// The document of `weft drift` (cli.md). `events` counts those of the runs that showed the edge.
[[nodiscard]] Json driftJson(const Mesh& mesh, const Drift& drift);

} // namespace weft::app
