// SPDX-License-Identifier: Apache-2.0
#include "layout/lod/SpatialIndex.h"

#include "layout/RouteGeometry.h"

#include <algorithm>
#include <cmath>

namespace weft::layout {
namespace {

bool meets(const Rect& a, const Rect& b)
{
    return a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom();
}

double distanceTo(const Rect& r, Point p)
{
    const double dx = std::max({r.x - p.x, 0.0, p.x - r.right()});
    const double dy = std::max({r.y - p.y, 0.0, p.y - r.bottom()});
    return std::hypot(dx, dy);
}

} // namespace

SpatialIndex::SpatialIndex(const Drawing& drawing)
    : m_bounds(drawing.bounds), m_nodes(drawing.nodes), m_groups(drawing.groups)
{
    m_pointStarts.reserve(drawing.edges.size() + 1);
    m_pointStarts.push_back(0);
    for (const Route& route : drawing.edges) {
        const std::vector<Point> way = polyline(route);
        m_points.insert(m_points.end(), way.begin(), way.end());
        m_pointStarts.push_back(static_cast<std::uint32_t>(m_points.size()));
    }
    // About one box for each cell, and never many more cells than things, whatever the shape of the page.
    const double things = static_cast<double>(std::max<std::size_t>(1, m_nodes.size()));
    const double width = std::max(1.0, m_bounds.width);
    const double height = std::max(1.0, m_bounds.height);
    m_cell = std::max({64.0, std::sqrt(width * height / things), std::max(width, height) / (things + 256)});
    m_columns = static_cast<std::size_t>(width / m_cell) + 1;
    m_rows = static_cast<std::size_t>(height / m_cell) + 1;

    buildTable(m_nodeStarts, m_nodeItems, [this](const auto& put) {
        for (std::uint32_t i = 0; i < m_nodes.size(); ++i) {
            const Cells cells = cellsOf(m_nodes[i]);
            for (std::size_t row = cells.top; row <= cells.bottom; ++row) {
                for (std::size_t column = cells.left; column <= cells.right; ++column)
                    put(row * m_columns + column, i);
            }
        }
    });
    buildTable(m_edgeStarts, m_edgeItems, [this](const auto& put) {
        for (std::uint32_t i = 0; i + 1 < m_pointStarts.size(); ++i) {
            const std::span<const Point> way = piecesOf(i);
            for (std::size_t k = 1; k < way.size(); ++k)
                visitCells(way[k - 1], way[k], [&](std::size_t cell) { put(cell, i); });
        }
    });
}

/// Two passes of `emit`: the first counts the items of each cell, the second puts them in their place. An item that
/// comes into the same cell several times in a row is kept once.
template <class Emit>
void SpatialIndex::buildTable(std::vector<std::uint32_t>& starts, std::vector<std::uint32_t>& items,
                              const Emit& emit) const
{
    const std::size_t cells = m_columns * m_rows;
    std::vector<std::uint32_t> last(cells, std::numeric_limits<std::uint32_t>::max());
    starts.assign(cells + 1, 0);
    emit([&](std::size_t cell, std::uint32_t item) {
        if (last[cell] != item) {
            last[cell] = item;
            ++starts[cell + 1];
        }
    });
    for (std::size_t i = 0; i < cells; ++i)
        starts[i + 1] += starts[i];
    items.resize(starts[cells]);
    std::vector<std::uint32_t> at(starts.begin(), starts.end() - 1);
    std::fill(last.begin(), last.end(), std::numeric_limits<std::uint32_t>::max());
    emit([&](std::size_t cell, std::uint32_t item) {
        if (last[cell] != item) {
            last[cell] = item;
            items[at[cell]++] = item;
        }
    });
}

/// Cells that the piece a – b passes: for each row of cells the stretch of x it takes there, one more at both ends
/// against rounding.
template <class Visit> void SpatialIndex::visitCells(Point a, Point b, const Visit& visit) const
{
    if (a.y > b.y)
        std::swap(a, b);
    const Cells box = cellsOf(Rect{std::min(a.x, b.x), a.y, std::abs(b.x - a.x), b.y - a.y});
    const double slope = b.y > a.y ? (b.x - a.x) / (b.y - a.y) : 0;
    for (std::size_t row = box.top; row <= box.bottom; ++row) {
        double from = std::min(a.x, b.x);
        double to = std::max(a.x, b.x);
        if (box.top != box.bottom) {
            const double top = std::clamp(m_bounds.y + static_cast<double>(row) * m_cell, a.y, b.y);
            const double bottom = std::clamp(m_bounds.y + static_cast<double>(row + 1) * m_cell, a.y, b.y);
            const double x1 = a.x + (top - a.y) * slope;
            const double x2 = a.x + (bottom - a.y) * slope;
            from = std::max(from, std::min(x1, x2) - 0.01);
            to = std::min(to, std::max(x1, x2) + 0.01);
        }
        const Cells cells = cellsOf(Rect{from, a.y, std::max(0.0, to - from), 0});
        for (std::size_t column = cells.left; column <= cells.right; ++column)
            visit(row * m_columns + column);
    }
}

SpatialIndex::Cells SpatialIndex::cellsOf(const Rect& area) const
{
    const auto cell = [this](double offset, std::size_t count) {
        const double index = std::floor(offset / m_cell);
        return static_cast<std::size_t>(std::clamp(index, 0.0, static_cast<double>(count - 1)));
    };
    return {cell(area.x - m_bounds.x, m_columns), cell(area.y - m_bounds.y, m_rows),
            cell(area.right() - m_bounds.x, m_columns), cell(area.bottom() - m_bounds.y, m_rows)};
}

std::vector<std::uint32_t> SpatialIndex::gather(const std::vector<std::uint32_t>& starts,
                                                const std::vector<std::uint32_t>& items, const Cells& cells) const
{
    std::vector<std::uint32_t> found;
    for (std::size_t row = cells.top; row <= cells.bottom; ++row) {
        const auto first = items.begin() + starts[row * m_columns + cells.left];
        const auto last = items.begin() + starts[row * m_columns + cells.right + 1];
        found.insert(found.end(), first, last);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::span<const Point> SpatialIndex::piecesOf(std::uint32_t edge) const
{
    return std::span<const Point>(m_points).subspan(m_pointStarts[edge], m_pointStarts[edge + 1] - m_pointStarts[edge]);
}

std::vector<std::uint32_t> SpatialIndex::nodesIn(const Rect& area) const
{
    if (m_columns == 0)
        return {};
    std::vector<std::uint32_t> found = gather(m_nodeStarts, m_nodeItems, cellsOf(area));
    std::erase_if(found, [&](std::uint32_t i) { return !meets(m_nodes[i], area); });
    return found;
}

std::vector<std::uint32_t> SpatialIndex::edgesIn(const Rect& area) const
{
    if (m_columns == 0)
        return {};
    std::vector<std::uint32_t> found = gather(m_edgeStarts, m_edgeItems, cellsOf(area));
    std::erase_if(found, [&](std::uint32_t i) {
        const std::span<const Point> way = piecesOf(i);
        for (std::size_t k = 1; k < way.size(); ++k) {
            if (segmentTouches(area, way[k - 1], way[k]))
                return false;
        }
        return true;
    });
    return found;
}

std::vector<std::uint32_t> SpatialIndex::groupsIn(const Rect& area) const
{
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < m_groups.size(); ++i) {
        if (meets(m_groups[i], area))
            found.push_back(i);
    }
    return found;
}

std::optional<std::uint32_t> SpatialIndex::nearestNode(Point p, double reach) const
{
    if (m_nodes.empty() || !std::isfinite(p.x) || !std::isfinite(p.y))
        return {};
    // Look in a square that doubles until what it holds is surely nearer than what it does not.
    const double whole = m_bounds.width + m_bounds.height + std::abs(p.x - m_bounds.x) + std::abs(p.y - m_bounds.y);
    for (double radius = std::min(m_cell, reach);; radius = std::min({radius * 2, reach, whole + 1})) {
        std::optional<std::uint32_t> best;
        double least = radius;
        for (const std::uint32_t i : nodesIn(Rect{p.x, p.y, 0, 0}.grown(radius))) {
            const double d = distanceTo(m_nodes[i], p);
            if (d <= least) {
                least = d;
                best = i;
            }
        }
        if (best || radius >= reach || radius > whole)
            return best;
    }
}

std::optional<std::uint32_t> SpatialIndex::nearestEdge(Point p, double reach) const
{
    std::optional<std::uint32_t> best;
    double least = reach;
    for (const std::uint32_t i : edgesIn(Rect{p.x, p.y, 0, 0}.grown(reach))) {
        const std::span<const Point> way = piecesOf(i);
        for (std::size_t k = 1; k < way.size(); ++k) {
            const double d = distanceToSegment(p, way[k - 1], way[k]);
            if (d <= least) {
                least = d;
                best = i;
            }
        }
    }
    return best;
}

std::optional<std::uint32_t> SpatialIndex::groupAt(Point p) const
{
    std::optional<std::uint32_t> best;
    for (std::uint32_t i = 0; i < m_groups.size(); ++i) {
        const double area = m_groups[i].width * m_groups[i].height;
        if (m_groups[i].contains(p) && (!best || area < m_groups[*best].width * m_groups[*best].height))
            best = i;
    }
    return best;
}

} // namespace weft::layout
