// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/picture/MeshPicture.h"

namespace weft::app {

/// How a flow that was observed between things of two products is drawn: Both where a product edge declares it,
/// Observed where none does, Flow inside one product or where an end belongs to none. O(log edges).
[[nodiscard]] EdgeStyle flowStyle(const Mesh& mesh, ProductId from, ProductId to);

} // namespace weft::app
