// SPDX-License-Identifier: Apache-2.0
#include "model/query/NodeName.h"

namespace weft {

namespace {

std::string_view firstOf(std::string_view name, std::string_view otherwise)
{
    return name.empty() ? otherwise : name;
}

} // namespace

std::string_view nodeName(const Mesh& mesh, NodeRef node)
{
    const std::size_t row = node.index;
    switch (node.kind) {
    case NodeKind::Domain:
        return mesh.domains[DomainId(row)].name;
    case NodeKind::Owner:
        return firstOf(mesh.owners[OwnerId(row)].name, mesh.owners[OwnerId(row)].email);
    case NodeKind::Product:
        return firstOf(mesh.products[ProductId(row)].name, mesh.products[ProductId(row)].id);
    case NodeKind::Port:
        return mesh.ports[PortId(row)].name;
    case NodeKind::Contract:
        return firstOf(mesh.contracts[ContractId(row)].name, mesh.contracts[ContractId(row)].id);
    case NodeKind::Dataset:
        return mesh.datasets[DatasetId(row)].name;
    case NodeKind::Job:
        return mesh.jobs[JobId(row)].name;
    case NodeKind::Column:
        return mesh.columns[ColumnId(row)].name;
    case NodeKind::Stakeholder:
        return firstOf(mesh.stakeholders[StakeholderId(row)].name, mesh.stakeholders[StakeholderId(row)].email);
    }
    return {};
}

std::string_view nodeSecondName(const Mesh& mesh, NodeRef node)
{
    const std::size_t row = node.index;
    std::string_view second;
    switch (node.kind) {
    case NodeKind::Owner:
        second = mesh.owners[OwnerId(row)].email;
        break;
    case NodeKind::Product:
        second = mesh.products[ProductId(row)].id;
        break;
    case NodeKind::Contract:
        second = mesh.contracts[ContractId(row)].id;
        break;
    case NodeKind::Stakeholder:
        second = mesh.stakeholders[StakeholderId(row)].email;
        break;
    case NodeKind::Domain:
    case NodeKind::Port:
    case NodeKind::Dataset:
    case NodeKind::Job:
    case NodeKind::Column:
        break;
    }
    return second == nodeName(mesh, node) ? std::string_view() : second;
}

} // namespace weft
