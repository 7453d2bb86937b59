// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/ImpactCsv.h"

namespace weft::app {

namespace {

std::string textOf(const nlohmann::ordered_json& value)
{
    return value.is_string() ? value.get<std::string>() : std::string();
}

} // namespace

std::string impactCsv(const AnalysisResult& impact, CsvFormulas formulas)
{
    CsvTable table({"distance", "node", "severity", "reason", "owner", "domain", "path"}, formulas);
    for (const auto& row : impact.json["affected"]) {
        std::string path;
        for (const auto& node : row["path"])
            path.append(path.empty() ? "" : " > ").append(textOf(node));
        table.number(row["distance"].get<std::int64_t>())
            .text(textOf(row["node"]))
            .text(textOf(row["severity"]))
            .text(textOf(row["reason"]))
            .text(textOf(row["owner"]))
            .text(textOf(row["domain"]))
            .text(path)
            .endRow();
    }
    return table.bytes();
}

} // namespace weft::app
