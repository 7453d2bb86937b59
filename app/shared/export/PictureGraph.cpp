// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/PictureGraph.h"

#include "app/shared/export/PictureSelection.h"
#include "app/shared/picture/LevelRows.h"
#include "importers/graph/BesideNodes.h"
#include "importers/graph/ContractAttributes.h"
#include "importers/graph/PortAttributes.h"
#include "importers/graph/ProductAttributes.h"
#include "model/base/Utf8.h"
#include "model/mesh/Ref.h"

#include <map>
#include <set>
#include <span>
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

/// Which datasets of output ports are stated: those that a manifest names, or all where the file has the datasets too.
enum class PortDatasets : std::uint8_t { Named, All };

/// A port as a manifest would state it. What the mesh found out by itself is left to whoever reads it.
PortRecord statement(const Mesh& mesh, const Port& port, PortDatasets stated)
{
    PortRecord record;
    record.name = port.name;
    record.version = port.version;
    record.type = port.type;
    record.description = oneLine(port.description);
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
    add(attributes, name, portable(importers::portsText(records)));
}

/// Which contracts are whose: by the output ports that name them, else by the product that they name themselves, else
/// by the first input port that names them.
class ContractHomes {
public:
    explicit ContractHomes(const Mesh& mesh) : m_mesh(mesh)
    {
        std::map<std::string_view, std::vector<ProductId>> products; // by id and name
        for (std::size_t row = 0; row < mesh.products.size(); ++row) {
            const Product& product = mesh.products[ProductId(row)];
            products[product.id].emplace_back(row);
            if (product.name != product.id)
                products[product.name].emplace_back(row);
        }
        for (std::size_t row = 0; row < mesh.contracts.size(); ++row) {
            const Contract& contract = mesh.contracts[ContractId(row)];
            if (!contract.resolved)
                continue; // its ports say all that there is
            std::vector<ProductId> homes;
            for (const PortId port : contract.ports) {
                if (mesh.ports[port].direction == PortDirection::Out)
                    homes.push_back(mesh.ports[port].product);
            }
            if (const auto named = products.find(contract.productText); homes.empty() && named != products.end())
                homes = named->second;
            if (homes.empty() && !contract.ports.empty())
                homes.push_back(mesh.ports[contract.ports.front()].product);
            for (const ProductId home : std::set<ProductId>(homes.begin(), homes.end()))
                m_contracts[home].emplace_back(row);
            if (homes.empty())
                m_homeless.emplace_back(row);
        }
    }

    void describe(ProductId product, Attributes& attributes) const
    {
        const auto found = m_contracts.find(product);
        for (const ContractId contract : found == m_contracts.end() ? std::vector<ContractId>() : found->second)
            describe(m_mesh.contracts[contract], attributes);
    }

    /// Those that no product has.
    [[nodiscard]] std::vector<importers::GraphNode> homeless() const
    {
        std::vector<importers::GraphNode> nodes;
        for (const ContractId row : m_homeless) {
            const Contract& contract = m_mesh.contracts[row];
            importers::GraphNode node;
            node.id = portable(contractRef({contract.id, contract.version, true}));
            add(node.attributes, field::Kind, "contract");
            describe(contract, node.attributes);
            nodes.push_back(std::move(node));
        }
        return nodes;
    }

private:
    void describe(const Contract& contract, Attributes& attributes) const
    {
        namespace part = importers::contractfield;
        const ContractReference reference{std::string(contract.id), std::string(contract.version)};
        const auto addField = [&](std::string_view name, std::string_view value) {
            add(attributes, importers::contractFieldName(name, reference), oneLine(value));
        };
        addField(part::Name, contract.name.empty() ? contract.id : contract.name);
        addField(part::Status, contract.status);
        addField(part::Description, contract.description);
        addField(part::Team, contract.team ? m_mesh.owners[contract.team].name : std::string_view());
        std::vector<std::string_view> owners;
        for (const Member& member : contract.members) {
            if (member.owner && member.inOffice)
                owners.push_back(shownOwner(m_mesh.owners[member.owner]));
        }
        addField(part::Owners, joined(owners));
        for (const Property& property : contract.properties)
            add(attributes, importers::contractPropertyName(reference, property.name), oneLine(property.value));
    }

    const Mesh& m_mesh;
    std::map<ProductId, std::vector<ContractId>> m_contracts;
    std::vector<ContractId> m_homeless;
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

Attributes nodeAttributes(const Mesh& mesh, const ContractHomes& contracts, const PictureNode& node,
                          PortDatasets stated = PortDatasets::Named)
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
        addPorts(mesh, field::InputPorts, product.inputPorts, stated, attributes);
        addPorts(mesh, field::OutputPorts, product.outputPorts, stated, attributes);
        contracts.describe(ProductId(node.ref.index), attributes);
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

/// What a picture of the whole mesh does not draw and a reader of its file needs: what is known of domains, contracts
/// that are nobody's and, where datasets or columns are drawn, the products.
std::vector<importers::GraphNode> besideNodes(const MeshPicture& picture, const ContractHomes& contracts)
{
    if (picture.spec.level == Level::Domain || isRestricted(picture))
        return {};
    const Mesh& mesh = *picture.source->mesh;
    std::vector<importers::GraphNode> nodes = contracts.homeless();
    const auto state = [&](NodeKind kind, std::size_t row, std::string_view reference) {
        PictureNode node;
        node.ref = {kind, static_cast<std::uint32_t>(row)};
        importers::GraphNode stated;
        stated.id = portable(reference);
        stated.attributes = nodeAttributes(mesh, contracts, node, PortDatasets::All);
        nodes.push_back(std::move(stated));
    };
    for (std::size_t row = 0; row < mesh.domains.size(); ++row)
        state(NodeKind::Domain, row, domainRef(mesh.domains[DomainId(row)].name));
    if (picture.spec.level != Level::Product) {
        for (std::size_t row = 0; row < mesh.products.size(); ++row)
            state(NodeKind::Product, row, productRef(mesh.products[ProductId(row)].id));
    }
    return nodes;
}

} // namespace

importers::Graph pictureGraph(const MeshPicture& picture)
{
    const Mesh& mesh = *picture.source->mesh;
    const ContractHomes contracts(mesh);
    importers::Graph graph;
    for (const PropertyRecord& beside : importers::besideAttributes(besideNodes(picture, contracts)))
        add(graph.attributes, beside.name, portable(beside.value));
    if (picture.nodes.empty())
        add(graph.attributes, field::Nodes, "0");
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
