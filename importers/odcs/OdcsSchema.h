// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/FieldReader.h"
#include "importers/naming/ServerNaming.h"
#include "model/mesh/Records.h"

#include <vector>

namespace weft::importers {

/// The `servers` of a contract, at most 64 (more are reported): every table is named on every server.
[[nodiscard]] std::vector<ServerRecord> readServers(RecordReading& record, FieldReader& contract);

/// The `schema` of a contract: its tables with their columns. Properties of an object are columns named by dots
/// (`address.street`); the items of an array add nothing to the name. O(properties).
[[nodiscard]] std::vector<ContractObjectRecord> readSchema(RecordReading& record, FieldReader& contract,
                                                           const std::vector<ServerRecord>& servers);

} // namespace weft::importers
