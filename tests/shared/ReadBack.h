// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/export/PictureExport.h"
#include "app/shared/session/MeshSession.h"
#include "importers/MeshReader.h"
#include "tests/support/MeshText.h"
#include "tests/support/Printers.h"

#include <QFile>
#include <QStringList>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <utility>

namespace weft::tests {

/// What our readers make of an export.
inline importers::ReadSources readBack(const QByteArray& bytes)
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("export")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write");
    file.close();
    NoProgress progress;
    return importers::readSources({file.fileName().toStdString()}, {}, progress);
}

inline std::shared_ptr<const app::OpenMesh> openMeshOf(std::shared_ptr<const Mesh> mesh)
{
    auto open = std::make_shared<app::OpenMesh>();
    open->mesh = std::move(mesh);
    open->people = powerInterest(*open->mesh);
    return open;
}

/// `id name domain owners`, one a product, as the mesh has them.
inline QStringList productLines(const Mesh& mesh)
{
    QStringList result;
    for (const Product& product : mesh.products) {
        QStringList owners;
        for (const OwnerId owner : product.owners)
            owners += q(mesh.owners[owner].email);
        result += QStringList{q(product.id), q(product.name),
                              product.domain ? q(mesh.domains[product.domain].name) : "", owners.join(QLatin1Char(','))}
                      .join(QLatin1Char('|'));
    }
    result.sort();
    return result;
}

enum class CountedDatasets { Stated, All };

/// Each port with its contract, whom it reads or is read by, and how many datasets it is said (or known) to hold.
inline QStringList portLines(const Mesh& mesh, CountedDatasets counted = CountedDatasets::Stated)
{
    QStringList result;
    for (const Port& port : mesh.ports) {
        QStringList line{q(mesh.products[port.product].id),
                         QLatin1String(port.direction == PortDirection::In ? "in" : "out"),
                         q(port.name),
                         q(port.version),
                         q(port.type),
                         q(port.description).simplified(),
                         q(port.contractText)};
        if (port.provider)
            line += QStringLiteral("reads ") + q(mesh.products[port.provider].id);
        for (const PortId peer : port.peers)
            line += QStringLiteral("with ") + q(mesh.products[mesh.ports[peer].product].id) + QLatin1Char(' ') +
                    q(mesh.ports[peer].name);
        if (port.binding == Binding::Explicit || (counted == CountedDatasets::All && !port.datasets.empty()))
            line += QString::number(port.datasets.size());
        result += line.join(QLatin1Char('|'));
    }
    result.sort();
    return result;
}

/// The same of what was read, before it is joined.
inline QStringList productLines(const Records& records)
{
    QStringList result;
    for (const ProductRecord& product : records.products) {
        QStringList owners;
        for (const MemberRecord& member : product.members)
            owners += q(member.email);
        owners.sort();
        result += QStringList{q(product.id), q(product.name.empty() ? product.id : product.name), q(product.domain),
                              owners.join(QLatin1Char(','))}
                      .join(QLatin1Char('|'));
    }
    result.sort();
    return result;
}

inline QStringList edgeLines(const Mesh& mesh)
{
    QStringList result;
    for (const ProductEdge& edge : mesh.productEdges)
        result += QStringLiteral("%1>%2 %3%4")
                      .arg(q(mesh.products[edge.from].id), q(mesh.products[edge.to].id),
                           QLatin1String(edge.declared ? "d" : ""), QLatin1String(edge.observed ? "o" : ""));
    result.sort();
    return result;
}

inline QStringList edgeLines(const Records& records)
{
    QStringList result;
    for (const DependencyRecord& edge : records.dependencies)
        result += QStringLiteral("%1>%2 %3%4")
                      .arg(q(edge.provider), q(edge.consumer), QLatin1String(edge.declared ? "d" : ""),
                           QLatin1String(edge.observed ? "o" : ""));
    result.sort();
    return result;
}

/// Datasets with their columns, jobs, and the edges among them.
inline QString lineageText(const Mesh& mesh)
{
    QString text;
    for (const Dataset& dataset : mesh.datasets) {
        text += q(dataset.nameSpace) + QLatin1Char('#') + q(dataset.name);
        for (const ColumnId column : dataset.columns)
            text += QLatin1Char(' ') + q(mesh.columns[column].name) + QLatin1Char(':') + q(mesh.columns[column].type);
        text += QLatin1Char('\n');
    }
    for (const Job& job : mesh.jobs)
        text += QStringLiteral("job %1 %2 %3\n").arg(q(job.name)).arg(job.inputs.size()).arg(job.outputs.size());
    return text + q(datasetEdgesText(mesh)) + QLatin1Char('\n') + q(columnEdgesText(mesh));
}

enum class Columns { Ignored, Compared };

/// What flowed from which dataset to which, a line each.
inline QStringList flowLines(const Mesh& mesh)
{
    const auto dataset = [&mesh](DatasetId id) {
        return q(mesh.datasets[id].nameSpace) + QLatin1Char('#') + q(mesh.datasets[id].name);
    };
    QStringList rows;
    for (const DatasetEdge& edge : mesh.datasetEdges) {
        if (!edge.attempted)
            rows += dataset(edge.from) + ">" + dataset(edge.to);
    }
    return rows;
}

