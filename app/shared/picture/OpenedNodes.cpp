// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/OpenedNodes.h"

#include "app/shared/picture/LevelRows.h"
#include "app/shared/picture/NodeBox.h"
#include "app/shared/picture/NodeContent.h"
#include "app/shared/picture/PictureTexts.h"
#include "layout/GrownBox.h"
#include "layout/TextMeasure.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace weft::app {

namespace {

NodeContent contentOf(const MeshPicture& picture, std::uint32_t node, const std::set<std::string>& opened,
                      const std::stop_token& stop)
{
    const PictureNode& row = picture.nodes[node];
    const layout::Rect& box = picture.drawing.nodes[node];
    const layout::Size head{box.width, box.height};
    if (row.shape == PictureNodeShape::Product)
        return contentOfProduct(*picture.source, ProductId(row.ref.index), head, picture.spec.edges, opened, stop);
    return contentOfDataset(*picture.source, DatasetId(row.ref.index), head);
}

/// Makes an opened node the head of a frame, and adds what is in it behind everything else.
void addContent(MeshPicture& picture, std::uint32_t node, NodeContent content)
{
    layout::Drawing& drawing = picture.drawing;
    const layout::Rect frame = drawing.nodes[node];
    const auto group = static_cast<std::uint32_t>(picture.groups.size());
    const auto first = static_cast<std::uint32_t>(picture.nodes.size());
    picture.groups.push_back({picture.nodes[node].ref, picture.nodes[node].reference, picture.nodes[node].title, 0,
                              picture.nodes[node].pinned, true});
    drawing.groups.push_back(frame);
    for (std::size_t i = 0; i < content.groups.size(); ++i) {
        const layout::Rect& inner = content.frames[i];
        picture.groups.push_back(std::move(content.groups[i]));
        drawing.groups.push_back({inner.x + frame.x, inner.y + frame.y, inner.width, inner.height});
    }
    for (std::size_t i = 0; i < content.nodes.size(); ++i) {
        PictureNode& row = content.nodes[i];
        row.group = row.group == layout::None ? group : group + 1 + row.group;
        const layout::Rect& box = content.boxes[i];
        drawing.nodes.push_back({box.x + frame.x, box.y + frame.y, box.width, box.height});
        picture.nodes.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < content.edges.size(); ++i) {
        PictureEdge edge = content.edges[i];
        edge.from = edge.from == layout::None ? node : first + edge.from;
        edge.to = edge.to == layout::None ? node : first + edge.to;
        picture.edges.push_back(edge);
        for (layout::Point& point : content.routes[i].points)
            point = {point.x + frame.x, point.y + frame.y};
        drawing.edges.push_back(std::move(content.routes[i]));
        if (!drawing.taps.empty())
            drawing.taps.emplace_back();
    }
}

template <class Row> void reorder(std::vector<Row>& rows, const std::vector<std::uint32_t>& order)
{
    std::vector<Row> sorted;
    sorted.reserve(rows.size());
    for (const std::uint32_t row : order)
        sorted.push_back(std::move(rows[row]));
    rows = std::move(sorted);
}

std::vector<std::uint32_t> rowsFromZero(std::size_t count)
{
    std::vector<std::uint32_t> rows(count);
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

/// Brings the tables back into the order that everybody relies on.
void sortTables(MeshPicture& picture)
{
    std::vector<std::uint32_t> order = rowsFromZero(picture.nodes.size());
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return picture.nodes[a].ref < picture.nodes[b].ref; });
    std::vector<std::uint32_t> place(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        place[order[i]] = i;
    reorder(picture.nodes, order);
    reorder(picture.drawing.nodes, order);
    for (PictureEdge& edge : picture.edges) {
        edge.from = place[edge.from];
        edge.to = place[edge.to];
    }
    order = rowsFromZero(picture.edges.size());
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const PictureEdge& one = picture.edges[a];
        const PictureEdge& other = picture.edges[b];
        return std::pair(one.from, one.to) < std::pair(other.from, other.to);
    });
    reorder(picture.edges, order);
    reorder(picture.drawing.edges, order);
    if (!picture.drawing.taps.empty())
        reorder(picture.drawing.taps, order);
}

} // namespace

bool canOpen(const MeshPicture& picture, std::uint32_t node)
{
    if (!picture.source)
        return false; // made up
    const PictureNode& row = picture.nodes[node];
    const Mesh& mesh = *picture.source->mesh;
    if (row.shape == PictureNodeShape::Product)
        return picture.spec.level == Level::Product && !mesh.products[ProductId(row.ref.index)].datasets.empty();
    return row.shape == PictureNodeShape::Dataset && !mesh.datasets[DatasetId(row.ref.index)].columns.empty();
}

std::shared_ptr<const MeshPicture> withOpened(std::shared_ptr<const MeshPicture> closed,
                                              const std::set<std::string>& opened, std::stop_token stop)
{
    if (opened.empty())
        return closed;
    std::vector<std::pair<std::uint32_t, NodeContent>> contents;
    for (std::uint32_t node = 0; node < closed->nodes.size(); ++node) {
        if (stop.stop_requested())
            return nullptr;
        if (opened.count(closed->nodes[node].reference) == 0 || !canOpen(*closed, node))
            continue;
        contents.emplace_back(node, contentOf(*closed, node, opened, stop));
    }
    if (stop.stop_requested())
        return nullptr;
    auto picture = std::make_shared<MeshPicture>(*closed);
    picture->closed = std::move(closed);
    picture->spec.opened = opened;
    picture->places.reset();
    if (!contents.empty())
        picture->arranged.reset();
    std::vector<layout::EdgeEnds> ends;
    ends.reserve(picture->edges.size());
    for (const PictureEdge& edge : picture->edges)
        ends.push_back({edge.from, edge.to});
    for (const auto& [node, content] : contents)
        layout::growBox(picture->drawing, ends, node, content.size);
    for (auto& [node, content] : contents) {
        if (stop.stop_requested())
            return nullptr;
        addContent(*picture, node, std::move(content));
        PictureNode& head = picture->nodes[node];
        head.opened = true;
        layout::Rect& box = picture->drawing.nodes[node];
        box.height = picture->closed->drawing.nodes[node].height;
        fitTexts(head, box.width);
    }
    sortTables(*picture);
    fillStates(*picture->source->mesh, picture->nodes);
    return picture;
}

} // namespace weft::app
