// SPDX-License-Identifier: Apache-2.0
#include "importers/Importer.h"
#include "importers/secrets/Secrets.h"

#include <algorithm>
#include <utility>

namespace weft::importers {

void ReadContext::diagnose(Severity severity, DiagnosticCode code, std::vector<std::string> arguments,
                           std::uint32_t line, std::uint32_t column, std::string record)
{
    Told& told = diagnosed[code];
    std::vector<std::string> here;
    if (severity == Severity::Note) {
        here = arguments;
        here.push_back(std::to_string(line) + ':' + std::to_string(column));
        // A field that is read twice says it twice.
        if (told.notes.contains(here))
            return;
    }
    ++told.met;
    const bool again = severity == Severity::Note && told.notes.contains(arguments);
    if (again || told.added >= limits.printedDiagnostics) {
        told.gravestLeftOut = std::min(told.gravestLeftOut, std::max(severity, Severity::Warning));
        return;
    }
    ++told.added;
    if (severity == Severity::Note) {
        told.notes.insert(arguments);
        told.notes.insert(std::move(here));
    }
    // Importers mask what they read; this is for what they quote in another way.
    for (std::string& argument : arguments) {
        if (auto clean = withoutSecrets(argument))
            argument = std::move(*clean);
    }
    diagnostics.add({severity, code, std::move(arguments), path, line, column, std::move(record)});
}

void ReadContext::keep(std::string reference, std::uint32_t line, std::uint32_t column, std::string version,
                       std::string detail)
{
    ++report.records;
    if (kept)
        kept->push_back({std::move(reference), {path, line, column}, std::move(version), std::move(detail)});
}

void ReadContext::reportLeftOut()
{
    for (const auto& [code, told] : diagnosed) {
        if (told.met > told.added) {
            diagnostics.add(
                {told.gravestLeftOut,
                 DiagnosticCode::DiagnosticsLeftOut,
                 {std::to_string(told.met - told.added), std::string(codeName(code)), std::to_string(told.met)},
                 path,
                 0,
                 0,
                 {}});
        }
    }
}

} // namespace weft::importers
