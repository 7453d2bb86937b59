// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/export/AttributeText.h"
#include "importers/graph/Graph.h"
#include "model/mesh/Mesh.h"

#include <map>
#include <vector>

namespace weft::app {

/// Which contracts are whose: by the output ports that name them, else by the product that they name themselves, else
/// by the first input port that names them. O(n log n) to make; the mesh has to outlive it.
class ContractHomes {
public:
    explicit ContractHomes(const Mesh& mesh);

    /// Adds what is known of the contracts of a product to the attributes of its node.
    void describe(ProductId product, Attributes& attributes) const;

    /// Nodes of those that no product has, by reference.
    [[nodiscard]] std::vector<importers::GraphNode> homeless() const;

private:
    void describe(const Contract& contract, Attributes& attributes) const;

    const Mesh& m_mesh;
    std::map<ProductId, std::vector<ContractId>> m_contracts;
    std::vector<ContractId> m_homeless;
};

} // namespace weft::app
