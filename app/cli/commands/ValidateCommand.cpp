// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/ValidateCommand.h"

#include "app/cli/CommandText.h"
#include "app/cli/Opening.h"
#include "app/shared/json/ValidateJson.h"
#include "app/shared/text/VisibleText.h"

namespace weft::cli {

namespace {

std::string keptText(const app::OpenMesh& open)
{
    QString text;
    for (const importers::KeptRecord& kept : open.kept) {
        const std::string place = app::placeText({kept.place.path, kept.place.line, kept.place.column});
        text += app::visibleText(kept.reference, 0) + QStringLiteral("  ") + app::visibleText(place, 0);
        if (!kept.version.empty())
            text += QStringLiteral("  ") + app::visibleText(kept.version);
        if (!kept.detail.empty())
            text += QStringLiteral("  ") + app::visibleText(kept.detail, 256);
        text += QLatin1Char('\n');
    }
    return text.toStdString() + "kept=" + std::to_string(open.kept.size()) + '\n';
}

} // namespace

QString ValidateCommand::description() const
{
    return commandText(CommandWord::Validate);
}

void ValidateCommand::addOptions(CLI::App&) {}

ExitCode ValidateCommand::run(Invocation& invocation)
{
    const Opened opened =
        openSources(invocation, [](app::OpenRequest& request) { request.reading.listRecords = true; });
    // What was kept is also said where that is nothing.
    if (!opened.mesh || (opened.code != ExitCode::Done && opened.code != ExitCode::NothingRead))
        return opened.code;
    const app::OpenMesh& open = *opened.mesh;
    ExitCode code = open.kept.empty() ? ExitCode::NothingRead : strictly(invocation, open, opened.code);
    std::string bytes;
    if (invocation.options.json) {
        app::Json document = app::validateJson(open);
        if (invocation.options.timings)
            document["seconds"] = secondsSince(invocation);
        bytes = app::jsonBytes(document);
    } else {
        bytes = keptText(open);
    }
    return deliver(invocation, bytes, code);
}

} // namespace weft::cli
