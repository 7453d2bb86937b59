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

/// `text` as one part of a reference: `%`, `#`, `@`, blanks (Unicode's too), control characters, invisible direction
/// marks and bytes that are no UTF-8 are percent-encoded (cli.md, "References"). In e-mails the `@` stays: `keepAt`.
[[nodiscard]] std::string encodeRefPart(std::string_view text, bool keepAt = false);

/// The inverse of `encodeRefPart`; stray `%` stay as they are.
[[nodiscard]] std::string decodeRefPart(std::string_view text);

// How each kind's reference is spelt from its parts. `MeshBuilder` deals ids in the order of these texts' bytes.
// An ordinal above 1 tells rows apart that would share a reference: it is appended as `@N` after the version, which
// then is written even where it is empty (`port:p#out/orders@@2`), so no ordinal reads as a version.

enum class OwnerKind : std::uint8_t;
enum class PortDirection : std::uint8_t;

/// The parts of a port's reference.
struct PortRefParts {
    std::string_view productId;
    PortDirection direction{};
    std::string_view name;
    std::string_view version;
    bool nameRepeats = false; ///< the reference needs the version
    std::uint32_t ordinal = 0;
};

/// The parts of a contract's reference.
struct ContractRefParts {
    std::string_view id;
    std::string_view version;
    bool versionInRef = false;
};

[[nodiscard]] std::string domainRef(std::string_view name);
/// By e-mail; by name for teams and where there is no e-mail.
[[nodiscard]] std::string ownerRef(OwnerKind kind, std::string_view name, std::string_view email);
[[nodiscard]] std::string productRef(std::string_view id);
[[nodiscard]] std::string portRef(const PortRefParts& parts);
[[nodiscard]] std::string contractRef(const ContractRefParts& parts);
[[nodiscard]] std::string datasetRef(std::string_view nameSpace, std::string_view name);
[[nodiscard]] std::string jobRef(std::string_view nameSpace, std::string_view name);
[[nodiscard]] std::string columnRef(std::string_view nameSpace, std::string_view name, std::string_view column);
/// By e-mail, else by name; `stakeholder:NAME@2` for the second row of one name. An e-mail whose last `@` is followed
/// by digits alone is encoded like a name, since it would read as an ordinal.
[[nodiscard]] std::string stakeholderRef(std::string_view name, std::string_view email, std::uint32_t ordinal);

/// The stable reference of a node, such as `product:orders` or `column:postgres://dwh#mart.orders#id`. O(length).
[[nodiscard]] std::string refText(const Mesh& mesh, NodeRef node);

/// The node with exactly that reference; empty when there is none. O(log n). For names and suffixes see
/// `model/query/NameSearch`.
[[nodiscard]] std::optional<NodeRef> findRef(const Mesh& mesh, std::string_view text);

} // namespace weft
