// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/session/MeshSession.h"
#include "model/base/Result.h"
#include "model/mesh/LevelGraph.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace weft::cli {

/// The options that every command has (cli.md), as they were typed.
struct Options {
    std::vector<std::string> sources;
    bool json = false;
    bool quiet = false;
    bool progress = false;
    bool timings = false;
    bool strict = false;
    std::string out;
    std::string diagnostics;
    std::string edges = "union";
    std::string filter;
    std::string asOf;
    std::string since;
    std::string ttl;
    std::string aliases;
    std::string limits;
    std::string sourceFormat;
    std::string language;
};

/// Adds them to a command; `sources`: it takes SOURCE… as well.
void addOptions(CLI::App& app, Options& options, bool sources);

/// What they mean: what to open. A time, number, format or limits file that cannot be understood is a Problem.
[[nodiscard]] Result<app::OpenRequest> openRequest(const Options& options);

/// The meaning of `--edges`; its values were checked when they were parsed.
[[nodiscard]] EdgeChoice edgeChoice(const Options& options);

} // namespace weft::cli
