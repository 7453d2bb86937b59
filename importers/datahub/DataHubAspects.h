// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/catalogue/EntityFields.h"
#include "importers/datahub/DataHubUrn.h"

#include <string>
#include <string_view>

namespace weft::importers {

/// The entity that aspects are about.
struct DataHubEntity {
    DataHubUrn urn;
    const Node* place = nullptr; ///< where it is named
};

/// `dataset:…`, `product:…`: what the mesh calls it. Empty for entities that a mesh has no place for.
[[nodiscard]] std::string dataHubReference(const DataHubEntity& entity);

/// Reads one aspect (`upstreamLineage`, as proposals call it) of an entity into the records. Aspects that say nothing
/// to a mesh are passed over; of a dataset or job they show that it exists.
void readDataHubAspect(RecordReading& record, const DataHubEntity& entity, std::string_view aspect, const Node& value);

} // namespace weft::importers
