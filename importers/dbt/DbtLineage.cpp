// SPDX-License-Identifier: Apache-2.0
#include "importers/dbt/DbtNaming.h"
#include "importers/dbt/DbtProducts.h"
#include "importers/lineage/StatedDataset.h"

#include <optional>
#include <string>
#include <utility>

namespace weft::importers {

namespace {

constexpr std::size_t PollEvery = 1024;

/// A materialised view is stored, whatever its name says.
std::string typeOf(const DbtNode& node)
{
    return node.materialized == "materialized_view" ? std::string("materialized") : node.materialized;
}

std::string ownerOf(const DbtOwners& owners)
{
    if (!owners.team.empty() || owners.people.empty())
        return owners.team;
    const MemberRecord& person = owners.people.front();
    return person.email.empty() ? person.name : person.email;
}

class Lineage {
public:
    Lineage(const DbtManifest& manifest, ReadContext& context)
        : m_manifest(manifest), m_context(context), m_log(context.records.lineage)
    {
    }

    void run(const std::stop_token& stop)
    {
        std::size_t steps = 0;
        for (const DbtNode& node : m_manifest.nodes) {
            if (++steps % PollEvery == 0 && stop.stop_requested())
                return;
            if (!node.dataset.name.empty())
                stateTable(node);
            if (node.kind == DbtKind::Table && !node.external)
                stateLineage(node);
            else if (node.kind == DbtKind::Exposure)
                reportMissing(node);
        }
    }

private:
    void stateTable(const DbtNode& node)
    {
        const LineageName name{node.dataset.nameSpace, node.dataset.name};
        std::vector<SchemaField> fields;
        for (const DbtColumn& column : node.columns)
            fields.push_back({column.name, column.type, column.description});
        // Without a time: what the store itself says of its columns (a catalog, an event) is better known.
        stateDataset(m_log, name, fields, {}, Instant(), node.place);
        const std::string type = typeOf(node);
        if (!type.empty())
            m_log.addFact(LineageFact::DatasetType, name, {}, type, m_manifest.generated);
        if (!node.description.empty())
            m_log.addFact(LineageFact::DatasetDescription, name, {}, node.description, m_manifest.generated);
        if (const std::string owner = ownerOf(node.owners); !owner.empty())
            m_log.addFact(LineageFact::DatasetOwner, name, {}, owner, m_manifest.generated);
    }

    void stateLineage(const DbtNode& node)
    {
        std::vector<std::string_view> missing;
        const std::vector<const DbtNode*> parents = m_manifest.readBy(node, missing);
        std::vector<DatasetNameRecord> unknown = report(node, missing);
        if (node.dataset.name.empty())
            return;
        std::vector<LineageName> inputs;
        for (const DbtNode* parent : parents)
            inputs.push_back({parent->dataset.nameSpace, parent->dataset.name});
        for (const DatasetNameRecord& name : unknown)
            inputs.push_back({name.nameSpace, name.name});
        const std::string project = "dbt://" + node.package;
        const LineageName job{project, node.id};
        stateJob(m_log, job, inputs, {node.dataset.nameSpace, node.dataset.name}, m_manifest.generated, node.place);
        m_log.addFact(LineageFact::JobType, job, {}, "dbt " + node.resourceType, m_manifest.generated);
    }

    void reportMissing(const DbtNode& node)
    {
        std::vector<std::string_view> missing;
        const std::vector<const DbtNode*> parents = m_manifest.readBy(node, missing);
        if (!missing.empty())
            report(node, missing);
    }

    /// Names what is not in the manifest; the datasets that stand for it.
    std::vector<DatasetNameRecord> report(const DbtNode& node, const std::vector<std::string_view>& missing)
    {
        std::vector<DatasetNameRecord> unknown;
        for (const std::string_view id : missing) {
            std::optional<DatasetNameRecord> name = dbtUnknownDataset(id);
            if (!name)
                continue;
            unknown.push_back(std::move(*name));
            m_context.diagnose(Severity::Warning, DiagnosticCode::EntityUnresolved, {std::string(id), node.id},
                               node.place.line, node.place.column, node.id);
        }
        return unknown;
    }

    const DbtManifest& m_manifest;
    ReadContext& m_context;
    LineageLog& m_log;
};

} // namespace

void addDbtLineage(const DbtManifest& manifest, ReadContext& context, std::stop_token stop)
{
    Lineage(manifest, context).run(stop);
}

} // namespace weft::importers
