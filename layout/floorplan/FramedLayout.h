// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Layout.h"

namespace weft::layout {

/// How the frames are arranged on the page.
enum class FrameArrangement : std::uint8_t {
    Flow,    ///< left to right before all: halved again and again in the order of flow, up to 40 frames then improved
    Annealed ///< in the order of flow and then improved, see annealFloorplan
};

/// The whole way from a graph to a drawing: frames, floor plan, boxes, streets. Each frame (and what has no frame) is
/// a lineage of its own from left to right, edges between frames run along the streets. Nodes must name existing
/// groups or None, edges existing nodes (asserted).
[[nodiscard]] LaidOut framedLayout(const LayoutGraph& graph, const LayoutOptions& options, FrameArrangement arrangement,
                                   Progress& progress, const std::stop_token& stop);

} // namespace weft::layout
