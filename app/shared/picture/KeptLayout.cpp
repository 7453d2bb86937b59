// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/KeptLayout.h"

#include "app/shared/picture/PictureContent.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace weft::app {

namespace {

using RowsByReference = std::map<std::string_view, std::uint32_t>;

RowsByReference rowsOf(const std::vector<std::string>& references)
{
    RowsByReference rows;
    for (std::uint32_t i = 0; i < references.size(); ++i)
        rows.emplace(references[i], i);
    return rows;
}

} // namespace

std::shared_ptr<const layout::LayoutMemory> memoryFor(const KeptLayout& kept, const PictureContent& content)
{
    const layout::LayoutMemory& before = kept.memory;
    auto memory = std::make_shared<layout::LayoutMemory>();
    memory->ring = before.ring;
    const RowsByReference nodes = rowsOf(kept.nodes);
    std::size_t known = 0;
    for (const PictureNode& node : content.nodes) {
        const auto row = nodes.find(node.reference);
        const bool has = row != nodes.end() && row->second < before.nodes.size();
        memory->nodes.push_back(has ? before.nodes[row->second] : layout::KeptNode{});
        known += has ? 1 : 0;
    }
    if (known * 2 < content.nodes.size())
        return nullptr;

    // RowsByReference of the former frames in terms of the new ones: groups, the two without a group, nodes that are
    // frames.
    const RowsByReference groups = rowsOf(kept.groups);
    const bool nodeFrames = before.frames.size() > kept.groups.size() + 2;
    std::vector<std::uint32_t> slotOf(kept.groups.size() + 2 + (nodeFrames ? kept.nodes.size() : 0), layout::None);
    const auto count = static_cast<std::uint32_t>(content.groups.size());
    memory->frames.resize(count + 2 + (nodeFrames ? content.nodes.size() : 0));
    for (std::uint32_t i = 0; i < content.nodes.size() && nodeFrames; ++i) {
        if (const auto row = nodes.find(content.nodes[i].reference); row != nodes.end())
            slotOf[kept.groups.size() + 2 + row->second] = count + 2 + i;
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        if (const auto row = groups.find(content.groups[i].reference); row != groups.end())
            slotOf[row->second] = i;
    }
    slotOf[kept.groups.size()] = count;
    slotOf[kept.groups.size() + 1] = count + 1;
    for (std::size_t i = 0; i < slotOf.size() && i < before.frames.size(); ++i) {
        if (slotOf[i] != layout::None)
            memory->frames[slotOf[i]] = before.frames[i];
    }
    for (layout::KeptStep step : before.plan) {
        // A frame that is gone keeps its step, under a number that no frame has.
        if (step.frame != layout::None)
            step.frame = step.frame < slotOf.size() && slotOf[step.frame] != layout::None
                             ? slotOf[step.frame]
                             : static_cast<std::uint32_t>(memory->frames.size()) + step.frame;
        memory->plan.push_back(step);
    }
    return memory;
}

} // namespace weft::app
