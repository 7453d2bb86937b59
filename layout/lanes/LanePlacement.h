// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/lanes/LaneLineage.h"

#include <stop_token>

namespace weft::layout {

/// Where the items of each lane are: `top` of each item below the upper border of its lane.
struct LaneRows {
    std::vector<double> top;
    std::vector<double> heights; ///< of each lane, between its paddings
};

/// Rows within each cell in the order of the lineage: each item where its neighbours are, by isotonic regression within
/// the order, the least distances and the lane; then the bends of long edges in straight runs, in line with a port
/// where that fits. No lane is higher than its fullest cell or `least` (one for each lane, for titles). Lines to other
/// lanes pull little. O(passes · (items + edges)). Stopped early the rows are valid.
/// Sources: layout.md, recipe 4 (pool adjacent violators; weights 1, 2, 8); Brandes, Köpf, Fast and simple horizontal
/// coordinate assignment, 2002 (straight inner segments).
[[nodiscard]] LaneRows laneRows(const LaneLineage& lineage, const LayoutGraph& graph, const LaneSpacing& spacing,
                                std::vector<double> least, const std::stop_token& stop = {});

} // namespace weft::layout
