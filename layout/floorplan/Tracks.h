// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace weft::layout {

/// A stretch of a street that a line takes. Lines of the same net (one source, or one target) may lie on each other.
struct Stretch {
    std::uint64_t net = 0;
    double from = 0;
    double to = 0;
};

/// Parallel tracks for the stretches so that those of different nets do not touch on one track; those of one net share
/// theirs. As few tracks as overlap anywhere. O(n log n). Source: left-edge algorithm, Hashimoto & Stevens, 1971.
struct Tracks {
    std::vector<std::uint32_t> of; ///< of each stretch
    std::uint32_t count = 0;
};
[[nodiscard]] Tracks assignTracks(const std::vector<Stretch>& stretches);

} // namespace weft::layout
