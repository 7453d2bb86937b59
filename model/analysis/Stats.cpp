// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Stats.h"

#include <algorithm>

namespace weft {

namespace {

template <class Rows, class Predicate> std::uint64_t countOf(const Rows& rows, Predicate predicate)
{
    return static_cast<std::uint64_t>(std::count_if(rows.begin(), rows.end(), predicate));
}

} // namespace

Stats stats(const Mesh& mesh)
{
    Stats result;
    result.products = mesh.products.size();
    result.domains = countOf(mesh.domains, [](const Domain& domain) { return !domain.products.empty(); });
    result.owners = mesh.owners.size();
    result.inputPorts = countOf(mesh.ports, [](const Port& port) { return port.direction == PortDirection::In; });
    result.outputPorts = mesh.ports.size() - result.inputPorts;
    result.contracts = countOf(mesh.contracts, [](const Contract& contract) { return contract.resolved; });
    result.datasets = countOf(mesh.datasets, [&](const Dataset& dataset) {
        return dataset.inEvents || std::ranges::any_of(dataset.contracts, [&](ContractId contract) {
                   return mesh.contracts[contract].resolved;
               });
    });
    result.jobs = mesh.jobs.size();
    result.columns = countOf(mesh.columns, [](const Column& column) { return column.inContract || column.inEvents; });
    result.runs = mesh.counts.runs;
    result.events = mesh.counts.events;
    result.stakeholders = mesh.stakeholders.size();
    for (const ProductEdge& edge : mesh.productEdges) {
        result.declaredEdges += edge.declared ? 1 : 0;
        result.observedEdges += edge.observed ? 1 : 0;
        result.bothEdges += edge.declared && edge.observed ? 1 : 0;
    }
    result.columnEdges = countOf(mesh.columnEdges, [](const ColumnEdge& edge) { return edge.direct; });
    return result;
}

} // namespace weft
