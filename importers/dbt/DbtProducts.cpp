// SPDX-License-Identifier: Apache-2.0
#include "importers/dbt/DbtProducts.h"

#include "importers/dbt/DbtNaming.h"
#include "model/base/StopEvery.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t OwnersKept = 20; // of one product

bool isWebAddress(std::string_view url)
{
    const bool web = url.starts_with("https://") || url.starts_with("http://");
    const std::size_t host = url.find("//");
    return web && url.substr(host, url.find('/', host + 2) - host).find('@') == std::string_view::npos;
}

/// A product while its nodes are gathered.
struct Draft {
    ProductRecord product;
    std::set<std::string> inputs; ///< ids of nodes that have a port
    std::set<std::string> materialized;
    std::set<std::string> domains;
    DbtOwners owners;
};

class Products {
public:
    Products(const DbtManifest& manifest, ReadContext& context) : m_manifest(manifest), m_context(context) {}

    void run(const std::stop_token& stop)
    {
        addGroups();
        std::set<std::string_view> usedSources;
        std::size_t steps = 0;
        for (const DbtNode& node : m_manifest.nodes) {
            if (++steps % StopEvery == 0 && stop.stop_requested())
                return;
            if (node.kind == DbtKind::Table && !node.external)
                addTable(node, usedSources);
            else if (node.kind == DbtKind::Exposure)
                addExposure(node);
        }
        // A source that no model reads is still something that the project names as its input.
        for (const DbtNode& node : m_manifest.nodes) {
            if (node.kind == DbtKind::Source && !usedSources.contains(node.id))
                addInput(draft(node.package, node), node, node.package);
        }
        for (auto& [id, draft] : m_drafts)
            m_context.records.products.push_back(finished(std::move(draft)));
    }

private:
    void addGroups()
    {
        for (const DbtGroup& group : m_manifest.groups) {
            Draft& draft = m_drafts[group.package + '.' + group.name];
            draft.product.id = group.package + '.' + group.name;
            draft.product.otherIds = {group.id};
            draft.product.name = group.name;
            draft.product.domain = group.package;
            draft.product.description = group.description;
            draft.product.place = group.place;
            draft.owners = group.owners;
            if (!group.email.empty()) {
                MemberRecord member;
                member.email = group.email;
                member.role = "owner";
                draft.owners.people.insert(draft.owners.people.begin(), std::move(member));
            }
            if (!draft.owners.team.empty() || !draft.owners.people.empty()) {
                TeamRecord team;
                team.id = group.id;
                team.name = group.owners.team;
                team.email = group.email;
                team.place = group.place;
                m_context.records.teams.push_back(std::move(team));
            }
        }
    }

    /// The product of that id; made at `first` when there is none.
    Draft& draft(const std::string& id, const DbtNode& first)
    {
        const auto [found, fresh] = m_drafts.try_emplace(id);
        ProductRecord& product = found->second.product;
        if (fresh) {
            product.id = id;
            product.name = first.group.empty() || id == first.package ? id : first.group;
            if (product.name != id)
                product.domain = first.package;
            product.place = first.place;
        }
        return found->second;
    }

    void addTable(const DbtNode& node, std::set<std::string_view>& usedSources)
    {
        const std::string id = DbtManifest::productOf(node);
        Draft& product = draft(id, node);
        takeOwners(node, product.owners);
        if (!node.domain.empty())
            product.domains.insert(node.domain);
        if (!node.materialized.empty())
            product.materialized.insert(node.materialized);
        std::vector<std::string_view> missing;
        for (const DbtNode* parent : m_manifest.readBy(node, missing)) {
            if (parent->kind == DbtKind::Source)
                usedSources.insert(parent->id);
            addInput(product, *parent, id);
        }
        if (!node.isPublic())
            return;
        PortRecord port;
        port.name = node.name;
        port.version = node.version;
        port.type = node.materialized;
        port.description = node.description;
        port.place = node.place;
        if (!node.dataset.name.empty())
            port.datasets = {node.dataset};
        if (node.enforced) {
            port.contractId = node.id;
            addContract(node, product.product);
        }
        product.product.outputPorts.push_back(std::move(port));
    }

