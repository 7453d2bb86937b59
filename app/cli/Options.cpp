// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Options.h"

#include "app/cli/CommandText.h"
#include "app/cli/LimitsFile.h"
#include "app/cli/Numbers.h"
#include "importers/TextImporter.h"
#include "model/query/NodeFilter.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <optional>

namespace weft::cli {

namespace {

Problem badValue(std::string_view option, const std::string& value, const QString& expected)
{
    return {DiagnosticCode::FieldValue, {std::string(option), value, expected.toStdString()}};
}

/// Sets `target` when `text` is a time; false when it is none.
bool readTime(const std::string& text, std::optional<Instant>& target)
{
    if (text.empty())
        return true;
    const std::optional<ReadInstant> read = readInstant(text);
    if (read)
        target = read->instant;
    return read.has_value();
}

/// Empty: none is asked for.
bool isFormat(std::string_view name)
{
    const std::vector<std::string_view> names = importers::formatNames();
    return name.empty() || std::ranges::find(names, name) != names.end();
}

QString listOfFormats()
{
    QString list;
    for (const std::string_view name : importers::formatNames())
        list += (list.isEmpty() ? QString() : QStringLiteral(", ")) +
                QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    return list;
}

} // namespace

void addOptions(CLI::App& app, Options& options, bool sources)
{
    const auto text = [](CommandWord word) { return commandText(word).toStdString(); };
    if (sources)
        app.add_option("SOURCE", options.sources, text(CommandWord::Sources))->required();
    app.add_flag("--json", options.json, text(CommandWord::Json));
    app.add_option("--out", options.out, text(CommandWord::Out))->type_name("FILE")->take_last();
    app.add_flag("--quiet", options.quiet, text(CommandWord::Quiet));
    app.add_flag("--progress", options.progress, text(CommandWord::Progress));
    app.add_flag("--timings", options.timings, text(CommandWord::Timings));
    app.add_flag("--strict", options.strict, text(CommandWord::Strict));
    app.add_option("--diagnostics", options.diagnostics, text(CommandWord::Diagnostics))
        ->type_name("FILE")
        ->take_last();
    app.add_option("--edges", options.edges, text(CommandWord::Edges))
        ->check(CLI::IsMember({"declared", "observed", "union"}))
        ->take_last();
    app.add_option("--filter", options.filter, text(CommandWord::Filter))->type_name("REGEX")->take_last();
    app.add_option("--as-of", options.asOf, text(CommandWord::AsOf))->type_name("TIME")->take_last();
    app.add_option("--since", options.since, text(CommandWord::Since))->type_name("TIME")->take_last();
    app.add_option("--ttl", options.ttl, text(CommandWord::Ttl))->type_name("DAYS")->take_last();
    app.add_option("--aliases", options.aliases, text(CommandWord::Aliases))->type_name("FILE")->take_last();
    app.add_option("--limits", options.limits, text(CommandWord::Limits))->type_name("FILE")->take_last();
    app.add_option("--source-format", options.sourceFormat, text(CommandWord::SourceFormat))
        ->type_name("NAME")
        ->take_last();
    app.add_option("--lang", options.language, text(CommandWord::Lang))->type_name("CODE")->take_last();
}

Result<app::OpenRequest> openRequest(const Options& options)
{
    app::OpenRequest request;
    request.sources = options.sources;
    request.reading.aliasFile = options.aliases;
    request.reading.format = options.sourceFormat;
    if (!isFormat(options.sourceFormat))
        return badValue("--source-format", options.sourceFormat, listOfFormats());
    if (!readTime(options.asOf, request.building.asOf))
        return badValue("--as-of", options.asOf, commandText(CommandWord::ExpectedTime));
    if (!readTime(options.since, request.building.since))
        return badValue("--since", options.since, commandText(CommandWord::ExpectedTime));
    if (!options.ttl.empty()) {
        const std::optional<std::uint32_t> days = wholeNumber(options.ttl, 0);
        if (!days || *days > 4'000'000)
            return badValue("--ttl", options.ttl, commandText(CommandWord::ExpectedDays));
        request.building.ttlDays = static_cast<int>(*days);
    }
    if (!options.limits.empty()) {
        Result<importers::Limits> limits = readLimits(options.limits);
        if (!limits)
            return limits.error();
        request.reading.limits = *limits;
    }
    if (const Result<NodeFilter> filter = NodeFilter::make(options.filter, request.reading.limits.regexLength); !filter)
        return filter.error();
    return request;
}

EdgeChoice edgeChoice(const Options& options)
{
    if (options.edges == "declared")
        return EdgeChoice::Declared;
    return options.edges == "observed" ? EdgeChoice::Observed : EdgeChoice::Union;
}

} // namespace weft::cli
