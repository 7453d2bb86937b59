// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/FieldReader.h"
#include "importers/naming/ServerNaming.h"

#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

struct DcsServer {
    ServerRecord server;
    std::string topic; ///< what a broker's server holds, whatever the models are called; empty for stores of tables
};

/// The `servers` of a contract, a map by name, in its order; at most 64 (more are reported): every table is named on
/// every server.
[[nodiscard]] std::vector<DcsServer> readServerMap(RecordReading& record, FieldReader& contract);

/// The dataset names of `model` on all of `servers`, the likeliest first, each once.
[[nodiscard]] std::vector<DatasetNameRecord> namesOf(const std::vector<DcsServer>& servers, std::string_view model);

} // namespace weft::importers
