// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/ExitCode.h"

#include <string>
#include <vector>

namespace weft::cli {

/// Becomes the `weft-desktop` that lies beside this program, with these arguments. Returns only when it can't.
[[nodiscard]] ExitCode startDesktop(const std::vector<std::string>& arguments);

} // namespace weft::cli
