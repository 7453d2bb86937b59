// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace weft::layout {

/// What the parent and its Graphviz child say to each other, once each: a u64 length, then that many bytes, numbers
/// in the machine's own order (both run on it). No text of anybody ever crosses.
///
/// Request: RequestHeader; for each node NodeRecord; for each edge EdgeRecord; for each group GroupRecord.
/// Reply: ReplyHeader; for each node and each group RectRecord; for each edge a u32 count of points, then that many
/// PointRecords (1 + 3n of a Bézier curve, or 0: the engine drew none). x to the right, y downwards, in pixels.
inline constexpr std::uint32_t RequestMagic = 0x57465131;
inline constexpr std::uint32_t ReplyMagic = 0x57465231;

enum class GraphvizEngine : std::uint32_t { Dot, Neato, Fdp, Sfdp, Circo, Twopi };

struct RequestHeader {
    std::uint32_t magic = RequestMagic;
    GraphvizEngine engine = GraphvizEngine::Dot;
    std::uint32_t nodes = 0;
    std::uint32_t edges = 0;
    std::uint32_t groups = 0;
    std::uint32_t reserved = 0;
    double nodeGap = 0;
    double rankGap = 0;
    double groupPadding = 0;
};
struct NodeRecord {
    double width = 0;
    double height = 0;
    std::uint32_t group = 0; ///< 0xFFFFFFFF: none
    std::uint32_t reserved = 0;
};
struct EdgeRecord {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double weight = 1;
};
struct GroupRecord {
    double titleWidth = 0;
    double titleHeight = 0;
};
struct ReplyHeader {
    std::uint32_t magic = ReplyMagic;
    std::uint32_t nodes = 0;
    std::uint32_t edges = 0;
    std::uint32_t groups = 0;
};
struct RectRecord {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};
struct PointRecord {
    double x = 0;
    double y = 0;
};

} // namespace weft::layout
