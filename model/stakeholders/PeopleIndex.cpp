// SPDX-License-Identifier: Apache-2.0
#include "model/stakeholders/PeopleIndex.h"

#include "model/base/Utf8.h"

#include <algorithm>
#include <tuple>

namespace weft {

namespace {

template <class T> void sortUnique(std::vector<T>& ids)
{
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

} // namespace

PeopleIndex::PeopleIndex(const Mesh& mesh)
{
    for (std::size_t i = 0; i < mesh.owners.size(); ++i) {
        const OwnerId id(i);
        const Owner& owner = mesh.owners[id];
        add(m_emails, owner.email, id, {});
        add(m_names, owner.name, id, {});
        for (const ProductId product : owner.products) {
            add(m_emails, owner.email, id, product);
            add(m_names, owner.name, id, product);
        }
    }
    for (std::size_t i = 0; i < mesh.products.size(); ++i) {
        for (const Member& member : mesh.products[ProductId(i)].members) {
            if (!member.inOffice)
                continue;
            add(m_emails, member.email, member.owner, ProductId(i));
            add(m_names, member.name, member.owner, ProductId(i));
        }
    }
    const auto byKey = [](const Entry& a, const Entry& b) {
        return std::tie(a.key, a.owner, a.product) < std::tie(b.key, b.owner, b.product);
    };
    std::ranges::sort(m_emails, byKey);
    std::ranges::sort(m_names, byKey);
}

PeopleIndex::Match PeopleIndex::find(const Stakeholder& row) const
{
    Match match;
    addMatches(m_emails, row.email, match);
    if (match.owners.empty() && match.products.empty())
        addMatches(m_names, row.name, match);
    sortUnique(match.owners);
    sortUnique(match.products);
    return match;
}

void PeopleIndex::add(std::vector<Entry>& entries, std::string_view text, OwnerId owner, ProductId product)
{
    if (!text.empty())
        entries.push_back({foldCase(text), owner, product});
}

void PeopleIndex::addMatches(const std::vector<Entry>& entries, std::string_view text, Match& match)
{
    if (text.empty())
        return;
    const std::string key = foldCase(text);
    for (auto at = std::ranges::lower_bound(entries, key, {}, &Entry::key); at != entries.end() && at->key == key;
         ++at) {
        const Entry& entry = *at;
        if (entry.owner)
            match.owners.push_back(entry.owner);
        if (entry.product)
            match.products.push_back(entry.product);
    }
}

} // namespace weft
