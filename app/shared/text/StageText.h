// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Progress.h"

#include <QString>

namespace weft::app {

/// `Reading` …: what a long operation is doing now.
[[nodiscard]] QString stageText(Stage stage);

} // namespace weft::app
