// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/export/CsvTable.h"
#include "app/shared/picture/MeshPicture.h"

#include <string>

namespace weft::app {

/// Nodes and edges of a picture as one CSV table, nodes first; the first column says which. In the picture's order.
/// References of over 32,000 bytes are cut, as no spreadsheet holds them.
[[nodiscard]] std::string pictureCsv(const MeshPicture& picture, CsvFormulas formulas = CsvFormulas::Guarded);

/// The picture as JSON: level, trust line, nodes and groups with their places, edges with their ways.
[[nodiscard]] std::string pictureJson(const MeshPicture& picture);

} // namespace weft::app
