// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/Tracks.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>
#include <tuple>

namespace weft::layout {

Tracks assignTracks(const std::vector<Stretch>& stretches)
{
    constexpr double Apart = 12; // between the ends of two lines on the same track
    std::vector<std::uint32_t> order(stretches.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(stretches[a].net, a) < std::tuple(stretches[b].net, b);
    });
    struct Hull {
        double from;
        double to;
        std::size_t first;
        std::size_t end;
    };
    std::vector<Hull> hulls;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Stretch& stretch = stretches[order[i]];
        const double low = std::min(stretch.from, stretch.to);
        const double high = std::max(stretch.from, stretch.to);
        if (i > 0 && stretches[order[i - 1]].net == stretch.net) {
            hulls.back().from = std::min(hulls.back().from, low);
            hulls.back().to = std::max(hulls.back().to, high);
            hulls.back().end = i + 1;
        } else {
            hulls.push_back({low, high, i, i + 1});
        }
    }
    std::sort(hulls.begin(), hulls.end(), [](const Hull& a, const Hull& b) {
        return std::tuple(a.from, a.to, a.first) < std::tuple(b.from, b.to, b.first);
    });
    Tracks tracks;
    tracks.of.resize(stretches.size());
    using Entry = std::pair<double, std::uint32_t>; // end of the last line on it, track
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> free;
    for (const Hull& hull : hulls) {
        std::uint32_t track = tracks.count;
        if (!free.empty() && free.top().first + Apart <= hull.from) {
            track = free.top().second;
            free.pop();
        } else {
            ++tracks.count;
        }
        free.emplace(hull.to, track);
        for (std::size_t i = hull.first; i < hull.end; ++i)
            tracks.of[order[i]] = track;
    }
    return tracks;
}

} // namespace weft::layout
