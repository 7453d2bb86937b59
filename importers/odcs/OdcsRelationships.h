// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/FieldReader.h"

namespace weft::importers {

/// Notes every relationship of a contract's `schema` (ODCS 3.1) whose `to` names a table or column that this contract
/// does not have. Targets in other contracts (`contract/table/column`) are left alone. Relationships are references,
/// no lineage: nothing else is made of them. O(properties × log).
void checkRelationships(RecordReading& record, const Node& schema);

} // namespace weft::importers
