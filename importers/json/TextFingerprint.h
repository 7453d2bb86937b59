// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LineageLog.h"

#include <cstdint>
#include <string_view>

namespace weft::importers {

/// The fingerprint of these bytes (XXH3, 128 bits), by the widest registers that the machine has; the same on every
/// machine. O(length), some ten bytes a cycle.
[[nodiscard]] Fingerprint fingerprintOf(std::string_view bytes, std::uint64_t seed = 0);

} // namespace weft::importers
