// SPDX-License-Identifier: Apache-2.0
#include "importers/Importer.h"
#include "importers/secrets/Secrets.h"

#include <utility>

namespace weft::importers {

void ReadContext::diagnose(Severity severity, DiagnosticCode code, std::vector<std::string> arguments,
                           std::uint32_t line, std::uint32_t column, std::string record)
{
    if (++diagnosed[code] > limits.printedDiagnostics)
        return;
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
    for (const auto& [code, count] : diagnosed) {
        if (count > limits.printedDiagnostics) {
            diagnostics.add({Severity::Warning,
                             DiagnosticCode::DiagnosticsLeftOut,
                             {std::to_string(count - limits.printedDiagnostics), std::string(codeName(code)),
                              std::to_string(count)},
                             path,
                             0,
                             0,
                             {}});
        }
    }
}

} // namespace weft::importers
