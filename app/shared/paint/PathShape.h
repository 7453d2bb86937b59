// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/DisplayList.h"

#include <array>
#include <optional>
#include <vector>

namespace weft::app {

/// Corners of the triangle at the end of a path with a head: tip first. Empty for a path without direction.
[[nodiscard]] std::optional<std::array<layout::Point, 3>> arrowHead(const PathItem& path);

/// The line of a path as straight pieces, `pieces` for each Bézier segment. `out` is cleared and filled.
void flatten(const PathItem& path, int pieces, std::vector<layout::Point>& out);

/// Outline of a marker that has corners (square, triangle, diamond); empty for the round ones. Shapes are sized so that
/// all look equally large beside a circle of that diameter.
[[nodiscard]] std::vector<layout::Point> markerOutline(const MarkerItem& marker);

/// The left end of a rounded box, `width` wide: the bar of a node.
[[nodiscard]] PathItem barPath(const layout::Rect& box, double radius, double width);

/// The sign of a back edge, ↺: three quarters of a turn with a head, around `center`.
void addTurnSign(std::vector<DisplayItem>& items, layout::Point center, double radius, Ink ink, float veil);

/// The sign of what came or went between two times: a plus or a minus on a disc around `center`.
void addDifferenceSign(std::vector<DisplayItem>& items, layout::Point center, bool added, float veil);
inline constexpr double DifferenceSignSize = 13;

/// The sign of what was put somewhere by hand: a pin whose needle ends at `tip`.
void addPinSign(std::vector<DisplayItem>& items, layout::Point tip, float veil);
inline constexpr double PinSignHeight = 10;

} // namespace weft::app
