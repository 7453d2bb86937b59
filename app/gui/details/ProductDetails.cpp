// SPDX-License-Identifier: Apache-2.0
#include "app/gui/details/DetailParts.h"
#include "app/gui/widgets/PlainText.h"
#include "app/shared/text/StakeholderText.h"

#include <algorithm>
#include <set>

namespace weft::gui {

namespace {

using Parts = DetailParts;

QString joined(const QStringList& parts)
{
    return parts.join(QStringLiteral(" · "));
}

QString ownersOf(const Mesh& mesh, const Product& product)
{
    QStringList names;
    for (const OwnerId owner : product.owners)
        names.append(nodeLabel(mesh, owner));
    if (product.team)
        names.append(nodeLabel(mesh, product.team));
    return joined(names);
}

QString strongestOf(const app::OpenMesh& open, ProductId id)
{
    const std::int32_t row = id.index() < open.people.strongest.size() ? open.people.strongest[id.index()] : -1;
    if (row < 0)
        return app::quadrantText(Quadrant::NotAssessed);
    const Assessment& person = open.people.people[static_cast<std::size_t>(row)];
    return DetailParts::tr("%1 (%2)").arg(app::quadrantText(person.quadrant), shownText(person.name));
}

QString contractOf(const Mesh& mesh, const Port& port)
{
    if (!port.contract)
        return shownText(port.contractText);
    const Contract& contract = mesh.contracts[port.contract];
    const QString name = joined({nodeLabel(mesh, port.contract), shownText(contract.version)});
    return contract.resolved
               ? DetailParts::tr("contract %1").arg(contract.version.empty() ? nodeLabel(mesh, port.contract) : name)
               : DetailParts::tr("contract %1, not found").arg(nodeLabel(mesh, port.contract));
}

std::size_t readersOf(const Mesh& mesh, const Port& port)
{
    std::set<ProductId> readers(port.readers.begin(), port.readers.end());
    for (const PortId peer : port.peers)
        readers.insert(mesh.ports[peer].product);
    return readers.size();
}

void addPorts(const Parts& parts, const QString& title, std::span<const PortId> ids)
{
    const Mesh& mesh = parts.mesh();
    std::vector<DetailRow> rows;
    for (const PortId id : ids) {
        if (rows.size() == DetailRowLimit)
            break;
        const Port& port = mesh.ports[id];
        DetailRow row = parts.row(id);
        QStringList about;
        if (const QString contract = contractOf(mesh, port); !contract.isEmpty())
            about.append(contract);
        if (!port.type.empty())
            about.append(shownText(port.type));
        if (port.direction == PortDirection::Out) {
            row.fact = DetailParts::tr("%n reader(s)", nullptr, static_cast<int>(readersOf(mesh, port)));
        } else if (!port.answered()) {
            about.append(DetailParts::tr("nothing answers it"));
            row.warns = true;
        } else if (!port.peers.empty()) {
            row.fact = nodeLabel(mesh, mesh.ports[port.peers.front()].product);
        } else if (port.provider) {
            row.fact = nodeLabel(mesh, port.provider);
        }
        row.subtitle = joined(about);
        rows.push_back(std::move(row));
    }
    parts.section(title, std::move(rows), ids.size());
}

void addNeighbours(const Parts& parts, ProductId id)
{
    const Mesh& mesh = parts.mesh();
    std::vector<DetailRow> dependsOn;
    std::vector<DetailRow> readBy;
    std::size_t upstream = 0;
    std::size_t downstream = 0;
    for (const ProductEdge& edge : mesh.productEdges) {
        if (edge.from != id && edge.to != id)
            continue;
        const bool feeds = edge.to == id;
        ++(feeds ? upstream : downstream);
        std::vector<DetailRow>& rows = feeds ? dependsOn : readBy;
        if (rows.size() == DetailRowLimit)
            continue;
        DetailRow row = parts.row(feeds ? edge.from : edge.to);
        QStringList about{Parts::evidence(edge.declared, edge.observed, edge.observation)};
        for (const std::string_view words : {edge.status, edge.purpose}) {
            if (!words.empty())
                about.append(shownText(words));
        }
        row.subtitle = joined(about);
        row.warns = !edge.declared;
        rows.push_back(std::move(row));
    }
    parts.section(DetailParts::tr("Depends on"), std::move(dependsOn), upstream);
    parts.section(DetailParts::tr("Read by"), std::move(readBy), downstream);
}

} // namespace

void describeProduct(const DetailParts& parts, ProductId id)
{
    const Mesh& mesh = parts.mesh();
    const Product& product = mesh.products[id];
    QStringList pill;
    for (const std::string_view part : {product.status, product.version}) {
        if (!part.empty())
            pill.append(shownText(part));
    }
    parts.details.pill = joined(pill);
    parts.details.description = shownText(product.description);
    const QString owners = ownersOf(mesh, product);
    parts.fact(DetailParts::tr("Owner"), owners.isEmpty() ? DetailParts::tr("nobody") : owners);
    parts.fact(DetailParts::tr("Domain"), product.domain ? nodeLabel(mesh, product.domain) : DetailParts::tr("none"));
    QStringList archetype;
    if (!product.archetype.empty())
        archetype.append(shownText(product.archetype));
    if (product.materialisation != Materialisation::Unknown)
        archetype.append(product.materialisation == Materialisation::Virtual ? DetailParts::tr("virtual")
                                                                             : DetailParts::tr("materialised"));
    parts.fact(DetailParts::tr("Archetype"), archetype.join(QStringLiteral(", ")));
    parts.fact(DetailParts::tr("Stakeholder"), strongestOf(parts.open, id));
    QStringList tags;
    for (const std::string_view tag : product.tags)
        tags.append(shownText(tag));
    parts.fact(DetailParts::tr("Tags"), tags.join(QStringLiteral(", ")));
    addPorts(parts, DetailParts::tr("Output ports"), product.outputPorts);
    addPorts(parts, DetailParts::tr("Input ports"), product.inputPorts);
    addNeighbours(parts, id);
    parts.nodes(DetailParts::tr("Datasets"), product.datasets);
}

void describeDomain(const DetailParts& parts, DomainId id)
{
    const Mesh& mesh = parts.mesh();
    const Domain& domain = mesh.domains[id];
    std::set<OwnerId> owners;
    for (const ProductId product : domain.products)
        owners.insert(mesh.products[product].owners.begin(), mesh.products[product].owners.end());
    parts.details.description = shownText(domain.description);
    parts.fact(DetailParts::tr("Type"), domain.type);
    if (domain.parent)
        parts.fact(DetailParts::tr("Part of"), nodeLabel(mesh, domain.parent));
    parts.fact(DetailParts::tr("Owner"), domain.ownerText);
    parts.fact(DetailParts::tr("Products"), QString::number(domain.products.size()));
    parts.fact(DetailParts::tr("Owners"), QString::number(owners.size()));
    std::vector<DomainId> inside;
    for (std::size_t i = 0; i < mesh.domains.size(); ++i) {
        if (mesh.domains[DomainId(i)].parent == id)
            inside.emplace_back(i);
    }
    parts.nodes(DetailParts::tr("Domains"), inside);
    parts.nodes(DetailParts::tr("Data products"), domain.products);
}

void describePort(const DetailParts& parts, PortId id)
{
    const Mesh& mesh = parts.mesh();
    const Port& port = mesh.ports[id];
    parts.details.kind =
        port.direction == PortDirection::In ? DetailParts::tr("Input port") : DetailParts::tr("Output port");
    parts.details.pill = shownText(port.version);
    parts.details.description = shownText(port.description);
    parts.fact(DetailParts::tr("Type"), port.type);
    if (port.product)
        parts.nodes(DetailParts::tr("Data product"), std::vector<ProductId>{port.product});
    if (port.contract)
        parts.nodes(DetailParts::tr("Contract"), std::vector<ContractId>{port.contract});
    std::vector<ProductId> others(port.readers.begin(), port.readers.end());
    if (port.provider)
        others.push_back(port.provider);
    for (const PortId peer : port.peers) {
        if (mesh.ports[peer].product)
            others.push_back(mesh.ports[peer].product);
    }
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    parts.nodes(port.direction == PortDirection::In ? DetailParts::tr("Answered by") : DetailParts::tr("Read by"),
                others);
    parts.nodes(DetailParts::tr("Datasets"), port.datasets);
}

} // namespace weft::gui
