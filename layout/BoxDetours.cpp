// SPDX-License-Identifier: Apache-2.0
#include "layout/BoxDetours.h"

#include "layout/RouteGeometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace weft::layout {
namespace {

/// Where the piece a – b enters the inside of `rect`. Source: Liang, Barsky, A new concept and method for line
/// clipping, 1984.
std::optional<double> entersAt(const Rect& rect, Point a, Point b)
{
    double from = 0;
    double to = 1;
    const auto cut = [&](double delta, double room) {
        if (delta == 0)
            return room > 0;
        const double t = room / delta;
        if (delta < 0)
            from = std::max(from, t);
        else
            to = std::min(to, t);
        return from < to;
    };
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    if (!cut(-dx, a.x - rect.x) || !cut(dx, rect.right() - a.x) || !cut(-dy, a.y - rect.y) ||
        !cut(dy, rect.bottom() - a.y))
        return std::nullopt;
    return from;
}

double apart(Point a, Point b)
{
    return std::sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
}

double lengthOf(const std::vector<Point>& line)
{
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        length += apart(line[i - 1], line[i]);
    return length;
}

/// One way, found from its ends.
class Detour {
public:
    Detour(const Obstacles& obstacles, double margin) : m_obstacles(obstacles), m_margin(margin) {}

    std::vector<Point> run(Point from, Point to)
    {
        m_way = {from};
        if (!extend(from, to, MostDepth))
            return {};
        return taut();
    }

private:
    static constexpr int MostHits = 400;
    static constexpr int MostDepth = 60;
    static constexpr double Beside = 0.5; ///< corners lie so far outside the margin

    [[nodiscard]] bool blocked(Point a, Point b) const { return m_obstacles.firstHit(a, b, m_margin).has_value(); }
    [[nodiscard]] bool covered(Point p) const { return blocked({p.x - 1e-3, p.y}, {p.x + 1e-3, p.y}); }

    /// Adds a way from `from`, where the way ends so far, to `to`.
    bool extend(Point from, Point to, int depth)
    {
        const std::optional<Obstacles::Hit> hit = m_obstacles.firstHit(from, to, m_margin);
        if (!hit) {
            m_way.push_back(to);
            return true;
        }
        if (++m_hits > MostHits || depth == 0)
            return false;
        const Rect grown = m_obstacles.box(hit->box).grown(m_margin);
        const Rect around = grown.grown(Beside);
        std::array<Point, 4> corners{{{around.x, around.y},
                                      {around.right(), around.y},
                                      {around.right(), around.bottom()},
                                      {around.x, around.bottom()}}};
        const auto length = [&](Point corner) { return apart(from, corner) + apart(corner, to); };
        std::stable_sort(corners.begin(), corners.end(), [&](Point a, Point b) { return length(a) < length(b); });
        for (const Point corner : corners) {
            if (corner == from || corner == to || entersAt(grown, from, corner) || covered(corner))
                continue;
            const std::size_t kept = m_way.size();
            if (extend(from, corner, depth - 1) && extend(corner, to, depth - 1))
                return true;
            m_way.resize(kept);
            if (m_hits > MostHits)
                return false;
        }
        return false;
    }

    /// Without the corners that can be left out.
    [[nodiscard]] std::vector<Point> taut() const
    {
        std::vector<Point> result{m_way.front()};
        for (std::size_t at = 0; at + 1 < m_way.size();) {
            std::size_t next = m_way.size() - 1;
            while (next > at + 1 && blocked(m_way[at], m_way[next]))
                --next;
            result.push_back(m_way[next]);
            at = next;
        }
        return result;
    }

    const Obstacles& m_obstacles;
    double m_margin;
    int m_hits = 0;
    std::vector<Point> m_way;
};

} // namespace

