// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/FieldReader.h"
#include "model/mesh/Records.h"

#include <string>
#include <vector>

namespace weft::importers {

/// The datasets behind a port that says where its data is in free fields: `server` (project/dataset/table of BigQuery,
/// account/database/schema of Snowflake, host/topic of Kafka, catalog/schema of Databricks, `location` of files …) or
/// null, and the `location` as one text (an address, an ARN of S3 or Glue, `DATABASE.SCHEMA.TABLE`). `type` is the
/// port's own word for the technology. Empty when that does not make a whole name (formats.md, section 6).
[[nodiscard]] std::vector<DatasetNameRecord> portDatasets(const std::string& type, const Node* server,
                                                          const std::string& location);

} // namespace weft::importers
