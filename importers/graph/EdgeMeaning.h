// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/graph/Graph.h"
#include "model/mesh/Records.h"

#include <string>
#include <string_view>

namespace weft::importers {

/// What an edge says of two products. Declared, unless some attribute says observed (kind, class, type, style, label)
/// or both.
[[nodiscard]] DependencyRecord dependencyOf(const GraphEdge& edge, const std::string& provider,
                                            const std::string& consumer, const std::string& path);

/// Whether some attribute says that the edge is declared, or both declared and observed. O(attributes).
[[nodiscard]] bool statesDeclaration(const GraphEdge& edge);

/// `true`, `yes` and `1`, in any case.
[[nodiscard]] bool saysYes(std::string_view text);

} // namespace weft::importers
