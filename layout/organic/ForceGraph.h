// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Geometry.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace weft::layout {

/// A spring between two bodies.
struct Spring {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double weight = 1;
};

/// Bodies and springs at one level of coarseness. No spring joins a body to itself; of two bodies at most one for each
/// direction.
struct ForceGraph {
    std::vector<double> masses; ///< how hard each pushes the others away
    std::vector<Spring> springs;
};

/// Springs by their ends, those from one body to another as one with the sum of their weights. O(n log n).
[[nodiscard]] std::vector<Spring> mergedSprings(std::vector<Spring> springs);

/// A graph of about half as many bodies, and which of them stands for each of the finer ones.
struct Coarser {
    ForceGraph graph;
    std::vector<std::uint32_t> of;
};

/// Matches each body with the neighbour to which the heaviest spring leads, the lightest of equals, in an order drawn
/// from `seed`; of a body that is left over with others at the same neighbour, two become one. O(V + E log E). Empty
/// when stopped on the way.
/// Sources: Walshaw, A multilevel algorithm for force-directed graph drawing, 2003; the leaves of stars: Hu, Efficient
/// and high quality force-directed graph drawing, 2005.
[[nodiscard]] Coarser coarserGraph(const ForceGraph& graph, std::uint64_t seed, const std::stop_token& stop = {});

} // namespace weft::layout
