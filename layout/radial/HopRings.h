// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layered/CycleRemoval.h"

#include <stop_token>

namespace weft::layout {

/// On which side of the centre: what it reads on the left, what reads it on the right.
enum class RingSide : std::uint8_t { Left, Right };

/// Nodes by their hops from a centre.
struct HopRings {
    std::vector<std::uint32_t> ring;    ///< of each node; the centre 0, not reached: None
    std::vector<RingSide> side;         ///< meaningless for the centre and what is not reached
    std::vector<std::uint32_t> inner;   ///< the node through which it was reached first; None for the centre
    std::vector<std::uint32_t> reached; ///< centre first, then by ring, in the order in which they were found
};

/// Rings around `centre`: what is reached along the arcs stands on the right, what reaches the centre on the left (the
/// nearer when both, the right one when they are as near), in the ring of its hops; whatever else hangs together with
/// these stands one ring further out than the node it hangs on, on the right when it reads it, else on the left.
/// O(V + E).
/// Sources: Eades, Drawing free trees, 1992; Yee, Fisher, Dhamija, Hearst, Animated exploration of dynamic graphs with
/// radial layout, 2001 (rings by distance from a focus); the two halves are lineage's own.
[[nodiscard]] HopRings hopRings(std::size_t nodes, std::span<const Arc> arcs, std::uint32_t centre);

} // namespace weft::layout
