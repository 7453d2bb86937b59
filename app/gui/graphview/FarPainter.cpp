// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/FarPainter.h"

#include "app/gui/graphview/CanvasLayer.h"
#include "app/shared/paint/Fonts.h"
#include "layout/TextMeasure.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weft::gui {

namespace {

layout::FontWeight fontWeight(app::Weight weight)
{
    return static_cast<layout::FontWeight>(weight);
}

QString count(std::uint32_t number)
{
    return QLocale().toString(number);
}

} // namespace

FarPainter::FarPainter(QPainter& painter, const app::Theme& theme, double ratio)
    : m_painter(painter), m_theme(theme), m_ratio(ratio)
{
}

QColor FarPainter::ink(app::Ink ink, double tint, double veil) const
{
    return colour(m_theme.colour(ink, tint, veil));
}

QString FarPainter::fitted(const std::string& text, double size, app::Weight weight, double room) const
{
    return QString::fromStdString(layout::elided(text, size, fontWeight(weight), room / m_ratio));
}

void FarPainter::write(QPointF baseline, const QString& text, double size, app::Weight weight, app::Ink colourOf)
{
    m_painter.setFont(app::meshFont(weight, size * m_ratio, *m_painter.device()));
    m_painter.setPen(ink(colourOf));
    m_painter.drawText(baseline, text);
}

void FarPainter::paintBox(const QRect& box, const app::NodeMark& mark, bool veiled)
{
    const double veil = veiled ? Veil : 0;
    const bool marked = mark.ink != app::Ink::None;
    const int line = std::max(1, qRound(m_ratio));
    const QRect shown(box.topLeft(), box.size().expandedTo(QSize(line, line)));
    if (shown.width() < 16 * m_ratio || shown.height() < 5 * m_ratio) {
        m_painter.fillRect(shown, ink(marked ? mark.ink : app::Ink::NodeLine, 1, veil));
        return;
    }
    m_painter.fillRect(shown, ink(app::Ink::NodeLine, 1, veil));
    m_painter.fillRect(shown.adjusted(line, line, -line, -line), ink(app::Ink::NodeFill, 1, veil));
    if (marked) {
        const int bar = std::max(2 * line, shown.width() / 20);
        m_painter.fillRect(QRect(shown.topLeft(), QSize(bar, shown.height())), ink(mark.ink, 1, veil));
    }
}

void FarPainter::paintPin(const QRect& box)
{
    const int size = std::max(3, qRound(4 * m_ratio));
    m_painter.fillRect(QRect(box.right() - 2 * size, box.top() - size / 2, size, size), ink(app::Ink::Accent));
}

void FarPainter::paintMix(const QRectF& bar, const FrameMix& mix)
{
    if (mix.nodes == 0)
        return;
    m_painter.setPen(Qt::NoPen);
    double left = bar.left();
    for (const MixPart& part : mix.parts) {
        const double width = bar.width() * part.count / mix.nodes;
        m_painter.fillRect(QRectF(left, bar.top(), width, bar.height()), ink(part.mark.ink));
        left += width;
    }
    if (left < bar.right() - 0.5)
        m_painter.fillRect(QRectF(left, bar.top(), bar.right() - left, bar.height()), ink(app::Ink::Hairline));
}

void FarPainter::paintFrame(const QRectF& box, const std::string& title, const FrameMix& mix)
{
    const double pad = 8 * m_ratio;
    const double room = box.width() - 2 * pad;
    const double titleSize = box.width() > 160 * m_ratio ? 14 : 11;
    if (room < 24 * m_ratio || box.height() < (titleSize + 8) * m_ratio) {
        if (box.width() >= 6 * m_ratio && box.height() >= 4 * m_ratio)
            paintMix(QRectF(box.left() + 1, box.center().y() - m_ratio, box.width() - 2, 2 * m_ratio), mix);
        return;
    }
    double y = box.top() + pad / 2 + titleSize * m_ratio;
    write({box.left() + pad, y}, fitted(title, titleSize, app::Weight::SemiBold, room), titleSize,
          app::Weight::SemiBold, app::Ink::Text);
    if (y + 18 * m_ratio < box.bottom()) {
        y += 16 * m_ratio;
        write({box.left() + pad, y}, count(mix.nodes), 11, app::Weight::Regular, app::Ink::Muted);
    }
    if (y + 12 * m_ratio < box.bottom())
        paintMix(QRectF(box.left() + pad, y + 6 * m_ratio, room, 4 * m_ratio), mix);
}

