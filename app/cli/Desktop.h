// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/ExitCode.h"

#include <cstdint>
#include <string>
#include <vector>

namespace weft::cli {

/// Whether the desktop program gets the display of the user, or paints where nobody looks.
enum class Display : std::uint8_t { Users, None };

/// Becomes the `weft-desktop` that lies beside this program, with these arguments. Returns only when it can't.
[[nodiscard]] ExitCode startDesktop(const std::vector<std::string>& arguments, Display display = Display::Users);

} // namespace weft::cli
