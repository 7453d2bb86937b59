// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/CanvasState.h"
#include "app/gui/graphview/GraphView.h"
#include "app/shared/picture/Pins.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace weft::gui {

// What people do on the canvas, and what it means.

bool GraphView::viewportEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::Leave:
        m->setHover({});
        m->setHoverEdge({});
        break;
    case QEvent::ToolTip:
        // The canvas shows its own after 250 ms; the widget's would come later and say less.
        return true;
    case QEvent::NativeGesture: {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            m->zoomAbout(gesture->position(), zoom() * (1 + gesture->value()));
            return true;
        }
        break;
    }
    case QEvent::Gesture:
        if (const auto* pinch =
                static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture))) {
            m->zoomAbout(viewport()->mapFromGlobal(pinch->centerPoint()), zoom() * pinch->scaleFactor());
            return true;
        }
        break;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void GraphView::mousePressEvent(QMouseEvent* event)
{
    QToolTip::hideText();
    m->toolTip.stop();
    m->letFall();
    m->pressedAt = event->position();
    m->pointer = event->position();
    m->originAtPress = m->camera.origin();
    m->button = event->button();
    if (event->button() == Qt::LeftButton && m->minimap.shown(m->camera) &&
        m->minimap.rect(m->camera).contains(event->position())) {
        m->drag = Drag::Minimap;
        mouseMoveEvent(event);
    } else if (event->button() == Qt::LeftButton && m->legend.press(event->position())) {
        m->drag = Drag::None;
        m->applyLegendFilter();
    } else if (event->button() == Qt::LeftButton) {
        m->drag = event->modifiers() & Qt::ShiftModifier ? Drag::RubberBand : Drag::Pressed;
    } else if (event->button() == Qt::MiddleButton) {
        m->drag = Drag::Pan;
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    event->accept();
}

void GraphView::mouseMoveEvent(QMouseEvent* event)
{
    m->pointer = event->position();
    const QPointF way = m->pointer - m->pressedAt;
    const double ratio = m->camera.devicePixelRatio();
    switch (m->drag) {
    case Drag::Pressed:
        if (way.manhattanLength() < QApplication::startDragDistance())
            return;
        if (m->takeInHand(m->pressedAt)) {
            m->drag = Drag::Placing;
            viewport()->update();
            return;
        }
        m->drag = Drag::Pan;
        m->setHover({});
        m->setHoverEdge({});
        viewport()->setCursor(Qt::ClosedHandCursor);
        [[fallthrough]];
    case Drag::Pan:
        m->panTo(m->originAtPress + (way * ratio).toPoint());
        return;
    case Drag::RubberBand:
    case Drag::Placing:
        viewport()->update();
        return;
    case Drag::Minimap:
        m->camera.centerOn(m->minimap.toWorld(m->camera, m->pointer));
        m->fitted = false;
        m->cameraMoved(m->camera.zoom());
        return;
    case Drag::None:
        break;
    }
    const bool overCard = (m->minimap.shown(m->camera) && m->minimap.rect(m->camera).contains(m->pointer)) ||
                          m->legend.rect().contains(m->pointer);
    m->setHover(overCard ? std::nullopt : m->nodeAt(m->pointer));
    m->setHoverEdge(overCard || m->hover ? std::nullopt : m->edgeAt(m->pointer));
    if (!m->hover && m->picture && app::takesPins(*m->picture))
        viewport()->setCursor(!overCard && m->titleAt(m->pointer) ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void GraphView::mouseReleaseEvent(QMouseEvent* event)
{
    m->pointer = event->position();
    const Drag ended = std::exchange(m->drag, Drag::None);
    const bool add = event->modifiers() & Qt::ControlModifier;
    if (ended == Drag::Pressed) {
        const auto node = m->nodeAt(event->position());
        m->setFocus(node);
        if (node && add)
            m->toggle(*node);
        else if (node)
            m->setSelected({*node});
        else if (!add)
            m->setSelected({});
    } else if (ended == Drag::RubberBand) {
        m->selectInside(m->rubberBand(), add);
        viewport()->update();
    }
    if (ended == Drag::Placing) {
        viewport()->setCursor(Qt::ArrowCursor);
        m->putDown();
    }
    if (ended == Drag::Pan)
        viewport()->setCursor(Qt::ArrowCursor);
    event->accept();
}

void GraphView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto node = m->nodeAt(event->position())) {
        m->activate(*node);
    } else if (m->index) {
        // A frame opens: it fills the view.
        const auto group = m->index->spatial().groupAt(m->camera.toWorld(event->position()));
        if (!group)
            return;
        const double before = zoom();
        m->camera.fit(m->picture->drawing.groups[*group], 32);
        m->fitted = false;
        m->cameraMoved(before);
    }
}

void GraphView::wheelEvent(QWheelEvent* event)
{
    QToolTip::hideText();
    event->accept();
    if (event->modifiers() & Qt::ShiftModifier) {
        const QPoint delta = event->angleDelta();
        m->panTo(m->camera.origin() + QPoint(delta.x() + delta.y(), 0));
        return;
    }
    // A notch is 120; touch pads send less at a time. What is left over waits for the next event.
    m->wheelRest += event->angleDelta().y();
    const int steps = m->wheelRest / 120;
    if (steps == 0)
        return;
    m->wheelRest -= steps * 120;
    m->zoomAbout(event->position(), steppedZoom(zoom(), steps));
    m->setHover(m->nodeAt(event->position()));
}

void GraphView::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (event->modifiers() & Qt::ShiftModifier) {
            m->push(event->key());
            return;
        }
        m->walkBy(event->key(), control);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m->focus)
            m->activate(*m->focus);
        return;
    case Qt::Key_Space:
        if (m->focus)
            m->toggle(*m->focus);
        return;
    case Qt::Key_Escape:
        m->escape();
        return;
    case Qt::Key_Backspace:
        emit upRequested();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setZoom(steppedZoom(zoom(), 1));
        return;
    case Qt::Key_Minus:
        setZoom(steppedZoom(zoom(), -1));
        return;
    case Qt::Key_0:
        setZoom(1);
        return;
    case Qt::Key_F:
        if (!control) {
            fit();
            return;
        }
        break;
    case Qt::Key_A:
        if (control && m->index) {
            std::vector<std::uint32_t> all(m->index->nodeCount());
            std::iota(all.begin(), all.end(), 0U);
            m->setSelected(std::move(all));
            return;
        }
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

bool GraphView::focusNextPrevChild(bool next)
{
    // Tab goes through the nodes in view and then on to the next widget, so nobody is caught here.
    return (hasFocus() && m->walkBy(next ? Qt::Key_Tab : Qt::Key_Backtab, false)) ||
           QAbstractScrollArea::focusNextPrevChild(next);
}

void GraphView::contextMenuEvent(QContextMenuEvent* event)
{
    QToolTip::hideText();
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const auto node = keyboard ? m->focus : m->nodeAt(event->pos());
    if (node && !std::binary_search(m->selected.begin(), m->selected.end(), *node)) {
        m->setFocus(node);
        m->setSelected({*node});
    }
    const QPoint place = !keyboard ? event->globalPos()
                         : node    ? viewport()->mapToGlobal(m->camera.toView(m->index->rect(*node)).center().toPoint())
                                   : viewport()->mapToGlobal(viewport()->rect().center());
    const auto title = keyboard || node ? std::nullopt : m->titleAt(event->pos());
    const QString frame = title ? QString::fromStdString(m->picture->groups[*title].reference) : QString();
    emit contextMenuRequested(node ? m->reference(*node) : frame, place);
    event->accept();
}

} // namespace weft::gui
