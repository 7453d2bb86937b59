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
inline constexpr std::string_view Ports = "ports"; ///< output ports, `NAME@VERSION` each, divided by blanks
inline constexpr std::string_view Name = "name";
inline constexpr std::string_view Status = "status";
inline constexpr std::string_view Description = "description";
} // namespace contractfield

[[nodiscard]] std::string contractFieldName(std::string_view field, const ContractReference& contract);
[[nodiscard]] std::string contractPropertyName(const ContractReference& contract, std::string_view property);

/// Whether a name begins as those above do. O(1).
[[nodiscard]] bool isContractAttribute(std::string_view name);

/// A contract as one node states it: `ports` are those of the node's product that name it.
struct StatedContract {
    ContractRecord record; ///< without format and place
    std::vector<PortRecord> ports;
};

/// The contracts of which a node speaks, by id and version. O(n log n) of its attributes.
[[nodiscard]] std::vector<StatedContract> statedContracts(const GraphNode& node);

} // namespace weft::importers
