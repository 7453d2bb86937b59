// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/LayeredLayout.h"

#include "layout/floorplan/FramedLayout.h"

namespace weft::layout {

LaidOut LayeredLayout::layOut(const LayoutGraph& graph, const LayoutOptions& options, Progress& progress,
                              std::stop_token stop) const
{
    return framedLayout(graph, options, FrameArrangement::Flow, progress, stop);
}

} // namespace weft::layout
