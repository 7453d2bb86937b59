// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/AnalysisCommand.h"

#include "app/cli/CommandText.h"
#include "app/cli/Console.h"
#include "app/cli/Opening.h"
#include "app/shared/json/JsonDocument.h"

#include <CLI/CLI.hpp>

namespace weft::cli {

void AnalysisCommand::addOptions(CLI::App& app)
{
    if (m_analysis.hasFindings) {
        app.add_option("--fail-on", m_failOn, commandText(CommandWord::FailOn).toStdString())
            ->check(CLI::IsMember({"any", "none"}))
            ->take_last();
    }
}

std::optional<QString> AnalysisCommand::check(const Invocation&)
{
    return std::nullopt;
}

void AnalysisCommand::adjust(app::OpenRequest&) {}

std::optional<Problem> AnalysisCommand::fill(app::AnalysisOptions&, const app::OpenMesh&, const Invocation&)
{
    return std::nullopt;
}

std::optional<Result<std::string>> AnalysisCommand::formatted(const app::OpenMesh&, const app::AnalysisOptions&,
                                                              Invocation&)
{
    return std::nullopt;
}

ExitCode AnalysisCommand::run(Invocation& invocation)
{
    if (const std::optional<QString> wrong = check(invocation)) {
        printMessage(*wrong);
        return ExitCode::Usage;
    }
    const Opened opened = openSources(invocation, [this](app::OpenRequest& request) { adjust(request); });
    if (opened.code != ExitCode::Done)
        return opened.code;
    const app::OpenMesh& open = *opened.mesh;

    app::AnalysisOptions options;
    options.edges = edgeChoice(invocation.options);
    options.filter = invocation.options.filter;
    if (const std::optional<Problem> problem = fill(options, open, invocation)) {
        printProblem(*problem);
        return ExitCode::Usage;
    }
    const std::optional<Result<std::string>> other = formatted(open, options, invocation);
    if (other && !*other) {
        printProblem(other->error());
        return ExitCode::Usage;
    }
    if (other)
        return deliver(invocation, **other, strictly(invocation, open, ExitCode::Done));

    const Result<app::AnalysisResult> answer = m_analysis.run(open, options, invocation.interrupt.token());
    if (!answer) {
        printProblem(answer.error());
        return ExitCode::Usage;
    }
    if (!answer->complete)
        return ExitCode::Interrupted;
    const bool failed = m_failOn == "any" && answer->findings > 0;
    const ExitCode code = strictly(invocation, open, failed ? ExitCode::Findings : ExitCode::Done);
    if (!invocation.options.json && !wantsJson())
        return deliver(invocation, tablesText(answer->tables, answer->summary), code);
    app::Json document = answer->json;
    if (invocation.options.timings)
        document["seconds"] = secondsSince(invocation);
    return deliver(invocation, app::jsonBytes(document), code);
}

} // namespace weft::cli
