// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/paint/DisplayList.h"
#include "app/shared/session/MeshSession.h"

#include <cstdint>
#include <vector>

namespace weft::app {

struct GridOptions {
    double width = 960; ///< of the square of the axes and the list beside it together
    double height = 600;
    std::vector<std::uint32_t> selected; ///< rows of PowerInterest::people, sorted
    bool framed = true;                  ///< with title, date and trust line: exports; the window has its own
};

/// Where a person of the grid is drawn, for the window's clicks. `listed`: the name stands beside the grid; who is
/// assessed then has a numbered mark on it.
struct GridPlace {
    std::uint32_t person = 0; ///< row of PowerInterest::people
    layout::Point at;
    layout::Rect label;
    bool listed = false;
    std::uint32_t number = 0; ///< what a listed person's mark on the grid is called; 0: no mark
    layout::Point mark;       ///< where that is
    double numberX = 0;       ///< where the number begins; below 0: there was no room for it
};

struct StakeholderGrid {
    DisplayList list;              ///< one group `stakeholder` with the reference as id for each person
    std::vector<GridPlace> places; ///< in the order of `people`; everybody once
};

/// The power-interest grid: power up, interest to the right, the quadrants split at the thresholds, names beside their
/// points; by number alone where that would leave less than two thirds of them a place. Points that would cover each
/// other are moved apart by at most three rows inside their quadrant; whose name finds no room is a number on the grid
/// and a name beside it, who is not assessed a name only, so that nobody is left out. People at one place keep their
/// order. O(people²).
[[nodiscard]] StakeholderGrid stakeholderGrid(const OpenMesh& open, const GridOptions& options = {});

} // namespace weft::app
