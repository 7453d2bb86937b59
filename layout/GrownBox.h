// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Drawing.h"

#include <cstdint>
#include <span>

namespace weft::layout {

/// The boxes that an edge of a drawing joins.
struct EdgeEnds {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
};

/// Gives the box of `node` the given size, where it is smaller, and the rest of the drawing makes room: as if the page
/// were cut beside the box and below it and drawn apart there. The box keeps its upper left corner and the heights at
/// which edges end; other boxes keep their size and frames are stretched. What was left of, above or apart from each
/// other stays so, so nothing overlaps, and no line comes to lie in the new room. `ends` are those of the drawing's
/// edges, in their order. O(nodes + points of edges).
void growBox(Drawing& drawing, std::span<const EdgeEnds> ends, std::uint32_t node, Size size);

} // namespace weft::layout
