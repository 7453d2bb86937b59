// SPDX-License-Identifier: Apache-2.0
#include "layout/organic/OrganicPlacement.h"

#include "layout/Parts.h"
#include "layout/organic/ForcePlacement.h"
#include "layout/organic/OverlapRemoval.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace weft::layout {
namespace {

ForceGraph forcesOf(const Part& part, std::span<const double> weights, double gap)
{
    ForceGraph graph;
    double mean = 0;
    for (const Size& size : part.sizes) {
        graph.masses.push_back((size.width + gap) * (size.height + gap));
        mean += graph.masses.back() / static_cast<double>(part.sizes.size());
    }
    for (double& mass : graph.masses)
        mass = std::clamp(mass / mean, 0.3, 10.0);
    std::vector<Spring> springs;
    springs.reserve(part.arcs.size());
    for (std::size_t i = 0; i < part.arcs.size(); ++i) {
        if (part.arcs[i].from != part.arcs[i].to)
            springs.push_back({part.arcs[i].from, part.arcs[i].to, weights[part.arcIndex[i]]});
    }
    graph.springs = mergedSprings(std::move(springs));
    return graph;
}

/// On a page of that aspect that is as large as the boxes with their gaps need.
std::vector<Rect> stretched(const std::vector<Point>& places, const Part& part, const OrganicSpacing& spacing,
                            double aspect)
{
    Point low = places.front();
    Point high = low;
    for (const Point& p : places) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    double area = 0;
    Size widest;
    for (const Size& size : part.sizes) {
        area += (size.width + spacing.gap) * (size.height + spacing.gap);
        widest = {std::max(widest.width, size.width), std::max(widest.height, size.height)};
    }
    const double height = std::max(std::sqrt(area / spacing.fill / aspect), widest.height);
    const double width = std::max(height * aspect, widest.width);
    // A chain stays one: no direction is stretched more than three times as much as the other.
    double scaleX = width / std::max(high.x - low.x, 1e-6);
    double scaleY = height / std::max(high.y - low.y, 1e-6);
    constexpr double Most = 3;
    scaleX = std::min(scaleX, scaleY * Most);
    scaleY = std::min(scaleY, scaleX * Most);
    std::vector<Rect> boxes;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Size size = part.sizes[i];
        boxes.push_back({(places[i].x - low.x) * scaleX - size.width / 2,
                         (places[i].y - low.y) * scaleY - size.height / 2, size.width, size.height});
    }
    return boxes;
}

/// The places turned so that `right` points to the right.
std::vector<Point> turned(const std::vector<Point>& places, Point right)
{
    std::vector<Point> result;
    result.reserve(places.size());
    for (const Point& p : places)
        result.push_back({p.x * right.x + p.y * right.y, p.y * right.x - p.x * right.y});
    return result;
}

/// Where the arcs point on the whole, as a vector of length 1.
Point flowOf(const std::vector<Point>& places, const Part& part)
{
    Point sum;
    for (const Arc& arc : part.arcs) {
        sum.x += places[arc.to].x - places[arc.from].x;
        sum.y += places[arc.to].y - places[arc.from].y;
    }
    const double length = std::sqrt(sum.x * sum.x + sum.y * sum.y);
    return length > 1e-9 ? Point{sum.x / length, sum.y / length} : Point{1, 0};
}

/// The smallest page of the wanted aspect that holds them, and more the fewer arcs run to the right.
double costOf(const std::vector<Rect>& boxes, const Part& part, double aspect)
{
    constexpr double Backward = 0.6; // a page where nothing runs to the right may be so much smaller
    Rect bounds = boxes.front();
    for (const Rect& box : boxes)
        bounds = bounds.united(box);
    const double width = std::max(bounds.width, bounds.height * aspect);
    double forward = 0;
    for (const Arc& arc : part.arcs)
        forward += boxes[arc.from].center().x < boxes[arc.to].center().x ? 1 : 0;
    const double share = part.arcs.empty() ? 1 : forward / static_cast<double>(part.arcs.size());
    return width * width * (1 + Backward * (1 - share));
}

