// SPDX-License-Identifier: Apache-2.0
#include "importers/register/CsvRowCheck.h"

#include "importers/text/TextFault.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace weft::importers {

namespace {

void refuse(ReadContext& context, DiagnosticCode code, std::vector<std::string> arguments, std::uint32_t line,
            std::uint32_t column)
{
    context.diagnose(Severity::Error, code, std::move(arguments), line, column);
    ++context.report.skipped;
}

} // namespace

bool checkCsvRow(const CsvRow& row, std::size_t width, ReadContext& context)
{
    if (!row.fault.empty()) {
        refuse(context, DiagnosticCode::CsvSyntax, {row.fault}, row.faultLine, row.faultColumn);
        return false;
    }
    for (const CsvCell& cell : row.cells) {
        const std::optional<TextFault> fault = findTextFault(cell.text);
        if (!fault)
            continue;
        const TextPlace place = placeOf(cell.text, fault->offset);
        const std::uint32_t column =
            place.line == 1 ? cell.column + place.column - 1 + (cell.quoted ? 1 : 0) : place.column;
        const DiagnosticCode code = fault->kind == TextFault::InvalidUtf8 ? DiagnosticCode::InvalidUtf8
                                    : fault->kind == TextFault::ZeroByte  ? DiagnosticCode::ZeroByte
                                                                          : DiagnosticCode::CsvSyntax;
        std::vector<std::string> arguments;
        if (code == DiagnosticCode::CsvSyntax)
            arguments.emplace_back("a control character");
        refuse(context, code, std::move(arguments), cell.line + place.line - 1, column);
        return false;
    }
    if (row.cells.size() > width)
        context.diagnose(Severity::Warning, DiagnosticCode::CsvSyntax, {"more cells than the header has"}, row.line,
                         row.cells[width].column);
    return true;
}

} // namespace weft::importers
