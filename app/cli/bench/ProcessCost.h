// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace weft::cli {

/// CPU seconds of all threads of this process so far.
[[nodiscard]] double cpuSeconds();

/// Seconds of a clock that only goes forward.
[[nodiscard]] double wallSeconds();

/// CPU seconds of all children that have ended and were waited for.
[[nodiscard]] double childCpuSeconds();

/// What a peer's script ends with when the package it needs is not installed.
inline constexpr int MissingPackage = 3;

/// A figure as the JSON of a bench has it: four digits behind the point.
[[nodiscard]] double rounded(double value);

/// Makes the system forget how much memory this process has needed so far, where it can.
void forgetPeak();

/// The most memory since then; 0 where the system does not tell.
[[nodiscard]] std::uint64_t peakBytes();

} // namespace weft::cli
