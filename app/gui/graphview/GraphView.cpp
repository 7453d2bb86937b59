// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/GraphView.h"

#include "app/gui/graphview/CanvasAccessible.h"
#include "app/gui/graphview/CanvasState.h"
#include "app/shared/paint/Fonts.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace weft::gui {

namespace {

layout::Point cornerOf(const layout::Rect& rect)
{
    return {rect.x, rect.y};
}

/// What is opened in one of two pictures of the same and not in the other, by reference; empty where that is nothing or
/// the pictures show something else.
std::string openedOrClosed(const app::PictureSpec& before, const app::PictureSpec& after)
{
    if (before.level != after.level || before.layout != after.layout)
        return {};
    std::vector<std::string> changed;
    std::set_symmetric_difference(before.opened.begin(), before.opened.end(), after.opened.begin(), after.opened.end(),
                                  std::back_inserter(changed));
    return changed.empty() ? std::string() : changed.front();
}

} // namespace

GraphView::GraphView(QWidget* parent) : QAbstractScrollArea(parent), m(std::make_unique<CanvasState>(*this))
{
    app::registerFonts();
    CanvasAccessible::install();
    m->minimap.setTheme(*m->theme);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Mesh"));
    setAccessibleDescription(
        tr("Arrow keys follow the edges, Tab goes through what is visible, Enter opens, F shows everything."));
    viewport()->setMouseTracking(true);
    // Every pixel is painted by us; Qt need not clear any first.
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAttribute(Qt::WA_NoSystemBackground);
    viewport()->grabGesture(Qt::PinchGesture);
    m->camera.setView(viewport()->size(), viewport()->devicePixelRatioF());
}

GraphView::~GraphView() = default;

void GraphView::setPicture(std::shared_ptr<const app::MeshPicture> picture)
{
    const std::unique_ptr<PictureIndex> before = std::move(m->index);
    const QStringList kept = selection(before.get());
    const QString focused = before && m->focus ? m->reference(*m->focus) : QString();
    // What stays where it is: in another arrangement of the same what did not move, else the selected or focused node,
    // else the one nearest to the middle that is in both.
    const layout::Rect seen = m->camera.visible();
    const double zoomBefore = m->camera.zoom();
    std::unique_ptr<PictureIndex> after = picture ? std::make_unique<PictureIndex>(picture) : nullptr;
    std::optional<std::pair<std::uint32_t, QPointF>>
        anchor; // by the upper left corner, which outlives a change of size
    const std::string toggled = before && after ? openedOrClosed(before->picture().spec, picture->spec) : std::string();
    if (const auto opener = before ? before->find(toggled) : std::nullopt; opener && after->find(toggled)) {
        anchor = {*after->find(toggled), m->camera.toView(cornerOf(before->rect(*opener)))};
    } else if (before && after && !m->fitted) {
        const bool sameKind = before->picture().spec.level == picture->spec.level;
        std::pair<bool, double> best;
        for (const std::uint32_t node : before->spatial().nodesIn(seen)) {
            const auto found = after->find(before->picture().nodes[node].reference);
            if (!found)
                continue;
            const layout::Rect& was = before->rect(node);
            const layout::Rect& is = after->rect(*found);
            const bool moved = sameKind && std::hypot(was.x - is.x, was.y - is.y) > 0.5;
            const bool picked = node == m->focus || std::binary_search(m->selected.begin(), m->selected.end(), node);
            const layout::Point c = was.center();
            const std::pair rank(moved, picked ? -1 : std::hypot(c.x - seen.center().x, c.y - seen.center().y));
            if (!anchor || rank < best) {
                anchor = {*found, m->camera.toView(cornerOf(was))};
                best = rank;
            }
        }
    }
    m->inHand.reset();
    if (m->drag == Drag::Placing)
        m->drag = Drag::None;
    m->highlight.reset();
    m->filtered.reset();
    m->hover.reset();
    m->hoverEdge.reset();
    m->focus.reset();
    m->selected.clear();
    m->toolTip.stop();
    m->picture = std::move(picture);
    m->index = std::move(after);
    m->layer.setIndex(m->index.get());
    m->minimap.setPicture(m->index.get());
    m->legend.clearFilter();
    if (m->picture)
        m->layer.setOverlay(m->picture->spec.overlay);
    m->camera.setBounds(m->picture ? m->picture->drawing.bounds : layout::Rect());
    if (anchor) {
        m->camera.place(cornerOf(m->index->rect(anchor->first)), anchor->second);
        m->fitted = m->fitted && m->camera.showsAll();
        m->cameraMoved(zoomBefore);
    } else {
        m->fit();
    }
    if (m->index) {
        if (const auto node = m->index->find(focused.toStdString()))
            m->focus = *node;
        for (const QString& reference : kept)
            if (const auto node = m->index->find(reference.toStdString()))
                m->selected.push_back(*node);
        std::sort(m->selected.begin(), m->selected.end());
    }
    m->pictureChanged();
    CanvasAccessible::childrenChanged(*this);
    if (selection() != kept)
        emit selectionChanged(selection());
}

