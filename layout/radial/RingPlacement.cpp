// SPDX-License-Identifier: Apache-2.0
#include "layout/radial/RingPlacement.h"

#include "layout/LayoutGraph.h"
#include "layout/layered/Adjacency.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

namespace weft::layout {
namespace {

/// Boxes stand between these shares of the radius above and below the centre: near the poles lines would run flat.
constexpr double Pole = 0.92;
constexpr std::uint32_t MostRows = 8;

/// One half of a ring, from top to bottom.
struct Arch {
    std::vector<std::uint32_t> nodes;
    std::vector<double> y; ///< of the middles
    double radius = 0;     ///< of the inner border of its first row
    std::uint32_t rows = 1;
    double width = 0; ///< of the widest box
    double height = 0;
    double step = 0; ///< least distance of two middles in y
    bool settled = false;
};

/// The arc of a circle around (0, 0) from one height to another, on its right half. Quarters at most, as cubic curves.
Route arcBetween(double radius, double top, double bottom)
{
    const auto at = [&](double y) { return Point{std::sqrt(std::max(0.0, radius * radius - y * y)), y}; };
    std::vector<Point> stops{at(top)};
    for (const double share : {-0.7, 0.0, 0.7}) {
        if (share * radius > top && share * radius < bottom)
            stops.push_back(at(share * radius));
    }
    stops.push_back(at(bottom));
    Route arc;
    arc.curved = true;
    arc.points = {stops.front()};
    for (std::size_t i = 1; i < stops.size(); ++i) {
        const Point a = stops[i - 1];
        const Point b = stops[i];
        // Handles are 4/3 · tan(angle / 4) of the radius long; the tangent by half angles.
        const double cosine = std::clamp((a.x * b.x + a.y * b.y) / (radius * radius), 0.0, 1.0);
        const double half = std::sqrt((1 + cosine) / 2);
        const double handle = 4.0 / 3 * std::sqrt((1 - half) / (1 + half));
        arc.points.push_back({a.x - a.y * handle, a.y + a.x * handle});
        arc.points.push_back({b.x + b.y * handle, b.y - b.x * handle});
        arc.points.push_back(b);
    }
    return arc;
}

/// How far to the side the boxes of a half reach at each height. A box finds its way past what stands further in.
class Skyline {
public:
    [[nodiscard]] double farthest(double top, double bottom) const
    {
        double most = 0;
        auto at = m_steps.upper_bound(top);
        if (at != m_steps.begin())
            most = std::prev(at)->second;
        for (; at != m_steps.end() && at->first < bottom; ++at)
            most = std::max(most, at->second);
        return most;
    }
    void raise(double top, double bottom, double to)
    {
        auto at = m_steps.upper_bound(bottom);
        const double behind = at == m_steps.begin() ? 0 : std::prev(at)->second;
        m_steps.erase(m_steps.lower_bound(top), at);
        m_steps[top] = to;
        m_steps[bottom] = behind;
    }

private:
    std::map<double, double> m_steps; ///< from this height on
};

class RingPlacing {
public:
    RingPlacing(const HopRings& rings, std::span<const Arc> arcs, std::span<const Size> sizes,
                const RingSpacing& spacing)
        : m_in(rings), m_arcs(arcs), m_sizes(sizes), m_spacing(spacing),
          m_out(sizes.size(), arcs, Adjacency::End::From), m_into(sizes.size(), arcs, Adjacency::End::To),
          m_height(sizes.size(), 0)
    {
    }

    RingPlacement run(const std::stop_token& stop)
    {
        findWedges();
        fillRings();
        findRadii();
        constexpr int Rounds = 30;
        for (int round = 0; round < Rounds && !m_stopped; ++round) {
            for (std::vector<Arch>& half : m_halves) {
                for (std::size_t i = 0; i < half.size() && !lookAfter(half[i].nodes.size(), stop); ++i)
                    settle(half[round % 2 == 0 ? i : half.size() - 1 - i], round < Rounds * 2 / 3);
            }
        }
        // Whatever was left undone, one regression of each holds the distances.
        for (std::vector<Arch>& half : m_halves) {
            for (Arch& arch : half) {
                if (!arch.settled || !lookAfter(arch.nodes.size(), stop))
                    settle(arch, false);
            }
        }
        return place();
    }

private:
    /// Looks at the token after every 1,024 boxes.
    bool lookAfter(std::size_t boxes, const std::stop_token& stop)
    {
        m_unseen += boxes + 1;
        if (!m_stopped && m_unseen >= 1024) {
            m_unseen = 0;
            m_stopped = stop.stop_requested();
        }
        return m_stopped;
    }

