// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/Pins.h"

#include "app/shared/picture/KeptLayout.h"
#include "app/shared/picture/MeshPicture.h"
#include "app/shared/picture/PictureContent.h"
#include "layout/floorplan/MovedFrames.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace weft::app {

using layout::Point;
using layout::Rect;

namespace {

/// From the coordinates of what is kept to those of the drawing, which starts at (0, 0).
Point originOf(const layout::LayoutMemory& memory)
{
    const Rect page = layout::keptPage(memory);
    const bool ring = memory.ring.size() == 4;
    return {(ring ? memory.ring[0] : 0) - page.x, (ring ? memory.ring[1] : 0) - page.y};
}

std::size_t frameSlot(const MeshPicture& picture, std::uint32_t node)
{
    const std::size_t groups = picture.groups.size();
    if (isFrame(picture, node))
        return groups + 2 + node;
    if (picture.nodes[node].group < groups)
        return picture.nodes[node].group;
    const bool linked = std::any_of(picture.edges.begin(), picture.edges.end(),
                                    [node](const PictureEdge& edge) { return edge.from == node || edge.to == node; });
    return groups + (linked ? 0 : 1);
}

const layout::KeptFrame* frameOf(const MeshPicture& picture, std::uint32_t node)
{
    if (!takesPins(picture))
        return nullptr;
    const auto& frames = picture.arranged->memory.frames;
    const std::size_t slot = frameSlot(picture, node);
    return slot < frames.size() && !frames[slot].region.empty() ? &frames[slot] : nullptr;
}

double outside(double low, double high, double value)
{
    return std::max({low - value, 0.0, value - high});
}

} // namespace

bool Pins::has(const std::string& reference) const
{
    return nodes.count(reference) + frames.count(reference) > 0;
}

bool Pins::letGo(const std::string& reference)
{
    return nodes.erase(reference) + frames.erase(reference) > 0;
}

std::shared_ptr<const layout::LayoutMemory> withPins(const layout::LayoutMemory& before, const PictureContent& content,
                                                     const Pins& pins)
{
    auto memory = std::make_shared<layout::LayoutMemory>(before);
    bool any = false;
    memory->nodes.resize(content.nodes.size());
    std::vector<layout::MovedFrame> moved;
    const auto consider = [&](const std::string& reference, std::size_t slot) {
        if (const auto pin = pins.frames.find(reference); pin != pins.frames.end() && slot < memory->frames.size())
            moved.push_back({static_cast<std::uint32_t>(slot), pin->second});
    };
    for (std::size_t group = 0; group < content.groups.size(); ++group)
        consider(content.groups[group].reference, group);
    for (std::size_t node = 0; node < content.nodes.size(); ++node) {
        const std::string& reference = content.nodes[node].reference;
        consider(reference, content.groups.size() + 2 + node);
        if (const auto pin = pins.nodes.find(reference); pin != pins.nodes.end()) {
            layout::KeptNode& kept = memory->nodes[node];
            kept = {kept.rank == layout::None ? 0 : kept.rank, pin->second, true};
            any = true;
        }
    }
    if (!any && moved.empty())
        return nullptr;
    *memory = layout::withMovedFrames(std::move(*memory), moved);
    return memory;
}

bool takesPins(const MeshPicture& picture)
{
    return picture.arranged != nullptr;
}

bool isFrame(const MeshPicture& picture, std::uint32_t node)
{
    return takesPins(picture) && picture.arranged->memory.frames.size() > picture.groups.size() + 2 &&
           node < picture.nodes.size();
}

Rect frameAround(const MeshPicture& picture, std::uint32_t node)
{
    const layout::KeptFrame* frame = frameOf(picture, node);
    if (frame == nullptr)
        return {};
    const Point origin = originOf(picture.arranged->memory);
    const Rect& region = frame->region;
    return {region.x + origin.x, region.y + origin.y, region.width, region.height};
}

Rect landing(const MeshPicture& picture, std::uint32_t node, Point corner)
{
    Rect box = picture.drawing.nodes[node];
    box.x = corner.x;
    box.y = corner.y;
    const layout::KeptFrame* frame = frameOf(picture, node);
    if (frame == nullptr || isFrame(picture, node))
        return box;
    const Rect around = frameAround(picture, node);
    const Point at{corner.x - around.x, corner.y - around.y};
    const layout::KeptRank* nearest = nullptr;
    double least = std::numeric_limits<double>::infinity();
    for (const layout::KeptRank& rank : frame->ranks) {
        if (rank.band >= frame->bands.size())
            continue;
        const layout::KeptBand& band = frame->bands[rank.band];
        const double away = std::abs((rank.left + rank.right) / 2 - at.x - box.width / 2) +
                            outside(band.top - 40, band.lanesBottom, at.y) * 1000;
        if (away < least) {
            least = away;
            nearest = &rank;
        }
    }
    if (nearest == nullptr)
        return box;
    const layout::KeptBand& band = frame->bands[nearest->band];
    box.x = around.x + std::max(nearest->left, std::min(at.x, nearest->right - box.width));
    box.y = around.y + std::max(band.top, std::min(at.y, band.bottom - box.height));
    return box;
}

Rect placeAt(const MeshPicture& picture, Point at)
{
    if (!takesPins(picture))
        return {};
    const Point origin = originOf(picture.arranged->memory);
    for (const layout::KeptFrame& frame : picture.arranged->memory.frames) {
        const Rect& region = frame.region;
        const Rect shown{region.x + origin.x, region.y + origin.y, region.width, region.height};
        if (!region.empty() && shown.contains(at))
            return shown;
    }
    return {};
}

Pins withNodeAt(const MeshPicture& picture, std::uint32_t node, Point corner)
{
    Pins pins = picture.spec.pins;
    const Rect around = frameAround(picture, node);
    const Rect box = landing(picture, node, corner);
    if (isFrame(picture, node))
        return withFrameAt(picture, picture.nodes[node].reference, box.center());
    if (!around.empty())
        pins.nodes[picture.nodes[node].reference] = {box.x - around.x, box.y - around.y};
    return pins;
}

Pins withFrameAt(const MeshPicture& picture, const std::string& reference, Point at)
{
    Pins pins = picture.spec.pins;
    if (!takesPins(picture))
        return pins;
    const layout::LayoutMemory& memory = picture.arranged->memory;
    const Rect page = layout::keptPage(memory);
    const Point origin = originOf(memory);
    pins.frames[reference] = {std::clamp((at.x - origin.x - page.x) / page.width, 0.0, 1.0),
                              std::clamp((at.y - origin.y - page.y) / page.height, 0.0, 1.0)};
    return pins;
}

} // namespace weft::app
