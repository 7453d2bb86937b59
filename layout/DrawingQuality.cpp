// SPDX-License-Identifier: Apache-2.0
#include "layout/DrawingQuality.h"

#include "layout/LeftToRightBound.h"
#include "layout/RouteGeometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <tuple>

namespace weft::layout {
namespace {

struct Piece {
    Point a;
    Point b;
    std::uint32_t line = 0;
};

double turn(Point a, Point b, Point c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(const Piece& p, const Piece& q, Point& at)
{
    const double a = turn(p.a, p.b, q.a);
    const double b = turn(p.a, p.b, q.b);
    const double c = turn(q.a, q.b, p.a);
    const double d = turn(q.a, q.b, p.b);
    if (!((a > 0 && b < 0) || (a < 0 && b > 0)) || !((c > 0 && d < 0) || (c < 0 && d > 0)))
        return false;
    const double t = c / (c - d);
    at = {p.a.x + (p.b.x - p.a.x) * t, p.a.y + (p.b.y - p.a.y) * t};
    return true;
}

/// The pieces of the lines in a grid; a piece is in every cell that it passes.
class PieceGrid {
public:
    explicit PieceGrid(const std::vector<Piece>& pieces) : m_pieces(pieces)
    {
        Rect bounds{pieces.front().a.x, pieces.front().a.y, 0, 0};
        double width = 0;
        double height = 0;
        for (const Piece& piece : pieces) {
            bounds = bounds.united({piece.a.x, piece.a.y, 0, 0}).united({piece.b.x, piece.b.y, 0, 0});
            width += std::abs(piece.b.x - piece.a.x);
            height += std::abs(piece.b.y - piece.a.y);
        }
        m_origin = {bounds.x, bounds.y};
        // Cells as large as a mean piece, but no more cells than four a piece.
        const auto count = static_cast<double>(pieces.size());
        const double least = std::sqrt(bounds.width * bounds.height / (4 * count)) + 1;
        m_cell =
            std::max({least, (width + height) / count / 4, std::max(bounds.width, bounds.height) / (4 * count + 64)});
        m_columns = static_cast<std::size_t>(bounds.width / m_cell) + 1;
        m_rows = static_cast<std::size_t>(bounds.height / m_cell) + 1;
        m_starts.assign(m_columns * m_rows + 1, 0);
        for (std::uint32_t i = 0; i < pieces.size(); ++i)
            visit(pieces[i], [&](std::size_t cell) { ++m_starts[cell + 1]; });
        for (std::size_t i = 1; i < m_starts.size(); ++i)
            m_starts[i] += m_starts[i - 1];
        m_items.resize(m_starts.back());
        std::vector<std::size_t> at(m_starts.begin(), m_starts.end() - 1);
        for (std::uint32_t i = 0; i < pieces.size(); ++i)
            visit(pieces[i], [&](std::size_t cell) { m_items[at[cell]++] = i; });
    }

    [[nodiscard]] std::size_t cells() const { return m_columns * m_rows; }

    [[nodiscard]] std::uint64_t crossingsIn(std::size_t cell) const
    {
        std::uint64_t count = 0;
        for (std::size_t i = m_starts[cell]; i < m_starts[cell + 1]; ++i) {
            const Piece& p = m_pieces[m_items[i]];
            for (std::size_t k = i + 1; k < m_starts[cell + 1]; ++k) {
                const Piece& q = m_pieces[m_items[k]];
                Point at;
                if (p.line != q.line && cross(p, q, at) && cellOf(at) == cell)
                    ++count;
            }
        }
        return count;
    }

private:
    [[nodiscard]] std::size_t column(double x) const
    {
        return static_cast<std::size_t>(std::clamp((x - m_origin.x) / m_cell, 0.0, static_cast<double>(m_columns - 1)));
    }
    [[nodiscard]] std::size_t row(double y) const
    {
        return static_cast<std::size_t>(std::clamp((y - m_origin.y) / m_cell, 0.0, static_cast<double>(m_rows - 1)));
    }
    [[nodiscard]] std::size_t cellOf(Point p) const { return row(p.y) * m_columns + column(p.x); }

    template <class Visit> void visit(const Piece& piece, const Visit& visitCell) const
    {
        constexpr double Slack = 0.01; // a crossing point is rounded; its cell must know the piece
        const Point a = piece.a.y <= piece.b.y ? piece.a : piece.b;
        const Point b = piece.a.y <= piece.b.y ? piece.b : piece.a;
        const double left = std::min(a.x, b.x);
        const double right = std::max(a.x, b.x);
        const double slope = b.y > a.y ? (b.x - a.x) / (b.y - a.y) : 0;
        const std::size_t top = row(a.y - Slack);
        const std::size_t bottom = row(b.y + Slack);
        for (std::size_t r = top; r <= bottom; ++r) {
            double from = left;
            double to = right;
            if (top != bottom && b.y > a.y) {
                const double y1 = std::clamp(m_origin.y + static_cast<double>(r) * m_cell - Slack, a.y, b.y);
                const double y2 = std::clamp(m_origin.y + static_cast<double>(r + 1) * m_cell + Slack, a.y, b.y);
                const double x1 = a.x + (y1 - a.y) * slope;
                const double x2 = a.x + (y2 - a.y) * slope;
                from = std::max(left, std::min(x1, x2));
                to = std::min(right, std::max(x1, x2));
            }
            const std::size_t last = column(to + Slack);
            for (std::size_t c = column(from - Slack); c <= last; ++c)
                visitCell(r * m_columns + c);
        }
    }

    const std::vector<Piece>& m_pieces;
    Point m_origin;
    double m_cell = 1;
    std::size_t m_columns = 1;
    std::size_t m_rows = 1;
    std::vector<std::size_t> m_starts;
    std::vector<std::uint32_t> m_items;
};

/// Of a polyline each corner; of a curve, cut into short pieces, each run of turns to the same side.
std::uint64_t bendsOf(const std::vector<Point>& line, bool curved)
{
    constexpr double Least = 20 * 3.14159265358979323846 / 180;
    constexpr double Straight = Least / 40; // between two arcs
    std::uint64_t bends = 0;
    Point direction{0, 0};
    double arc = 0; // how far it has turned so far
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point step{line[i].x - line[i - 1].x, line[i].y - line[i - 1].y};
        if (std::hypot(step.x, step.y) < 1e-6)
            continue;
        const double angle =
            std::atan2(direction.x * step.y - direction.y * step.x, direction.x * step.x + direction.y * step.y);
        if (!curved || std::abs(angle) < Straight || angle * arc < 0)
            arc = 0;
        const bool counted = std::abs(arc) > Least;
        arc += angle;
        if (!counted && std::abs(arc) > Least)
            ++bends;
        direction = step;
    }
    return bends;
}

template <class Counts> std::uint64_t countPairs(std::span<const Rect> rects, const Counts& counts)
{
    std::vector<std::uint32_t> order(rects.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return std::tuple(rects[a].x, a) < std::tuple(rects[b].x, b); });
    double highest = 0;
    for (const Rect& r : rects)
        highest = std::max(highest, r.height);
    // Those that the sweep line cuts, by their upper edge; none reaches further than the highest of all.
    std::set<std::pair<double, std::uint32_t>> cut;
    std::set<std::pair<double, std::uint32_t>> ends;
    std::uint64_t pairs = 0;
    for (const std::uint32_t i : order) {
        const Rect& r = rects[i];
        while (!ends.empty() && ends.begin()->first <= r.x) {
            cut.erase({rects[ends.begin()->second].y, ends.begin()->second});
            ends.erase(ends.begin());
        }
        if (r.empty())
            continue;
        for (auto at = cut.lower_bound({r.y - highest, 0}); at != cut.end() && at->first < r.bottom(); ++at)
            pairs += rects[at->second].intersects(r) && counts(rects[at->second], r) ? 1 : 0;
        cut.insert({r.y, i});
        ends.insert({r.right(), i});
    }
    return pairs;
}

/// What is on the page: ribbon lines, each as one, with the taps of what runs in them, and the lines of the other
/// edges.
std::vector<std::vector<Point>> seenLines(const Drawing& drawing)
{
    std::vector<std::vector<Point>> seen;
    for (std::size_t i = 0; i < drawing.edges.size(); ++i) {
        const bool shared = i < drawing.taps.size() && !drawing.taps[i].leave.points.empty();
        if (shared) {
            seen.push_back(polyline(drawing.taps[i].leave));
            seen.push_back(polyline(drawing.taps[i].enter));
        } else {
            seen.push_back(polyline(drawing.edges[i]));
        }
    }
    for (std::size_t i = 0; i < drawing.ribbons.size(); ++i) {
        if (i > 0 && drawing.ribbons[i].line == drawing.ribbons[i - 1].line)
            seen.back().back() = drawing.ribbons[i].to;
        else
            seen.push_back({drawing.ribbons[i].from, drawing.ribbons[i].to});
    }
    return seen;
}

/// Each piece once: edges that lie on each other between two points are one line there.
std::uint64_t seenCrossings(const std::vector<std::vector<Point>>& lines, const std::stop_token& stop)
{
    using Corners = std::array<double, 4>;
    std::vector<Corners> pieces;
    for (const std::vector<Point>& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            const auto [from, to] = std::minmax(
                line[i - 1], line[i], [](Point a, Point b) { return std::tuple(a.x, a.y) < std::tuple(b.x, b.y); });
            pieces.push_back({from.x, from.y, to.x, to.y});
        }
    }
    std::sort(pieces.begin(), pieces.end());
    pieces.erase(std::unique(pieces.begin(), pieces.end()), pieces.end());
    std::vector<std::vector<Point>> seen;
    seen.reserve(pieces.size());
    for (const Corners& piece : pieces)
        seen.push_back({{piece[0], piece[1]}, {piece[2], piece[3]}});
    return countCrossings(seen, stop);
}

} // namespace

