// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/DisplayList.h"
#include "app/shared/paint/Theme.h"

#include <QFont>
#include <QPointF>
#include <QRectF>

#include <map>
#include <optional>
#include <utility>
#include <vector>

class QPainter;

namespace weft::app {

/// Paints display groups with a QPainter that is already scaled and moved to the picture's coordinates: screen, PNG,
/// PDF. Keep one per thread and theme: it holds fonts and buffers.
class PainterPicture {
public:
    explicit PainterPicture(const Theme& colours) : m_theme(&colours) {}

    void setTheme(const Theme& colours) { m_theme = &colours; }
    /// Screen: lines of up to 1 px keep that width at any zoom (several times cheaper). Prints: off.
    void setCosmetic(bool cosmetic) { m_cosmetic = cosmetic; }
    /// What can be seen, in picture coordinates: lines outside are not given to QPainter, which would slow down on far
    /// ones. Empty: everything.
    void setClip(std::optional<layout::Rect> visible) { m_clip = visible; }

    void paint(QPainter& painter, const DisplayGroup& group);
    void paint(QPainter& painter, const DisplayItem& item);
    void paint(QPainter& painter, const DisplayList& list);

private:
    void paintRect(QPainter& painter, const RectItem& item);
    void paintPath(QPainter& painter, const PathItem& item);
    void paintMarker(QPainter& painter, const MarkerItem& item);
    void paintText(QPainter& painter, const TextItem& item);
    void paintLine(QPainter& painter, const PathItem& item);
    void setStroke(QPainter& painter, const Stroke& stroke, double veil) const;

    const Theme* m_theme;
    std::optional<layout::Rect> m_clip;
    bool m_cosmetic = false;
    std::map<std::pair<Weight, double>, QFont> m_fonts;
    int m_fontDpi = 0;
    std::vector<layout::Point> m_flat;
    std::vector<QPointF> m_run;
};

} // namespace weft::app
