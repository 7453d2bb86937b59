// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Interrupt.h"
#include "model/base/Result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace weft::cli {

/// What writing ended in: written, stopped (nothing is left behind), or a Problem that names path and reason.
enum class Written : std::uint8_t { Done, Stopped };

/// Writes `bytes` to the file `path`, whole or not at all: beside it first, then renamed over it; a symbolic link stays
/// one. Something that is no regular file (a pipe, `/dev/stdout`) is written into. An empty path or `-` is standard
/// output. A write that comes up short is a problem, not a success.
[[nodiscard]] Result<Written> writeOutput(const std::string& path, std::string_view bytes, Interrupt& interrupt);

} // namespace weft::cli
