// SPDX-License-Identifier: Apache-2.0
#include "app/gui/details/NodeDetails.h"

#include "app/gui/details/DetailParts.h"
#include "app/gui/document/AnalysisRows.h"
#include "app/gui/widgets/PlainText.h"
#include "app/shared/paint/TrustText.h"
#include "app/shared/text/FindingText.h"

#include <algorithm>

namespace weft::gui {

namespace {

/// The lists' rows that are about `node`.
void addFindings(const DetailParts& parts, const FindingLists& findings, NodeRef node)
{
    std::vector<DetailRow> rows;
    std::size_t total = 0;
    for (const FindingList& list : findings) {
        for (const app::AnalysisTable& table : list.tables) {
            for (const app::AnalysisRow& row : table.rows) {
                if (std::find(row.nodes.begin(), row.nodes.end(), node) == row.nodes.end())
                    continue;
                ++total;
                if (rows.size() == DetailRowLimit)
                    continue;
                DetailRow found;
                found.title = table.title;
                found.subtitle = rowText(table, row, parts.mesh());
                found.warns = true;
                rows.push_back(std::move(found));
            }
        }
    }
    parts.section(DetailParts::tr("Findings"), std::move(rows), total);
}

Place placeOf(const Mesh& mesh, NodeRef node)
{
    switch (node.kind) {
    case NodeKind::Domain:
        return {};
    case NodeKind::Owner:
        return mesh.owners[OwnerId(node.index)].place;
    case NodeKind::Product:
        return mesh.products[ProductId(node.index)].place;
    case NodeKind::Port:
        return mesh.ports[PortId(node.index)].place;
    case NodeKind::Contract:
        return mesh.contracts[ContractId(node.index)].place;
    case NodeKind::Dataset:
        return mesh.datasets[DatasetId(node.index)].place;
    case NodeKind::Job:
        return mesh.jobs[JobId(node.index)].place;
    case NodeKind::Column:
        return mesh.columns[ColumnId(node.index)].place;
    case NodeKind::Stakeholder:
        return mesh.stakeholders[StakeholderId(node.index)].place;
    }
    return {};
}

void describe(const DetailParts& parts, NodeRef node)
{
    switch (node.kind) {
    case NodeKind::Domain:
        return describeDomain(parts, DomainId(node.index));
    case NodeKind::Owner:
        return describeOwner(parts, OwnerId(node.index));
    case NodeKind::Product:
        return describeProduct(parts, ProductId(node.index));
    case NodeKind::Port:
        return describePort(parts, PortId(node.index));
    case NodeKind::Contract:
        return describeContract(parts, ContractId(node.index));
    case NodeKind::Dataset:
        return describeDataset(parts, DatasetId(node.index));
    case NodeKind::Job:
        return describeJob(parts, JobId(node.index));
    case NodeKind::Column:
        return describeColumn(parts, ColumnId(node.index));
    case NodeKind::Stakeholder:
        return describeStakeholder(parts, StakeholderId(node.index));
    }
}

} // namespace

void DetailParts::fact(const QString& label, const QString& value) const
{
    if (!value.isEmpty())
        details.facts.emplace_back(label, value);
}

void DetailParts::fact(const QString& label, std::string_view value) const
{
    fact(label, shownText(value));
}

void DetailParts::section(const QString& title, std::vector<DetailRow> rows, std::size_t total) const
{
    if (!rows.empty())
        details.sections.push_back({title, std::move(rows), total});
}

DetailRow DetailParts::row(NodeRef node) const
{
    DetailRow row;
    row.title = nodeLabel(mesh(), node);
    row.reference = reference(node);
    row.quadrant = quadrant(node);
    return row;
}

QString DetailParts::reference(NodeRef node) const
{
    return QString::fromStdString(refText(mesh(), node));
}

std::optional<Quadrant> DetailParts::quadrant(NodeRef node) const
{
    if (node.kind != NodeKind::Product || node.index >= open.people.strongest.size())
        return {};
    const std::int32_t row = open.people.strongest[node.index];
    return row < 0 ? Quadrant::NotAssessed : open.people.people[static_cast<std::size_t>(row)].quadrant;
}

QString DetailParts::date(Instant instant)
{
    return app::shortDate(instant);
}

QString DetailParts::evidence(bool declared, bool observed, const Observation& observation)
{
    if (declared && observed)
        return tr("declared and observed");
    if (declared)
        return tr("declared only");
    return observation.dated ? tr("observed only · since %1").arg(date(observation.first)) : tr("observed only");
}

QString DetailParts::seen(const Observation& observation)
{
    if (!observation.seen())
        return {};
    if (observation.runs == 0)
        return observation.dated
                   ? tr("stated by a catalogue, %1 to %2").arg(date(observation.first), date(observation.last))
                   : tr("stated by a catalogue");
    return tr("%n run(s), %1 to %2", nullptr, static_cast<int>(observation.runs))
        .arg(date(observation.first), date(observation.last));
}

NodeDetails nodeDetails(const app::OpenMesh& open, const FindingLists& findings, NodeRef node)
{
    NodeDetails details;
    const DetailParts parts{open, details};
    details.kind = app::kindText(node.kind);
    details.name = nodeLabel(*open.mesh, node);
    details.reference = parts.reference(node);
    details.place = placeText(placeOf(*open.mesh, node));
    describe(parts, node);
    addFindings(parts, findings, node);
    return details;
}

} // namespace weft::gui
