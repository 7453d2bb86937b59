// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/MeshBuilder.h"

#include "model/mesh/Ref.h"
#include "model/mesh/build/Assembly.h"
#include "model/mesh/build/RecordMerge.h"

#include <array>

namespace weft {

namespace {

/// Products are kept in the order of their references, which is not quite that of their ids.
std::vector<build::MergedRecord<ProductRecord>> productsByReference(const build::Assembly& assembly)
{
    std::vector<build::MergedRecord<ProductRecord>> merged = build::mergeProducts(
        assembly.records.products, {assembly.domainNames, assembly.teamNames}, assembly.diagnostics);
    std::ranges::sort(merged, {}, [](const ProductRecord& record) { return productRef(record.id); });
    return merged;
}

/// What an explicit identifier of a port names is a dataset, even if no event or contract knows it.
void addExplicitDatasets(build::Assembly& assembly, const build::DatasetLookup& lookup)
{
    auto& datasets = assembly.identity.datasets;
    for (const ProductRecord& product : assembly.products) {
        for (const auto* ports : {&product.inputPorts, &product.outputPorts}) {
            for (const PortRecord& port : *ports) {
                for (const DatasetNameRecord& name : port.datasets) {
                    std::uint32_t found = lookup.byName({name.nameSpace, name.name}, Binding::Explicit).dataset;
                    if (found == build::DatasetIdentity::Unknown)
                        found = build::findOrAdd(assembly.identity, {name.nameSpace, name.name});
                    datasets[found].aliasOnly = false;
                }
            }
        }
    }
}

/// Datasets that only the alias file names are none; whoever wrote it may have slipped.
void reportIdleAliases(build::Assembly& assembly)
{
    for (const auto& objects : assembly.objects) {
        for (const build::BoundObject& object : objects) {
            for (const build::BoundName& bound : object.datasets)
                assembly.identity.datasets[bound.dataset].aliasOnly = false;
        }
    }
    for (const AliasRecord& alias : assembly.records.aliases) {
        const DatasetNameRecord& name = alias.canonical;
        const std::uint32_t dataset = assembly.identity.find({name.nameSpace, name.name});
        if (dataset == build::DatasetIdentity::Unknown || !assembly.identity.datasets[dataset].aliasOnly)
            continue;
        const std::string reference = datasetRef(name.nameSpace, name.name);
        assembly.diagnostics.add({Severity::Note,
                                  DiagnosticCode::AliasTargetUnknown,
                                  {reference.substr(reference.find(':') + 1)},
                                  alias.place.path,
                                  alias.place.line,
                                  alias.place.column,
                                  reference});
    }
}

} // namespace

BuiltMesh MeshBuilder::build(const Records& records, const MeshOptions& options, Progress& progress,
                             std::stop_token stop)
{
    BuiltMesh result;
    auto mesh = std::make_shared<Mesh>();
    build::Assembly assembly(records, options, *mesh, mesh->m_arena, result.diagnostics, stop);

    using Phase = void (*)(build::Assembly&);
    const std::array<Phase, 20> phases = {
        [](build::Assembly& a) {
            a.timeline = build::timeline(a.records.lineage, a.options, a.diagnostics, a.stop);
            a.mesh.date = a.timeline.now;
            a.mesh.counts.events = a.timeline.counted;
        },
        [](build::Assembly& a) { a.identity = build::datasetIdentity(a.records, a.timeline, a.diagnostics, a.stop); },
        [](build::Assembly& a) {
            a.domainNames = build::DomainNames(a.records.domains);
            a.teamNames = build::TeamNames(a.records.teams);
            a.products = productsByReference(a);
            a.contracts = build::mergeContracts(a.records.contracts, a.diagnostics);
            const build::DatasetLookup lookup(a.identity);
            a.objects = build::bindContracts(a.contracts, a.identity, lookup);
            addExplicitDatasets(a, build::DatasetLookup(a.identity));
            reportIdleAliases(a);
        },
        [](build::Assembly& a) {
            a.digest = build::digestRuns(a.records.lineage, a.timeline, a.identity, a.stop);
            a.mesh.counts.runs = a.digest.runs;
            std::vector<build::TimedEvent>().swap(
                a.timeline.events); // of all events of the log; the phases that follow ask for its dates alone
        },
        build::joinTeams,
        build::assembleDomains,
        build::assembleOwners,
        build::assembleDatasets,
        build::assembleJobs,
        build::assembleColumns,
        build::assembleContracts,
        build::assembleProducts,
        build::assemblePorts,
        build::joinPorts,
        build::joinStatements,
        build::assembleOwnership,
        build::assembleProductEdges,
        build::assembleDatasetEdges,
        build::assembleColumnEdges,
        build::assembleStakeholders};
    for (std::size_t i = 0; i < phases.size(); ++i) {
        if (stop.stop_requested())
            return result;
        progress.report(Stage::Joining, i, phases.size(), {});
        phases[i](assembly);
    }
    if (stop.stop_requested())
        return result;
    progress.report(Stage::Joining, phases.size(), phases.size(), {});
    result.diagnostics.sort();
    result.mesh = std::move(mesh);
    return result;
}

} // namespace weft
