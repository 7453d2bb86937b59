// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/PictureGraph.h"

#include "app/shared/picture/LevelRows.h"
#include "importers/graph/ContractAttributes.h"
#include "importers/graph/ProductAttributes.h"
#include "model/base/Utf8.h"
#include "model/mesh/Ref.h"

#include <map>
#include <utility>
#include <vector>

namespace weft::app {

namespace {

namespace field = importers::graphfield;
using Attributes = std::vector<PropertyRecord>;

void add(Attributes& attributes, std::string_view name, std::string_view value)
{
    if (!value.empty())
        attributes.push_back({std::string(name), std::string(value)});
}

/// Lines become one: XML readers and DOT differ in what they make of line ends.
std::string oneLine(std::string_view text)
{
    std::string line(text);
    for (char& c : line)
        c = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    return line;
}

bool xmlLacks(char32_t value)
{
    return (value & 0xFFFE) == 0xFFFE || (value >= 0xFDD0 && value <= 0xFDEF);
}

/// A reference in which the characters that XML lacks are percent-encoded, like those that references encode anyway.
std::string portable(std::string_view reference)
{
    constexpr std::string_view Digits = "0123456789ABCDEF";
    std::string text;
    for (std::size_t at = 0; at < reference.size();) {
        const CodePoint point = codePointAt(reference, at);
        for (std::size_t i = at; i < at + point.length; ++i) {
            const auto byte = static_cast<unsigned char>(reference[i]);
            if (xmlLacks(point.value))
                text.append(1, '%').append(1, Digits[byte >> 4U]).append(1, Digits[byte & 0xFU]);
            else
                text += reference[i];
        }
        at += point.length;
    }
    return text;
}

/// Whether a text comes back as it is out of every graph format: no control or other character that XML lacks, no
/// blanks at the ends, nothing that a reference begins with.
bool survives(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        at += point.length;
        const bool control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
        if (!point.valid || control || xmlLacks(point.value))
            return false;
    }
    return !text.empty() && text.front() != ' ' && text.back() != ' ' && text.find(':') == std::string_view::npos;
}

/// A name, or the reference where the name would not survive.
std::string nameOrReference(std::string_view name, std::string_view reference)
{
    return survives(name) ? std::string(name) : portable(reference);
}

std::string joined(const std::vector<std::string_view>& items)
{
    std::string text;
    for (const std::string_view item : items)
        text.append(text.empty() ? "" : ";").append(item);
    return text;
}

/// The name of a property, marked where it would be taken for something else.
std::string propertyName(std::string_view name)
{
    const bool taken = importers::isContractAttribute(name) || name.starts_with(field::PropertyMark);
    return (taken ? std::string(field::PropertyMark) : std::string()).append(name);
}

std::string_view shownOwner(const Owner& owner)
{
    return owner.kind == OwnerKind::Team || owner.email.empty() ? owner.name : owner.email;
}

void describe(const Mesh& mesh, const Product& product, Attributes& attributes)
{
    if (product.domain) {
        const std::string_view domain = mesh.domains[product.domain].name;
        add(attributes, field::Domain, nameOrReference(domain, domainRef(domain)));
    }
    add(attributes, field::Team, product.team ? mesh.owners[product.team].name : std::string_view());
    std::vector<std::string_view> owners;
    for (const OwnerId owner : product.owners)
        owners.push_back(shownOwner(mesh.owners[owner]));
    add(attributes, field::Owners, joined(owners));
    add(attributes, field::Status, product.status);
    add(attributes, field::Version, product.version);
    add(attributes, field::Archetype, product.archetype);
    add(attributes, field::Description, oneLine(product.description));
    add(attributes, field::Tags, joined({product.tags.begin(), product.tags.end()}));
    for (const Property& property : product.properties) {
        if (!importers::isVisualAttribute(property.name) && !importers::isProductField(property.name))
            add(attributes, propertyName(property.name), oneLine(property.value));
    }
}

/// Which contracts are whose: by the output ports that name them; those that no port names, by the product that they
/// name themselves.
class ContractHomes {
public:
    explicit ContractHomes(const Mesh& mesh) : m_mesh(mesh)
    {
        for (std::size_t row = 0; row < mesh.contracts.size(); ++row) {
            const Contract& contract = mesh.contracts[ContractId(row)];
            if (contract.ports.empty() && !contract.productText.empty())
                m_byProduct[contract.productText].emplace_back(row);
        }
    }

