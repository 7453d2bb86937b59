// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/graphview/EdgeShape.h"
#include "app/gui/graphview/FrameBundles.h"
#include "app/shared/paint/PicturePaint.h"
#include "app/shared/paint/Theme.h"

#include <QColor>
#include <QPolygonF>
#include <QRect>
#include <QRectF>
#include <QString>

#include <string>

class QPainter;

namespace weft::gui {

/// Paints what stands for many things far out: plain boxes, frames with counts and bundles with theirs. Everything is
/// in device pixels, `ratio` of them to a logical one; texts keep their size at any zoom and are left out where they do
/// not fit.
class FarPainter {
public:
    FarPainter(QPainter& painter, const app::Theme& theme, double ratio);

    /// The sign of what was put there by hand, at the upper right corner of its box.
    void paintPin(const QRect& box);
    void paintBox(const QRect& box, const app::NodeMark& mark, bool veiled);
    /// A frame instead of all that is in it: title, count, and a bar that shows the mix of its marks.
    void paintFrame(const QRectF& box, const std::string& title, const FrameMix& mix);
    /// Only the title, set on a patch of the frame's colour so that it is readable over boxes.
    void paintTitle(const QRectF& box, const std::string& title, std::uint32_t nodes);
    /// Width by the logarithm of the count, the count on it; in a focus the lit share decides.
    void paintBundle(const QPolygonF& line, const ClippedLine& clipped, const FrameBundle& bundle, bool focused);
    /// A number on a patch of the canvas around `middle`.
    void paintCount(QPointF middle, std::uint32_t number);

private:
    [[nodiscard]] QColor ink(app::Ink ink, double tint = 1, double veil = 0) const;
    [[nodiscard]] QString fitted(const std::string& text, double size, app::Weight weight, double room) const;
    void write(QPointF baseline, const QString& text, double size, app::Weight weight, app::Ink ink);
    void paintMix(const QRectF& bar, const FrameMix& mix);

    QPainter& m_painter;
    const app::Theme& m_theme;
    double m_ratio;
};

} // namespace weft::gui
