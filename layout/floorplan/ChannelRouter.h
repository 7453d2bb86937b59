// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/floorplan/Channels.h"

namespace weft::layout {

/// A place on a street where a line may join or leave it; `cost` is the way from the box to there.
struct Tap {
    std::uint32_t channel = 0;
    double at = 0; ///< along the street
    double cost = 0;
};

/// Cheapest ways along the streets: length plus a charge for each turn; streets that were used before are two fifths
/// cheaper, so that lines gather. Source: Dijkstra, 1959, on the stops of all streets.
class ChannelRouter {
public:
    /// `taps` stay in order: a tap is known by its index.
    ChannelRouter(const Channels& channels, const std::vector<Tap>& taps);

    [[nodiscard]] std::size_t stops() const { return m_stops.size(); }
    /// Finds the ways from any of the taps first … first + count - 1 to everywhere. O(S log S) for S stops.
    void search(std::size_t first, std::size_t count);
    /// Length of the way to that tap including both ends; after a search.
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
        std::uint32_t before = SlicingTree::Nil; ///< neighbours along the street
        std::uint32_t behind = SlicingTree::Nil;
        std::uint32_t across = SlicingTree::Nil; ///< the same corner on the other street
        bool used = false;                       ///< the stretch from `before` to here
    };

    std::vector<Stop> m_stops;
    std::vector<std::uint32_t> m_tapStops;
    std::vector<Tap> m_taps;
    std::vector<double> m_cost;
    std::vector<std::uint32_t> m_from; ///< stop before on the way; Nil at a start
    std::vector<std::uint32_t> m_startTap;
};

} // namespace weft::layout
