// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/Importer.h"
#include "importers/register/CsvReader.h"

#include <cstddef>

namespace weft::importers {

/// Whether a row of a table can be read: no fault of quoting, no byte that no text may hold. If not it is reported and
/// counted as skipped. More cells than the header has (`width`) are reported and cost nothing. O(bytes).
[[nodiscard]] bool checkCsvRow(const CsvRow& row, std::size_t width, ReadContext& context);

} // namespace weft::importers
