// SPDX-License-Identifier: Apache-2.0
#include "app/gui/graphview/FrameBundles.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace weft::gui {

std::vector<FrameBundle> frameBundles(const app::MeshPicture& picture, const app::PictureHighlight* highlight)
{
    std::vector<FrameBundle> bundles;
    for (const app::PictureEdge& edge : picture.edges) {
        const std::uint32_t from = picture.nodes[edge.from].group;
        const std::uint32_t to = picture.nodes[edge.to].group;
        if (from == to || from == layout::None || to == layout::None)
            continue;
        bundles.push_back({from, to, edge.count, highlight && highlight->isLit(edge) ? edge.count : 0});
    }
    std::sort(bundles.begin(), bundles.end(), [](const FrameBundle& a, const FrameBundle& b) {
        return std::tie(a.from, a.to) < std::tie(b.from, b.to);
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < bundles.size(); ++i) {
        if (kept > 0 && bundles[kept - 1].from == bundles[i].from && bundles[kept - 1].to == bundles[i].to) {
            bundles[kept - 1].count += bundles[i].count;
            bundles[kept - 1].lit += bundles[i].lit;
        } else {
            bundles[kept++] = bundles[i];
        }
    }
    bundles.resize(kept);
    std::stable_sort(bundles.begin(), bundles.end(),
                     [](const FrameBundle& a, const FrameBundle& b) { return a.count > b.count; });
    return bundles;
}

layout::Route bundleRoute(const layout::Rect& from, const layout::Rect& to)
{
    const layout::Point a{from.right(), from.center().y};
    const layout::Point b{to.x, to.center().y};
    // Where the target lies behind, the same reach makes the S-shaped loop that says so.
    const double reach = std::max(40.0, std::abs(b.x - a.x) / 2);
    layout::Route route;
    route.curved = true;
    route.back = b.x < a.x;
    route.points = {a, {a.x + reach, a.y}, {b.x - reach, b.y}, b};
    return route;
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
        const auto part = std::find_if(mix.parts.begin(), mix.parts.end(), [&](const MixPart& p) { return p.mark == mark; });
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
