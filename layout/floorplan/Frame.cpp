// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/Frame.h"

#include "layout/floorplan/KeptLineage.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace weft::layout {
namespace {

/// A flatter box could not hold the texts of a domain.
constexpr double LeastElasticHeight = 72;

} // namespace

std::vector<Frame> framesOf(const LayoutGraph& graph, const LayoutOptions& options, FrameIndex& index,
                            const std::stop_token& stop)
{
    const std::size_t groups = graph.groups.size();
    std::vector<bool> linked(graph.nodes.size(), false);
    for (const LayoutEdge& edge : graph.edges) {
        linked[edge.from] = true;
        linked[edge.to] = true;
    }
    std::vector<Frame> frames(groups + 2);
    std::size_t own = 0;
    index.frameOf.resize(graph.nodes.size());
    index.numberOf.resize(graph.nodes.size());
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
        const std::uint32_t group = graph.nodes[i].group;
        std::size_t at = group < groups ? group : groups + (linked[i] ? 0 : 1);
        if (group >= groups && options.nodesAreFrames) {
            at = groups + 2 + own++;
            frames.emplace_back();
            frames.back().elastic = true;
            frames.back().left = frames.back().right = options.groupPadding;
        }
        Frame& frame = frames[at];
        index.frameOf[i] = static_cast<std::uint32_t>(at);
        index.numberOf[i] = static_cast<std::uint32_t>(frame.nodes.size());
        frame.nodes.push_back(i);
        frame.block.sizes.push_back(graph.nodes[i].size);
    }
    for (std::uint32_t i = 0; i < groups; ++i) {
        Frame& frame = frames[i];
        frame.group = i;
        frame.title = graph.groups[i].titleSize;
        frame.left = frame.right = options.groupPadding / 2; // the block has a margin of its own there
        frame.bottom = options.groupPadding;
        frame.top = frame.title.height + options.groupPadding;
    }
    for (std::uint32_t i = 0; i < frames.size(); ++i)
        frames[i].slot = i;
    // Only those two can be superfluous; frames of groups are drawn even when empty.
    for (const std::size_t loose : {groups + 1, groups}) {
        if (!frames[loose].nodes.empty())
            continue;
        frames.erase(frames.begin() + static_cast<std::ptrdiff_t>(loose));
        for (std::uint32_t& frame : index.frameOf)
            frame -= frame > loose ? 1 : 0;
    }

    for (Frame& frame : frames) {
        frame.block.feedsOutside.assign(frame.nodes.size(), false);
        frame.block.fedFromOutside.assign(frame.nodes.size(), false);
    }
    index.edgeFrame.assign(graph.edges.size(), None);
    index.edgeNumber.assign(graph.edges.size(), None);
    for (std::uint32_t i = 0; i < graph.edges.size(); ++i) {
        const LayoutEdge& edge = graph.edges[i];
        Frame& from = frames[index.frameOf[edge.from]];
        Frame& to = frames[index.frameOf[edge.to]];
        if (&from == &to) {
            index.edgeFrame[i] = index.frameOf[edge.from];
            index.edgeNumber[i] = static_cast<std::uint32_t>(from.edges.size());
            from.edges.push_back(i);
            from.block.edges.push_back(
                {index.numberOf[edge.from], index.numberOf[edge.to], edge.fromOffset, edge.toOffset, edge.weight});
        } else {
            from.block.feedsOutside[index.numberOf[edge.from]] = true;
            to.block.fedFromOutside[index.numberOf[edge.to]] = true;
        }
    }
    const BlockSpacing spacing = spacingFor(options);
    for (Frame& frame : frames) {
        if (stop.stop_requested())
            break;
        if (options.memory && !options.nodesAreFrames) {
            const FrameMemory memory = memoryOf(frame, *options.memory);
            if (!memory.frame.ranks.empty()) {
                // What somebody puts against the flow turns its own edges, not the ranks of all that read it.
                const bool byHand = std::any_of(memory.nodes.begin(), memory.nodes.end(),
                                                [](const KeptNode& node) { return node.pinned; });
                frame.lineage =
                    keptLineage(frame.block, memory, byHand ? RankRule::Stay : RankRule::Mend, spacing.rowGap);
                continue;
            }
        }
        frame.lineage = lineageOf(frame.block, stop);
        findChoices(frame, spacing, stop);
    }
    return frames;
}

