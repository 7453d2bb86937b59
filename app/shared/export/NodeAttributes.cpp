// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/NodeAttributes.h"

#include "app/shared/picture/LevelRows.h"
#include "importers/graph/Graph.h"
#include "importers/graph/PortAttributes.h"
#include "importers/graph/ProductAttributes.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <span>
#include <vector>

namespace weft::app {

namespace {

void describe(const Mesh& mesh, const Product& product, Attributes& attributes)
{
    if (product.domain) {
        const std::string_view domain = mesh.domains[product.domain].name;
        attributetext::add(attributes, importers::graphfield::Domain,
                           attributetext::nameOrReference(domain, domainRef(domain)));
    }
    attributetext::add(attributes, importers::graphfield::Team,
                       product.team ? mesh.owners[product.team].name : std::string_view());
    attributetext::addPeople(attributes, importers::graphfield::Owners, importers::graphfield::Members, mesh,
                             product.members);
    attributetext::add(attributes, importers::graphfield::Status, product.status);
    attributetext::add(attributes, importers::graphfield::Version, product.version);
    attributetext::add(attributes, importers::graphfield::Archetype, product.archetype);
    attributetext::add(attributes, importers::graphfield::Description, attributetext::oneLine(product.description));
    attributetext::add(attributes, importers::graphfield::Tags, importers::tagsText(product.tags));
    for (const Property& property : product.properties)
        attributetext::add(attributes, attributetext::propertyName(property.name),
                           attributetext::oneLine(property.value));
}

/// A port as a manifest would state it. What the mesh found out by itself is left to whoever reads it.
PortRecord statement(const Mesh& mesh, const Port& port, PortDatasets stated)
{
    PortRecord record;
    record.name = port.name;
    record.version = port.version;
    record.type = port.type;
    record.description = attributetext::oneLine(port.description);
    record.contractId = port.contractText;
    const bool all = stated == PortDatasets::All && port.direction == PortDirection::Out;
    if (all || port.binding == Binding::Explicit) {
        for (const DatasetId dataset : port.datasets)
            record.datasets.push_back(
                {std::string(mesh.datasets[dataset].nameSpace), std::string(mesh.datasets[dataset].name)});
    }
    if (port.direction == PortDirection::In && port.provider) {
        record.provider = mesh.products[port.provider].id;
    } else if (port.direction == PortDirection::In && record.contractId.empty() && port.peers.size() == 1) {
        const Port& peer = mesh.ports[port.peers.front()];
        record.provider = mesh.products[peer.product].id;
        record.providerPort = peer.name;
    }
    return record;
}

void addPorts(const Mesh& mesh, std::string_view name, std::span<const PortId> ports, PortDatasets stated,
              Attributes& attributes)
{
    std::vector<PortRecord> records;
    for (const PortId port : ports)
        records.push_back(statement(mesh, mesh.ports[port], stated));
    attributetext::add(attributes, name, attributetext::portable(importers::portsText(records)));
}

void addHome(const Mesh& mesh, ProductId product, Attributes& attributes)
{
    if (product)
        attributetext::add(
            attributes, importers::graphfield::Product,
            attributetext::nameOrReference(mesh.products[product].id, productRef(mesh.products[product].id)));
}

/// Whether ports name a dataset, and neither events nor the schema of a contract do.
bool isOnlyNamed(const Mesh& mesh, const Dataset& dataset)
{
    return !dataset.inEvents && dataset.description.empty() && !dataset.ports.empty() &&
           std::ranges::none_of(dataset.contracts,
                                [&mesh](ContractId contract) { return mesh.contracts[contract].resolved; });
}

/// What people see; left out where it would be read back as another name than the mesh has.
void start(Attributes& attributes, std::string_view kind, const PictureNode& node)
{
    attributetext::add(attributes, importers::graphfield::Kind, kind);
    attributetext::add(attributes, importers::graphfield::Label, node.title);
}

} // namespace

Attributes nodeAttributes(const Mesh& mesh, const ContractHomes& contracts, const PictureNode& node,
                          PortDatasets stated)
{
    Attributes attributes;
    switch (node.ref.kind) {
    case NodeKind::Domain: {
        const Domain& domain = mesh.domains[DomainId(node.ref.index)];
        start(attributes, "domain", node);
        attributetext::add(attributes, importers::graphfield::Archetype, domain.type);
        attributetext::add(attributes, importers::graphfield::Parent,
                           domain.parent ? mesh.domains[domain.parent].name : std::string_view());
        attributetext::add(attributes, importers::graphfield::Owners, domain.ownerText);
        attributetext::add(attributes, importers::graphfield::Description, attributetext::oneLine(domain.description));
        break;
    }
    case NodeKind::Product: {
        const Product& product = mesh.products[ProductId(node.ref.index)];
        start(attributes, "product", node);
        if (product.name != product.id)
            attributetext::add(attributes, importers::graphfield::Name, product.name);
        describe(mesh, product, attributes);
        addPorts(mesh, importers::graphfield::InputPorts, product.inputPorts, stated, attributes);
        addPorts(mesh, importers::graphfield::OutputPorts, product.outputPorts, stated, attributes);
        contracts.describe(ProductId(node.ref.index), attributes);
        break;
    }
    case NodeKind::Dataset: {
        const Dataset& dataset = mesh.datasets[DatasetId(node.ref.index)];
        start(attributes, "dataset", node);
        addHome(mesh, dataset.product, attributes);
        if (isOnlyNamed(mesh, dataset))
            attributetext::add(attributes, importers::graphfield::Stated, "port");
        attributetext::add(attributes, importers::graphfield::Description, attributetext::oneLine(dataset.description));
        break;
    }
    case NodeKind::Column: {
        const Column& column = mesh.columns[ColumnId(node.ref.index)];
        start(attributes, "column", node);
        attributetext::add(attributes, "datatype", column.type);
        attributetext::add(attributes, "classification", column.classification);
        addHome(mesh, productOf(mesh, node.ref), attributes);
        break;
    }
    case NodeKind::Job:
        start(attributes, "job", node);
        addHome(mesh, homeOf(mesh, JobId(node.ref.index)), attributes);
        break;
    case NodeKind::Contract:
        start(attributes, "contract", node);
        break;
    case NodeKind::Port:
        start(attributes, "port", node);
        break;
    case NodeKind::Owner:
    case NodeKind::Stakeholder:
        break;
    }
    return attributes;
}

} // namespace weft::app
