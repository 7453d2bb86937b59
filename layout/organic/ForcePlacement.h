// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/organic/ForceGraph.h"

#include <stop_token>

namespace weft::layout {

/// Places of the bodies, springs about 1 long: coarser and coarser graphs down to a handful of bodies, then each level
/// starts from the one above. In a round every body is pushed by all others (Quadtree) and pulled by its springs, which
/// also turn a little towards the right; steps grow while energy falls, and shrink when it does not. `seed` gives the
/// start. At most 300 rounds a level, fewer for many bodies: O(levels · rounds · (V log V + E)), about 4·10⁵ body
/// rounds at the finest. Stopped early it gives what it has, every number finite. The graph should be connected.
/// Sources: Walshaw, 2003; Hu, 2005 (steps); Sugiyama, Misue, Graph drawing by the magnetic spring model, 1995.
[[nodiscard]] std::vector<Point> forcePlaces(const ForceGraph& graph, std::uint64_t seed,
                                             const std::stop_token& stop = {});

} // namespace weft::layout
