// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/catalogue/EntityFields.h"

namespace weft::importers {

/// The kinds of entities that a mesh has a place for.
enum class OpenMetadataKind : std::uint8_t { None, Product, Domain, Team, User, Table, Topic, Pipeline };

/// By the fields that only one kind has: files do not say of what kind their entities are.
[[nodiscard]] OpenMetadataKind openMetadataKind(const Node& entity);

/// Reads one entity into the records and keeps or refuses it. `record` is fresh.
void readOpenMetadataEntity(RecordReading& record, OpenMetadataKind kind, const Node& entity);

} // namespace weft::importers
