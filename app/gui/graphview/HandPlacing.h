// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Geometry.h"

#include <QString>

#include <cstdint>

namespace weft::gui {

/// A node or a frame in somebody's hand.
struct HandPlacing {
    bool frame = false; ///< it changes places with another one; else a node that moves in its frame
    bool isNode = true; ///< `index` is a node; else a group
    std::uint32_t index = 0;
    layout::Rect from;    ///< where it was, in the drawing
    layout::Point grip;   ///< where it is held, from its upper left corner
    bool dropped = false; ///< the picture with it at its new place is on its way
};

} // namespace weft::gui