Obstacles::Obstacles(std::vector<Rect> boxes, double reach) : m_boxes(std::move(boxes))
{
    if (m_boxes.empty())
        return;
    m_bounds = m_boxes.front();
    double side = 0;
    for (const Rect& box : m_boxes) {
        m_bounds = m_bounds.united(box);
        side += (box.width + box.height) / 2;
    }
    m_bounds = m_bounds.grown(reach + 1);
    const auto count = static_cast<double>(m_boxes.size());
    constexpr double CellsEach = 4;
    m_cell = std::max({1.0, side / count, std::sqrt(m_bounds.width * m_bounds.height / (CellsEach * count)),
                       std::max(m_bounds.width, m_bounds.height) / (CellsEach * count + 64)});
    m_columns = static_cast<std::size_t>(m_bounds.width / m_cell) + 1;
    m_rows = static_cast<std::size_t>(m_bounds.height / m_cell) + 1;
    m_starts.assign(m_columns * m_rows + 1, 0);
    const auto visit = [&](const Rect& box, const auto& each) {
        const Cells cells = cellsOf(box.grown(reach));
        for (std::size_t row = cells.top; row <= cells.bottom; ++row) {
            for (std::size_t column = cells.left; column <= cells.right; ++column)
                each(row * m_columns + column);
        }
    };
    for (const Rect& box : m_boxes)
        visit(box, [&](std::size_t cell) { ++m_starts[cell + 1]; });
    for (std::size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    m_blockColumns = m_columns / Block + 1;
    m_filled.assign(m_blockColumns * (m_rows / Block + 1), false);
    for (std::size_t cell = 0; cell + 1 < m_starts.size(); ++cell) {
        if (m_starts[cell + 1] > m_starts[cell])
            m_filled[cell / m_columns / Block * m_blockColumns + cell % m_columns / Block] = true;
    }
    m_items.resize(m_starts.back());
    std::vector<std::uint32_t> at(m_starts.begin(), m_starts.end() - 1);
    for (std::uint32_t i = 0; i < m_boxes.size(); ++i)
        visit(m_boxes[i], [&](std::size_t cell) { m_items[at[cell]++] = i; });
}

Obstacles::Cells Obstacles::cellsOf(const Rect& area) const
{
    const auto column = [&](double x) {
        return static_cast<std::size_t>(std::clamp((x - m_bounds.x) / m_cell, 0.0, static_cast<double>(m_columns - 1)));
    };
    const auto row = [&](double y) {
        return static_cast<std::size_t>(std::clamp((y - m_bounds.y) / m_cell, 0.0, static_cast<double>(m_rows - 1)));
    };
    return {column(area.x), row(area.y), column(area.right()), row(area.bottom())};
}

bool Obstacles::emptyBetween(Point p, Point q) const
{
    // Grown: its pieces round in their own way.
    const Rect area = Rect{std::min(p.x, q.x), std::min(p.y, q.y), std::abs(q.x - p.x), std::abs(q.y - p.y)}.grown(1);
    const Cells cells = cellsOf(area);
    for (std::size_t row = cells.top / Block; row <= cells.bottom / Block; ++row) {
        for (std::size_t column = cells.left / Block; column <= cells.right / Block; ++column) {
            if (m_filled[row * m_blockColumns + column])
                return false;
        }
    }
    return true;
}

std::optional<Obstacles::Hit> Obstacles::firstHit(Point a, Point b, double margin) const
{
    if (m_boxes.empty())
        return std::nullopt;
    const double pieces = std::max(1.0, std::ceil(apart(a, b) / m_cell));
    const auto along = [&](double t) { return Point{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; };
    std::optional<Hit> first;
    constexpr double Many = Block;
    double filledTo = 0; // so far it is not worth looking again
    for (double piece = 0; piece < pieces; ++piece) {
        // Most of a large page is empty: many pieces at a time.
        if (piece >= filledTo && piece + Many <= pieces) {
            if (emptyBetween(along(piece / pieces), along((piece + Many) / pieces))) {
                piece += Many - 1;
                if (first && first->at <= (piece + 1) / pieces)
                    break;
                continue;
            }
            filledTo = piece + Many / 2;
        }
        const Point p = along(piece / pieces);
        const Point q = along((piece + 1) / pieces);
        const Rect area{std::min(p.x, q.x), std::min(p.y, q.y), std::abs(q.x - p.x), std::abs(q.y - p.y)};
        const Cells cells = cellsOf(area);
        for (std::size_t row = cells.top; row <= cells.bottom; ++row) {
            for (std::size_t column = cells.left; column <= cells.right; ++column) {
                const std::size_t cell = row * m_columns + column;
                for (std::uint32_t i = m_starts[cell]; i < m_starts[cell + 1]; ++i) {
                    const std::optional<double> at = entersAt(m_boxes[m_items[i]].grown(margin), a, b);
                    if (at && (!first || std::pair(*at, m_items[i]) < std::pair(first->at, first->box)))
                        first = Hit{m_items[i], *at};
                }
            }
        }
        // One that is entered further on may have been met already: cells are larger than pieces.
        if (first && first->at <= (piece + 1) / pieces)
            break;
    }
    return first;
}

std::vector<Point> wayPastBoxes(const Obstacles& obstacles, Point from, Point to, double margin)
{
    return Detour(obstacles, margin).run(from, to);
}

void avoidBoxes(Drawing& drawing, const LayoutGraph& graph, double margin, const std::stop_token& stop)
{
    if (stop.stop_requested())
        return;
    constexpr double Touch = 0.5; // a line that is no further behind a box only touches it
    constexpr double Stub = 2;    // beyond the margin, before a line may turn
    constexpr double Radius = 10;
    constexpr double LongWay = 1.3; // of the straight line: there may be a shorter way
    constexpr double Shorter = 0.9;
    std::vector<Rect> boxes = drawing.nodes;
    for (std::size_t i = 0; i < drawing.groups.size(); ++i) {
        const Rect& frame = drawing.groups[i];
        const Size title = graph.groups[i].titleSize;
        if (!frame.empty() && title.width > 0 && title.height > 0)
            boxes.push_back({frame.x, frame.y, title.width, title.height});
    }
    const Obstacles obstacles(std::move(boxes), margin);
    for (std::size_t i = 0; i < graph.edges.size() && !stop.stop_requested(); ++i) {
        const LayoutEdge& edge = graph.edges[i];
        if (edge.from == edge.to)
            continue;
        Route& route = drawing.edges[i];
        const std::vector<Point> line = polyline(route);
        const Point start = line.front();
        const Point end = line.back();
        bool hidden = false;
        for (std::size_t k = 1; k < line.size() && !hidden; ++k)
            hidden = obstacles.firstHit(line[k - 1], line[k], -Touch).has_value();
        const double length = lengthOf(line);
        if (!hidden && length < LongWay * apart(start, end))
            continue;
        std::vector<Point> way =
            wayPastBoxes(obstacles, {start.x + margin + Stub, start.y}, {end.x - margin - Stub, end.y}, margin);
        if (way.empty())
            continue;
        way.insert(way.begin(), start);
        way.push_back(end);
        if (!hidden && lengthOf(way) > Shorter * length)
            continue;
        const bool back = route.back;
        route = rounded(way, Radius);
        route.back = back;
    }
}

} // namespace weft::layout
