// SPDX-License-Identifier: Apache-2.0
#include "app/shared/paint/OverlayMark.h"
#include "app/shared/paint/PathShape.h"
#include "app/shared/paint/PicturePaint.h"
#include "app/shared/picture/NodeBox.h"
#include "layout/TextMeasure.h"

#include <algorithm>

namespace weft::app {

using layout::Point;
using layout::Rect;

namespace {

constexpr double RingGap = 3;
constexpr double PortSize = 5.2;
constexpr double MarkSize = 8;
constexpr std::uint32_t MostPorts = 9; ///< more rings would touch each other

/// One node at work: where, how veiled, what for.
struct NodePainter {
    const MeshPicture& picture;
    const PictureNode& node;
    const Rect rect;
    const PaintOptions& options;
    const NodeMark mark;
    const float veil;
    std::vector<DisplayItem>& items;

    [[nodiscard]] bool named() const { return options.detail != Detail::Box; }
    [[nodiscard]] bool full() const { return options.detail == Detail::Full; }

    void box(double radius, Ink fill, Stroke stroke) { items.push_back(RectItem{rect, radius, fill, 1, stroke, veil}); }
    void bar(double radius)
    {
        if (mark.ink == Ink::None)
            return;
        PathItem item = barPath(rect, radius, BarWidth);
        item.fill = mark.ink;
        item.veil = veil;
        items.push_back(std::move(item));
    }
    void text(const std::string& label, Point at, double size, Weight weight, Ink ink,
              TextAnchor anchor = TextAnchor::Start)
    {
        if (!label.empty())
            items.push_back(TextItem{label, at, size, weight, ink, anchor, rect.width - TextIndent - 8, veil});
    }
    void sign(Point center)
    {
        if (mark.ink != Ink::None)
            items.push_back(markItem(center));
    }
    [[nodiscard]] MarkerItem markItem(Point center) const
    {
        if (mark.marker == Marker::Ring)
            return {mark.marker, center, MarkSize, Ink::NodeFill, {Ink::Muted, 1, Dash::Solid}, veil};
        return {mark.marker, center, MarkSize, mark.ink, {}, veil};
    }
    void ports(double x, std::uint32_t count)
    {
        const std::uint32_t shown = std::min(count, MostPorts);
        for (std::uint32_t port = 0; port < shown; ++port)
            items.push_back(MarkerItem{Marker::Ring,
                                       {x, rect.y + rect.height * portOffset(port, shown)},
                                       PortSize,
                                       Ink::Canvas,
                                       {Ink::Edge, 1, Dash::Solid},
                                       veil});
    }
    void ring(double radius)
    {
        items.push_back(
            RectItem{rect.grown(RingGap), radius + RingGap - 1, Ink::None, 1, {Ink::Selection, 2.5, Dash::Solid}, 0});
    }

