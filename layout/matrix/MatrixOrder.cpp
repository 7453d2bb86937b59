// SPDX-License-Identifier: Apache-2.0
#include "layout/matrix/MatrixOrder.h"

#include "layout/matrix/FlowOrder.h"

#include <utility>

namespace weft::layout {

std::vector<MatrixBlock> matrixOrder(const LayoutGraph& graph, const std::stop_token& stop)
{
    std::vector<MatrixBlock> blocks(graph.groups.size());
    for (std::uint32_t i = 0; i < blocks.size(); ++i)
        blocks[i].group = i;
    std::vector<std::uint32_t> blockOf;
    std::vector<std::uint32_t> place;
    blockOf.reserve(graph.nodes.size());
    place.reserve(graph.nodes.size());
    for (std::uint32_t v = 0; v < graph.nodes.size(); ++v) {
        std::uint32_t block = graph.nodes[v].group;
        if (block == None) {
            block = static_cast<std::uint32_t>(blocks.size());
            blocks.emplace_back();
        }
        blockOf.push_back(block);
        place.push_back(static_cast<std::uint32_t>(blocks[block].nodes.size()));
        blocks[block].nodes.push_back(v);
    }
    std::vector<WeightedArc> between;
    std::vector<std::vector<WeightedArc>> inside(blocks.size());
    for (const LayoutEdge& edge : graph.edges) {
        const std::uint32_t from = blockOf[edge.from];
        const std::uint32_t to = blockOf[edge.to];
        if (from == to)
            inside[from].push_back({place[edge.from], place[edge.to], edge.weight});
        else
            between.push_back({from, to, edge.weight});
    }
    std::vector<MatrixBlock> result;
    result.reserve(blocks.size());
    for (const std::uint32_t block : flowOrder(blocks.size(), between, stop)) {
        std::vector<std::uint32_t> order = flowOrder(blocks[block].nodes.size(), inside[block], stop);
        for (std::uint32_t& node : order)
            node = blocks[block].nodes[node];
        result.push_back({blocks[block].group, std::move(order)});
    }
    return result;
}

} // namespace weft::layout
