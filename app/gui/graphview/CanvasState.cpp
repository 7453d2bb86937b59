// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/CanvasState.h"

#include "app/gui/graphview/CanvasAccessible.h"
#include "app/gui/graphview/KeyboardWalk.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace weft::gui {

namespace {

/// After this the view counts as at rest; shorter than a person's next gesture, longer than two frames.
constexpr int SettleMilliseconds = 120;
constexpr int ToolTipMilliseconds = 250;

} // namespace

CanvasState::CanvasState(GraphView& owner) : view(owner), theme(&app::theme(app::ThemeName::Light))
{
    settle.setSingleShot(true);
    settle.setInterval(SettleMilliseconds);
    toolTip.setSingleShot(true);
    toolTip.setInterval(ToolTipMilliseconds);
    QObject::connect(&settle, &QTimer::timeout, &view, [this] {
        frame.settle(layer, camera);
        updateLegend();
        view.viewport()->update();
    });
    QObject::connect(&toolTip, &QTimer::timeout, &view, [this] { showToolTip(); });
}

void CanvasState::pictureChanged()
{
    frame.invalidate();
    updateLegend();
    view.viewport()->update();
}

void CanvasState::updateLegend()
{
    const LayerCounts& counts = frame.counts();
    legend.update(index.get(), camera.visible(), !counts.bundled, layer.options());
}

void CanvasState::applyLegendFilter()
{
    layer.setHighlight(highlight ? &*highlight : nullptr);
    filtered.reset();
    // The marks of an impact are what is lit: there is nothing to filter by.
    if (index && legend.filter() && picture->spec.overlay != app::Overlay::Impact) {
        app::PictureHighlight wanted;
        for (std::uint32_t node = 0; node < index->nodeCount(); ++node) {
            const app::NodeMark mark = app::nodeMark(*picture, node, layer.options());
            wanted.distance.push_back(mark.key == *legend.filter() ? 0 : layout::None);
        }
        filtered = std::move(wanted);
        layer.setHighlight(&*filtered);
    }
    pictureChanged();
}

void CanvasState::fit()
{
    const double before = camera.zoom();
    camera.fit(camera.bounds());
    updateLegend();
    clearOfLegend();
    fitted = true;
    cameraMoved(before);
}

void CanvasState::clearOfLegend()
{
    const QSizeF size = legend.sizeIn(camera.view());
    const QRectF world = camera.toView(camera.bounds());
    const double left = camera.view().width() - FloatingCard::Margin - size.width() - FloatingCard::Gap;
    const double top = camera.view().height() - FloatingCard::Margin - size.height() - FloatingCard::Gap;
    if (size.isEmpty() || world.right() <= left || world.bottom() <= top)
        return;
    // Moving what is free costs nothing; only then it gets smaller, beside or above the legend, whichever costs less.
    const double sideways = world.right() - left;
    const double upwards = world.bottom() - top;
    if (sideways <= world.left() - FloatingCard::Margin) {
        camera.moveBy((QPointF(-sideways, 0) * camera.devicePixelRatio()).toPoint());
        return;
    }
    if (upwards <= world.top() - FloatingCard::Margin) {
        camera.moveBy((QPointF(0, -upwards) * camera.devicePixelRatio()).toPoint());
        return;
    }
    if (!coversNodes(QRectF(QPointF(left + FloatingCard::Gap, top + FloatingCard::Gap), size)))
        return;
    constexpr double SmallestShare = 0.6; // of the zoom without a legend: else it may lie on the picture
    const double besideZoom = camera.zoom() * (left - FloatingCard::Margin) / world.width();
    const double aboveZoom = camera.zoom() * (top - FloatingCard::Margin) / world.height();
    const double zoom = std::min(camera.zoom(), std::max(besideZoom, aboveZoom));
    if (zoom < camera.zoom() * SmallestShare)
        return;
    const QSizeF room =
        besideZoom >= aboveZoom ? QSizeF(left, camera.view().height()) : QSizeF(camera.view().width(), top);
    const layout::Rect bounds = camera.bounds();
    camera.zoomAbout({}, zoom);
    camera.place(bounds.center(), QPointF(room.width() / 2, room.height() / 2));
}

bool CanvasState::coversNodes(const QRectF& part) const
{
    return index && !index->spatial().nodesIn(camera.toWorld(part)).empty();
}

void CanvasState::placeCard()
{
    using Corner = FloatingCard::Corner;
    for (const Corner corner : {Corner::BottomLeft, Corner::TopLeft, Corner::TopRight}) {
        card.setCorner(corner);
        if (!coversNodes(card.rect(camera.view(), *view.viewport())))
            return;
    }
    card.setCorner(Corner::BottomLeft);
}

void CanvasState::zoomAbout(QPointF anchor, double zoom)
{
    const double before = camera.zoom();
    camera.zoomAbout(anchor, zoom);
    if (camera.zoom() == before)
        return;
    fitted = false;
    cameraMoved(before);
}

void CanvasState::panTo(QPoint origin)
{
    if (origin == camera.origin())
        return;
    camera.moveBy(origin - camera.origin());
    fitted = false;
    cameraMoved(camera.zoom());
}

void CanvasState::reveal(std::uint32_t node)
{
    const QPoint before = camera.origin();
    camera.reveal(index->rect(node));
    if (camera.origin() == before)
        return;
    fitted = false;
    cameraMoved(camera.zoom());
}

void CanvasState::cameraMoved(double zoomBefore)
{
    updateBars();
    settle.start();
    view.viewport()->update();
    if (camera.zoom() != zoomBefore)
        emit view.zoomChanged(camera.zoom());
}