FrameMemory memoryOf(const Frame& frame, const LayoutMemory& memory)
{
    FrameMemory result;
    if (frame.slot < memory.frames.size())
        result.frame = memory.frames[frame.slot];
    const auto ranks = static_cast<std::uint32_t>(result.frame.ranks.size());
    for (const std::uint32_t node : frame.nodes) {
        KeptNode kept = node < memory.nodes.size() ? memory.nodes[node] : KeptNode{};
        if (kept.rank >= ranks)
            kept = {};
        if (kept.pinned) {
            // Put there by hand: it belongs to the rank it stands in.
            const double middle = kept.at.x + frame.block.sizes[result.nodes.size()].width / 2;
            double nearest = std::numeric_limits<double>::infinity();
            for (std::uint32_t rank = 0; rank < ranks; ++rank) {
                const KeptRank& column = result.frame.ranks[rank];
                const KeptBand* band =
                    column.band < result.frame.bands.size() ? &result.frame.bands[column.band] : nullptr;
                const double across = std::abs((column.left + column.right) / 2 - middle);
                const double down = !band || (kept.at.y < band->lanesBottom && kept.at.y > band->top - 40) ? 0 : 1e6;
                if (across + down < nearest) {
                    nearest = across + down;
                    kept.rank = rank;
                }
            }
        }
        result.nodes.push_back(kept);
    }
    return result;
}

void findChoices(Frame& frame, const BlockSpacing& spacing, const std::stop_token& stop)
{
    if (frame.choices.empty())
        frame.choices = shapeChoices(frame.block, frame.lineage, spacing, stop);
}

std::vector<Size> sizesOf(const Frame& frame)
{
    std::vector<Size> sizes;
    if (frame.elastic) {
        // The area asked for in shapes from nearly square to flat; a box is never less than its texts need.
        const Size least = frame.block.sizes.front();
        const Size around{frame.choices.front().size.width - least.width + frame.left + frame.right,
                          frame.top + frame.bottom};
        for (const double stretch : {1.0, 1.25, 1.6, 2.0}) {
            const double height = std::max(least.height / stretch, std::min(least.height, LeastElasticHeight));
            const double width = least.width * (least.height / height);
            if (sizes.empty() || height + around.height < sizes.back().height)
                sizes.push_back({width + around.width, height + around.height});
        }
        return sizes;
    }
    for (const ShapeChoice& choice : frame.choices) {
        const double width = std::max(choice.size.width, frame.title.width) + frame.left + frame.right;
        const double height = choice.size.height + frame.top + frame.bottom;
        if (sizes.empty() || (width > sizes.back().width && height < sizes.back().height))
            sizes.push_back({width, height});
        else if (height < sizes.back().height)
            sizes.back() = {width, height}; // the title makes both equally wide
    }
    return sizes;
}

void foldFrame(Frame& frame, const Rect& region, const BlockSpacing& spacing, const std::stop_token& stop)
{
    if (frame.elastic) {
        const double around = frame.left + frame.right + 2 * spacing.margin;
        frame.block.sizes.front() = {std::max(1.0, region.width - around),
                                     std::max(1.0, region.height - frame.top - frame.bottom)};
        frame.shape = shapeOf(frame.block, frame.lineage, 1, 1, spacing, stop);
        return;
    }
    const double width = region.width - frame.left - frame.right + 0.01;
    const double height = region.height - frame.top - frame.bottom + 0.01;
    const ShapeChoice* best = &frame.choices.front();
    double most = -1;
    for (const ShapeChoice& choice : frame.choices) {
        if (choice.size.width > width || choice.size.height > height)
            continue;
        // The tighter dimension counts: a fold that leaves air on both sides is better than one that leaves it on one.
        const double fill = std::min(choice.size.width / width, choice.size.height / std::max(1.0, height));
        if (fill > most) {
            most = fill;
            best = &choice;
        }
    }
    frame.rows = best->rows;
    frame.shape = shapeOf(frame.block, frame.lineage, best->rows, best->bands, spacing, stop);
}

void placeFrame(Frame& frame, const Rect& region, const BlockSpacing& spacing, int passes, const std::stop_token& stop)
{
    const Size room{region.width - frame.left - frame.right, region.height - frame.top - frame.bottom};
    frame.region = region;
    frame.origin = {region.x + frame.left, region.y + frame.top};
    frame.placement = placeBlock(frame.block, frame.lineage, frame.shape, spacing, room, passes, stop);
}

std::vector<double> lowestInBands(const Frame& frame)
{
    const BlockPlacement& placement = frame.placement;
    std::vector<double> lowest;
    for (const Band& band : placement.bands)
        lowest.push_back(band.top);
    for (std::size_t item = 0; item < frame.lineage.rankOf.size(); ++item) {
        double& band = lowest[placement.bandOf[frame.lineage.rankOf[item]]];
        const std::size_t boxes = frame.lineage.boxes;
        band = std::max(band, item < boxes ? placement.boxes[item].bottom() : placement.bendY[item - boxes]);
    }
    return lowest;
}

} // namespace weft::layout
