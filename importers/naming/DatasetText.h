// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Records.h"

#include <optional>
#include <string_view>

namespace weft::importers {

/// A dataset named in one text: `NAMESPACE#NAME`, our own reference `dataset:NAMESPACE#NAME` (percent-encoded), or an
/// address `scheme://authority/NAME`, `bigquery:project.dataset.table`. Empty when the text is none of these.
[[nodiscard]] std::optional<DatasetNameRecord> readDatasetName(std::string_view text);

/// An address of an object store or file system split as OpenLineage does: `s3://bucket/a/b` → (`s3://bucket`, `a/b`);
/// no slash at the ends of the name. Empty without a scheme or a path.
[[nodiscard]] std::optional<DatasetNameRecord> splitAddress(std::string_view address);

} // namespace weft::importers
