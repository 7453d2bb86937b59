// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Command.h"
#include "app/cli/bench/LayoutBench.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::cli {

/// `weft bench import` and `layout`: see benchImport and benchLayout. `weft bench canvas`: becomes `weft-desktop
/// --bench-canvas`, which paints without a display. The other benchmarks that cli.md names are reserved.
class BenchCommand final : public Command {
public:
    [[nodiscard]] std::string_view name() const override { return "bench"; }
    [[nodiscard]] QString description() const override;
    /// The first word is the benchmark's name, so it takes its sources itself.
    [[nodiscard]] bool takesSources() const override { return false; }
    void addOptions(CLI::App& app) override;
    [[nodiscard]] ExitCode run(Invocation& invocation) override;

private:
    [[nodiscard]] ExitCode runImport(Invocation& invocation) const;
    [[nodiscard]] ExitCode runLayout(Invocation& invocation) const;
    /// The mesh that the sources are; what `runLayout` ends with when it can't be read.
    [[nodiscard]] ExitCode readMesh(Invocation& invocation, LayoutBenchMesh& mesh) const;
    [[nodiscard]] ExitCode runCanvas(const Invocation& invocation) const;
    [[nodiscard]] std::string valueOf(std::string_view option) const;

    std::string m_name;
    std::string m_layout;
    std::string m_only;
    std::string m_max;
    bool m_peers = false;
    std::vector<std::string> m_sources;
    std::vector<std::pair<std::string, std::string>> m_values; ///< option of weft-desktop, value as typed; may be empty
};

} // namespace weft::cli
