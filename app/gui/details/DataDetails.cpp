// SPDX-License-Identifier: Apache-2.0
#include "app/gui/details/DetailParts.h"
#include "app/gui/widgets/PlainText.h"

namespace weft::gui {

namespace {

using Parts = DetailParts;

/// What `node` is made from and what is made from it, out of one table of edges. `about` says how.
template <class Edge, class IdType, class About>
void addFlows(const Parts& parts, const std::vector<Edge>& edges, IdType id, About about)
{
    std::vector<DetailRow> from;
    std::vector<DetailRow> to;
    std::size_t fromCount = 0;
    std::size_t toCount = 0;
    for (const Edge& edge : edges) {
        if (edge.from != id && edge.to != id)
            continue;
        const bool feeds = edge.to == id;
        ++(feeds ? fromCount : toCount);
        std::vector<DetailRow>& rows = feeds ? from : to;
        if (rows.size() == DetailRowLimit)
            continue;
        DetailRow row = parts.row(feeds ? edge.from : edge.to);
        row.subtitle = about(edge);
        rows.push_back(std::move(row));
    }
    parts.section(DetailParts::tr("Made from"), std::move(from), fromCount);
    parts.section(DetailParts::tr("Goes into"), std::move(to), toCount);
}

QString yes(bool value)
{
    return value ? DetailParts::tr("yes") : QString();
}

} // namespace

void describeContract(const DetailParts& parts, ContractId id)
{
    const Mesh& mesh = parts.mesh();
    const Contract& contract = mesh.contracts[id];
    QStringList pill;
    for (const std::string_view part : {contract.status, contract.version}) {
        if (!part.empty())
            pill.append(shownText(part));
    }
    parts.details.pill = pill.join(QStringLiteral(" · "));
    parts.details.description = shownText(contract.description);
    if (!contract.resolved)
        parts.fact(DetailParts::tr("State"), DetailParts::tr("not found: only a port names it"));
    parts.fact(DetailParts::tr("Id"), contract.id);
    parts.fact(DetailParts::tr("Domain"), contract.domainText);
    if (contract.team)
        parts.fact(DetailParts::tr("Team"), nodeLabel(mesh, contract.team));
    std::vector<DetailRow> ports;
    for (const PortId port : contract.ports) {
        if (ports.size() == DetailRowLimit)
            break;
        DetailRow row = parts.row(port);
        if (mesh.ports[port].product)
            row.subtitle = nodeLabel(mesh, mesh.ports[port].product);
        ports.push_back(std::move(row));
    }
    parts.section(DetailParts::tr("Ports"), std::move(ports), contract.ports.size());
    parts.nodes(DetailParts::tr("Datasets"), contract.datasets);
}

void describeDataset(const DetailParts& parts, DatasetId id)
{
    const Mesh& mesh = parts.mesh();
    const Dataset& dataset = mesh.datasets[id];
    parts.details.pill = shownText(dataset.lifecycle);
    parts.details.description = shownText(dataset.description);
    parts.fact(DetailParts::tr("Data product"),
               dataset.product ? nodeLabel(mesh, dataset.product) : DetailParts::tr("none"));
    parts.fact(DetailParts::tr("Namespace"), dataset.nameSpace);
    parts.fact(DetailParts::tr("Type"), dataset.type);
    parts.fact(DetailParts::tr("Owner"), dataset.owner);
    parts.fact(DetailParts::tr("Observed"),
               dataset.observed.seen() ? Parts::seen(dataset.observed) : DetailParts::tr("never"));
    QStringList aliases;
    for (const std::string_view alias : dataset.aliases)
        aliases.append(shownText(alias));
    parts.fact(DetailParts::tr("Also known as"), aliases.join(QStringLiteral(", ")));
    std::vector<DetailRow> columns;
    for (const ColumnId column : dataset.columns) {
        if (columns.size() == DetailRowLimit)
            break;
        DetailRow row = parts.row(column);
        row.fact = shownText(mesh.columns[column].type);
        if (mesh.columns[column].personal)
            row.subtitle = DetailParts::tr("personal data");
        columns.push_back(std::move(row));
    }
    parts.section(DetailParts::tr("Columns"), std::move(columns), dataset.columns.size());
    addFlows(parts, mesh.datasetEdges, id, [&mesh](const DatasetEdge& edge) {
        if (edge.attempted)
            return DetailParts::tr("only attempted: every run failed");
        return edge.via.empty() ? QString() : DetailParts::tr("by %1").arg(nodeLabel(mesh, edge.via.front()));
    });
    parts.nodes(DetailParts::tr("Written by"), dataset.writers);
    parts.nodes(DetailParts::tr("Read by"), dataset.readers);
    parts.nodes(DetailParts::tr("Contracts"), dataset.contracts);
}

void describeJob(const DetailParts& parts, JobId id)
{
    const Mesh& mesh = parts.mesh();
    const Job& job = mesh.jobs[id];
    parts.details.description = shownText(job.description);
    parts.fact(DetailParts::tr("Data product"), job.product ? nodeLabel(mesh, job.product) : DetailParts::tr("none"));
    parts.fact(DetailParts::tr("Namespace"), job.nameSpace);
    parts.fact(DetailParts::tr("Type"), job.type);
    parts.fact(DetailParts::tr("Owner"), job.owner);
    parts.fact(DetailParts::tr("Part of"), job.parentName);
    parts.fact(DetailParts::tr("Observed"), job.observed.seen() ? Parts::seen(job.observed) : DetailParts::tr("never"));
    if (job.failedRuns > 0)
        parts.fact(DetailParts::tr("Failed runs"), QString::number(job.failedRuns));
    parts.nodes(DetailParts::tr("Reads"), job.inputs);
    parts.nodes(DetailParts::tr("Writes"), job.outputs);
}

void describeColumn(const DetailParts& parts, ColumnId id)
{
    const Mesh& mesh = parts.mesh();
    const Column& column = mesh.columns[id];
    parts.details.description = shownText(column.description);
    parts.fact(DetailParts::tr("Type"), column.type);
    parts.fact(DetailParts::tr("Classification"), column.classification);
    parts.fact(DetailParts::tr("Personal data"), yes(column.personal));
    parts.fact(DetailParts::tr("Key"), yes(column.key));
    parts.fact(DetailParts::tr("Required"), yes(column.required));
    const bool both = column.inContract && column.inEvents;
    parts.fact(DetailParts::tr("Known from"), both                ? DetailParts::tr("contract and events")
                                              : column.inContract ? DetailParts::tr("contract only")
                                                                  : DetailParts::tr("events only"));
    parts.nodes(DetailParts::tr("Dataset"), std::vector<DatasetId>{column.dataset});
    addFlows(parts, mesh.columnEdges, id, [](const ColumnEdge& edge) {
        const QString how = shownText(edge.transformation);
        return edge.direct ? how : DetailParts::tr("indirect %1").arg(how).trimmed();
    });
}

} // namespace weft::gui
