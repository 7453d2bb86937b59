// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/CycleSearch.h"

#include "model/analysis/SimplePathSearch.h"
#include "model/analysis/StrongComponents.h"

#include <algorithm>
#include <queue>
#include <span>
#include <utility>

namespace weft {

namespace {

using Vertex = LevelGraph::Vertex;
using Vertices = std::vector<Vertex>;

constexpr std::uint64_t PeelSteps = 8'000'000;
constexpr std::uint64_t SearchSteps = 50'000'000;

/// A least vertex and where its cycles run.
struct Start {
    Vertex vertex = 0;
    Vertices within; ///< empty: not peeled, all vertices not below `vertex`
};

/// The part of a graph between some of its vertices, numbered anew in the same order.
class Part {
public:
    explicit Part(const LevelGraph& whole) : m_whole(whole), m_local(whole.size(), NotInside) {}

    /// Builds the part between `vertices`; `steps` goes down by its size.
    LevelGraph::Graph between(std::span<const Vertex> vertices, std::uint64_t& steps)
    {
        std::uint32_t next = 0;
        for (const Vertex vertex : vertices)
            m_local[vertex] = next++;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
        std::uint64_t looked = vertices.size();
        for (const Vertex vertex : vertices) {
            const auto [first, last] = boost::out_edges(vertex, m_whole.graph);
            for (auto edge = first; edge != last; ++edge, ++looked)
                if (const std::uint32_t to = m_local[boost::target(*edge, m_whole.graph)]; to != NotInside)
                    ends.emplace_back(m_local[vertex], to);
        }
        for (const Vertex vertex : vertices)
            m_local[vertex] = NotInside;
        steps -= std::min(steps, looked);
        const std::vector<LevelEdge> edges(ends.size());
        return LevelGraph::Graph(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), edges.begin(), next);
    }

private:
    static constexpr std::uint32_t NotInside = SimplePathSearch::Unreachable;
    const LevelGraph& m_whole;
    std::vector<std::uint32_t> m_local;
};

bool hasSelfLoop(const LevelGraph& graph, Vertex vertex)
{
    const auto [first, last] = boost::out_edges(vertex, graph.graph);
    return std::any_of(first, last, [&](const auto& edge) { return boost::target(edge, graph.graph) == vertex; });
}

/// Adds to `waiting` the components of the part between `vertices` that hold a cycle.
void addComponents(const LevelGraph& graph, std::span<const Vertex> vertices, Part& part, std::uint64_t& steps,
                   const std::stop_token& stop, std::vector<Vertices>& waiting)
{
    const StrongComponents components = strongComponents(part.between(vertices, steps), stop);
    if (!components.complete)
        return;
    std::vector<Vertices> members(components.count);
    for (std::size_t i = 0; i < vertices.size(); ++i)
        members[components.of[i]].push_back(vertices[i]);
    for (Vertices& component : members)
        if (component.size() > 1 || hasSelfLoop(graph, component.front()))
            waiting.push_back(std::move(component));
}

std::vector<Start> peel(const LevelGraph& graph, std::vector<Vertices> waiting, const std::stop_token& stop)
{
    std::vector<Start> starts;
    Part part(graph);
    std::uint64_t steps = PeelSteps;
    while (!waiting.empty() && !stop.stop_requested()) {
        Vertices component = std::move(waiting.back());
        waiting.pop_back();
        if (steps == 0) {
            for (const Vertex vertex : component)
                starts.push_back({vertex, {}});
            continue;
        }
        addComponents(graph, std::span(component).subspan(1), part, steps, stop, waiting);
        const Vertex least = component.front();
        starts.push_back({least, std::move(component)});
    }
    return starts;
}

} // namespace

ElementaryCycles elementaryCycles(const LevelGraph& graph, std::vector<Vertices> components, std::size_t limit,
                                  std::stop_token stop)
{
    using Search = SimplePathSearch;
    ElementaryCycles result;
    const std::vector<Start> starts = peel(graph, std::move(components), stop);
    Search search(graph);
    Search::Budget budget{SearchSteps, stop, stop.stop_requested()};

    const auto ask = [&](const Start& start, std::uint32_t length) {
        const bool peeled = !start.within.empty();
        return search.begin({.source = start.vertex,
                             .target = start.vertex,
                             .floor = start.vertex,
                             .within = start.within,
                             .farthest = peeled ? Search::Unreachable : length},
                            budget);
    };
    /// What to search next: (length, least vertex, index of its start).
    using Task = std::tuple<std::uint32_t, Vertex, std::uint32_t>;
    std::priority_queue<Task, std::vector<Task>, std::greater<>> tasks;
    for (std::uint32_t i = 0; i < starts.size(); ++i) {
        const std::uint32_t length = starts[i].within.empty() ? 1 : ask(starts[i], 1);
        if (length != Search::Unreachable)
            tasks.emplace(length, starts[i].vertex, i);
    }
    while (!tasks.empty() && !result.truncated && !budget.stopped && budget.steps > 0) {
        const auto [length, vertex, index] = tasks.top();
        tasks.pop();
        std::uint32_t next = ask(starts[index], length);
        if (next <= length) {
            next = search.round(length, budget, [&](std::span<const Vertex> cycle) {
                if (result.cycles.size() == limit) {
                    result.truncated = true;
                    return false;
                }
                result.cycles.emplace_back(cycle.begin(), cycle.end());
                return true;
            });
        }
        if (next != Search::Unreachable)
            tasks.emplace(next, vertex, index);
    }
    if (budget.steps == 0)
        result.truncated = true;
    result.complete = !budget.stopped && !stop.stop_requested();
    return result;
}

} // namespace weft
