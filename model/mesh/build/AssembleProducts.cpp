// SPDX-License-Identifier: Apache-2.0
#include "model/base/Ascii.h"
#include "model/mesh/Ref.h"
#include "model/mesh/build/Archetype.h"
#include "model/mesh/build/Assembly.h"
#include "model/mesh/build/DatasetNaming.h"
#include "model/mesh/build/RecordMerge.h"

#include <map>
#include <set>

namespace weft::build {

namespace {

std::span<const Property> keepProperties(Assembly& assembly, const std::vector<PropertyRecord>& records)
{
    std::vector<Property> kept;
    for (const PropertyRecord& record : records)
        kept.push_back({assembly.keep(record.name), assembly.keep(record.value)});
    return assembly.arena.copy(kept);
}

OwnerId teamId(const Assembly& assembly, std::string_view name)
{
    const auto found = assembly.ownerIds.find(ownerKey(OwnerKind::Team, name, {}));
    return trimmed(name).empty() || found == assembly.ownerIds.end() ? OwnerId() : found->second;
}

/// Which references need more than the name: how often name, and name and version, occur.
class PortNames {
public:
    explicit PortNames(const std::vector<PortRecord>& ports)
    {
        for (const PortRecord& port : ports)
            ++m_count[port.name];
    }
    [[nodiscard]] bool repeats(const PortRecord& port) const { return m_count.at(port.name) > 1; }
    /// 1 for the first port of that name and version, 2 for the second …
    std::uint32_t nextOrdinal(const PortRecord& port) { return ++m_ordinal[{port.name, port.version}]; }

private:
    std::map<std::string_view, int> m_count;
    std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> m_ordinal;
};

struct PortDraft {
    std::string reference;
    Port port;
    const PortRecord* record = nullptr;
};

void draftPorts(Assembly& assembly, ProductId product, PortDirection direction, const std::vector<PortRecord>& records,
                std::vector<PortDraft>& drafts)
{
    // Which of two ports of one name and version is the second must not depend on the order of sources.
    std::vector<const PortRecord*> sorted;
    for (const PortRecord& record : records)
        sorted.push_back(&record);
    std::ranges::stable_sort(sorted, {}, [](const PortRecord* port) {
        return std::tie(port->name, port->version, port->contractId, port->provider, port->providerPort);
    });
    PortNames names(records);
    for (const PortRecord* const each : sorted) {
        const PortRecord& record = *each;
        Port port;
        port.product = product;
        port.direction = direction;
        port.name = assembly.keep(record.name);
        port.version = assembly.keep(record.version);
        port.type = assembly.keep(record.type);
        port.description = assembly.keep(record.description);
        port.contractText = assembly.keep(record.contractId);
        port.nameRepeats = names.repeats(record);
        port.ordinal = names.nextOrdinal(record);
        port.place = assembly.keep(record.place);
        drafts.push_back({portRef({assembly.mesh.products[product].id, direction, port.name, port.version,
                                   port.nameRepeats, port.ordinal}),
                          port, &record});
    }
}

} // namespace

void assembleContracts(Assembly& assembly)
{
    struct Draft {
        std::string reference;
        std::string_view id;
        bool severalVersions = false;
        std::uint32_t record = Assembly::Unresolved;
    };
    std::map<std::string_view, int> versions;
    for (const ContractRecord& contract : assembly.contracts)
        ++versions[contract.id];

    std::vector<Draft> drafts;
    for (std::uint32_t i = 0; i < assembly.contracts.size(); ++i) {
        const ContractRecord& record = assembly.contracts[i];
        const bool several = versions[record.id] > 1;
        drafts.push_back({contractRef({record.id, record.version, several}), record.id, several, i});
    }
    std::set<std::string_view> wanted;
    for (const ProductRecord& product : assembly.products) {
        for (const auto* ports : {&product.inputPorts, &product.outputPorts}) {
            for (const PortRecord& port : *ports) {
                if (!port.contractId.empty() && !versions.contains(port.contractId))
                    wanted.insert(port.contractId);
            }
        }
    }
    for (const std::string_view id : wanted)
        drafts.push_back({contractRef({id, {}, false}), id, false, Assembly::Unresolved});
    std::ranges::sort(drafts, {}, &Draft::reference);

    assembly.contractIds.resize(assembly.contracts.size());
    for (const Draft& draft : drafts) {
        Contract contract;
        contract.id = assembly.keep(draft.id);
        contract.resolved = draft.record != Assembly::Unresolved;
        contract.versionInRef = draft.severalVersions;
        if (contract.resolved) {
            const ContractRecord& record = assembly.contracts[draft.record];
            contract.version = assembly.keep(record.version);
            contract.name = assembly.keep(record.name);
            contract.status = assembly.keep(record.status);
            contract.description = assembly.keep(record.description);
            contract.productText = assembly.keep(record.product);
            contract.domainText = assembly.keep(record.domain);
            contract.format = assembly.keep(record.format);
            contract.team = teamId(assembly, record.teamName);
            contract.members = keepMembers(assembly, record.members);
            contract.properties = keepProperties(assembly, record.properties);
            contract.place = assembly.keep(record.place);
        }
        const ContractId id = assembly.mesh.contracts.push(contract);
        assembly.contractRecords.push_back(draft.record);
        if (draft.record == Assembly::Unresolved)
            continue;
        assembly.contractIds[draft.record] = id;
        std::vector<DatasetId> datasets; // in the order of the file
        for (const BoundObject& object : assembly.objects[draft.record]) {
            for (const BoundName& bound : object.datasets) {
                const DatasetId dataset = assembly.datasetIds[bound.dataset];
                if (std::ranges::find(datasets, dataset) == datasets.end())
                    datasets.push_back(dataset);
                assembly.datasetContracts[dataset.index()].push_back(id);
            }
        }
        assembly.mesh.contracts[id].datasets = assembly.arena.copy(datasets);
    }
    for (std::size_t i = 0; i < assembly.datasetContracts.size(); ++i)
        assembly.mesh.datasets[DatasetId(i)].contracts = assembly.keepSet(std::move(assembly.datasetContracts[i]));
}

void assembleProducts(Assembly& assembly)
{
    Mesh& mesh = assembly.mesh;
    std::vector<std::vector<ProductId>> ofDomain(mesh.domains.size());
    std::vector<std::vector<ProductId>> ofOwner(mesh.owners.size());
    for (const ProductRecord& record : assembly.products) {
        if (mesh.products.size() % 1024 == 0 && assembly.stop.stop_requested())
            return;
        Product product;
        product.id = assembly.keep(record.id);
        product.name = assembly.keep(record.name.empty() ? record.id : record.name);
        product.version = assembly.keep(record.version);
        product.status = assembly.keep(record.status);
        product.description = assembly.keep(record.description);
        product.archetype = assembly.keep(evenArchetype(record.archetype));
        product.format = assembly.keep(record.format);
        product.domain = assembly.domainOf(record.domain);
        product.team = teamId(assembly, record.teamName);
        product.members = keepMembers(assembly, record.members);
        product.properties = keepProperties(assembly, record.properties);
        product.place = assembly.keep(record.place);
        std::vector<std::string_view> tags;
        for (const std::string& tag : record.tags)
            tags.push_back(assembly.keep(tag));
        product.tags = assembly.keepSet(std::move(tags));
        std::vector<OwnerId> owners;
        for (const Member& member : product.members) {
            if (member.owner && member.inOffice)
                owners.push_back(member.owner);
        }
        product.owners = assembly.keepSet(std::move(owners));

        const ProductId id = mesh.products.push(product);
        if (product.domain)
            ofDomain[product.domain.index()].push_back(id);
        if (product.team)
            ofOwner[product.team.index()].push_back(id);
        for (const OwnerId owner : product.owners)
            ofOwner[owner.index()].push_back(id);
    }
    for (std::size_t i = 0; i < ofDomain.size(); ++i)
        mesh.domains[DomainId(i)].products = assembly.keepSet(std::move(ofDomain[i]));
    for (std::size_t i = 0; i < ofOwner.size(); ++i)
        mesh.owners[OwnerId(i)].products = assembly.keepSet(std::move(ofOwner[i]));
}

void assemblePorts(Assembly& assembly)
{
    Mesh& mesh = assembly.mesh;
    std::vector<PortDraft> drafts;
    for (std::size_t i = 0; i < assembly.products.size(); ++i) {
        draftPorts(assembly, ProductId(i), PortDirection::In, assembly.products[i]->inputPorts, drafts);
        draftPorts(assembly, ProductId(i), PortDirection::Out, assembly.products[i]->outputPorts, drafts);
    }
    std::ranges::sort(drafts, {}, &PortDraft::reference);

    std::vector<std::vector<PortId>> inputs(mesh.products.size());
    std::vector<std::vector<PortId>> outputs(mesh.products.size());
    for (const PortDraft& draft : drafts) {
        const PortId id = mesh.ports.push(draft.port);
        assembly.portRecords.push_back(draft.record);
        auto& list = draft.port.direction == PortDirection::In ? inputs : outputs;
        list[draft.port.product.index()].push_back(id);
    }
    for (std::size_t i = 0; i < mesh.products.size(); ++i) {
        mesh.products[ProductId(i)].inputPorts = assembly.keepSet(std::move(inputs[i]));
        mesh.products[ProductId(i)].outputPorts = assembly.keepSet(std::move(outputs[i]));
    }
}

} // namespace weft::build
