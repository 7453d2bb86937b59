// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/LayoutGraph.h"
#include "layout/layered/Lineage.h"

#include <span>
#include <stop_token>

namespace weft::layout {

/// Boxes and bends in the cells of lanes and ranks. Items below the number of boxes are the graph's nodes; the others
/// are bends of long edges. `ways` as in Lineage: `Lane` and `Back` go along the street below a lane.
struct LaneLineage {
    std::size_t boxes = 0;
    std::size_t lanes = 0;
    std::vector<std::uint32_t> rankOf;             ///< of each item
    std::vector<std::uint32_t> laneOf;             ///< of each item, counted from the top
    std::vector<std::vector<std::uint32_t>> ranks; ///< items from top to bottom, lane after lane
    std::vector<EdgeWay> ways;                     ///< of each edge
    std::vector<std::uint32_t> bendStarts;         ///< of each edge: range of `bends`
    std::vector<std::uint32_t> bends;              ///< items, rank after rank; edges of one source may share them

    [[nodiscard]] std::span<const std::uint32_t> bendsOf(std::size_t edge) const
    {
        return std::span(bends).subspan(bendStarts[edge], bendStarts[edge + 1] - bendStarts[edge]);
    }
};

/// Distances between what lies above each other in a cell.
struct LaneSpacing {
    double boxGap = 24;
    double edgeGap = 12; ///< between a box and a bend
    double bendGap = 7;  ///< between bends
    /// Between item `a` and the next item `b` of one cell.
    [[nodiscard]] double between(const LaneLineage& lineage, std::uint32_t a, std::uint32_t b) const
    {
        const bool boxA = a < lineage.boxes;
        const bool boxB = b < lineage.boxes;
        return boxA && boxB ? boxGap : boxA || boxB ? edgeGap : bendGap;
    }
};

/// Gives every forward edge its bends: first in the lane of its source, then in that of its target; where it changes is
/// chosen so that lanes grow least. With `shared` the edges of one source run together until their ways part. At most
/// 2,000 bends, 36 for each of the first 1,000 boxes and 4 for each box are made; the longest edges take the street,
/// and when stopped all that pass a rank. `rankOf` and `laneOf` are of the nodes, `ways` Forward, Back or Self; the
/// ranks are unordered (by item) afterwards. O(V + E + bends).
[[nodiscard]] LaneLineage laneLineage(const LayoutGraph& graph, std::vector<std::uint32_t> rankOf,
                                      std::vector<std::uint32_t> laneOf, std::size_t lanes, std::vector<EdgeWay> ways,
                                      const LaneSpacing& spacing, bool shared, const std::stop_token& stop = {});

/// Orders the items of each rank for few crossings, lanes staying together: two-sided barycentre rounds, then each item
/// is sifted within its cell; several starts for small graphs, the best kept. Cost as orderLayers. Stopped early it
/// leaves the order of before, or that of the best start. Sources: layout.md, recipes 1 and 2; Forster, Applying
/// crossing reduction strategies to layered compound graphs, 2002 (an order that keeps groups together).
void orderLanes(LaneLineage& lineage, const LayoutGraph& graph, const std::stop_token& stop = {});

/// Crossings of the pieces between neighbouring ranks. O(E log V).
[[nodiscard]] std::uint64_t laneCrossings(const LaneLineage& lineage, const LayoutGraph& graph);

} // namespace weft::layout
