// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/NodeContent.h"

#include "app/shared/picture/LevelRows.h"
#include "app/shared/picture/NodeBox.h"
#include "app/shared/picture/PictureTexts.h"
#include "layout/LayoutCatalog.h"
#include "layout/RouteGeometry.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace weft::app {

using layout::LayoutGraph;
using layout::Point;
using layout::Rect;

namespace {

constexpr double TrunkRoom = 26; ///< left and right of what is inside, where lines run to and from the head
constexpr double Trunk = 12;     ///< of these lines from the frame's side
constexpr double UnderHead = 18;
constexpr double BelowAll = 16;
constexpr double TurnRadius = 6;

/// What a product holds, while it is put together.
struct Inside {
    const Mesh& mesh;
    NodeContent content;
    std::map<NodeRef, std::uint32_t> index;
    std::vector<NodeContent> columns; ///< of each node; empty where it is not opened
    LayoutGraph graph;
    std::vector<PictureEdge> flows;  ///< of the graph's first edges
    std::vector<std::uint32_t> fed;  ///< nodes that read from elsewhere, or are written there
    std::vector<std::uint32_t> read; ///< and those that others read

    void add(PictureNode node, NodeContent inner, layout::Size size)
    {
        index.emplace(node.ref, static_cast<std::uint32_t>(content.nodes.size()));
        graph.nodes.push_back({inner.empty() ? size : inner.size, layout::None});
        content.boxes.push_back({0, 0, inner.empty() ? size.width : inner.size.width, size.height});
        content.nodes.push_back(std::move(node));
        columns.push_back(std::move(inner));
    }
    /// Where lines leave and enter: at the head of what is opened.
    [[nodiscard]] double middle(std::uint32_t node) const
    {
        return content.boxes[node].height / 2 / graph.nodes[node].size.height;
    }
    void flow(NodeRef from, NodeRef to, std::uint32_t row)
    {
        const auto source = index.find(from);
        const auto target = index.find(to);
        if (source != index.end() && target != index.end())
            flows.push_back({source->second, target->second, EdgeStyle::Flow, 1, row, false});
        else if (target != index.end())
            fed.push_back(target->second);
        else if (source != index.end())
            read.push_back(source->second);
    }
};

void addNodes(const OpenMesh& open, ProductId product, EdgeChoice edges, const std::set<std::string>& opened,
              Inside& inside, const std::stop_token& stop)
{
    const Mesh& mesh = *open.mesh;
    for (const DatasetId dataset : mesh.products[product].datasets) {
        PictureNode node = datasetNode(open, dataset);
        const layout::Size size = fitBox(node);
        NodeContent columns;
        if (opened.count(node.reference) > 0)
            columns = contentOfDataset(open, dataset, size);
        node.opened = !columns.empty();
        inside.add(std::move(node), std::move(columns), size);
    }
    for (std::size_t row = 0; row < mesh.jobs.size() && edges != EdgeChoice::Declared; ++row) {
        if (row % 1024 == 0 && stop.stop_requested())
            return;
        if (homeOf(mesh, JobId(row)) != product)
            continue;
        PictureNode node = jobNode(open, JobId(row));
        const layout::Size size = fitBox(node);
        inside.add(std::move(node), {}, size);
    }
}

void addFlows(const Mesh& mesh, Inside& inside, const std::stop_token& stop)
{
    for (std::size_t row = 0; row < mesh.jobs.size(); ++row) {
        if (row % 1024 == 0 && stop.stop_requested())
            return;
        for (const DatasetId dataset : mesh.jobs[JobId(row)].inputs)
            inside.flow(dataset, JobId(row), layout::None);
        for (const DatasetId dataset : mesh.jobs[JobId(row)].outputs)
            inside.flow(JobId(row), dataset, layout::None);
    }
    for (std::size_t row = 0; row < mesh.datasetEdges.size(); ++row) {
        if (row % 1024 == 0 && stop.stop_requested())
            return;
        const DatasetEdge& edge = mesh.datasetEdges[row];
        if (edge.via.empty())
            inside.flow(edge.from, edge.to, static_cast<std::uint32_t>(row));
    }
    for (std::uint32_t node = 0; node < inside.content.nodes.size(); ++node) {
        const NodeRef ref = inside.content.nodes[node].ref;
        if (ref.kind != NodeKind::Dataset)
            continue;
        const auto ports = mesh.datasets[DatasetId(ref.index)].ports;
        if (std::any_of(ports.begin(), ports.end(),
                        [&](PortId port) { return mesh.ports[port].direction == PortDirection::Out; }))
            inside.read.push_back(node);
    }
    for (std::vector<std::uint32_t>* nodes : {&inside.fed, &inside.read}) {
        std::sort(nodes->begin(), nodes->end());
        nodes->erase(std::unique(nodes->begin(), nodes->end()), nodes->end());
    }
    std::sort(inside.flows.begin(), inside.flows.end(), [](const PictureEdge& a, const PictureEdge& b) {
        return std::tuple(a.from, a.to, a.row) < std::tuple(b.from, b.to, b.row);
    });
}

/// The way of an edge between the head and a point inside: down (or up) beside what is inside, then along `way`.
layout::Route joined(std::vector<Point> corners, const layout::Route& way, Point corner, bool outwards)
{
    layout::Route moved = way;
    for (Point& point : moved.points)
        point = {point.x + corner.x, point.y + corner.y};
    if (!moved.curved)
        moved = layout::rounded(moved.points, TurnRadius);
    if (outwards) {
        corners.insert(corners.begin(), moved.points.back());
    } else {
        corners.push_back(moved.points.front());
    }
    layout::Route trunk = layout::rounded(corners, TurnRadius);
    layout::Route& first = outwards ? moved : trunk;
    const layout::Route& second = outwards ? trunk : moved;
    if (!first.curved || !second.curved)
        return first; // no longer than a point
    first.points.insert(first.points.end(), second.points.begin() + 1, second.points.end());
    first.back = way.back;
    return std::move(first);
}

/// Lays out what is inside; the two nodes behind it stand for the head's left and right side.
void place(Inside& inside, layout::Size head, const std::stop_token& stop)
{
    NodeContent& content = inside.content;
    const auto count = static_cast<std::uint32_t>(content.nodes.size());
    LayoutGraph& graph = inside.graph;
    std::vector<bool> hasSource(count, false);
    std::vector<bool> hasTarget(count, false);
    for (const PictureEdge& edge : inside.flows) {
        graph.edges.push_back({edge.from, edge.to, inside.middle(edge.from), inside.middle(edge.to), 1});
        hasTarget[edge.from] = edge.from != edge.to || hasTarget[edge.from];
        hasSource[edge.to] = edge.from != edge.to || hasSource[edge.to];
    }
    // Both sides of the head are linked to all that begins or ends here, so that nothing comes to lie beyond them.
    constexpr double Slack = 0.01;
    const std::uint32_t left = inside.fed.empty() ? layout::None : count;
    const std::uint32_t right = inside.read.empty() ? layout::None : count + (left == layout::None ? 0 : 1);
    for (const std::uint32_t node : inside.fed)
        graph.edges.push_back({left, node, 0.5, inside.middle(node), 1});
    for (const std::uint32_t node : inside.read)
        graph.edges.push_back({node, right, inside.middle(node), 0.5, 1});
    for (std::uint32_t node = 0; node < count; ++node) {
        const bool fed = std::binary_search(inside.fed.begin(), inside.fed.end(), node);
        const bool read = std::binary_search(inside.read.begin(), inside.read.end(), node);
        if (left != layout::None && !hasSource[node] && !fed)
            graph.edges.push_back({left, node, 0.5, inside.middle(node), Slack});
        if (right != layout::None && !hasTarget[node] && !read)
            graph.edges.push_back({node, right, inside.middle(node), 0.5, Slack});
    }
    for (const std::uint32_t side : {left, right})
        if (side != layout::None)
            graph.nodes.push_back({{1, 1}, layout::None});

    layout::LayoutOptions options;
    options.pageAspect = 2;
    options.nodeGap = 16;
    options.rankGap = 40;
    NoProgress progress;
    const layout::Drawing drawing = layout::layoutNamed("layered")->layOut(graph, options, progress, stop).drawing;
    const Point corner{TrunkRoom - (left == layout::None ? 10 : 0), head.height + UnderHead};
    const auto shifted = [&](const Rect& rect) {
        return Rect{rect.x + corner.x, rect.y + corner.y, rect.width, rect.height};
    };
    const double rightRoom = right == layout::None ? TrunkRoom - 10 : TrunkRoom;
    content.size = {std::max(head.width, corner.x + drawing.bounds.width + rightRoom),
                    corner.y + drawing.bounds.height + BelowAll};
    for (std::uint32_t node = 0; node < count; ++node) {
        const Rect box = shifted(drawing.nodes[node]);
        content.boxes[node] = {box.x, box.y, box.width, content.boxes[node].height};
    }
    std::size_t row = 0;
    for (const PictureEdge& edge : inside.flows) {
        content.edges.push_back(edge);
        layout::Route route = drawing.edges[row++];
        for (Point& point : route.points)
            point = {point.x + corner.x, point.y + corner.y};
        content.routes.push_back(std::move(route));
    }
    for (const std::uint32_t node : inside.fed) {
        const double y = shifted(drawing.nodes[left]).center().y;
        content.edges.push_back({layout::None, node, EdgeStyle::Flow, 1, layout::None, false});
        content.routes.push_back(joined({{Trunk, head.height}, {Trunk, y}}, drawing.edges[row++], corner, false));
    }
    for (const std::uint32_t node : inside.read) {
        const double y = shifted(drawing.nodes[right]).center().y;
        const double x = content.size.width - Trunk;
        content.edges.push_back({node, layout::None, EdgeStyle::Flow, 1, layout::None, false});
        content.routes.push_back(joined({{x, y}, {x, head.height}}, drawing.edges[row++], corner, true));
    }
}

/// Puts the columns of what is opened where its box is.
void addColumns(NodeContent& content, std::vector<NodeContent> columns)
{
    for (std::size_t node = 0; node < columns.size(); ++node) {
        NodeContent& inner = columns[node];
        if (inner.empty())
            continue;
        const Rect head = content.boxes[node];
        const auto group = static_cast<std::uint32_t>(content.groups.size());
        const PictureNode& row = content.nodes[node];
        content.groups.push_back({row.ref, row.reference, row.title, 0, false, true});
        content.frames.push_back({head.x, head.y, inner.size.width, inner.size.height});
        for (std::size_t i = 0; i < inner.nodes.size(); ++i) {
            const Rect& box = inner.boxes[i];
            inner.nodes[i].group = group;
            content.nodes.push_back(std::move(inner.nodes[i]));
            content.boxes.push_back({box.x + head.x, box.y + head.y, box.width, box.height});
        }
    }
}

} // namespace

