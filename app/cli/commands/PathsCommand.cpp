// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/PathsCommand.h"

#include "app/cli/CommandText.h"
#include "app/cli/LevelLookup.h"
#include "app/cli/Numbers.h"
#include "model/query/NodeLookup.h"

#include <CLI/CLI.hpp>

#include <array>

namespace weft::cli {

void PathsCommand::addOptions(CLI::App& app)
{
    AnalysisCommand::addOptions(app);
    app.add_option("--from", m_from, commandText(CommandWord::PathFrom).toStdString())
        ->type_name("REF")
        ->required()
        ->take_last();
    app.add_option("--to", m_to, commandText(CommandWord::PathTo).toStdString())
        ->type_name("REF")
        ->required()
        ->take_last();
    app.add_option("--level", m_level, commandText(CommandWord::Level).toStdString())
        ->check(CLI::IsMember({"domain", "product", "dataset", "column"}))
        ->take_last();
    app.add_option("--limit", m_limit, commandText(CommandWord::PathLimit).toStdString())->type_name("N")->take_last();
}

std::optional<QString> PathsCommand::check(const Invocation&)
{
    return badNumber("--limit", m_limit, 1);
}

std::optional<Problem> PathsCommand::fill(app::AnalysisOptions& options, const app::OpenMesh& open, const Invocation&)
{
    const Mesh& mesh = *open.mesh;
    const Result<LevelNode> from = lookUpOnLevel(mesh, m_from, levelFromName(m_level));
    if (!from)
        return from.error();
    const std::array kinds{from->node.kind};
    const Result<NodeRef> to = lookUpNode(mesh, m_to, kinds);
    if (!to)
        return to.error();
    options.level = from->level;
    options.from = from->node;
    options.to = *to;
    options.limit = *wholeNumber(m_limit, 1);
    return std::nullopt;
}

} // namespace weft::cli
