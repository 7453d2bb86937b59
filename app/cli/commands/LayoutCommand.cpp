// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/LayoutCommand.h"

#include "app/cli/CommandText.h"
#include "app/cli/Console.h"
#include "app/cli/Opening.h"
#include "app/shared/json/LayoutJson.h"

namespace weft::cli {

QString LayoutCommand::description() const
{
    return commandText(CommandWord::Layout);
}

ExitCode LayoutCommand::run(Invocation& invocation)
{
    if (const std::optional<QString> wrong = check()) {
        printMessage(*wrong);
        return ExitCode::Usage;
    }
    const Opened opened = open(invocation);
    if (opened.code != ExitCode::Done)
        return opened.code;
    const Result<app::PictureSpec> what = spec(invocation, *opened.mesh->mesh, std::nullopt);
    if (!what) {
        printProblem(what.error());
        return ExitCode::Usage;
    }
    const std::stop_token stop = invocation.interrupt.token();
    const auto picture = app::meshPicture(opened.mesh, *what, invocation.progress, stop);
    invocation.progress.wipe();
    if (!picture) {
        printProblem(picture.error());
        return ExitCode::Usage;
    }
    if (!*picture)
        return ExitCode::Interrupted;
    if ((*picture)->layoutFellBack && !invocation.options.quiet)
        printProblem((*picture)->fallbackReason, Severity::Warning);
    app::Json document = app::layoutJson(**picture, stop);
    if (stop.stop_requested())
        return ExitCode::Interrupted;
    if (invocation.options.timings)
        document["seconds"] = secondsSince(invocation);
    return deliver(invocation, app::jsonBytes(document), strictly(invocation, *opened.mesh, ExitCode::Done));
}

} // namespace weft::cli
