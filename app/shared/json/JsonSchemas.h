// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/json/JsonDocument.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::app {

/// The names of the published JSON Schemas, sorted: `cycles`, `diagnostics` …
[[nodiscard]] std::vector<std::string> schemaNames();

/// `resources/schemas/NAME.schema.json` as it is; empty when there is none of that name.
[[nodiscard]] std::optional<std::string> schemaBytes(std::string_view name);

} // namespace weft::app
