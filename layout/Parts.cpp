// SPDX-License-Identifier: Apache-2.0
#include "layout/Parts.h"

#include "layout/layered/Components.h"
#include "layout/layered/ShelfPacking.h"

#include <algorithm>
#include <utility>

namespace weft::layout {

std::vector<Part> partsOf(std::span<const Size> sizes, std::span<const Arc> arcs)
{
    const Components components = componentsOf(sizes.size(), arcs);
    std::vector<Part> all(components.count);
    std::vector<std::uint32_t> place(sizes.size());
    for (std::uint32_t v = 0; v < sizes.size(); ++v) {
        Part& part = all[components.of[v]];
        place[v] = static_cast<std::uint32_t>(part.nodes.size());
        part.nodes.push_back(v);
        part.sizes.push_back(sizes[v]);
    }
    for (std::uint32_t i = 0; i < arcs.size(); ++i) {
        Part& part = all[components.of[arcs[i].from]];
        part.arcs.push_back({place[arcs[i].from], place[arcs[i].to]});
        part.arcIndex.push_back(i);
    }
    std::vector<Part> parts;
    Part loose;
    for (Part& part : all) {
        if (part.nodes.size() > 1) {
            parts.push_back(std::move(part));
        } else {
            loose.nodes.push_back(part.nodes.front());
            loose.sizes.push_back(part.sizes.front());
        }
    }
    if (!loose.nodes.empty())
        parts.push_back(std::move(loose));
    return parts;
}

std::vector<Rect> blockOf(std::span<const Size> sizes, double gap, double aspect)
{
    const std::vector<Point> places = packShelves(sizes, gap, aspect);
    std::vector<Rect> boxes;
    for (std::size_t i = 0; i < places.size(); ++i)
        boxes.push_back({places[i].x, places[i].y, sizes[i].width, sizes[i].height});
    return boxes;
}

std::vector<Point> packParts(std::span<const std::vector<Rect>> boxes, double gap, double aspect)
{
    std::vector<Rect> bounds;
    std::vector<Size> sizes;
    for (const std::vector<Rect>& part : boxes) {
        Rect whole = part.front();
        for (const Rect& box : part)
            whole = whole.united(box);
        bounds.push_back(whole);
        sizes.push_back({whole.width, whole.height});
    }
    std::vector<Point> places = packShelves(sizes, gap, aspect);
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = {places[i].x - bounds[i].x, places[i].y - bounds[i].y};
    return places;
}

} // namespace weft::layout
