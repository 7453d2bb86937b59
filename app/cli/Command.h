// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/ExitCode.h"
#include "app/cli/Interrupt.h"
#include "app/cli/Options.h"
#include "app/cli/ProgressLine.h"

#include <QString>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace weft::cli {

/// What a command gets when it runs.
struct Invocation {
    const Options& options;
    const CLI::App& parsed; ///< for the order in which options were given
    Interrupt& interrupt;
    ProgressLine& progress;
    std::chrono::steady_clock::time_point start;
};

/// One command of `weft`. Options are plain members that `addOptions` binds; one instance runs once.
class Command {
public:
    virtual ~Command() = default;
    [[nodiscard]] virtual std::string_view name() const = 0;
    [[nodiscard]] virtual QString description() const = 0;
    /// Whether it reads SOURCE…
    [[nodiscard]] virtual bool takesSources() const { return true; }
    /// Whether it needs fonts and painters (no display is needed in any case).
    [[nodiscard]] virtual bool paints() const { return false; }
    /// Adds its own options; those of all commands are there already.
    virtual void addOptions(CLI::App& app) = 0;
    [[nodiscard]] virtual ExitCode run(Invocation& invocation) = 0;
};

/// A fresh instance of every command, in the order of cli.md.
[[nodiscard]] std::vector<std::unique_ptr<Command>> commands();

/// Names that are promised and not there yet (cli.md).
[[nodiscard]] const std::vector<std::string>& reservedCommands();

} // namespace weft::cli
