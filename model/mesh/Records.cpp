// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/Records.h"

#include <iterator>
#include <utility>

namespace weft {

namespace {

template <class T> void take(std::vector<T>& to, std::vector<T>& from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

} // namespace

void Records::append(Records other)
{
    take(products, other.products);
    take(contracts, other.contracts);
    take(domains, other.domains);
    take(teams, other.teams);
    take(dependencies, other.dependencies);
    take(stakeholders, other.stakeholders);
    take(aliases, other.aliases);
    lineage.append(std::move(other.lineage));
}

} // namespace weft
