// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/reference/References.h"
#include "model/mesh/Records.h"

#include <vector>

namespace weft::importers {

/// The tables of a DSAS definition (`datastoreapi`): database, schema and names below `schema`, the server of the
/// production service (else of the first) with its variables filled in. Empty when that does not make whole names.
[[nodiscard]] std::vector<DatasetNameRecord> datastoreTables(References& references, Located definition);

} // namespace weft::importers
