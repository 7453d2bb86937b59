// SPDX-License-Identifier: Apache-2.0
#include "layout/organic/OverlapRemoval.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace weft::layout {
namespace {

/// A box on one axis: what moves, and across it what does not.
struct Extent {
    double low = 0; ///< along the axis of movement
    double size = 0;
    double acrossLow = 0;
    double acrossSize = 0;
    [[nodiscard]] double middle() const { return low + size / 2; }
};

/// `after` comes behind `before` by at least the size of that and the gap.
struct Constraint {
    std::uint32_t before = 0;
    std::uint32_t after = 0;
};

double overlapAlong(const Extent& a, const Extent& b, double gap)
{
    return std::min(a.low + a.size, b.low + b.size) + gap - std::max(a.low, b.low);
}

double overlapAcross(const Extent& a, const Extent& b, double gap)
{
    return std::min(a.acrossLow + a.acrossSize, b.acrossLow + b.acrossSize) + gap - std::max(a.acrossLow, b.acrossLow);
}

/// A line sweeps across; what it meets at a time is sorted along it. `all`: neighbours on the line suffice to keep
/// everything apart; else only pairs for which this axis is the shorter way, its lengths divided by `aspect`.
std::vector<Constraint> constraintsOf(const std::vector<Extent>& boxes, double gap, bool all, double aspect,
                                      const std::stop_token& stop)
{
    struct Event {
        double at;
        bool leaves;
        std::uint32_t box;
    };
    std::vector<Event> events;
    for (std::uint32_t i = 0; i < boxes.size(); ++i) {
        events.push_back({boxes[i].acrossLow, false, i});
        events.push_back({boxes[i].acrossLow + boxes[i].acrossSize + gap, true, i});
    }
    // What only touches has left before the other comes.
    std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
        return std::tuple(a.at, !a.leaves, a.box) < std::tuple(b.at, !b.leaves, b.box);
    });
    using Entry = std::pair<double, std::uint32_t>;
    std::set<Entry> line;
    std::vector<Constraint> constraints;
    std::size_t steps = 0;
    for (const Event& event : events) {
        if (steps++ % 1024 == 0 && stop.stop_requested())
            break;
        const Extent& box = boxes[event.box];
        const Entry entry{box.middle(), event.box};
        if (!event.leaves) {
            const auto at = line.insert(entry).first;
            if (!all) {
                for (auto before = at; before != line.begin();) {
                    --before;
                    const Extent& other = boxes[before->second];
                    const double along = overlapAlong(other, box, gap);
                    if (along <= 0 || along <= aspect * overlapAcross(other, box, gap))
                        constraints.push_back({before->second, event.box});
                    if (along <= 0)
                        break;
                }
                for (auto after = std::next(at); after != line.end(); ++after) {
                    const Extent& other = boxes[after->second];
                    const double along = overlapAlong(other, box, gap);
                    if (along <= 0 || along <= aspect * overlapAcross(other, box, gap))
                        constraints.push_back({event.box, after->second});
                    if (along <= 0)
                        break;
                }
                continue;
            }
            if (at != line.begin())
                constraints.push_back({std::prev(at)->second, event.box});
            if (std::next(at) != line.end())
                constraints.push_back({event.box, std::next(at)->second});
            continue;
        }
        const auto at = line.find(entry);
        if (all && at != line.begin() && std::next(at) != line.end())
            constraints.push_back({std::prev(at)->second, std::next(at)->second});
        line.erase(at);
    }
    return constraints;
}

void separate(std::vector<Extent>& boxes, const std::vector<Constraint>& constraints, double gap)
{
    std::vector<std::uint32_t> order(boxes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(boxes[a].middle(), a) < std::pair(boxes[b].middle(), b);
    });
    std::vector<std::uint32_t> place(boxes.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        place[order[i]] = i;
    std::vector<Constraint> sorted = constraints;
    std::vector<double> pushedOn(boxes.size());
    std::vector<double> pushedBack(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        pushedOn[i] = pushedBack[i] = boxes[i].low;
    std::sort(sorted.begin(), sorted.end(), [&](const Constraint& a, const Constraint& b) {
        return std::pair(place[a.before], place[a.after]) < std::pair(place[b.before], place[b.after]);
    });
    for (const Constraint& c : sorted)
        pushedOn[c.after] = std::max(pushedOn[c.after], pushedOn[c.before] + boxes[c.before].size + gap);
    std::sort(sorted.begin(), sorted.end(), [&](const Constraint& a, const Constraint& b) {
        return std::pair(place[a.after], place[a.before]) > std::pair(place[b.after], place[b.before]);
    });
    for (const Constraint& c : sorted)
        pushedBack[c.before] = std::min(pushedBack[c.before], pushedBack[c.after] - boxes[c.before].size - gap);
    for (std::size_t i = 0; i < boxes.size(); ++i)
        boxes[i].low = (pushedOn[i] + pushedBack[i]) / 2;
}

} // namespace

bool removeOverlaps(std::vector<Rect>& boxes, double gap, double aspect, const std::stop_token& stop)
{
    std::vector<Extent> extents;
    for (const Rect& box : boxes)
        extents.push_back({box.x, box.width, box.y, box.height});
    const std::vector<Constraint> beside = constraintsOf(extents, gap, false, aspect, stop);
    if (stop.stop_requested())
        return false;
    separate(extents, beside, gap);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        boxes[i].x = extents[i].low;
        extents[i] = {boxes[i].y, boxes[i].height, boxes[i].x, boxes[i].width};
    }
    const std::vector<Constraint> below = constraintsOf(extents, gap, true, 1, stop);
    if (stop.stop_requested())
        return false;
    separate(extents, below, gap);
    for (std::size_t i = 0; i < boxes.size(); ++i)
        boxes[i].y = extents[i].low;
    return true;
}

} // namespace weft::layout
