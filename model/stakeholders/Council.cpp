// SPDX-License-Identifier: Apache-2.0
#include "model/stakeholders/Council.h"

#include <algorithm>
#include <queue>
#include <tuple>

namespace weft {

namespace {

std::vector<DomainId> speaksFor(const Mesh& mesh, const Assessment& person)
{
    const bool team = !person.stakeholder && mesh.owners[person.owner].kind == OwnerKind::Team;
    if (team)
        return {};
    std::vector<DomainId> domains;
    if (person.stakeholder)
        for (const DomainId domain : mesh.stakeholders[person.stakeholder].domains)
            if (!mesh.domains[domain].products.empty())
                domains.push_back(domain);
    for (const ProductId product : person.ownProducts)
        if (const DomainId domain = mesh.products[product].domain)
            domains.push_back(domain);
    std::ranges::sort(domains);
    domains.erase(std::unique(domains.begin(), domains.end()), domains.end());
    return domains;
}

} // namespace

std::vector<CouncilSeat> council(const Mesh& mesh, const PowerInterest& people)
{
    struct Candidate {
        std::size_t newDomains;
        std::uint32_t rank; ///< 0 is the strongest
        std::uint32_t row;

        bool operator<(const Candidate& other) const
        {
            return std::tie(newDomains, other.rank) < std::tie(other.newDomains, rank);
        }
    };
    std::vector<std::vector<DomainId>> domains;
    domains.reserve(people.people.size());
    for (const Assessment& person : people.people)
        domains.push_back(speaksFor(mesh, person));
    std::priority_queue<Candidate> waiting;
    std::uint32_t rank = 0;
    for (const std::uint32_t row : byStrength(mesh, people.people))
        waiting.push({domains[row].size(), rank++, row});

    // What somebody adds only shrinks while others are seated, so only who is on top need be looked at again.
    std::vector<bool> covered(mesh.domains.size(), false);
    std::vector<CouncilSeat> seats;
    while (!waiting.empty() && waiting.top().newDomains > 0) {
        Candidate best = waiting.top();
        waiting.pop();
        std::erase_if(domains[best.row], [&](DomainId domain) { return covered[domain.index()]; });
        if (domains[best.row].size() < best.newDomains) {
            best.newDomains = domains[best.row].size();
            waiting.push(best);
            continue;
        }
        for (const DomainId domain : domains[best.row])
            covered[domain.index()] = true;
        seats.push_back({best.row, std::move(domains[best.row])});
    }
    return seats;
}

} // namespace weft
