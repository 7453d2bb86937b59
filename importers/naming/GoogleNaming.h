// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Records.h"

#include <optional>
#include <string_view>

namespace weft::importers {

/// The OpenLineage name of what Google's catalogues name by a fully qualified name, `SYSTEM:part.part`, parts with
/// other characters than letters in backticks: `bigquery:p.d.t` → (bigquery, p.d.t), ``gcs:b.`a/f.csv` `` → (gs://b,
/// a/f.csv), `mysql:host:3306.db.t` → (mysql://host:3306, db.t). Systems that are not in the table keep their name as
/// namespace. Empty without a system or a part, and for an open backtick. O(length).
/// Source: Dataplex, "OpenLineage mapping"; formats.md, section 3.10.
[[nodiscard]] std::optional<DatasetNameRecord> googleDataset(std::string_view fullName);

} // namespace weft::importers
