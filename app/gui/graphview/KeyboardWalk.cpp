// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/KeyboardWalk.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace weft::gui {

namespace {

std::optional<std::uint32_t> neighbour(const PictureIndex& index, std::uint32_t from, bool reader)
{
    const auto& edges = index.picture().edges;
    const double height = index.rect(from).center().y;
    std::optional<std::uint32_t> best;
    std::tuple<double, double, std::uint32_t> least;
    for (const std::uint32_t edge : reader ? index.outEdges(from) : index.inEdges(from)) {
        const std::uint32_t node = reader ? edges[edge].to : edges[edge].from;
        if (node == from)
            continue;
        const double y = index.rect(node).center().y;
        const std::tuple key{std::abs(y - height), y, node};
        if (!best || key < least) {
            best = node;
            least = key;
        }
    }
    return best;
}

std::vector<std::uint32_t> siblings(const PictureIndex& index, std::uint32_t from)
{
    const app::MeshPicture& picture = index.picture();
    std::vector<std::uint32_t> found;
    const std::uint32_t group = picture.nodes[from].group;
    if (group != layout::None && group < picture.drawing.groups.size()) {
        found = index.spatial().nodesIn(picture.drawing.groups[group]);
        std::erase_if(found, [&](std::uint32_t node) { return picture.nodes[node].group != group; });
    }
    for (const std::uint32_t in : index.inEdges(from))
        for (const std::uint32_t out : index.outEdges(picture.edges[in].from))
            found.push_back(picture.edges[out].to);
    for (const std::uint32_t out : index.outEdges(from))
        for (const std::uint32_t in : index.inEdges(picture.edges[out].to))
            found.push_back(picture.edges[in].from);
    std::erase(found, from);
    return found;
}

} // namespace

std::optional<std::uint32_t> walk(const PictureIndex& index, std::uint32_t from, WalkStep step)
{
    if (step == WalkStep::Reader || step == WalkStep::Source)
        return neighbour(index, from, step == WalkStep::Reader);
    const bool above = step == WalkStep::SiblingAbove;
    const layout::Point here = index.rect(from).center();
    std::optional<std::uint32_t> best;
    std::tuple<double, double, std::uint32_t> least;
    for (const std::uint32_t node : siblings(index, from)) {
        const layout::Point there = index.rect(node).center();
        if (above ? there.y >= here.y : there.y <= here.y)
            continue;
        const std::tuple key{std::abs(there.y - here.y) + 2 * std::abs(there.x - here.x), there.x, node};
        if (!best || key < least) {
            best = node;
            least = key;
        }
    }
    return best;
}

std::vector<std::uint32_t> readingOrder(const PictureIndex& index, std::vector<std::uint32_t> nodes)
{
    const auto top = [&](std::uint32_t node) { return std::tuple(index.rect(node).y, index.rect(node).x, node); };
    std::sort(nodes.begin(), nodes.end(), [&](auto a, auto b) { return top(a) < top(b); });
    const auto left = [&](std::uint32_t node) { return std::tuple(index.rect(node).x, index.rect(node).y, node); };
    for (auto row = nodes.begin(); row != nodes.end();) {
        const double middle = index.rect(*row).center().y;
        const auto end = std::find_if(row, nodes.end(), [&](auto node) { return index.rect(node).y > middle; });
        std::sort(row, end, [&](auto a, auto b) { return left(a) < left(b); });
        row = end;
    }
    return nodes;
}

} // namespace weft::gui
