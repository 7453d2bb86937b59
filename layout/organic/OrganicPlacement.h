// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Geometry.h"
#include "layout/layered/CycleRemoval.h"

#include <stop_token>

namespace weft::layout {

/// How organic boxes are set.
struct OrganicSpacing {
    double gap = 24;     ///< least room between boxes
    double aspect = 1.4; ///< wanted width / height
    double fill = 0.3;   ///< share of the page that boxes with their gaps should cover before overlaps go
};

/// Boxes of these sizes by forces between them: each component by forcePlaces, turned so that its arcs rather run to
/// the right, stretched to its room and to the wanted aspect, without overlaps; components on shelves. `weights` are
/// those of the arcs. Cost as forcePlaces. Stopped early, components that are not begun or too large to finish are
/// blocks.
[[nodiscard]] std::vector<Rect> organicPlaces(std::span<const Size> sizes, std::span<const Arc> arcs,
                                              std::span<const double> weights, const OrganicSpacing& spacing,
                                              const std::stop_token& stop = {});

} // namespace weft::layout
