// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Result.h"
#include "model/mesh/LevelGraph.h"
#include "model/mesh/Mesh.h"

#include <optional>
#include <string>

namespace weft::cli {

/// A node and the level on which it is one.
struct LevelNode {
    NodeRef node;
    Level level = Level::Product;
};

/// The node of `level` that `text` means. Without a level a product of that name is preferred to a dataset, that to a
/// column, that to a domain. Problems are those of `lookUpNode`.
[[nodiscard]] Result<LevelNode> lookUpOnLevel(const Mesh& mesh, const std::string& text, std::optional<Level> level);

} // namespace weft::cli
