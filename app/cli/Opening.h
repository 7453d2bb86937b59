// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Command.h"
#include "app/shared/session/MeshSession.h"

#include <functional>
#include <memory>

namespace weft::cli {

/// What opening the sources came to: an open mesh and `Done`, or the code to exit with (everything is said already).
struct Opened {
    std::shared_ptr<const app::OpenMesh> mesh; ///< also there when nothing could be read
    ExitCode code = ExitCode::Done;
};

/// Reads the sources that the options name, prints the diagnostics on standard error and writes `--diagnostics`.
/// `adjust` may change the request before.
[[nodiscard]] Opened openSources(
    Invocation& invocation, const std::function<void(app::OpenRequest&)>& adjust = [](app::OpenRequest&) {});

/// `--strict`: sources that were read in part only turn success into `NothingRead`.
[[nodiscard]] ExitCode strictly(const Invocation& invocation, const app::OpenMesh& open, ExitCode code);

/// Writes what the command gives to `--out` or standard output; `code` when that worked.
[[nodiscard]] ExitCode deliver(Invocation& invocation, std::string_view bytes, ExitCode code);

/// Seconds since the command began.
[[nodiscard]] double secondsSince(const Invocation& invocation);

} // namespace weft::cli
