// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/FieldReader.h"
#include "model/mesh/Records.h"

#include <string_view>

namespace weft::importers {

/// What every contract begins with, whatever its format: its id, which stands under `idKey` (without one it is
/// refused), and its place. Names `record` by it.
[[nodiscard]] ContractRecord beginContract(RecordReading& record, FieldReader& fields, const Node& root,
                                           std::string_view idKey, std::string_view format);

/// Adds the contract to the records, and lists it (name, version, tables and first columns) where records are listed;
/// one that was refused counts as skipped. O(columns).
void keepContract(RecordReading& record, const Node& root, ContractRecord contract);

} // namespace weft::importers
