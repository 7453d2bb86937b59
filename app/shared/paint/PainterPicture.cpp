// SPDX-License-Identifier: Apache-2.0
#include "app/shared/paint/PainterPicture.h"

#include "app/shared/paint/Fonts.h"
#include "app/shared/paint/PathShape.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace weft::app {

using layout::Point;

namespace {

constexpr int CurvePieces = 14;

QColor toColor(Rgb colour)
{
    return {colour.red, colour.green, colour.blue};
}

QRectF toRect(const layout::Rect& rect)
{
    return {rect.x, rect.y, rect.width, rect.height};
}

QPolygonF toPolygon(const auto& points)
{
    QPolygonF polygon;
    for (const Point& point : points)
        polygon.append(QPointF(point.x, point.y));
    return polygon;
}

QPainterPath toPath(const PathItem& item)
{
    QPainterPath path;
    if (item.points.empty())
        return path;
    const auto at = [&](std::size_t i) { return QPointF(item.points[i].x, item.points[i].y); };
    path.moveTo(at(0));
    if (item.curved) {
        for (std::size_t i = 1; i + 2 < item.points.size(); i += 3)
            path.cubicTo(at(i), at(i + 1), at(i + 2));
    } else {
        for (std::size_t i = 1; i < item.points.size(); ++i)
            path.lineTo(at(i));
    }
    if (item.closed)
        path.closeSubpath();
    return path;
}

/// The box around a and b reaches into `clip`: cheap, and never wrong in the direction that would hide something.
bool mayTouch(const layout::Rect& clip, Point a, Point b)
{
    return std::max(a.x, b.x) >= clip.x && std::min(a.x, b.x) <= clip.right() && std::max(a.y, b.y) >= clip.y &&
           std::min(a.y, b.y) <= clip.bottom();
}

} // namespace

void PainterPicture::setStroke(QPainter& painter, const Stroke& stroke, double veil) const
{
    if (stroke.ink == Ink::None) {
        painter.setPen(Qt::NoPen);
        return;
    }
    QPen pen(toColor(m_theme->colour(stroke.ink, 1, veil)), stroke.width);
    pen.setCosmetic(m_cosmetic && stroke.width <= 1);
    if (stroke.dash != Dash::Solid) {
        // Lengths are in units of the pen's width; other caps would close the gaps.
        pen.setDashPattern(stroke.dash == Dash::Dashed ? QList<qreal>{LongDash, LongGap}
                                                       : QList<qreal>{ShortDash, ShortGap});
        pen.setCapStyle(Qt::FlatCap);
    } else {
        pen.setCapStyle(Qt::FlatCap);
        pen.setJoinStyle(Qt::RoundJoin);
    }
    painter.setPen(pen);
}

void PainterPicture::paintRect(QPainter& painter, const RectItem& item)
{
    setStroke(painter, item.stroke, item.veil);
    if (item.fill == Ink::None)
        painter.setBrush(Qt::NoBrush);
    else
        painter.setBrush(toColor(m_theme->colour(item.fill, item.tint, item.veil)));
    if (item.radius > 0)
        painter.drawRoundedRect(toRect(item.rect), item.radius, item.radius);
    else
        painter.drawRect(toRect(item.rect));
}

void PainterPicture::paintLine(QPainter& painter, const PathItem& item)
{
    flatten(item, CurvePieces, m_flat);
    m_run.clear();
    const double margin = item.stroke.width + 1;
    for (std::size_t i = 0; i + 1 < m_flat.size(); ++i) {
        if (m_clip && !mayTouch(m_clip->grown(margin), m_flat[i], m_flat[i + 1])) {
            if (m_run.size() > 1)
                painter.drawPolyline(m_run.data(), static_cast<int>(m_run.size()));
            m_run.clear();
            continue;
        }
        if (m_run.empty())
            m_run.emplace_back(m_flat[i].x, m_flat[i].y);
        m_run.emplace_back(m_flat[i + 1].x, m_flat[i + 1].y);
    }
    if (m_run.size() > 1)
        painter.drawPolyline(m_run.data(), static_cast<int>(m_run.size()));
}

void PainterPicture::paintPath(QPainter& painter, const PathItem& item)
{
    setStroke(painter, item.stroke, item.veil);
    if (item.closed || item.fill != Ink::None) {
        if (item.fill == Ink::None)
            painter.setBrush(Qt::NoBrush);
        else
            painter.setBrush(toColor(m_theme->colour(item.fill, 1, item.veil)));
        painter.drawPath(toPath(item));
        return;
    }
    painter.setBrush(Qt::NoBrush);
    if (m_cosmetic)
        paintLine(painter, item);
    else
        painter.drawPath(toPath(item));
    if (!item.head)
        return;
    if (const auto head = arrowHead(item)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(toColor(m_theme->colour(item.stroke.ink, 1, item.veil)));
        painter.drawPolygon(toPolygon(*head));
    }
}

void PainterPicture::paintMarker(QPainter& painter, const MarkerItem& item)
{
    setStroke(painter, item.stroke, item.veil);
    if (item.fill == Ink::None)
        painter.setBrush(Qt::NoBrush);
    else
        painter.setBrush(toColor(m_theme->colour(item.fill, 1, item.veil)));
    const std::vector<Point> outline = markerOutline(item);
    if (outline.empty())
        painter.drawEllipse(QPointF(item.center.x, item.center.y), item.size / 2, item.size / 2);
    else
        painter.drawPolygon(toPolygon(outline));
}

void PainterPicture::paintText(QPainter& painter, const TextItem& item)
{
    const int dpi = painter.device()->logicalDpiY();
    if (dpi != m_fontDpi) {
        m_fonts.clear();
        m_fontDpi = dpi;
    }
    auto font = m_fonts.find({item.weight, item.size});
    if (font == m_fonts.end())
        font = m_fonts.emplace(std::pair(item.weight, item.size), meshFont(item.weight, item.size, *painter.device()))
                   .first;
    painter.setFont(font->second);
    painter.setPen(toColor(m_theme->colour(item.ink, 1, item.veil)));
    const QString text = QString::fromStdString(item.text);
    double x = item.at.x;
    if (item.anchor != TextAnchor::Start) {
        const double width = QFontMetricsF(font->second, painter.device()).horizontalAdvance(text);
        x -= item.anchor == TextAnchor::Middle ? width / 2 : width;
    }
    painter.drawText(QPointF(x, item.at.y), text);
}

void PainterPicture::paint(QPainter& painter, const DisplayItem& item)
{
    struct Visitor {
        PainterPicture& self;
        QPainter& painter;
        void operator()(const RectItem& rect) const { self.paintRect(painter, rect); }
        void operator()(const PathItem& path) const { self.paintPath(painter, path); }
        void operator()(const MarkerItem& marker) const { self.paintMarker(painter, marker); }
        void operator()(const TextItem& text) const { self.paintText(painter, text); }
    };
    std::visit(Visitor{*this, painter}, item);
}

void PainterPicture::paint(QPainter& painter, const DisplayGroup& group)
{
    for (const DisplayItem& item : group.items)
        paint(painter, item);
}

void PainterPicture::paint(QPainter& painter, const DisplayList& list)
{
    for (const DisplayGroup& group : list.groups)
        if (!m_clip || m_clip->intersects(group.bounds))
            paint(painter, group);
}

} // namespace weft::app
