// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/floorplan/Channels.h"

#include <span>

namespace weft::layout {

/// A place on a street where a line may join or leave it; `cost` is the way from the box to there.
struct Tap {
    std::uint32_t channel = 0;
    double at = 0; ///< along the street
    double cost = 0;
};

/// Taps that lie one after the other.
struct TapRange {
    std::size_t first = 0;
    std::size_t count = 0;
};

/// Cheapest ways along the streets: length plus a charge for each turn; streets that were used before are two fifths
/// cheaper, so that lines gather. Source: Dijkstra, 1959, on the stops of all streets.
class ChannelRouter {
public:
    /// `taps` stay in order: a tap is known by its index.
    ChannelRouter(const Channels& channels, const std::vector<Tap>& taps);

    /// Finds the way from any of these taps to the nearest one of each range of `to`, no farther. O(S log S) for the S
    /// stops that are nearer than the farthest range.
    void search(const TapRange& from, std::span<const TapRange> to);
    /// Stops that all searches together went through.
    [[nodiscard]] std::uint64_t steps() const { return m_steps; }
    /// Length of the way to that tap including both ends, after a search; infinite when another one of its range is
    /// nearer and this was not reached.
    [[nodiscard]] double costTo(std::size_t tap) const;

    struct Way {
        std::size_t fromTap = 0;
        std::size_t toTap = 0;
        std::vector<std::uint32_t> channels; ///< in order; at least one
    };
    /// The way to that tap; marks its streets as used.
    [[nodiscard]] Way wayTo(std::size_t tap);

private:
    struct Stop {
        std::uint32_t channel = 0;
        double at = 0;
        std::uint32_t across = SlicingTree::Nil; ///< the same corner on the other street
        std::uint32_t tap = SlicingTree::Nil;
        bool used = false; ///< the stretch from the stop before on the same street
    };

    void start(const TapRange& from);
    void reach(std::uint32_t stop, double cost, std::uint32_t from);

    std::vector<Stop> m_stops; ///< by street and along it
    std::vector<std::uint32_t> m_tapStops;
    std::vector<Tap> m_taps;
    std::vector<double> m_cost;        ///< infinite but for the reached
    std::vector<std::uint32_t> m_from; ///< stop before on the way; Nil at a start
    std::vector<std::uint32_t> m_startTap;
    std::vector<std::uint32_t> m_reached;
    std::vector<std::uint32_t> m_rangeOf;                 ///< of each stop, Nil but for taps of the searched ranges
    std::vector<double> m_nearest;                        ///< of each range
    std::vector<std::pair<double, std::uint32_t>> m_open; ///< a heap, the least first
    std::uint64_t m_steps = 0;
};

} // namespace weft::layout
