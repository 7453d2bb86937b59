// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/CycleRemoval.h"

namespace weft::layout {

/// For each node the number of its weakly connected component; components are numbered by their first node.
struct Components {
    std::vector<std::uint32_t> of;
    std::size_t count = 0;
};

/// O((V + E) · α(V)). Source: Tarjan, Efficiency of a good but not linear set union algorithm, 1975.
[[nodiscard]] Components componentsOf(std::size_t nodes, std::span<const Arc> arcs);

} // namespace weft::layout