/// Everything that a graph file of datasets or columns keeps of a mesh, a line each, by the names of things. Flows
/// between datasets stand in flowLines().
inline QStringList wholeLines(const Mesh& mesh, Columns columns)
{
    const auto product = [&mesh](ProductId id) { return id ? q(mesh.products[id].id) : QStringLiteral("nobody"); };
    const auto dataset = [&mesh](DatasetId id) {
        return q(mesh.datasets[id].nameSpace) + QLatin1Char('#') + q(mesh.datasets[id].name);
    };
    const auto column = [&](ColumnId id) {
        return dataset(mesh.columns[id].dataset) + QLatin1Char('#') + q(mesh.columns[id].name);
    };
    const auto people = [&mesh](std::span<const Member> members, OwnerId team) {
        QStringList texts{team ? q(mesh.owners[team].name) : QString()};
        for (const Member& member : members) // a file has no date: who is in office has no last day there
            texts += QStringList{q(member.name),
                                 q(member.email),
                                 q(member.role),
                                 q(member.from),
                                 member.inOffice ? QStringLiteral("now") : q(member.until),
                                 q(member.successor)}
                         .join(QLatin1Char(','));
        return texts.join(QLatin1Char(';'));
    };
    const auto properties = [](std::span<const Property> stated) {
        QStringList texts;
        for (const Property& property : stated)
            texts += q(property.name) + "=" + q(property.value).simplified();
        texts.sort();
        return texts.join(QLatin1Char(';'));
    };
    QStringList rows = productLines(mesh) + portLines(mesh, CountedDatasets::All);
    for (const Product& row : mesh.products) {
        rows += QStringList{"product " + q(row.id),
                            q(row.version),
                            q(row.status),
                            q(row.archetype),
                            q(row.description).simplified(),
                            people(row.members, row.team),
                            properties(row.properties)}
                    .join(QLatin1Char('|'));
        for (const std::string_view tag : row.tags)
            rows.back() += "|" + q(tag);
    }
    for (const ProductEdge& edge : mesh.productEdges)
        rows += QStringLiteral("%1>%2 %3%4|%5|%6")
                    .arg(product(edge.from), product(edge.to), QLatin1String(edge.declared ? "d" : ""),
                         QLatin1String(edge.observed ? "o" : ""), q(edge.purpose).simplified(), q(edge.status));
    for (const Domain& row : mesh.domains)
        rows += "domain " + q(row.name) + "|" + q(row.description).simplified() + "|" +
                (row.parent ? q(mesh.domains[row.parent].name) : QString());
    for (const Contract& row : mesh.contracts) {
        rows +=
            QStringList{
                "contract " + q(row.id),         q(row.version),     q(row.name),       q(row.status),
                q(row.description).simplified(), q(row.productText), q(row.domainText), people(row.members, row.team),
                properties(row.properties)}
                .join(QLatin1Char('|'));
        for (const PortId port : row.ports)
            rows.back() += "|" + product(mesh.ports[port].product) + " " + q(mesh.ports[port].name);
    }
    for (const Owner& row : mesh.owners)
        rows += "owner " + q(row.name) + "|" + q(row.email);
    for (std::size_t row = 0; row < mesh.datasets.size(); ++row) {
        const Dataset& known = mesh.datasets[DatasetId(row)];
        const bool counted = known.inEvents || std::ranges::any_of(known.contracts, [&mesh](ContractId contract) {
                                 return mesh.contracts[contract].resolved;
                             });
        rows += "dataset " + dataset(DatasetId(row)) + " of " + product(known.product) + (counted ? " known" : "");
    }
    for (const Job& job : mesh.jobs) {
        rows += "job " + q(job.nameSpace) + "#" + q(job.name) + " of " + product(job.product);
        for (const DatasetId input : job.inputs)
            rows.back() += " <" + dataset(input);
        for (const DatasetId output : job.outputs)
            rows.back() += " >" + dataset(output);
    }
    if (columns == Columns::Compared) {
        for (std::size_t row = 0; row < mesh.columns.size(); ++row)
            rows += "column " + column(ColumnId(row)) + " " + q(mesh.columns[ColumnId(row)].type);
        for (const ColumnEdge& edge : mesh.columnEdges)
            rows += "flow " + column(edge.from) + (edge.direct ? ">" : "~") + column(edge.to);
    }
    rows.sort();
    return rows;
}

/// Rows of the graph formats and the levels below products.
inline void levelRows()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("level");
    for (const auto& [name, kind] :
         {std::pair("GraphML", app::ExportKind::Graphml), std::pair("DOT", app::ExportKind::Dot)}) {
        QTest::addRow("%s of datasets", name) << static_cast<int>(kind) << static_cast<int>(Level::Dataset);
        QTest::addRow("%s of columns", name) << static_cast<int>(kind) << static_cast<int>(Level::Column);
    }
}

} // namespace weft::tests
