// SPDX-License-Identifier: Apache-2.0
#include "model/stakeholders/PowerInterest.h"

#include "model/analysis/ReachCounts.h"
#include "model/stakeholders/PeopleIndex.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace weft {

namespace {

constexpr std::array<std::string_view, 5> QuadrantNames{"manageClosely", "keepSatisfied", "keepInformed", "monitor",
                                                        "notAssessed"};

using Lists = std::vector<std::vector<ProductId>>;

std::vector<ProductId> united(std::span<const ProductId> a, std::span<const ProductId> b)
{
    std::vector<ProductId> result;
    result.reserve(a.size() + b.size());
    std::ranges::set_union(a, b, std::back_inserter(result));
    return result;
}

/// Territory of a register row: its own products and all of its domains. A list of its own is made only where the
/// mesh has none that is the same, since thousands of people may share one large domain.
std::span<const ProductId> territory(const Mesh& mesh, const Stakeholder& row, const std::vector<ProductId>& own,
                                     Lists& lists)
{
    if (row.domains.empty())
        return own.empty() ? std::span<const ProductId>() : std::span<const ProductId>(lists.emplace_back(own));
    std::span<const ProductId> all = mesh.domains[row.domains.front()].products;
    if (row.domains.size() == 1 && std::ranges::includes(all, own))
        return all;
    std::vector<ProductId> merged = own;
    for (const DomainId domain : row.domains)
        merged = united(merged, mesh.domains[domain].products);
    return lists.emplace_back(std::move(merged));
}

void addRegister(const Mesh& mesh, const PeopleIndex& index, const std::stop_token& stop, PowerInterest& result,
                 Lists& lists, std::vector<bool>& registered)
{
    for (std::size_t i = 0; i < mesh.stakeholders.size(); ++i) {
        if (i % 1024 == 0 && stop.stop_requested())
            return;
        const StakeholderId id(i);
        const Stakeholder& row = mesh.stakeholders[id];
        const PeopleIndex::Match match = index.find(row);
        for (const OwnerId owner : match.owners)
            registered[owner.index()] = true;
        Assessment person;
        person.stakeholder = id;
        if (!match.owners.empty())
            person.owner = match.owners.front();
        person.name = row.name.empty() ? row.email : row.name;
        person.role = row.role;
        person.power = row.power;
        person.interest = row.interest;
        person.ownProducts = united(match.products, row.products);
        person.products = territory(mesh, row, person.ownProducts, lists);
        result.people.push_back(std::move(person));
    }
}

double share(std::uint32_t part, std::size_t whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

void addDerived(const Mesh& mesh, const std::stop_token& stop, PowerInterest& result,
                const std::vector<bool>& registered)
{
    using Vertex = LevelGraph::Vertex;
    std::vector<OwnerId> owners;
    std::vector<std::vector<Vertex>> members;
    for (std::size_t i = 0; i < mesh.owners.size(); ++i) {
        const Owner& owner = mesh.owners[OwnerId(i)];
        if (registered[i] || owner.products.empty())
            continue;
        owners.push_back(OwnerId(i));
        std::vector<Vertex>& group = members.emplace_back();
        for (const ProductId product : owner.products)
            group.push_back(static_cast<Vertex>(product.index()));
    }
    const LevelGraph graph = levelGraph(mesh, Level::Product, {}, stop);
    const std::vector<std::span<const Vertex>> groups(members.begin(), members.end());
    const std::vector<ReachCount> counts = reachCounts(graph, groups, stop);
    std::vector<std::uint32_t> seen(graph.size(), 0);
    for (std::size_t i = 0; i < owners.size(); ++i) {
        if (i % 1024 == 0 && stop.stop_requested())
            return;
        const auto stamp = static_cast<std::uint32_t>(i + 1);
        for (const Vertex vertex : members[i])
            seen[vertex] = stamp;
        std::uint32_t reads = 0;
        for (const Vertex vertex : members[i]) {
            const auto [first, last] = boost::in_edges(vertex, graph.graph);
            for (auto edge = first; edge != last; ++edge) {
                const Vertex from = boost::source(*edge, graph.graph);
                reads += seen[from] != stamp ? 1 : 0;
                seen[from] = stamp;
            }
        }
        const Owner& owner = mesh.owners[owners[i]];
        const std::size_t others = mesh.products.size() - owner.products.size();
        const double feeds = share(counts[i].downstream, others);
        const double fed = share(counts[i].upstream, others);
        Assessment person;
        person.owner = owners[i];
        person.name = owner.name.empty() ? owner.email : owner.name;
        person.power = std::sqrt(feeds);
        person.interest = std::sqrt(fed);
        person.why = {{PlacePart::ProductsOwned, static_cast<double>(owner.products.size())},
                      {PlacePart::ShareFed, feeds},
                      {PlacePart::ProductsRead, static_cast<double>(reads)},
                      {PlacePart::ShareRead, fed}};
        person.ownProducts.assign(owner.products.begin(), owner.products.end());
        person.products = owner.products;
        result.people.push_back(std::move(person));
    }
}

/// From the strongest claim to the weakest, each takes the products that nobody before him has.
void findStrongest(const Mesh& mesh, PowerInterest& result)
{
    result.strongest.assign(mesh.products.size(), -1);
    std::vector<bool> domainTaken(mesh.domains.size(), false);
    const auto take = [&](std::span<const ProductId> products, std::uint32_t row) {
        for (const ProductId product : products)
            if (std::int32_t& taker = result.strongest[product.index()]; taker < 0)
                taker = static_cast<std::int32_t>(row);
    };
    for (const std::uint32_t row : byStrength(mesh, result.people)) {
        const Assessment& person = result.people[row];
        take(person.ownProducts, row);
        if (!person.stakeholder)
            continue;
        for (const DomainId domain : mesh.stakeholders[person.stakeholder].domains) {
            if (!domainTaken[domain.index()])
                take(mesh.domains[domain].products, row);
            domainTaken[domain.index()] = true;
        }
    }
}

} // namespace

std::string_view quadrantName(Quadrant quadrant)
{
    return QuadrantNames[static_cast<std::size_t>(quadrant)];
}

Quadrant quadrantOf(std::optional<double> power, std::optional<double> interest, double powerThreshold,
                    double interestThreshold)
{
    if (!power || !interest)
        return Quadrant::NotAssessed;
    const bool interested = *interest >= interestThreshold;
    if (*power >= powerThreshold)
        return interested ? Quadrant::ManageClosely : Quadrant::KeepSatisfied;
    return interested ? Quadrant::KeepInformed : Quadrant::Monitor;
}

std::vector<std::uint32_t> byStrength(const Mesh& mesh, const std::vector<Assessment>& people)
{
    struct Claim {
        Quadrant quadrant;
        double weakness;
        std::string ref;
        std::uint32_t row;
    };
    std::vector<Claim> claims;
    claims.reserve(people.size());
    for (const Assessment& person : people)
        claims.push_back({person.quadrant, -person.power.value_or(-1), refText(mesh, person.ref()),
                          static_cast<std::uint32_t>(claims.size())});
    std::ranges::sort(claims, [](const Claim& a, const Claim& b) {
        return std::tie(a.quadrant, a.weakness, a.ref, a.row) < std::tie(b.quadrant, b.weakness, b.ref, b.row);
    });
    std::vector<std::uint32_t> rows;
    rows.reserve(claims.size());
    for (const Claim& claim : claims)
        rows.push_back(claim.row);
    return rows;
}

PowerInterest powerInterest(const Mesh& mesh, double powerThreshold, double interestThreshold, std::stop_token stop)
{
    PowerInterest result;
    result.powerThreshold = powerThreshold;
    result.interestThreshold = interestThreshold;
    auto lists = std::make_shared<Lists>();
    std::vector<bool> registered(mesh.owners.size(), false);
    addRegister(mesh, PeopleIndex(mesh), stop, result, *lists, registered);
    addDerived(mesh, stop, result, registered);
    for (Assessment& person : result.people)
        person.quadrant = quadrantOf(person.power, person.interest, powerThreshold, interestThreshold);
    findStrongest(mesh, result);
    result.lists = std::move(lists);
    result.complete = !stop.stop_requested();
    return result;
}

} // namespace weft
