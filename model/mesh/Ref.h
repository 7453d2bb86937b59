// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/Id.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weft {

class Mesh;

enum class NodeKind : std::uint8_t { Domain, Owner, Product, Port, Contract, Dataset, Job, Column, Stakeholder };

/// `domain`, `owner`, `product` …: the word before the colon of a reference.
[[nodiscard]] std::string_view kindName(NodeKind kind);
[[nodiscard]] std::optional<NodeKind> kindFromName(std::string_view name);

/// Any node of a mesh: which table, which row. Only valid with the mesh it came from; across meshes use its text.
struct NodeRef {
    NodeKind kind = NodeKind::Product;
    std::uint32_t index = 0;

    constexpr NodeRef() = default;
    constexpr NodeRef(NodeKind nodeKind, std::size_t row) : kind(nodeKind), index(static_cast<std::uint32_t>(row)) {}
    constexpr NodeRef(DomainId id) : NodeRef(NodeKind::Domain, id.index()) {}
    constexpr NodeRef(OwnerId id) : NodeRef(NodeKind::Owner, id.index()) {}
    constexpr NodeRef(ProductId id) : NodeRef(NodeKind::Product, id.index()) {}
    constexpr NodeRef(PortId id) : NodeRef(NodeKind::Port, id.index()) {}
    constexpr NodeRef(ContractId id) : NodeRef(NodeKind::Contract, id.index()) {}
    constexpr NodeRef(DatasetId id) : NodeRef(NodeKind::Dataset, id.index()) {}
    constexpr NodeRef(JobId id) : NodeRef(NodeKind::Job, id.index()) {}
    constexpr NodeRef(ColumnId id) : NodeRef(NodeKind::Column, id.index()) {}
    constexpr NodeRef(StakeholderId id) : NodeRef(NodeKind::Stakeholder, id.index()) {}

    friend constexpr auto operator<=>(const NodeRef&, const NodeRef&) = default;
};

/// `text` as one part of a reference: `%`, `#`, `@`, blanks, control characters and bytes that are no UTF-8 are
/// percent-encoded (cli.md, "References"). In e-mails the `@` stays: pass `keepAt`.
[[nodiscard]] std::string encodeRefPart(std::string_view text, bool keepAt = false);

/// The inverse of `encodeRefPart`; stray `%` stay as they are.
[[nodiscard]] std::string decodeRefPart(std::string_view text);

/// The stable reference of a node, such as `product:orders` or `column:postgres://dwh#mart.orders#id`. O(length).
[[nodiscard]] std::string refText(const Mesh& mesh, NodeRef node);

/// The node with exactly that reference; empty when there is none. O(log n). For names and suffixes see
/// `model/query/NameSearch`.
[[nodiscard]] std::optional<NodeRef> findRef(const Mesh& mesh, std::string_view text);

} // namespace weft
