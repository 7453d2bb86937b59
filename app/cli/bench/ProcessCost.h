// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace weft::cli {

/// CPU seconds of all threads of this process so far.
[[nodiscard]] double cpuSeconds();

/// Makes the system forget how much memory this process has needed so far, where it can.
void forgetPeak();

/// The most memory since then; 0 where the system does not tell.
[[nodiscard]] std::uint64_t peakBytes();

} // namespace weft::cli
