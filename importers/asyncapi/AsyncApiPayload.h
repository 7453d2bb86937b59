// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Limits.h"
#include "importers/document/Node.h"
#include "importers/lineage/Statement.h"

#include <vector>

namespace weft::importers {

/// The fields that the payloads of `messages` have, each once: properties of a JSON Schema (references within the
/// document followed, `allOf` put together; the items of arrays add nothing to a path), fields of an Avro record. At
/// most 10,000, `limits.depth` deep; what is beyond, or written in another language, is left out, since a schema only
/// describes. O(fields).
[[nodiscard]] std::vector<StatedColumn> payloadFields(const Node& root, const std::vector<const Node*>& messages,
                                                      const Limits& limits);

} // namespace weft::importers
