// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/LayoutMemory.h"
#include "model/mesh/LevelGraph.h"

#include <memory>
#include <string>
#include <vector>

namespace weft::app {

struct PictureContent;

/// Where a picture put what, by reference, so that the next one of the same level and arrangement keeps it: whatever
/// was read anew in between. `memory` is by the rows of `nodes` and `groups` (and the two frames behind them, and those
/// that nodes are themselves).
struct KeptLayout {
    Level level = Level::Product;
    std::string layout = "floorplan";
    double pageAspect = 1.4142; ///< that was asked for
    std::vector<std::string> nodes;
    std::vector<std::string> groups;
    layout::LayoutMemory memory;

    friend bool operator==(const KeptLayout&, const KeptLayout&) = default;
};

/// What is kept for the nodes and groups of `content`. Null when less than half of its nodes are known: then it is
/// another mesh, and nothing would be gained. O(n log n).
[[nodiscard]] std::shared_ptr<const layout::LayoutMemory> memoryFor(const KeptLayout& kept,
                                                                    const PictureContent& content);

} // namespace weft::app
