// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/CycleRemoval.h"

namespace weft::layout {

/// Arcs sorted by one end: `arcsOf(v)` are the indexes of the arcs at `v`, in arc order. O(V + E) to build.
class Adjacency {
public:
    enum class End : std::uint8_t { From, To };
    Adjacency(std::size_t nodes, std::span<const Arc> arcs, End end) : m_starts(nodes + 1, 0), m_arcs(arcs.size())
    {
        const auto key = [end](const Arc& arc) { return end == End::From ? arc.from : arc.to; };
        for (const Arc& arc : arcs)
            ++m_starts[key(arc) + 1];
        for (std::size_t i = 0; i < nodes; ++i)
            m_starts[i + 1] += m_starts[i];
        std::vector<std::uint32_t> at(m_starts.begin(), m_starts.end() - 1);
        for (std::uint32_t i = 0; i < arcs.size(); ++i)
            m_arcs[at[key(arcs[i])]++] = i;
    }
    [[nodiscard]] std::span<const std::uint32_t> arcsOf(std::size_t node) const
    {
        return std::span<const std::uint32_t>(m_arcs).subspan(m_starts[node], m_starts[node + 1] - m_starts[node]);
    }
    [[nodiscard]] std::size_t degree(std::size_t node) const { return m_starts[node + 1] - m_starts[node]; }

private:
    std::vector<std::uint32_t> m_starts;
    std::vector<std::uint32_t> m_arcs;
};

} // namespace weft::layout
