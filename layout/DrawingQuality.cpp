// SPDX-License-Identifier: Apache-2.0
#include "layout/DrawingQuality.h"

#include "layout/Crossings.h"
#include "layout/LeftToRightBound.h"
#include "layout/RouteGeometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <tuple>

namespace weft::layout {
namespace {

/// Of a polyline each corner; of a curve, cut into short pieces, each run of turns to the same side.
std::uint64_t bendsOf(const std::vector<Point>& line, bool curved)
{
    constexpr double Least = 20 * 3.14159265358979323846 / 180;
    constexpr double Straight = Least / 40; // between two arcs
    std::uint64_t bends = 0;
    Point direction{0, 0};
    double arc = 0; // how far it has turned so far
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point step{line[i].x - line[i - 1].x, line[i].y - line[i - 1].y};
        if (std::hypot(step.x, step.y) < 1e-6)
            continue;
        const double angle =
            std::atan2(direction.x * step.y - direction.y * step.x, direction.x * step.x + direction.y * step.y);
        if (!curved || std::abs(angle) < Straight || angle * arc < 0)
            arc = 0;
        const bool counted = std::abs(arc) > Least;
        arc += angle;
        if (!counted && std::abs(arc) > Least)
            ++bends;
        direction = step;
    }
    return bends;
}

template <class Counts> std::uint64_t countPairs(std::span<const Rect> rects, const Counts& counts)
{
    std::vector<std::uint32_t> order(rects.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return std::tuple(rects[a].x, a) < std::tuple(rects[b].x, b); });
    double highest = 0;
    for (const Rect& r : rects)
        highest = std::max(highest, r.height);
    // Those that the sweep line cuts, by their upper edge; none reaches further than the highest of all.
    std::set<std::pair<double, std::uint32_t>> cut;
    std::set<std::pair<double, std::uint32_t>> ends;
    std::uint64_t pairs = 0;
    for (const std::uint32_t i : order) {
        const Rect& r = rects[i];
        while (!ends.empty() && ends.begin()->first <= r.x) {
            cut.erase({rects[ends.begin()->second].y, ends.begin()->second});
            ends.erase(ends.begin());
        }
        if (r.empty())
            continue;
        for (auto at = cut.lower_bound({r.y - highest, 0}); at != cut.end() && at->first < r.bottom(); ++at)
            pairs += rects[at->second].intersects(r) && counts(rects[at->second], r) ? 1 : 0;
        cut.insert({r.y, i});
        ends.insert({r.right(), i});
    }
    return pairs;
}

/// What is on the page: ribbon lines, each as one, with the taps of what runs in them, and the lines of the other
/// edges.
std::vector<std::vector<Point>> seenLines(const Drawing& drawing)
{
    std::vector<std::vector<Point>> seen;
    for (std::size_t i = 0; i < drawing.edges.size(); ++i) {
        const bool shared = i < drawing.taps.size() && !drawing.taps[i].leave.points.empty();
        if (shared) {
            seen.push_back(polyline(drawing.taps[i].leave));
            seen.push_back(polyline(drawing.taps[i].enter));
        } else {
            seen.push_back(polyline(drawing.edges[i]));
        }
    }
    for (std::size_t i = 0; i < drawing.ribbons.size(); ++i) {
        if (i > 0 && drawing.ribbons[i].line == drawing.ribbons[i - 1].line)
            seen.back().back() = drawing.ribbons[i].to;
        else
            seen.push_back({drawing.ribbons[i].from, drawing.ribbons[i].to});
    }
    return seen;
}

/// Each piece once: edges that lie on each other between two points are one line there.
std::uint64_t seenCrossings(const std::vector<std::vector<Point>>& lines, const std::stop_token& stop)
{
    using Corners = std::array<double, 4>;
    std::vector<Corners> pieces;
    for (const std::vector<Point>& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            const auto [from, to] = std::minmax(
                line[i - 1], line[i], [](Point a, Point b) { return std::tuple(a.x, a.y) < std::tuple(b.x, b.y); });
            pieces.push_back({from.x, from.y, to.x, to.y});
        }
    }
    std::sort(pieces.begin(), pieces.end());
    pieces.erase(std::unique(pieces.begin(), pieces.end()), pieces.end());
    std::vector<std::vector<Point>> seen;
    seen.reserve(pieces.size());
    for (const Corners& piece : pieces)
        seen.push_back({{piece[0], piece[1]}, {piece[2], piece[3]}});
    return countCrossings(seen, stop);
}

} // namespace

std::uint64_t overlappingPairs(std::span<const Rect> rects)
{
    return countPairs(rects, [](const Rect&, const Rect&) { return true; });
}

Movement movementBetween(std::span<const Rect> before, std::span<const Rect> after)
{
    Movement movement;
    const std::size_t count = std::min(before.size(), after.size());
    for (std::size_t i = 0; i < count; ++i) {
        const double way = std::hypot(after[i].x - before[i].x, after[i].y - before[i].y);
        movement.moved += way > before[i].height ? 1 : 0;
        movement.mean += way / static_cast<double>(count);
    }
    return movement;
}

DrawingQuality drawingQuality(const LayoutGraph& graph, const Drawing& drawing, std::stop_token stop)
{
    DrawingQuality quality;
    std::vector<std::vector<Point>> lines;
    std::vector<std::vector<Point>> inside;
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const LayoutEdge& edge = graph.edges[i];
        lines.push_back(polyline(drawing.edges[i]));
        const std::vector<Point>& line = lines.back();
        quality.bends += bendsOf(line, drawing.edges[i].curved);
        for (std::size_t k = 1; k < line.size(); ++k)
            quality.length += std::hypot(line[k].x - line[k - 1].x, line[k].y - line[k - 1].y);
        if (edge.from == edge.to)
            continue;
        ++quality.edges;
        quality.leftToRight += drawing.nodes[edge.from].right() <= drawing.nodes[edge.to].x ? 1 : 0;
        if (graph.nodes[edge.from].group == graph.nodes[edge.to].group)
            inside.push_back(line);
    }
    quality.crossings = countCrossings(lines, stop);
    quality.insideCrossings = countCrossings(inside, stop);
    quality.seenCrossings = seenCrossings(seenLines(drawing), stop);
    quality.leftToRightBound = leftToRightBound(graph, stop);
    quality.boxOverlaps = overlappingPairs(drawing.nodes);
    quality.frameOverlaps =
        countPairs(drawing.groups, [](const Rect& a, const Rect& b) { return !a.contains(b) && !b.contains(a); });
    double area = 0;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        area += drawing.nodes[i].width * drawing.nodes[i].height;
        const std::uint32_t group = graph.nodes[i].group;
        quality.outsideFrame +=
            group < drawing.groups.size() && !drawing.groups[group].contains(drawing.nodes[i]) ? 1 : 0;
    }
    quality.aspect = drawing.bounds.height > 0 ? drawing.bounds.width / drawing.bounds.height : 0;
    quality.fill = drawing.bounds.empty() ? 0 : area / (drawing.bounds.width * drawing.bounds.height);
    return quality;
}

} // namespace weft::layout
