// SPDX-License-Identifier: Apache-2.0
#include "layout/Crossings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>

namespace weft::layout {
namespace {

/// A straight piece of so many lines; `a` lies before `b` (by x, then by y).
struct Piece {
    Point a;
    Point b;
    std::uint64_t weight = 1;
};

/// What of a piece lies in a cell.
struct Clipped {
    Point a;
    Point b;
    std::uint32_t piece = 0;
    std::uint64_t weight = 1;
    bool startsHere = false; ///< `a` is the piece's own end, not one on the border of the cell
    bool endsHere = false;
    bool counted = false; ///< a chord of the cell around, too: pairs of these are counted there

    [[nodiscard]] bool isChord() const { return !startsHere && !endsHere; }
};

struct Cell {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

double turn(Point a, Point b, Point c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

template <class Segment> bool cross(const Segment& p, const Segment& q)
{
    const double a = turn(p.a, p.b, q.a);
    const double b = turn(p.a, p.b, q.b);
    if (!((a > 0 && b < 0) || (a < 0 && b > 0)))
        return false;
    const double c = turn(q.a, q.b, p.a);
    const double d = turn(q.a, q.b, p.b);
    return (c > 0 && d < 0) || (c < 0 && d > 0);
}

std::tuple<double, double> ordered(Point p)
{
    return {p.x, p.y};
}

/// Sums of weights over ranges of places. Source: Fenwick, 1994.
class Tree {
public:
    void clear(std::size_t places) { m_sums.assign(places + 1, 0); }
    void add(std::size_t place, std::uint64_t weight) // wraps around for what is taken away
    {
        for (std::size_t i = place + 1; i < m_sums.size(); i += i & (~i + 1))
            m_sums[i] += weight;
    }
    [[nodiscard]] std::uint64_t between(std::size_t first, std::size_t end) const
    {
        return before(end) - before(first);
    }

private:
    [[nodiscard]] std::uint64_t before(std::size_t place) const
    {
        std::uint64_t sum = 0;
        for (std::size_t i = place; i > 0; i -= i & (~i + 1))
            sum += m_sums[i];
        return sum;
    }

    std::vector<std::uint64_t> m_sums;
};

class CrossingCounter {
public:
    CrossingCounter(std::vector<Piece> pieces, const std::stop_token& stop) : m_pieces(std::move(pieces)), m_stop(stop)
    {
    }

    std::uint64_t count()
    {
        if (m_pieces.empty())
            return 0;
        Cell cell{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity(),
                  -std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
        std::vector<Clipped> parts;
        parts.reserve(m_pieces.size());
        for (std::uint32_t i = 0; i < m_pieces.size(); ++i) {
            const Piece& piece = m_pieces[i];
            for (const Point p : {piece.a, piece.b})
                cell = {std::min(cell.left, p.x), std::min(cell.top, p.y), std::max(cell.right, p.x),
                        std::max(cell.bottom, p.y)};
            parts.push_back({piece.a, piece.b, i, piece.weight, true, true, false});
        }
        // Nothing that was drawn on some grid may lie on the border of a cell.
        const double margin = std::max(cell.right - cell.left, cell.bottom - cell.top) / 64 + 1;
        cell = {cell.left - margin * 0.7390851, cell.top - margin * 0.5671433, cell.right + margin * 0.8241323,
                cell.bottom + margin * 0.6180340};
        int exponent = 0;
        (void)std::frexp(margin * 64, &exponent);
        m_quantum = std::ldexp(1, exponent - 42);
        m_least = std::ldexp(1, exponent - 24);
        countIn(cell, std::move(parts), 0);
        return m_count;
    }

private:
    void countIn(const Cell& cell, std::vector<Clipped> parts, unsigned depth)
    {
        if (parts.size() < 2 || m_stop.stop_requested())
            return;
        constexpr unsigned JoinEvery = 4;
        const auto isChord = [](const Clipped& p) { return p.isChord(); };
        auto chordsEnd = std::partition(parts.begin(), parts.end(), isChord);
        if (depth % JoinEvery == 0)
            chordsEnd = parts.erase(joinChords(parts.begin(), chordsEnd), chordsEnd);
        const auto chords = static_cast<std::size_t>(chordsEnd - parts.begin());
        countChords(cell, std::span(parts).first(chords));
        const std::span<Clipped> ending = std::span(parts).subspan(chords);
        if (ending.empty())
            return;
        const double extent = std::max(cell.right - cell.left, cell.bottom - cell.top);
        if (extent < m_least || pairsToLookAt(ending, chords) <= 48 * parts.size() + 2000) {
            countPairs(ending, std::span(parts).first(chords));
            return;
        }
        for (Clipped& part : std::span(parts).first(chords))
            part.counted = true;
        const bool across = cell.right - cell.left >= cell.bottom - cell.top;
        const double middle = across ? (cell.left + cell.right) / 2 : (cell.top + cell.bottom) / 2;
        std::array<std::vector<Clipped>, 2> halves;
        for (const Clipped& part : parts)
            split(part, across, middle, halves);
        parts = {};
        Cell low = cell;
        Cell high = cell;
        (across ? low.right : low.bottom) = middle;
        (across ? high.left : high.top) = middle;
        countIn(low, std::move(halves[0]), depth + 1);
        countIn(high, std::move(halves[1]), depth + 1);
    }

    /// Chords with the same ends are one; returns the end of what is left.
    static std::vector<Clipped>::iterator joinChords(std::vector<Clipped>::iterator first,
                                                     std::vector<Clipped>::iterator last)
    {
        std::sort(first, last, [](const Clipped& p, const Clipped& q) {
            return std::tuple(p.counted, ordered(p.a), ordered(p.b), p.piece) <
                   std::tuple(q.counted, ordered(q.a), ordered(q.b), q.piece);
        });
        auto end = first;
        for (auto next = first; next != last; ++next) {
            if (end != first && (end - 1)->counted == next->counted && (end - 1)->a == next->a &&
                (end - 1)->b == next->b)
                (end - 1)->weight += next->weight;
            else
                *end++ = *next;
        }
        return end;
    }

    /// Where an end of a chord lies on the border, clockwise. Lines that lie on each other must alternate nowhere: at
    /// one place they are in the order that they would have if each were a little below the one before.
    [[nodiscard]] std::tuple<int, double, std::int64_t> aroundBorder(const Cell& cell, Point p,
                                                                     std::uint32_t number) const
    {
        const Piece& piece = m_pieces[number];
        const std::int64_t below = number;
        const std::int64_t right = piece.b.y > piece.a.y && piece.b.x > piece.a.x ? -below : below;
        if (p.y == cell.top)
            return {0, p.x, right};
        if (p.x == cell.right)
            return {1, p.y, below};
        if (p.y == cell.bottom)
            return {2, -p.x, -right};
        return {3, -p.y, -below};
    }

    /// Pairs of chords that alternate around the border, but for those counted in a larger cell.
    void countChords(const Cell& cell, std::span<const Clipped> chords)
    {
        if (chords.size() < 2 || std::all_of(chords.begin(), chords.end(), [](const Clipped& p) { return p.counted; }))
            return;
        m_ends.clear();
        for (std::uint32_t i = 0; i < chords.size(); ++i) {
            m_ends.emplace_back(aroundBorder(cell, chords[i].a, chords[i].piece), i);
            m_ends.emplace_back(aroundBorder(cell, chords[i].b, chords[i].piece), i);
        }
        std::sort(m_ends.begin(), m_ends.end());
        constexpr std::size_t Closed = std::numeric_limits<std::size_t>::max();
        m_opened.assign(chords.size(), Closed);
        for (Tree& tree : m_open)
            tree.clear(m_ends.size());
        for (std::size_t i = 0; i < m_ends.size(); ++i) {
            const Clipped& chord = chords[m_ends[i].second];
            std::size_t& opened = m_opened[m_ends[i].second];
            Tree& own = m_open[chord.counted ? 1 : 0];
            if (opened == Closed) {
                opened = i;
                own.add(i, chord.weight);
                continue;
            }
            own.add(opened, ~chord.weight + 1);
            m_count += chord.weight * m_open[0].between(opened, i);
            if (!chord.counted)
                m_count += chord.weight * m_open[1].between(opened, i);
        }
    }

    /// How many pairs countPairs would look at: those that end in one point here need not be.
    static std::size_t pairsToLookAt(std::span<Clipped> ending, std::size_t chords)
    {
        const auto end = [](const Clipped& p) { return ordered(p.startsHere ? p.a : p.b); };
        std::sort(ending.begin(), ending.end(), [&](const Clipped& p, const Clipped& q) {
            return std::tuple(p.startsHere && p.endsHere, end(p), p.piece) <
                   std::tuple(q.startsHere && q.endsHere, end(q), q.piece);
        });
        std::size_t pairs = 0;
        std::size_t first = 0;
        for (std::size_t i = 0; i < ending.size(); ++i) {
            if (!isSameEnd(ending[i], ending[first]))
                first = i;
            pairs += first + chords;
        }
        return pairs;
    }

    static bool isSameEnd(const Clipped& p, const Clipped& q)
    {
        return !(p.startsHere && p.endsHere) && !(q.startsHere && q.endsHere) &&
               (p.startsHere ? p.a : p.b) == (q.startsHere ? q.a : q.b);
    }

    void countPairs(std::span<const Clipped> ending, std::span<const Clipped> chords)
    {
        std::size_t first = 0;
        for (std::size_t i = 0; i < ending.size(); ++i) {
            if (!isSameEnd(ending[i], ending[first]))
                first = i;
            for (const std::span<const Clipped> others : {ending.first(first), chords}) {
                for (const Clipped& other : others)
                    countPair(ending[i], other);
            }
        }
    }

    /// They cross, and here.
    void countPair(const Clipped& p, const Clipped& q)
    {
        if (std::max(p.a.x, p.b.x) < std::min(q.a.x, q.b.x) || std::max(q.a.x, q.b.x) < std::min(p.a.x, p.b.x) ||
            std::max(p.a.y, p.b.y) < std::min(q.a.y, q.b.y) || std::max(q.a.y, q.b.y) < std::min(p.a.y, p.b.y))
            return;
        if (cross(m_pieces[p.piece], m_pieces[q.piece]) && cross(p, q))
            m_count += p.weight * q.weight;
    }

    void split(const Clipped& part, bool across, double middle, std::array<std::vector<Clipped>, 2>& halves) const
    {
        const auto along = [across](Point p) { return across ? p.x : p.y; };
        const bool aHigh = along(part.a) >= middle;
        const bool bHigh = along(part.b) >= middle;
        if (aHigh == bHigh) {
            halves[aHigh ? 1 : 0].push_back(part);
            return;
        }
        const Point cut = across ? Point{middle, acrossAt(part, middle)} : Point{downAt(part, middle), middle};
        Clipped first = part;
        Clipped second = part;
        first.b = second.a = cut;
        first.endsHere = second.startsHere = false;
        if (first.a != first.b || first.startsHere)
            halves[aHigh ? 1 : 0].push_back(first);
        if (second.a != second.b || second.endsHere)
            halves[bHigh ? 1 : 0].push_back(second);
    }

    /// Lines that lie on each other must be cut at the same place, although their ends differ.
    [[nodiscard]] double rounded(double value) const { return std::nearbyint(value / m_quantum) * m_quantum; }

    [[nodiscard]] double acrossAt(const Clipped& part, double x) const
    {
        const Piece& piece = m_pieces[part.piece];
        if (piece.a.y == piece.b.y)
            return piece.a.y;
        const double y = piece.a.y + (x - piece.a.x) / (piece.b.x - piece.a.x) * (piece.b.y - piece.a.y);
        return std::clamp(rounded(y), std::min(part.a.y, part.b.y), std::max(part.a.y, part.b.y));
    }
    [[nodiscard]] double downAt(const Clipped& part, double y) const
    {
        const Piece& piece = m_pieces[part.piece];
        if (piece.a.x == piece.b.x)
            return piece.a.x;
        const double x = piece.a.x + (y - piece.a.y) / (piece.b.y - piece.a.y) * (piece.b.x - piece.a.x);
        return std::clamp(rounded(x), std::min(part.a.x, part.b.x), std::max(part.a.x, part.b.x));
    }

    const std::vector<Piece> m_pieces;
    const std::stop_token& m_stop;
    using Place = std::tuple<int, double, std::int64_t>;
    std::vector<std::pair<Place, std::uint32_t>> m_ends; ///< of chords, clockwise
    std::vector<std::size_t> m_opened;                   ///< of each chord: its first end
    std::array<Tree, 2> m_open;                          ///< chords not counted before, and the others
    double m_quantum = 0;                                ///< that cuts are rounded to: above the noise of a division
    double m_least = 0;                                  ///< extent of a cell; far above the quantum
    std::uint64_t m_count = 0;
};

void addPieces(const std::vector<Point>& line, std::vector<Piece>& pieces)
{
    for (std::size_t i = 1; i < line.size(); ++i) {
        const auto [from, to] =
            std::minmax(line[i - 1], line[i], [](Point p, Point q) { return ordered(p) < ordered(q); });
        if (from != to)
            pieces.push_back({from, to});
    }
}

/// Of pieces of one line.
std::uint64_t ownCrossings(const std::vector<Point>& line, const std::stop_token& stop)
{
    const auto rises = [&](auto along) {
        return std::is_sorted(line.begin(), line.end(), [&](Point p, Point q) { return along(p) < along(q); }) ||
               std::is_sorted(line.begin(), line.end(), [&](Point p, Point q) { return along(p) > along(q); });
    };
    if (rises([](Point p) { return p.x; }) || rises([](Point p) { return p.y; }))
        return 0;
    std::vector<Piece> pieces;
    addPieces(line, pieces);
    return CrossingCounter(std::move(pieces), stop).count();
}

} // namespace

std::uint64_t countCrossings(std::span<const std::vector<Point>> lines, std::stop_token stop)
{
    std::vector<Piece> pieces;
    std::uint64_t own = 0;
    for (const std::vector<Point>& line : lines) {
        addPieces(line, pieces);
        own += ownCrossings(line, stop);
    }
    const auto key = [](const Piece& p) { return std::tuple(ordered(p.a), ordered(p.b)); };
    std::sort(pieces.begin(), pieces.end(), [&](const Piece& p, const Piece& q) { return key(p) < key(q); });
    std::size_t kept = 0;
    for (const Piece& piece : pieces) {
        if (kept > 0 && key(pieces[kept - 1]) == key(piece))
            ++pieces[kept - 1].weight;
        else
            pieces[kept++] = piece;
    }
    pieces.resize(kept);
    const std::uint64_t all = CrossingCounter(std::move(pieces), stop).count();
    return all > own ? all - own : 0;
}

} // namespace weft::layout
