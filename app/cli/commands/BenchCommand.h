// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Command.h"

#include <string>
#include <utility>
#include <vector>

namespace weft::cli {

/// `weft bench canvas`: becomes `weft-desktop --bench-canvas`, which paints without a display. The other benchmarks
/// that cli.md names are reserved.
class BenchCommand final : public Command {
public:
    [[nodiscard]] std::string_view name() const override { return "bench"; }
    [[nodiscard]] QString description() const override;
    /// The first word is the benchmark's name, so it takes its sources itself.
    [[nodiscard]] bool takesSources() const override { return false; }
    void addOptions(CLI::App& app) override;
    [[nodiscard]] ExitCode run(Invocation& invocation) override;

private:
    std::string m_name;
    std::vector<std::string> m_sources;
    std::vector<std::pair<std::string, std::string>> m_values; ///< option of weft-desktop, value as typed; may be empty
};

} // namespace weft::cli
