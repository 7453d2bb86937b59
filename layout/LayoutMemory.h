// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Geometry.h"
#include "layout/LayoutGraph.h"

#include <cstdint>
#include <vector>

namespace weft::layout {

/// What is kept of a node's place. Not kept: a new one.
struct KeptNode {
    std::uint32_t rank = None; ///< within its frame; None: not kept
    Point at;                  ///< of its top left corner from that of its frame
    bool pinned = false;       ///< put there by hand: others make way

    friend bool operator==(const KeptNode&, const KeptNode&) = default;
};

/// A column of a frame's lineage, and which band it is in.
struct KeptRank {
    double left = 0;
    double right = 0;
    std::uint32_t band = 0;

    friend bool operator==(const KeptRank&, const KeptRank&) = default;
};

/// A line of ranks: its boxes, and the lanes below them.
struct KeptBand {
    double top = 0;
    double bottom = 0;
    double lanesBottom = 0;

    friend bool operator==(const KeptBand&, const KeptBand&) = default;
};

/// A region of the page and how its lineage was folded; an empty region: not kept.
struct KeptFrame {
    Rect region;
    std::uint32_t rows = 1;
    std::vector<KeptRank> ranks; ///< from the frame's corner
    std::vector<KeptBand> bands;

    friend bool operator==(const KeptFrame&, const KeptFrame&) = default;
};

/// One step of a floor plan in post-order: a leaf, or a cut that joins the two parts before it.
struct KeptStep {
    std::uint32_t frame = None; ///< of a leaf: its index among the frames
    bool vertical = false;      ///< of a cut: the first part is left of the second, not above

    friend bool operator==(const KeptStep&, const KeptStep&) = default;
};

/// What the next drawing keeps of the last one. By the indexes of the graph that it is given with: `nodes` are the
/// graph's, `frames` its groups and then two for what has no group: linked nodes, and those without an edge. Where
/// each node without a group is a frame of its own (LayoutOptions::nodesAreFrames), these follow, in their order. Rows
/// that are missing count as not kept; so does whatever contradicts the graph.
struct LayoutMemory {
    std::vector<KeptNode> nodes;
    std::vector<KeptFrame> frames;
    std::vector<KeptStep> plan;
    std::vector<double> ring; ///< widths of the streets around the page: left, top, right, bottom

    friend bool operator==(const LayoutMemory&, const LayoutMemory&) = default;
};

} // namespace weft::layout
