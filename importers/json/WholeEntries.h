// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weft::importers {

/// A JSON object that was cut off, as far as the lists of a catalogue's dump in it (`entities`, `data`, `tables` …; of
/// Atlas also `referredEntities`, and all of them in the `message` of a queue and the `entities` of a hook) hold whole
/// entries, and closed behind the last one. Empty when there is none, or
/// when the cut lies in nothing of that kind: half a manifest is none. O(bytes).
[[nodiscard]] std::string wholeEntries(std::string_view cutObject);

} // namespace weft::importers