void FarPainter::paintTitle(const QRectF& box, const std::string& title, std::uint32_t nodes)
{
    const double size = 11;
    const double room = box.width() - 10 * m_ratio;
    if (room < 20 * m_ratio || box.height() < 16 * m_ratio)
        return;
    const QString text = fitted(title, size, app::Weight::SemiBold, room);
    const QString number = count(nodes);
    const double width = layout::textWidth(text.toStdString(), size, layout::FontWeight::SemiBold) * m_ratio;
    const double more = (layout::textWidth(number.toStdString(), size) + 6) * m_ratio;
    // A frame of frames holds no box itself: its nought would say that it is empty.
    const bool withNumber = nodes > 0 && width + more < room;
    const QRectF patch(box.left() + 2 * m_ratio, box.top() + 2 * m_ratio,
                       std::min(width + (withNumber ? more : 0) + 8 * m_ratio, box.width() - 4 * m_ratio),
                       15 * m_ratio);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(ink(app::Ink::Frame));
    m_painter.drawRoundedRect(patch, 3 * m_ratio, 3 * m_ratio);
    const QPointF baseline(box.left() + 6 * m_ratio, box.top() + 13 * m_ratio);
    write(baseline, text, size, app::Weight::SemiBold, app::Ink::Muted);
    if (withNumber)
        write(baseline + QPointF(width + 6 * m_ratio, 0), number, size, app::Weight::Regular, app::Ink::Muted);
}

void FarPainter::paintBundle(const QPolygonF& line, const ClippedLine& clipped, const FrameBundle& bundle, bool focused)
{
    if (clipped.runs.empty())
        return;
    const std::uint32_t number = focused && bundle.lit > 0 ? bundle.lit : bundle.count;
    const bool veiled = focused && bundle.lit == 0;
    const double width = std::min(8.0, 0.8 + std::log2(static_cast<double>(number) + 1) * 0.7);
    const QColor stroke =
        bundle.lit > 0 && focused ? ink(app::Ink::Text) : ink(app::Ink::Edge, 0.55, veiled ? Veil : 0);
    m_painter.setPen(QPen(stroke, width * m_ratio, Qt::SolidLine, Qt::FlatCap));
    m_painter.setBrush(Qt::NoBrush);
    for (const ClippedRun& run : clipped.runs)
        m_painter.drawPolyline(clipped.points.constData() + run.first, static_cast<int>(run.count));
    const QPolygonF head = arrowHead(line, (4 + width) * m_ratio);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(stroke);
    m_painter.drawPolygon(head);
    if (number < 2 || veiled)
        return;
    paintCount(line[line.size() / 2], number);
}

void FarPainter::paintCount(QPointF middle, std::uint32_t number)
{
    const double size = 10.5;
    const QString text = count(number);
    const double half = (layout::textWidth(text.toStdString(), size, layout::FontWeight::Medium) / 2 + 4) * m_ratio;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(ink(app::Ink::Canvas));
    m_painter.drawRoundedRect(QRectF(middle.x() - half, middle.y() - 7 * m_ratio, 2 * half, 14 * m_ratio), 4 * m_ratio,
                              4 * m_ratio);
    write(middle + QPointF(-half + 4 * m_ratio, 4 * m_ratio), text, size, app::Weight::Medium, app::Ink::Text);
}

} // namespace weft::gui
