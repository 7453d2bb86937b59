// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace weft::importers {

enum class NodeType : std::uint8_t { Null, Scalar, Sequence, Mapping };

/// A value of a YAML or JSON document with the place where it stands. Scalars stay text, whatever they look like (no
/// Norway problem, no 1.10 → 1.1); the reader of a field gives them their type. Texts are views into the Document.
struct Node {
    NodeType type = NodeType::Null;
    bool quoted = false;                ///< Scalar: written in quotes (JSON: a string)
    std::uint32_t line = 0;             ///< from 1
    std::uint32_t column = 0;           ///< from 1, in bytes
    std::string_view text;              ///< Scalar
    std::vector<std::string_view> keys; ///< Mapping: as written, same order and size as `children`
    std::vector<std::uint32_t> keyLines;
    std::vector<std::uint32_t> keyColumns;
    std::vector<const Node*> children; ///< Sequence, Mapping

    /// The value of `key`, or null. O(keys).
    [[nodiscard]] const Node* find(std::string_view key) const
    {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (keys[i] == key)
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