NodeContent contentOfDataset(const OpenMesh& open, DatasetId dataset, layout::Size head)
{
    constexpr double BelowColumns = 6;
    NodeContent content;
    content.size = head;
    for (const ColumnId column : open.mesh->datasets[dataset].columns) {
        content.nodes.push_back(columnNode(open, column));
        const layout::Size size = fitBox(content.nodes.back());
        content.boxes.push_back({0, content.size.height, size.width, size.height});
        content.size = {std::max(content.size.width, size.width), content.size.height + size.height};
    }
    for (Rect& box : content.boxes)
        box.width = content.size.width;
    content.size.height += content.empty() ? 0 : BelowColumns;
    return content;
}

NodeContent contentOfProduct(const OpenMesh& open, ProductId product, layout::Size head, EdgeChoice edges,
                             const std::set<std::string>& opened, std::stop_token stop)
{
    Inside inside{*open.mesh, {}, {}, {}, {}, {}, {}, {}};
    addNodes(open, product, edges, opened, inside, stop);
    if (inside.content.empty())
        return {};
    if (edges != EdgeChoice::Declared)
        addFlows(*open.mesh, inside, stop);
    place(inside, head, stop);
    addColumns(inside.content, std::move(inside.columns));
    return std::move(inside.content);
}

} // namespace weft::app
