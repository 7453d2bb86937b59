// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/ImpactCommand.h"

#include "app/cli/CommandText.h"
#include "app/cli/Directions.h"
#include "app/cli/Numbers.h"
#include "app/shared/export/AnalysisReport.h"
#include "app/shared/export/ImpactCsv.h"
#include "model/query/NodeLookup.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

namespace weft::cli {

void ImpactCommand::addOptions(CLI::App& app)
{
    AnalysisCommand::addOptions(app);
    m_bound = {{Word::Owner}, {Word::Product}, {Word::Port}, {Word::Dataset}, {Word::Column}, {Word::To}};
    const std::array names{"--owner", "--product", "--port", "--dataset", "--column", "--to"};
    const std::array words{CommandWord::Owner,   CommandWord::Product, CommandWord::Port,
                           CommandWord::Dataset, CommandWord::Column,  CommandWord::To};
    for (std::size_t i = 0; i < m_bound.size(); ++i) {
        m_bound[i].option = app.add_option(names[i], m_bound[i].values, commandText(words[i]).toStdString())
                                ->type_name("REF")
                                ->allow_extra_args(false);
    }
    app.add_option("--contract", m_contract, commandText(CommandWord::Contract).toStdString())
        ->type_name("OLD NEW")
        ->expected(2);
    app.add_option("--direction", m_direction, commandText(CommandWord::Direction).toStdString())
        ->check(CLI::IsMember({"downstream", "upstream", "both"}))
        ->take_last();
    app.add_option("--depth", m_depth, commandText(CommandWord::Depth).toStdString())->type_name("N")->take_last();
    app.add_option("--level", m_level, commandText(CommandWord::Level).toStdString())
        ->check(CLI::IsMember({"product", "dataset", "column"}))
        ->take_last();
    app.add_option("--format", m_format, commandText(CommandWord::ReportFormat).toStdString())
        ->check(CLI::IsMember({"text", "json", "md", "html", "csv"}))
        ->take_last();
    app.add_flag("--raw-csv", m_rawCsv, commandText(CommandWord::RawCsv).toStdString());
}

ImpactCommand::AskedChanges ImpactCommand::asked(const Invocation& invocation) const
{
    std::vector<Asked> changes;
    std::vector<std::size_t> used(m_bound.size(), 0);
    // An option stands in the order once for each of its values, so the n-th time means the n-th value.
    for (const CLI::Option* option : invocation.parsed.parse_order()) {
        const auto bound = std::ranges::find(m_bound, option, &Bound::option);
        if (bound == m_bound.end())
            continue;
        const std::string& value = bound->values[used[static_cast<std::size_t>(bound - m_bound.begin())]++];
        if (bound->word != Word::To) {
            changes.push_back({bound->word, value, std::nullopt});
            continue;
        }
        const bool takes = !changes.empty() && !changes.back().to &&
                           (changes.back().word == Word::Owner || changes.back().word == Word::Product);
        if (!takes)
            return {{}, commandText(CommandWord::ToWithoutChange)};
        changes.back().to = value;
    }
    if (changes.empty())
        return {{}, commandText(CommandWord::NoChange)};
    return {std::move(changes), std::nullopt};
}

std::optional<QString> ImpactCommand::check(const Invocation& invocation)
{
    if (!m_contract.empty())
        return commandText(CommandWord::ContractLater);
    if (const AskedChanges changes = asked(invocation); changes.wrong)
        return changes.wrong;
    return m_depth.empty() ? std::nullopt : badNumber("--depth", m_depth, 0);
}

Result<Change> ImpactCommand::change(const Mesh& mesh, const Asked& asked)
{
    struct Meaning {
        NodeKind kind;
        ChangeKind alone;
        ChangeKind handedOver;
    };
    const auto meaning = [&]() -> Meaning {
        switch (asked.word) {
        case Word::Product:
            return {NodeKind::Product, ChangeKind::ProductWithdrawn, ChangeKind::ProductMoves};
        case Word::Port:
            return {NodeKind::Port, ChangeKind::PortChanges, ChangeKind::PortChanges};
        case Word::Dataset:
            return {NodeKind::Dataset, ChangeKind::DatasetChanges, ChangeKind::DatasetChanges};
        case Word::Column:
            return {NodeKind::Column, ChangeKind::ColumnChanges, ChangeKind::ColumnChanges};
        case Word::Owner:
        case Word::To:
            break;
        }
        return {NodeKind::Owner, ChangeKind::OwnerLeaves, ChangeKind::OwnerHandsOver};
    }();
    const std::array kinds{meaning.kind};
    const Result<NodeRef> subject = lookUpNode(mesh, asked.subject, kinds);
    if (!subject)
        return subject.error();
    if (!asked.to)
        return Change{meaning.alone, *subject, std::nullopt};
    constexpr std::array Owners{NodeKind::Owner};
    const Result<NodeRef> to = lookUpNode(mesh, *asked.to, Owners);
    if (!to)
        return to.error();
    return Change{meaning.handedOver, *subject, OwnerId(to->index)};
}

std::optional<Problem> ImpactCommand::fill(app::AnalysisOptions& options, const app::OpenMesh& open,
                                           const Invocation& invocation)
{
    const AskedChanges changes = asked(invocation);
    for (const Asked& one : changes.changes) {
        const Result<Change> meant = change(*open.mesh, one);
        if (!meant)
            return meant.error();
        options.changes.push_back(*meant);
    }
    options.level = *levelFromName(m_level);
    options.direction = directionFromName(m_direction);
    options.depth = m_depth.empty() ? AnyDepth : *wholeNumber(m_depth, 0);
    return std::nullopt;
}

std::optional<Result<std::string>> ImpactCommand::formatted(const app::OpenMesh& open,
                                                            const app::AnalysisOptions& options, Invocation& invocation)
{
    if (m_format == "text" || m_format == "json")
        return std::nullopt;
    const app::Analysis& analysis = *app::findAnalysis(name());
    const Result<app::AnalysisResult> answer = analysis.run(open, options, invocation.interrupt.token());
    if (!answer)
        return answer.error();
    if (m_format == "csv")
        return app::impactCsv(*answer, m_rawCsv ? app::CsvFormulas::Raw : app::CsvFormulas::Guarded);
    const app::AnalysisReport report{analysis.title(), open, *answer, options.level, answer->findings};
    const std::string& language = invocation.options.language;
    return m_format == "md" ? app::reportMarkdown(report) : app::reportHtml(report, language.empty() ? "en" : language);
}

} // namespace weft::cli
