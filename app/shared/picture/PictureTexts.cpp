// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/PictureTexts.h"

#include "app/shared/picture/LevelRows.h"
#include "app/shared/picture/NodeBox.h"
#include "app/shared/text/NumberText.h"

#include <QCoreApplication>

#include <algorithm>

namespace weft::app {

namespace {

struct PictureTexts {
    Q_DECLARE_TR_FUNCTIONS(PictureTexts)

public:
    static QString products(std::size_t count)
    {
        return count == 1 ? tr("1 product") : tr("%1 products").arg(countText(count));
    }
    static QString noOwner() { return tr("no owner"); }
    static QString unresolved() { return tr("not resolved"); }
    static QString oneProduct() { return tr("Domains of one product"); }
    static QString noProducts() { return tr("Domains without products"); }
};

PictureNode node(const OpenMesh& open, NodeRef ref, PictureNodeShape shape)
{
    PictureNode result;
    result.ref = ref;
    result.shape = shape;
    result.reference = refText(*open.mesh, ref);
    return result;
}

/// The team where there is one, else the first owner in office.
std::string ownerName(const Mesh& mesh, const Product& product)
{
    OwnerId owner = product.team;
    if (!owner && !product.owners.empty())
        owner = product.owners.front();
    if (!owner)
        return PictureTexts::noOwner().toStdString();
    const Owner& row = mesh.owners[owner];
    return shownName(row.name.empty() ? row.email : row.name);
}

} // namespace

Quadrant productQuadrant(const OpenMesh& open, ProductId product)
{
    if (!product || product.index() >= open.people.strongest.size())
        return Quadrant::NotAssessed;
    const std::int32_t row = open.people.strongest[product.index()];
    return row < 0 ? Quadrant::NotAssessed : open.people.people[static_cast<std::size_t>(row)].quadrant;
}

void fillStates(const Mesh& mesh, std::vector<PictureNode>& nodes)
{
    std::vector<DriftState> drift(mesh.products.size(), DriftState::Unknown);
    for (const ProductEdge& edge : mesh.productEdges) {
        const DriftState state = !edge.declared  ? DriftState::ObservedOnly
                                 : edge.observed ? DriftState::Agrees
                                                 : DriftState::DeclaredOnly;
        drift[edge.to.index()] = std::max(drift[edge.to.index()], state);
    }
    for (PictureNode& node : nodes) {
        const ProductId id = node.shape == PictureNodeShape::Unresolved ? ProductId() : productOf(mesh, node.ref);
        if (!id)
            continue;
        const Product& product = mesh.products[id];
        node.owned = !product.owners.empty() ? OwnerState::Person
                     : product.team          ? OwnerState::TeamOnly
                                             : OwnerState::Nobody;
        node.drift = drift[id.index()];
    }
}

PictureNode domainNode(const OpenMesh& open, DomainId domain)
{
    PictureNode result = node(open, domain, PictureNodeShape::Domain);
    const Domain& row = open.mesh->domains[domain];
    result.title = shownName(row.name);
    result.products = static_cast<std::uint32_t>(row.products.size());
    result.subtitle = PictureTexts::products(row.products.size()).toStdString();
    for (const ProductId product : row.products) {
        const Quadrant quadrant = productQuadrant(open, product);
        ++result.quadrantMix[static_cast<std::size_t>(quadrant)];
        result.quadrant = std::min(result.quadrant, quadrant);
    }
    return result;
}

PictureNode productNode(const OpenMesh& open, ProductId product)
{
    PictureNode result = node(open, product, PictureNodeShape::Product);
    const Product& row = open.mesh->products[product];
    result.title = shownName(row.name);
    result.subtitle = ownerName(*open.mesh, row);
    result.quadrant = productQuadrant(open, product);
    result.inputPorts = static_cast<std::uint32_t>(row.inputPorts.size());
    result.outputPorts = static_cast<std::uint32_t>(row.outputPorts.size());
    return result;
}

PictureNode productOfSmallDomain(const OpenMesh& open, ProductId product)
{
    PictureNode result = productNode(open, product);
    result.subtitle = shownName(open.mesh->domains[open.mesh->products[product].domain].name);
    return result;
}

std::string smallDomainsTitle(SmallDomains kind)
{
    return (kind == SmallDomains::OneProduct ? PictureTexts::oneProduct() : PictureTexts::noProducts()).toStdString();
}

PictureNode datasetNode(const OpenMesh& open, DatasetId dataset)
{
    PictureNode result = node(open, dataset, PictureNodeShape::Dataset);
    const Dataset& row = open.mesh->datasets[dataset];
    const ShortName name = shortName(row.name);
    result.title = shownName(name.name);
    result.subtitle = shownName(name.path.empty() ? row.nameSpace : name.path);
    result.quadrant = productQuadrant(open, row.product);
    return result;
}

PictureNode jobNode(const OpenMesh& open, JobId job)
{
    PictureNode result = node(open, job, PictureNodeShape::Job);
    const Job& row = open.mesh->jobs[job];
    result.title = shownName(shortName(row.name).name);
    result.quadrant = productQuadrant(open, row.product);
    return result;
}

PictureNode columnNode(const OpenMesh& open, ColumnId column)
{
    PictureNode result = node(open, column, PictureNodeShape::Column);
    const Column& row = open.mesh->columns[column];
    result.title = shownName(row.name);
    result.subtitle = shownName(row.type);
    result.quadrant = productQuadrant(open, productOf(*open.mesh, column));
    return result;
}

PictureNode unresolvedNode(const OpenMesh& open, NodeRef ref)
{
    PictureNode result = node(open, ref, PictureNodeShape::Unresolved);
    if (ref.kind == NodeKind::Contract) {
        const Contract& contract = open.mesh->contracts[ContractId(ref.index)];
        result.title = shownName(contract.id);
    } else {
        const Port& port = open.mesh->ports[PortId(ref.index)];
        result.title = shownName(port.contractText.empty() ? port.name : port.contractText);
    }
    result.subtitle = PictureTexts::unresolved().toStdString();
    return result;
}

} // namespace weft::app
