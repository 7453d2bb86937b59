// SPDX-License-Identifier: Apache-2.0
#include "importers/dbt/DbtNaming.h"
#include "importers/dbt/DbtProducts.h"
#include "importers/lineage/Statement.h"
#include "model/base/StopEvery.h"

#include <optional>
#include <string>
#include <utility>

namespace weft::importers {

namespace {

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

/// States it without a time: a manifest holds at any date, and what the store itself says of a table (a catalog, an
/// event) is better known.
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
            if (++steps % StopEvery == 0 && stop.stop_requested())
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
        StatedDataset stated{node.dataset};
        for (const DbtColumn& column : node.columns)
            stated.columns.push_back({column.name, column.type, column.description});
        enterFact(LineageFact::DatasetType, stated.name, typeOf(node), m_log);
        enterFact(LineageFact::DatasetDescription, stated.name, node.description, m_log);
        enterFact(LineageFact::DatasetOwner, stated.name, ownerOf(node.owners), m_log);
        enter({.outputs = {std::move(stated)}}, node.place, m_log);
    }

    void stateLineage(const DbtNode& node)
    {
        std::vector<std::string_view> missing;
        const std::vector<const DbtNode*> parents = m_manifest.readBy(node, missing);
        std::vector<DatasetNameRecord> unknown = report(node, missing);
        if (node.dataset.name.empty())
            return;
        Statement statement;
        statement.job = {"dbt://" + node.package, node.id};
        for (const DbtNode* parent : parents)
            statement.inputs.push_back({parent->dataset});
        for (DatasetNameRecord& name : unknown)
            statement.inputs.push_back({std::move(name)});
        statement.outputs.push_back({node.dataset});
        enterFact(LineageFact::JobType, statement.job, "dbt " + node.resourceType, m_log);
        enter(statement, node.place, m_log);
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
