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
    bool dated = true;       ///< false: a statement without a time, which holds at any
};

/// The events that a mesh is made of.
struct Timeline {
    std::vector<TimedEvent> events; ///< each once: the undated, then by (time, state, fingerprint)
    std::optional<Instant> now;     ///< as-of, else the newest counted event that is no outlier
    std::optional<Instant> until;   ///< facts stated later than this say nothing: `now`, or a statement's later time
    std::uint64_t counted = 0;      ///< events; the others are statements of catalogues
};

/// Drops repeated events and those outside `options`, and flags outliers: more than ten years from the median
/// (dangers.md, 33). Of a repeated event the least place stays. Statements of catalogues that are not counted move
/// neither date nor median; without a time (`Instant()`) they hold as manifests do, whatever `options` say.
/// O(n log n).
[[nodiscard]] Timeline timeline(const LineageLog& log, const MeshOptions& options, Diagnostics& diagnostics,
                                std::stop_token stop);

/// True when the place of event `a` is before that of `b`: by path, then line.
[[nodiscard]] bool placedBefore(const LineageLog& log, const LineageLog::EventRow& a, const LineageLog::EventRow& b);

} // namespace weft::build
