// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/GridPlacement.h"

#include <algorithm>
#include <array>

namespace weft::app {

using layout::Point;
using layout::Rect;

namespace {

constexpr double MarkHalf = 6;
constexpr double NameGap = 10; ///< from the middle of the mark to the name
constexpr double Row = 16;
constexpr std::array<int, 7> RowsOff{0, 1, -1, 2, -2, 3, -3};

bool freeOf(const std::vector<Rect>& taken, const Rect& rect)
{
    return std::none_of(taken.begin(), taken.end(), [&](const Rect& other) { return other.intersects(rect); });
}

Rect markRect(Point at)
{
    return {at.x - MarkHalf, at.y - MarkHalf, 2 * MarkHalf, 2 * MarkHalf};
}

/// The point drawn into its quadrant, so that its mark does not hang over an edge.
Point inside(Point at, const Rect& quadrant)
{
    const double margin = MarkHalf + 2;
    if (quadrant.width > 2 * margin)
        at.x = std::clamp(at.x, quadrant.x + margin, quadrant.right() - margin);
    if (quadrant.height > 2 * margin)
        at.y = std::clamp(at.y, quadrant.y + margin, quadrant.bottom() - margin);
    return at;
}

} // namespace

std::vector<GridSpot> placeGridPoints(const std::vector<GridPoint>& points, std::vector<Rect> taken)
{
    std::vector<GridSpot> spots(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const GridPoint& point = points[i];
        const Point home = inside(point.at, point.quadrant);
        for (const int rows : RowsOff) {
            const Point at{home.x, home.y + rows * Row};
            const Rect mark = markRect(at);
            if (!point.quadrant.contains(mark) || !freeOf(taken, mark))
                continue;
            for (const bool left : {false, true}) {
                const double x = left ? at.x - NameGap - point.name.width : at.x + NameGap;
                const Rect name{x, at.y - point.name.height / 2, point.name.width, point.name.height};
                if (!point.quadrant.contains(name.grown(2)) || !freeOf(taken, name))
                    continue;
                spots[i] = {true, at, name, left};
                break;
            }
            if (!spots[i].found)
                continue;
            taken.push_back(mark);
            taken.push_back(spots[i].name);
            break;
        }
    }
    return spots;
}

} // namespace weft::app
