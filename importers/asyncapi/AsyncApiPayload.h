// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Limits.h"
#include "importers/document/Node.h"
#include "model/mesh/Records.h"

#include <string>
#include <vector>

namespace weft::importers {

struct PayloadField {
    std::string name; ///< path of names joined by dots; array items add nothing
    std::string type;
    std::string description;
};

/// The fields that the payloads of `messages` have, each once: properties of a JSON Schema (references within the
/// document followed, `allOf` put together), fields of an Avro record. At most 10,000, `limits.depth` deep; what is
/// beyond, or written in another language, is left out, since a schema only describes. O(fields).
[[nodiscard]] std::vector<PayloadField> payloadFields(const Node& root, const std::vector<const Node*>& messages,
                                                      const Limits& limits);

/// States in the log that `dataset` has these fields.
void addTopicSchema(LineageLog& log, const DatasetNameRecord& dataset, const std::vector<PayloadField>& fields,
                    const RecordPlace& place);

} // namespace weft::importers
