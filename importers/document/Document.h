// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/document/Node.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <memory_resource>
#include <new>
#include <string_view>
#include <type_traits>
#include <vector>

namespace weft::importers {

/// Owner of a tree of nodes, of their lists and of their texts, which are freed in one go. Nodes never move: pointers
/// and views hold as long as the Document lives, also when it is moved. Readers (YamlReader, JsonCursor) fill it;
/// importers only look.
class Document {
public:
    Document() = default;
    Document(Document&&) = default;
    Document& operator=(Document&&) = default;

    /// A new node at that place; it belongs to no parent yet.
    [[nodiscard]] Node& make(NodeType type, std::uint32_t line, std::uint32_t column)
    {
        if (m_size == m_chunks.size() * ChunkNodes)
            m_chunks.push_back(static_cast<Node*>(memory().allocate(ChunkNodes * sizeof(Node), alignof(Node))));
        Node& node = *new (m_chunks.back() + m_size % ChunkNodes) Node;
        ++m_size;
        node.type = type;
        node.line = line;
        node.column = column;
        return node;
    }

    /// A copy of `text` that lives as long as the Document.
    [[nodiscard]] std::string_view copy(std::string_view text)
    {
        if (text.empty())
            return {};
        void* const place = memory().allocate(text.size(), 1);
        std::memcpy(place, text.data(), text.size());
        return {static_cast<const char*>(place), text.size()};
    }

    /// Appends `child` to a sequence of this Document.
    void append(Node& sequence, const Node& child) { sequence.children.append(&child, memory()); }

    /// Appends `child` to a mapping of this Document under `key` (a view that lives as long as the Document).
    void append(Node& mapping, std::string_view key, std::uint32_t keyLine, std::uint32_t keyColumn, const Node& child)
    {
        mapping.keys.append(key, memory());
        mapping.keyLines.append(keyLine, memory());
        mapping.keyColumns.append(keyColumn, memory());
        mapping.children.append(&child, memory());
    }

    void setRoot(const Node& root) { m_root = &root; }
    /// Null where the text held nothing.
    [[nodiscard]] const Node* root() const { return m_root; }
    /// Number of nodes made.
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// The node that was made as the `i`th, from 0.
    [[nodiscard]] const Node& node(std::size_t i) const { return m_chunks[i / ChunkNodes][i % ChunkNodes]; }
    [[nodiscard]] Node& node(std::size_t i) { return m_chunks[i / ChunkNodes][i % ChunkNodes]; }

private:
    static_assert(std::is_trivially_destructible_v<Node>);
    static constexpr std::size_t ChunkNodes = 64;
    static constexpr std::size_t FirstBytes = 16U * 1024; // that of a small manifest

    std::pmr::monotonic_buffer_resource& memory()
    {
        if (!m_memory)
            m_memory = std::make_unique<std::pmr::monotonic_buffer_resource>(FirstBytes);
        return *m_memory;
    }

    std::unique_ptr<std::pmr::monotonic_buffer_resource> m_memory;
    std::vector<Node*> m_chunks;
    std::size_t m_size = 0;
    const Node* m_root = nullptr;
};

} // namespace weft::importers