void CanvasState::updateBars()
{
    // Honest bars: their range is what there is together with what is seen, in logical pixels.
    settingBars = true;
    const QRectF world = camera.toView(camera.bounds());
    const auto set = [](QScrollBar* bar, double low, double high, int page) {
        const int first = static_cast<int>(std::floor(std::min(0.0, low)));
        const int last = static_cast<int>(std::ceil(std::max<double>(page, high))) - page;
        bar->setRange(first, std::max(first, last));
        bar->setPageStep(page);
        bar->setSingleStep(40);
        bar->setValue(0);
    };
    // What fits needs no bar: a pixel of rounding must not bring one up.
    const bool all = camera.showsAll();
    set(view.horizontalScrollBar(), all ? 0 : world.left(), all ? 0 : world.right(), camera.view().width());
    set(view.verticalScrollBar(), all ? 0 : world.top(), all ? 0 : world.bottom(), camera.view().height());
    settingBars = false;
}

QString CanvasState::reference(std::uint32_t node) const
{
    return QString::fromStdString(picture->nodes[node].reference);
}

void CanvasState::setSelected(std::vector<std::uint32_t> nodes)
{
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    if (nodes == selected)
        return;
    selected = std::move(nodes);
    view.viewport()->update();
    emit view.selectionChanged(view.selection());
}

void CanvasState::toggle(std::uint32_t node)
{
    std::vector<std::uint32_t> nodes = selected;
    const auto place = std::lower_bound(nodes.begin(), nodes.end(), node);
    if (place != nodes.end() && *place == node)
        nodes.erase(place);
    else
        nodes.insert(place, node);
    setSelected(std::move(nodes));
}

void CanvasState::setFocus(std::optional<std::uint32_t> node)
{
    if (node == focus)
        return;
    focus = node;
    view.viewport()->update();
    if (node)
        CanvasAccessible::focusMoved(view, *node);
}

void CanvasState::setHover(std::optional<std::uint32_t> node)
{
    if (node == hover)
        return;
    hover = node;
    if (node)
        toolTip.start();
    else
        toolTip.stop();
    view.viewport()->setCursor(node ? Qt::PointingHandCursor : Qt::ArrowCursor);
    view.viewport()->update();
    emit view.hovered(node ? reference(*node) : QString());
}

void CanvasState::setHoverEdge(std::optional<std::uint32_t> edge)
{
    if (edge == hoverEdge)
        return;
    hoverEdge = edge;
    if (edge)
        toolTip.start();
    view.viewport()->update();
}

std::optional<std::uint32_t> CanvasState::edgeAt(QPointF point) const
{
    constexpr double Reach = 4; // pixels of the view
    if (!index || frame.counts().detail == layout::Detail::Frames || frame.counts().bundled)
        return {};
    return index->spatial().nearestEdge(camera.toWorld(point), Reach / camera.zoom());
}

std::optional<std::uint32_t> CanvasState::nodeAt(QPointF point) const
{
    if (!index || frame.counts().detail == layout::Detail::Frames)
        return {};
    return index->nodeAt(camera.toWorld(point));
}

QRectF CanvasState::rubberBand() const
{
    return QRectF(pressedAt, pointer).normalized();
}

void CanvasState::selectInside(const QRectF& band, bool add)
{
    if (!index)
        return;
    std::vector<std::uint32_t> nodes = index->spatial().nodesIn(camera.toWorld(band));
    if (add)
        nodes.insert(nodes.end(), selected.begin(), selected.end());
    setSelected(std::move(nodes));
}

void CanvasState::escape()
{
    if (drag == Drag::RubberBand) {
        drag = Drag::None;
        view.viewport()->update();
    } else if (drag == Drag::Placing) {
        drag = Drag::None;
        letFall();
    } else if (legend.filter()) {
        legend.clearFilter();
        applyLegendFilter();
    } else if (!card.empty() || highlight) {
        view.setCard({}, {});
        view.clearHighlight();
        emit view.cardDismissed();
    } else {
        setFocus({});
        setSelected({});
    }
}

void CanvasState::activate(std::uint32_t node)
{
    emit view.activated(reference(node));
}

std::vector<std::uint32_t> CanvasState::visibleNodes() const
{
    return index ? readingOrder(*index, index->spatial().nodesIn(camera.visible())) : std::vector<std::uint32_t>();
}

bool CanvasState::walkBy(int key, bool moveOnly)
{
    if (!index || index->nodeCount() == 0)
        return false;
    std::optional<std::uint32_t> next;
    const std::optional<std::uint32_t> from = focus              ? focus
                                              : selected.empty() ? std::nullopt
                                                                 : std::optional(selected.front());
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
        const std::vector<std::uint32_t> nodes = visibleNodes();
        const auto place = from ? std::find(nodes.begin(), nodes.end(), *from) : nodes.end();
        if (nodes.empty())
            return false;
        if (place == nodes.end())
            next = key == Qt::Key_Tab ? nodes.front() : nodes.back();
        else if (key == Qt::Key_Tab && place + 1 != nodes.end())
            next = *(place + 1);
        else if (key == Qt::Key_Backtab && place != nodes.begin())
            next = *(place - 1);
    } else if (!from) {
        const std::vector<std::uint32_t> nodes = visibleNodes();
        next = nodes.empty() ? 0 : nodes.front();
    } else {
        next = walk(*index, *from,
                    key == Qt::Key_Right  ? WalkStep::Reader
                    : key == Qt::Key_Left ? WalkStep::Source
                    : key == Qt::Key_Up   ? WalkStep::SiblingAbove
                                          : WalkStep::SiblingBelow);
    }
    if (!next)
        return false;
    setFocus(next);
    reveal(*next);
    if (!moveOnly)
        setSelected({*next});
    return true;
}

} // namespace weft::gui
