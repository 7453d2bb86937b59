// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/DisplayList.h"

namespace weft::app {

/// Every length times `scale` (texts and lines too), then moved by `offset`.
void transform(DisplayItem& item, double scale, layout::Point offset);
/// All items and the bounds.
void transform(DisplayGroup& group, double scale, layout::Point offset);

} // namespace weft::app
