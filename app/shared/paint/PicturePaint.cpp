// SPDX-License-Identifier: Apache-2.0
#include "app/shared/paint/PicturePaint.h"

#include "app/shared/paint/PathShape.h"
#include "app/shared/paint/RibbonPaint.h"
#include "app/shared/picture/NodeBox.h"
#include "layout/TextMeasure.h"

#include <algorithm>
#include <cmath>

namespace weft::app {

using layout::Point;
using layout::Rect;

namespace {

constexpr double LitWidth = 1.6;

const char* styleClass(EdgeStyle style)
{
    switch (style) {
    case EdgeStyle::Both:
        return "edge both";
    case EdgeStyle::Declared:
        return "edge declared";
    case EdgeStyle::Observed:
        return "edge observed";
    case EdgeStyle::Flow:
        return "edge observed flow";
    }
    return "edge";
}

Dash dashOf(EdgeStyle style)
{
    switch (style) {
    case EdgeStyle::Declared:
        return Dash::Dashed;
    case EdgeStyle::Observed:
        return Dash::Dotted;
    case EdgeStyle::Both:
    case EdgeStyle::Flow:
        break;
    }
    return Dash::Solid;
}

Stroke edgeStroke(const MeshPicture& picture, const PictureEdge& edge, const PaintOptions& options)
{
    const bool lit = options.highlight != nullptr && options.highlight->isLit(edge);
    const bool drifts =
        options.overlay == Overlay::Drift && (edge.style == EdgeStyle::Declared || edge.style == EdgeStyle::Observed);
    Stroke stroke{lit || drifts ? Ink::Text : Ink::Edge, lit || drifts ? LitWidth : 1, dashOf(edge.style)};
    if (edge.difference == Difference::Added)
        stroke = {Ink::Accent, LitWidth, stroke.dash};
    if (picture.spec.level == Level::Domain && edge.count > 1)
        stroke.width += std::log2(edge.count) * 0.75;
    return stroke;
}

/// The middle of a route, by its points: where a count or a sign sits.
Point middleOf(const PathItem& path)
{
    std::vector<Point> line;
    flatten(path, 8, line);
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    double left = length / 2;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double piece = std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
        if (piece > 0 && left <= piece) {
            const double t = left / piece;
            return {line[i - 1].x + (line[i].x - line[i - 1].x) * t, line[i - 1].y + (line[i].y - line[i - 1].y) * t};
        }
        left -= piece;
    }
    return line.empty() ? Point{} : line.front();
}

void addTurn(DisplayGroup& group, Point at, Ink ink, float veil)
{
    group.items.push_back(MarkerItem{Marker::Circle, at, 15, Ink::Canvas, {}, 0});
    addTurnSign(group.items, at, 4.2, ink, veil);
}

/// Around the line itself, not around the control points of a curve.
Rect boundsOf(const PathItem& path)
{
    std::vector<Point> line;
    flatten(path, 8, line);
    Rect bounds{line.front().x, line.front().y, 0, 0};
    for (const Point& point : line)
        bounds = bounds.united({point.x, point.y, 0, 0});
    return bounds.grown(5);
}

/// An edge in two parts: its line, and what sits on it, which no other line may cross.
struct EdgeParts {
    DisplayGroup line;
    DisplayGroup signs;
};

/// Of an edge in ribbons only its ends.
void addTaps(EdgeParts& parts, const MeshPicture& picture, std::uint32_t index, PathItem path, bool withSign)
{
    const layout::Taps& taps = picture.drawing.taps[index];
    const auto add = [&](const layout::Route& tap, bool head) {
        if (tap.points.size() < 2)
            return;
        path.points = tap.points;
        path.curved = tap.curved;
        path.head = head;
        const Rect bounds = boundsOf(path);
        parts.line.bounds = parts.line.items.empty() ? bounds : parts.line.bounds.united(bounds);
        parts.line.items.push_back(path);
    };
    add(taps.leave, false);
    add(taps.enter, true);
    if (!withSign || !picture.drawing.edges[index].back || taps.enter.points.empty())
        return;
    const Point at = taps.enter.points.front();
    parts.signs.cssClass = "sign";
    parts.signs.bounds = Rect{at.x, at.y, 0, 0}.grown(12);
    addTurn(parts.signs, at, path.stroke.ink, path.veil);
}

EdgeParts edgeParts(const MeshPicture& picture, std::uint32_t index, const PaintOptions& options)
{
    const PictureEdge& edge = picture.edges[index];
    const layout::Route& route = picture.drawing.edges[index];
    const PictureHighlight* highlight = options.highlight;
    const bool differs = edge.difference == Difference::Added || edge.difference == Difference::Removed;
    const bool outside = highlight != nullptr && highlight->focused() && !highlight->isLit(edge);
    const float veil = outside ? FocusVeil : edge.difference == Difference::Removed ? GoneVeil : 0.0F;
    EdgeParts parts;
    DisplayGroup& group = parts.line;
    group.cssClass = styleClass(edge.style);
    if (edge.indirect)
        group.cssClass += " indirect";
    if (route.back)
        group.cssClass += " back";
    group.cssClass += differenceClass(edge.difference);
    group.from = picture.nodes[edge.from].reference;
    group.to = picture.nodes[edge.to].reference;
    group.title = picture.nodes[edge.from].title + " \u2192 " + picture.nodes[edge.to].title;
    if (route.points.size() < 2)
        return parts;
    PathItem path;
    path.points = route.points;
    path.curved = route.curved;
    path.stroke = edgeStroke(picture, edge, options);
    path.head = true;
    path.veil = veil;
    const bool lit = highlight != nullptr && highlight->isLit(edge);
    if (inRibbons(picture, index) && !lit && !differs) {
        addTaps(parts, picture, index, path, options.detail == Detail::Full);
        return parts;
    }
    group.bounds = boundsOf(path);
    if (options.detail == Detail::Full && (route.back || edge.count > 1 || differs)) {
        const Point middle = middleOf(path);
        parts.signs.cssClass = "sign";
        parts.signs.bounds = Rect{middle.x, middle.y, 0, 0}.grown(12);
        if (edge.count > 1)
            addCount(parts.signs, middle, edge.count, veil);
        if (route.back)
            addTurn(parts.signs, edge.count > 1 ? Point{middle.x + 20, middle.y} : middle, path.stroke.ink, veil);
        if (differs)
            addDifferenceSign(parts.signs.items, {middle.x - (edge.count > 1 || route.back ? 20 : 0), middle.y},
                              edge.difference == Difference::Added, outside ? FocusVeil : 0);
    }
    group.items.push_back(std::move(path));
    return parts;
}

/// The title of a frame on a ground of its own, so that it can be read where an edge passes.
DisplayGroup frameTitle(const MeshPicture& picture, std::uint32_t index)
{
    const PictureGroup& row = picture.groups[index];
    const Rect rect = picture.drawing.groups[index];
    if (row.opened)
        return {}; // its head says it
    const bool box = row.ref.kind == NodeKind::Dataset;
    const double indent = box ? TextIndent : 12;
    const double room = rect.width - 2 * indent;
    const double size = box ? 12 : NameSize;
    std::string title =
        layout::elided(row.title, size, layout::FontWeight::SemiBold, std::min(room, LongestFrameTitle));
    const double width = layout::textWidth(title, size, layout::FontWeight::SemiBold);
    const Point at{rect.x + indent, rect.y + (box ? 18.5 : 19)};
    DisplayGroup group;
    group.cssClass = "group-title";
    group.bounds = rect;
    group.items.push_back(
        RectItem{{at.x - 3, at.y - 12, width + 6, 16}, 3, box ? Ink::NodeFill : Ink::Frame, 1, {}, 0});
    group.items.push_back(TextItem{std::move(title), at, size, Weight::SemiBold, box ? Ink::Text : Ink::Muted,
                                   TextAnchor::Start, room, 0});
    return group;
}

} // namespace

