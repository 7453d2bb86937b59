// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LevelGraph.h"

#include <cstddef>
#include <stop_token>
#include <vector>

namespace weft {

struct ElementaryCycles {
    std::vector<std::vector<LevelGraph::Vertex>> cycles; ///< each from its least vertex, which is not repeated
    bool truncated = false;                              ///< more than `limit`, or the search was capped
    bool complete = true;                                ///< false: stopped
};

/// The elementary cycles inside `components` (sorted vertex lists of strongly connected components, or single vertices
/// with a self loop), shortest first, equal lengths by their vertices; at most `limit`.
///
/// Each cycle is found once, from its least vertex s, in the strongly connected component of s among the vertices not
/// below s. Those components are peeled off one by one, which also tells each start's shortest cycle at once. What is
/// too large to be peeled within the budget is searched from every vertex, near first.
/// Source: Johnson, "Finding All the Elementary Circuits of a Directed Graph", SIAM J. Computing 4 (1975).
[[nodiscard]] ElementaryCycles elementaryCycles(const LevelGraph& graph,
                                                std::vector<std::vector<LevelGraph::Vertex>> components,
                                                std::size_t limit, std::stop_token stop);

} // namespace weft
