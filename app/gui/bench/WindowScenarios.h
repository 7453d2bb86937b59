// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/bench/CanvasScenarios.h"

#include <string>
#include <vector>

namespace weft::gui {

/// What a person does in the whole window, one step each: `window_open`, `window_levels`, `window_edges`,
/// `window_overlay`, `window_search`, `window_select`, `window_impact`, `window_theme`, in this order. A frame is one
/// event that the window's thread handles; what matters is the longest. Needs the MeteredApplication; a window of its
/// own is shown and closed, settings are neither read nor written.
[[nodiscard]] std::vector<ScenarioResult> runWindowScenarios(const std::vector<std::string>& sources, QSize size);

} // namespace weft::gui
