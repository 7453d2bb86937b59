// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Drawing.h"

namespace weft::layout {

/// Moves everything so that the bounds, which it sets, start at (0, 0) and hold all boxes, frames and lines, and
/// `least` (which lets the same boxes stay where they are whatever way the lines take). O(points).
void moveToOrigin(Drawing& drawing, const Rect& least = {});

} // namespace weft::layout
