// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/ExitCode.h"

namespace weft::cli {

/// The whole of `weft`: finds the command, reads its options, runs it. Never throws.
[[nodiscard]] ExitCode run(int argc, char** argv);

} // namespace weft::cli
