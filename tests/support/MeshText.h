// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"

#include <string>

namespace weft::tests {

/// Everything a mesh holds as text, a line a row: two meshes are equal when their texts are.
[[nodiscard]] std::string meshText(const Mesh& mesh);

/// `a>b` for declared, `a~b` for observed, `a=b` for both, by product id, one a blank.
[[nodiscard]] std::string productEdgesText(const Mesh& mesh);

/// `from>to` of the dataset edges by name, attempted ones as `from?to`.
[[nodiscard]] std::string datasetEdgesText(const Mesh& mesh);

/// `dataset.column>dataset.column` of the column edges, `~` for those with INDIRECT lineage alone.
[[nodiscard]] std::string columnEdgesText(const Mesh& mesh);

} // namespace weft::tests
