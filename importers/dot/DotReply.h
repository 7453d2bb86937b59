// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/graph/Graph.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace weft::importers::dot {

/// What the child process made of a text.
struct DotReply {
    Graph graph;         ///< nodes and edges without places
    bool faulty = false; ///< the text is no DOT
    std::string reason;  ///< in cgraph's words
    std::uint32_t line = 0;
};

/// Checks and decodes a reply: counts that fit its bytes, indexes in range, texts in UTF-8, names that are unique.
/// Empty when anything is wrong. HTML-like labels become plain texts, escapes of labels what they stand for. O(bytes).
[[nodiscard]] std::optional<DotReply> decodeReply(std::span<const std::byte> payload);

/// A label as people read it: line ends become blanks, `\N` and its like the node's name, `\\` a backslash, character
/// references of XML their characters. O(length).
[[nodiscard]] std::string plainLabel(std::string_view label, std::string_view nodeName);

/// The text of an HTML-like label without its tags. O(length).
[[nodiscard]] std::string htmlLabelText(std::string_view label);

} // namespace weft::importers::dot
