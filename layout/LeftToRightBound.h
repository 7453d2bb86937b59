// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/LayoutGraph.h"

#include <cstdint>
#include <stop_token>

namespace weft::layout {

/// How many edges run left to right when frames stand in the best order that was found: those inside a group but for
/// the ones that close a cycle, and those between groups that run forward in that order (nodes without a group count as
/// one). Frames that also stack can pass it by a little. Greedy order, then each group is inserted where most edges
/// run forward until none moves. At most 20 passes of O(E log E) and moves of 500,000,000 places together.
/// Source: Eades, Lin, Smyth, A fast and effective heuristic for the feedback arc set problem, 1993, for the start.
[[nodiscard]] std::uint64_t leftToRightBound(const LayoutGraph& graph, std::stop_token stop = {});

} // namespace weft::layout
