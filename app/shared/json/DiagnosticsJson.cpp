// SPDX-License-Identifier: Apache-2.0
#include "app/shared/json/DiagnosticsJson.h"

#include "app/shared/text/DiagnosticText.h"

namespace weft::app {

Json diagnosticsList(std::span<const Diagnostic> diagnostics)
{
    Json list = Json::array();
    for (const Diagnostic& diagnostic : diagnostics) {
        list.push_back({{"severity", severityWord(diagnostic.severity)},
                        {"code", codeName(diagnostic.code)},
                        {"message", diagnosticText(diagnostic).toStdString()},
                        {"path", diagnostic.path},
                        {"line", diagnostic.line},
                        {"column", diagnostic.column},
                        {"record", diagnostic.record}});
    }
    return list;
}

Json diagnosticsJson(std::span<const Diagnostic> diagnostics)
{
    return {{"diagnostics", diagnosticsList(diagnostics)}};
}

} // namespace weft::app
