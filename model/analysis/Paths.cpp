// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Paths.h"

#include "model/analysis/SimplePathSearch.h"

namespace weft {

namespace {

/// Some seconds of search; a mesh so tangled that this does not do has more paths than anybody reads.
constexpr std::uint64_t MostSteps = 50'000'000;

} // namespace

Paths paths(const LevelGraph& graph, LevelGraph::Vertex from, LevelGraph::Vertex to, std::size_t limit,
            std::stop_token stop)
{
    Paths result;
    SimplePathSearch::Budget budget{MostSteps, std::move(stop), false};
    SimplePathSearch search(graph);
    std::uint32_t length = search.begin({.source = from, .target = to}, budget);
    while (length != SimplePathSearch::Unreachable && !result.truncated) {
        length = search.round(length, budget, [&](std::span<const LevelGraph::Vertex> path) {
            if (result.paths.size() == limit) {
                result.truncated = true;
                return false;
            }
            std::vector<NodeRef>& nodes = result.paths.emplace_back();
            nodes.reserve(path.size() + 1);
            for (const LevelGraph::Vertex vertex : path)
                nodes.push_back(graph.node(vertex));
            if (from == to)
                nodes.push_back(graph.node(to));
            return true;
        });
    }
    if (budget.steps == 0)
        result.truncated = true;
    result.complete = !budget.stopped;
    return result;
}

} // namespace weft
