// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Geometry.h"

#include <span>
#include <vector>

namespace weft::layout {

/// Top left corners for boxes of these sizes so that none overlap, `gap` lies between them, and the whole comes close
/// to `aspect` (width / height): shelves filled by falling height, for the best of about 40 page widths.
/// O(n log n + 40 n). Source: Coffman, Garey, Johnson, Tarjan, Performance bounds for level-oriented two-dimensional
/// packing algorithms, 1980.
[[nodiscard]] std::vector<Point> packShelves(std::span<const Size> sizes, double gap, double aspect);

} // namespace weft::layout
