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

/// Few people who together cover all domains with products: greedy set cover (Chvátal 1979), most new domains first,
/// then the strongest. A person speaks for the domains that the register names for him, and for those of the products
/// that are his own; teams are no persons. Domains that nobody speaks for are left out.
/// O((people + domains covered) log people) and what is looked at again because somebody else came first.
[[nodiscard]] std::vector<CouncilSeat> council(const Mesh& mesh, const PowerInterest& people);

} // namespace weft
