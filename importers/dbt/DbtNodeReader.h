// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/dbt/DbtNode.h"
#include "importers/document/FieldReader.h"

#include <string_view>

namespace weft::importers {

/// Reads one entry of a manifest's section (`nodes`, `sources`, `exposures`; `metrics`, `semantic_models`,
/// `saved_queries` for lineage alone). `record.name` is its key. Null stands for "not stated" in manifests, and is
/// nothing to report. What makes the entry useless refuses the record. O(keys).
[[nodiscard]] DbtNode readDbtNode(RecordReading& record, std::string_view section, std::string_view key,
                                  const Node& node);

/// Reads one entry of `groups`.
[[nodiscard]] DbtGroup readDbtGroup(RecordReading& record, std::string_view key, const Node& node);

} // namespace weft::importers
