// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Records.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// The parts of one of OpenMetadata's fully qualified names, without their quotes: `db."dim.product"` → db,
/// dim.product. Empty when a quote is not closed or a part is empty. O(length).
[[nodiscard]] std::vector<std::string> qualifiedParts(std::string_view name);

/// `part`, in quotes where it holds a dot or a quote.
[[nodiscard]] std::string quotedPart(std::string_view part);

/// The name of a dataset or job: the service stands for the namespace, as no server is stated. `openmetadata` where
/// there is but one part. Empty for broken names.
[[nodiscard]] std::optional<DatasetNameRecord> qualifiedDataset(std::string_view name);

} // namespace weft::importers
