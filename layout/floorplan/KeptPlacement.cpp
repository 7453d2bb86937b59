// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/KeptPlacement.h"

#include "layout/layered/Sifting.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace weft::layout {
namespace {

constexpr std::size_t MostSought = 200; ///< boxes that look for a place; more is a new drawing
constexpr double LeastRow = 12;         ///< between boxes of a rank that were put there by hand
constexpr double AroundBend = 5;

/// The boxes of one rank that have their place, by their upper edge.
class RankBoxes {
public:
    void add(const Rect& box)
    {
        m_boxes.emplace(box.y, box);
        m_highest = std::max(m_highest, box.height);
    }
    /// Whether no box lies in `area`.
    [[nodiscard]] bool free(const Rect& area) const
    {
        for (auto at = m_boxes.lower_bound(area.y - m_highest); at != m_boxes.end() && at->first < area.bottom();
             ++at) {
            if (at->second.intersects(area))
                return false;
        }
        return true;
    }
    /// Boxes whose height range meets that of `box`, on one side of it.
    [[nodiscard]] std::vector<Rect> beside(const Rect& box, bool right) const
    {
        std::vector<Rect> result;
        for (auto at = m_boxes.lower_bound(box.y - m_highest); at != m_boxes.end() && at->first < box.bottom(); ++at) {
            const Rect& other = at->second;
            if (other.bottom() > box.y && (right ? other.x >= box.right() : other.right() <= box.x))
                result.push_back(other);
        }
        return result;
    }
    [[nodiscard]] const std::multimap<double, Rect>& all() const { return m_boxes; }

private:
    std::multimap<double, Rect> m_boxes;
    double m_highest = 0;
};

class KeptPlacement {
public:
    KeptPlacement(const Frame& frame, const FrameMemory& memory, Size room, const BlockSpacing& spacing)
        : m_frame(frame), m_memory(memory), m_spacing(spacing), m_placed(frame.nodes.size(), false)
    {
        m_result.size = room;
    }

    std::optional<BlockPlacement> run(BlockShape& shape, const std::stop_token& stop)
    {
        if (!takeRanks() || !takeLanes(shape) || !placeBoxes())
            return std::nullopt;
        m_result.exits.resize(m_placed.size());
        m_result.entries.resize(m_placed.size());
        for (std::uint32_t box = 0; box < m_placed.size(); ++box) {
            if (!findWays(box))
                return std::nullopt;
        }
        placeBends(stop);
        return std::move(m_result);
    }

private:
    bool takeRanks()
    {
        const KeptFrame& kept = m_memory.frame;
        if (kept.ranks.empty() || kept.bands.empty() || kept.ranks.size() != m_frame.lineage.ranks.size())
            return false;
        double y = -1;
        for (const KeptBand& band : kept.bands) {
            const Band moved{band.top - m_frame.top, band.bottom - m_frame.top, band.lanesBottom - m_frame.top};
            if (!(moved.top >= y && moved.bottom >= moved.top && moved.lanesBottom >= moved.bottom &&
                  moved.lanesBottom <= m_result.size.height + 1))
                return false;
            y = moved.lanesBottom;
            m_result.bands.push_back(moved);
        }
        double x = 0;
        std::uint32_t band = 0;
        for (std::size_t i = 0; i < kept.ranks.size(); ++i) {
            const KeptRank& rank = kept.ranks[i];
            const double left = rank.left - m_frame.left;
            const double right = widened(i, left, rank.right - m_frame.left);
            const bool first = i == 0 || rank.band != band;
            const double least = first ? 0 : x + 1;
            if (!(left >= least && right >= left && right <= m_result.size.width + 1) ||
                rank.band >= kept.bands.size() || rank.band < band || rank.band > band + (i == 0 ? 0U : 1U))
                return false;
            if (first && i > 0)
                m_result.gaps.push_back({x, std::min(m_result.size.width, x + m_spacing.rankGap), band});
            m_result.gaps.push_back({first ? std::max(0.0, left - m_spacing.rankGap) : x, left, rank.band});
            m_result.rankLeft.push_back(left);
            m_result.rankRight.push_back(right);
            m_result.bandOf.push_back(rank.band);
            x = right;
            band = rank.band;
        }
        m_result.gaps.push_back({x, std::min(m_result.size.width, x + m_spacing.rankGap), band});
        return band + 1 == kept.bands.size();
    }

