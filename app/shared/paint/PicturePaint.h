// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/DisplayList.h"
#include "app/shared/paint/PictureHighlight.h"
#include "app/shared/picture/MeshPicture.h"

#include <cstdint>
#include <stop_token>

namespace weft::app {

/// How much of a node is drawn; the canvas chooses by scale, exports always take Full.
enum class Detail : std::uint8_t {
    Box,  ///< fill and bar, no text: far away
    Name, ///< and the name
    Full  ///< and owner, shape, ports
};

/// How far what is beside the focus goes towards the canvas.
inline constexpr float FocusVeil = 0.55F;

struct PaintOptions {
    Overlay overlay = Overlay::PowerInterest;
    Detail detail = Detail::Full;
    const PictureHighlight* highlight = nullptr; ///< of the same picture; null: nothing selected, no focus
};

/// How far what is gone goes towards the canvas, in a picture that compares two times.
inline constexpr float GoneVeil = 0.35F;

/// Colour, shape and legend key of a node under an overlay: never a colour alone. `ink` None: the overlay says nothing
/// about it.
struct NodeMark {
    Ink ink = Ink::None;
    Marker marker = Marker::Circle;
    std::uint8_t key = 0; ///< the overlay's own number of this state; see LegendModel

    friend bool operator==(const NodeMark&, const NodeMark&) = default;
};
[[nodiscard]] NodeMark nodeMark(const MeshPicture& picture, std::uint32_t node, const PaintOptions& options);

/// ` added`, ` removed`: what the class of a node or edge says of two times; empty for what is there at both.
[[nodiscard]] const char* differenceClass(Difference difference);

/// One node, edge or frame as painted. Indexes are those of the picture. O(texts and points).
[[nodiscard]] DisplayGroup nodeGroup(const MeshPicture& picture, std::uint32_t node, const PaintOptions& options);
[[nodiscard]] DisplayGroup edgeGroup(const MeshPicture& picture, std::uint32_t edge, const PaintOptions& options);
[[nodiscard]] DisplayGroup frameGroup(const MeshPicture& picture, std::uint32_t group, const PaintOptions& options);

/// The quiet lines behind everything. O(points).
[[nodiscard]] DisplayGroup guideGroup(const MeshPicture& picture);

/// The whole picture: guides, frames, ribbons, veiled edges, lit edges, nodes. Its bounds are the drawing's and hold
/// everything. O(V + E).
[[nodiscard]] DisplayList displayList(const MeshPicture& picture, const PaintOptions& options,
                                      std::stop_token stop = {});

} // namespace weft::app
