// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Geometry.h"

#include <stop_token>
#include <vector>

namespace weft::layout {

/// Moves boxes so that none is nearer than `gap` to another, from left to right where that is the shorter way (a page
/// that may be `aspect` times as wide as high has as much more room there), else up and down; their order in either
/// direction stays. Each box goes to the mean of where it would be pushed from one side and from the other. O(n log n +
/// pairs that overlap). False when stopped on the way: boxes may overlap then. Source: the constraints of Dwyer,
/// Marriott, Stuckey, Fast node overlap removal, 2005; the mean of the two extreme solutions instead of the least
/// squares.
bool removeOverlaps(std::vector<Rect>& boxes, double gap, double aspect = 1, const std::stop_token& stop = {});

} // namespace weft::layout
