// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Layout.h"

namespace weft::layout {

/// `radial`: what reads a node stands in rings on its right, what it reads in rings on its left, by hops; see
/// LayoutOptions::centre. Each other component has its best linked node in the middle; components stand on shelves, and
/// nodes without an edge in a block of their own. Groups have no frame here: their rectangles are empty. Lines are
/// curves, or ways past the boxes that are in their way. For a selection or a neighbourhood; 10,000 nodes take about a
/// second.
class RadialLayout final : public Layout {
public:
    [[nodiscard]] std::string_view name() const override { return "radial"; }
    [[nodiscard]] LaidOut layOut(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                                 std::stop_token stop) const override;
};

} // namespace weft::layout
