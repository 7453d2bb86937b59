// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/LayoutGraph.h"

#include <stop_token>
#include <vector>

namespace weft::layout {

/// Nodes that stand together on the diagonal: those of a group, or one without. A group without nodes has none.
struct MatrixBlock {
    std::uint32_t group = None;
    std::vector<std::uint32_t> nodes;
};

/// All blocks in the order of flow between them, the nodes of each in the order of flow inside it; see flowOrder.
/// O((V + E) log V).
[[nodiscard]] std::vector<MatrixBlock> matrixOrder(const LayoutGraph& graph, const std::stop_token& stop = {});

} // namespace weft::layout
