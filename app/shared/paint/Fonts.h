// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/DisplayList.h"

#include <QFont>

class QPaintDevice;

namespace weft::app {

/// Registers the bundled Inter with Qt; needs a QGuiApplication. Repeated calls do nothing. False when Qt refuses it.
bool registerFonts();

/// Inter of `size` logical pixels (fractions too) on `device`, unhinted so that widths do not depend on the zoom.
[[nodiscard]] QFont meshFont(Weight weight, double size, const QPaintDevice& device);

} // namespace weft::app
