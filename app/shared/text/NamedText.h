// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"

#include <QString>

namespace weft::app {

/// `text` with the name of the node, made visible, wherever a reference to one stands alone between blanks (commas and
/// brackets around it stay); anything else stays. For readers who do not type references: windows and reports.
/// O(length), and a look-up for each word that holds a colon.
[[nodiscard]] QString namedText(const QString& text, const Mesh& mesh);

} // namespace weft::app
