// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/LevelGraph.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace weft::tests {

struct RandomMeshOptions {
    std::uint32_t products = 10;
    double edgeRate = 0.2;     ///< chance of an edge between two products, each way
    double observedRate = 0.5; ///< chance that it is observed; declared likewise, at least one of them
    std::uint32_t domains = 3;
    std::uint32_t owners = 4;
};

/// A mesh of products p00 … with random edges, domains and owners, by records and builder. The same on every machine.
[[nodiscard]] std::shared_ptr<const Mesh> randomMesh(std::uint32_t seed, const RandomMeshOptions& options = {});

/// The plain truth to compare with: entry [a][b] says whether there is an edge.
using Adjacency = std::vector<std::vector<bool>>;
[[nodiscard]] Adjacency adjacency(const LevelGraph& graph);

} // namespace weft::tests
