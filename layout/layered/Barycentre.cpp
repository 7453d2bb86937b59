// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/Barycentre.h"

#include "layout/layered/WatchedFill.h"
#include "model/base/StopEvery.h"

#include <algorithm>

namespace weft::layout {
namespace {

/// Sorts, equals in their order; whether anything moved. After a few rounds a layer is nearly sorted, and inserting is
/// then faster than merging: O(n + moves), and O(n log n) once there are too many of them.
bool sortNearlySorted(std::vector<std::uint32_t>& layer, const auto& above)
{
    std::size_t left = 8 * layer.size();
    bool moved = false;
    for (std::size_t i = 1; i < layer.size(); ++i) {
        const std::uint32_t node = layer[i];
        std::size_t place = i;
        for (; place > 0 && above(node, layer[place - 1]); --place)
            layer[place] = layer[place - 1];
        layer[place] = node;
        moved = moved || place != i;
        if (i - place > left) {
            std::stable_sort(layer.begin(), layer.end(), above);
            break;
        }
        left -= i - place;
    }
    return moved;
}

} // namespace

void barycentreRounds(LayerOrder& order, const LayerLinks& links, std::size_t rounds, const std::stop_token& stop,
                      std::span<const std::uint32_t> laneOf)
{
    constexpr double Own = 0.2;
    const std::size_t nodes = order.position.size();
    std::vector<double> place;
    std::vector<double> wanted;
    if (!fillWatched(place, nodes, 0.0, stop) || !fillWatched(wanted, nodes, 0.0, stop))
        return;
    for (std::size_t round = 0; round < rounds && !stop.stop_requested(); ++round) {
        for (const std::vector<std::uint32_t>& layer : order.layers) {
            if (stop.stop_requested())
                return;
            for (std::size_t i = 0; i < layer.size(); ++i)
                place[layer[i]] = (static_cast<double>(i) + 0.5) / static_cast<double>(layer.size());
        }
        for (std::size_t v = 0; v < nodes; ++v) {
            if (v % StopEvery == 0 && stop.stop_requested())
                return;
            const auto before = links.before(v);
            const auto behind = links.behind(v);
            const std::size_t degree = before.size() + behind.size();
            double sum = 0;
            for (const std::uint32_t other : before)
                sum += place[other];
            for (const std::uint32_t other : behind)
                sum += place[other];
            wanted[v] = degree == 0 ? place[v] : Own * place[v] + (1 - Own) * sum / static_cast<double>(degree);
        }
        bool moved = false;
        for (std::vector<std::uint32_t>& layer : order.layers) {
            if (stop.stop_requested())
                return;
            const auto above = [&](std::uint32_t a, std::uint32_t b) {
                return !laneOf.empty() && laneOf[a] != laneOf[b] ? laneOf[a] < laneOf[b] : wanted[a] < wanted[b];
            };
            moved = sortNearlySorted(layer, above) || moved;
        }
        if (!moved)
            break;
    }
    for (std::size_t layer = 0; layer < order.layers.size() && !stop.stop_requested(); ++layer)
        order.number(layer);
}

} // namespace weft::layout
