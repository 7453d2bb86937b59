// SPDX-License-Identifier: Apache-2.0
#include "layout/organic/ForceGraph.h"

#include "layout/LayoutGraph.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

namespace weft::layout {
namespace {

/// Splitmix64 (Steele, Lea, Flood, 2014): the same numbers on every machine.
std::uint64_t mixed(std::uint64_t z)
{
    z += 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

/// What each body is linked to, in the order of the springs.
class Links {
public:
    using Link = std::pair<std::uint32_t, double>;
    explicit Links(const ForceGraph& graph) : m_starts(graph.masses.size() + 1, 0), m_links(2 * graph.springs.size())
    {
        for (const Spring& spring : graph.springs) {
            ++m_starts[spring.from + 1];
            ++m_starts[spring.to + 1];
        }
        std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
        std::vector<std::size_t> at(m_starts.begin(), m_starts.end() - 1);
        for (const Spring& spring : graph.springs) {
            m_links[at[spring.from]++] = {spring.to, spring.weight};
            m_links[at[spring.to]++] = {spring.from, spring.weight};
        }
    }
    [[nodiscard]] std::span<const Link> of(std::uint32_t body) const
    {
        return std::span<const Link>(m_links).subspan(m_starts[body], m_starts[body + 1] - m_starts[body]);
    }

private:
    std::vector<std::size_t> m_starts;
    std::vector<Link> m_links;
};

} // namespace

std::vector<Spring> mergedSprings(std::vector<Spring> springs)
{
    std::stable_sort(springs.begin(), springs.end(), [](const Spring& a, const Spring& b) {
        return std::pair(a.from, a.to) < std::pair(b.from, b.to);
    });
    std::vector<Spring> merged;
    for (const Spring& spring : springs) {
        if (!merged.empty() && merged.back().from == spring.from && merged.back().to == spring.to)
            merged.back().weight += spring.weight;
        else
            merged.push_back(spring);
    }
    return merged;
}

Coarser coarserGraph(const ForceGraph& graph, std::uint64_t seed, const std::stop_token& stop)
{
    std::size_t steps = 0;
    const auto stopped = [&] { return steps++ % 1024 == 0 && stop.stop_requested(); };
    const std::size_t bodies = graph.masses.size();
    const Links links(graph);
    std::vector<std::uint32_t> order(bodies);
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(mixed(seed + a), a) < std::pair(mixed(seed + b), b);
    });
    std::vector<std::uint32_t> mate(bodies, None);
    for (const std::uint32_t v : order) {
        if (stopped())
            return {};
        if (mate[v] != None)
            continue;
        std::uint32_t best = None;
        double weight = 0;
        for (const auto& [other, pull] : links.of(v)) {
            if (mate[other] != None)
                continue;
            if (best == None ||
                std::tuple(-pull, graph.masses[other], other) < std::tuple(-weight, graph.masses[best], best)) {
                best = other;
                weight = pull;
            }
        }
        if (best != None) {
            mate[v] = best;
            mate[best] = v;
        }
    }
    for (std::uint32_t v = 0; v < bodies; ++v) {
        if (stopped())
            return {};
        std::uint32_t waiting = None;
        for (const auto& [other, pull] : links.of(v)) {
            if (mate[other] != None || other == waiting)
                continue;
            if (waiting == None) {
                waiting = other;
            } else {
                mate[other] = waiting;
                mate[waiting] = other;
                waiting = None;
            }
        }
    }
    Coarser result;
    result.of.assign(bodies, None);
    for (std::uint32_t v = 0; v < bodies; ++v) {
        if (result.of[v] != None)
            continue;
        const auto number = static_cast<std::uint32_t>(result.graph.masses.size());
        result.of[v] = number;
        result.graph.masses.push_back(graph.masses[v]);
        if (mate[v] != None) {
            result.of[mate[v]] = number;
            result.graph.masses.back() += graph.masses[mate[v]];
        }
    }
    std::vector<Spring> springs;
    for (const Spring& spring : graph.springs) {
        if (result.of[spring.from] != result.of[spring.to])
            springs.push_back({result.of[spring.from], result.of[spring.to], spring.weight});
    }
    if (stop.stop_requested())
        return {};
    result.graph.springs = mergedSprings(std::move(springs));
    return result;
}

} // namespace weft::layout