    void describe(const Product& product, Attributes& attributes) const
    {
        std::map<ContractId, std::string> known; // with the ports that name it
        for (const std::string_view name : {product.id, product.name}) {
            if (const auto found = m_byProduct.find(name); found != m_byProduct.end()) {
                for (const ContractId contract : found->second)
                    known.try_emplace(contract);
            }
        }
        for (const PortId row : product.outputPorts) {
            const Port& port = m_mesh.ports[row];
            if (port.contract) {
                std::string& ports = known[port.contract];
                ports += (ports.empty() ? "" : " ") + encodeRefPart(port.name);
                ports += port.version.empty() ? std::string() : "@" + encodeRefPart(port.version);
            }
        }
        for (const auto& [contract, ports] : known)
            describe(m_mesh.contracts[contract], ports, attributes);
    }

private:
    static void describe(const Contract& contract, const std::string& ports, Attributes& attributes)
    {
        namespace part = importers::contractfield;
        const ContractReference reference{std::string(contract.id), std::string(contract.version)};
        const auto addField = [&](std::string_view name, std::string_view value) {
            add(attributes, importers::contractFieldName(name, reference), oneLine(value));
        };
        addField(part::Ports, ports);
        if (!contract.resolved)
            return;
        addField(part::Name, contract.name.empty() ? contract.id : contract.name);
        addField(part::Status, contract.status);
        addField(part::Description, contract.description);
        for (const Property& property : contract.properties)
            add(attributes, importers::contractPropertyName(reference, property.name), oneLine(property.value));
    }

    const Mesh& m_mesh;
    std::map<std::string_view, std::vector<ContractId>> m_byProduct; ///< those that no port names
};

void addHome(const Mesh& mesh, ProductId product, Attributes& attributes)
{
    if (product)
        add(attributes, field::Product,
            nameOrReference(mesh.products[product].id, productRef(mesh.products[product].id)));
}

/// What people see; left out where it would be read back as another name than the mesh has.
void start(Attributes& attributes, std::string_view kind, const PictureNode& node)
{
    add(attributes, field::Kind, kind);
    add(attributes, field::Label, node.title);
}

Attributes nodeAttributes(const Mesh& mesh, const ContractHomes& contracts, const PictureNode& node)
{
    Attributes attributes;
    switch (node.ref.kind) {
    case NodeKind::Domain: {
        const Domain& domain = mesh.domains[DomainId(node.ref.index)];
        start(attributes, "domain", node);
        add(attributes, field::Archetype, domain.type);
        add(attributes, field::Parent, domain.parent ? mesh.domains[domain.parent].name : std::string_view());
        add(attributes, field::Owners, domain.ownerText);
        add(attributes, field::Description, oneLine(domain.description));
        break;
    }
    case NodeKind::Product: {
        const Product& product = mesh.products[ProductId(node.ref.index)];
        start(attributes, "product", node);
        if (product.name != product.id)
            add(attributes, field::Name, product.name);
        describe(mesh, product, attributes);
        contracts.describe(product, attributes);
        break;
    }
    case NodeKind::Dataset: {
        const Dataset& dataset = mesh.datasets[DatasetId(node.ref.index)];
        start(attributes, "dataset", node);
        addHome(mesh, dataset.product, attributes);
        add(attributes, field::Description, oneLine(dataset.description));
        break;
    }
    case NodeKind::Column: {
        const Column& column = mesh.columns[ColumnId(node.ref.index)];
        start(attributes, "column", node);
        add(attributes, "datatype", column.type);
        add(attributes, "classification", column.classification);
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

std::string_view kindOf(EdgeStyle style)
{
    switch (style) {
    case EdgeStyle::Both:
        return "both";
    case EdgeStyle::Declared:
        return "declared";
    case EdgeStyle::Observed:
        return "observed";
    case EdgeStyle::Flow:
        break;
    }
    return "flow";
}

Attributes edgeAttributes(const MeshPicture& picture, const PictureEdge& edge)
{
    Attributes attributes;
    add(attributes, field::Kind, kindOf(edge.style));
    if (edge.count > 1)
        add(attributes, "count", std::to_string(edge.count));
    if (edge.indirect)
        add(attributes, field::Indirect, "true");
    const Mesh& mesh = *picture.source->mesh;
    if (picture.spec.level != Level::Product || edge.row == layout::None || edge.row >= mesh.productEdges.size())
        return attributes;
    const ProductEdge& row = mesh.productEdges[edge.row];
    if (row.observed && row.observation.dated) {
        add(attributes, "firstSeen", instantText(row.observation.first));
        add(attributes, "lastSeen", instantText(row.observation.last));
    }
    add(attributes, "purpose", oneLine(row.purpose));
    add(attributes, field::Status, row.status);
    return attributes;
}

} // namespace

importers::Graph pictureGraph(const MeshPicture& picture)
{
    const Mesh& mesh = *picture.source->mesh;
    const ContractHomes contracts(mesh);
    importers::Graph graph;
    for (const PictureGroup& group : picture.groups)
        graph.frames.push_back({group.reference, group.title});
    for (const PictureNode& node : picture.nodes) {
        importers::GraphNode row;
        row.id = portable(node.reference);
        row.attributes = nodeAttributes(mesh, contracts, node);
        if (node.group != layout::None)
            row.frame = node.group;
        graph.nodes.push_back(std::move(row));
    }
    for (const PictureEdge& edge : picture.edges) {
        importers::GraphEdge row;
        row.from = portable(picture.nodes[edge.from].reference);
        row.to = portable(picture.nodes[edge.to].reference);
        row.attributes = edgeAttributes(picture, edge);
        graph.edges.push_back(std::move(row));
    }
    return graph;
}

} // namespace weft::app
