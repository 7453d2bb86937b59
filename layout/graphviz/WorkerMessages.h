// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Layout.h"
#include "layout/graphviz/WorkerProtocol.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace weft::layout {

/// The graph as a request; self loops are left out (they are drawn without the engine).
[[nodiscard]] std::vector<std::byte> encodeRequest(const LayoutGraph& graph, const LayoutOptions& options,
                                                   GraphvizEngine engine);

/// A reply as a drawing with the engine's curves, moved to (0, 0); empty when it does not answer `graph`: wrong counts,
/// a number that is not finite or beyond all reason, a box of another size, overlaps, a box outside its frame.
/// Routes of self loops and of edges the engine drew not are empty.
[[nodiscard]] std::optional<Drawing> decodeReply(const std::vector<std::byte>& payload, const LayoutGraph& graph);

} // namespace weft::layout
