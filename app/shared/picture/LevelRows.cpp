// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/LevelRows.h"

#include <algorithm>
#include <span>

namespace weft::app {

namespace {

using Rows = std::vector<std::uint32_t>;

template <class IdType> IdType idOf(NodeRef ref)
{
    return IdType(static_cast<std::uint32_t>(ref.index));
}

template <class IdType> void add(Rows& rows, std::span<const IdType> ids)
{
    for (const IdType id : ids)
        rows.push_back(static_cast<std::uint32_t>(id.index()));
}

template <class IdType> void addOne(Rows& rows, IdType id)
{
    if (id)
        rows.push_back(static_cast<std::uint32_t>(id.index()));
}

void finish(Rows& rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

/// Products that a stakeholder's row of the grid ties to him; the register's own list where he has none.
void addStakeholder(Rows& rows, const OpenMesh& open, StakeholderId id)
{
    for (const Assessment& person : open.people.people) {
        if (person.stakeholder != id)
            continue;
        add(rows, std::span<const ProductId>(person.ownProducts.empty() ? person.products : person.ownProducts));
        return;
    }
    add(rows, open.mesh->stakeholders[id].products);
}

Rows productRows(const OpenMesh& open, NodeRef ref)
{
    const Mesh& mesh = *open.mesh;
    Rows rows;
    switch (ref.kind) {
    case NodeKind::Domain:
        add(rows, mesh.domains[idOf<DomainId>(ref)].products);
        break;
    case NodeKind::Owner:
        add(rows, mesh.owners[idOf<OwnerId>(ref)].products);
        break;
    case NodeKind::Contract:
        for (const PortId port : mesh.contracts[idOf<ContractId>(ref)].ports)
            addOne(rows, mesh.ports[port].product);
        break;
    case NodeKind::Stakeholder:
        addStakeholder(rows, open, idOf<StakeholderId>(ref));
        break;
    case NodeKind::Product:
    case NodeKind::Port:
    case NodeKind::Dataset:
    case NodeKind::Job:
    case NodeKind::Column:
        addOne(rows, productOf(mesh, ref));
        break;
    }
    finish(rows);
    return rows;
}

Rows datasetRows(const OpenMesh& open, NodeRef ref)
{
    const Mesh& mesh = *open.mesh;
    Rows rows;
    switch (ref.kind) {
    case NodeKind::Dataset:
        rows.push_back(ref.index);
        break;
    case NodeKind::Column:
        addOne(rows, mesh.columns[idOf<ColumnId>(ref)].dataset);
        break;
    case NodeKind::Job: {
        const Job& job = mesh.jobs[idOf<JobId>(ref)];
        add(rows, job.outputs.empty() ? job.inputs : job.outputs);
        break;
    }
    case NodeKind::Port:
        add(rows, mesh.ports[idOf<PortId>(ref)].datasets);
        break;
    case NodeKind::Contract:
        add(rows, mesh.contracts[idOf<ContractId>(ref)].datasets);
        break;
    case NodeKind::Domain:
    case NodeKind::Owner:
    case NodeKind::Product:
    case NodeKind::Stakeholder:
        for (const std::uint32_t product : productRows(open, ref))
            add(rows, mesh.products[ProductId(product)].datasets);
        break;
    }
    finish(rows);
    return rows;
}

} // namespace

ProductId productOf(const Mesh& mesh, NodeRef ref)
{
    switch (ref.kind) {
    case NodeKind::Product:
        return idOf<ProductId>(ref);
    case NodeKind::Port:
        return mesh.ports[idOf<PortId>(ref)].product;
    case NodeKind::Dataset:
        return mesh.datasets[idOf<DatasetId>(ref)].product;
    case NodeKind::Job:
        return mesh.jobs[idOf<JobId>(ref)].product;
    case NodeKind::Column:
        return mesh.datasets[mesh.columns[idOf<ColumnId>(ref)].dataset].product;
    case NodeKind::Domain:
    case NodeKind::Owner:
    case NodeKind::Contract:
    case NodeKind::Stakeholder:
        break;
    }
    return {};
}

ProductId homeOf(const Mesh& mesh, JobId id)
{
    const Job& job = mesh.jobs[id];
    if (job.product)
        return job.product;
    for (const DatasetId dataset : job.outputs)
        if (mesh.datasets[dataset].product)
            return mesh.datasets[dataset].product;
    return {};
}

std::vector<std::uint32_t> levelRows(const OpenMesh& open, Level level, NodeRef ref)
{
    const Mesh& mesh = *open.mesh;
    Rows rows;
    switch (level) {
    case Level::Domain:
        if (ref.kind == NodeKind::Domain)
            return {ref.index};
        for (const std::uint32_t product : productRows(open, ref))
            addOne(rows, mesh.products[ProductId(product)].domain);
        break;
    case Level::Product:
        return productRows(open, ref);
    case Level::Dataset:
        return datasetRows(open, ref);
    case Level::Column:
        if (ref.kind == NodeKind::Column)
            return {ref.index};
        for (const std::uint32_t dataset : datasetRows(open, ref))
            add(rows, mesh.datasets[DatasetId(dataset)].columns);
        break;
    }
    finish(rows);
    return rows;
}

} // namespace weft::app
