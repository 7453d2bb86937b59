// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/Floorplan.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace weft::layout {
namespace {

/// Frames from those that mostly feed to those that mostly read (Eades, Lin, Smyth, 1993: sinks to the end, sources to
/// the front, else the greatest surplus).
std::vector<std::uint32_t> flowOrder(std::size_t frames, const std::vector<FrameFlow>& flows)
{
    std::vector<std::vector<std::uint32_t>> touching(frames);
    std::vector<double> out(frames, 0);
    std::vector<double> in(frames, 0);
    for (std::uint32_t i = 0; i < flows.size(); ++i) {
        touching[flows[i].from].push_back(i);
        touching[flows[i].to].push_back(i);
        out[flows[i].from] += flows[i].weight;
        in[flows[i].to] += flows[i].weight;
    }
    std::vector<bool> placed(frames, false);
    std::vector<std::uint32_t> front;
    std::vector<std::uint32_t> end;
    const auto take = [&](std::uint32_t frame) {
        placed[frame] = true;
        for (const std::uint32_t i : touching[frame]) {
            if (flows[i].from == frame)
                in[flows[i].to] -= flows[i].weight;
            else
                out[flows[i].from] -= flows[i].weight;
        }
    };
    // Quadratic; above this many frames the surplus at the start has to do.
    constexpr std::size_t MostExact = 2000;
    if (frames > MostExact) {
        front.resize(frames);
        std::iota(front.begin(), front.end(), 0);
        std::stable_sort(front.begin(), front.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return out[a] - in[a] > out[b] - in[b]; });
        return front;
    }
    for (std::size_t left = frames; left > 0; --left) {
        std::uint32_t best = SlicingTree::Nil;
        bool toEnd = false;
        double most = 0;
        for (std::uint32_t i = 0; i < frames; ++i) {
            if (placed[i])
                continue;
            const double surplus = out[i] - in[i];
            const bool sink = out[i] <= 0 && in[i] > 0;
            const double score = in[i] <= 0 ? 1e18 : sink ? 1e17 : surplus;
            if (best == SlicingTree::Nil || score > most) {
                best = i;
                most = score;
                toEnd = sink;
            }
        }
        (toEnd ? end : front).push_back(best);
        take(best);
    }
    front.insert(front.end(), end.rbegin(), end.rend());
    return front;
}

} // namespace

double leastArea(const ShapeCurve& curve)
{
    double least = 0;
    for (const Size& size : curve) {
        const double area = size.width * size.height;
        least = least == 0 ? area : std::min(least, area);
    }
    return std::max(1.0, least);
}

SlicingTree flowFloorplan(const FloorplanInput& input)
{
    const std::vector<std::uint32_t> order = flowOrder(input.curves.size(), input.flows);
    std::vector<double> sums{0};
    for (const std::uint32_t frame : order)
        sums.push_back(sums.back() + leastArea(input.curves[frame]));
    SlicingTree tree(input.curves);

    struct Part {
        std::size_t first;
        std::size_t end;
        Size room;
        std::size_t middle = 0; ///< 0: not yet cut
        bool vertical = false;
    };
    // Post-order without recursion: the depth may be that of the number of frames.
    std::vector<Part> open{
        {0, order.size(), {std::sqrt(sums.back() * input.aspect), std::sqrt(sums.back() / input.aspect)}}};
    std::vector<std::uint32_t> done;
    while (!open.empty()) {
        const Part part = open.back();
        if (part.end - part.first == 1) {
            done.push_back(order[part.first]);
            open.pop_back();
            continue;
        }
        if (part.middle != 0) {
            const std::uint32_t second = done.back();
            done.pop_back();
            const std::uint32_t first = done.back();
            done.back() = tree.join(first, second, part.vertical, input.channel);
            open.pop_back();
            continue;
        }
        const double half = (sums[part.first] + sums[part.end]) / 2;
        std::size_t middle = part.first + 1;
        while (middle + 1 < part.end && sums[middle] < half)
            ++middle;
        const double share = (sums[middle] - sums[part.first]) / (sums[part.end] - sums[part.first]);
        const bool vertical = part.room.width >= part.room.height;
        open.back().middle = middle;
        open.back().vertical = vertical;
        const Size a = vertical ? Size{part.room.width * share, part.room.height}
                                : Size{part.room.width, part.room.height * share};
        const Size b = vertical ? Size{part.room.width * (1 - share), part.room.height}
                                : Size{part.room.width, part.room.height * (1 - share)};
        open.push_back({middle, part.end, b});
        open.push_back({part.first, middle, a});
    }
    return tree;
}

} // namespace weft::layout
