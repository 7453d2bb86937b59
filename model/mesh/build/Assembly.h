// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"
#include "model/mesh/MeshBuilder.h"
#include "model/mesh/Records.h"
#include "model/mesh/build/ContractBinding.h"
#include "model/mesh/build/DatasetIdentity.h"
#include "model/mesh/build/DomainNames.h"
#include "model/mesh/build/MergedRecord.h"
#include "model/mesh/build/RunDigest.h"
#include "model/mesh/build/TeamNames.h"
#include "model/mesh/build/Timeline.h"

#include <algorithm>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace weft::build {

/// A product edge that no input port declares: an agreement's, a catalogue's, or of what an output port is made from.
struct StatedEdge {
    ProductId from;
    ProductId to;
    bool declared = true;
    bool observed = false;
    bool ambiguous = false;
    Observation observation;
    std::string_view purpose;
    std::string_view status;
    Place place;
};

/// A mesh in the making: what the phases below hand on to each other. Each phase deals the ids of its tables in the
/// order of references and fills their rows; the order of the phases is that of `MeshBuilder::build`.
struct Assembly {
    Assembly(const Records& input, const MeshOptions& choice, Mesh& target, Arena& memory, Diagnostics& found,
             std::stop_token token)
        : records(input), options(choice), mesh(target), arena(memory), diagnostics(found), stop(std::move(token))
    {
    }

    const Records& records;
    const MeshOptions& options;
    Mesh& mesh;
    Arena& arena;
    Diagnostics& diagnostics;
    std::stop_token stop;

    // merged input
    DomainNames domainNames;
    TeamNames teamNames;
    std::vector<const TeamRecord*> namedTeams;           ///< those that a product or contract has, each once
    std::vector<MergedRecord<ProductRecord>> products;   ///< by ProductId
    std::vector<MergedRecord<ContractRecord>> contracts; ///< sorted by (id, version)
    Timeline timeline;
    DatasetIdentity identity;
    std::vector<std::vector<BoundObject>> objects; ///< by index into `contracts`
    RunDigest digest;

    // dealt ids
    std::vector<DatasetId> datasetIds;                   ///< by index into `identity.datasets`
    std::vector<JobId> jobIds;                           ///< by index into LineageLog::jobs; null: no kept event
    std::vector<ContractId> contractIds;                 ///< by index into `contracts`
    std::vector<const PortRecord*> portRecords;          ///< by PortId
    std::vector<std::uint32_t> contractRecords;          ///< by ContractId: index into `contracts`, or Unresolved
    std::unordered_map<std::string, OwnerId> ownerIds;   ///< by `ownerKey`
    std::unordered_map<std::string, DomainId> domainIds; ///< by `DomainNames::key`
    static constexpr std::uint32_t Unresolved = 0xFFFFFFFF;

    // lists that become spans when all is known
    std::vector<std::vector<DatasetId>> productDatasets; ///< by ProductId
    std::vector<std::vector<JobId>> productJobs;
    std::vector<std::vector<ContractId>> datasetContracts; ///< by DatasetId
    std::vector<StatedEdge> statedEdges;

    /// `text` in the mesh's memory; texts that occur often are kept once.
    [[nodiscard]] std::string_view keep(std::string_view text);
    /// A list in the mesh's memory, sorted and without repetitions.
    template <class T> [[nodiscard]] std::span<const T> keepSet(std::vector<T> list);
    [[nodiscard]] Place keep(const RecordPlace& place) { return {keep(place.path), place.line, place.column}; }
    /// The place of a lineage event.
    [[nodiscard]] Place eventPlace(std::uint32_t event);
    /// The domain that a text names; null when it names none.
    [[nodiscard]] DomainId domainOf(std::string_view text) const;
    /// True when `date` (as a manifest wrote it) is at or before the mesh's date; without one, when it is stated.
    [[nodiscard]] bool isPast(std::string_view date) const;

    std::unordered_set<std::string_view> pool;
};

// The phases. Each looks at `stop` and may leave its tables unfinished when it is requested.

/// Products and contracts to the teams that files describe.
void joinTeams(Assembly& assembly);
/// Domains with their parents, teams and persons (formats.md, section 1).
void assembleDomains(Assembly& assembly);
void assembleOwners(Assembly& assembly);
/// Datasets with their schema columns, and jobs.
void assembleDatasets(Assembly& assembly);
void assembleColumns(Assembly& assembly);
void assembleJobs(Assembly& assembly);
/// Contracts (also those that only ports name), products, ports.
void assembleContracts(Assembly& assembly);
void assembleProducts(Assembly& assembly);
void assemblePorts(Assembly& assembly);
/// Input ports to output ports by contract id (formats.md, section 3.1), else by the product they name; ports to
/// datasets.
void joinPorts(Assembly& assembly);
/// Products to products, where agreements, catalogues and output ports say so without an input port.
void joinStatements(Assembly& assembly);
/// Datasets and jobs to products, observed and declared product edges (formats.md, section 5).
void assembleOwnership(Assembly& assembly);
void assembleProductEdges(Assembly& assembly);
void assembleDatasetEdges(Assembly& assembly);
void assembleColumnEdges(Assembly& assembly);
void assembleStakeholders(Assembly& assembly);

/// What people are told apart by: e-mail without case, else name; teams by name.
[[nodiscard]] std::string ownerKey(OwnerKind kind, std::string_view name, std::string_view email);
/// Members with their owner ids; `inOffice` at the mesh's date.
[[nodiscard]] std::span<const Member> keepMembers(Assembly& assembly, const std::vector<MemberRecord>& members);
[[nodiscard]] bool isOwnerRole(std::string_view role);

/// The output port that a reader of `product` means by `name`: the newest version of it; without a name the only one
/// that there is. Null when there is none, or several without a name.
[[nodiscard]] PortId offeredPort(const Mesh& mesh, ProductId product, std::string_view name);

template <class T> std::span<const T> Assembly::keepSet(std::vector<T> list)
{
    std::ranges::sort(list);
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return arena.copy(list);
}

} // namespace weft::build
