// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"

#include <cstddef>

namespace weft {

/// How many rows the table of that kind has.
[[nodiscard]] std::size_t nodeCount(const Mesh& mesh, NodeKind kind);

} // namespace weft
