// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Command.h"

#include "app/cli/commands/BenchCommand.h"
#include "app/cli/commands/CompletionCommand.h"
#include "app/cli/commands/CyclesCommand.h"
#include "app/cli/commands/DriftCommand.h"
#include "app/cli/commands/ExplainCommand.h"
#include "app/cli/commands/ExportCommand.h"
#include "app/cli/commands/ImpactCommand.h"
#include "app/cli/commands/LayoutCommand.h"
#include "app/cli/commands/OrphansCommand.h"
#include "app/cli/commands/PathsCommand.h"
#include "app/cli/commands/SchemaCommand.h"
#include "app/cli/commands/StakeholdersCommand.h"
#include "app/cli/commands/StatsCommand.h"
#include "app/cli/commands/TwinsCommand.h"
#include "app/cli/commands/ValidateCommand.h"

namespace weft::cli {

std::vector<std::unique_ptr<Command>> commands()
{
    std::vector<std::unique_ptr<Command>> all;
    all.push_back(std::make_unique<ValidateCommand>());
    all.push_back(std::make_unique<StatsCommand>());
    all.push_back(std::make_unique<CyclesCommand>());
    all.push_back(std::make_unique<OrphansCommand>());
    all.push_back(std::make_unique<ImpactCommand>());
    all.push_back(std::make_unique<DriftCommand>());
    all.push_back(std::make_unique<TwinsCommand>());
    all.push_back(std::make_unique<PathsCommand>());
    all.push_back(std::make_unique<StakeholdersCommand>());
    all.push_back(std::make_unique<ExportCommand>());
    all.push_back(std::make_unique<LayoutCommand>());
    all.push_back(std::make_unique<BenchCommand>());
    all.push_back(std::make_unique<SchemaCommand>());
    all.push_back(std::make_unique<CompletionCommand>());
    all.push_back(std::make_unique<ExplainCommand>());
    return all;
}

const std::vector<std::string>& reservedCommands()
{
    static const std::vector<std::string> names{"contract-diff", "diff",   "check",  "order",
                                                "whatif",        "health", "canvas", "pack"};
    return names;
}

} // namespace weft::cli
