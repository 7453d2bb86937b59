// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace weft::layout {

/// Which way a line turns off its street: to lower coordinates, to higher ones.
enum class TrackTurn : std::int8_t { Straight = 0, Low = -1, High = 1 };

/// A stretch of a street that a line takes, and where it comes from and goes to. Lines of the same net (one source, or
/// one target) may lie on each other.
struct Stretch {
    std::uint64_t net = 0;
    double from = 0;
    double to = 0;
    TrackTurn before = TrackTurn::Straight;
    TrackTurn behind = TrackTurn::Straight;
};

/// Parallel tracks for the stretches so that those of different nets do not touch on one track; those of one net share
/// theirs. The order of the tracks is one in which few lines cross where they turn: by the mean of a net's turns, then
/// each net is moved to where it crosses least among the next 60; above 1,000 nets as few tracks as there can be, in
/// any order, and likewise once stopped. O(n log n + nets · (60 · turns + tracks)). Source for few tracks: left-edge
/// algorithm, Hashimoto & Stevens, 1971.
struct Tracks {
    std::vector<std::uint32_t> of; ///< of each stretch
    std::uint32_t count = 0;
};
[[nodiscard]] Tracks assignTracks(const std::vector<Stretch>& stretches, const std::stop_token& stop = {});

} // namespace weft::layout