    /// The right border of a rank that a new, wider box came to: it may take a part of the gap or the margin behind.
    [[nodiscard]] double widened(std::size_t index, double left, double right) const
    {
        constexpr double LeastGap = 0.6;
        const std::vector<KeptRank>& ranks = m_memory.frame.ranks;
        double wanted = right;
        for (const std::uint32_t item : m_frame.lineage.ranks[index]) {
            if (item < m_placed.size() && m_memory.nodes[item].rank == None)
                wanted = std::max(wanted, left + m_frame.block.sizes[item].width);
        }
        const bool last = index + 1 == ranks.size() || ranks[index + 1].band != ranks[index].band;
        const double most = last ? m_result.size.width - m_spacing.margin / 3
                                 : ranks[index + 1].left - m_frame.left - LeastGap * m_spacing.rankGap;
        return wanted <= most ? wanted : right;
    }

    /// Lanes beyond the room there is share the last one.
    bool takeLanes(BlockShape& shape) const
    {
        shape = shapeOf(m_frame.block, m_frame.lineage, m_memory.frame.rows,
                        static_cast<std::uint32_t>(m_result.bands.size()), m_spacing);
        if (shape.bands != m_result.bands.size())
            return false;
        for (std::size_t i = 0; i < m_frame.block.edges.size(); ++i) {
            if (m_frame.lineage.ways[i] != EdgeWay::Lane && m_frame.lineage.ways[i] != EdgeWay::Back)
                continue;
            const Band& band = m_result.bands[m_result.bandOf[m_frame.lineage.rankOf[m_frame.block.edges[i].from]]];
            const double room = band.lanesBottom - band.bottom - m_spacing.rowGap / 2;
            const auto lanes = static_cast<std::int64_t>(room / m_spacing.lane + 0.01);
            shape.laneOf[i] = static_cast<std::uint32_t>(
                std::clamp<std::int64_t>(lanes - 1, 0, static_cast<std::int64_t>(shape.laneOf[i])));
        }
        return true;
    }

    bool placeBoxes()
    {
        m_ranks.resize(m_result.rankLeft.size());
        m_result.boxes.resize(m_placed.size());
        for (const bool pinned : {true, false}) {
            for (std::uint32_t box = 0; box < m_placed.size(); ++box) {
                const KeptNode& kept = m_memory.nodes[box];
                if (kept.rank != m_frame.lineage.rankOf[box] || kept.pinned != pinned)
                    continue;
                Rect rect = at(box, {kept.at.x - m_frame.left, kept.at.y - m_frame.top});
                if (pinned)
                    rect = intoRank(rect, kept.rank);
                if (inRank(rect, kept.rank) && apart(rect, kept.rank, LeastRow))
                    put(box, rect);
            }
        }
        std::size_t sought = 0;
        for (std::uint32_t box = 0; box < m_placed.size(); ++box) {
            if (!m_placed[box] && (++sought > MostSought || !seek(box)))
                return false;
        }
        return true;
    }

    [[nodiscard]] Rect at(std::uint32_t box, Point corner) const
    {
        const Size size = m_frame.block.sizes[box];
        return {corner.x, corner.y, size.width, size.height};
    }
    [[nodiscard]] Rect intoRank(Rect rect, std::uint32_t rank) const
    {
        const Band& band = m_result.bands[m_result.bandOf[rank]];
        rect.x = std::max(m_result.rankLeft[rank], std::min(rect.x, m_result.rankRight[rank] - rect.width));
        rect.y = std::max(band.top, std::min(rect.y, band.bottom - rect.height));
        return rect;
    }
    [[nodiscard]] bool inRank(const Rect& rect, std::uint32_t rank) const
    {
        constexpr double PlaceRounding = 0.51; // positions in a file have few digits
        const Band& band = m_result.bands[m_result.bandOf[rank]];
        return rect.x >= m_result.rankLeft[rank] - PlaceRounding &&
               rect.right() <= m_result.rankRight[rank] + PlaceRounding && rect.y >= band.top - PlaceRounding &&
               rect.bottom() <= band.bottom + PlaceRounding;
    }
    [[nodiscard]] bool apart(const Rect& rect, std::uint32_t rank, double row) const
    {
        const double column = m_spacing.columnGap - 1;
        return m_ranks[rank].free({rect.x - column, rect.y - row, rect.width + 2 * column, rect.height + 2 * row});
    }
    void put(std::uint32_t box, const Rect& rect)
    {
        m_result.boxes[box] = rect;
        m_placed[box] = true;
        m_ranks[m_frame.lineage.rankOf[box]].add(rect);
    }

    /// The free place of its rank that is nearest to its neighbours; closer than usual to others rather than that they
    /// all move.
    bool seek(std::uint32_t box)
    {
        return seek(box, m_spacing.rowGap) || seek(box, std::min(m_spacing.rowGap, LeastRow));
    }

