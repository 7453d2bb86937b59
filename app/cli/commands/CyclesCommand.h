// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/AnalysisCommand.h"

namespace weft::cli {

/// `weft cycles`
class CyclesCommand final : public AnalysisCommand {
public:
    CyclesCommand() : AnalysisCommand(*app::findAnalysis("cycles")) {}
    void addOptions(CLI::App& app) override;

protected:
    [[nodiscard]] std::optional<QString> check(const Invocation& invocation) override;
    [[nodiscard]] std::optional<Problem> fill(app::AnalysisOptions& options, const app::OpenMesh& open,
                                              const Invocation& invocation) override;

private:
    std::string m_level = "product";
    std::string m_limit = "1000";
};

} // namespace weft::cli
