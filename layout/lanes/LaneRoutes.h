// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Drawing.h"
#include "layout/lanes/LanePlacement.h"

namespace weft::layout {

/// The page of lanes: where each rank and each lane is, and where the lines run between them.
struct LanePage {
    std::vector<double> rankLeft;
    std::vector<double> rankRight;
    std::vector<double> laneTop;    ///< of the room for items
    std::vector<double> laneBottom; ///< likewise
    std::vector<double> streetTop;  ///< of the street below each lane, between its frame and the next one
};

/// Room that lines need: beside each rank (0 is left of the first one, the last is right of the last) and below each
/// lane.
struct LaneTraffic {
    std::vector<std::uint32_t> gapTracks;    ///< lines that turn up or down in the gap, beside each other
    std::vector<std::uint32_t> streetTracks; ///< lines along the street, above each other
    std::vector<std::uint32_t> gapLines;     ///< lines that change the lane in the gap
    std::vector<std::uint32_t> gapOf;        ///< of each edge that takes a street: track where it leaves …
    std::vector<std::uint32_t> gapTo;        ///< … and where it arrives
    std::vector<std::uint32_t> street;       ///< track along the street
};
inline constexpr double LaneTrack = 6;      ///< between two tracks
inline constexpr double LaneTrackRoom = 10; ///< before the first and behind the last track

/// Tracks for all edges that take a street. O(E log E). Stopped early some share a track: their lines are not drawn.
[[nodiscard]] LaneTraffic laneTraffic(const LaneLineage& lineage, const LayoutGraph& graph, const LaneRows& rows,
                                      const std::stop_token& stop = {});

/// The lines: forward ones swing in the gaps between ranks and run straight past them, others turn in the gap behind
/// their source, pass below its lane and turn up in the gap before their target. No line passes behind a foreign box.
/// `boxes` are the graph's nodes on the page. O(V + E + bends). Stopped early the rest is straight.
[[nodiscard]] std::vector<Route> laneRoutes(const LaneLineage& lineage, const LayoutGraph& graph, const LaneRows& rows,
                                            const LanePage& page, const LaneTraffic& traffic,
                                            const std::vector<Rect>& boxes, const std::stop_token& stop = {});

} // namespace weft::layout
