// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/FrameBundles.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

namespace weft::gui {

FrameBundles frameBundles(const app::MeshPicture& picture)
{
    struct Member {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        std::uint32_t edge = 0;
    };
    std::vector<Member> members;
    for (std::uint32_t edge = 0; edge < picture.edges.size(); ++edge) {
        const std::uint32_t from = picture.nodes[picture.edges[edge].from].group;
        const std::uint32_t to = picture.nodes[picture.edges[edge].to].group;
        if (from == to || from == layout::None || to == layout::None)
            continue;
        if (!picture.groups[from].opened && !picture.groups[to].opened) // these lie inside other frames
            members.push_back({from, to, edge});
    }
    std::sort(members.begin(), members.end(), [](const Member& a, const Member& b) {
        return std::tie(a.from, a.to, a.edge) < std::tie(b.from, b.to, b.edge);
    });
    FrameBundles bundles;
    bundles.byEdge.assign(picture.edges.size(), layout::None);
    for (const Member& member : members) {
        if (bundles.rows.empty() || bundles.rows.back().from != member.from || bundles.rows.back().to != member.to)
            bundles.rows.push_back({member.from, member.to, 0, 0});
        bundles.rows.back().count += picture.edges[member.edge].count;
        bundles.byEdge[member.edge] = static_cast<std::uint32_t>(bundles.rows.size() - 1);
    }
    std::vector<std::uint32_t> order(bundles.rows.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return bundles.rows[a].count > bundles.rows[b].count; });
    std::vector<FrameBundle> sorted;
    std::vector<std::uint32_t> place(order.size());
    for (const std::uint32_t row : order) {
        place[row] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(bundles.rows[row]);
    }
    bundles.rows = std::move(sorted);
    for (std::uint32_t& row : bundles.byEdge)
        row = row == layout::None ? row : place[row];
    return bundles;
}

void light(FrameBundles& bundles, const app::MeshPicture& picture, const app::PictureHighlight* highlight)
{
    for (FrameBundle& row : bundles.rows)
        row.lit = 0;
    if (!highlight || !highlight->focused())
        return;
    for (std::size_t edge = 0; edge < picture.edges.size(); ++edge) {
        if (bundles.byEdge[edge] != layout::None && highlight->isLit(picture.edges[edge]))
            bundles.rows[bundles.byEdge[edge]].lit += picture.edges[edge].count;
    }
}

namespace {

/// Where the way from the middle of `rect` towards `to` leaves it.
layout::Point borderTowards(const layout::Rect& rect, layout::Point to)
{
    const layout::Point from = rect.center();
    const double across = std::abs(to.x - from.x) / std::max(rect.width / 2, 1e-9);
    const double along = std::abs(to.y - from.y) / std::max(rect.height / 2, 1e-9);
    const double scale = std::max({across, along, 1.0});
    return {from.x + (to.x - from.x) / scale, from.y + (to.y - from.y) / scale};
}

} // namespace

layout::Route bundleRoute(const layout::Rect& from, const layout::Rect& to)
{
    // Beside the straight line between the middles, each way on a side of its own.
    layout::Point a = borderTowards(from, to.center());
    layout::Point b = borderTowards(to, from.center());
    const double length = std::max(1.0, std::hypot(b.x - a.x, b.y - a.y));
    const double aside = std::min(12.0, length / 8);
    const layout::Point shift{-(b.y - a.y) / length * aside, (b.x - a.x) / length * aside};
    a = {a.x + shift.x, a.y + shift.y};
    b = {b.x + shift.x, b.y + shift.y};
    return {{a, b}, false, false};
}

std::vector<FrameMix> frameMixes(const app::MeshPicture& picture, const app::PaintOptions& options)
{
    std::vector<FrameMix> mixes(picture.groups.size());
    for (std::uint32_t node = 0; node < picture.nodes.size(); ++node) {
        const std::uint32_t group = picture.nodes[node].group;
        if (group == layout::None)
            continue;
        FrameMix& mix = mixes[group];
        ++mix.nodes;
        const app::NodeMark mark = app::nodeMark(picture, node, options);
        if (mark.ink == app::Ink::None)
            continue;
        const auto part =
            std::find_if(mix.parts.begin(), mix.parts.end(), [&](const MixPart& p) { return p.mark == mark; });
        if (part == mix.parts.end())
            mix.parts.push_back({mark, 1});
        else
            ++part->count;
    }
    for (FrameMix& mix : mixes)
        std::sort(mix.parts.begin(), mix.parts.end(),
                  [](const MixPart& a, const MixPart& b) { return a.mark.key < b.mark.key; });
    return mixes;
}

} // namespace weft::gui
