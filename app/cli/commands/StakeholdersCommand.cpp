// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/StakeholdersCommand.h"

#include "app/cli/CommandText.h"
#include "app/cli/Numbers.h"
#include "app/shared/export/AnalysisReport.h"
#include "app/shared/export/PrintedPicture.h"
#include "app/shared/export/StakeholderCsv.h"
#include "app/shared/export/StakeholderGrid.h"
#include "app/shared/export/SvgPicture.h"
#include "app/shared/paint/Theme.h"
#include "model/query/NodeFilter.h"

#include <CLI/CLI.hpp>

namespace weft::cli {

void StakeholdersCommand::addOptions(CLI::App& app)
{
    AnalysisCommand::addOptions(app);
    app.add_option("--format", m_format, commandText(CommandWord::ReportFormat).toStdString())
        ->check(CLI::IsMember({"text", "json", "csv", "md", "svg", "pdf"}))
        ->take_last();
    app.add_option("--power-threshold", m_power, commandText(CommandWord::PowerThreshold).toStdString())
        ->type_name("SHARE")
        ->take_last();
    app.add_option("--interest-threshold", m_interest, commandText(CommandWord::InterestThreshold).toStdString())
        ->type_name("SHARE")
        ->take_last();
    app.add_option("--theme", m_theme, commandText(CommandWord::Theme).toStdString())
        ->check(CLI::IsMember({"light", "dark"}))
        ->take_last();
    app.add_flag("--raw-csv", m_rawCsv, commandText(CommandWord::RawCsv).toStdString());
}

std::optional<QString> StakeholdersCommand::check(const Invocation&)
{
    const std::optional<QString> power = badShare("--power-threshold", m_power);
    return power ? power : badShare("--interest-threshold", m_interest);
}

void StakeholdersCommand::adjust(app::OpenRequest& request)
{
    request.powerThreshold = *share(m_power);
    request.interestThreshold = *share(m_interest);
}

std::optional<Result<std::string>>
StakeholdersCommand::formatted(const app::OpenMesh& open, const app::AnalysisOptions& options, Invocation& invocation)
{
    if (m_format == "text" || m_format == "json")
        return std::nullopt;
    const std::string language = invocation.options.language.empty() ? "en" : invocation.options.language;
    if (m_format == "md") {
        const app::Analysis& analysis = *app::findAnalysis(name());
        const Result<app::AnalysisResult> answer = analysis.run(open, options, invocation.interrupt.token());
        if (!answer)
            return answer.error();
        return app::reportMarkdown({analysis.title(), open, *answer, Level::Product, open.mesh->products.size()});
    }
    const Result<NodeFilter> filter = NodeFilter::make(options.filter);
    if (!filter)
        return filter.error();
    app::OpenMesh listed = open;
    std::erase_if(listed.people.people, [&](const Assessment& person) {
        return !filter->matches(person.name) && !filter->matches(*open.mesh, person.ref());
    });
    if (m_format == "csv")
        return app::stakeholderCsv(*listed.mesh, listed.people,
                                   m_rawCsv ? app::CsvFormulas::Raw : app::CsvFormulas::Guarded);
    const app::StakeholderGrid grid = app::stakeholderGrid(listed);
    const app::Theme& colours = app::theme(m_theme == "dark" ? app::ThemeName::Dark : app::ThemeName::Light);
    if (m_format == "svg")
        return app::svgBytes(grid.list, colours, language, invocation.interrupt.token());
    return app::pdfBytes(grid.list, colours, app::PaperSize::Fit, open.mesh->date, invocation.interrupt.token());
}

} // namespace weft::cli
