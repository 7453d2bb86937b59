// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"

#include <cstdint>
#include <vector>

namespace weft {

/// Declared and observed product edges that do not agree: rows of `Mesh::productEdges`, in its order (from, to).
struct Drift {
    std::vector<std::uint32_t> declaredNotObserved;
    std::vector<std::uint32_t> observedNotDeclared;
};

/// O(edges).
[[nodiscard]] Drift drift(const Mesh& mesh);

} // namespace weft
