// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weft::importers {

/// A part of an attribute that lists items divided by `;`, with fields divided by blanks: encoded as in references
/// (`decodeRefPart` gives it back), and without `;` and `=`. O(length).
[[nodiscard]] std::string itemText(std::string_view text);

/// The part of `text` before `divider`, trimmed, which goes with it. O(length).
std::string_view takeItem(std::string_view& text, char divider);

} // namespace weft::importers
