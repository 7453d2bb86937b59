// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/Frame.h"

#include <algorithm>

namespace weft::layout {

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
    index.frameOf.resize(graph.nodes.size());
    index.numberOf.resize(graph.nodes.size());
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
        const std::uint32_t group = graph.nodes[i].group;
        const std::size_t at = group < groups ? group : groups + (linked[i] ? 0 : 1);
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
    // Only the last two can be superfluous; frames of groups are drawn even when empty.
    if (frames[groups + 1].nodes.empty())
        frames.pop_back();
    if (frames[groups].nodes.empty()) {
        frames.erase(frames.begin() + static_cast<std::ptrdiff_t>(groups));
        for (std::uint32_t& frame : index.frameOf)
            frame = std::min(frame, static_cast<std::uint32_t>(groups));
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
        frame.lineage = lineageOf(frame.block, stop);
        frame.choices = shapeChoices(frame.block, frame.lineage, spacing, stop);
    }
    return frames;
}

std::vector<Size> sizesOf(const Frame& frame)
{
    std::vector<Size> sizes;
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

void foldFrame(Frame& frame, const Rect& region, const BlockSpacing& spacing)
{
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
    frame.shape = shapeOf(frame.block, frame.lineage, best->rows, best->bands, spacing);
}

void placeFrame(Frame& frame, const Rect& region, const BlockSpacing& spacing, int passes, const std::stop_token& stop)
{
    const Size room{region.width - frame.left - frame.right, region.height - frame.top - frame.bottom};
    frame.region = region;
    frame.origin = {region.x + frame.left, region.y + frame.top};
    frame.placement = placeBlock(frame.block, frame.lineage, frame.shape, spacing, room, passes, stop);
}

} // namespace weft::layout
