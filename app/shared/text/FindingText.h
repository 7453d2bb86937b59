// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/analysis/Cycles.h"
#include "model/mesh/LevelGraph.h"
#include "model/mesh/Ref.h"

#include <QString>

#include <vector>

namespace weft::app {

/// `data product`, `dataset` …: the word for one node of that kind.
[[nodiscard]] QString kindText(NodeKind kind);
/// `domains`, `products` …: the word for what a level shows.
[[nodiscard]] QString levelText(Level level);
/// The reference of a node, made visible: what one copies into the next command.
[[nodiscard]] QString referenceText(const Mesh& mesh, NodeRef node);
/// `a → b → c`; with `closed` the first one again at the end.
[[nodiscard]] QString chainText(const Mesh& mesh, const std::vector<NodeRef>& nodes, bool closed = false);
/// Why this edge is the cheapest to give up.
[[nodiscard]] QString breakReasonText(BreakReason reason);

} // namespace weft::app
