// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weft::app {

/// `text` for XML content and quoted attributes: `& < > " '` as entities, control characters as visible signs (␛),
/// bytes and code points that XML 1.0 does not allow as U+FFFD. The only way in which a text gets into SVG.
[[nodiscard]] std::string xmlText(std::string_view text);

} // namespace weft::app
