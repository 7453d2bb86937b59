// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Instant.h"

#include <optional>

class QWidget;

namespace weft::gui {

/// Asks for a day; the end of it in UTC, or nothing when the dialog was left. `proposed`: the day it starts with.
[[nodiscard]] std::optional<Instant> askForDay(QWidget* parent, std::optional<Instant> proposed);

} // namespace weft::gui
