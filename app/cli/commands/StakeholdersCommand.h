// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/AnalysisCommand.h"

namespace weft::cli {

/// `weft stakeholders`, as text, JSON, CSV, Markdown or the power-interest grid.
class StakeholdersCommand final : public AnalysisCommand {
public:
    StakeholdersCommand() : AnalysisCommand(*app::findAnalysis("stakeholders")) {}
    void addOptions(CLI::App& app) override;
    [[nodiscard]] bool paints() const override { return true; }

protected:
    [[nodiscard]] std::optional<QString> check(const Invocation& invocation) override;
    void adjust(app::OpenRequest& request) override;
    [[nodiscard]] std::optional<Result<std::string>>
    formatted(const app::OpenMesh& open, const app::AnalysisOptions& options, Invocation& invocation) override;
    [[nodiscard]] bool wantsJson() const override { return m_format == "json"; }

private:
    std::string m_format = "text";
    std::string m_power = "0.5";
    std::string m_interest = "0.5";
    std::string m_theme = "light";
    bool m_rawCsv = false;
};

} // namespace weft::cli
