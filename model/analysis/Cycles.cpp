// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Cycles.h"

#include "model/analysis/CycleSearch.h"
#include "model/analysis/FeedbackArcs.h"
#include "model/analysis/StrongComponents.h"

#include <algorithm>
#include <tuple>

namespace weft {

namespace {

using Vertex = LevelGraph::Vertex;
using Vertices = std::vector<Vertex>;

/// The components that hold a cycle, each sorted, in the order of their least vertex.
std::vector<Vertices> cyclicComponents(const LevelGraph& graph, const StrongComponents& components)
{
    std::vector<std::uint32_t> sizes(components.count, 0);
    for (const std::uint32_t component : components.of)
        ++sizes[component];
    std::vector<std::uint32_t> rank(components.count, 0); // 1 + place in the result
    std::vector<Vertices> result;
    for (Vertex vertex = 0; vertex < graph.size(); ++vertex) {
        const std::uint32_t component = components.of[vertex];
        bool cyclic = sizes[component] > 1;
        if (!cyclic) {
            const auto [first, last] = boost::out_edges(vertex, graph.graph);
            cyclic =
                std::any_of(first, last, [&](const auto& edge) { return boost::target(edge, graph.graph) == vertex; });
        }
        if (!cyclic)
            continue;
        if (rank[component] == 0) {
            result.emplace_back();
            rank[component] = static_cast<std::uint32_t>(result.size());
        }
        result[rank[component] - 1].push_back(vertex);
    }
    return result;
}

CycleBreak breakOf(const Mesh& mesh, const LevelGraph& graph, const LevelGraph::Graph::edge_descriptor& edge)
{
    const Vertex to = boost::target(edge, graph.graph);
    const LevelEdge& levelEdge = graph.graph[edge];
    CycleBreak result{graph.node(boost::source(edge, graph.graph)), graph.node(to), BreakReason::FewestReaders, 1};
    double worth = 1;
    if (graph.level == Level::Domain) {
        worth = levelEdge.count;
    } else if (graph.level == Level::Product) {
        const ProductEdge& productEdge = mesh.productEdges[levelEdge.row];
        if (productEdge.declared && productEdge.observed) {
            worth = 4;
        } else {
            result.reason = productEdge.declared ? BreakReason::DeclaredOnly : BreakReason::ObservedOnly;
            worth = productEdge.declared ? 1 : 2;
        }
    }
    result.cost = worth * static_cast<double>(1 + boost::out_degree(to, graph.graph));
    return result;
}

/// Counts the edges inside each component, and finds which of them to give up.
void breakComponents(const Mesh& mesh, const LevelGraph& graph, const std::vector<Vertices>& components,
                     const std::stop_token& stop, Cycles& result)
{
    constexpr std::uint32_t Outside = ~0U;
    FeedbackBudget budget;
    std::vector<std::uint32_t> local(graph.size(), Outside);
    for (std::size_t c = 0; c < components.size(); ++c) {
        const Vertices& component = components[c];
        for (std::uint32_t i = 0; i < component.size(); ++i)
            local[component[i]] = i;
        std::vector<WeightedArc> arcs;
        std::vector<CycleBreak> breaks;
        for (const Vertex vertex : component) {
            const auto [first, last] = boost::out_edges(vertex, graph.graph);
            for (auto edge = first; edge != last; ++edge) {
                const std::uint32_t to = local[boost::target(*edge, graph.graph)];
                if (to == Outside)
                    continue;
                breaks.push_back(breakOf(mesh, graph, *edge));
                arcs.push_back({local[vertex], to, breaks.back().cost});
            }
        }
        for (const Vertex vertex : component)
            local[vertex] = Outside;
        result.components[c].edges = arcs.size();
        for (const std::uint32_t arc : feedbackArcs(static_cast<std::uint32_t>(component.size()), arcs, budget, stop))
            result.breakAt.push_back(breaks[arc]);
    }
    std::ranges::sort(result.breakAt, [](const CycleBreak& a, const CycleBreak& b) {
        return std::tie(a.cost, a.from, a.to) < std::tie(b.cost, b.from, b.to);
    });
}

} // namespace

Cycles cycles(const Mesh& mesh, const LevelGraph& graph, std::size_t limit, std::stop_token stop)
{
    Cycles result;
    result.level = graph.level;
    const StrongComponents strong = strongComponents(graph.graph, stop);
    if (!strong.complete) {
        result.complete = false;
        return result;
    }
    std::vector<Vertices> components = cyclicComponents(graph, strong);
    for (const Vertices& component : components) {
        CycleComponent& row = result.components.emplace_back();
        for (const Vertex vertex : component)
            row.nodes.push_back(graph.node(vertex));
    }
    breakComponents(mesh, graph, components, stop, result);
    const ElementaryCycles found = elementaryCycles(graph, std::move(components), limit, stop);
    for (const Vertices& cycle : found.cycles) {
        std::vector<NodeRef>& nodes = result.cycles.emplace_back();
        for (const Vertex vertex : cycle)
            nodes.push_back(graph.node(vertex));
    }
    result.truncated = found.truncated;
    result.complete = found.complete && !stop.stop_requested();
    return result;
}

} // namespace weft
