// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/LayerOrder.h"

namespace weft::layout {

/// An order to begin with, so that what hangs together starts together: 0 is breadth
/// first from a node far out, 1 depth first along the arcs, 2 depth first with the neighbours the other way round, any
/// further number depth first from nodes and neighbours in an order drawn from that number. O(V + E), no recursion.
/// When stopped what was not reached is missing.
[[nodiscard]] LayerOrder startOrder(const LayeredArcs& graph, const LayerLinks& links, std::uint32_t number,
                                    const std::stop_token& stop = {});

} // namespace weft::layout
