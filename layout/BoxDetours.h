// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Drawing.h"
#include "layout/LayoutGraph.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace weft::layout {

/// Rectangles that no line may run behind, in a uniform grid.
class Obstacles {
public:
    /// `reach`: the most by which `firstHit` may grow them.
    Obstacles(std::vector<Rect> boxes, double reach);

    struct Hit {
        std::uint32_t box = 0;
        double at = 0; ///< 0 at the start of the piece, 1 at its end
    };
    /// The first of the boxes, each grown by `margin`, whose inside the piece a – b enters; ties: the first one. About
    /// O(length / size of a cell), a sixteenth of it where nothing stands.
    [[nodiscard]] std::optional<Hit> firstHit(Point a, Point b, double margin) const;
    [[nodiscard]] const Rect& box(std::uint32_t index) const { return m_boxes[index]; }

private:
    struct Cells {
        std::size_t left = 0;
        std::size_t top = 0;
        std::size_t right = 0;
        std::size_t bottom = 0;
    };
    [[nodiscard]] Cells cellsOf(const Rect& area) const;
    /// Whether no box reaches a block of cells that the line p – q passes.
    [[nodiscard]] bool emptyBetween(Point p, Point q) const;

    static constexpr std::size_t Block = 16; ///< so many cells wide and high

    std::vector<Rect> m_boxes;
    Rect m_bounds;
    double m_cell = 1;
    std::size_t m_columns = 1;
    std::size_t m_rows = 1;
    std::vector<std::uint32_t> m_starts;
    std::vector<std::uint32_t> m_items;
    std::size_t m_blockColumns = 1;
    std::vector<bool> m_filled; ///< blocks of cells that a box reaches
};

/// A way from `from` to `to` that keeps `margin` from all boxes: straight, else past a corner of the first box that is
/// in the way, and so on with both halves; then drawn taut. Empty when none was found within 400 boxes that stood in
/// the way. Boxes must be over twice the margin apart for a way to be sure.
/// Source: Lozano-Pérez, Wesley, An algorithm for planning collision-free paths among polyhedral obstacles, 1979, for
/// the corners; taken greedily, without the whole visibility graph.
[[nodiscard]] std::vector<Point> wayPastBoxes(const Obstacles& obstacles, Point from, Point to, double margin);

/// Redraws the edges that run behind a box or the title of a frame, and those that go far about for nothing: out of the
/// port, past the boxes, into the port, corners rounded. Those for which there is no way stay as they are, and so does
/// the rest when stopped. O(edges · boxes in the way).
void avoidBoxes(Drawing& drawing, const LayoutGraph& graph, double margin, const std::stop_token& stop);

} // namespace weft::layout
