// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/graph/Graph.h"

#include <optional>

namespace weft::importers {

/// The graph without the secrets in its ids, titles and attributes, each reported at its node or edge; nothing when it
/// holds none. O(bytes of the graph).
[[nodiscard]] std::optional<Graph> withoutSecrets(const Graph& graph, ReadContext& context);

} // namespace weft::importers
