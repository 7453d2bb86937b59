// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/ImpactPeople.h"

#include "model/analysis/ImpactWave.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace weft {

namespace {

/// Everybody's part, by owner.
class Tellers {
public:
    explicit Tellers(const Mesh& mesh) : m_mesh(mesh), m_rows(mesh.owners.size()) {}

    void addOrigin(NodeRef origin)
    {
        forEachOwner(origin, [&](OwnerId owner) {
            Row& row = m_rows[owner];
            ++row.nodes;
            ++row.origins;
            row.raci = Raci::Responsible;
        });
    }

    void addAffected(const Affected& affected)
    {
        forEachOwner(affected.node, [&](OwnerId owner) {
            ++m_rows[owner].nodes;
            raise(owner, affected.distance == 1 ? Raci::Consulted : Raci::Informed);
        });
    }

    void addTaker(OwnerId owner) { raise(owner, Raci::Responsible); }

    [[nodiscard]] std::vector<OwnerToTell> rows()
    {
        if (const OwnerId owner = accountable())
            m_rows[owner].raci = Raci::Accountable;
        std::vector<OwnerToTell> result;
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            if (const Row& row = m_rows[OwnerId(i)]; row.raci)
                result.push_back({OwnerId(i), row.nodes, *row.raci});
        std::ranges::sort(result, [](const OwnerToTell& a, const OwnerToTell& b) {
            return std::tie(a.raci, b.nodes, a.owner) < std::tie(b.raci, a.nodes, b.owner);
        });
        return result;
    }

private:
    struct Row {
        std::uint32_t nodes = 0;
        std::uint32_t origins = 0;
        std::optional<Raci> raci;
    };

    template <class Visit> void forEachOwner(NodeRef node, Visit visit) const
    {
        const ProductId id = productOf(m_mesh, node);
        if (!id)
            return;
        const Product& product = m_mesh.products[id];
        for (const OwnerId owner : product.owners)
            visit(owner);
        if (product.team && !std::ranges::binary_search(product.owners, product.team))
            visit(product.team);
    }

    void raise(OwnerId owner, Raci raci)
    {
        Row& row = m_rows[owner];
        row.raci = row.raci ? std::min(*row.raci, raci) : raci;
    }

    /// Who owns most origins; a person before any team, since a team cannot answer for itself.
    [[nodiscard]] OwnerId accountable() const
    {
        OwnerId best;
        const auto key = [&](OwnerId id) {
            return std::tuple(m_mesh.owners[id].kind == OwnerKind::Person, m_rows[id].origins);
        };
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const OwnerId id(i);
            if (m_rows[id].origins > 0 && (!best || key(id) > key(best)))
                best = id;
        }
        return best;
    }

    const Mesh& m_mesh;
    IdVector<OwnerId, Row> m_rows;
};

std::vector<StakeholderHit> hits(const Mesh& mesh, const PowerInterest& people, const Impact& impact)
{
    IdVector<ProductId, std::uint32_t> nodes(mesh.products.size(), 0);
    IdVector<DomainId, std::uint32_t> domainNodes(mesh.domains.size(), 0);
    const auto count = [&](NodeRef node) {
        const ProductId product = productOf(mesh, node);
        if (!product)
            return;
        ++nodes[product];
        if (const DomainId domain = mesh.products[product].domain)
            ++domainNodes[domain];
    };
    for (const NodeRef origin : impact.origins)
        count(origin);
    for (const Affected& affected : impact.affected)
        count(affected.node);

    std::vector<StakeholderHit> result;
    for (const std::uint32_t row : byStrength(mesh, people.people)) {
        // A person's territory: whole domains, summed up at once, and his own products outside of them.
        const Assessment& person = people.people[row];
        std::span<const DomainId> domains;
        if (person.stakeholder)
            domains = mesh.stakeholders[person.stakeholder].domains;
        std::uint32_t hit = 0;
        for (const DomainId domain : domains)
            hit += domainNodes[domain];
        for (const ProductId product : person.ownProducts)
            if (!std::ranges::binary_search(domains, mesh.products[product].domain))
                hit += nodes[product];
        if (hit > 0)
            result.push_back({row, hit});
    }
    return result;
}

} // namespace

void addPeople(const Mesh& mesh, const PowerInterest& people, Impact& impact)
{
    Tellers tellers(mesh);
    for (const NodeRef origin : impact.origins)
        tellers.addOrigin(origin);
    for (const Change& change : impact.changes)
        if (change.to)
            tellers.addTaker(*change.to);
    for (const Affected& affected : impact.affected)
        tellers.addAffected(affected);
    impact.owners = tellers.rows();
    impact.stakeholders = hits(mesh, people, impact);
}

} // namespace weft
