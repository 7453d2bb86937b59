// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/floorplan/RouteDrawing.h"

namespace weft::layout {

/// Fills `ribbons` and `taps` of the drawing from the shared ways: where edges run on each other they become one
/// ribbon, cut where some join or leave, as wide as the logarithm of their count but at most 0.8 of the street (0.4 of
/// the gap for risers). O(bends log bends + pieces). Source: layout.md, recipe 6 of the floor plan.
void addRibbons(Drawing& drawing, const LayoutGraph& graph, const std::vector<SharedWay>& ways,
                const Channels& channels, const BlockSpacing& spacing);

} // namespace weft::layout
