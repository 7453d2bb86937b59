// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/Ordering.h"

#include "layout/layered/Barycentre.h"
#include "layout/layered/OrderSearch.h"
#include "layout/layered/OrderStart.h"
#include "layout/layered/Sifting.h"

#include <algorithm>

namespace weft::layout {

OrderingEffort effortFor(std::size_t nodes, std::size_t arcs, bool thorough)
{
    const std::size_t size = nodes + arcs + 1;
    OrderingEffort effort;
    effort.starts = thorough ? std::clamp<std::size_t>(20'000 / size, 1, 12) : 1;
    effort.kept = thorough ? std::clamp<std::size_t>(4'000 / size, 1, 4) : 1;
    effort.rounds = std::clamp<std::size_t>(40'000'000 / size, 12, thorough ? 400 : 100);
    effort.passes = std::clamp<std::size_t>(600'000 / size, 3, thorough ? 6 : 4);
    // Of about a thousand boxes kicks gain more for their time than anything else.
    const std::size_t most = std::max(1'500'000 / size, std::min<std::size_t>(3'000'000 / size, 600));
    effort.kicks = thorough ? std::min({most, 20 * nodes, std::size_t{1500}}) : std::min(300'000 / size, nodes);
    return effort;
}

namespace {

LayerNodes inIndexOrder(const LayeredArcs& graph)
{
    std::vector<std::uint32_t> sizes(graph.layers, 0);
    for (const std::uint32_t layer : graph.layerOf)
        ++sizes[layer];
    LayerNodes layers(graph.layers);
    for (std::size_t layer = 0; layer < graph.layers; ++layer)
        layers[layer].reserve(sizes[layer]);
    for (std::uint32_t v = 0; v < graph.layerOf.size(); ++v)
        layers[graph.layerOf[v]].push_back(v);
    return layers;
}

} // namespace

LayerNodes orderLayers(const LayeredArcs& graph, const OrderingEffort& effort, std::stop_token stop)
{
    const LayerLinks links(graph, stop);
    if (stop.stop_requested())
        return inIndexOrder(graph);
    struct Candidate {
        std::uint64_t crossings = 0;
        LayerOrder order;
    };
    std::vector<Candidate> candidates;
    for (std::uint32_t start = 0; start < std::max<std::size_t>(1, effort.starts); ++start) {
        if (start > 0 && stop.stop_requested())
            break;
        LayerOrder order = startOrder(graph, links, start, stop);
        if (stop.stop_requested()) // it may be a part only
            break;
        barycentreRounds(order, links, effort.rounds, stop);
        candidates.push_back({effort.starts > 1 ? layerCrossings(graph, order.layers, stop) : 0, std::move(order)});
    }
    if (candidates.empty())
        return inIndexOrder(graph);
    const auto fewer = [](const Candidate& a, const Candidate& b) { return a.crossings < b.crossings; };
    std::stable_sort(candidates.begin(), candidates.end(), fewer);
    candidates.resize(std::min(candidates.size(), std::max<std::size_t>(1, effort.kept)));
    for (Candidate& candidate : candidates) {
        siftLayers(candidate.order, links, effort.window, effort.passes, stop);
        candidate.crossings = candidates.size() > 1 ? layerCrossings(graph, candidate.order.layers, stop) : 0;
    }
    LayerOrder& best = std::min_element(candidates.begin(), candidates.end(), fewer)->order;
    if (effort.kicks > 0)
        searchOrder(best, graph, links, effort.kicks, stop);
    return std::move(best.layers);
}

std::uint64_t layerCrossings(const LayeredArcs& graph, const LayerNodes& order, const std::stop_token& stop)
{
    std::vector<std::uint32_t> position(graph.layerOf.size(), 0);
    for (const std::vector<std::uint32_t>& layer : order) {
        for (std::uint32_t i = 0; i < layer.size(); ++i)
            position[layer[i]] = i;
    }
    std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> between(order.size());
    for (const Arc& arc : graph.arcs)
        between[graph.layerOf[arc.from]].emplace_back(position[arc.from], position[arc.to]);
    std::uint64_t crossings = 0;
    for (std::size_t layer = 0; layer + 1 < order.size() && !stop.stop_requested(); ++layer) {
        std::sort(between[layer].begin(), between[layer].end());
        // A Fenwick tree over the places in the next layer counts those already seen that lie below.
        std::vector<std::uint32_t> tree(order[layer + 1].size() + 1, 0);
        std::uint64_t seen = 0;
        for (const auto& [from, to] : between[layer]) {
            std::uint64_t notBelow = 0;
            for (std::size_t i = to + 1; i > 0; i -= i & (~i + 1))
                notBelow += tree[i];
            crossings += seen - notBelow;
            ++seen;
            for (std::size_t i = to + 1; i < tree.size(); i += i & (~i + 1))
                ++tree[i];
        }
    }
    return crossings;
}

} // namespace weft::layout
