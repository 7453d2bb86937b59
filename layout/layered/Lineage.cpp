// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/Lineage.h"

#include "layout/layered/CycleRemoval.h"
#include "layout/layered/Ordering.h"
#include "layout/layered/Ranking.h"
#include "model/base/StopEvery.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace weft::layout {
namespace {

/// Boxes that nothing inside the block says anything about.
void placeLooseBoxes(const Block& block, const std::vector<bool>& linked, std::vector<std::uint32_t>& ranks)
{
    std::uint32_t last = 0;
    for (const std::uint32_t rank : ranks)
        last = std::max(last, rank);
    std::vector<std::size_t> filled(last + 1, 0);
    for (std::size_t i = 0; i < ranks.size(); ++i)
        filled[ranks[i]] += linked[i] ? 1 : 0;
    const auto put = [&](std::size_t i, std::uint32_t rank) {
        ranks[i] = rank;
        ++filled[rank];
    };
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        if (linked[i])
            continue;
        if (block.feedsOutside[i] && block.fedFromOutside[i])
            put(i, last / 2);
        else if (block.feedsOutside[i])
            put(i, 0);
        else if (block.fedFromOutside[i])
            put(i, last);
        else
            free.push_back(i);
    }
    // The emptiest rank each time: by (count, rank), moved on as it fills.
    std::multimap<std::size_t, std::uint32_t> emptiest;
    for (std::uint32_t rank = 0; rank <= last; ++rank)
        emptiest.emplace(filled[rank], rank);
    for (const std::size_t i : free) {
        const auto [count, rank] = *emptiest.begin();
        emptiest.erase(emptiest.begin());
        ranks[i] = rank;
        emptiest.emplace(count + 1, rank);
    }
}

/// The longest span of ranks that is still drawn with bends, so that these stay within their number.
std::uint32_t longestSpan(const std::vector<std::uint32_t>& spans, std::size_t boxes)
{
    const std::size_t most = 2000 + 40 * boxes;
    std::map<std::uint32_t, std::size_t> count;
    for (const std::uint32_t span : spans)
        ++count[span];
    std::size_t bends = 0;
    std::uint32_t longest = 1;
    for (const auto& [span, edges] : count) {
        if (span > 1)
            bends += (span - 1) * edges;
        if (bends > most)
            break;
        longest = std::max(longest, span);
    }
    return longest;
}

/// Lanes are below the boxes, and what takes one crosses all lines between its ends and them: so the block is turned
/// over when these ends are higher than the middle of their ranks on the mean.
void turnEndsDown(const Block& block, Lineage& lineage)
{
    std::vector<double> share(lineage.boxes, 0);
    for (const std::vector<std::uint32_t>& rank : lineage.ranks) {
        for (std::size_t i = 0; i < rank.size(); ++i) {
            if (rank[i] < lineage.boxes)
                share[rank[i]] = (static_cast<double>(i) + 0.5) / static_cast<double>(rank.size()) - 0.5;
        }
    }
    double below = 0;
    for (std::size_t i = 0; i < block.edges.size(); ++i) {
        if (lineage.ways[i] == EdgeWay::Lane || lineage.ways[i] == EdgeWay::Back)
            below += share[block.edges[i].from] + share[block.edges[i].to];
    }
    if (below >= 0)
        return;
    for (std::vector<std::uint32_t>& rank : lineage.ranks)
        std::ranges::reverse(rank);
}

/// Boxes of a block without edges come by height, so that rows of them are about as high as each of their boxes.
void sortByHeight(const Block& block, Lineage& lineage)
{
    for (std::vector<std::uint32_t>& rank : lineage.ranks) {
        std::stable_sort(rank.begin(), rank.end(), [&](std::uint32_t a, std::uint32_t b) {
            return block.sizes[a].height > block.sizes[b].height;
        });
    }
}

