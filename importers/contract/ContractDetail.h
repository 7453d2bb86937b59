// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Records.h"

#include <string>

namespace weft::importers {

/// What validate lists beside the reference of a contract, whatever its format: name, version, tables and the first
/// columns. O(tables) and at most a dozen columns.
[[nodiscard]] std::string contractDetail(const ContractRecord& contract);

} // namespace weft::importers
