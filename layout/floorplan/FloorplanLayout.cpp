// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/FloorplanLayout.h"

#include "layout/floorplan/FramedLayout.h"

namespace weft::layout {

LaidOut FloorplanLayout::layOut(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                                std::stop_token stop) const
{
    return framedLayout(graph, options, FrameArrangement::Annealed, progress, stop);
}

} // namespace weft::layout
