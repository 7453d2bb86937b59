// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/FieldReader.h"
#include "model/mesh/Records.h"

#include <vector>

namespace weft::importers {

/// The `dataset` of a version 2 contract: its tables with their columns, named on the store that the contract's
/// platform fields (`sourceSystem`, `driver`, `server`, `database` …) tell. Also read where it is an object that holds
/// the list as `tables`. O(columns × log).
[[nodiscard]] std::vector<ContractObjectRecord> readTables(RecordReading& record, FieldReader& contract);

} // namespace weft::importers
