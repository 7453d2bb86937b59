// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/BlockShape.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace weft::layout {
namespace {

constexpr std::uint32_t MostLanes = 16;
constexpr std::size_t MostApart = 2000; // edges whose lanes are told apart; it is quadratic

/// Which boxes a line leads to or from.
std::vector<bool> linkedBoxes(const Block& block)
{
    std::vector<bool> linked(block.sizes.size(), false);
    for (std::size_t i = 0; i < linked.size(); ++i)
        linked[i] = (i < block.feedsOutside.size() && block.feedsOutside[i]) ||
                    (i < block.fedFromOutside.size() && block.fedFromOutside[i]);
    for (const BlockEdge& edge : block.edges) {
        linked[edge.from] = true;
        linked[edge.to] = true;
    }
    return linked;
}

RankShape foldRank(const Block& block, const std::vector<bool>& linked, const std::vector<std::uint32_t>& items,
                   std::uint32_t rows, const BlockSpacing& spacing)
{
    RankShape rank;
    std::size_t boxes = 0;
    for (const std::uint32_t item : items)
        boxes += item < block.sizes.size() ? 1 : 0;
    const std::size_t columns = std::max<std::size_t>(1, (boxes + rows - 1) / rows);
    rank.columns.assign(columns, 0);
    std::vector<std::uint32_t> row;
    std::vector<std::uint32_t> bends;
    const auto addBends = [&] {
        for (const std::uint32_t bend : bends) {
            rank.rows.push_back({static_cast<std::uint32_t>(rank.items.size()), 1, true, 0, 0});
            rank.items.push_back(bend);
        }
        bends.clear();
    };
    const auto addRow = [&] {
        if (row.empty())
            return;
        // Lines pass above their row on the way in and below it on the way out, those of the right box highest: so the
        // first stands right, and its lines begin and end above those of the next. Without lines a row is read as text
        // is.
        if (std::ranges::any_of(row, [&](std::uint32_t box) { return linked[box]; }))
            std::ranges::reverse(row);
        RankRow line{static_cast<std::uint32_t>(rank.items.size()), static_cast<std::uint32_t>(row.size()), false, 0,
                     0};
        for (std::size_t i = 0; i < row.size(); ++i) {
            rank.columns[i] = std::max(rank.columns[i], block.sizes[row[i]].width);
            line.height = std::max(line.height, block.sizes[row[i]].height);
            rank.items.push_back(row[i]);
        }
        rank.rows.push_back(line);
        row.clear();
    };
    for (const std::uint32_t item : items) {
        if (item < block.sizes.size()) {
            row.push_back(item);
            if (row.size() == columns) {
                addRow();
                addBends();
            }
        } else if (row.size() * 2 >= columns && !row.empty()) {
            bends.push_back(item); // nearer to the end of this row: behind it
        } else {
            rank.rows.push_back({static_cast<std::uint32_t>(rank.items.size()), 1, true, 0, 0});
            rank.items.push_back(item);
        }
    }
    addRow();
    addBends();

    double y = 0;
    for (std::size_t i = 0; i < rank.rows.size(); ++i) {
        if (i > 0) {
            const bool bend = rank.rows[i].isBend;
            const bool before = rank.rows[i - 1].isBend;
            y += rank.rows[i - 1].height + (bend && before   ? spacing.bendGap
                                            : bend || before ? spacing.rowGap / 2
                                                             : spacing.rowGap);
        }
        rank.rows[i].offset = y;
    }
    rank.height = rank.rows.empty() ? 0 : y + rank.rows.back().height;
    for (const double width : rank.columns)
        rank.width += width;
    rank.width += static_cast<double>(columns - 1) * spacing.columnGap;
    return rank;
}

/// Lanes by first fit, short ones nearest to the boxes. Which interval an edge takes is counted in gaps: it leaves by
/// the gap behind its source's rank and comes back by the gap before its target's.
void assignLanes(const Block& block, const Lineage& lineage, BlockShape& shape)
{
    struct Stretch {
        std::uint32_t band;
        std::uint32_t from;
        std::uint32_t to;
        std::uint32_t edge;
    };
    std::vector<Stretch> stretches;
    for (std::uint32_t i = 0; i < block.edges.size(); ++i) {
        if (lineage.ways[i] != EdgeWay::Lane && lineage.ways[i] != EdgeWay::Back)
            continue;
        const std::uint32_t leave = lineage.rankOf[block.edges[i].from] + 1;
        const std::uint32_t enter = lineage.rankOf[block.edges[i].to];
        stretches.push_back({shape.ranks[leave - 1].band, std::min(leave, enter), std::max(leave, enter), i});
    }
    std::sort(stretches.begin(), stretches.end(), [](const Stretch& a, const Stretch& b) {
        return std::tuple(a.to - a.from, a.from, a.edge) < std::tuple(b.to - b.from, b.from, b.edge);
    });
    std::vector<std::vector<std::vector<Stretch>>> taken(shape.bands);
    std::size_t assigned = 0;
    for (const Stretch& stretch : stretches) {
        auto& lanes = taken[stretch.band];
        std::size_t lane = 0;
        const auto free = [&](const std::vector<Stretch>& others) {
            return std::none_of(others.begin(), others.end(), [&](const Stretch& other) {
                return stretch.from <= other.to && other.from <= stretch.to;
            });
        };
        if (++assigned > MostApart)
            lane = MostLanes - 1;
        while (lane < lanes.size() && lane + 1 < MostLanes && !free(lanes[lane]))
            ++lane;
        if (lane >= lanes.size())
            lanes.resize(lane + 1);
        if (lane + 1 < MostLanes) // the last one is shared by all that are left
            lanes[lane].push_back(stretch);
        shape.laneOf[stretch.edge] = static_cast<std::uint32_t>(lane);
    }
    for (std::uint32_t band = 0; band < shape.bands; ++band)
        shape.laneCount[band] = static_cast<std::uint32_t>(taken[band].size());
}

} // namespace

