// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Diagnostic.h"
#include "model/mesh/LineageLog.h"
#include "model/mesh/MeshBuilder.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace weft::build {

/// An event that counts, and the time it counts at.
struct TimedEvent {
    std::uint32_t event = 0; ///< index into LineageLog::events
    Instant time;            ///< its own; of an outlier the earliest plausible time, so that it hides nothing newer
};

/// The events that a mesh is made of.
struct Timeline {
    std::vector<TimedEvent> events; ///< each once, by (time, state, fingerprint)
    std::optional<Instant> now;     ///< as-of, else the newest event that is no outlier
};

/// Drops repeated events and those outside `options`, and flags outliers: more than ten years from the median
/// (dangers.md, 33). Of a repeated event the least place stays. O(n log n).
[[nodiscard]] Timeline timeline(const LineageLog& log, const MeshOptions& options, Diagnostics& diagnostics,
                                std::stop_token stop);

/// True when the place of event `a` is before that of `b`: by path, then line.
[[nodiscard]] bool placedBefore(const LineageLog& log, const LineageLog::EventRow& a, const LineageLog::EventRow& b);

} // namespace weft::build
