// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/FlowStyle.h"
#include "app/shared/picture/LevelRows.h"
#include "app/shared/picture/NodeBox.h"
#include "app/shared/picture/PictureContent.h"
#include "app/shared/picture/PictureTexts.h"
#include "layout/TextMeasure.h"

#include <algorithm>
#include <utility>

namespace weft::app {

namespace {

/// Height of the middle of row `row` as a share of the whole box.
double rowOffset(std::uint32_t row, std::uint32_t rows)
{
    return (ColumnHeader + (row + 0.5) * ColumnHeight) / (ColumnHeader + rows * ColumnHeight);
}

double headerWidth(const PictureGroup& group)
{
    return 2 * TextIndent + layout::textWidth(group.title, 12, layout::FontWeight::SemiBold);
}

} // namespace

PictureContent columnContent(const OpenMesh& open, const PictureScope& scope, std::stop_token stop)
{
    const Mesh& mesh = *open.mesh;
    PictureContent content;
    GroupTable frames(open);
    std::vector<std::uint32_t> index(mesh.columns.size(), layout::None);
    for (std::size_t row = 0; row < mesh.columns.size(); ++row) {
        if (!scope.shown[row])
            continue;
        index[row] = static_cast<std::uint32_t>(content.nodes.size());
        content.nodes.push_back(columnNode(open, ColumnId(row)));
    }
    content.shown = content.nodes.size();

    std::vector<PictureGroup> datasets;
    std::vector<std::uint32_t> box(content.nodes.size(), layout::None);
    std::vector<double> height(content.nodes.size(), 0.5);
    for (std::size_t row = 0; row < mesh.datasets.size(); ++row) {
        if (row % 1024 == 0 && stop.stop_requested())
            break;
        const Dataset& dataset = mesh.datasets[DatasetId(row)];
        const auto rows =
            static_cast<std::uint32_t>(std::count_if(dataset.columns.begin(), dataset.columns.end(),
                                                     [&](ColumnId id) { return index[id.index()] != layout::None; }));
        if (rows == 0)
            continue;
        const auto place = static_cast<std::uint32_t>(datasets.size());
        datasets.push_back({DatasetId(row), refText(mesh, DatasetId(row)), shownName(shortName(dataset.name).name), 0});
        double width = std::min(headerWidth(datasets.back()), LongestFrameTitle);
        std::vector<std::uint32_t>& order = content.rowOrder.emplace_back();
        for (const ColumnId id : dataset.columns) {
            if (index[id.index()] == layout::None)
                continue;
            const std::uint32_t node = index[id.index()];
            width = std::max(width, fitBox(content.nodes[node]).width);
            box[node] = place;
            height[node] = rowOffset(static_cast<std::uint32_t>(order.size()), rows);
            order.push_back(node);
        }
        content.graph.nodes.push_back({{width, ColumnHeader + rows * ColumnHeight}, frames.of(dataset.product)});
    }

    // Frames of products come first, those of the datasets inside them after.
    content.groups = frames.groups();
    content.graph.groups = frames.layoutGroups();
    const auto firstDataset = static_cast<std::uint32_t>(content.groups.size());
    content.groups.insert(content.groups.end(), datasets.begin(), datasets.end());
    for (std::size_t node = 0; node < content.nodes.size(); ++node)
        content.nodes[node].group = box[node] == layout::None ? layout::None : firstDataset + box[node];

    const LevelGraph::Graph& graph = scope.graph.graph;
    std::size_t steps = 0;
    for (auto [edge, end] = boost::edges(graph); edge != end; ++edge) {
        if (++steps % 1024 == 0 && stop.stop_requested())
            break;
        const std::uint32_t from = index[boost::source(*edge, graph)];
        const std::uint32_t to = index[boost::target(*edge, graph)];
        if (from == layout::None || to == layout::None)
            continue;
        const std::uint32_t row = graph[*edge].row;
        const EdgeStyle style =
            flowStyle(mesh, productOf(mesh, content.nodes[from].ref), productOf(mesh, content.nodes[to].ref));
        content.edges.push_back({from, to, style, 1, row, !mesh.columnEdges[row].direct});
        content.graph.edges.push_back({box[from], box[to], height[from], height[to], 1});
    }
    return content;
}

} // namespace weft::app
