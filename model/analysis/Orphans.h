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

struct Orphan {
    NodeRef node;
    OrphanKind kind = OrphanKind::Isolated;
    std::vector<std::string> arguments; ///< for its sentence: contract id, team name, days …; see OrphanText
    std::optional<Instant> since;       ///< last seen, where that says something
};

struct OrphanOptions {
    EdgeChoice edges = EdgeChoice::Union;
    int staleDays = 90;
};

/// Everything that nobody feeds, reads, owns or answers, sorted by kind, then node. O(rows). Without a mesh date
/// nothing is stale.
[[nodiscard]] std::vector<Orphan> orphans(const Mesh& mesh, const OrphanOptions& options = {}, std::stop_token stop = {});

} // namespace weft
