// SPDX-License-Identifier: Apache-2.0
#include "layout/organic/OrganicPlacement.h"

#include "layout/Parts.h"
#include "layout/organic/ForcePlacement.h"
#include "layout/organic/OverlapRemoval.h"

#include <algorithm>
#include <cmath>
#include <map>
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
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> springs;
    for (std::size_t i = 0; i < part.arcs.size(); ++i) {
        if (part.arcs[i].from != part.arcs[i].to)
            springs[{part.arcs[i].from, part.arcs[i].to}] += weights[part.arcIndex[i]];
    }
    for (const auto& [ends, weight] : springs)
        graph.springs.push_back({ends.first, ends.second, weight});
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

/// Without overlaps, and still near the wanted aspect: where boxes had to give way up and down, they start wider.
std::vector<Rect> onPage(const std::vector<Point>& places, const Part& part, const OrganicSpacing& spacing)
{
    constexpr int Tries = 4;
    std::vector<Rect> best;
    double nearest = 0;
    double start = spacing.aspect;
    for (int i = 0; i < Tries; ++i) {
        std::vector<Rect> boxes = stretched(places, part, spacing, start);
        removeOverlaps(boxes, spacing.gap, spacing.aspect);
        Rect bounds = boxes.front();
        for (const Rect& box : boxes)
            bounds = bounds.united(box);
        const double ratio = spacing.aspect * bounds.height / bounds.width;
        const double off = std::max(ratio, 1 / ratio);
        if (i == 0 || off < nearest) {
            nearest = off;
            best = std::move(boxes);
        }
        if (off < 1.1)
            break;
        start *= std::clamp(ratio, 0.5, 2.0);
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
        if (part.nodes.size() == 1 || part.arcs.empty()) {
            boxes.push_back(blockOf(part.sizes, spacing.gap, spacing.aspect));
            continue;
        }
        const std::vector<Point> places = forcePlaces(forcesOf(part, weights, spacing.gap), 1, stop);
        boxes.push_back(onPage(places, part, spacing));
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
