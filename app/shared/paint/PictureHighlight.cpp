// SPDX-License-Identifier: Apache-2.0
#include "app/shared/paint/PictureHighlight.h"

#include "app/shared/picture/LevelRows.h"

#include <algorithm>

namespace weft::app {

namespace {

/// Node indexes that an edge leads to (downstream) or comes from (upstream), as one table.
struct Neighbours {
    std::vector<std::uint32_t> start;
    std::vector<std::uint32_t> cells;
};

Neighbours neighbours(const MeshPicture& picture, bool downstream)
{
    Neighbours table;
    table.start.assign(picture.nodes.size() + 1, 0);
    table.cells.resize(picture.edges.size());
    for (const PictureEdge& edge : picture.edges)
        ++table.start[(downstream ? edge.from : edge.to) + 1];
    for (std::size_t i = 1; i < table.start.size(); ++i)
        table.start[i] += table.start[i - 1];
    std::vector<std::uint32_t> next(table.start.begin(), table.start.end() - 1);
    for (const PictureEdge& edge : picture.edges)
        table.cells[next[downstream ? edge.from : edge.to]++] = downstream ? edge.to : edge.from;
    return table;
}

void walk(const MeshPicture& picture, std::span<const std::uint32_t> origins, bool downstream, std::uint32_t depth,
          std::vector<std::uint32_t>& least, std::stop_token stop)
{
    const Neighbours table = neighbours(picture, downstream);
    std::vector<std::uint32_t> distance(picture.nodes.size(), layout::None);
    std::vector<std::uint32_t> queue(origins.begin(), origins.end());
    for (const std::uint32_t origin : origins)
        distance[origin] = 0;
    for (std::size_t at = 0; at < queue.size(); ++at) {
        if (at % 1024 == 0 && stop.stop_requested())
            break;
        const std::uint32_t node = queue[at];
        least[node] = std::min(least[node], distance[node]);
        if (distance[node] == depth)
            continue;
        for (std::uint32_t i = table.start[node]; i < table.start[node + 1]; ++i) {
            if (distance[table.cells[i]] != layout::None)
                continue;
            distance[table.cells[i]] = distance[node] + 1;
            queue.push_back(table.cells[i]);
        }
    }
}

} // namespace

bool PictureHighlight::isSelected(std::uint32_t node) const
{
    return std::binary_search(selected.begin(), selected.end(), node);
}

std::optional<std::uint32_t> findNode(const MeshPicture& picture, NodeRef ref)
{
    const auto node = std::lower_bound(picture.nodes.begin(), picture.nodes.end(), ref,
                                       [](const PictureNode& row, NodeRef wanted) { return row.ref < wanted; });
    if (node == picture.nodes.end() || node->ref != ref)
        return std::nullopt;
    return static_cast<std::uint32_t>(node - picture.nodes.begin());
}

std::vector<std::uint32_t> nodesFor(const MeshPicture& picture, NodeRef ref)
{
    if (const auto exact = findNode(picture, ref))
        return {*exact};
    std::vector<std::uint32_t> result;
    for (const std::uint32_t row : levelRows(*picture.source, picture.spec.level, ref))
        if (const auto node = findNode(picture, {nodeKind(picture.spec.level), row}))
            result.push_back(*node);
    return result;
}

PictureHighlight reachHighlight(const MeshPicture& picture, std::span<const std::uint32_t> origins, Direction direction,
                                std::uint32_t depth, std::stop_token stop)
{
    PictureHighlight highlight;
    highlight.selected.assign(origins.begin(), origins.end());
    std::sort(highlight.selected.begin(), highlight.selected.end());
    highlight.distance.assign(picture.nodes.size(), layout::None);
    if (direction != Direction::Upstream)
        walk(picture, origins, true, depth, highlight.distance, stop);
    if (direction != Direction::Downstream)
        walk(picture, origins, false, depth, highlight.distance, stop);
    return highlight;
}

PictureHighlight impactHighlight(const MeshPicture& picture, const Impact& impact)
{
    PictureHighlight highlight;
    highlight.distance.assign(picture.nodes.size(), layout::None);
    for (const Affected& affected : impact.affected)
        for (const std::uint32_t node : nodesFor(picture, affected.node))
            highlight.distance[node] = std::min(highlight.distance[node], affected.distance);
    for (const NodeRef origin : impact.origins)
        for (const std::uint32_t node : nodesFor(picture, origin)) {
            highlight.distance[node] = 0;
            highlight.selected.push_back(node);
        }
    std::sort(highlight.selected.begin(), highlight.selected.end());
    highlight.selected.erase(std::unique(highlight.selected.begin(), highlight.selected.end()),
                             highlight.selected.end());
    return highlight;
}

} // namespace weft::app
