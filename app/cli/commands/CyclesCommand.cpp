// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/CyclesCommand.h"

#include "app/cli/CommandText.h"
#include "app/cli/Numbers.h"

#include <CLI/CLI.hpp>

namespace weft::cli {

void CyclesCommand::addOptions(CLI::App& app)
{
    AnalysisCommand::addOptions(app);
    app.add_option("--level", m_level, commandText(CommandWord::Level).toStdString())
        ->check(CLI::IsMember({"domain", "product", "dataset", "column"}))
        ->take_last();
    app.add_option("--limit", m_limit, commandText(CommandWord::CycleLimit).toStdString())->type_name("N")->take_last();
}

std::optional<QString> CyclesCommand::check(const Invocation&)
{
    return badNumber("--limit", m_limit, 1);
}

std::optional<Problem> CyclesCommand::fill(app::AnalysisOptions& options, const app::OpenMesh&, const Invocation&)
{
    options.level = *levelFromName(m_level);
    options.limit = *wholeNumber(m_limit, 1);
    return std::nullopt;
}

} // namespace weft::cli
