// SPDX-License-Identifier: Apache-2.0
#include "app/shared/json/ImpactJson.h"

#include "app/shared/text/ImpactText.h"

namespace weft::app {

namespace {

std::string_view directionName(Direction direction)
{
    switch (direction) {
    case Direction::Downstream:
        return "downstream";
    case Direction::Upstream:
        return "upstream";
    case Direction::Both:
        return "both";
    }
    return {};
}

Json changeJson(const Mesh& mesh, const Impact& impact, std::uint32_t depth)
{
    Json changes = Json::array();
    for (const Change& change : impact.changes) {
        changes.push_back({{"kind", changeKindName(change.kind)},
                           {"node", jsonRef(mesh, change.subject)},
                           {"to", jsonRef(mesh, change.to)}});
    }
    return {{"changes", std::move(changes)},
            {"level", levelName(impact.level)},
            {"direction", directionName(impact.direction)},
            {"depth", depth == AnyDepth ? Json(nullptr) : Json(depth)}};
}

Json affectedJson(const Mesh& mesh, const Affected& affected)
{
    return {{"node", jsonRef(mesh, affected.node)},
            {"distance", affected.distance},
            {"path", jsonRefs(mesh, affected.path)},
            {"severity", severityName(affected.severity)},
            {"reason", impactReasonText(affected.reason).toStdString()},
            {"owner", jsonRef(mesh, affected.owner)},
            {"domain", jsonRef(mesh, affected.domain)}};
}

} // namespace

std::string_view changeKindName(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::OwnerLeaves:
        return "ownerLeaves";
    case ChangeKind::OwnerHandsOver:
        return "ownerHandsOver";
    case ChangeKind::ProductWithdrawn:
        return "productWithdrawn";
    case ChangeKind::ProductMoves:
        return "productMoves";
    case ChangeKind::PortChanges:
        return "portChanges";
    case ChangeKind::DatasetChanges:
        return "datasetChanges";
    case ChangeKind::ColumnChanges:
        return "columnChanges";
    }
    return {};
}

Json impactJson(const Mesh& mesh, const PowerInterest& people, const Impact& impact, std::uint32_t depth)
{
    Json affected = Json::array();
    for (const Affected& row : impact.affected)
        affected.push_back(affectedJson(mesh, row));
    Json owners = Json::array();
    for (const OwnerToTell& row : impact.owners) {
        owners.push_back({{"owner", jsonRef(mesh, row.owner)},
                          {"contact", mesh.owners[row.owner].email},
                          {"nodes", row.nodes},
                          {"raci", raciName(row.raci)}});
    }
    Json stakeholders = Json::array();
    for (const StakeholderHit& row : impact.stakeholders) {
        const Assessment& person = people.people[row.assessment];
        stakeholders.push_back({{"stakeholder", jsonRef(mesh, person.ref())},
                                {"quadrant", quadrantName(person.quadrant)},
                                {"nodes", row.nodes}});
    }
    const ImpactSummary& summary = impact.summary;
    return {{"change", changeJson(mesh, impact, depth)},
            {"origins", jsonRefs(mesh, impact.origins)},
            {"affected", std::move(affected)},
            {"owners", std::move(owners)},
            {"stakeholders", std::move(stakeholders)},
            {"summary",
             {{"products", summary.products},
              {"domains", summary.domains},
              {"owners", summary.owners},
              {"datasets", summary.datasets},
              {"columns", summary.columns},
              {"maxDistance", summary.maxDistance},
              {"share", jsonShare(summary.share)}}}};
}

} // namespace weft::app