std::uint64_t overlappingPairs(std::span<const Rect> rects)
{
    return countPairs(rects, [](const Rect&, const Rect&) { return true; });
}

Movement movementBetween(std::span<const Rect> before, std::span<const Rect> after)
{
    Movement movement;
    const std::size_t count = std::min(before.size(), after.size());
    for (std::size_t i = 0; i < count; ++i) {
        const double way = std::hypot(after[i].x - before[i].x, after[i].y - before[i].y);
        movement.moved += way > before[i].height ? 1 : 0;
        movement.mean += way / static_cast<double>(count);
    }
    return movement;
}

std::uint64_t countCrossings(std::span<const std::vector<Point>> lines, std::stop_token stop)
{
    std::vector<Piece> pieces;
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        for (std::size_t k = 1; k < lines[i].size(); ++k) {
            if (lines[i][k - 1] != lines[i][k])
                pieces.push_back({lines[i][k - 1], lines[i][k], i});
        }
    }
    if (pieces.empty())
        return 0;
    const PieceGrid grid(pieces);
    std::uint64_t count = 0;
    for (std::size_t cell = 0; cell < grid.cells() && !(cell % 64 == 0 && stop.stop_requested()); ++cell)
        count += grid.crossingsIn(cell);
    return count;
}

DrawingQuality drawingQuality(const LayoutGraph& graph, const Drawing& drawing, std::stop_token stop)
{
    DrawingQuality quality;
    std::vector<std::vector<Point>> lines;
    std::vector<std::vector<Point>> inside;
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const LayoutEdge& edge = graph.edges[i];
        lines.push_back(polyline(drawing.edges[i]));
        const std::vector<Point>& line = lines.back();
        quality.bends += bendsOf(line, drawing.edges[i].curved);
        for (std::size_t k = 1; k < line.size(); ++k)
            quality.length += std::hypot(line[k].x - line[k - 1].x, line[k].y - line[k - 1].y);
        if (edge.from == edge.to)
            continue;
        ++quality.edges;
        quality.leftToRight += drawing.nodes[edge.from].right() <= drawing.nodes[edge.to].x ? 1 : 0;
        if (graph.nodes[edge.from].group == graph.nodes[edge.to].group)
            inside.push_back(line);
    }
    quality.crossings = countCrossings(lines, stop);
    quality.insideCrossings = countCrossings(inside, stop);
    quality.seenCrossings = seenCrossings(seenLines(drawing), stop);
    quality.leftToRightBound = leftToRightBound(graph, stop);
    quality.boxOverlaps = overlappingPairs(drawing.nodes);
    quality.frameOverlaps =
        countPairs(drawing.groups, [](const Rect& a, const Rect& b) { return !a.contains(b) && !b.contains(a); });
    double area = 0;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        area += drawing.nodes[i].width * drawing.nodes[i].height;
        const std::uint32_t group = graph.nodes[i].group;
        quality.outsideFrame +=
            group < drawing.groups.size() && !drawing.groups[group].contains(drawing.nodes[i]) ? 1 : 0;
    }
    quality.aspect = drawing.bounds.height > 0 ? drawing.bounds.width / drawing.bounds.height : 0;
    quality.fill = drawing.bounds.empty() ? 0 : area / (drawing.bounds.width * drawing.bounds.height);
    return quality;
}

} // namespace weft::layout
