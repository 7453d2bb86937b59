// SPDX-License-Identifier: Apache-2.0
#include "app/shared/json/StatsJson.h"

namespace weft::app {

Json statsJson(const OpenMesh& open, const Stats& stats)
{
    Json sources = Json::array();
    for (const importers::SourceReport& source : open.sources) {
        sources.push_back({{"path", source.path},
                           {"format", source.format},
                           {"version", source.version},
                           {"records", source.records},
                           {"skipped", source.skipped},
                           {"bytes", source.bytes}});
    }
    return {{"products", stats.products},
            {"domains", stats.domains},
            {"owners", stats.owners},
            {"inputPorts", stats.inputPorts},
            {"outputPorts", stats.outputPorts},
            {"contracts", stats.contracts},
            {"datasets", stats.datasets},
            {"jobs", stats.jobs},
            {"columns", stats.columns},
            {"runs", stats.runs},
            {"events", stats.events},
            {"stakeholders", stats.stakeholders},
            {"edges",
             {{"declared", stats.declaredEdges},
              {"observed", stats.observedEdges},
              {"both", stats.bothEdges},
              {"column", stats.columnEdges}}},
            {"sources", std::move(sources)},
            {"diagnostics",
             {{"errors", open.diagnostics.count(Severity::Error)},
              {"warnings", open.diagnostics.count(Severity::Warning)}}}};
}

} // namespace weft::app