    bool seek(std::uint32_t box, double gap)
    {
        const std::uint32_t rank = m_frame.lineage.rankOf[box];
        const Size size = m_frame.block.sizes[box];
        const Band& band = m_result.bands[m_result.bandOf[rank]];
        const double row = gap - 1;
        const double wanted = wantedTop(box, band);
        std::vector<double> tops{band.top, band.bottom - size.height, wanted};
        std::vector<double> lefts{m_result.rankLeft[rank]};
        for (const auto& [top, other] : m_ranks[rank].all()) {
            tops.insert(tops.end(),
                        {other.center().y - size.height / 2, other.bottom() + gap, top - gap - size.height});
            lefts.push_back(other.x);
        }
        std::sort(lefts.begin(), lefts.end());
        lefts.erase(std::unique(lefts.begin(), lefts.end()), lefts.end());
        std::sort(tops.begin(), tops.end(), [&](double a, double b) {
            return std::pair(std::abs(a - wanted), a) < std::pair(std::abs(b - wanted), b);
        });
        for (const double top : tops) {
            for (const double left : lefts) {
                const Rect rect{left, top, size.width, size.height};
                if (inRank(rect, rank) && apart(rect, rank, row)) {
                    put(box, rect);
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] double wantedTop(std::uint32_t box, const Band& band) const
    {
        double sum = 0;
        double count = 0;
        for (const BlockEdge& edge : m_frame.block.edges) {
            const std::uint32_t other = edge.from == box ? edge.to : edge.to == box ? edge.from : None;
            if (other != None && other != box && m_placed[other]) {
                sum += m_result.boxes[other].center().y;
                count += 1;
            }
        }
        const double middle = count > 0 ? sum / count : (band.top + band.bottom) / 2;
        return std::clamp(middle - m_frame.block.sizes[box].height / 2, band.top,
                          std::max(band.top, band.bottom - m_frame.block.sizes[box].height));
    }

    /// From the box to the borders of its rank, around what stands beside it.
    bool findWays(std::uint32_t box)
    {
        const Rect& rect = m_result.boxes[box];
        const std::uint32_t rank = m_frame.lineage.rankOf[box];
        const double turn = m_spacing.columnGap * 0.4;
        const std::vector<Rect> right = m_ranks[rank].beside(rect, true);
        const std::vector<Rect> left = m_ranks[rank].beside(rect, false);
        const double step =
            std::clamp((m_spacing.rowGap / 2 - 4) / (static_cast<double>(right.size() + left.size()) + 1), 0.0, 3.0);
        const Point out{rect.right(), rect.center().y};
        if (right.empty()) {
            m_result.exits[box] = {out, {m_result.rankRight[rank], out.y}};
        } else {
            double y = rect.bottom();
            for (const Rect& other : right)
                y = std::max(y, other.bottom());
            y += 4 + step * (static_cast<double>(right.size()) - 1);
            const Rect line{out.x + 1, y - 0.5, m_result.rankRight[rank] - out.x, 1};
            if (!m_ranks[rank].free(line))
                return false;
            m_result.exits[box] = {out, {out.x + turn, out.y}, {out.x + turn, y}, {m_result.rankRight[rank], y}};
        }
        const Point in{rect.x, rect.center().y};
        if (left.empty()) {
            m_result.entries[box] = {{m_result.rankLeft[rank], in.y}, in};
        } else {
            double y = rect.y;
            for (const Rect& other : left)
                y = std::min(y, other.y);
            y -= 4 + step * (static_cast<double>(left.size()) - 1);
            const Rect line{m_result.rankLeft[rank], y - 0.5, in.x - 1 - m_result.rankLeft[rank], 1};
            if (!m_ranks[rank].free(line))
                return false;
            m_result.entries[box] = {{m_result.rankLeft[rank], y}, {in.x - turn, y}, {in.x - turn, in.y}, in};
        }
        return true;
    }

    /// Bends lie in the order in which their lines cross least among the boxes, which stay; as near as that allows to
    /// where the straight line would pass, and in strips without a box.
    void placeBends(const std::stop_token& stop)
    {
        const Lineage& lineage = m_frame.lineage;
        m_result.bendY.assign(lineage.rankOf.size() - lineage.boxes, 0);
        if (m_result.bendY.empty())
            return;
        std::vector<double> wish(lineage.rankOf.size(), 0);
        for (std::size_t i = 0; i < lineage.boxes; ++i)
            wish[i] = m_result.boxes[i].center().y;
        LayeredArcs lines{lineage.rankOf, m_ranks.size(), {}};
        for (std::size_t i = 0; i < m_frame.block.edges.size(); ++i) {
            if (lineage.ways[i] != EdgeWay::Forward)
                continue;
            const BlockEdge& edge = m_frame.block.edges[i];
            const double from = wish[edge.from];
            const double to = wish[edge.to];
            std::uint32_t before = edge.from;
            for (std::uint32_t k = 0; k < lineage.bends[i]; ++k) {
                const std::uint32_t bend = lineage.firstBend[i] + k;
                wish[bend] = from + (to - from) * (k + 1.0) / (lineage.bends[i] + 1.0);
                lines.arcs.push_back({before, bend});
                before = bend;
            }
            lines.arcs.push_back({before, edge.to});
        }
        LayerOrder order{LayerNodes(m_ranks.size()), std::vector<std::uint32_t>(wish.size(), 0)};
        for (std::uint32_t item = 0; item < wish.size(); ++item)
            order.layers[lineage.rankOf[item]].push_back(item);
        for (std::size_t rank = 0; rank < m_ranks.size(); ++rank) {
            std::sort(order.layers[rank].begin(), order.layers[rank].end(),
                      [&](std::uint32_t a, std::uint32_t b) { return std::pair(wish[a], a) < std::pair(wish[b], b); });
            order.number(rank);
        }
        constexpr std::size_t Window = 60;
        constexpr std::size_t Passes = 6;
        siftLayers(order, LayerLinks(lines), Window, Passes, stop, static_cast<std::uint32_t>(lineage.boxes));
        for (std::size_t rank = 0; rank < m_ranks.size(); ++rank)
            settleBends(rank, order.layers[rank], wish);
    }

    /// Gives the bends of a rank their heights: each in a strip between the boxes that it has above and below it.
    void settleBends(std::size_t rank, const std::vector<std::uint32_t>& items, const std::vector<double>& wish)
    {
        const std::vector<Strip> strips = freeStrips(rank);
        std::vector<std::vector<std::uint32_t>> within(strips.size());
        std::size_t strip = 0;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (items[i] < m_placed.size()) {
                // The strips above this box are behind us.
                while (strip + 1 < strips.size() && strips[strip].to < m_result.boxes[items[i]].center().y)
                    ++strip;
                continue;
            }
            within[strip].push_back(items[i]);
        }
        for (std::size_t i = 0; i < strips.size(); ++i) {
            const double step =
                std::min(3.0, (strips[i].to - strips[i].from) / (static_cast<double>(within[i].size()) + 1));
            // Least squares within the order (pool adjacent violators), each `step` below the one before.
            struct Pool {
                double sum;
                std::size_t count;
            };
            std::vector<Pool> pools;
            for (std::size_t k = 0; k < within[i].size(); ++k) {
                Pool pool{wish[within[i][k]] - step * static_cast<double>(k), 1};
                while (!pools.empty() && pools.back().sum * static_cast<double>(pool.count) >
                                             pool.sum * static_cast<double>(pools.back().count)) {
                    pool.sum += pools.back().sum;
                    pool.count += pools.back().count;
                    pools.pop_back();
                }
                pools.push_back(pool);
            }
            std::size_t k = 0;
            const double most = std::max(
                strips[i].from, strips[i].to - step * std::max(0.0, static_cast<double>(within[i].size()) - 1));
            for (const Pool& pool : pools) {
                const double base = std::clamp(pool.sum / static_cast<double>(pool.count), strips[i].from, most);
                for (std::size_t n = 0; n < pool.count; ++n, ++k)
                    m_result.bendY[within[i][k] - m_placed.size()] = base + step * static_cast<double>(k);
            }
        }
    }

    struct Strip {
        double from;
        double to;
    };
    /// Between the boxes of a rank, and a little above the first and below the last one.
    [[nodiscard]] std::vector<Strip> freeStrips(std::size_t rank) const
    {
        const Band& band = m_result.bands[m_result.bandOf[rank]];
        std::vector<Strip> strips{{std::min(band.top, band.bottom) - 3, 0}};
        double y = strips.back().from;
        for (const auto& [top, box] : m_ranks[rank].all()) {
            if (top - AroundBend > y) {
                strips.back().to = top - AroundBend;
                strips.push_back({0, 0});
            }
            y = std::max(y, box.bottom() + AroundBend);
            strips.back().from = y;
        }
        strips.back().to = std::max(y, band.bottom + 3);
        return strips;
    }

    const Frame& m_frame;
    const FrameMemory& m_memory;
    const BlockSpacing& m_spacing;
    std::vector<bool> m_placed;
    std::vector<RankBoxes> m_ranks;
    BlockPlacement m_result;
};

} // namespace

bool placeAsKept(Frame& frame, const FrameMemory& memory, const Rect& region, const BlockSpacing& spacing,
                 const std::stop_token& stop)
{
    const Size room{region.width - frame.left - frame.right, region.height - frame.top - frame.bottom};
    BlockShape shape;
    std::optional<BlockPlacement> placement = KeptPlacement(frame, memory, room, spacing).run(shape, stop);
    if (!placement)
        return false;
    frame.rows = memory.frame.rows;
    frame.shape = std::move(shape);
    frame.region = region;
    frame.origin = {region.x + frame.left, region.y + frame.top};
    frame.placement = std::move(*placement);
    return true;
}

} // namespace weft::layout
