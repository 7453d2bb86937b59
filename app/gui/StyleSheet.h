// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace weft::gui {

/// The window's style sheet in the theme worn now: hairlines instead of frames, radius 6, controls 27 px high.
[[nodiscard]] QString styleSheet();

} // namespace weft::gui
