// SPDX-License-Identifier: Apache-2.0
#include "layout/floorplan/KeptFloorplan.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace weft::layout {
namespace {

constexpr double Rounding = 0.2; // positions in a file have few digits

class TreeBuilder {
public:
    TreeBuilder(const LayoutMemory& memory, const std::vector<Frame>& frames, const FloorplanInput& input)
        : m_memory(memory), m_input(input), m_tree(input.curves), m_beside(frames.size())
    {
        for (std::uint32_t i = 0; i < frames.size(); ++i)
            m_frameOf.emplace(frames[i].slot, i);
    }

    std::optional<SlicingTree> run(bool& same)
    {
        if (!findNewOnes(same))
            return std::nullopt;
        std::vector<std::uint32_t> open; // Nil: all of that part is gone
        for (const KeptStep& step : m_memory.plan) {
            if (step.frame != None) {
                const auto frame = m_frameOf.find(step.frame);
                open.push_back(frame == m_frameOf.end() ? SlicingTree::Nil : withNewOnes(frame->second));
                same = same && frame != m_frameOf.end();
                continue;
            }
            if (open.size() < 2)
                return std::nullopt;
            const std::uint32_t second = open.back();
            open.pop_back();
            const std::uint32_t first = open.back();
            if (first == SlicingTree::Nil)
                open.back() = second;
            else if (second != SlicingTree::Nil)
                open.back() = m_tree.join(first, second, step.vertical, m_input.channel);
        }
        if (open.size() != 1 || open.front() == SlicingTree::Nil)
            return std::nullopt;
        return std::move(m_tree);
    }

private:
    /// False when the plan names a frame twice or none that is there.
    bool findNewOnes(bool& same)
    {
        std::vector<bool> known(m_beside.size(), false);
        for (const KeptStep& step : m_memory.plan) {
            const auto frame = m_frameOf.find(step.frame);
            if (step.frame == None || frame == m_frameOf.end())
                continue;
            if (known[frame->second])
                return false;
            known[frame->second] = true;
        }
        const auto first = std::find(known.begin(), known.end(), true);
        if (first == known.end())
            return false;
        std::vector<std::map<std::uint32_t, double>> flows(known.size());
        for (const FrameFlow& flow : m_input.flows) {
            if (!known[flow.from] && known[flow.to])
                flows[flow.from][flow.to] += flow.weight;
            if (!known[flow.to] && known[flow.from])
                flows[flow.to][flow.from] += flow.weight;
        }
        for (std::uint32_t i = 0; i < known.size(); ++i) {
            if (known[i])
                continue;
            same = false;
            auto best = static_cast<std::uint32_t>(first - known.begin());
            double most = 0;
            for (const auto& [other, weight] : flows[i]) {
                if (weight > most) {
                    most = weight;
                    best = other;
                }
            }
            m_beside[best].push_back(i);
        }
        return true;
    }

    std::uint32_t withNewOnes(std::uint32_t frame)
    {
        std::uint32_t node = frame;
        for (const std::uint32_t added : m_beside[frame])
            node = m_tree.join(node, added, m_beside[frame].size() == 1, m_input.channel);
        return node;
    }

    const LayoutMemory& m_memory;
    const FloorplanInput& m_input;
    SlicingTree m_tree;
    std::map<std::uint32_t, std::uint32_t> m_frameOf;
    std::vector<std::vector<std::uint32_t>> m_beside;
};

bool near(double a, double b)
{
    return std::abs(a - b) <= Rounding;
}

/// The regions of all nodes from those of the leaves; empty when these do not tile a page.
std::vector<Rect> joinRegions(SlicingTree& tree, const std::vector<Frame>& frames, const LayoutMemory& memory)
{
    constexpr double LeastStreet = 10;
    std::vector<Rect> regions(tree.size());
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (frames[i].slot >= memory.frames.size())
            return {};
        regions[i] = memory.frames[frames[i].slot].region;
        if (regions[i].empty() || !std::isfinite(regions[i].right() + regions[i].bottom()))
            return {};
    }
    for (const std::uint32_t i : tree.bottomUp()) {
        if (i < tree.leaves())
            continue;
        const SlicingTree::Node& node = tree.node(i);
        const Rect& a = regions[node.first];
        const Rect& b = regions[node.second];
        const double street = node.vertical ? b.x - a.right() : b.y - a.bottom();
        const bool even = node.vertical ? near(a.y, b.y) && near(a.bottom(), b.bottom())
                                        : near(a.x, b.x) && near(a.right(), b.right());
        if (!even || !(street >= LeastStreet))
            return {};
        tree.setChannel(i, street);
        regions[i] = a.united(b);
    }
    return regions;
}

} // namespace

std::optional<KeptFloorplan> keptFloorplan(const LayoutMemory& memory, const std::vector<Frame>& frames,
                                           const FloorplanInput& input)
{
    bool same = true;
    std::optional<SlicingTree> tree = TreeBuilder(memory, frames, input).run(same);
    if (!tree)
        return std::nullopt;
    KeptFloorplan result{std::move(*tree), {}};
    const bool ring = memory.ring.size() == 4 && std::all_of(memory.ring.begin(), memory.ring.end(),
                                                             [](double width) { return width >= 0 && width < 1000; });
    if (same && ring) {
        SlicingTree trial = result.tree;
        result.regions = joinRegions(trial, frames, memory);
        if (!result.regions.empty())
            result.tree = std::move(trial);
    }
    return result;
}

LayoutMemory rememberedLayout(const LayoutGraph& graph, const std::vector<Frame>& frames, const SlicingTree& tree,
                              const std::vector<double>& ring, const LayoutMemory* before)
{
    LayoutMemory memory;
    memory.nodes.resize(graph.nodes.size());
    memory.frames.resize(graph.groups.size() + 2);
    memory.ring = ring;
    for (const Frame& frame : frames) {
        if (frame.slot >= memory.frames.size())
            memory.frames.resize(frame.slot + std::size_t{1});
        KeptFrame& kept = memory.frames[frame.slot];
        kept.region = frame.region;
        kept.rows = frame.rows;
        for (std::size_t i = 0; i < frame.placement.rankLeft.size(); ++i)
            kept.ranks.push_back({frame.placement.rankLeft[i] + frame.left, frame.placement.rankRight[i] + frame.left,
                                  frame.placement.bandOf[i]});
        for (const Band& band : frame.placement.bands)
            kept.bands.push_back({band.top + frame.top, band.bottom + frame.top, band.lanesBottom + frame.top});
        for (std::uint32_t i = 0; i < frame.nodes.size(); ++i) {
            const std::uint32_t node = frame.nodes[i];
            const Rect& box = frame.placement.boxes[i];
            memory.nodes[node] = {frame.lineage.rankOf[i],
                                  {box.x + frame.left, box.y + frame.top},
                                  before != nullptr && node < before->nodes.size() && before->nodes[node].pinned};
        }
    }
    // Root, second, first, turned around: post-order without recursion.
    std::vector<std::uint32_t> open{tree.root()};
    while (!open.empty()) {
        const std::uint32_t i = open.back();
        open.pop_back();
        if (i < tree.leaves()) {
            memory.plan.push_back({frames[i].slot, false});
            continue;
        }
        memory.plan.push_back({None, tree.node(i).vertical});
        open.push_back(tree.node(i).first);
        open.push_back(tree.node(i).second);
    }
    std::reverse(memory.plan.begin(), memory.plan.end());
    return memory;
}

} // namespace weft::layout
