// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shared/session/MeshSession.h"
#include "model/mesh/LevelGraph.h"

#include <cstdint>
#include <vector>

namespace weft::app {

/// The rows of a level's table that stand for `ref`, sorted, each once: itself, what it holds (a domain's, owner's or
/// stakeholder's products, a product's datasets, a dataset's columns; a job stands for what it writes) or what holds it
/// (a column's dataset, a port's product, a product's domain). O(result).
[[nodiscard]] std::vector<std::uint32_t> levelRows(const OpenMesh& open, Level level, NodeRef ref);

/// The product that holds `ref`; null for owners, stakeholders, domains, contracts and what belongs to none.
[[nodiscard]] ProductId productOf(const Mesh& mesh, NodeRef ref);

/// The product of a job, else the one of what it writes; null for neither.
[[nodiscard]] ProductId homeOf(const Mesh& mesh, JobId job);

} // namespace weft::app
