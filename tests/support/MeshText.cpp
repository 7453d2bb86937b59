// SPDX-License-Identifier: Apache-2.0
#include "tests/support/MeshText.h"

#include <sstream>

namespace weft::tests {

namespace {

std::ostream& operator<<(std::ostream& out, const Place& place)
{
    return out << " @" << place.path << ':' << place.line;
}

std::ostream& operator<<(std::ostream& out, const Observation& seen)
{
    if (seen.seen())
        out << (seen.stated ? " stated" : "") << " seen " << (seen.dated ? instantText(seen.first) : "") << ".."
            << (seen.dated ? instantText(seen.last) : "") << '*' << seen.runs << '/' << seen.events;
    return out;
}

template <class IdType> void list(std::ostream& out, const Mesh& mesh, const char* name, std::span<const IdType> ids)
{
    if (ids.empty())
        return;
    out << ' ' << name;
    for (const IdType id : ids)
        out << ' ' << refText(mesh, id);
}

template <class IdType> void one(std::ostream& out, const Mesh& mesh, const char* name, IdType id)
{
    if (id)
        out << ' ' << name << ' ' << refText(mesh, id);
}

void nodes(std::ostream& out, const Mesh& mesh)
{
    for (std::size_t i = 0; i < mesh.domains.size(); ++i) {
        const Domain& domain = mesh.domains[DomainId(i)];
        out << refText(mesh, DomainId(i)) << ' ' << domain.type << ' ' << domain.description << ' ' << domain.ownerText
            << domain.place;
        one(out, mesh, "parent", domain.parent);
        list(out, mesh, "products", domain.products);
        out << '\n';
    }
    for (std::size_t i = 0; i < mesh.owners.size(); ++i) {
        const Owner& owner = mesh.owners[OwnerId(i)];
        out << refText(mesh, OwnerId(i)) << ' ' << owner.name << ' ' << owner.email << owner.place;
        list(out, mesh, "products", owner.products);
        out << '\n';
    }
    for (std::size_t i = 0; i < mesh.products.size(); ++i) {
        const Product& product = mesh.products[ProductId(i)];
        out << refText(mesh, ProductId(i)) << ' ' << product.name << ' ' << product.version << ' ' << product.status
            << ' ' << product.archetype << ' ' << static_cast<int>(product.materialisation) << product.place;
        one(out, mesh, "domain", product.domain);
        one(out, mesh, "team", product.team);
        list(out, mesh, "owners", product.owners);
        list(out, mesh, "datasets", product.datasets);
        list(out, mesh, "jobs", product.jobs);
        for (const Member& member : product.members)
            out << " member " << member.email << (member.inOffice ? "" : "(left)");
        out << '\n';
    }
    for (std::size_t i = 0; i < mesh.ports.size(); ++i) {
        const Port& port = mesh.ports[PortId(i)];
        out << refText(mesh, PortId(i)) << (port.ambiguous ? " ambiguous" : "") << ' ' << static_cast<int>(port.binding)
            << port.place;
        one(out, mesh, "contract", port.contract);
        list(out, mesh, "peers", port.peers);
        list(out, mesh, "madeFrom", port.madeFrom);
        one(out, mesh, "provider", port.provider);
        list(out, mesh, "readers", port.readers);
        list(out, mesh, "datasets", port.datasets);
        out << '\n';
    }
    for (std::size_t i = 0; i < mesh.contracts.size(); ++i) {
        const Contract& contract = mesh.contracts[ContractId(i)];
        out << refText(mesh, ContractId(i)) << (contract.resolved ? "" : " unresolved") << contract.place;
        list(out, mesh, "datasets", contract.datasets);
        list(out, mesh, "ports", contract.ports);
        out << '\n';
    }
    for (std::size_t i = 0; i < mesh.datasets.size(); ++i) {
        const Dataset& dataset = mesh.datasets[DatasetId(i)];
        out << refText(mesh, DatasetId(i)) << ' ' << dataset.type << ' ' << dataset.lifecycle << dataset.observed
            << dataset.place;
        one(out, mesh, "product", dataset.product);
        list(out, mesh, "writers", dataset.writers);
        list(out, mesh, "readers", dataset.readers);
        list(out, mesh, "columns", dataset.columns);
        for (const std::string_view alias : dataset.aliases)
            out << " alias " << alias;
        out << '\n';
    }
    for (std::size_t i = 0; i < mesh.jobs.size(); ++i) {
        const Job& job = mesh.jobs[JobId(i)];
        out << refText(mesh, JobId(i)) << ' ' << job.type << ' ' << job.parentName << ' ' << job.failedRuns
            << job.observed << job.place;
        one(out, mesh, "product", job.product);
        list(out, mesh, "inputs", job.inputs);
        list(out, mesh, "outputs", job.outputs);
        out << '\n';
    }
    for (std::size_t i = 0; i < mesh.columns.size(); ++i) {
        const Column& column = mesh.columns[ColumnId(i)];
        out << refText(mesh, ColumnId(i)) << ' ' << column.type << (column.inContract ? " promised" : "")
            << (column.inEvents ? " seen" : "") << (column.personal ? " personal" : "") << column.place << '\n';
    }
    for (std::size_t i = 0; i < mesh.stakeholders.size(); ++i) {
        const Stakeholder& person = mesh.stakeholders[StakeholderId(i)];
        out << refText(mesh, StakeholderId(i)) << ' ' << person.power.value_or(-1) << ' '
            << person.interest.value_or(-1) << person.place;
        list(out, mesh, "products", person.products);
        list(out, mesh, "domains", person.domains);
        out << '\n';
    }
}

} // namespace

std::string meshText(const Mesh& mesh)
{
    std::ostringstream out;
    out << "events " << mesh.counts.events << " runs " << mesh.counts.runs << " date "
        << (mesh.date ? instantText(*mesh.date) : "none") << '\n';
    nodes(out, mesh);
    for (const ProductEdge& edge : mesh.productEdges) {
        out << refText(mesh, edge.from) << " -> " << refText(mesh, edge.to) << (edge.declared ? " declared" : "")
            << (edge.observed ? " observed" : "") << (edge.ambiguous ? " ambiguous" : "") << ' ' << edge.purpose << ' '
            << edge.status << edge.observation << edge.place;
        list(out, mesh, "via", edge.via);
        list(out, mesh, "ports", edge.inputPorts);
        out << '\n';
    }
    for (const DatasetEdge& edge : mesh.datasetEdges) {
        out << refText(mesh, edge.from) << " -> " << refText(mesh, edge.to) << (edge.attempted ? " attempted" : "")
            << edge.observation << edge.place;
        list(out, mesh, "via", edge.via);
        out << '\n';
    }
    for (const ColumnEdge& edge : mesh.columnEdges)
        out << refText(mesh, edge.from) << " -> " << refText(mesh, edge.to) << (edge.direct ? " direct" : "")
            << (edge.indirect ? " indirect" : "") << ' ' << edge.transformation << edge.observation << edge.place
            << '\n';
    return out.str();
}

std::string productEdgesText(const Mesh& mesh)
{
    std::string text;
    for (const ProductEdge& edge : mesh.productEdges) {
        text += text.empty() ? "" : " ";
        text += std::string(mesh.products[edge.from].id) + (edge.declared ? edge.observed ? '=' : '>' : '~') +
                std::string(mesh.products[edge.to].id);
    }
    return text;
}

std::string datasetEdgesText(const Mesh& mesh)
{
    std::string text;
    for (const DatasetEdge& edge : mesh.datasetEdges) {
        text += text.empty() ? "" : " ";
        text += std::string(mesh.datasets[edge.from].name) + (edge.attempted ? '?' : '>') +
                std::string(mesh.datasets[edge.to].name);
    }
    return text;
}

std::string columnEdgesText(const Mesh& mesh)
{
    std::string text;
    const auto name = [&](ColumnId id) {
        return std::string(mesh.datasets[mesh.columns[id].dataset].name) + '.' + std::string(mesh.columns[id].name);
    };
    for (const ColumnEdge& edge : mesh.columnEdges) {
        text += text.empty() ? "" : " ";
        text += name(edge.from) + (edge.direct ? '>' : '~') + name(edge.to);
    }
    return text;
}

} // namespace weft::tests