    /// Heights by leaves.
    void findWedges()
    {
        const std::size_t nodes = m_sizes.size();
        std::vector<double> leaves(nodes, 0);
        std::vector<std::vector<std::uint32_t>> outer(nodes);
        for (std::size_t i = m_in.reached.size(); i-- > 1;) {
            const std::uint32_t v = m_in.reached[i];
            if (leaves[v] == 0)
                leaves[v] = 1;
            leaves[m_in.inner[v]] += leaves[v];
            outer[m_in.inner[v]].push_back(v);
        }
        for (auto& children : outer)
            std::reverse(children.begin(), children.end());
        std::vector<std::pair<double, double>> wedge(nodes, {-1, 1});
        for (const std::uint32_t v : m_in.reached) {
            const bool centre = m_in.inner[v] == None;
            for (const RingSide side : {RingSide::Left, RingSide::Right}) {
                double all = 0;
                for (const std::uint32_t child : outer[v])
                    all += m_in.side[child] == side ? leaves[child] : 0;
                double at = wedge[v].first;
                const double share = (wedge[v].second - wedge[v].first) / std::max(1.0, all);
                for (const std::uint32_t child : outer[v]) {
                    if (m_in.side[child] != side)
                        continue;
                    wedge[child] = {at, at + share * leaves[child]};
                    at = wedge[child].second;
                    m_height[child] = (wedge[child].first + wedge[child].second) / 2;
                }
            }
            if (centre)
                m_height[v] = 0;
        }
    }

    void fillRings()
    {
        for (const std::uint32_t v : m_in.reached) {
            if (m_in.ring[v] == 0)
                continue;
            std::vector<Arch>& half = m_halves[static_cast<std::size_t>(m_in.side[v])];
            half.resize(std::max<std::size_t>(half.size(), m_in.ring[v]));
            Arch& arch = half[m_in.ring[v] - 1];
            arch.nodes.push_back(v);
            arch.width = std::max(arch.width, m_sizes[v].width);
            arch.height = std::max(arch.height, m_sizes[v].height);
        }
        for (std::vector<Arch>& half : m_halves) {
            for (Arch& arch : half) {
                std::stable_sort(arch.nodes.begin(), arch.nodes.end(),
                                 [&](std::uint32_t a, std::uint32_t b) { return m_height[a] < m_height[b]; });
                arch.y.assign(arch.nodes.size(), 0);
            }
        }
    }

    void findRadii()
    {
        const Size middle = m_sizes[m_in.reached.front()];
        for (std::vector<Arch>& half : m_halves) {
            double free = middle.width / 2 + m_spacing.ringGap / 2;
            for (Arch& arch : half) {
                arch.radius = std::max(free + m_spacing.ringGap, middle.height / 2 + arch.height + m_spacing.rowGap);
                const auto between = static_cast<double>(arch.nodes.size()) - 1;
                const auto step = [&](std::uint32_t rows) {
                    return rows == 1 ? arch.height + m_spacing.rowGap
                                     : std::max((arch.height + m_spacing.rowGap) / rows,
                                                arch.height / rows + m_spacing.lineGap);
                };
                while (arch.rows < MostRows && between * step(arch.rows) > 2 * Pole * arch.radius * 1.3)
                    ++arch.rows;
                arch.step = step(arch.rows);
                arch.radius = std::max(arch.radius, between * arch.step / (2 * Pole));
                if (!arch.nodes.empty())
                    free = arch.radius + arch.width + (arch.rows - 1) * (arch.width + m_spacing.rowGap);
            }
        }
    }

    /// Mean height of the neighbours, those nearer to the centre counting more.
    [[nodiscard]] double wantedHeight(std::uint32_t v) const
    {
        double weight = 0.3;
        double sum = weight * m_height[v];
        const auto pull = [&](std::uint32_t other) {
            if (other == v || m_in.ring[other] == 0)
                return;
            const double w = m_in.side[other] != m_in.side[v] ? 0.5 : m_in.ring[other] < m_in.ring[v] ? 2 : 1;
            weight += w;
            sum += w * m_height[other];
        };
        for (const std::uint32_t arc : m_out.arcsOf(v))
            pull(m_arcs[arc].to);
        for (const std::uint32_t arc : m_into.arcsOf(v))
            pull(m_arcs[arc].from);
        return sum / weight;
    }

