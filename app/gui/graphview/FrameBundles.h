// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/PicturePaint.h"
#include "app/shared/picture/MeshPicture.h"

#include <cstdint>
#include <vector>

namespace weft::gui {

/// All edges from the nodes of one frame to those of another as one.
struct FrameBundle {
    std::uint32_t from = 0; ///< group
    std::uint32_t to = 0;
    std::uint32_t count = 0; ///< sum of PictureEdge::count
    std::uint32_t lit = 0;   ///< of these inside the highlight
};

/// The bundles of a picture, for drawings without ribbons. Edges within one frame or of nodes without a frame are in
/// none.
struct FrameBundles {
    std::vector<FrameBundle> rows;     ///< most edges first, then by groups
    std::vector<std::uint32_t> byEdge; ///< row of each edge of the picture, or layout::None
};
/// O(E log E).
[[nodiscard]] FrameBundles frameBundles(const app::MeshPicture& picture);

/// Counts anew how many edges of each bundle are lit; null: none. O(E).
void light(FrameBundles& bundles, const app::MeshPicture& picture, const app::PictureHighlight* highlight);

/// The way of a bundle where the drawing has no ribbons: straight from border to border, beside the one that leads
/// back.
[[nodiscard]] layout::Route bundleRoute(const layout::Rect& from, const layout::Rect& to);

/// A share of a frame's nodes that have one mark.
struct MixPart {
    app::NodeMark mark;
    std::uint32_t count = 0;
};
/// How the nodes of one frame divide into the overlay's marks, in the order of their keys.
struct FrameMix {
    std::uint32_t nodes = 0;
    std::vector<MixPart> parts;
};
/// By group. O(V).
[[nodiscard]] std::vector<FrameMix> frameMixes(const app::MeshPicture& picture, const app::PaintOptions& options);

} // namespace weft::gui
