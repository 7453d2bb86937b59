// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace weft::app {

/// The folder of the example mesh: what `$WEFT_EXAMPLES` names, else the one installed beside the program, else the one
/// of the source tree the program was built in. Empty when there is none.
[[nodiscard]] QString exampleMeshPath(const QString& programFolder);

} // namespace weft::app
