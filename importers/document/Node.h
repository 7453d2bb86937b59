// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/NodeList.h"

#include <cstdint>
#include <string_view>

namespace weft::importers {

enum class NodeType : std::uint8_t { Null, Scalar, Sequence, Mapping };

/// `a == b`, for names most of which differ: then it calls nothing.
[[nodiscard]] inline bool isSameName(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && (a.empty() || (a.front() == b.front() && a == b));
}

/// A value of a YAML or JSON document with the place where it stands. Scalars stay text, whatever they look like (no
/// Norway problem, no 1.10 → 1.1); the reader of a field gives them their type. Texts and lists are views into the
/// Document.
struct Node {
    NodeType type = NodeType::Null;
    bool quoted = false;             ///< Scalar: written in quotes (JSON: a string)
    std::uint32_t line = 0;          ///< from 1
    std::uint32_t column = 0;        ///< from 1, in bytes
    std::string_view text;           ///< Scalar
    NodeList<std::string_view> keys; ///< Mapping: as written, same order and size as `children`
    NodeList<std::uint32_t> keyLines;
    NodeList<std::uint32_t> keyColumns;
    NodeList<const Node*> children; ///< Sequence, Mapping

    /// The value of `key`, or null. O(keys).
    [[nodiscard]] const Node* find(std::string_view key) const
    {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (isSameName(keys[i], key))
                return children[i];
        }
        return nullptr;
    }
    [[nodiscard]] bool isMapping() const { return type == NodeType::Mapping; }
    [[nodiscard]] bool isSequence() const { return type == NodeType::Sequence; }
    [[nodiscard]] bool isScalar() const { return type == NodeType::Scalar; }
    [[nodiscard]] bool isNull() const { return type == NodeType::Null; }
};

} // namespace weft::importers
