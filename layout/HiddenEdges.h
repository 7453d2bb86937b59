// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Drawing.h"
#include "layout/LayoutGraph.h"

#include <cstddef>
#include <stop_token>

namespace weft::layout {

/// Edges whose line runs behind a box that is neither their source nor their target, each once.
struct HiddenEdges {
    std::size_t inside = 0;  ///< that stay in their group
    std::size_t between = 0; ///< of different groups
};

/// Counts them, as they are drawn one by one. About O(nodes + pieces of lines), see SpatialIndex. Half a pixel of each
/// box does not count: ways that touch are fine. When stopped the counts so far.
[[nodiscard]] HiddenEdges hiddenEdges(const LayoutGraph& graph, const Drawing& drawing,
                                      const std::stop_token& stop = {});

} // namespace weft::layout
