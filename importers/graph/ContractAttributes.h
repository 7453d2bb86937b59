// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "importers/graph/Graph.h"
#include "model/mesh/Records.h"

#include <string>
#include <string_view>
#include <vector>

namespace weft::importers {

/// What a product's node of a graph file says of its contracts: attributes `contract-FIELD.ID@VERSION` for fields and
/// `contract.ID@VERSION#PROPERTY` for properties, with id and version encoded as in references.
namespace contractfield {
inline constexpr std::string_view Name = "name";
inline constexpr std::string_view Known = "known"; ///< `true` of one of which there is nothing else to say
inline constexpr std::string_view Status = "status";
inline constexpr std::string_view Description = "description";
inline constexpr std::string_view Team = "team";
inline constexpr std::string_view Owners = "owners";   ///< e-mail addresses or names, divided by `;`
inline constexpr std::string_view Members = "members"; ///< as `membersText` writes them; more than `owners` says
inline constexpr std::string_view Product = "product"; ///< of which it says it is, as written
inline constexpr std::string_view Domain = "domain";   ///< likewise
} // namespace contractfield

[[nodiscard]] std::string contractFieldName(std::string_view field, const ContractReference& contract);
[[nodiscard]] std::string contractPropertyName(const ContractReference& contract, std::string_view property);

/// Whether a name begins as those above do. O(1).
[[nodiscard]] bool isContractAttribute(std::string_view name);

/// The contracts of which a node speaks, by id and version, without format and place. O(n log n) of its attributes.
[[nodiscard]] std::vector<ContractRecord> statedContracts(const GraphNode& node);

} // namespace weft::importers
