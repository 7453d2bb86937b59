// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/dcs/DcsModels.h"
#include "importers/document/FieldReader.h"
#include "model/mesh/Records.h"

#include <string>
#include <vector>

namespace weft::importers {

/// The `lineage` of one field, in the words of OpenLineage (1-1-0 `transformations`, and the older
/// `transformationType`): a row for each input field and transformation is appended to `rows`.
void readFieldLineage(RecordReading& record, const Node& lineage, const std::string& column,
                      std::vector<StatedFlow>& rows);

/// Hands the lineage of a contract's fields to the log: a dataset statement (no event that counts, no time) for each
/// object that has any, about the name that the object gets in the mesh. O(rows).
void addFieldLineage(ReadContext& context, const ContractRecord& contract, const DcsModels& models);

} // namespace weft::importers
