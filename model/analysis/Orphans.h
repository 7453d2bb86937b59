// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Mesh.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// What can be missing around a node (cli.md, `orphans`).
enum class OrphanKind : std::uint8_t {
    Isolated,
    NoConsumer,
    NoProducer,
    NoOwner,
    NoDomain,
    UnboundInputPort,
    UnusedOutputPort,
    UnusedContract,
    MissingContract,
    UnownedDataset,
    StaleDataset,
    DeadJob
};

/// `isolated`, `noConsumer` …: the JSON spelling.
[[nodiscard]] std::string_view orphanKindName(OrphanKind kind);
[[nodiscard]] std::optional<OrphanKind> orphanKindFromName(std::string_view name);

/// One row. What `arguments` hold, by kind: `NoOwner` the team's name where there is one; `UnboundInputPort` the
/// contract id where one is written; `MissingContract` the contract id, or nothing where the port names none;
/// `StaleDataset` the days since it was last seen; `DeadJob` how many datasets it writes; else nothing.
struct Orphan {
    NodeRef node;
    OrphanKind kind = OrphanKind::Isolated;
    std::vector<std::string> arguments;
    std::optional<Instant> since; ///< last seen, where that says something
};

struct OrphanOptions {
    EdgeChoice edges = EdgeChoice::Union;
    int staleDays = 90;
};

/// Everything that nobody feeds, reads, owns or answers, sorted by kind, then node. What each kind means:
/// - Isolated: a product without any product edge under the chosen edges; NoConsumer: without an outgoing one.
/// - NoProducer: a dataset of an output port that jobs of somebody else read and nothing writes.
/// - NoOwner: nobody with the role owner is in office; a team alone does not do. NoDomain: none stated.
/// - UnboundInputPort: neither an output port nor a product or dataset answers it.
/// - UnusedOutputPort: no input port or agreement reads it or its product as a whole (seen with declared edges) and no
/// job of somebody else reads its datasets
///   (seen with observed edges); with the union neither.
/// - UnusedContract: no port names it. MissingContract: a port whose contract no source holds, or an output port that
///   names none.
/// - UnownedDataset: in some event, and no product's. StaleDataset: last seen more than `staleDays` before the mesh's
///   date; without a date nothing is stale.
/// - DeadJob: it touches datasets and writes none that another job, or an input port, reads. Jobs without any dataset
///   are left out: that is how orchestrators log their own steps.
/// O(rows × their lists). When stopped, what was found so far.
[[nodiscard]] std::vector<Orphan> orphans(const Mesh& mesh, const OrphanOptions& options = {},
                                          std::stop_token stop = {});

} // namespace weft
