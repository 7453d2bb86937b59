// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/MovedFrames.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace weft::layout {
namespace {

/// A leaf of the plan, and where it stood before anything moved.
struct Place {
    std::size_t step = 0;
    Rect region;
    bool given = false;
};

double distance(const Rect& region, Point p)
{
    const double x = std::max({region.x - p.x, 0.0, p.x - region.right()});
    const double y = std::max({region.y - p.y, 0.0, p.y - region.bottom()});
    return std::hypot(x, y);
}

} // namespace

Rect keptPage(const LayoutMemory& memory)
{
    Rect page;
    for (const KeptFrame& frame : memory.frames) {
        if (!frame.region.empty())
            page = page.empty() ? frame.region : page.united(frame.region);
    }
    return page;
}

LayoutMemory withMovedFrames(LayoutMemory memory, std::span<const MovedFrame> moved)
{
    const Rect page = keptPage(memory);
    std::vector<Place> places;
    for (std::size_t step = 0; step < memory.plan.size(); ++step) {
        const std::uint32_t frame = memory.plan[step].frame;
        if (frame != None && frame < memory.frames.size() && !memory.frames[frame].region.empty())
            places.push_back({step, memory.frames[frame].region, false});
    }
    for (const MovedFrame& one : moved) {
        const auto from = std::find_if(places.begin(), places.end(),
                                       [&](const Place& place) { return memory.plan[place.step].frame == one.frame; });
        if (from == places.end() || !std::isfinite(one.at.x) || !std::isfinite(one.at.y))
            continue;
        const Point wanted{page.x + one.at.x * page.width, page.y + one.at.y * page.height};
        Place* to = nullptr;
        double nearest = std::numeric_limits<double>::infinity();
        for (Place& place : places) {
            const double away = distance(place.region, wanted);
            if (!place.given && away < nearest) {
                nearest = away;
                to = &place;
            }
        }
        if (to == nullptr)
            continue;
        to->given = true;
        if (to == &*from)
            continue;
        KeptStep& here = memory.plan[from->step];
        KeptStep& there = memory.plan[to->step];
        for (const std::uint32_t frame : {here.frame, there.frame})
            memory.frames[frame].region = {};
        std::swap(here.frame, there.frame);
    }
    return memory;
}

} // namespace weft::layout
