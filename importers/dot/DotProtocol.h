// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace weft::importers::dot {

// What the reader of DOT and its child process say to each other. Both run on one machine: numbers are in its order.
//
// Request: the text of a file. Reply: a head, the attributes of the graph, then as many frames, nodes and edges
// as the head counts.
//   text       u32 bytes, the bytes
//   attributes u32 count; each a name, a value, u8: 1 where the value is an HTML-like label
//   frame      id, title
//   node       name, u32 frame (NoFrame for none), attributes
//   edge       u32 node from, u32 node to, u8: 1 where it has a direction, attributes

inline constexpr std::uint32_t ReplyMagic = 0x57444F54;
inline constexpr std::uint32_t NoFrame = 0xFFFFFFFF;

struct ReplyHead {
    std::uint32_t magic = ReplyMagic;
    std::uint32_t faultLine = 0; ///< of the first fault; 0 when unknown
    std::uint32_t faulty = 0;    ///< 1: the text is no DOT; a text that says why is all that follows
    std::uint32_t frames = 0;
    std::uint32_t nodes = 0;
    std::uint32_t edges = 0;
};

} // namespace weft::importers::dot
