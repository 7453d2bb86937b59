// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/CycleRemoval.h"
#include "layout/layered/Grouped.h"

namespace weft::layout {

/// Arcs sorted by one end: `arcsOf(v)` are the indexes of the arcs at `v`, in arc order. `arcs` is anything with a
/// `from` and a `to`. O(V + E) to build. Stopped early it must not be asked.
class Adjacency {
public:
    enum class End : std::uint8_t { From, To };
    template <class Arcs>
    Adjacency(std::size_t nodes, const Arcs& arcs, End end, const std::stop_token& stop = {})
        : m_arcs(
              nodes, arcs.size(), [&arcs, end](std::size_t i) { return end == End::From ? arcs[i].from : arcs[i].to; },
              [](std::size_t i) { return static_cast<std::uint32_t>(i); }, stop)
    {
    }
    [[nodiscard]] std::span<const std::uint32_t> arcsOf(std::size_t node) const { return m_arcs.of(node); }
    [[nodiscard]] std::size_t degree(std::size_t node) const { return m_arcs.count(node); }

private:
    Grouped m_arcs;
};

} // namespace weft::layout
