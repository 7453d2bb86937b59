// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Geometry.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace weft::layout {

/// Pairs of pieces of different lines that cross in one inner point, each pair of pieces counted; touching and lying on
/// each other is no crossing. Exact but for what differs by less than 2^-42 of the page's extent. The page is halved
/// again and again until few pieces end in a cell; those that run through a cell are chords of its border, which cross
/// where their ends alternate: these are counted with a Fenwick tree, not pair by pair. O(n log² n) for drawings of
/// even density, about O(n√n log n) for a fan of n lines, whatever the number of crossings. When stopped the count so
/// far. Sources: Bentley, Multidimensional divide-and-conquer, 1980; Barth, Jünger, Mutzel, Simple and efficient
/// bilayer cross counting, 2004.
[[nodiscard]] std::uint64_t countCrossings(std::span<const std::vector<Point>> lines, std::stop_token stop = {});

} // namespace weft::layout
