// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/analysis/Impact.h"

#include <cstdint>
#include <vector>

namespace weft {

/// What a change does to those it reaches.
enum class ImpactEffect : std::uint8_t { Changes, LosesOwner, OwnerChanges, OwnerRemains };

/// One change, or a part of one, as the start of a walk along the level's graph.
struct ImpactWave {
    using Vertex = LevelGraph::Vertex;

    /// A node at distance 1 of an origin that changes in part only.
    struct First {
        Vertex node = 0;
        NodeRef origin;
        bool direct = true; ///< column: by some DIRECT lineage
    };

    ImpactEffect effect = ImpactEffect::Changes;
    Direction direction = Direction::Downstream; ///< never Both
    std::vector<Vertex> sources;                 ///< origins that change as a whole
    std::vector<NodeRef> partial;                ///< origins that change in part; may be of another level
    std::vector<First> first;                    ///< sorted by node, each once
};

/// The waves of `changes`: one for each effect and direction, so at most eight however many changes there are.
[[nodiscard]] std::vector<ImpactWave> impactWaves(const Mesh& mesh, const std::vector<Change>& changes,
                                                  const ImpactOptions& options, const std::stop_token& stop);

/// The product that a node belongs to; null when to none.
[[nodiscard]] ProductId productOf(const Mesh& mesh, NodeRef node);

} // namespace weft
