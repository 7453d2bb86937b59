// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/floorplan/Frame.h"

namespace weft::layout {

/// What happens when an edge would run backwards between two kept ranks.
enum class RankRule : std::uint8_t {
    Mend, ///< what it leads to moves on, or what it comes from back where there is no rank to move on to
    Stay  ///< every kept box stays, the edge passes below
};

/// The lineage of a block most of which was drawn before: ranks stay unless the rule moves them, pinned boxes keep
/// theirs whatever their edges say, new ones come behind what they read, in a rank that has room for them and `gap`
/// around if there is one. The order within a rank is that of the former places, new boxes and bends go where their
/// neighbours are. O((V + E) log V), and for each new box the square of the boxes in the ranks that are looked at.
[[nodiscard]] Lineage keptLineage(const Block& block, const FrameMemory& memory, RankRule rule, double gap);

} // namespace weft::layout