/// All boxes in one rank and no bends, which takes no time.
Lineage inOneRank(const Block& block)
{
    Lineage lineage;
    lineage.boxes = block.sizes.size();
    lineage.rankOf.assign(lineage.boxes, 0);
    lineage.ranks.assign(1, std::vector<std::uint32_t>(lineage.boxes));
    std::iota(lineage.ranks[0].begin(), lineage.ranks[0].end(), 0);
    for (const BlockEdge& edge : block.edges)
        lineage.ways.push_back(edge.from == edge.to ? EdgeWay::Self : EdgeWay::Back);
    lineage.firstBend.assign(block.edges.size(), 0);
    lineage.bends.assign(block.edges.size(), 0);
    return lineage;
}

} // namespace

Lineage lineageOf(const Block& block, std::stop_token stop, bool thorough)
{
    Lineage lineage;
    lineage.boxes = block.sizes.size();
    lineage.ways.assign(block.edges.size(), EdgeWay::Forward);
    lineage.firstBend.assign(block.edges.size(), 0);
    lineage.bends.assign(block.edges.size(), 0);

    std::vector<Arc> arcs;
    arcs.reserve(block.edges.size());
    for (const BlockEdge& edge : block.edges)
        arcs.push_back({edge.from, edge.to});
    const std::vector<bool> back = backArcs(lineage.boxes, arcs, stop);
    std::vector<Arc> forward;
    std::vector<bool> linked(lineage.boxes, false);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        if (arcs[i].from == arcs[i].to) {
            lineage.ways[i] = EdgeWay::Self;
            continue;
        }
        linked[arcs[i].from] = true;
        linked[arcs[i].to] = true;
        if (back[i])
            lineage.ways[i] = EdgeWay::Back;
        else
            forward.push_back(arcs[i]);
    }
    std::vector<std::uint32_t> ranks = ranksOf(lineage.boxes, forward, stop);
    if (stop.stop_requested())
        return inOneRank(block);
    placeLooseBoxes(block, linked, ranks);

    std::vector<std::uint32_t> spans;
    for (const Arc& arc : forward)
        spans.push_back(ranks[arc.to] - ranks[arc.from]);
    const std::uint32_t longest = longestSpan(spans, lineage.boxes);

    std::size_t bends = 0;
    for (const std::uint32_t span : spans)
        bends += span <= longest ? span - 1 : 0;
    LayeredArcs layered;
    layered.layerOf.reserve(ranks.size() + bends); // growing would copy them all at once
    layered.arcs.reserve(forward.size() + bends);
    layered.layerOf = ranks;
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        if (i % StopEvery == 0 && stop.stop_requested())
            return inOneRank(block);
        if (lineage.ways[i] != EdgeWay::Forward)
            continue;
        const std::uint32_t span = ranks[arcs[i].to] - ranks[arcs[i].from];
        if (span > longest) {
            lineage.ways[i] = EdgeWay::Lane;
            continue;
        }
        lineage.firstBend[i] = static_cast<std::uint32_t>(layered.layerOf.size());
        lineage.bends[i] = span - 1;
        std::uint32_t from = arcs[i].from;
        for (std::uint32_t k = 1; k < span; ++k) {
            const auto bend = static_cast<std::uint32_t>(layered.layerOf.size());
            layered.layerOf.push_back(ranks[arcs[i].from] + k);
            layered.arcs.push_back({from, bend});
            from = bend;
        }
        layered.arcs.push_back({from, arcs[i].to});
    }
    for (const std::uint32_t rank : ranks)
        layered.layers = std::max<std::size_t>(layered.layers, rank + 1);
    lineage.ranks = orderLayers(layered, effortFor(layered.layerOf.size(), layered.arcs.size(), thorough), stop);
    lineage.rankOf = std::move(layered.layerOf);
    if (block.edges.empty())
        sortByHeight(block, lineage);
    else if (!stop.stop_requested())
        turnEndsDown(block, lineage);
    return lineage;
}

} // namespace weft::layout
