// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/AnalysisCommand.h"

namespace weft::cli {

/// `weft orphans`
class OrphansCommand final : public AnalysisCommand {
public:
    OrphansCommand() : AnalysisCommand(*app::findAnalysis("orphans")) {}
    void addOptions(CLI::App& app) override;

protected:
    [[nodiscard]] std::optional<QString> check(const Invocation& invocation) override;
    [[nodiscard]] std::optional<Problem> fill(app::AnalysisOptions& options, const app::OpenMesh& open,
                                              const Invocation& invocation) override;

private:
    std::string m_stale = "90";
};

} // namespace weft::cli
