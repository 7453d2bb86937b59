// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/floorplan/ChannelRouter.h"

namespace weft::layout {

/// Ways along the cuts of the slicing tree, without a search: from a region up to the cut that parts it from the other
/// one, each street followed to that of its ends that lies nearer to the target. For floor plans of so many frames that
/// shortest ways to all of them would take minutes; a way is longer than the shortest by some corners.
class CutRoutes {
public:
    explicit CutRoutes(const Channels& channels);

    struct Way {
        std::vector<std::uint32_t> channels; ///< in order, each meets the next; at least one
        double cost = 0;                     ///< length with both ends, and a charge for each turn
    };
    /// From a tap at region (leaf) `from` to a tap at region `to`, which is another one. O(depth of the tree).
    [[nodiscard]] Way between(std::uint32_t from, const Tap& leave, std::uint32_t to, const Tap& enter) const;

private:
    [[nodiscard]] std::uint32_t cutBetween(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] std::vector<std::uint32_t> climb(const Tap& from, std::uint32_t cut, const Tap& towards) const;

    const Channels& m_channels;
    std::size_t m_leaves = 0;
    std::vector<std::uint32_t> m_depth; ///< of each tree node
};

} // namespace weft::layout
