// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/NodeCount.h"

namespace weft {

std::size_t nodeCount(const Mesh& mesh, NodeKind kind)
{
    switch (kind) {
    case NodeKind::Domain:
        return mesh.domains.size();
    case NodeKind::Owner:
        return mesh.owners.size();
    case NodeKind::Product:
        return mesh.products.size();
    case NodeKind::Port:
        return mesh.ports.size();
    case NodeKind::Contract:
        return mesh.contracts.size();
    case NodeKind::Dataset:
        return mesh.datasets.size();
    case NodeKind::Job:
        return mesh.jobs.size();
    case NodeKind::Column:
        return mesh.columns.size();
    case NodeKind::Stakeholder:
        return mesh.stakeholders.size();
    }
    return 0;
}

} // namespace weft
