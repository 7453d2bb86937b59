// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace weft::layout {

/// A directed edge between node indexes.
struct Arc {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
};

/// For each arc whether it closes a cycle; without those the graph is acyclic. Self loops count. Depth-first search
/// from the nodes that nothing enters, then from the rest, in index order, so that what has a beginning keeps it.
/// O(V + E), no recursion. Stopped early all arcs are given, for what is left has no cycle then either.
/// Source: Tarjan, Depth-first search and linear graph algorithms, 1972.
[[nodiscard]] std::vector<bool> backArcs(std::size_t nodes, std::span<const Arc> arcs,
                                         const std::stop_token& stop = {});

} // namespace weft::layout
