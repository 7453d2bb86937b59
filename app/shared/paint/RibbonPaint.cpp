// SPDX-License-Identifier: Apache-2.0
#include "app/shared/paint/RibbonPaint.h"

#include "app/shared/picture/NodeBox.h"
#include "app/shared/text/NumberText.h"
#include "layout/TextMeasure.h"

#include <QCoreApplication>

#include <algorithm>

namespace weft::app {

using layout::Point;
using layout::Rect;
using layout::Ribbon;

namespace {

constexpr double CountHeight = 16;
constexpr double AroundCount = 4;

struct RibbonTexts {
    Q_DECLARE_TR_FUNCTIONS(RibbonPaint)

public:
    static QString edges(std::uint32_t count) { return tr("%1 edges run together here").arg(countText(count)); }
};

double countWidth(std::uint32_t count)
{
    return layout::textWidth(std::to_string(count), SmallSize, layout::FontWeight::Medium) + 2 * AroundCount;
}

/// The end of a line's range of pieces.
std::size_t endOf(const std::vector<Ribbon>& ribbons, std::size_t first)
{
    std::size_t last = first;
    while (last < ribbons.size() && ribbons[last].line == ribbons[first].line)
        ++last;
    return last;
}

} // namespace

bool inRibbons(const MeshPicture& picture, std::uint32_t edge)
{
    return !picture.drawing.taps.empty() && !picture.drawing.taps[edge].leave.points.empty();
}

Rect ribbonRect(const Ribbon& ribbon)
{
    return Rect{ribbon.from.x, ribbon.from.y, ribbon.to.x - ribbon.from.x, ribbon.to.y - ribbon.from.y}.grown(
        ribbon.width / 2);
}

std::optional<RibbonCount> ribbonCount(const MeshPicture& picture, std::size_t first, std::size_t last)
{
    std::optional<RibbonCount> best;
    double longest = 0;
    for (std::size_t i = first; i < last; ++i) {
        const Ribbon& ribbon = picture.drawing.ribbons[i];
        const bool vertical = ribbon.from.x == ribbon.to.x;
        const double length = ribbon.to.x - ribbon.from.x + ribbon.to.y - ribbon.from.y;
        if (ribbon.count < 2 || length < (vertical ? CountHeight : countWidth(ribbon.count)) + 2 * AroundCount)
            continue;
        if (best && (ribbon.count < best->count || (ribbon.count == best->count && length <= longest)))
            continue;
        longest = length;
        best = {{(ribbon.from.x + ribbon.to.x) / 2, (ribbon.from.y + ribbon.to.y) / 2}, ribbon.count};
    }
    return best;
}

void addCount(DisplayGroup& group, Point at, std::uint32_t count, float veil)
{
    const double width = countWidth(count);
    group.items.push_back(
        RectItem{{at.x - width / 2, at.y - CountHeight / 2, width, CountHeight}, 8, Ink::Canvas, 1, {}, 0});
    group.items.push_back(TextItem{
        std::to_string(count), {at.x, at.y + 4}, SmallSize, Weight::Medium, Ink::Muted, TextAnchor::Middle, 0, veil});
}

void addRibbons(const MeshPicture& picture, const PaintOptions& options, std::vector<DisplayGroup>& lines,
                std::vector<DisplayGroup>& counts)
{
    const std::vector<Ribbon>& ribbons = picture.drawing.ribbons;
    const bool focused = options.highlight != nullptr && options.highlight->focused();
    for (std::size_t first = 0; first < ribbons.size();) {
        const std::size_t last = endOf(ribbons, first);
        DisplayGroup group;
        group.cssClass = ribbons[first].street ? "ribbon street" : "ribbon riser";
        group.bounds = ribbonRect(ribbons[first]);
        std::uint32_t most = 0;
        for (std::size_t i = first; i < last; ++i) {
            const Rect rect = ribbonRect(ribbons[i]);
            group.items.push_back(
                RectItem{rect, ribbons[i].width / 2, Ink::Edge, 1, {}, focused ? RibbonVeilBesideFocus : RibbonVeil});
            group.bounds = group.bounds.united(rect);
            most = std::max(most, ribbons[i].count);
        }
        if (most > 1)
            group.title = RibbonTexts::edges(most).toStdString();
        lines.push_back(std::move(group));
        if (const std::optional<RibbonCount> count = ribbonCount(picture, first, last)) {
            DisplayGroup number;
            number.cssClass = "sign";
            number.bounds = Rect{count->at.x, count->at.y, 0, 0}.grown(12);
            addCount(number, count->at, count->count, focused ? FocusVeil : 0);
            counts.push_back(std::move(number));
        }
        first = last;
    }
}

} // namespace weft::app
