// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/CycleRemoval.h"

#include <stop_token>

namespace weft::layout {

/// Nodes in layers, every arc between neighbouring layers (long ones already cut by bends).
struct LayeredArcs {
    std::vector<std::uint32_t> layerOf; ///< for each node
    std::size_t layers = 0;
    std::vector<Arc> arcs; ///< from layer i to layer i + 1
};

/// The nodes of each layer from top to bottom.
using LayerNodes = std::vector<std::vector<std::uint32_t>>;

/// How much an order is worth; counts, never time.
struct OrderingEffort {
    std::size_t starts = 1;   ///< orders begun with
    std::size_t kept = 1;     ///< the best of them that are sifted
    std::size_t rounds = 400; ///< of barycentres, at most
    std::size_t window = 30;  ///< of sifting
    std::size_t passes = 6;   ///< of sifting, at most
    std::size_t kicks = 0;    ///< of the search behind it, see searchOrder
};

/// What a graph of that many nodes and arcs gets: `thorough` several starts, up to about 700 boxes, and more kicks;
/// fewer rounds, passes and kicks the larger it is, so that the work stays about linear.
[[nodiscard]] OrderingEffort effortFor(std::size_t nodes, std::size_t arcs, bool thorough);

/// Each layer arranged for few crossings: for every start (see startOrder) two-sided barycentre rounds, for the best of
/// them windowed sifting; then the order with the fewest crossings, the first of equals, is searched around.
/// O(starts · rounds · (V log V + E) + kept · passes · V · window · degree) and the kicks. Stopped early it gives the
/// best it has, at the worst the order of the indexes. Source: layout.md, recipe 1, 2 and 5.
[[nodiscard]] LayerNodes orderLayers(const LayeredArcs& graph, const OrderingEffort& effort, std::stop_token stop = {});

/// Crossings between neighbouring layers when drawn as straight lines. O(E log V).
/// Source: Barth, Jünger, Mutzel, Simple and efficient bilayer cross counting, 2004.
[[nodiscard]] std::uint64_t layerCrossings(const LayeredArcs& graph, const LayerNodes& order,
                                           const std::stop_token& stop = {});

} // namespace weft::layout
