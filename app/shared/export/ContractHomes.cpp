// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/ContractHomes.h"

#include "importers/graph/ContractAttributes.h"
#include "model/mesh/Ref.h"

#include <set>
#include <string>
#include <string_view>

namespace weft::app {

ContractHomes::ContractHomes(const Mesh& mesh) : m_mesh(mesh)
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

void ContractHomes::describe(ProductId product, Attributes& attributes) const
{
    const auto found = m_contracts.find(product);
    for (const ContractId contract : found == m_contracts.end() ? std::vector<ContractId>() : found->second)
        describe(m_mesh.contracts[contract], attributes);
}

std::vector<importers::GraphNode> ContractHomes::homeless() const
{
    std::vector<importers::GraphNode> nodes;
    for (const ContractId row : m_homeless) {
        const Contract& contract = m_mesh.contracts[row];
        importers::GraphNode node;
        node.id = attributetext::portable(contractRef({contract.id, contract.version, true}));
        attributetext::add(node.attributes, importers::graphfield::Kind, "contract");
        describe(contract, node.attributes);
        nodes.push_back(std::move(node));
    }
    return nodes;
}

void ContractHomes::describe(const Contract& contract, Attributes& attributes) const
{
    namespace part = importers::contractfield;
    const ContractReference reference{std::string(contract.id), std::string(contract.version)};
    const auto addField = [&](std::string_view name, std::string_view value) {
        attributetext::add(attributes, importers::contractFieldName(name, reference), attributetext::oneLine(value));
    };
    const std::size_t before = attributes.size();
    addField(part::Name, contract.name);
    addField(part::Status, contract.status);
    addField(part::Description, contract.description);
    addField(part::Team, contract.team ? m_mesh.owners[contract.team].name : std::string_view());
    addField(part::Product, contract.productText);
    addField(part::Domain, contract.domainText);
    attributetext::addPeople(attributes, importers::contractFieldName(part::Owners, reference),
                             importers::contractFieldName(part::Members, reference), m_mesh, contract.members);
    for (const Property& property : contract.properties)
        attributetext::add(attributes, importers::contractPropertyName(reference, property.name),
                           attributetext::oneLine(property.value));
    if (attributes.size() == before)
        addField(part::Known, "true");
}

} // namespace weft::app
