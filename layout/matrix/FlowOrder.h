// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace weft::layout {

/// An arc with how much it matters.
struct WeightedArc {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double weight = 1;
};

/// All nodes in an order in which little runs backwards, none without cycles: what nothing left enters comes next, what
/// leads to nothing left comes last, else next is the node with most going out less going in; the least index of
/// equals. Self loops count nothing. O((V + E) log V). Stopped early the rest follows by index.
/// Source: Eades, Lin, Smyth, A fast and effective heuristic for the feedback arc set problem, 1993.
[[nodiscard]] std::vector<std::uint32_t> flowOrder(std::size_t nodes, std::span<const WeightedArc> arcs,
                                                   const std::stop_token& stop = {});

} // namespace weft::layout
