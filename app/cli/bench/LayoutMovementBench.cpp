// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench/LayoutMovementBench.h"

#include "layout/Crossings.h"
#include "layout/LayoutCatalog.h"
#include "layout/RouteGeometry.h"
#include "layout/Splitmix.h"

#include <memory>
#include <span>
#include <utility>

namespace weft::cli {

namespace {

using layout::LayoutEdge;
using layout::LayoutGraph;

/// Whether `to` can be reached from `from`.
bool reaches(const LayoutGraph& graph, std::uint32_t from, std::uint32_t to)
{
    std::vector<std::vector<std::uint32_t>> next(graph.nodes.size());
    for (const LayoutEdge& edge : graph.edges)
        next[edge.from].push_back(edge.to);
    std::vector<bool> seen(graph.nodes.size(), false);
    std::vector<std::uint32_t> open{from};
    while (!open.empty()) {
        const std::uint32_t node = open.back();
        open.pop_back();
        if (node == to)
            return true;
        for (const std::uint32_t other : next[node]) {
            if (!seen[other]) {
                seen[other] = true;
                open.push_back(other);
            }
        }
    }
    return false;
}

class RandomChange {
public:
    RandomChange(const LayoutGraph& graph, std::uint64_t seed) : m_graph(graph), m_random(seed) {}

    LayoutGraph changed(LayoutMovement::Change change)
    {
        LayoutGraph graph = m_graph;
        if (change == LayoutMovement::Change::Product)
            addProduct(graph);
        else
            addEdge(graph, change == LayoutMovement::Change::EdgeInside);
        return graph;
    }

private:
    static constexpr int Tries = 1000;

    std::uint32_t anyNode() { return static_cast<std::uint32_t>(m_random.below(m_graph.nodes.size())); }

    /// A node of that group, three times in four.
    std::uint32_t nodeFor(std::uint32_t group)
    {
        const bool any = m_random.below(4) == 0;
        std::uint32_t node = anyNode();
        for (int tries = 0; tries < Tries && !any && m_graph.nodes[node].group != group; ++tries)
            node = anyNode();
        return node;
    }

    void addProduct(LayoutGraph& graph)
    {
        const auto added = static_cast<std::uint32_t>(graph.nodes.size());
        graph.nodes.push_back(m_graph.nodes[anyNode()]);
        const std::uint32_t group = graph.nodes.back().group;
        const std::size_t inputs = 1 + m_random.below(2);
        for (std::size_t i = 0; i < inputs; ++i)
            graph.edges.push_back({nodeFor(group), added});
        for (int tries = 0; tries < Tries; ++tries) {
            const std::uint32_t reader = nodeFor(group);
            if (reaches(graph, reader, added))
                continue;
            graph.edges.push_back({added, reader});
            return;
        }
    }

    void addEdge(LayoutGraph& graph, bool inside)
    {
        for (int tries = 0; tries < Tries; ++tries) {
            const std::uint32_t from = anyNode();
            const std::uint32_t to = anyNode();
            const bool same = graph.nodes[from].group == graph.nodes[to].group;
            if (from == to || same != inside)
                continue;
            const bool swap = reaches(graph, to, from);
            graph.edges.push_back(swap ? LayoutEdge{to, from} : LayoutEdge{from, to});
            return;
        }
    }

    const LayoutGraph& m_graph;
    layout::Splitmix m_random;
};

std::uint64_t crossingsOf(const layout::Drawing& drawing, const std::stop_token& stop)
{
    std::vector<std::vector<layout::Point>> lines;
    lines.reserve(drawing.edges.size());
    for (const layout::Route& route : drawing.edges)
        lines.push_back(layout::polyline(route));
    return layout::countCrossings(lines, stop);
}

} // namespace

LayoutMovement layoutMovement(const LayoutBenchMesh& mesh, LayoutMovement::Change change, std::size_t changes,
                              const std::stop_token& stop)
{
    LayoutMovement result;
    result.mesh = mesh.name;
    result.change = change;
    const layout::Layout& floorplan = *layout::layoutNamed("floorplan");
    NoProgress progress;
    layout::LayoutOptions options;
    const layout::LaidOut first = floorplan.layOut(mesh.graph, options, progress, stop);
    layout::LayoutOptions keeping = options;
    keeping.memory = std::make_shared<layout::LayoutMemory>(first.memory);
    const std::size_t boxes = mesh.graph.nodes.size();
    RandomChange random(mesh.graph, 7 + static_cast<std::uint64_t>(change));
    double kept = 0;
    double fresh = 0;
    for (std::size_t i = 0; i < changes && boxes > 1; ++i) {
        const LayoutGraph graph = random.changed(change);
        const layout::LaidOut then = floorplan.layOut(graph, keeping, progress, stop);
        const layout::LaidOut scratch = floorplan.layOut(graph, options, progress, stop);
        const layout::Movement movement =
            layout::movementBetween(first.drawing.nodes, std::span(then.drawing.nodes).first(boxes));
        const auto keptCrossings = static_cast<double>(crossingsOf(then.drawing, stop));
        const auto freshCrossings = static_cast<double>(crossingsOf(scratch.drawing, stop));
        if (stop.stop_requested())
            break;
        result.moved += static_cast<double>(movement.moved) / static_cast<double>(boxes);
        result.mean += movement.mean;
        kept += keptCrossings;
        fresh += freshCrossings;
        ++result.changes;
    }
    if (result.changes > 0) {
        result.moved /= static_cast<double>(result.changes);
        result.mean /= static_cast<double>(result.changes);
        result.crossings = fresh > 0 ? kept / fresh : 1;
    }
    return result;
}

} // namespace weft::cli
