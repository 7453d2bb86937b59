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

/// The nodes of each layer from top to bottom, arranged for few crossings: a depth-first start, rounds in which each
/// node takes the mean of both sides' relative places (two-sided barycentre), then windowed sifting.
/// Rounds are capped by counts, never by time. O(rounds · (V log V + E) + V · window · degree).
/// Stopped early it gives the order it has. Source: layout.md, recipe 1–2; Matuszewski, Schönfeld, Molitor, 1999.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> orderLayers(const LayeredArcs& graph, std::stop_token stop = {});

/// Crossings between neighbouring layers when drawn as straight lines. O(E log V).
/// Source: Barth, Jünger, Mutzel, Simple and efficient bilayer cross counting, 2004.
[[nodiscard]] std::uint64_t layerCrossings(const LayeredArcs& graph,
                                           const std::vector<std::vector<std::uint32_t>>& order);

} // namespace weft::layout
