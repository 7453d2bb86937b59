// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/analysis/Impact.h"

#include <span>
#include <vector>

namespace weft {

/// Fills `impact.owners` and `impact.stakeholders` from its changes, origins and affected nodes.
/// O(nodes + owners + people log people).
void addPeople(const Mesh& mesh, const PowerInterest& people, Impact& impact);

} // namespace weft
