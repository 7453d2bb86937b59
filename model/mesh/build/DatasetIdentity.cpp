// SPDX-License-Identifier: Apache-2.0
#include "model/mesh/build/DatasetIdentity.h"

#include "model/mesh/build/OpenNamespaces.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace weft::build {

namespace {

/// Disjoint sets with path halving (Tarjan, van Leeuwen 1984).
class UnionFind {
public:
    explicit UnionFind(std::size_t size) : m_parent(size) { std::iota(m_parent.begin(), m_parent.end(), 0U); }

    std::uint32_t root(std::uint32_t node)
    {
        while (m_parent[node] != node) {
            m_parent[node] = m_parent[m_parent[node]];
            node = m_parent[node];
        }
        return node;
    }
    void join(std::uint32_t a, std::uint32_t b)
    {
        a = root(a);
        b = root(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }
    std::uint32_t add()
    {
        m_parent.push_back(static_cast<std::uint32_t>(m_parent.size()));
        return m_parent.back();
    }

private:
    std::vector<std::uint32_t> m_parent;
};

/// When each name of the log was last used by a kept event; empty for those that no kept event uses.
std::vector<std::optional<Instant>> lastUses(const LineageLog& log, const Timeline& timeline, std::stop_token stop)
{
    std::vector<std::optional<Instant>> last(log.datasets().size());
    std::vector<bool> seenFacet(log.columnLineageCount());
    std::size_t steps = 0;
    for (const TimedEvent& timed : timeline.events) {
        if (++steps % 1024 == 0 && stop.stop_requested())
            break;
        const auto& event = log.events()[timed.event];
        for (const auto uses : {log.inputs(event), log.outputs(event)}) {
            for (const auto& use : uses) {
                last[use.dataset] = timed.time;
                if (use.columnLineage >= EventDataset::Deleted || seenFacet[use.columnLineage])
                    continue;
                seenFacet[use.columnLineage] = true;
                for (const auto& row : log.columnLineage(use.columnLineage))
                    last[row.dataset] = std::max(last[row.dataset].value_or(timed.time), timed.time);
            }
        }
    }
    return last;
}

/// How well a namespace says where the dataset is, best first: a store, a kind of store, `dbt://`, which knows neither.
int vagueness(std::string_view nameSpace)
{
    return !isOpenNamespace(nameSpace) ? 0 : nameSpace == AnyStore ? 2 : 1;
}

/// The names of one group, put together.
NamedDataset nameGroup(std::vector<LineageName> names, const std::vector<LineageName>& canonical,
                       const std::vector<LineageName>& tables)
{
    NamedDataset dataset;
    const auto& best = !canonical.empty() ? canonical : !tables.empty() ? tables : names;
    // A name that says where the dataset is goes before one that leaves it open.
    dataset.shown = *std::ranges::min_element(
        best, {}, [](const LineageName& name) { return std::pair(vagueness(name.nameSpace), name); });
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::erase(names, dataset.shown);
    dataset.others = std::move(names);
    return dataset;
}

/// Two locations with one symlink are one dataset to us; whoever knows better must hear of it.
void reportShared(const LineageLog& log, std::uint32_t alias, const std::vector<std::uint32_t>& subjects,
                  Diagnostics& diagnostics)
{
    const auto text = [&](std::uint32_t i) {
        return std::string(log.datasets()[i].nameSpace) + '#' + std::string(log.datasets()[i].name);
    };
    std::vector<std::string> names;
    for (const std::uint32_t subject : subjects)
        names.push_back(text(subject));
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    if (names.size() > 1)
        diagnostics.add({Severity::Warning, DiagnosticCode::NameConfusable, names, {}, 0, 0, text(alias)});
}

} // namespace

std::uint32_t DatasetIdentity::find(LineageName name) const
{
    const auto found = byName.find(name);
    return found == byName.end() ? Unknown : found->second;
}

DatasetIdentity datasetIdentity(const Records& records, const Timeline& timeline, Diagnostics& diagnostics,
                                std::stop_token stop)
{
    const LineageLog& log = records.lineage;
    std::vector<LineageName> names = log.datasets();
    const std::vector<std::optional<Instant>> lastUse = lastUses(log, timeline, stop);
    UnionFind sets(names.size());
    std::unordered_map<LineageName, std::uint32_t, DatasetIdentity::NameHash> index;
    for (std::uint32_t i = 0; i < names.size(); ++i)
        index.emplace(names[i], i);

    std::vector<std::uint32_t> tables;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> claims; // alias → the datasets that claim it
    for (const auto& fact : log.facts()) {
        if (timeline.until && fact.first > *timeline.until)
            continue;
        switch (fact.fact) {
        case LineageFact::TableAlias:
            tables.push_back(fact.other);
            [[fallthrough]];
        case LineageFact::Alias:
            claims[fact.other].push_back(fact.subject);
            sets.join(fact.subject, fact.other);
            break;
        case LineageFact::RenamedFrom:
            // The old name may have been given to a new dataset since; then they are two.
            if (!lastUse[fact.other] || *lastUse[fact.other] <= fact.first)
                sets.join(fact.subject, fact.other);
            break;
        default:
            break;
        }
    }

    for (auto& [alias, subjects] : claims)
        reportShared(log, alias, subjects, diagnostics);

    std::vector<std::uint32_t> canonical;
    const auto nameIndex = [&](const DatasetNameRecord& record) {
        const LineageName name{record.nameSpace, record.name};
        const auto [found, isNew] = index.emplace(name, static_cast<std::uint32_t>(names.size()));
        if (isNew) {
            names.push_back(name);
            sets.add();
        }
        return found->second;
    };
    for (const AliasRecord& alias : records.aliases) {
        const std::uint32_t target = nameIndex(alias.canonical);
        canonical.push_back(target);
        for (const DatasetNameRecord& other : alias.others)
            sets.join(target, nameIndex(other));
    }

    for (const auto& [open, closed] : closeNamespaces(names, [&sets](std::uint32_t i) { return sets.root(i); }))
        sets.join(open, closed);

    // Groups that a kept event names; the alias file may also hold names for contracts alone.
    std::unordered_map<std::uint32_t, std::vector<LineageName>> members;
    std::unordered_map<std::uint32_t, std::vector<LineageName>> tablesOf;
    std::unordered_map<std::uint32_t, std::vector<LineageName>> canonicalOf;
    std::vector<bool> used(names.size());
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        members[sets.root(i)].push_back(names[i]);
        if (i < lastUse.size() && lastUse[i])
            used[sets.root(i)] = true;
    }
    for (const std::uint32_t table : tables)
        tablesOf[sets.root(table)].push_back(names[table]);
    for (const std::uint32_t target : canonical) {
        canonicalOf[sets.root(target)].push_back(names[target]);
        used[sets.root(target)] = true;
    }

    DatasetIdentity result;
    result.ofLogName.assign(log.datasets().size(), DatasetIdentity::Unknown);
    std::vector<std::uint32_t> ofRoot(names.size(), DatasetIdentity::Unknown);
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        const std::uint32_t root = sets.root(i);
        if (!used[root])
            continue;
        if (ofRoot[root] == DatasetIdentity::Unknown) {
            ofRoot[root] = static_cast<std::uint32_t>(result.datasets.size());
            result.datasets.push_back(nameGroup(members[root], canonicalOf[root], tablesOf[root]));
            result.datasets.back().aliasOnly = true;
        }
        if (i < result.ofLogName.size())
            result.datasets[ofRoot[root]].aliasOnly = false;
        if (i < result.ofLogName.size())
            result.ofLogName[i] = ofRoot[root];
        result.byName.emplace(names[i], ofRoot[root]);
    }
    return result;
}

} // namespace weft::build
