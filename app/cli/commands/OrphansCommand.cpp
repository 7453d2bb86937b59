// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/OrphansCommand.h"

#include "app/cli/CommandText.h"
#include "app/cli/Numbers.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace weft::cli {

void OrphansCommand::addOptions(CLI::App& app)
{
    AnalysisCommand::addOptions(app);
    app.add_option("--stale", m_stale, commandText(CommandWord::Stale).toStdString())->type_name("DAYS")->take_last();
}

std::optional<QString> OrphansCommand::check(const Invocation&)
{
    return badNumber("--stale", m_stale, 0);
}

std::optional<Problem> OrphansCommand::fill(app::AnalysisOptions& options, const app::OpenMesh&, const Invocation&)
{
    constexpr std::uint32_t AllDays = 4'000'000; // more than the years 1 to 9999 have
    options.staleDays = static_cast<int>(std::min(*wholeNumber(m_stale, 0), AllDays));
    return std::nullopt;
}

} // namespace weft::cli
