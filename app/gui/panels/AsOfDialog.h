// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Instant.h"

#include <cstdint>
#include <optional>

class QWidget;

namespace weft::gui {

/// What a day is asked for: to show the mesh as it was, or to compare it to that.
enum class DayFor : std::uint8_t { Show, Compare };

/// Asks for a day; the end of it in UTC, or nothing when the dialog was left. `proposed`: the day it starts with.
[[nodiscard]] std::optional<Instant> askForDay(QWidget* parent, std::optional<Instant> proposed, DayFor purpose);

} // namespace weft::gui
