// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/dcs/DcsServers.h"
#include "importers/document/FieldReader.h"
#include "importers/lineage/Statement.h"
#include "model/mesh/Records.h"

#include <vector>

namespace weft::importers {

struct DcsModels {
    std::vector<ContractObjectRecord> objects;
    std::vector<std::vector<StatedFlow>> lineage; ///< what the `lineage` of its fields says, by object
};

/// The `models` of a contract, with their fields: nested ones are named by dots (`address.street`; items, keys and
/// values add nothing). A field's `$ref` into the document is followed: what the field says itself goes before what
/// the definition says. References to other files and addresses are reported and left alone.
/// O(fields after references), of which 100,000 are read, `limits.depth` deep; more refuse the record.
[[nodiscard]] DcsModels readModels(RecordReading& record, FieldReader& contract, const Node& root,
                                   const std::vector<DcsServer>& servers);

} // namespace weft::importers
