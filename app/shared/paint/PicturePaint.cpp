// SPDX-License-Identifier: Apache-2.0
#include "app/shared/paint/PicturePaint.h"

#include "app/shared/paint/PathShape.h"
#include "app/shared/picture/NodeBox.h"
#include "layout/TextMeasure.h"

#include <algorithm>
#include <cmath>

namespace weft::app {

using layout::Point;
using layout::Rect;

namespace {

constexpr float Veil = 0.55F;
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
    const bool drifts = options.overlay == Overlay::Drift
        && (edge.style == EdgeStyle::Declared || edge.style == EdgeStyle::Observed);
    Stroke stroke{lit || drifts ? Ink::Text : Ink::Edge, lit || drifts ? LitWidth : 1, dashOf(edge.style)};
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

void addCount(DisplayGroup& group, Point at, std::uint32_t count, float veil)
{
    const std::string text = std::to_string(count);
    const double width = layout::textWidth(text, SmallSize, layout::FontWeight::Medium);
    group.items.push_back(RectItem{{at.x - width / 2 - 4, at.y - 8, width + 8, 16}, 8, Ink::Canvas, 1, {}, 0});
    group.items.push_back(TextItem{text, {at.x, at.y + 4}, SmallSize, Weight::Medium, Ink::Muted, TextAnchor::Middle, 0,
                                   veil});
}

void addTurn(DisplayGroup& group, Point at, const Stroke& stroke, float veil)
{
    group.items.push_back(MarkerItem{Marker::Circle, at, 16, Ink::Canvas, {}, 0});
    PathItem sign = turnSign(at, 4.5);
    sign.stroke = {stroke.ink, 1.2, Dash::Solid};
    sign.veil = veil;
    group.items.push_back(std::move(sign));
}

Rect boundsOf(const std::vector<Point>& points)
{
    Rect bounds{points.front().x, points.front().y, 0, 0};
    for (const Point& point : points)
        bounds = bounds.united({point.x, point.y, 0, 0});
    return bounds.grown(9);
}

} // namespace

DisplayGroup edgeGroup(const MeshPicture& picture, std::uint32_t index, const PaintOptions& options)
{
    const PictureEdge& edge = picture.edges[index];
    const layout::Route& route = picture.drawing.edges[index];
    const PictureHighlight* highlight = options.highlight;
    const float veil = highlight != nullptr && highlight->focused() && !highlight->isLit(edge) ? Veil : 0.0F;
    DisplayGroup group;
    group.cssClass = styleClass(edge.style);
    if (edge.indirect)
        group.cssClass += " indirect";
    if (route.back)
        group.cssClass += " back";
    group.from = picture.nodes[edge.from].reference;
    group.to = picture.nodes[edge.to].reference;
    group.title = picture.nodes[edge.from].title + " \u2192 " + picture.nodes[edge.to].title;
    if (route.points.size() < 2)
        return group;
    PathItem path;
    path.points = route.points;
    path.curved = route.curved;
    path.stroke = edgeStroke(picture, edge, options);
    path.head = true;
    path.veil = veil;
    group.bounds = boundsOf(path.points);
    const Stroke stroke = path.stroke;
    const bool needsMiddle = options.detail == Detail::Full && (route.back || edge.count > 1);
    const Point middle = needsMiddle ? middleOf(path) : Point{};
    group.items.push_back(std::move(path));
    if (needsMiddle && edge.count > 1)
        addCount(group, middle, edge.count, veil);
    if (needsMiddle && route.back)
        addTurn(group, edge.count > 1 ? Point{middle.x + 18, middle.y} : middle, stroke, veil);
    return group;
}

DisplayGroup frameGroup(const MeshPicture& picture, std::uint32_t index, const PaintOptions& options)
{
    const PictureGroup& row = picture.groups[index];
    const Rect rect = picture.drawing.groups[index];
    DisplayGroup group;
    group.id = row.reference;
    group.title = row.title;
    group.bounds = rect.grown(2);
    const bool box = row.ref.kind == NodeKind::Dataset;
    group.cssClass = std::string("group ") + std::string(kindName(row.ref.kind));
    group.items.push_back(RectItem{rect, box ? 3.0 : 10.0, box ? Ink::NodeFill : Ink::Frame, 1,
                                   {box ? Ink::NodeLine : Ink::Hairline, 1, Dash::Solid}, 0});
    if (options.detail == Detail::Box)
        return group;
    const double room = rect.width - 2 * (box ? TextIndent : 12);
    const double size = box ? 12 : NameSize;
    std::string title = layout::elided(row.title, size, layout::FontWeight::SemiBold, std::min(room, LongestFrameTitle));
    const Point at{rect.x + (box ? TextIndent : 12), rect.y + (box ? 18.5 : 19)};
    group.items.push_back(TextItem{std::move(title), at, size, Weight::SemiBold, box ? Ink::Text : Ink::Muted,
                                   TextAnchor::Start, room, 0});
    return group;
}

DisplayList displayList(const MeshPicture& picture, const PaintOptions& options, std::stop_token stop)
{
    DisplayList list;
    list.bounds = picture.drawing.bounds;
    list.groups.reserve(picture.groups.size() + picture.edges.size() + picture.nodes.size());
    for (std::uint32_t group = 0; group < picture.groups.size(); ++group)
        list.groups.push_back(frameGroup(picture, group, options));
    // What is lit lies above what is veiled.
    const PictureHighlight* highlight = options.highlight;
    const bool twice = highlight != nullptr && highlight->focused();
    for (const bool lit : {false, true}) {
        if (lit && !twice)
            break;
        for (std::uint32_t edge = 0; edge < picture.edges.size(); ++edge) {
            if (edge % 1024 == 0 && stop.stop_requested())
                return list;
            if (!twice || highlight->isLit(picture.edges[edge]) == lit)
                list.groups.push_back(edgeGroup(picture, edge, options));
        }
    }
    for (std::uint32_t node = 0; node < picture.nodes.size(); ++node) {
        if (node % 1024 == 0 && stop.stop_requested())
            return list;
        list.groups.push_back(nodeGroup(picture, node, options));
    }
    for (const DisplayGroup& group : list.groups)
        if (!group.items.empty())
            list.bounds = list.bounds.united(group.bounds);
    return list;
}

} // namespace weft::app
