// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/HandPlacing.h"

#include "app/gui/graphview/CanvasState.h"
#include "app/shared/paint/Fonts.h"
#include "app/shared/picture/Pins.h"
#include "layout/TextMeasure.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace weft::gui {

namespace {

constexpr std::size_t MostLines = 200; ///< more say nothing more, and each costs as much as a box
constexpr double TitleStrip = 24;      ///< of a frame, world units, but never less than that many pixels of the view
constexpr double LeastStrip = 18;
constexpr double PushStep = 24;

QColor faint(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

std::optional<std::uint32_t> CanvasState::titleAt(QPointF point) const
{
    if (!index)
        return {};
    const layout::Point at = camera.toWorld(point);
    const auto group = index->spatial().groupAt(at);
    if (!group || nodeAt(point))
        return {};
    const layout::Rect& box = picture->drawing.groups[*group];
    const double strip = std::min(box.height / 2, std::max(TitleStrip, LeastStrip / camera.zoom()));
    return at.y < box.y + strip ? group : std::nullopt;
}

bool CanvasState::takeInHand(QPointF point)
{
    if (!index || !app::takesPins(*picture))
        return false;
    const layout::Point at = camera.toWorld(point);
    HandPlacing taken;
    if (const auto node = nodeAt(point)) {
        taken.index = *node;
        taken.frame = app::isFrame(*picture, *node);
        taken.from = index->rect(*node);
    } else if (const auto group = titleAt(point)) {
        taken.index = *group;
        taken.isNode = false;
        taken.frame = true;
        taken.from = picture->drawing.groups[*group];
    } else {
        return false;
    }
    taken.grip = {at.x - taken.from.x, at.y - taken.from.y};
    inHand = taken;
    toolTip.stop();
    setHover({});
    setHoverEdge({});
    view.viewport()->setCursor(Qt::ClosedHandCursor);
    return true;
}

layout::Rect CanvasState::handRect() const
{
    const layout::Point at = camera.toWorld(pointer);
    return {at.x - inHand->grip.x, at.y - inHand->grip.y, inHand->from.width, inHand->from.height};
}

void CanvasState::putDown()
{
    if (!inHand || inHand->dropped)
        return;
    inHand->dropped = true;
    const layout::Rect box = handRect();
    const HandPlacing held = *inHand; // what follows may bring another picture
    const std::string& name =
        held.isNode ? picture->nodes[held.index].reference : picture->groups[held.index].reference;
    const QString reference = QString::fromStdString(name);
    if (held.isNode)
        setSelected({held.index});
    if (held.frame) {
        const layout::Point at = camera.toWorld(pointer);
        emit view.framePut(reference, QPointF(at.x, at.y));
    } else {
        emit view.nodePut(reference, QPointF(box.x, box.y));
    }
}

void CanvasState::push(int arrow)
{
    if (!focus || !app::takesPins(*picture))
        return;
    const layout::Rect& box = index->rect(*focus);
    // As far as the next rank sideways, a row's gap up and down.
    const double across = arrow == Qt::Key_Left ? -box.width : arrow == Qt::Key_Right ? box.width : 0;
    const double down = arrow == Qt::Key_Up ? -PushStep : arrow == Qt::Key_Down ? PushStep : 0;
    const QString name = reference(*focus);
    if (app::isFrame(*picture, *focus))
        emit view.framePut(name, QPointF(box.center().x + across, box.center().y + (down > 0   ? 1
                                                                                    : down < 0 ? -1
                                                                                               : 0) *
                                                                                       box.height));
    else
        emit view.nodePut(name, QPointF(box.x + across, box.y + down));
}

void CanvasState::letFall()
{
    if (!inHand)
        return;
    inHand.reset();
    view.viewport()->setCursor(Qt::ArrowCursor);
    view.viewport()->update();
}

void CanvasState::paintHand(QPainter& painter)
{
    const double ratio = camera.devicePixelRatio();
    const QColor accent = colour(theme->colour(app::Ink::Accent));
    const layout::Rect world = handRect();
    const QRectF from = camera.toDevice(inHand->from);
    const QRectF now = camera.toDevice(world);
    const double radius = (inHand->frame ? 10 : 7) * camera.deviceScale();
    // Where it came from is veiled, where it may go is tinted.
    painter.setPen(QPen(accent, ratio, Qt::DashLine));
    painter.setBrush(faint(colour(theme->colour(app::Ink::Canvas)), 170));
    painter.drawRoundedRect(from, radius, radius);
    const layout::Rect room =
        inHand->frame ? app::placeAt(*picture, camera.toWorld(pointer)) : app::frameAround(*picture, inHand->index);
    if (!room.empty()) {
        painter.setPen(QPen(accent, 1.5 * ratio));
        painter.setBrush(faint(accent, inHand->frame ? 36 : 14));
        painter.drawRoundedRect(camera.toDevice(room), 10 * camera.deviceScale(), 10 * camera.deviceScale());
    }
    if (!inHand->frame) {
        painter.setPen(QPen(accent, ratio, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        const layout::Rect lands = app::landing(*picture, inHand->index, {world.x, world.y});
        painter.drawRoundedRect(camera.toDevice(lands), radius, radius);
    }
    if (inHand->isNode)
        paintHandLines(painter, world, QPen(accent, 1.3 * ratio));
    painter.setPen(QPen(accent, 1.5 * ratio));
    painter.setBrush(faint(colour(theme->colour(inHand->frame ? app::Ink::Frame : app::Ink::NodeFill)), 220));
    painter.drawRoundedRect(now, radius, radius);
    const std::string& title =
        inHand->isNode ? picture->nodes[inHand->index].title : picture->groups[inHand->index].title;
    const double size = 12.5;
    const double textRoom = now.width() / ratio - 16;
    if (textRoom < 12 || now.height() < 16 * ratio)
        return;
    painter.setFont(app::meshFont(app::Weight::SemiBold, size * ratio, *painter.device()));
    painter.setPen(colour(theme->colour(app::Ink::Text)));
    painter.drawText(QPointF(now.left() + 8 * ratio, now.top() + std::min(now.height() / 2 + 4 * ratio, 20 * ratio)),
                     QString::fromStdString(layout::elided(title, size, layout::FontWeight::SemiBold, textRoom)));
}

void CanvasState::paintHandLines(QPainter& painter, const layout::Rect& box, const QPen& pen)
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const auto line = [&](const layout::Rect& source, const layout::Rect& target) {
        const QPointF a = camera.toDevice(layout::Point{source.right(), source.center().y});
        const QPointF b = camera.toDevice(layout::Point{target.x, target.center().y});
        const double bow = std::max(24 * camera.deviceScale(), std::abs(b.x() - a.x()) / 2);
        QPainterPath path(a);
        path.cubicTo(a + QPointF(bow, 0), b - QPointF(bow, 0), b);
        painter.drawPath(path);
    };
    std::size_t left = MostLines;
    const auto& edges = picture->edges;
    for (const std::uint32_t edge : index->outEdges(inHand->index)) {
        if (left-- == 0)
            return;
        line(box, index->rect(edges[edge].to));
    }
    for (const std::uint32_t edge : index->inEdges(inHand->index)) {
        if (left-- == 0)
            return;
        line(index->rect(edges[edge].from), box);
    }
}

} // namespace weft::gui