    /// Who a model names owns its product beside the group's owners: files name the people with their models.
    static void takeOwners(const DbtNode& node, DbtOwners& owners)
    {
        if (owners.team.empty())
            owners.team = node.owners.team;
        for (const MemberRecord& member : node.owners.people) {
            if (owners.people.size() < OwnersKept && std::ranges::find(owners.people, member) == owners.people.end())
                owners.people.push_back(member);
        }
    }

    /// A port for what product `id` reads, unless it is its own.
    void addInput(Draft& draft, const DbtNode& from, const std::string& id)
    {
        const bool source = from.kind == DbtKind::Source;
        const std::string provider = source ? std::string() : DbtManifest::productOf(from);
        if (provider == id || !draft.inputs.insert(from.id).second)
            return;
        PortRecord port;
        port.name = source && !from.sourceName.empty() ? from.sourceName + '.' + from.name : from.name;
        port.version = from.version;
        port.type = source ? (from.loader.empty() ? "source" : from.loader) : from.materialized;
        port.description = from.description;
        port.place = from.place;
        port.datasets = {from.dataset};
        port.provider = provider;
        if (from.isPublic())
            port.providerPort = from.name;
        draft.product.inputPorts.push_back(std::move(port));
    }

    void addExposure(const DbtNode& node)
    {
        Draft& product = draft(node.id, node);
        product.product.name = node.label.empty() ? node.name : node.label;
        product.product.description = node.description;
        product.product.domain = node.domain;
        product.product.archetype = "consumer-aligned";
        product.product.status = node.maturity;
        product.product.tags = node.tags;
        product.owners = node.owners;
        if (!node.exposureType.empty())
            product.product.properties.push_back({"type", node.exposureType});
        if (isWebAddress(node.url))
            product.product.properties.push_back({"url", node.url});
        std::vector<std::string_view> missing;
        for (const DbtNode* parent : m_manifest.readBy(node, missing))
            addInput(product, *parent, node.id);
        for (const std::string_view id : missing) {
            const std::optional<DatasetNameRecord> unknown = dbtUnknownDataset(id);
            if (!unknown)
                continue;
            PortRecord port;
            port.name = id;
            port.datasets = {*unknown};
            port.place = node.place;
            product.product.inputPorts.push_back(std::move(port));
        }
    }

    void addContract(const DbtNode& node, const ProductRecord& product)
    {
        ContractRecord contract;
        contract.id = node.id;
        contract.version = node.version;
        contract.name = node.name;
        contract.description = node.description;
        contract.product = product.id;
        contract.format = "dbt";
        contract.place = node.place;
        ContractObjectRecord object;
        object.name = node.name;
        object.physicalName = node.dataset.name;
        object.type = node.materialized;
        object.description = node.description;
        object.place = node.place;
        if (!node.dataset.name.empty())
            object.candidates = {node.dataset};
        for (const DbtColumn& column : node.columns) {
            ContractColumnRecord record;
            record.name = column.name;
            record.type = column.type;
            record.description = column.description;
            record.classification = column.classification;
            record.tags = column.tags;
            record.key = column.key;
            record.required = column.required;
            record.place = {node.place.line, node.place.column};
            object.columns.push_back(std::move(record));
        }
        contract.objects.push_back(std::move(object));
        m_context.records.contracts.push_back(std::move(contract));
    }

    static ProductRecord finished(Draft draft)
    {
        ProductRecord& product = draft.product;
        product.format = "dbt";
        // One word without an address may as well be a team: it is one where nobody else is named.
        DbtOwners& owners = draft.owners;
        if (owners.team.empty() && owners.people.size() == 1 && owners.people.front().email.empty() &&
            !product.id.starts_with("exposure."))
            owners.team = std::exchange(owners.people, {}).front().name;
        product.teamName = std::move(owners.team);
        product.members = std::move(owners.people);
        if (draft.domains.size() == 1)
            product.domain = *draft.domains.begin();
        for (const std::string& kind : draft.materialized)
            product.properties.push_back({"materialized", kind});
        return std::move(product);
    }

    const DbtManifest& m_manifest;
    ReadContext& m_context;
    std::map<std::string, Draft> m_drafts;
};

} // namespace

void addDbtProducts(const DbtManifest& manifest, ReadContext& context, std::stop_token stop)
{
    Products(manifest, context).run(stop);
}

} // namespace weft::importers
