// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands/AnalysisCommand.h"

namespace weft::cli {

/// `weft paths`. Without `--level` it is that of the node that `--from` names, products first.
class PathsCommand final : public AnalysisCommand {
public:
    PathsCommand() : AnalysisCommand(*app::findAnalysis("paths")) {}
    void addOptions(CLI::App& app) override;

protected:
    [[nodiscard]] std::optional<QString> check(const Invocation& invocation) override;
    [[nodiscard]] std::optional<Problem> fill(app::AnalysisOptions& options, const app::OpenMesh& open,
                                              const Invocation& invocation) override;

private:
    std::string m_from;
    std::string m_to;
    std::string m_level;
    std::string m_limit = "100";
};

} // namespace weft::cli