BlockSpacing spacingFor(const LayoutOptions& options)
{
    BlockSpacing spacing;
    spacing.rowGap = options.nodeGap;
    spacing.rankGap = options.rankGap;
    spacing.columnGap = options.nodeGap + 4;
    return spacing;
}

double laneRoom(std::uint32_t lanes, const BlockSpacing& spacing)
{
    return lanes == 0 ? 0 : spacing.rowGap / 2 + spacing.lane * lanes;
}

BlockShape shapeOf(const Block& block, const Lineage& lineage, std::uint32_t rows, std::uint32_t bands,
                   const BlockSpacing& spacing, const std::stop_token& stop)
{
    BlockShape shape;
    const std::vector<bool> linked = linkedBoxes(block);
    double total = 0;
    for (const std::vector<std::uint32_t>& items : lineage.ranks) {
        shape.ranks.push_back(foldRank(block, linked, items, std::max(1U, rows), spacing));
        total += shape.ranks.back().width + spacing.rankGap;
        if (stop.stop_requested())
            return shape;
    }
    // Bands of about the same width.
    double x = 0;
    for (RankShape& rank : shape.ranks) {
        const double middle = x + (rank.width + spacing.rankGap) / 2;
        rank.band = std::min(bands - 1, static_cast<std::uint32_t>(middle / total * bands));
        x += rank.width + spacing.rankGap;
    }
    // A wide rank may leave a band without ranks: close the numbers up.
    std::uint32_t band = 0;
    std::uint32_t before = shape.ranks.empty() ? 0 : shape.ranks.front().band;
    for (RankShape& rank : shape.ranks) {
        if (rank.band != before)
            ++band;
        before = rank.band;
        rank.band = band;
    }
    shape.bands = band + 1;
    shape.laneOf.assign(block.edges.size(), 0);
    shape.laneCount.assign(shape.bands, 0);
    assignLanes(block, lineage, shape);

    std::vector<double> widths(shape.bands, 2 * spacing.margin - spacing.rankGap);
    std::vector<double> heights(shape.bands, 0);
    for (const RankShape& rank : shape.ranks) {
        widths[rank.band] += rank.width + spacing.rankGap;
        heights[rank.band] = std::max(heights[rank.band], rank.height);
    }
    for (std::uint32_t i = 0; i < shape.bands && !shape.ranks.empty(); ++i) {
        shape.width = std::max(shape.width, widths[i]);
        shape.height += heights[i] + laneRoom(shape.laneCount[i], spacing) + (i > 0 ? bandGap(spacing) : 0);
    }
    return shape;
}

