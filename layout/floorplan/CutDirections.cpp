// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/CutDirections.h"

#include <algorithm>
#include <vector>

namespace weft::layout {
namespace {

/// A size that a node can take, and how.
struct TurnedSize {
    Size size;
    bool vertical = false;
    std::uint32_t first = 0; ///< which sizes of its children
    std::uint32_t second = 0;
};

/// Those that no other one beats, by width; of many about every so-and-so-manieth.
void keepUnbeaten(std::vector<TurnedSize>& sizes)
{
    constexpr std::size_t MostSizes = 24;
    std::stable_sort(sizes.begin(), sizes.end(), [](const TurnedSize& a, const TurnedSize& b) {
        return a.size.width < b.size.width || (a.size.width == b.size.width && a.size.height < b.size.height);
    });
    std::size_t kept = 0;
    for (const TurnedSize& size : sizes) {
        if (kept == 0 || size.size.height < sizes[kept - 1].size.height)
            sizes[kept++] = size;
    }
    sizes.resize(kept);
    if (kept <= MostSizes)
        return;
    for (std::size_t i = 1; i < MostSizes; ++i)
        sizes[i] = sizes[i * (kept - 1) / (MostSizes - 1)];
    sizes.resize(MostSizes);
}

} // namespace

void turnCuts(SlicingTree& tree, double aspect, const std::stop_token& stop)
{
    std::vector<std::vector<TurnedSize>> sizes(tree.size());
    for (const std::uint32_t i : tree.bottomUp()) {
        if (stop.stop_requested())
            return;
        std::vector<TurnedSize>& all = sizes[i];
        if (i < tree.leaves()) {
            for (const Size& size : tree.curve(i))
                all.push_back({size, false, 0, 0});
            continue;
        }
        const SlicingTree::Node& node = tree.node(i);
        const std::vector<TurnedSize>& first = sizes[node.first];
        const std::vector<TurnedSize>& second = sizes[node.second];
        for (std::uint32_t a = 0; a < first.size(); ++a) {
            for (std::uint32_t b = 0; b < second.size(); ++b) {
                const Size& one = first[a].size;
                const Size& two = second[b].size;
                all.push_back({{one.width + two.width + node.channel, std::max(one.height, two.height)}, true, a, b});
                all.push_back({{std::max(one.width, two.width), one.height + two.height + node.channel}, false, a, b});
            }
        }
        keepUnbeaten(all);
    }
    const std::vector<TurnedSize>& pages = sizes[tree.root()];
    const auto heightOf = [&](const TurnedSize& page) { return std::max(page.size.height, page.size.width / aspect); };
    const auto best = std::min_element(pages.begin(), pages.end(), [&](const TurnedSize& a, const TurnedSize& b) {
        return heightOf(a) < heightOf(b);
    });
    std::vector<std::pair<std::uint32_t, std::uint32_t>> open{
        {tree.root(), static_cast<std::uint32_t>(best - pages.begin())}};
    while (!open.empty()) {
        const auto [i, choice] = open.back();
        open.pop_back();
        if (i < tree.leaves())
            continue;
        const TurnedSize& size = sizes[i][choice];
        const SlicingTree::Node& node = tree.node(i);
        open.emplace_back(node.first, size.first);
        open.emplace_back(node.second, size.second);
        if (node.vertical != size.vertical)
            tree.flipCut(i);
    }
    tree.refreshAll();
}

} // namespace weft::layout
