// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/graphview/PictureIndex.h"

#include <QString>

#include <cstdint>

namespace weft::gui {

/// A node in one sentence, for those who hear the canvas: "data product orders, domain Sales, Team Checkout, manage
/// closely, 3 sources, 12 readers". Plain text with nothing invisible in it.
[[nodiscard]] QString nodeSentence(const PictureIndex& index, std::uint32_t node);

/// The same in lines for a tool tip. Escaped, because Qt takes what looks like HTML for HTML.
[[nodiscard]] QString nodeToolTip(const PictureIndex& index, std::uint32_t node);

/// The same for an edge: from where, to where, and who says so.
[[nodiscard]] QString edgeToolTip(const PictureIndex& index, std::uint32_t edge);

} // namespace weft::gui
