// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/graphview/PictureIndex.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace weft::gui {

/// Where an arrow key leads: to those who read (right), to the sources (left), to a sibling above or below.
enum class WalkStep : std::uint8_t { Reader, Source, SiblingAbove, SiblingBelow };

/// The node one step from `from`. Reader and Source: the neighbour along an edge whose middle is nearest in height,
/// then the upper, then the earlier one. Siblings share a frame, a source or a reader with `from`: the nearest one
/// above or below, where being aside counts double. Empty when there is none. O(degree² of neighbours + members of the
/// frame).
[[nodiscard]] std::optional<std::uint32_t> walk(const PictureIndex& index, std::uint32_t from, WalkStep step);

/// `nodes` as one reads them: rows from the top, each from the left. A row is what begins above the middle of its first
/// box. O(n log n).
[[nodiscard]] std::vector<std::uint32_t> readingOrder(const PictureIndex& index, std::vector<std::uint32_t> nodes);

} // namespace weft::gui
