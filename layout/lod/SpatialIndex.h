// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Drawing.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace weft::layout {

/// What is where in a drawing: a uniform grid over its nodes and the pieces of its edges, so that a long edge lies only
/// in the cells it passes. Groups are few and are looked through. Immutable once built, so all threads may ask.
/// Building is O(nodes + edges + cells passed by edges); memory likewise. All answers are ascending indexes.
class SpatialIndex {
public:
    SpatialIndex() = default;
    /// Keeps the drawing's rectangles and the edges as polylines; `drawing` itself may go.
    explicit SpatialIndex(const Drawing& drawing);

    /// Nodes whose box meets `area` (touching counts). O(cells of area + answer · log answer).
    [[nodiscard]] std::vector<std::uint32_t> nodesIn(const Rect& area) const;
    /// Edges of which a piece meets `area`. Same cost.
    [[nodiscard]] std::vector<std::uint32_t> edgesIn(const Rect& area) const;
    /// Groups whose frame meets `area`. O(groups).
    [[nodiscard]] std::vector<std::uint32_t> groupsIn(const Rect& area) const;

    /// The node whose box is nearest to `p` (0 inside it), not farther than `reach`; ties: the later one, which is
    /// drawn on top.
    [[nodiscard]] std::optional<std::uint32_t>
    nearestNode(Point p, double reach = std::numeric_limits<double>::infinity()) const;
    /// The edge whose line is nearest to `p`, not farther than `reach`; ties: the later one.
    [[nodiscard]] std::optional<std::uint32_t> nearestEdge(Point p, double reach) const;
    /// The smallest frame around `p`.
    [[nodiscard]] std::optional<std::uint32_t> groupAt(Point p) const;

private:
    struct Cells {
        std::size_t left = 0;
        std::size_t top = 0;
        std::size_t right = 0;
        std::size_t bottom = 0; ///< inclusive
    };
    [[nodiscard]] Cells cellsOf(const Rect& area) const;
    [[nodiscard]] std::vector<std::uint32_t> gather(const std::vector<std::uint32_t>& starts,
                                                    const std::vector<std::uint32_t>& items, const Cells& cells) const;
    template <class Visit> void visitCells(Point a, Point b, const Visit& visit) const;
    template <class Emit>
    void buildTable(std::vector<std::uint32_t>& starts, std::vector<std::uint32_t>& items, const Emit& emit) const;
    [[nodiscard]] std::span<const Point> piecesOf(std::uint32_t edge) const;

    Rect m_bounds;
    double m_cell = 1;
    std::size_t m_columns = 0;
    std::size_t m_rows = 0;
    std::vector<Rect> m_nodes;
    std::vector<Rect> m_groups;
    std::vector<Point> m_points; ///< of all edges, one after the other
    std::vector<std::uint32_t> m_pointStarts;
    std::vector<std::uint32_t> m_nodeStarts; ///< cell → range of m_nodeItems
    std::vector<std::uint32_t> m_nodeItems;
    std::vector<std::uint32_t> m_edgeStarts;
    std::vector<std::uint32_t> m_edgeItems;
};

} // namespace weft::layout
