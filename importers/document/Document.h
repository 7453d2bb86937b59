// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/Node.h"
#include "model/base/Arena.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string_view>

namespace weft::importers {

/// Owner of a tree of nodes and of their texts. Nodes never move: pointers and views hold as long as the Document
/// lives, also when it is moved. Readers (YamlReader, JsonCursor) fill it; importers only look.
class Document {
public:
    Document() = default;
    Document(Document&&) = default;
    Document& operator=(Document&&) = default;

    /// A new node at that place; it belongs to no parent yet.
    [[nodiscard]] Node& make(NodeType type, std::uint32_t line, std::uint32_t column)
    {
        Node& node = m_nodes.emplace_back();
        node.type = type;
        node.line = line;
        node.column = column;
        return node;
    }

    /// A copy of `text` that lives as long as the Document.
    [[nodiscard]] std::string_view copy(std::string_view text) { return m_texts.copy(text); }

    /// Appends `child` to a sequence.
    static void append(Node& sequence, const Node& child) { sequence.children.push_back(&child); }

    /// Appends `child` to a mapping under `key` (a view that lives as long as the Document).
    static void append(Node& mapping, std::string_view key, std::uint32_t keyLine, std::uint32_t keyColumn,
                       const Node& child)
    {
        if (mapping.keys.empty()) {
            constexpr std::size_t Few = 4;
            mapping.keys.reserve(Few);
            mapping.keyLines.reserve(Few);
            mapping.keyColumns.reserve(Few);
            mapping.children.reserve(Few);
        }
        mapping.keys.push_back(key);
        mapping.keyLines.push_back(keyLine);
        mapping.keyColumns.push_back(keyColumn);
        mapping.children.push_back(&child);
    }

    void setRoot(const Node& root) { m_root = &root; }
    /// Null where the text held nothing.
    [[nodiscard]] const Node* root() const { return m_root; }
    /// Every node, in the order made.
    [[nodiscard]] const std::deque<Node>& nodes() const { return m_nodes; }
    [[nodiscard]] std::deque<Node>& nodes() { return m_nodes; }
    /// Number of nodes made.
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }

private:
    std::deque<Node> m_nodes;
    Arena m_texts;
    const Node* m_root = nullptr;
};

} // namespace weft::importers
