// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/floorplan/Floorplan.h"
#include "layout/floorplan/Frame.h"

#include <optional>

namespace weft::layout {

/// A floor plan that was drawn before.
struct KeptFloorplan {
    SlicingTree tree;
    std::vector<Rect> regions; ///< of each node of the tree, where each frame kept its own; else empty
};

/// The former tree with the frames there are now: those that went leave no hole, new ones stand beside the frame that
/// they share most edges with. `input.curves` is by frame. Empty when the memory has no plan or contradicts itself.
/// O(F log F + flows).
[[nodiscard]] std::optional<KeptFloorplan> keptFloorplan(const LayoutMemory& memory, const std::vector<Frame>& frames,
                                                         const FloorplanInput& input);

/// What the next drawing needs of this one.
[[nodiscard]] LayoutMemory rememberedLayout(const LayoutGraph& graph, const std::vector<Frame>& frames,
                                            const SlicingTree& tree, const std::vector<double>& ring,
                                            const LayoutMemory* before);

} // namespace weft::layout
