// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/bench/LayoutBench.h"

namespace weft::cli {

/// Lays the mesh out as a floor plan, then `changes` times with one random change each, keeping what was: a product
/// that reads one or two others and is read by one, three in four of the same domain; an edge in a domain; an edge
/// between two. No change closes a cycle. Crossings are compared with drawings of the same graphs from scratch. The
/// same mesh gives the same changes. Stopped early: fewer changes.
[[nodiscard]] LayoutMovement layoutMovement(const LayoutBenchMesh& mesh, LayoutMovement::Change change,
                                            std::size_t changes, const std::stop_token& stop);

} // namespace weft::cli
