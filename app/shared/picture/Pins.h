// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Geometry.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace weft::layout {
struct LayoutMemory;
}

namespace weft::app {

struct MeshPicture;
struct PictureContent;

/// What somebody put somewhere by hand, by reference. It is laid over the places that the layout found and changes
/// nothing about these: without a pin everything is where it was before.
struct Pins {
    std::map<std::string, layout::Point> nodes;  ///< upper left corner, from that of the node's frame
    std::map<std::string, layout::Point> frames; ///< shares of the page, 0 … 1: which place of the floor plan it takes

    [[nodiscard]] bool empty() const { return nodes.empty() && frames.empty(); }
    [[nodiscard]] std::size_t size() const { return nodes.size() + frames.size(); }
    [[nodiscard]] bool has(const std::string& reference) const;
    /// Takes out what is known of it. False when that is nothing.
    bool letGo(const std::string& reference);

    friend bool operator==(const Pins&, const Pins&) = default;
};

/// `before` with the pins of nodes and frames of `content` in it; null where none of them is here. O(n log n).
[[nodiscard]] std::shared_ptr<const layout::LayoutMemory> withPins(const layout::LayoutMemory& before,
                                                                   const PictureContent& content, const Pins& pins);

/// Whether things of this picture can be put somewhere by hand: its arrangement has frames and remembers them.
[[nodiscard]] bool takesPins(const MeshPicture& picture);
/// Whether a node takes a place of the floor plan itself (domains at their own level).
[[nodiscard]] bool isFrame(const MeshPicture& picture, std::uint32_t node);

/// The frame that a node may be moved in, in the drawing's coordinates. Empty where the picture takes no pins.
[[nodiscard]] layout::Rect frameAround(const MeshPicture& picture, std::uint32_t node);
/// Where a node that is put down with its upper left corner at `corner` comes to stand, as far as that can be known
/// beforehand: in its frame, in the nearest rank. Others make way.
[[nodiscard]] layout::Rect landing(const MeshPicture& picture, std::uint32_t node, layout::Point corner);
/// The node whose frame (or the group that) takes the place at a point of the drawing: what a moved frame changes
/// places with. Its rectangle; empty where there is none.
[[nodiscard]] layout::Rect placeAt(const MeshPicture& picture, layout::Point at);

/// The pins of `picture` with a node put down at `corner`, a frame (or a node that is one) at a point of the drawing.
[[nodiscard]] Pins withNodeAt(const MeshPicture& picture, std::uint32_t node, layout::Point corner);
[[nodiscard]] Pins withFrameAt(const MeshPicture& picture, const std::string& reference, layout::Point at);

} // namespace weft::app
