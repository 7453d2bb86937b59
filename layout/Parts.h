// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Geometry.h"
#include "layout/layered/CycleRemoval.h"

#include <span>
#include <vector>

namespace weft::layout {

/// Boxes that hang together, and the arcs between them by their places in `nodes`; or boxes without any arc.
struct Part {
    std::vector<std::uint32_t> nodes;
    std::vector<Arc> arcs;
    std::vector<std::uint32_t> arcIndex; ///< of each arc in the whole
    std::vector<Size> sizes;
};

/// The connected parts, each in index order, by their first box; all boxes without an arc to another one make one part,
/// the last. O(V + E).
[[nodiscard]] std::vector<Part> partsOf(std::span<const Size> sizes, std::span<const Arc> arcs);

/// Boxes without an arc in a block of about that shape. O(n log n).
[[nodiscard]] std::vector<Rect> blockOf(std::span<const Size> sizes, double gap, double aspect);

/// Sets parts, whose boxes are placed anywhere, beside each other on shelves, `gap` apart, so that the whole comes near
/// `aspect`: what each part has to be moved by. `boxes` are one list for each part, none empty. O(boxes + parts log
/// parts).
[[nodiscard]] std::vector<Point> packParts(std::span<const std::vector<Rect>> boxes, double gap, double aspect);

} // namespace weft::layout
