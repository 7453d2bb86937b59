// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/analysis/BlastRadius.h"
#include "model/stakeholders/PowerInterest.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace weft {

enum class ChangeKind : std::uint8_t {
    OwnerLeaves,
    OwnerHandsOver, ///< all products to `to`
    ProductWithdrawn,
    ProductMoves, ///< to another owner
    PortChanges,
    DatasetChanges,
    ColumnChanges
};

/// One change: of what, and to whom.
struct Change {
    ChangeKind kind = ChangeKind::ProductWithdrawn;
    NodeRef subject;
    std::optional<OwnerId> to;
};

enum class ImpactSeverity : std::uint8_t { Breaking, Degraded, Notice };
[[nodiscard]] std::string_view severityName(ImpactSeverity severity);

/// Why a node is affected; `ImpactText` makes the sentence.
enum class ImpactReason : std::uint8_t {
    ReadsDirectly,  ///< one hop, through the thing that changes
    ReadsThrough,   ///< further away
    FiltersOrJoins, ///< column: only INDIRECT lineage
    LosesOwner,     ///< reads a product that loses its only owner
    OwnerChanges,   ///< reads a product whose owner becomes another
    OwnerRemains,   ///< reads a product that keeps other owners
    Feeds           ///< upstream: its reader changes
};

struct Affected {
    NodeRef node;
    std::uint32_t distance = 0;
    std::vector<NodeRef> path; ///< a shortest one, from an origin to the node, both included; see `pathsComplete`
    ImpactSeverity severity = ImpactSeverity::Notice;
    ImpactReason reason = ImpactReason::ReadsThrough;
    std::optional<OwnerId> owner;
    std::optional<DomainId> domain;
};

enum class Raci : std::uint8_t { Accountable, Responsible, Consulted, Informed };
[[nodiscard]] std::string_view raciName(Raci raci);

/// Somebody to tell. Accountable: owns an origin (exactly one; with several the one with most origins, then least
/// reference). Responsible: other owners and teams of origins, and who takes over. Consulted: owns something at
/// distance 1. Informed: owns something further away.
struct OwnerToTell {
    OwnerId owner;
    std::uint32_t nodes = 0; ///< affected (or origin) nodes that are theirs
    Raci raci = Raci::Informed;
};

struct StakeholderHit {
    std::uint32_t assessment = 0; ///< row of `PowerInterest::people`
    std::uint32_t nodes = 0;
};

/// Of what is affected. Levels below the one that was asked for are not looked at and stay 0. Products, domains and
/// owners are those of the affected nodes, without the products of the origins.
struct ImpactSummary {
    std::uint32_t products = 0;
    std::uint32_t domains = 0;
    std::uint32_t owners = 0;
    std::uint32_t datasets = 0;
    std::uint32_t columns = 0;
    std::uint32_t maxDistance = 0;
    double share = 0; ///< affected products ÷ products that are not origins
};

struct Impact {
    std::vector<Change> changes;
    Level level = Level::Product;
    Direction direction = Direction::Downstream;
    std::vector<NodeRef> origins;             ///< sorted; never in `affected` or `summary`
    std::vector<Affected> affected;           ///< by (distance, reference)
    std::vector<OwnerToTell> owners;          ///< by RACI, then nodes (most first), then reference
    std::vector<StakeholderHit> stakeholders; ///< manage closely first, then power, then reference
    ImpactSummary summary;
    bool pathsComplete = true; ///< false: the paths together would not fit into memory, and the longest are left empty
    bool complete = true;
};

struct ImpactOptions {
    Level level = Level::Product; ///< Product, Dataset or Column
    Direction direction = Direction::Downstream;
    std::uint32_t depth = AnyDepth; ///< exactly so many hops
    EdgeChoice edges = EdgeChoice::Union;
};

/// What the changes do to the mesh; several changes have their origins united, and a node that more than one reaches
/// has the least distance and the worst severity.
///
/// Origins: for an owner the products owned (at dataset and column level what those hold); for a product, port, dataset
/// or column what stands for it at `level`. Where only a part of the origin changes, only who reads that part is at
/// distance 1, and everything downstream of those follows:
/// - a port or dataset at product level: the products whose input ports it answers (declared edges) and those whose
///   datasets are made from it, through datasets on no output port (observed edges);
/// - an input port: who reads the output ports that are made from it, where the manifest says which, else all;
/// - a column at product or dataset level: who is made from it by column lineage. Where nothing is known of the lineage
///   of the whole dataset, the column counts as its dataset.
/// A dataset or column of no product stands for itself.
///
/// Severity. Something is withdrawn or changes: breaking at distance 1, degraded further away; a column that is only
/// filtered or joined by degrades at distance 1 too. An owner leaves: degraded at distance 1 where a product loses its
/// only owner, else a notice. A product gets another owner: a notice. Upstream: a notice.
/// O(V + E) and the paths.
[[nodiscard]] Impact impact(const Mesh& mesh, const PowerInterest& people, const std::vector<Change>& changes,
                            const ImpactOptions& options = {}, std::stop_token stop = {});

} // namespace weft
