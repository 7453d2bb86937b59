// SPDX-License-Identifier: Apache-2.0
#include "layout/lod/LevelOfDetail.h"

#include <algorithm>
#include <vector>

namespace weft::layout {

DetailStats detailStats(const Drawing& drawing)
{
    DetailStats stats{drawing.nodes.size(),
                      drawing.edges.size(),
                      drawing.groups.size(),
                      {drawing.bounds.width, drawing.bounds.height},
                      0};
    if (!drawing.nodes.empty()) {
        std::vector<double> heights;
        heights.reserve(drawing.nodes.size());
        for (const Rect& node : drawing.nodes)
            heights.push_back(node.height);
        const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
        std::nth_element(heights.begin(), middle, heights.end());
        stats.boxHeight = *middle;
    }
    return stats;
}

Detail levelOfDetail(const DetailStats& stats, double scale, Size viewport, std::optional<Detail> previous,
                     const DetailBudget& budget)
{
    const auto share = [&](double window, double extent) {
        return extent > 0 ? std::clamp(window / (extent * scale), 0.0, 1.0) : 1.0;
    };
    const double seen = share(viewport.width, stats.extent.width) * share(viewport.height, stats.extent.height);
    const double boxes = static_cast<double>(stats.nodes) * seen;
    const double lines = static_cast<double>(stats.edges) * seen;
    const double height = stats.boxHeight * scale;

    // What is shown now is kept a little longer: its limits are wider by the hysteresis.
    const auto holds = [&](Detail level, double least, double items, double most) {
        const double slack = previous && *previous >= level ? budget.hysteresis : 0;
        return height >= least * (1 - slack) && items <= most * (1 + slack);
    };
    if (holds(Detail::Full, budget.leastFullHeight, boxes * 2, budget.labels))
        return Detail::Full;
    if (holds(Detail::Names, budget.leastNameHeight, boxes, budget.labels))
        return Detail::Names;
    if (stats.groups == 0 || holds(Detail::Boxes, budget.leastBoxHeight, boxes + lines, budget.primitives))
        return Detail::Boxes;
    return Detail::Frames;
}

} // namespace weft::layout
