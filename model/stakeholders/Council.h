// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/stakeholders/PowerInterest.h"

#include <vector>

namespace weft {

/// A seat in the governance group: a person and the domains that this person speaks for.
struct CouncilSeat {
    std::uint32_t assessment = 0; ///< row of `PowerInterest::people`
    std::vector<DomainId> covers; ///< sorted; each domain is covered once in the council
};

/// The fewest people who together cover all domains with products: greedy set cover (Chvátal 1979), most new domains
/// first, then power, then reference. Domains that nobody speaks for are left out. O(people × domains) a seat.
[[nodiscard]] std::vector<CouncilSeat> council(const Mesh& mesh, const PowerInterest& people);

} // namespace weft
