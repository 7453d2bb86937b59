// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/CanvasLayer.h"

#include "app/gui/graphview/FarPainter.h"
#include "app/shared/paint/PathShape.h"
#include "app/shared/paint/RibbonPaint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>
#include <variant>

namespace weft::gui {

namespace {

/// Items kept beyond what one view needs; then all are made anew, which costs one slower frame.
constexpr std::size_t MostItems = 4000;

layout::Size size(QSize s)
{
    return {static_cast<double>(s.width()), static_cast<double>(s.height())};
}

} // namespace

CanvasLayer::CanvasLayer() : m_theme(&app::theme(app::ThemeName::Light)), m_picture(*m_theme)
{
    m_picture.setCosmetic(true);
}

CanvasLayer::~CanvasLayer() = default;

void CanvasLayer::countMixes()
{
    m_mixes = m_index ? frameMixes(m_index->picture(), options()) : std::vector<FrameMix>();
}

void CanvasLayer::setIndex(const PictureIndex* index)
{
    m_index = index;
    m_highlight = nullptr;
    m_previous.reset();
    m_labels.clear();
    m_items.clear();
    m_bundles = index ? frameBundles(index->picture()) : FrameBundles();
    countMixes();
}

void CanvasLayer::setTheme(const app::Theme& theme)
{
    m_theme = &theme;
    m_picture.setTheme(theme);
}

void CanvasLayer::setOverlay(app::Overlay overlay)
{
    m_overlay = overlay;
    m_items.clear();
    countMixes();
}

void CanvasLayer::setHighlight(const app::PictureHighlight* highlight)
{
    m_highlight = highlight;
    m_items.clear();
    if (m_index)
        light(m_bundles, m_index->picture(), highlight);
    if (m_overlay == app::Overlay::Impact)
        countMixes(); // its marks are what is lit
}

app::PaintOptions CanvasLayer::options() const
{
    return {m_overlay, app::Detail::Full, m_highlight};
}

bool CanvasLayer::veiled(std::uint32_t node) const
{
    return m_highlight && m_highlight->focused() && !m_highlight->isLit(node);
}

bool CanvasLayer::lit(std::uint32_t edge) const
{
    return m_highlight && m_highlight->isLit(m_index->picture().edges[edge]);
}

QColor CanvasLayer::ink(app::Ink ink, double tint, bool veiled) const
{
    return colour(m_theme->colour(ink, tint, veiled ? Veil : 0));
}

bool CanvasLayer::passes(const layout::Rect& visible, std::uint32_t edge) const
{
    const app::PictureEdge& e = m_index->picture().edges[edge];
    return !visible.intersects(m_index->rect(e.from)) && !visible.intersects(m_index->rect(e.to));
}

LayerCounts CanvasLayer::plan(const Camera& camera)
{
    LayerCounts counts;
    if (!m_index)
        return counts;
    counts.detail = layout::levelOfDetail(m_index->stats(), camera.zoom(), size(camera.view()), m_previous);
    m_previous = counts.detail;
    const layout::Rect visible = camera.visible();
    const auto groups = m_index->picture().groups.size();
    counts.passingLimit = layout::None;
    counts.ribbons = !m_index->picture().drawing.ribbons.empty();
    if (counts.detail == layout::Detail::Frames) {
        counts.bundled = !counts.ribbons;
    } else {
        counts.nodes = static_cast<std::uint32_t>(m_index->spatial().nodesIn(visible).size());
        const std::vector<std::uint32_t> edges = m_index->spatial().edgesIn(visible);
        counts.edges = static_cast<std::uint32_t>(edges.size());
        for (const std::uint32_t edge : edges) {
            counts.inRibbons += app::inRibbons(m_index->picture(), edge) ? 1 : 0;
            if (!passes(visible, edge) || lit(edge) || app::inRibbons(m_index->picture(), edge))
                continue;
            if (++counts.passing == m_budget.passing)
                counts.passingLimit = edge;
        }
        counts.bundled = !counts.ribbons && groups > 0 && counts.edges - counts.passing > m_budget.edges;
    }
    if (counts.ribbons && counts.detail == layout::Detail::Frames) {
        counts.edges = m_index->picture().drawing.ribbons.back().line + 1;
    } else if (counts.bundled) {
        counts.edges = static_cast<std::uint32_t>(std::min<std::size_t>(m_bundles.rows.size(), m_budget.bundles));
        counts.passing = static_cast<std::uint32_t>(m_bundles.rows.size());
        counts.passingHidden = counts.passing - counts.edges;
    } else {
        counts.passingHidden = counts.passing - std::min(counts.passing, m_budget.passing);
    }
    if (counts.detail >= layout::Detail::Names)
        counts.labels = counts.nodes;
    return counts;
}

const app::DisplayGroup& CanvasLayer::items(std::uint32_t node)
{
    if (m_items.size() > MostItems)
        m_items.clear();
    const auto [place, added] = m_items.try_emplace(node);
    if (added)
        place->second = app::nodeGroup(m_index->picture(), node, options());
    return place->second;
}

void CanvasLayer::paint(QImage& frame, const Camera& camera, const QRect& area, const LayerCounts& plan)
{
    QPainter painter(&frame);
    painter.setClipRect(area);
    painter.fillRect(area, ink(app::Ink::Canvas));
    if (!m_index)
        return;
    const double ratio = camera.devicePixelRatio();
    const QRectF shown(area.x() / ratio, area.y() / ratio, area.width() / ratio, area.height() / ratio);
    // What reaches out of its box (rings of ports, arrow heads, pens) belongs to the strip beside it too.
    const View view{camera, plan, area, camera.toWorld(shown).grown(8 + 4 / camera.zoom()), camera.visible()};
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrames(view, painter);
    if (plan.ribbons)
        paintRibbons(view, painter);
    if (plan.bundled)
        paintBundles(view, painter);
    paintEdges(view, painter);
    paintSigns(view, painter);
    if (plan.ribbons && plan.detail != layout::Detail::Full)
        paintRibbonCounts(view, painter);
    if (plan.detail == layout::Detail::Full)
        paintFullNodes(view, painter);
    else if (plan.detail != layout::Detail::Frames)
        paintBoxes(view, painter);
    paintFrameTitles(view, painter);
}

void CanvasLayer::enterWorld(const View& view, QPainter& painter)
{
    painter.save();
    painter.translate(view.camera.origin());
    painter.scale(view.camera.deviceScale(), view.camera.deviceScale());
    m_picture.setClip(view.world);
}

void CanvasLayer::paintFrames(const View& view, QPainter& painter)
{
    app::PaintOptions bare = options();
    bare.detail = app::Detail::Box;
    enterWorld(view, painter);
    m_picture.paint(painter, app::guideGroup(m_index->picture()));
    for (const std::uint32_t group : m_index->spatial().groupsIn(view.world))
        m_picture.paint(painter, app::frameGroup(m_index->picture(), group, bare));
    painter.restore();
}

void CanvasLayer::paintSigns(const View& view, QPainter& painter)
{
    if (view.plan.detail != layout::Detail::Full)
        return;
    enterWorld(view, painter);
    for (const std::uint32_t group : m_index->spatial().groupsIn(view.world)) {
        if (!m_index->picture().groups[group].opened)
            m_picture.paint(painter, app::frameGroup(m_index->picture(), group, options()).items.back());
    }
    std::vector<app::DisplayGroup> lines;
    std::vector<app::DisplayGroup> counts;
    if (view.plan.ribbons)
        app::addRibbons(m_index->picture(), options(), lines, counts);
    for (const app::DisplayGroup& count : counts)
        m_picture.paint(painter, count);
    for (const app::DisplayItem& item : m_signs)
        m_picture.paint(painter, item);
    painter.restore();
}

void CanvasLayer::paintFrameTitles(const View& view, QPainter& painter)
{
    if (view.plan.detail == layout::Detail::Full)
        return;
    FarPainter far(painter, *m_theme, view.camera.devicePixelRatio());
    for (const std::uint32_t group : m_index->spatial().groupsIn(view.world)) {
        const app::PictureGroup& shown = m_index->picture().groups[group];
        if (shown.opened)
            continue; // its head says it
        const QRectF box = view.camera.toDevice(m_index->picture().drawing.groups[group]);
        if (view.plan.detail == layout::Detail::Frames)
            far.paintFrame(box, shown.title, m_mixes[group]);
        else
            far.paintTitle(box, shown.title, m_mixes[group].nodes);
    }
}

void CanvasLayer::paintLine(const View& view, QPainter& painter, const layout::Route& route, const QPen& pen)
{
    flatten(route, view.camera, m_line);
    clip(m_line, QRectF(view.area).adjusted(-8, -8, 8, 8), m_clipped);
    QPen moved(pen);
    for (const ClippedRun& run : m_clipped.runs) {
        if (pen.style() != Qt::SolidLine)
            moved.setDashOffset(run.before / std::max(1.0, pen.widthF()));
        painter.setPen(moved);
        painter.drawPolyline(m_clipped.points.constData() + run.first, static_cast<int>(run.count));
    }
}

void CanvasLayer::paintHead(const View& view, QPainter& painter, const QPolygonF& head, const QColor& fill)
{
    if (!head.boundingRect().intersects(QRectF(view.area).adjusted(-2, -2, 2, 2)))
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(head);
}

void CanvasLayer::paintEdges(const View& view, QPainter& painter)
{
    const app::MeshPicture& picture = m_index->picture();
    const bool focused = m_highlight && m_highlight->focused();
    m_signs.clear();
    const bool litOnly = view.plan.bundled || view.plan.detail == layout::Detail::Frames ||
                         view.plan.edges - view.plan.inRibbons - view.plan.passing > 2 * m_budget.edges;
    if (litOnly && !focused)
        return;
    const QPen passing(ink(app::Ink::Edge, 0.3, focused), view.camera.devicePixelRatio());
    std::vector<std::uint32_t> near;
    std::vector<std::uint32_t> lights;
    for (const std::uint32_t edge : m_index->spatial().edgesIn(view.world)) {
        if (focused && lit(edge)) {
            lights.push_back(edge);
        } else if (!litOnly) {
            if (!passes(view.visible, edge))
                near.push_back(edge);
            else if (!app::inRibbons(picture, edge) && edge <= view.plan.passingLimit)
                paintLine(view, painter, picture.drawing.edges[edge], passing);
        }
    }
    if (lights.size() > m_budget.edges)
        lights.resize(m_budget.edges);
    const bool full = view.plan.detail == layout::Detail::Full;
    for (const auto* edges : {&near, &lights}) {
        for (const std::uint32_t edge : *edges) {
            if (full)
                paintFullEdge(view, painter, edge);
            else
                paintPlainEdge(view, painter, edge);
        }
    }
}

void CanvasLayer::paintFullEdge(const View& view, QPainter& painter, std::uint32_t edge)
{
    // Its lines come first (two where it runs in ribbons), what is set on them goes above all lines.
    app::DisplayGroup group = app::edgeGroup(m_index->picture(), edge, options());
    auto item = group.items.begin();
    for (; item != group.items.end() && std::holds_alternative<app::PathItem>(*item); ++item) {
        const auto& line = std::get<app::PathItem>(*item);
        const double ratio = view.camera.devicePixelRatio();
        const bool hair = line.stroke.width <= 1;
        const double width = hair ? ratio : std::max(ratio, line.stroke.width * view.camera.deviceScale());
        const QColor fill = colour(m_theme->colour(line.stroke.ink, 1, line.veil));
        QPen pen(fill, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        const double unit = ratio / width;
        if (line.stroke.dash == app::Dash::Dashed)
            pen.setDashPattern({6 * unit, 4 * unit});
        else if (line.stroke.dash == app::Dash::Dotted)
            pen.setDashPattern({1.4 * unit, 3 * unit});
        paintLine(view, painter, {line.points, line.curved, false}, pen);
        if (const auto corners = line.head ? app::arrowHead(line) : std::nullopt) {
            QPolygonF head;
            for (const layout::Point& corner : *corners)
                head.append(view.camera.toDevice(corner));
            paintHead(view, painter, head, fill);
        }
    }
    m_signs.insert(m_signs.end(), std::make_move_iterator(item), std::make_move_iterator(group.items.end()));
}

void CanvasLayer::paintPlainEdge(const View& view, QPainter& painter, std::uint32_t edge)
{
    const app::MeshPicture& picture = m_index->picture();
    const bool focused = m_highlight && m_highlight->focused();
    const bool named = view.plan.detail == layout::Detail::Names;
    const double ratio = view.camera.devicePixelRatio();
    const bool bright = focused && lit(edge);
    const app::Difference difference = picture.edges[edge].difference;
    const bool differs = difference == app::Difference::Added || difference == app::Difference::Removed;
    QPen pen(bright ? ink(app::Ink::Text) : ink(app::Ink::Edge, 0.75, focused), ratio);
    if (difference == app::Difference::Added)
        pen = QPen(ink(app::Ink::Accent, 1, focused && !bright), 1.6 * ratio);
    if (named && picture.edges[edge].style == app::EdgeStyle::Declared)
        pen.setDashPattern({5, 4});
    if (named && picture.edges[edge].style == app::EdgeStyle::Observed)
        pen.setDashPattern({1, 3});
    if (!bright && !differs && app::inRibbons(picture, edge)) {
        paintLine(view, painter, picture.drawing.taps[edge].leave, pen);
        paintLine(view, painter, picture.drawing.taps[edge].enter, pen);
    } else {
        paintLine(view, painter, picture.drawing.edges[edge], pen);
    }
    if (named)
        paintHead(view, painter, arrowHead(m_line, std::max(4.0, 7 * view.camera.zoom()) * ratio), pen.color());
}

void CanvasLayer::paintBundles(const View& view, QPainter& painter)
{
    const auto& groups = m_index->picture().drawing.groups;
    FarPainter far(painter, *m_theme, view.camera.devicePixelRatio());
    const std::size_t shown = std::min<std::size_t>(m_bundles.rows.size(), m_budget.bundles);
    const bool focused = m_highlight && m_highlight->focused();
    for (const bool lit : {false, true}) {
        // The thickest last, so that the numbers of the most important ones stay on top; in a focus the lit ones.
        for (std::size_t i = shown; i-- > 0;) {
            const FrameBundle& bundle = m_bundles.rows[i];
            if ((focused && bundle.lit > 0) != lit)
                continue;
            flatten(bundleRoute(groups[bundle.from], groups[bundle.to]), view.camera, m_line);
            clip(m_line, QRectF(view.area).adjusted(-24, -24, 24, 24), m_clipped);
            far.paintBundle(m_line, m_clipped, bundle, focused);
        }
    }
}

void CanvasLayer::paintRibbons(const View& view, QPainter& painter)
{
    const bool focused = m_highlight && m_highlight->focused();
    const double ratio = view.camera.devicePixelRatio();
    const QColor fill =
        colour(m_theme->colour(app::Ink::Edge, 1, focused ? app::RibbonVeilBesideFocus : app::RibbonVeil));
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    for (const layout::Ribbon& ribbon : m_index->picture().drawing.ribbons) {
        // Far out a frame stands for all that is in it: then only the streets.
        if ((view.plan.detail == layout::Detail::Frames && !ribbon.street) ||
            !view.world.intersects(app::ribbonRect(ribbon)))
            continue;
        const double least = (0.9 + 0.3 * std::log2(static_cast<double>(ribbon.count))) * ratio;
        const double half = std::max(ribbon.width * view.camera.deviceScale(), least) / 2;
        const QRectF line(view.camera.toDevice(ribbon.from), view.camera.toDevice(ribbon.to));
        painter.drawRoundedRect(line.adjusted(-half, -half, half, half), half, half);
    }
}

void CanvasLayer::paintRibbonCounts(const View& view, QPainter& painter)
{
    const app::MeshPicture& picture = m_index->picture();
    const std::vector<layout::Ribbon>& ribbons = picture.drawing.ribbons;
    FarPainter far(painter, *m_theme, view.camera.devicePixelRatio());
    for (std::size_t first = 0; first < ribbons.size();) {
        std::size_t last = first;
        const layout::Ribbon* most = nullptr;
        double longest = 0;
        for (; last < ribbons.size() && ribbons[last].line == ribbons[first].line; ++last) {
            const layout::Ribbon& piece = ribbons[last];
            const double length = (piece.to.x - piece.from.x + piece.to.y - piece.from.y) * view.camera.zoom();
            if (length < 34 || (most && std::pair(piece.count, length) <= std::pair(most->count, longest)))
                continue;
            most = &piece;
            longest = length;
        }
        if (most && most->street && most->count > 1)
            far.paintCount(
                view.camera.toDevice(layout::Point{(most->from.x + most->to.x) / 2, (most->from.y + most->to.y) / 2}),
                most->count);
        first = last;
    }
}

void CanvasLayer::paintFullNodes(const View& view, QPainter& painter)
{
    enterWorld(view, painter);
    for (const std::uint32_t node : m_index->spatial().nodesIn(view.world))
        m_picture.paint(painter, items(node));
    painter.restore();
}

void CanvasLayer::paintBoxes(const View& view, QPainter& painter)
{
    const bool names = view.plan.detail == layout::Detail::Names;
    FarPainter far(painter, *m_theme, view.camera.devicePixelRatio());
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const std::uint32_t node : m_index->spatial().nodesIn(view.world)) {
        const QRect box = view.camera.toDevice(m_index->rect(node)).toRect();
        far.paintBox(box, app::nodeMark(m_index->picture(), node, options()), veiled(node));
        if (names)
            paintName(view, painter, node, box);
        if (m_index->picture().nodes[node].pinned)
            far.paintPin(box);
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void CanvasLayer::paintName(const View& view, QPainter& painter, std::uint32_t node, const QRect& box)
{
    const double ratio = view.camera.devicePixelRatio();
    const double room = box.width() / ratio - 7 * view.camera.zoom() - 8;
    if (room < 12)
        return;
    const double size = std::clamp(12.5 * view.camera.zoom() * 1.3, 8.0, 12.5);
    if (m_labels.size() > MostItems || m_labelScale != view.camera.deviceScale()) {
        m_labels.clear();
        m_labelScale = view.camera.deviceScale();
        m_labelFont = app::meshFont(app::Weight::Medium, size * ratio, *painter.device());
    }
    const auto [place, added] = m_labels.try_emplace(node);
    if (added) {
        const std::string text =
            layout::elided(m_index->picture().nodes[node].title, size, layout::FontWeight::Medium, room);
        place->second = QStaticText(QString::fromStdString(text));
        place->second.setTextFormat(Qt::PlainText);
        place->second.prepare(QTransform(), m_labelFont);
    }
    painter.setFont(m_labelFont);
    painter.setPen(ink(app::Ink::Text, 1, veiled(node)));
    const QSizeF extent = place->second.size();
    painter.drawStaticText(QPoint(box.left() + qRound((7 * view.camera.zoom() + 4) * ratio),
                                  box.top() + qRound((box.height() - extent.height()) / 2)),
                           place->second);
}

} // namespace weft::gui
