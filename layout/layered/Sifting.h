// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/LayerOrder.h"

#include <stop_token>

namespace weft::layout {

/// Each node in turn goes to the place, at most `window` places away, where its lines cross fewest others, the rest
/// of its layer staying in order. The neighbours' places of a layer are flattened and sorted once. Crossings never
/// grow. O(passes · V · window · degree); at most `passes` passes, fewer when one moves nothing. Nodes with over 400
/// lines stay: their mean settles them, and sifting them costs too much. So do those numbered below `firstFree`: they
/// have their places, and others only pass them by.
/// Source: Matuszewski, Schönfeld, Molitor, Using sifting for k-layer straightline crossing minimization, 1999.
void siftLayers(LayerOrder& order, const LayerLinks& links, std::size_t window, std::size_t passes,
                const std::stop_token& stop, std::uint32_t firstFree = 0);

} // namespace weft::layout
