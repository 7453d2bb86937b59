// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Records.h"

#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// Ports as one attribute of a product's node, so that programs which show attributes as columns show two:
/// `NAME@VERSION FIELD=VALUE …`, divided by `;`. Fields are `contract`, `type`, `provider` (`PRODUCT#PORT`), `datasets`
/// (`NAMESPACE#NAME`, divided by commas) and, last and with its blanks, `description`; what parts them is
/// percent-encoded within. O(bytes).
[[nodiscard]] std::string portsText(const std::vector<PortRecord>& ports);

/// What such a text says, without places; names alone are ports as well, fields of other names say nothing. O(bytes).
[[nodiscard]] std::vector<PortRecord> readPorts(std::string_view text);

} // namespace weft::importers
