// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/json/JsonDocument.h"
#include "model/analysis/Drift.h"

namespace weft::app {

/// The document of `weft drift` (cli.md). `events` counts those of the runs that showed the edge; the times are null
/// where a catalogue states the edge without a time.
[[nodiscard]] Json driftJson(const Mesh& mesh, const Drift& drift);

} // namespace weft::app
