// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Layout.h"
#include "layout/layered/BlockPlacement.h"

namespace weft::layout {

/// One region of the page: a group in its frame, or what belongs to no group.
struct Frame {
    std::uint32_t group = None;
    std::uint32_t slot = 0;           ///< its row in LayoutMemory::frames
    std::uint32_t rows = 1;           ///< of the fold
    std::vector<std::uint32_t> nodes; ///< of the LayoutGraph; a node's place here is its number in `block`
    std::vector<std::uint32_t> edges; ///< likewise the edges that stay inside
    Block block;
    Lineage lineage;
    std::vector<ShapeChoice> choices;
    bool elastic = false; ///< one box that takes the room there is, see LayoutOptions::nodesAreFrames
    // Between the frame's line and the block.
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    Size title;

    BlockShape shape;
    Rect region;
    BlockPlacement placement;
    Point origin; ///< of the placement's coordinates
};

/// Of each node of a frame what is kept of it, and of the frame itself.
struct FrameMemory {
    std::vector<KeptNode> nodes;
    KeptFrame frame;
};

/// Where a node and an edge of the graph are.
struct FrameIndex {
    std::vector<std::uint32_t> frameOf;   ///< of each node
    std::vector<std::uint32_t> numberOf;  ///< of each node: its number in the frame's block
    std::vector<std::uint32_t> edgeFrame; ///< of each edge; None: between two frames
    std::vector<std::uint32_t> edgeNumber;
};

/// The frames of a graph, with their blocks ranked and ordered: the groups by number, then what has no group and is
/// linked, then what has no group and no edge. Of frames that `options.memory` knows ranks and order are kept. O(V + E)
/// and the cost of `lineageOf`.
[[nodiscard]] std::vector<Frame> framesOf(const LayoutGraph& graph, const LayoutOptions& options, FrameIndex& index,
                                          const std::stop_token& stop);

/// What the memory knows of that frame and its nodes.
[[nodiscard]] FrameMemory memoryOf(const Frame& frame, const LayoutMemory& memory);

/// Fills in what the frame may be folded to, where that has not been done.
void findChoices(Frame& frame, const BlockSpacing& spacing, const std::stop_token& stop);

/// Sizes a frame may take, title and padding included.
[[nodiscard]] std::vector<Size> sizesOf(const Frame& frame);

/// Folds the frame to the choice that fills `region` best; one fits. An elastic box is stretched to the region. Once
/// stopped the shape is not whole.
void foldFrame(Frame& frame, const Rect& region, const BlockSpacing& spacing, const std::stop_token& stop);

/// Places the boxes of a folded frame in `region`. Once stopped the placement is not whole.
void placeFrame(Frame& frame, const Rect& region, const BlockSpacing& spacing, int passes, const std::stop_token& stop);

/// The lowest edge of what stands in each band of a placed frame, within its block: from there on lanes have room,
/// however much higher than it needs be the frame is. O(items).
[[nodiscard]] std::vector<double> lowestInBands(const Frame& frame);

} // namespace weft::layout