    void settle(Arch& arch, bool sort)
    {
        arch.settled = true;
        std::vector<std::pair<double, std::uint32_t>> wanted;
        for (const std::uint32_t v : arch.nodes)
            wanted.emplace_back(wantedHeight(v), v);
        if (sort)
            std::stable_sort(wanted.begin(), wanted.end(),
                             [](const auto& a, const auto& b) { return a.first < b.first; });
        // How far boxes may be above and below the middle, and how far apart they would be when spread evenly.
        const double most = std::max(arch.radius * Pole, (static_cast<double>(wanted.size()) - 1) * arch.step / 2);
        const double even = 2 * most / std::max<double>(1, static_cast<double>(wanted.size()));
        struct Pool {
            double sum = 0;
            std::uint32_t count = 0;
            [[nodiscard]] double mean() const { return sum / count; }
        };
        std::vector<Pool> pools;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            arch.nodes[i] = wanted[i].second;
            constexpr double Spread = 0.35;
            const double evenly = (static_cast<double>(i) + 0.5) * even - most;
            const double y = (1 - Spread) * arch.radius * wanted[i].first + Spread * evenly;
            pools.push_back({y - static_cast<double>(i) * arch.step, 1});
            while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
                pools[pools.size() - 2].sum += pools.back().sum;
                pools[pools.size() - 2].count += pools.back().count;
                pools.pop_back();
            }
        }
        const double whole = wanted.empty() ? 0 : static_cast<double>(wanted.size() - 1) * arch.step;
        std::size_t i = 0;
        for (const Pool& pool : pools) {
            const double base = std::clamp(pool.mean(), -most, std::max(-most, most - whole));
            for (std::uint32_t k = 0; k < pool.count; ++k, ++i) {
                arch.y[i] = base + static_cast<double>(i) * arch.step;
                m_height[arch.nodes[i]] = arch.y[i] / arch.radius;
            }
        }
    }

    RingPlacement place() const
    {
        RingPlacement placement;
        placement.boxes.resize(m_sizes.size());
        placement.entry.assign(m_sizes.size(), 0);
        const std::uint32_t centre = m_in.reached.front();
        const Size middle = m_sizes[centre];
        placement.boxes[centre] = {-middle.width / 2, -middle.height / 2, middle.width, middle.height};
        for (const RingSide side : {RingSide::Left, RingSide::Right}) {
            Skyline skyline;
            const double reach = middle.height / 2 + m_spacing.lineGap;
            skyline.raise(-reach, reach, middle.width / 2);
            for (const Arch& arch : m_halves[static_cast<std::size_t>(side)]) {
                for (std::uint32_t row = 0; row < arch.rows; ++row)
                    placeRow(arch, side, row, skyline, placement);
                if (!arch.nodes.empty())
                    placement.guides.push_back(guideOf(arch, side));
            }
        }
        return placement;
    }

    /// From a little above the first box to a little below the last one, and at least past the middle.
    [[nodiscard]] Route guideOf(const Arch& arch, RingSide side) const
    {
        const double least = std::min(arch.radius * Pole, arch.height + m_spacing.rowGap);
        const double over = arch.height / 2 + m_spacing.rowGap;
        const double top = std::max(-arch.radius, std::min(-least, arch.y.front() - over));
        const double bottom = std::min(arch.radius, std::max(least, arch.y.back() + over));
        Route guide = arcBetween(arch.radius, top, bottom);
        for (Point& p : guide.points)
            p.x = side == RingSide::Left ? -p.x : p.x;
        return guide;
    }

    void placeRow(const Arch& arch, RingSide side, std::uint32_t row, Skyline& skyline, RingPlacement& placement) const
    {
        const bool left = side == RingSide::Left;
        for (std::size_t k = row; k < arch.nodes.size(); k += arch.rows) {
            const std::uint32_t v = arch.nodes[k];
            const Size size = m_sizes[v];
            const double y = arch.y[k];
            const double inner = std::sqrt(std::max(0.0, arch.radius * arch.radius - y * y));
            const double top = y - size.height / 2;
            const double x = std::max(inner + row * (arch.width + m_spacing.rowGap),
                                      skyline.farthest(top, top + size.height) + m_spacing.rowGap);
            skyline.raise(top - m_spacing.lineGap, top + size.height + m_spacing.lineGap, x + size.width);
            placement.boxes[v] = {left ? -x - size.width : x, top, size.width, size.height};
            placement.entry[v] = left ? -inner : inner;
        }
    }

    const HopRings& m_in;
    std::span<const Arc> m_arcs;
    std::span<const Size> m_sizes;
    const RingSpacing& m_spacing;
    Adjacency m_out;
    Adjacency m_into;
    bool m_stopped = false;
    std::size_t m_unseen = 0;                  ///< boxes since the last look
    std::vector<double> m_height;              ///< of each node: -1 … 1 from top to bottom of its circle
    std::array<std::vector<Arch>, 2> m_halves; ///< by RingSide, then ring less 1
};

} // namespace

RingPlacement placeRings(const HopRings& rings, std::span<const Arc> arcs, std::span<const Size> sizes,
                         const RingSpacing& spacing, const std::stop_token& stop)
{
    return RingPlacing(rings, arcs, sizes, spacing).run(stop);
}

} // namespace weft::layout
