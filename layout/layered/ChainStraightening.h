// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/BlockPlacement.h"

#include <span>
#include <stop_token>

namespace weft::layout {

/// A place in a rank: which row, and which box of it.
struct Seat {
    std::uint32_t rank = 0;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
};

/// The tops of all rows, rank by rank.
using RowTops = std::vector<std::vector<double>>;

/// Makes the bends of each long edge one straight run as far as their neighbours leave room, in line with a port when
/// that fits; the longest edges first. Orders and least distances stay, also when stopped. O(bends log edges).
/// Source: the straight inner segments of Brandes, Köpf, Fast and simple horizontal coordinate assignment, 2002, as a
/// step after the regression.
void straightenChains(const Block& block, const Lineage& lineage, const BlockShape& shape, std::span<const Band> bands,
                      std::span<const Seat> seats, RowTops& tops, const std::stop_token& stop = {});

} // namespace weft::layout