const char* differenceClass(Difference difference)
{
    switch (difference) {
    case Difference::Added:
        return " added";
    case Difference::Removed:
        return " removed";
    case Difference::None:
    case Difference::Kept:
        break;
    }
    return "";
}

DisplayGroup edgeGroup(const MeshPicture& picture, std::uint32_t index, const PaintOptions& options)
{
    EdgeParts parts = edgeParts(picture, index, options);
    for (DisplayItem& item : parts.signs.items)
        parts.line.items.push_back(std::move(item));
    return std::move(parts.line);
}

DisplayGroup frameGroup(const MeshPicture& picture, std::uint32_t index, const PaintOptions& options)
{
    const PictureGroup& row = picture.groups[index];
    const Rect rect = picture.drawing.groups[index];
    DisplayGroup group;
    group.id = row.reference;
    group.title = row.title;
    group.bounds = rect.grown(2);
    if (row.opened) {
        // The node itself is the head above it and has the reference.
        group.id.clear();
        group.cssClass = std::string("group opened ") + std::string(kindName(row.ref.kind));
        group.items.push_back(RectItem{rect,
                                       row.ref.kind == NodeKind::Dataset ? 3.0 : 7.0,
                                       row.ref.kind == NodeKind::Dataset ? Ink::NodeFill : Ink::Canvas,
                                       1,
                                       {Ink::NodeLine, 1, Dash::Solid},
                                       0});
        return group;
    }
    const bool box = row.ref.kind == NodeKind::Dataset;
    group.cssClass = std::string("group ") + std::string(kindName(row.ref.kind));
    group.items.push_back(RectItem{rect,
                                   box ? 3.0 : 10.0,
                                   box ? Ink::NodeFill : Ink::Frame,
                                   1,
                                   {box ? Ink::NodeLine : Ink::Hairline, 1, Dash::Solid},
                                   0});
    if (row.pinned) {
        group.cssClass += " pinned";
        addPinSign(group.items, {rect.right() - 16, rect.y + 4}, 0);
        group.bounds = group.bounds.united({rect.right() - 20, rect.y + 3 - PinSignHeight, 8, PinSignHeight});
    }
    if (options.detail != Detail::Box)
        group.items.push_back(frameTitle(picture, index).items.back());
    return group;
}

