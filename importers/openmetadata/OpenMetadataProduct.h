// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/catalogue/EntityFields.h"

namespace weft::importers {

/// A data product: domains, owners, experts, assets and ports (datasets become output ports), `consumesFrom` and
/// `providesTo` (dependencies). Older files have one `domain` and one `owner`.
void readOpenMetadataProduct(EntityFields& fields);

/// A domain with its type, parent and owners.
void readOpenMetadataDomain(EntityFields& fields);

} // namespace weft::importers
