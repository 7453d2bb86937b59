// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/floorplan/SlicingTree.h"

#include <stop_token>

namespace weft::layout {

/// Turns the cuts of a tree, whose order and nesting stay, so that the page of that width / height gets small: the
/// curve of each node offers what both directions of its cut give. For plans of so many frames that annealing them
/// hardly begins. As it was when stopped. O(nodes · curve² log curve). Source: Stockmeyer, Optimal orientations of
/// cells in slicing floorplans, 1983, with the cuts as what is turned.
void turnCuts(SlicingTree& tree, double aspect, const std::stop_token& stop);

} // namespace weft::layout
