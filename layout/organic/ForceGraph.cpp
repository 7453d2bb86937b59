// SPDX-License-Identifier: Apache-2.0
#include "layout/organic/ForceGraph.h"

#include "layout/LayoutGraph.h"

#include <algorithm>
#include <numeric>
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

struct Links {
    std::vector<std::vector<std::pair<std::uint32_t, double>>> of;
    explicit Links(const ForceGraph& graph) : of(graph.masses.size())
    {
        for (const Spring& spring : graph.springs) {
            of[spring.from].emplace_back(spring.to, spring.weight);
            of[spring.to].emplace_back(spring.from, spring.weight);
        }
    }
};

} // namespace

Coarser coarserGraph(const ForceGraph& graph, std::uint64_t seed)
{
    const std::size_t bodies = graph.masses.size();
    const Links links(graph);
    std::vector<std::uint32_t> order(bodies);
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(mixed(seed + a), a) < std::pair(mixed(seed + b), b);
    });
    std::vector<std::uint32_t> mate(bodies, None);
    for (const std::uint32_t v : order) {
        if (mate[v] != None)
            continue;
        std::uint32_t best = None;
        double weight = 0;
        for (const auto& [other, pull] : links.of[v]) {
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
        std::uint32_t waiting = None;
        for (const auto& [other, pull] : links.of[v]) {
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
    std::stable_sort(springs.begin(), springs.end(), [](const Spring& a, const Spring& b) {
        return std::pair(a.from, a.to) < std::pair(b.from, b.to);
    });
    for (const Spring& spring : springs) {
        std::vector<Spring>& kept = result.graph.springs;
        if (!kept.empty() && kept.back().from == spring.from && kept.back().to == spring.to)
            kept.back().weight += spring.weight;
        else
            kept.push_back(spring);
    }
    return result;
}

} // namespace weft::layout
