// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/ReachCounts.h"

#include "model/analysis/StrongComponents.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace weft {

namespace {

using Vertex = LevelGraph::Vertex;

constexpr std::size_t Words = 8;
constexpr std::size_t Lane = Words * 64; ///< targets at a time

using Bits = std::array<std::uint64_t, Words>;

/// Edges between different components, as (from, to), each once. From is always the higher number.
std::vector<std::pair<std::uint32_t, std::uint32_t>> condensedEdges(const LevelGraph& graph,
                                                                    const StrongComponents& components)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    const auto [first, last] = boost::edges(graph.graph);
    for (auto edge = first; edge != last; ++edge) {
        const std::uint32_t from = components.of[boost::source(*edge, graph.graph)];
        const std::uint32_t to = components.of[boost::target(*edge, graph.graph)];
        if (from != to)
            edges.emplace_back(from, to);
    }
    std::ranges::sort(edges);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

class Counter {
public:
    Counter(const StrongComponents& components, std::span<const std::span<const Vertex>> groups)
        : m_components(components), m_groups(groups), m_reach(components.count)
    {
    }

    /// Adds, for the targets `first` … `first + Lane`, what each group reaches to its member `count`. `edges` must
    /// stand so that everything a component reaches is known before the component is used.
    template <class Edges>
    void addLane(Vertex first, Vertex vertices, const Edges& edges, std::uint32_t ReachCount::*count,
                 std::vector<ReachCount>& counts)
    {
        std::ranges::fill(m_reach, Bits{});
        const Vertex last = std::min<Vertex>(vertices, first + Lane);
        for (Vertex target = first; target < last; ++target)
            m_reach[m_components.of[target]][(target - first) / 64] |= std::uint64_t(1) << ((target - first) % 64);
        for (const auto& [from, to] : edges)
            for (std::size_t word = 0; word < Words; ++word)
                m_reach[from][word] |= m_reach[to][word];
        for (std::size_t group = 0; group < m_groups.size(); ++group) {
            Bits reached{};
            std::uint32_t own = 0;
            for (const Vertex member : m_groups[group]) {
                const Bits& reach = m_reach[m_components.of[member]];
                for (std::size_t word = 0; word < Words; ++word)
                    reached[word] |= reach[word];
                own += member >= first && member < last ? 1 : 0;
            }
            std::uint32_t all = 0;
            for (const std::uint64_t word : reached)
                all += static_cast<std::uint32_t>(std::popcount(word));
            counts[group].*count += all - own;
        }
    }

private:
    const StrongComponents& m_components;
    std::span<const std::span<const Vertex>> m_groups;
    std::vector<Bits> m_reach; ///< by component
};

} // namespace

std::vector<ReachCount> reachCounts(const LevelGraph& graph, std::span<const std::span<const Vertex>> groups,
                                    std::stop_token stop)
{
    std::vector<ReachCount> counts(groups.size());
    const StrongComponents components = strongComponents(graph.graph, stop);
    if (!components.complete)
        return counts;
    // Sorted by `from`: sinks come first, so what `to` reaches is complete before `from` takes it over.
    const auto downstream = condensedEdges(graph, components);
    auto upstream = downstream;
    for (auto& [from, to] : upstream)
        std::swap(from, to);
    std::ranges::sort(upstream, std::greater<>());
    Counter counter(components, groups);
    const auto vertices = static_cast<Vertex>(graph.size());
    for (Vertex first = 0; first < vertices; first += Lane) {
        if (stop.stop_requested())
            return std::vector<ReachCount>(groups.size());
        counter.addLane(first, vertices, downstream, &ReachCount::downstream, counts);
        counter.addLane(first, vertices, upstream, &ReachCount::upstream, counts);
    }
    return counts;
}

} // namespace weft