DisplayGroup guideGroup(const MeshPicture& picture)
{
    DisplayGroup group;
    group.cssClass = "guides";
    for (const layout::Route& guide : picture.drawing.guides) {
        PathItem path;
        path.points = guide.points;
        path.curved = guide.curved;
        path.stroke = {Ink::Hairline, 1, Dash::Solid};
        const Rect bounds = boundsOf(path);
        group.bounds = group.items.empty() ? bounds : group.bounds.united(bounds);
        group.items.push_back(std::move(path));
    }
    return group;
}

DisplayList displayList(const MeshPicture& picture, const PaintOptions& options, std::stop_token stop)
{
    DisplayList list;
    list.groups.reserve(2 * picture.groups.size() + picture.edges.size() + picture.nodes.size());
    PaintOptions bare = options;
    bare.detail = Detail::Box;
    if (!picture.drawing.guides.empty())
        list.groups.push_back(guideGroup(picture));
    for (std::uint32_t group = 0; group < picture.groups.size(); ++group)
        list.groups.push_back(frameGroup(picture, group, bare));
    std::vector<DisplayGroup> ribbonCounts;
    addRibbons(picture, options, list.groups, ribbonCounts);
    // What is lit lies above what is veiled; counts, signs and titles above all lines.
    std::vector<DisplayGroup> signs;
    if (options.detail == Detail::Full)
        signs = std::move(ribbonCounts);
    const PictureHighlight* highlight = options.highlight;
    const bool twice = highlight != nullptr && highlight->focused();
    for (const bool lit : {false, true}) {
        if (lit && !twice)
            break;
        for (std::uint32_t edge = 0; edge < picture.edges.size(); ++edge) {
            if (edge % 1024 == 0 && stop.stop_requested())
                return list;
            if (twice && highlight->isLit(picture.edges[edge]) != lit)
                continue;
            EdgeParts parts = edgeParts(picture, edge, options);
            list.groups.push_back(std::move(parts.line));
            if (!parts.signs.items.empty())
                signs.push_back(std::move(parts.signs));
        }
    }
    for (std::uint32_t group = 0; group < picture.groups.size() && options.detail != Detail::Box; ++group) {
        if (!picture.groups[group].opened)
            signs.push_back(frameTitle(picture, group));
    }
    for (DisplayGroup& group : signs)
        list.groups.push_back(std::move(group));
    for (std::uint32_t node = 0; node < picture.nodes.size(); ++node) {
        if (node % 1024 == 0 && stop.stop_requested())
            return list;
        list.groups.push_back(nodeGroup(picture, node, options));
    }
    bool first = true;
    for (const DisplayGroup& group : list.groups) {
        if (group.items.empty())
            continue;
        list.bounds = first ? group.bounds : list.bounds.united(group.bounds);
        first = false;
    }
    return list;
}

} // namespace weft::app
