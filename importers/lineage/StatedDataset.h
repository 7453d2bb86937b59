// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Instant.h"
#include "model/mesh/Records.h"

#include <span>

namespace weft::importers {

/// Puts what a manifest or catalogue states of a dataset into the log, in the shape of a dataset event that does not
/// count as one: its schema and its column lineage, either of which may be empty. A zero `time` is none. The same
/// statement again changes nothing. `place` is where it is stated. O(fields + rows).
void stateDataset(LineageLog& log, LineageName dataset, std::span<const SchemaField> schema,
                  std::span<const FieldLineage> columnLineage, Instant time, const RecordPlace& place);

/// Likewise for a job: it reads `inputs` and writes `output` (an empty name: it writes nothing).
void stateJob(LineageLog& log, LineageName job, std::span<const LineageName> inputs, LineageName output, Instant time,
              const RecordPlace& place);

} // namespace weft::importers
