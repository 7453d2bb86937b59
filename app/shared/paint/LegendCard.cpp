// SPDX-License-Identifier: Apache-2.0
#include "app/shared/paint/ItemGeometry.h"
#include "app/shared/paint/LegendModel.h"
#include "app/shared/paint/PathShape.h"
#include "app/shared/picture/NodeBox.h"
#include "app/shared/text/NumberText.h"
#include "layout/TextMeasure.h"

#include <QCoreApplication>

#include <algorithm>

namespace weft::app {

using layout::Point;

namespace {

constexpr double Padding = 14;
constexpr double Row = 20;
constexpr double LineLength = 26;
constexpr double ColumnGap = 28;
constexpr double PartGap = 6;

/// One line of the legend: a sign, a text, a number.
struct Entry {
    std::vector<DisplayItem> sign; ///< placed at (0, 0)
    double signWidth = 0;
    std::string text;
    std::string count;

    [[nodiscard]] double width() const
    {
        return signWidth + 8 + layout::textWidth(text, 12) + 14 + layout::textWidth(count, 12);
    }
};

Entry entry(std::vector<DisplayItem> sign, double signWidth, const QString& text, std::uint32_t count)
{
    return {std::move(sign), signWidth, text.toStdString(), countText(count).toStdString()};
}

Entry markEntry(const LegendMark& row)
{
    MarkerItem sign{row.mark.marker, {5, 0}, 9, row.mark.ink, {}, 0};
    if (row.mark.marker == Marker::Ring) {
        sign.fill = Ink::NodeFill;
        sign.stroke = {Ink::Muted, 1, Dash::Solid};
    }
    return entry({sign}, 10, row.text, row.count);
}

Entry lineEntry(const LegendLine& row)
{
    PathItem sign;
    sign.points = {{0, 0}, {LineLength, 0}};
    sign.stroke = {Ink::Text, 1.2,
                   row.style == EdgeStyle::Declared   ? Dash::Dashed
                   : row.style == EdgeStyle::Observed ? Dash::Dotted
                                                      : Dash::Solid};
    return entry({sign}, LineLength, row.text, row.count);
}

struct Columns {
    std::vector<Entry> marks;
    std::vector<Entry> lines;
};

Columns columnsOf(const LegendModel& legend)
{
    Columns columns;
    for (const LegendMark& row : legend.marks)
        columns.marks.push_back(markEntry(row));
    for (const LegendLine& row : legend.lines)
        columns.lines.push_back(lineEntry(row));
    if (legend.backEdges > 0) {
        std::vector<DisplayItem> sign;
        addTurnSign(sign, {LineLength / 2, 0}, 4.2, Ink::Text, 0);
        columns.lines.push_back(entry(std::move(sign), LineLength, legend.backText, legend.backEdges));
    }
    if (legend.unresolved > 0) {
        const RectItem sign{{0, -6, LineLength, 12}, 4, Ink::Canvas, 1, {Ink::Edge, 1, Dash::Dashed}, 0};
        columns.lines.push_back(entry({sign}, LineLength, legend.unresolvedText, legend.unresolved));
    }
    const auto differenceEntry = [&columns](bool added, const QString& text, std::uint32_t count) {
        std::vector<DisplayItem> sign;
        addDifferenceSign(sign, {LineLength / 2, 0}, added, 0);
        columns.lines.push_back(entry(std::move(sign), LineLength, text, count));
    };
    if (legend.added > 0)
        differenceEntry(true, legend.addedText, legend.added);
    if (legend.removed > 0)
        differenceEntry(false, legend.removedText, legend.removed);
    return columns;
}

/// Signs of one column have one middle, whatever their widths.
void alignSigns(std::vector<Entry>& entries)
{
    for (Entry& row : entries) {
        for (DisplayItem& item : row.sign)
            transform(item, 1, {(LineLength - row.signWidth) / 2, 0});
        row.signWidth = LineLength;
    }
}

double widthOf(const std::vector<Entry>& entries)
{
    double width = 0;
    for (const Entry& row : entries)
        width = std::max(width, row.width());
    return width;
}

void place(DisplayGroup& group, std::vector<Entry>& entries, Point at, double width)
{
    for (Entry& row : entries) {
        for (DisplayItem& item : row.sign) {
            transform(item, 1, at);
            group.items.push_back(std::move(item));
        }
        group.items.push_back(TextItem{std::move(row.text),
                                       {at.x + row.signWidth + 8, at.y + 4},
                                       12,
                                       Weight::Regular,
                                       Ink::Text,
                                       TextAnchor::Start,
                                       0,
                                       0});
        group.items.push_back(TextItem{
            std::move(row.count), {at.x + width, at.y + 4}, 12, Weight::Regular, Ink::Muted, TextAnchor::End, 0, 0});
        at.y += Row;
    }
}

} // namespace

DisplayGroup legendGroup(const LegendModel& legend, Point at, LegendShape shape)
{
    DisplayGroup group;
    group.cssClass = "legend";
    group.title = QCoreApplication::translate("LegendModel", "Legend").toStdString();
    if (legend.empty())
        return group;
    Columns columns = columnsOf(legend);
    const bool both = !columns.marks.empty() && !columns.lines.empty();
    const bool narrow = shape == LegendShape::Narrow;
    if (narrow && both)
        alignSigns(columns.marks);
    const double left = widthOf(columns.marks);
    const double right = widthOf(columns.lines);
    const auto marks = static_cast<double>(columns.marks.size());
    const auto lines = static_cast<double>(columns.lines.size());
    const double width = narrow ? std::max(left, right) : left + (both ? ColumnGap : 0) + right;
    const double height = narrow ? (marks + lines) * Row + (both ? PartGap : 0) : std::max(marks, lines) * Row;
    group.bounds = {at.x, at.y, width + 2 * Padding, 2 * Padding + 16 + height - 4};
    group.items.push_back(RectItem{group.bounds, 7, Ink::Panel, 1, {Ink::Hairline, 1, Dash::Solid}, 0});
    group.items.push_back(TextItem{group.title,
                                   {at.x + Padding, at.y + Padding + 8},
                                   SmallSize,
                                   Weight::SemiBold,
                                   Ink::Muted,
                                   TextAnchor::Start,
                                   0,
                                   0});
    const double top = at.y + Padding + 26;
    place(group, columns.marks, {at.x + Padding, top}, narrow ? width : left);
    if (narrow)
        place(group, columns.lines, {at.x + Padding, top + marks * Row + (both ? PartGap : 0)}, width);
    else
        place(group, columns.lines, {at.x + Padding + width - right, top}, right);
    return group;
}

} // namespace weft::app
