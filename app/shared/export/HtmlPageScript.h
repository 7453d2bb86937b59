// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace weft::app {

/// The script of an exported page. It reads the drawing and the data block beside it, and makes nodes of text only.
[[nodiscard]] std::string_view htmlPageScript();

/// The style of an exported page; colours are custom properties that the page sets before it.
[[nodiscard]] std::string_view htmlPageStyle();

} // namespace weft::app