double bandGap(const BlockSpacing& spacing)
{
    return 2 * spacing.rowGap;
}

std::vector<ShapeChoice> shapeChoices(const Block& block, const Lineage& lineage, const BlockSpacing& spacing,
                                      const std::stop_token& stop)
{
    constexpr double Widest = 3.5;
    constexpr double Highest = 1.0 / 3;
    constexpr std::size_t Most = 14;
    std::uint32_t most = 1;
    for (const std::vector<std::uint32_t>& items : lineage.ranks) {
        const auto boxes =
            std::count_if(items.begin(), items.end(), [&](std::uint32_t i) { return i < lineage.boxes; });
        most = std::max(most, static_cast<std::uint32_t>(boxes));
    }
    std::vector<ShapeChoice> all;
    const auto add = [&](std::uint32_t rows, std::uint32_t bands) {
        const BlockShape shape = shapeOf(block, lineage, rows, bands, spacing, stop);
        all.push_back({rows, shape.bands, {shape.width, shape.height}});
        return shape.height > 0 ? shape.width / shape.height : 1.0;
    };
    // From the flattest fold of a single band down; steps grow with the number, for a curve needs no more points.
    double aspect = add(most, 1);
    if (stop.stop_requested())
        return all;
    const bool strip = aspect > Widest;
    for (std::uint32_t rows = most; rows > 1 && aspect < 2 * Widest && !stop.stop_requested();) {
        rows = std::min(rows - 1, static_cast<std::uint32_t>(rows * 0.87));
        aspect = add(rows, 1);
    }
    if (strip) {
        // Too many ranks for one line: like text in several, but none of a few words.
        constexpr std::uint32_t LeastRanks = 5;
        const auto mostBands = static_cast<std::uint32_t>(lineage.ranks.size() / LeastRanks);
        for (std::uint32_t bands = 2; bands <= mostBands; bands = std::max(bands + 1, bands * 5 / 4)) {
            if (add(most, bands) < Highest || stop.stop_requested())
                break;
        }
    }
    std::vector<ShapeChoice> wanted;
    for (const ShapeChoice& choice : all) {
        const double ratio = choice.size.width / std::max(1.0, choice.size.height);
        if (ratio <= Widest && ratio >= Highest)
            wanted.push_back(choice);
    }
    if (wanted.empty())
        wanted = all;
    std::sort(wanted.begin(), wanted.end(), [](const ShapeChoice& a, const ShapeChoice& b) {
        return std::tuple(a.size.width, a.size.height, a.bands) < std::tuple(b.size.width, b.size.height, b.bands);
    });
    std::vector<ShapeChoice> best;
    for (const ShapeChoice& choice : wanted) {
        if (best.empty() || choice.size.height < best.back().size.height - 0.5)
            best.push_back(choice);
    }
    if (best.size() <= Most)
        return best;
    std::vector<ShapeChoice> some;
    for (std::size_t i = 0; i < Most; ++i)
        some.push_back(best[i * (best.size() - 1) / (Most - 1)]);
    return some;
}

} // namespace weft::layout
