// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Geometry.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace weft::layout {

/// "No group", "no node".
inline constexpr std::uint32_t None = std::numeric_limits<std::uint32_t>::max();

/// A box to place.
struct LayoutNode {
    Size size;
    std::uint32_t group = None; ///< index into `groups`
};

/// An arrow from the right side of `from` to the left side of `to` (indexes into `nodes`).
struct LayoutEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double fromOffset = 0.5; ///< where on the right side of `from` it leaves: share of the height from the top
    double toOffset = 0.5;   ///< likewise on the left side of `to`
    double weight = 1;       ///< how much a short line matters, relative to others
    std::uint32_t count = 1; ///< how many edges it stands for
};

/// A frame around its nodes with a title; `titleSize` is the room the title needs at the top left.
struct LayoutGroup {
    Size titleSize;
};

/// What a layout gets: boxes, edges, groups as flat tables without any text. Node order carries meaning only as the
/// last tie-break. Self loops and parallel edges are allowed.
struct LayoutGraph {
    std::vector<LayoutNode> nodes;
    std::vector<LayoutEdge> edges;
    std::vector<LayoutGroup> groups;
};

} // namespace weft::layout
