// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/CanvasState.h"
#include "app/gui/graphview/EdgeShape.h"
#include "app/gui/graphview/NodeSentence.h"
#include "app/shared/paint/Fonts.h"
#include "app/shared/paint/RibbonPaint.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace weft::gui {

namespace {

/// More lines than this say nothing more, and each costs as much as a box.
constexpr std::size_t MostHoverEdges = 200;
constexpr std::size_t MostRings = 2000;

/// Paints in device pixels on a widget whose painter counts in logical ones.
class DevicePixels {
public:
    DevicePixels(QPainter& painter, double ratio) : m_painter(painter)
    {
        painter.save();
        painter.scale(1 / ratio, 1 / ratio);
    }
    ~DevicePixels() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(DevicePixels)

private:
    QPainter& m_painter;
};

void paintRing(QPainter& painter, const QRectF& box, double radius, double outside, const QPen& pen)
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(-outside, -outside, outside, outside), radius + outside, radius + outside);
}

/// Why the page is empty.
QString nothingText(const app::PictureSpec& spec)
{
    if (spec.focus || !spec.filter.empty())
        return GraphView::tr("Nothing is left to show: end the focus or the filter.");
    switch (spec.level) {
    case Level::Domain:
        return GraphView::tr("No data product names a domain.");
    case Level::Product:
        return GraphView::tr("The sources name no data product.");
    case Level::Dataset:
        return GraphView::tr("The sources name no dataset.");
    case Level::Column:
        break;
    }
    return GraphView::tr("The sources name no column.");
}

} // namespace

void CanvasState::paintWay(QPainter& painter, std::uint32_t edge, const QRectF& seen) const
{
    QPolygonF line;
    ClippedLine clipped;
    flatten(picture->drawing.edges[edge], camera, line);
    clip(line, seen.adjusted(-8, -8, 8, 8), clipped);
    for (const ClippedRun& run : clipped.runs)
        painter.drawPolyline(clipped.points.constData() + run.first, static_cast<int>(run.count));
}

void CanvasState::paintOverlay(QPainter& painter)
{
    const double ratio = camera.devicePixelRatio();
    painter.setRenderHint(QPainter::Antialiasing);
    if (index) {
        const DevicePixels devicePixels(painter, ratio);
        const QRectF seen(QPointF(0, 0), QSizeF(camera.deviceSize()));
        const double radius = 7 * camera.deviceScale();
        const QColor accent = colour(theme->colour(app::Ink::Accent));
        if (hoverEdge) {
            painter.setPen(QPen(accent, 1.8 * ratio));
            paintWay(painter, *hoverEdge, seen);
        }
        if (hover) {
            painter.setPen(QPen(accent, 1.6 * ratio));
            std::size_t left = MostHoverEdges;
            for (const auto edges : {index->outEdges(*hover), index->inEdges(*hover)}) {
                for (const std::uint32_t edge : edges.first(std::min(left, edges.size())))
                    paintWay(painter, edge, seen);
                left -= std::min(left, edges.size());
            }
            paintRing(painter, camera.toDevice(index->rect(*hover)), radius, 0.5 * ratio, QPen(accent, 1.5 * ratio));
        }
        // What is selected shows where its edges run inside the ribbons.
        painter.setPen(QPen(colour(theme->colour(app::Ink::Text)), 1.3 * ratio));
        std::size_t ways = MostHoverEdges;
        for (const std::uint32_t node : selected) {
            for (const auto edges : {index->outEdges(node), index->inEdges(node)}) {
                for (const std::uint32_t edge : edges) {
                    if (ways == 0 || !app::inRibbons(*picture, edge))
                        continue;
                    --ways;
                    paintWay(painter, edge, seen);
                }
            }
        }
        const QPen ring(colour(theme->colour(app::Ink::Selection)), 2.5 * ratio);
        std::vector<std::uint32_t> rings = selected;
        if (highlight)
            rings.insert(rings.end(), highlight->selected.begin(), highlight->selected.end());
        std::size_t painted = 0;
        for (const std::uint32_t node : rings) {
            const QRectF box = camera.toDevice(index->rect(node));
            if (box.intersects(seen) && ++painted <= MostRings)
                paintRing(painter, box, radius, 3 * ratio, ring);
        }
        if (focus && view.hasFocus()) {
            QPen pen(accent, 2 * ratio);
            pen.setDashPattern({3, 2});
            paintRing(painter, camera.toDevice(index->rect(*focus)), radius, 6.5 * ratio, pen);
        }
        if (inHand)
            paintHand(painter);
    }
    if (picture && picture->nodes.empty()) {
        painter.setFont(app::meshFont(app::Weight::Regular, 13, *view.viewport()));
        painter.setPen(colour(theme->colour(app::Ink::Muted)));
        painter.drawText(view.viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, nothingText(picture->spec));
    }
    if (drag == Drag::RubberBand) {
        QColor fill = colour(theme->colour(app::Ink::Accent));
        painter.setPen(QPen(fill, 1));
        fill.setAlpha(28);
        painter.setBrush(fill);
        painter.drawRect(rubberBand());
    }
    const QSize size = camera.view();
    double right = size.width() - FloatingCard::Margin;
    if (minimap.shown(camera)) {
        minimap.paint(painter, camera);
        right = minimap.rect(camera).left() - FloatingCard::Gap;
    }
    legend.paint(painter, size, right, *theme);
    if (!card.empty())
        card.paint(painter, card.rect(size, *view.viewport()), *theme, *view.viewport());
    if (const std::uint32_t hidden = frame.counts().passingHidden; hidden > 0) {
        const QString text = frame.counts().bundled
                                 ? GraphView::tr("+%1 thinner bundles").arg(QLocale().toString(hidden))
                                 : GraphView::tr("+%1 passing").arg(QLocale().toString(hidden));
        const QFont font = app::meshFont(app::Weight::Medium, 11, *view.viewport());
        const double width = QFontMetricsF(font, view.viewport()).horizontalAdvance(text) + 20;
        const QRectF chip(size.width() - FloatingCard::Margin - width, FloatingCard::Margin, width, 22);
        FloatingCard::paintGround(painter, chip, *theme);
        painter.setFont(font);
        painter.setPen(colour(theme->colour(app::Ink::Muted)));
        painter.drawText(chip, Qt::AlignCenter, text);
    }
}

void CanvasState::showToolTip()
{
    if (!index || drag != Drag::None)
        return;
    if (hoverEdge)
        QToolTip::showText(view.viewport()->mapToGlobal(pointer.toPoint() + QPoint(12, 16)),
                           edgeToolTip(*index, *hoverEdge), view.viewport());
    if (!hover)
        return;
    const QRectF box = camera.toView(index->rect(*hover));
    QToolTip::showText(view.viewport()->mapToGlobal(pointer.toPoint() + QPoint(12, 16)), nodeToolTip(*index, *hover),
                       view.viewport(), box.toAlignedRect());
}

} // namespace weft::gui
