// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/LayerOrder.h"

namespace weft::layout {

/// Leaves a local optimum: `kicks` times a connected handful of nodes moves up or down by the same share of their
/// layers, they and those around are sifted again, and what came of it stays when it crosses no more than before. Only
/// what a kick touches is looked at: O(kicks · degree²), whatever the size of the graph. Numbers come from a
/// generator of its own, so the same input gives the same order. Never worse than before.
/// Source: Lourenço, Martin, Stützle, Iterated local search, 2003.
void searchOrder(LayerOrder& order, const LayeredArcs& graph, const LayerLinks& links, std::size_t kicks,
                 const std::stop_token& stop);

} // namespace weft::layout