/// Without overlaps, and near the wanted aspect: turned so that arcs run to the right on the whole, small ones by every
/// twelfth of a circle besides; where boxes had to give way up and down, they start wider. The cheapest counts. When
/// stopped the first one is still made of few boxes; of many there is none then.
std::vector<Rect> onPage(const std::vector<Point>& places, const Part& part, const OrganicSpacing& spacing,
                         const std::stop_token& stop)
{
    constexpr int Tries = 4;
    constexpr std::size_t MostTurned = 200;
    constexpr std::size_t Few = 10'000;             // take no more than 30 ms
    constexpr double Half = 0.86602540378443864676; // of the height of an equilateral triangle
    constexpr std::array<Point, 12> Twelfths{{{1, 0},
                                              {Half, 0.5},
                                              {0.5, Half},
                                              {0, 1},
                                              {-0.5, Half},
                                              {-Half, 0.5},
                                              {-1, 0},
                                              {-Half, -0.5},
                                              {-0.5, -Half},
                                              {0, -1},
                                              {0.5, -Half},
                                              {Half, -0.5}}};
    if (places.size() > Few && stop.stop_requested())
        return {};
    const std::vector<Point> flowing = turned(places, flowOf(places, part));
    std::vector<Rect> best;
    double least = 0;
    for (const Point right : Twelfths) {
        if (!best.empty() && (places.size() > MostTurned || stop.stop_requested()))
            break;
        const std::vector<Point> seen = turned(flowing, right);
        double start = spacing.aspect;
        for (int i = 0; i < Tries; ++i) {
            std::vector<Rect> boxes = stretched(seen, part, spacing, start);
            const bool sure = best.empty() && places.size() <= Few;
            if (!removeOverlaps(boxes, spacing.gap, spacing.aspect, sure ? std::stop_token{} : stop))
                return best;
            Rect bounds = boxes.front();
            for (const Rect& box : boxes)
                bounds = bounds.united(box);
            const double ratio = spacing.aspect * bounds.height / bounds.width;
            const double cost = costOf(boxes, part, spacing.aspect);
            if (best.empty() || cost < least) {
                least = cost;
                best = std::move(boxes);
            }
            if (std::max(ratio, 1 / ratio) < 1.1 || stop.stop_requested())
                break;
            start *= std::clamp(ratio, 0.5, 2.0);
        }
    }
    return best;
}

} // namespace

std::vector<Rect> organicPlaces(std::span<const Size> sizes, std::span<const Arc> arcs, std::span<const double> weights,
                                const OrganicSpacing& spacing, const std::stop_token& stop)
{
    std::vector<Rect> result(sizes.size());
    if (sizes.empty())
        return result;
    const std::vector<Part> parts = partsOf(sizes, arcs);
    std::vector<std::vector<Rect>> boxes;
    for (const Part& part : parts) {
        if (part.nodes.size() > 1 && !part.arcs.empty() && !stop.stop_requested()) {
            const std::vector<Point> places = forcePlaces(forcesOf(part, weights, spacing.gap), 1, stop);
            boxes.push_back(onPage(places, part, spacing, stop));
            if (!boxes.back().empty())
                continue;
            boxes.pop_back();
        }
        boxes.push_back(blockOf(part.sizes, spacing.gap, spacing.aspect));
    }
    const std::vector<Point> moves = packParts(boxes, 2 * spacing.gap, spacing.aspect);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (std::size_t k = 0; k < parts[i].nodes.size(); ++k) {
            const Rect& box = boxes[i][k];
            result[parts[i].nodes[k]] = {box.x + moves[i].x, box.y + moves[i].y, box.width, box.height};
        }
    }
    return result;
}

} // namespace weft::layout
