// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Opening.h"

#include "app/cli/Console.h"
#include "app/cli/Output.h"
#include "app/shared/json/DiagnosticsJson.h"
#include "app/shared/text/DiagnosticText.h"

#include <algorithm>

namespace weft::cli {

namespace {

ExitCode writeDiagnostics(Invocation& invocation, const app::OpenMesh& open)
{
    if (invocation.options.diagnostics.empty())
        return ExitCode::Done;
    const Result<Written> written =
        writeOutput(invocation.options.diagnostics, app::jsonBytes(app::diagnosticsJson(open.diagnostics.all())),
                    invocation.interrupt);
    if (!written) {
        printProblem(written.error());
        return ExitCode::OutputFailed;
    }
    return *written == Written::Done ? ExitCode::Done : ExitCode::Interrupted;
}

} // namespace

Opened openSources(Invocation& invocation, const std::function<void(app::OpenRequest&)>& adjust)
{
    Result<app::OpenRequest> request = openRequest(invocation.options);
    if (!request) {
        printProblem(request.error());
        return {nullptr, ExitCode::Usage};
    }
    app::OpenRequest asked = std::move(request).value();
    adjust(asked);
    Opened opened{app::openMesh(asked, invocation.progress, invocation.interrupt.token()), ExitCode::Done};
    invocation.progress.wipe();
    if (!opened.mesh)
        return {nullptr, ExitCode::Interrupted};

    const app::OpenMesh& open = *opened.mesh;
    const bool failed = open.missingSource || open.nothingRead;
    if (!invocation.options.quiet || failed)
        printLines(app::diagnosticLines(open.diagnostics.all(), asked.reading.limits.printedDiagnostics));
    opened.code = writeDiagnostics(invocation, open);
    if (opened.code == ExitCode::Done && failed)
        opened.code = ExitCode::NothingRead;
    return opened;
}

ExitCode strictly(const Invocation& invocation, const app::OpenMesh& open, ExitCode code)
{
    const bool partly =
        open.diagnostics.count(Severity::Error) > 0 ||
        std::ranges::any_of(open.sources, [](const importers::SourceReport& source) { return source.skipped > 0; });
    const bool good = code == ExitCode::Done || code == ExitCode::Findings;
    return good && invocation.options.strict && partly ? ExitCode::NothingRead : code;
}

ExitCode deliver(Invocation& invocation, std::string_view bytes, ExitCode code)
{
    if (invocation.interrupt.requested())
        return ExitCode::Interrupted;
    const Result<Written> written = writeOutput(invocation.options.out, bytes, invocation.interrupt);
    if (!written) {
        printProblem(written.error());
        return ExitCode::OutputFailed;
    }
    return *written == Written::Done ? code : ExitCode::Interrupted;
}

double secondsSince(const Invocation& invocation)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - invocation.start).count();
}

} // namespace weft::cli