    void product()
    {
        box(7, Ink::NodeFill, {Ink::NodeLine, 1, Dash::Solid});
        bar(7);
        if (named())
            text(node.label, {rect.x + TextIndent, rect.y + (full() ? 18 : 25)}, NameSize, Weight::SemiBold, Ink::Text);
        if (!full())
            return;
        text(node.sublabel, {rect.x + TextIndent, rect.y + 33}, SmallSize, Weight::Regular, Ink::Muted);
        sign({rect.right() - 13, rect.y + 29});
        ports(rect.x, node.inputPorts);
        ports(rect.right(), node.outputPorts);
    }
    void dataset()
    {
        box(3, Ink::NodeFill, {Ink::NodeLine, 1, Dash::Solid});
        bar(3);
        if (named())
            text(node.label, {rect.x + TextIndent, rect.y + (full() ? 15.5 : 22)}, 12, Weight::Medium, Ink::Text);
        if (!full())
            return;
        text(node.sublabel, {rect.x + TextIndent, rect.y + 29}, SmallSize, Weight::Regular, Ink::Muted);
        sign({rect.right() - 12, rect.y + 25});
    }
    void job()
    {
        box(JobHeight / 2, Ink::Window, {Ink::NodeLine, 1, Dash::Solid});
        if (named())
            text(node.label, {rect.center().x, rect.center().y + 4}, SmallSize, Weight::Regular, Ink::Muted,
                 TextAnchor::Middle);
    }
    void column()
    {
        items.push_back(PathItem{{{rect.x, rect.y}, {rect.right(), rect.y}},
                                 false,
                                 false,
                                 Ink::None,
                                 {Ink::Hairline, 1, Dash::Solid},
                                 false,
                                 veil});
        if (named())
            text(node.label, {rect.x + TextIndent, rect.y + 14}, SmallSize, Weight::Regular, Ink::Text);
        if (full())
            text(node.sublabel, {rect.right() - 12, rect.y + 14}, SmallSize, Weight::Regular, Ink::Muted,
                 TextAnchor::End);
    }
    void unresolved()
    {
        box(7, Ink::Canvas, {Ink::Edge, 1, Dash::Dashed});
        if (named())
            text(node.label, {rect.x + TextIndent, rect.y + (full() ? 18 : 25)}, 12, Weight::Regular, Ink::Muted);
        if (full())
            text(node.sublabel, {rect.x + TextIndent, rect.y + 33}, SmallSize, Weight::Regular, Ink::Muted);
    }
    void domain()
    {
        box(10, Ink::Frame, {Ink::NodeLine, 1, Dash::Solid});
        if (named())
            text(node.label, {rect.x + TextIndent, rect.y + 24}, DomainNameSize, Weight::SemiBold, Ink::Text);
        if (full())
            text(node.sublabel, {rect.x + TextIndent, rect.y + 42}, SmallSize, Weight::Regular, Ink::Muted);
        if (full() && options.overlay == Overlay::PowerInterest)
            mix();
        else if (full())
            sign({rect.right() - 16, rect.y + 20});
    }
    /// The bar that shows how a domain's products divide into the quadrants; each part has its shape and number, as far
    /// as they fit.
    void mix()
    {
        const double width = rect.width - 2 * TextIndent;
        std::uint32_t total = 0;
        for (const std::uint32_t count : node.quadrantMix)
            total += count;
        double x = rect.x + TextIndent;
        for (std::size_t i = 0; i < node.quadrantMix.size() && total > 0; ++i) {
            if (node.quadrantMix[i] == 0)
                continue;
            const double part = width * node.quadrantMix[i] / total;
            const NodeMark state = quadrantMark(static_cast<Quadrant>(i));
            items.push_back(RectItem{{x, rect.y + 53, std::max(part - 1.5, 1.0), 7}, 1.5, state.ink, 1, {}, veil});
            x += part;
        }
        double right = rect.right() - TextIndent;
        for (std::size_t i = node.quadrantMix.size(); i-- > 0;) {
            if (node.quadrantMix[i] == 0)
                continue;
            const NodeMark state = quadrantMark(static_cast<Quadrant>(i));
            const std::string count = std::to_string(node.quadrantMix[i]);
            items.push_back(TextItem{
                count, {right, rect.y + 42}, SmallSize, Weight::Regular, Ink::Muted, TextAnchor::End, 0, veil});
            right -= layout::textWidth(count, SmallSize) + 8;
            MarkerItem shape{state.marker, {right, rect.y + 38.2}, 6.5, state.ink, {}, veil};
            if (state.marker == Marker::Ring) {
                shape.fill = Ink::NodeFill;
                shape.stroke = {Ink::Muted, 1, Dash::Solid};
            }
            items.push_back(shape);
            right -= 9;
            if (right < rect.x + TextIndent + layout::textWidth(node.sublabel, SmallSize) + 24)
                break;
        }
    }
};

const char* shapeClass(PictureNodeShape shape)
{
    switch (shape) {
    case PictureNodeShape::Domain:
        return "node domain";
    case PictureNodeShape::Product:
        return "node product";
    case PictureNodeShape::Dataset:
        return "node dataset";
    case PictureNodeShape::Job:
        return "node job";
    case PictureNodeShape::Column:
        return "node column";
    case PictureNodeShape::Unresolved:
        return "node unresolved";
    }
    return "node";
}

} // namespace

DisplayGroup nodeGroup(const MeshPicture& picture, std::uint32_t index, const PaintOptions& options)
{
    const PictureNode& node = picture.nodes[index];
    const Rect rect = picture.drawing.nodes[index];
    const PictureHighlight* highlight = options.highlight;
    const bool veiled = highlight != nullptr && highlight->focused() && !highlight->isLit(index);
    DisplayGroup group;
    group.id = node.reference;
    group.cssClass = shapeClass(node.shape);
    group.title = node.subtitle.empty() ? node.title : node.title + " \u00B7 " + node.subtitle;
    NodePainter painter{picture,
                        node,
                        rect,
                        options,
                        nodeMark(picture, index, options),
                        veiled                                   ? FocusVeil
                        : node.difference == Difference::Removed ? GoneVeil
                                                                 : 0.0F,
                        group.items};
    double radius = 7;
    switch (node.shape) {
    case PictureNodeShape::Domain:
        radius = 10;
        painter.domain();
        break;
    case PictureNodeShape::Product:
        painter.product();
        break;
    case PictureNodeShape::Dataset:
        radius = 3;
        painter.dataset();
        break;
    case PictureNodeShape::Job:
        radius = JobHeight / 2;
        painter.job();
        break;
    case PictureNodeShape::Column:
        radius = 1;
        painter.column();
        break;
    case PictureNodeShape::Unresolved:
        painter.unresolved();
        break;
    }
    if (highlight != nullptr && highlight->isSelected(index))
        painter.ring(radius);
    group.bounds = rect.grown(RingGap + 2);
    group.cssClass += differenceClass(node.difference);
    if (node.difference == Difference::Added || node.difference == Difference::Removed) {
        addDifferenceSign(group.items, {rect.x, rect.y}, node.difference == Difference::Added, veiled ? FocusVeil : 0);
        group.bounds = group.bounds.united(Rect{rect.x, rect.y, 0, 0}.grown(DifferenceSignSize / 2 + 1));
    }
    if (node.pinned) {
        group.cssClass += " pinned";
        addPinSign(group.items, {rect.right() - 12, rect.y + 3}, painter.veil);
        group.bounds = group.bounds.united({rect.right() - 16, rect.y + 2 - PinSignHeight, 8, PinSignHeight});
    }
    return group;
}

} // namespace weft::app
