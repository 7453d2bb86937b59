// SPDX-License-Identifier: Apache-2.0
#include "layout/HiddenEdges.h"

#include "layout/lod/SpatialIndex.h"

#include <vector>

namespace weft::layout {

HiddenEdges hiddenEdges(const LayoutGraph& graph, const Drawing& drawing, const std::stop_token& stop)
{
    constexpr double Touch = 0.5;
    const SpatialIndex index(drawing);
    std::vector<bool> hidden(graph.edges.size(), false);
    for (std::uint32_t node = 0; node < drawing.nodes.size() && !stop.stop_requested(); ++node) {
        for (const std::uint32_t edge : index.edgesIn(drawing.nodes[node].grown(-Touch)))
            hidden[edge] = hidden[edge] || (graph.edges[edge].from != node && graph.edges[edge].to != node);
    }
    HiddenEdges count;
    for (std::size_t i = 0; i < hidden.size(); ++i) {
        const LayoutEdge& edge = graph.edges[i];
        const bool inside = graph.nodes[edge.from].group == graph.nodes[edge.to].group;
        count.inside += hidden[i] && inside ? 1 : 0;
        count.between += hidden[i] && !inside ? 1 : 0;
    }
    return count;
}

} // namespace weft::layout
