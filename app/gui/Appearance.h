// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/DisplayList.h"
#include "app/shared/picture/PictureSpec.h"
#include "app/shared/settings/Settings.h"
#include "model/stakeholders/PowerInterest.h"

#include <QColor>
#include <QPalette>

#include <utility>

class QPainter;
class QPointF;

namespace weft::gui {

// How the window is dressed: the design tokens (app/shared/paint/Theme) as palette and style sheet. No widget knows a
// literal colour.

/// The theme that `choice` means on this desktop.
[[nodiscard]] app::ThemeName themeFor(app::ThemeChoice choice);

/// Dresses the whole application: Fusion style, palette, style sheet. Cheap to repeat.
void wearTheme(app::ThemeName name);
[[nodiscard]] app::ThemeName wornTheme();

/// A token in the theme worn now; `tint` is its share over the panel.
[[nodiscard]] QColor tokenColor(app::Ink ink);
[[nodiscard]] QColor tintedColor(app::Ink ink, double tint);

/// Colour and shape of a quadrant: never one without the other.
[[nodiscard]] std::pair<app::Ink, app::Marker> quadrantMark(Quadrant quadrant);

/// Draws a marker of `size` pixels about `center` in the colours worn now.
void drawMarker(QPainter& painter, app::Marker marker, app::Ink ink, const QPointF& center, double size);

} // namespace weft::gui
