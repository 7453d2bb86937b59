// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Records.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// The people of a product or contract as one attribute: `email=… name=… role=… from=… until=… successor=…` for each,
/// what is stated of it, divided by `;`, with what parts them percent-encoded within. O(bytes).
[[nodiscard]] std::string membersText(const std::vector<MemberRecord>& members);

/// What such a text says; nothing where it is another one, so that a stranger's attribute is not taken for it.
/// O(bytes).
[[nodiscard]] std::optional<std::vector<MemberRecord>> readMembers(std::string_view text);

} // namespace weft::importers
