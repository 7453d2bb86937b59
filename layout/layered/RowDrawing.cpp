// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/RowDrawing.h"

#include "layout/DrawingBounds.h"
#include "layout/LooseRoute.h"
#include "layout/layered/ShelfPacking.h"

#include <algorithm>
#include <cmath>

namespace weft::layout {
namespace {

/// Boxes of one group, or of none, in cells of the same size.
struct CellRows {
    std::size_t count = 0;
    Size cell{1, 1};
    Size gap;
    std::size_t columns = 1;

    void shape(double aspect)
    {
        cell = {cell.width + gap.width, cell.height + gap.height};
        columns = static_cast<std::size_t>(
            std::max(1.0, std::ceil(std::sqrt(static_cast<double>(count) * aspect * cell.height / cell.width))));
    }
    [[nodiscard]] Size size() const
    {
        const std::size_t rows = (count + columns - 1) / columns;
        return {static_cast<double>(std::min(columns, count)) * cell.width, static_cast<double>(rows) * cell.height};
    }
    [[nodiscard]] Point place(std::size_t number) const
    {
        const std::size_t row = number / columns;
        return {static_cast<double>(number % columns) * cell.width, static_cast<double>(row) * cell.height};
    }
};

} // namespace

Drawing drawingInRows(const LayoutGraph& graph, const LayoutOptions& options, double aspect)
{
    const std::size_t groups = graph.groups.size();
    const auto rowsOf = [&](const LayoutNode& node) { return std::min<std::size_t>(node.group, groups); };
    std::vector<CellRows> rows(groups + 1);
    for (const LayoutNode& node : graph.nodes) {
        CellRows& own = rows[rowsOf(node)];
        ++own.count;
        own.cell = {std::max(own.cell.width, node.size.width), std::max(own.cell.height, node.size.height)};
    }
    const double padding = options.groupPadding;
    std::vector<Size> sizes;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].gap = {options.rankGap, options.nodeGap};
        rows[i].shape(aspect);
        const Size inside = rows[i].size();
        if (i == groups) {
            sizes.push_back(inside);
        } else {
            const Size title = graph.groups[i].titleSize;
            sizes.push_back(
                {std::max(inside.width, title.width) + 2 * padding, title.height + inside.height + 2 * padding});
        }
    }
    if (rows.back().count == 0)
        sizes.pop_back();
    const std::vector<Point> places = packShelves(sizes, options.nodeGap, aspect);

    Drawing drawing;
    for (std::size_t i = 0; i < groups; ++i)
        drawing.groups.push_back({places[i].x, places[i].y, sizes[i].width, sizes[i].height});
    drawing.nodes.reserve(graph.nodes.size());
    std::vector<std::size_t> placed(groups + 1, 0);
    for (const LayoutNode& node : graph.nodes) {
        const std::size_t at = rowsOf(node);
        Point corner = rows[at].place(placed[at]++);
        corner = {corner.x + places[at].x, corner.y + places[at].y};
        if (at < groups)
            corner = {corner.x + padding, corner.y + padding + graph.groups[at].titleSize.height};
        drawing.nodes.push_back({corner.x, corner.y, node.size.width, node.size.height});
    }
    drawing.edges.reserve(graph.edges.size());
    for (const LayoutEdge& edge : graph.edges) {
        const PortPoints ports = portsOf(edge, drawing.nodes[edge.from], drawing.nodes[edge.to]);
        drawing.edges.push_back(edge.from == edge.to ? selfLoop(drawing.nodes[edge.from], ports)
                                                     : straightRoute(ports));
    }
    moveToOrigin(drawing);
    return drawing;
}

} // namespace weft::layout