const std::shared_ptr<const app::MeshPicture>& GraphView::picture() const
{
    return m->picture;
}

void GraphView::setTheme(app::ThemeName theme)
{
    m->theme = &app::theme(theme);
    m->layer.setTheme(*m->theme);
    m->minimap.setTheme(*m->theme);
    m->pictureChanged();
}

void GraphView::setHighlight(app::PictureHighlight highlight)
{
    const std::size_t nodes = m->index ? m->index->nodeCount() : 0;
    // A highlight of another picture would light the wrong nodes: it came too late and is dropped.
    const bool fits = (highlight.distance.empty() || highlight.distance.size() == nodes) &&
                      (highlight.selected.empty() || highlight.selected.back() < nodes);
    if (!fits)
        return;
    m->highlight = std::move(highlight);
    m->legend.clearFilter();
    m->applyLegendFilter();
}

void GraphView::clearHighlight()
{
    if (!m->highlight)
        return;
    m->highlight.reset();
    m->applyLegendFilter();
}

void GraphView::select(const QStringList& references)
{
    std::vector<std::uint32_t> nodes;
    if (m->index)
        for (const QString& reference : references)
            if (const auto node = m->index->find(reference.toStdString()))
                nodes.push_back(*node);
    m->setSelected(std::move(nodes));
}

QStringList GraphView::selection() const
{
    return selection(m->index.get());
}

QStringList GraphView::selection(const PictureIndex* index) const
{
    QStringList references;
    if (index)
        for (const std::uint32_t node : m->selected)
            references << QString::fromStdString(index->picture().nodes[node].reference);
    return references;
}

void GraphView::setCard(const QString& title, const QString& text)
{
    m->card.setText(title, text);
    m->placeCard();
    viewport()->update();
}

void GraphView::endPlacing()
{
    if (m->drag != Drag::Placing)
        m->letFall();
}

void GraphView::fit()
{
    m->fit();
}

void GraphView::zoomBy(double factor)
{
    if (factor > 0)
        setZoom(zoom() * factor);
}

void GraphView::setZoom(double zoom)
{
    m->zoomAbout(QRectF(viewport()->rect()).center(), zoom);
}

void GraphView::centerOn(const QString& reference)
{
    const auto node = m->index ? m->index->find(reference.toStdString()) : std::nullopt;
    if (!node)
        return;
    m->camera.centerOn(m->index->rect(*node).center());
    m->fitted = false;
    m->cameraMoved(m->camera.zoom());
}

double GraphView::zoom() const
{
    return m->camera.zoom();
}

QString GraphView::nodeAt(const QPointF& point) const
{
    const auto node = m->nodeAt(point);
    return node ? m->reference(*node) : QString();
}

QRectF GraphView::nodeRect(const QString& reference) const
{
    const auto node = m->index ? m->index->find(reference.toStdString()) : std::nullopt;
    return node ? m->camera.toView(m->index->rect(*node)) : QRectF();
}

QString GraphView::focusedNode() const
{
    return m->focus ? m->reference(*m->focus) : QString();
}

CanvasStats GraphView::stats() const
{
    const LayerCounts& counts = m->frame.counts();
    const bool atRest = !m->settle.isActive() && m->frame.isSettled(m->camera);
    return {m->frame.paintings(), m->frames,      counts.nodes,         counts.edges,
            counts.labels,        counts.passing, counts.passingHidden, atRest};
}

void GraphView::paintEvent(QPaintEvent* event)
{
    ++m->frames;
    const double ratio = viewport()->devicePixelRatioF();
    if (ratio != m->camera.devicePixelRatio()) {
        m->camera.setView(viewport()->size(), ratio);
        m->minimap.setTheme(*m->theme);
    }
    m->frame.update(m->layer, m->camera);
    QPainter painter(viewport());
    painter.save();
    // The image is in device pixels: without the widget's scale, Qt copies it instead of resampling it.
    painter.scale(1 / ratio, 1 / ratio);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    const QRectF dirty(event->rect());
    const QRect part = QRectF(dirty.topLeft() * ratio, dirty.size() * ratio).toAlignedRect();
    painter.drawImage(part.topLeft(), m->frame.image(), part);
    painter.restore();
    m->paintOverlay(painter);
}

void GraphView::resizeEvent(QResizeEvent* event)
{
    m->camera.setView(viewport()->size(), viewport()->devicePixelRatioF());
    m->camera.setBounds(m->camera.bounds());
    if (m->fitted)
        m->fit();
    else
        m->cameraMoved(m->camera.zoom());
    QAbstractScrollArea::resizeEvent(event);
}

void GraphView::scrollContentsBy(int dx, int dy)
{
    if (m->settingBars)
        return;
    const double ratio = m->camera.devicePixelRatio();
    m->panTo(m->camera.origin() + QPoint(qRound(dx * ratio), qRound(dy * ratio)));
}

void GraphView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        m->pictureChanged();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace weft::gui
