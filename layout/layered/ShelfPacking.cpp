// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/ShelfPacking.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace weft::layout {
namespace {

/// The size of the page when shelves are `width` wide; fills `places` when there are any.
Size fillShelves(std::span<const Size> sizes, const std::vector<std::uint32_t>& order, double gap, double width,
                 std::vector<Point>* places)
{
    Size page;
    Point at;
    double shelf = 0;
    for (const std::uint32_t i : order) {
        if (at.x > 0 && at.x + sizes[i].width > width) {
            at = {0, at.y + shelf + gap};
            shelf = 0;
        }
        if (places != nullptr)
            (*places)[i] = at;
        shelf = std::max(shelf, sizes[i].height);
        page.width = std::max(page.width, at.x + sizes[i].width);
        page.height = std::max(page.height, at.y + sizes[i].height);
        at.x += sizes[i].width + gap;
    }
    return page;
}

} // namespace

std::vector<Point> packShelves(std::span<const Size> sizes, double gap, double aspect)
{
    std::vector<std::uint32_t> order(sizes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return sizes[a].height > sizes[b].height; });
    double widest = 1;
    double area = 1;
    for (const Size& size : sizes) {
        widest = std::max(widest, size.width);
        area += (size.width + gap) * (size.height + gap);
    }
    constexpr int Tries = 40;
    const double least = std::max(widest, std::sqrt(area * aspect) * 0.7);
    double best = least;
    double lowest = 0;
    for (int i = 0; i < Tries; ++i) {
        const double width = least * (1 + 0.05 * i);
        const Size page = fillShelves(sizes, order, gap, width, nullptr);
        const double needed = std::max(page.width, page.height * aspect);
        if (i == 0 || needed < lowest) {
            lowest = needed;
            best = width;
        }
    }
    std::vector<Point> places(sizes.size());
    fillShelves(sizes, order, gap, best, &places);
    return places;
}

} // namespace weft::layout
