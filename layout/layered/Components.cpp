// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/Components.h"

#include <limits>
#include <numeric>
#include <utility>

namespace weft::layout {

Components componentsOf(std::size_t nodes, std::span<const Arc> arcs)
{
    std::vector<std::uint32_t> parent(nodes);
    std::iota(parent.begin(), parent.end(), 0);
    const auto rootOf = [&](std::uint32_t v) {
        while (parent[v] != v) {
            parent[v] = parent[parent[v]];
            v = parent[v];
        }
        return v;
    };
    for (const Arc& arc : arcs) {
        std::uint32_t a = rootOf(arc.from);
        std::uint32_t b = rootOf(arc.to);
        if (b < a)
            std::swap(a, b);
        parent[b] = a; // the first node stays the root
    }
    Components result;
    constexpr std::uint32_t NoNumber = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> number(nodes, NoNumber);
    result.of.resize(nodes);
    for (std::uint32_t v = 0; v < nodes; ++v) {
        const std::uint32_t root = rootOf(v);
        if (number[root] == NoNumber)
            number[root] = static_cast<std::uint32_t>(result.count++);
        result.of[v] = number[root];
    }
    return result;
}

} // namespace weft::layout
