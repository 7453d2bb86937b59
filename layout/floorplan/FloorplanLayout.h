// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Layout.h"

namespace weft::layout {

/// `floorplan`: the whole mesh on one page of the wanted shape. Groups are elastic frames in a slicing floor plan found
/// by annealing, each a small lineage from left to right; edges between groups run along the streets between the
/// frames. Source: layout.md, "The recipe for the floor plan".
class FloorplanLayout final : public Layout {
public:
    [[nodiscard]] std::string_view name() const override { return "floorplan"; }
    [[nodiscard]] LaidOut layOut(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                                 std::stop_token stop) const override;
};

} // namespace weft::layout
