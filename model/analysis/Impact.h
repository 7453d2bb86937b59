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
    ReadsDirectly,      ///< one hop, through the thing that changes
    ReadsThrough,       ///< further away
    FiltersOrJoins,     ///< column: only INDIRECT lineage
    LosesOwner,         ///< reads a product that loses its only owner
    OwnerChanges,       ///< reads a product whose owner becomes another
    OwnerRemains,       ///< reads a product that keeps other owners
    Feeds               ///< upstream: its reader changes
};

struct Affected {
    NodeRef node;
    std::uint32_t distance = 0;
    std::vector<NodeRef> path; ///< a shortest one, from an origin to the node, both included
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
    std::vector<NodeRef> origins;          ///< sorted; never in `affected` or `summary`
    std::vector<Affected> affected;        ///< by (distance, reference)
    std::vector<OwnerToTell> owners;       ///< by RACI, then nodes (most first), then reference
    std::vector<StakeholderHit> stakeholders; ///< manage closely first, then power, then reference
    ImpactSummary summary;
    bool complete = true;
};

struct ImpactOptions {
    Level level = Level::Product; ///< Product, Dataset or Column
    Direction direction = Direction::Downstream;
    std::uint32_t depth = AnyDepth; ///< exactly so many hops
    EdgeChoice edges = EdgeChoice::Union;
};

/// What the changes do to the mesh. Origins: for an owner the products owned; for a product, port, dataset or column
/// what stands for it at `level` (a port at product level: only readers of that port at distance 1). O(V + E).
[[nodiscard]] Impact impact(const Mesh& mesh, const PowerInterest& people, const std::vector<Change>& changes,
                            const ImpactOptions& options = {}, std::stop_token stop = {});

} // namespace weft
