// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/Channels.h"

namespace weft::layout {

Channels channelsOf(const SlicingTree& tree, const std::vector<Rect>& regions, const std::vector<double>& ring)
{
    Channels result;
    const auto cuts = static_cast<std::uint32_t>(tree.size() - tree.leaves());
    result.channels.resize(cuts + 4);
    result.sides.resize(tree.size());
    for (std::size_t i = 0; i < tree.size(); ++i)
        result.parents.push_back(tree.node(i).parent);
    const Rect& page = regions[tree.root()];
    const Sides around{cuts, cuts + 1, cuts + 2, cuts + 3};
    result.channels[around.left] = {true, page.x - ring[0] / 2, ring[0], page.y - ring[1] / 2,
                                    page.bottom() + ring[3] / 2};
    result.channels[around.top] = {false, page.y - ring[1] / 2, ring[1], page.x - ring[0] / 2,
                                   page.right() + ring[2] / 2};
    result.channels[around.right] = {true, page.right() + ring[2] / 2, ring[2], page.y - ring[1] / 2,
                                     page.bottom() + ring[3] / 2};
    result.channels[around.bottom] = {false, page.bottom() + ring[3] / 2, ring[3], page.x - ring[0] / 2,
                                      page.right() + ring[2] / 2};
    result.meetings = {{around.left, around.top},
                       {around.left, around.bottom},
                       {around.right, around.top},
                       {around.right, around.bottom}};

    result.sides[tree.root()] = around;
    std::vector<std::uint32_t> open{tree.root()};
    while (!open.empty()) {
        const std::uint32_t i = open.back();
        open.pop_back();
        if (i < tree.leaves())
            continue;
        const SlicingTree::Node& node = tree.node(i);
        const auto id = static_cast<std::uint32_t>(i - tree.leaves());
        const Sides& sides = result.sides[i];
        Sides first = sides;
        Sides second = sides;
        if (node.vertical) {
            const Rect& left = regions[node.first];
            result.channels[id] = {true, left.right() + node.channel / 2, node.channel, left.y, left.bottom()};
            result.meetings.emplace_back(id, sides.top);
            result.meetings.emplace_back(id, sides.bottom);
            first.right = id;
            second.left = id;
        } else {
            const Rect& above = regions[node.first];
            result.channels[id] = {false, above.bottom() + node.channel / 2, node.channel, above.x, above.right()};
            result.meetings.emplace_back(id, sides.left);
            result.meetings.emplace_back(id, sides.right);
            first.bottom = id;
            second.top = id;
        }
        result.sides[node.first] = first;
        result.sides[node.second] = second;
        open.push_back(node.first);
        open.push_back(node.second);
    }
    return result;
}

} // namespace weft::layout
