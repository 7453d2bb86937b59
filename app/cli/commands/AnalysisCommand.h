// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Command.h"
#include "app/shared/analyses/AnalysisCatalog.h"

namespace weft::cli {

/// A command that asks one analysis of the catalog and prints its answer. The concrete ones add options and say what
/// they mean.
class AnalysisCommand : public Command {
public:
    explicit AnalysisCommand(const app::Analysis& analysis) : m_analysis(analysis) {}

    [[nodiscard]] std::string_view name() const override { return m_analysis.id; }
    [[nodiscard]] QString description() const override { return m_analysis.description(); }
    void addOptions(CLI::App& app) override;
    [[nodiscard]] ExitCode run(Invocation& invocation) override;

protected:
    /// What is wrong with the words alone, before anything is read.
    [[nodiscard]] virtual std::optional<QString> check(const Invocation& invocation);
    /// Changes what is opened, such as thresholds.
    virtual void adjust(app::OpenRequest& request);
    /// Fills the analysis's options with what its own options mean; references are resolved here.
    [[nodiscard]] virtual std::optional<Problem> fill(app::AnalysisOptions& options, const app::OpenMesh& open,
                                                      const Invocation& invocation);
    /// Another format than text and JSON, when `--format` asks for one.
    [[nodiscard]] virtual std::optional<Result<std::string>>
    formatted(const app::OpenMesh& open, const app::AnalysisOptions& options, Invocation& invocation);
    /// Whether `--format json` was said.
    [[nodiscard]] virtual bool wantsJson() const { return false; }

private:
    const app::Analysis& m_analysis;
    std::string m_failOn = "none";
};

} // namespace weft::cli
