// SPDX-License-Identifier: Apache-2.0
#include "app/shared/json/ValidateJson.h"

#include "app/shared/json/DiagnosticsJson.h"

namespace weft::app {

Json validateJson(const OpenMesh& open)
{
    Json records = Json::array();
    for (const importers::KeptRecord& kept : open.kept) {
        records.push_back({{"record", kept.reference},
                           {"path", kept.place.path},
                           {"line", kept.place.line},
                           {"column", kept.place.column}});
    }
    return {{"kept", open.kept.size()},
            {"records", std::move(records)},
            {"diagnostics", diagnosticsList(open.diagnostics.all())}};
}

} // namespace weft::app
