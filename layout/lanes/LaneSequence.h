// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace weft::layout {

/// What runs from one lane to another.
struct LaneFlow {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double weight = 1;
};

/// The lanes from top to bottom so that what flows between them has short ways and runs down rather than up. Begins
/// with `start` (every lane once) and with its reverse: each lane in turn goes to the place where the sum of
/// weight · distance, plus half a weight for a flow that runs up, is least; it never grows. The better of both.
/// O(lanes · (lanes + flows)) a pass, as many passes as 2·10⁷ steps allow, at most 12. Stopped early it gives what it
/// has. Source: Petit, Experiments on the minimum linear arrangement problem, 2003 (local search by insertion).
[[nodiscard]] std::vector<std::uint32_t> laneSequence(std::span<const LaneFlow> flows, std::vector<std::uint32_t> start,
                                                      const std::stop_token& stop = {});

/// What `laneSequence` makes small.
[[nodiscard]] double sequenceCost(std::span<const LaneFlow> flows, std::span<const std::uint32_t> sequence);

} // namespace weft::layout
