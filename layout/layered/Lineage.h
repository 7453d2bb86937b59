// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/Geometry.h"

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace weft::layout {

/// An edge between two boxes of the same block, by their indexes in it.
struct BlockEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double fromOffset = 0.5;
    double toOffset = 0.5;
    double weight = 1;
};

/// What a block (one frame, or everything that has no frame) is made of.
struct Block {
    std::vector<Size> sizes;
    std::vector<BlockEdge> edges;
    std::vector<bool> feedsOutside; ///< has an edge to another block
    std::vector<bool> fedFromOutside;
};

/// How an edge inside a block is drawn.
enum class EdgeWay : std::uint8_t {
    Forward, ///< from rank to rank, bends in the ranks between
    Lane,    ///< forward but over too many ranks: along the lane below
    Back,    ///< against the flow: along the lane below
    Self     ///< around its own box
};

/// A block in ranks, each rank in order, independent of the shape the block will get. Items below the number of boxes
/// are boxes; the others are bends of long edges.
struct Lineage {
    std::size_t boxes = 0;
    std::vector<std::uint32_t> rankOf;             ///< of each item
    std::vector<std::vector<std::uint32_t>> ranks; ///< items from top to bottom
    std::vector<EdgeWay> ways;                     ///< of each edge
    std::vector<std::uint32_t> firstBend;          ///< of each edge; its bends are consecutive items, one a rank
    std::vector<std::uint32_t> bends;              ///< how many
};

/// Ranks and orders a block: cycle removal, ranking, ordering. Boxes without an inner edge go to the last rank when
/// they only read from outside, to the first when they only feed it, to the middle when both, else to the emptiest.
/// Without any inner edge they come by height. Turned so that lines that take the lane below start and end low. At most
/// 40 bends a box plus 2,000 are made, the longest edges take the lane; so memory is O(V + E). `thorough` tries several
/// orders, see effortFor. Stopped early it is valid: all boxes in one rank, or unordered.
[[nodiscard]] Lineage lineageOf(const Block& block, std::stop_token stop = {}, bool thorough = false);

} // namespace weft::layout
