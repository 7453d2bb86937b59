// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Twins.h"

#include "model/analysis/TwinNames.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_map>

namespace weft {

namespace {

constexpr std::array<std::string_view, 5> ReasonNames{"quoting", "case", "port", "scheme", "prefix"};
constexpr std::array AllReasons{TwinReason::Quoting, TwinReason::Case, TwinReason::Port, TwinReason::Scheme,
                                TwinReason::Prefix};

/// Nodes of one kind, tied together name by name (disjoint sets with path halving, Tarjan, van Leeuwen 1984).
class Ties {
public:
    explicit Ties(std::size_t size) : m_parent(size), m_why(size, TwinReason::Quoting)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0U);
    }

    std::uint32_t root(std::uint32_t node)
    {
        while (m_parent[node] != node) {
            m_parent[node] = m_parent[m_parent[node]];
            node = m_parent[node];
        }
        return node;
    }

    void tie(std::uint32_t a, std::uint32_t b, TwinReason why)
    {
        a = root(a);
        b = root(b);
        if (a == b)
            return;
        m_parent[std::max(a, b)] = std::min(a, b);
        m_why[std::min(a, b)] = std::max({m_why[a], m_why[b], why});
    }

    /// The sets of more than one node, by their least node, nodes in ascending order.
    void addGroups(NodeKind kind, std::vector<TwinGroup>& groups)
    {
        std::vector<std::vector<std::uint32_t>> members(m_parent.size());
        for (std::uint32_t node = 0; node < m_parent.size(); ++node)
            members[root(node)].push_back(node);
        for (std::uint32_t first = 0; first < members.size(); ++first) {
            if (members[first].size() < 2)
                continue;
            TwinGroup group;
            group.why = m_why[first];
            for (const std::uint32_t node : members[first])
                group.nodes.emplace_back(kind, node);
            groups.push_back(std::move(group));
        }
    }

private:
    std::vector<std::uint32_t> m_parent;
    std::vector<TwinReason> m_why; ///< of roots
};

using Keys = std::unordered_map<std::string, std::uint32_t>;

/// Rows with a common key are tied. False when stopped.
template <class KeysOf>
bool tieByKeys(Ties& ties, std::size_t rows, TwinReason reason, KeysOf keysOf, const std::stop_token& stop)
{
    Keys first;
    for (std::uint32_t row = 0; row < rows; ++row) {
        if (row % 1024 == 0 && stop.stop_requested())
            return false;
        for (std::string& key : keysOf(row, reason)) {
            const auto [found, isNew] = first.emplace(std::move(key), row);
            if (!isNew)
                ties.tie(found->second, row, reason);
        }
    }
    return true;
}

/// For all reasons, the least doubtful first. False when stopped.
template <class KeysOf> bool tieByKeys(Ties& ties, std::size_t rows, KeysOf keysOf, const std::stop_token& stop)
{
    return std::ranges::all_of(AllReasons,
                               [&](TwinReason reason) { return tieByKeys(ties, rows, reason, keysOf, stop); });
}

/// Ties the rows that have `longer` to those whose key is `shorter`, where all that have one key `longer` are one set.
/// False when stopped.
template <class Longer, class Shorter>
bool tieWhereAlone(Ties& ties, std::size_t rows, TwinReason reason, Longer longer, Shorter shorter,
                   const std::stop_token& stop)
{
    constexpr std::uint32_t Several = 0xFFFFFFFF;
    Keys only;
    for (std::uint32_t row = 0; row < rows; ++row) {
        if (row % 1024 == 0 && stop.stop_requested())
            return false;
        std::string key = longer(row);
        if (key.empty())
            continue;
        const auto [found, isNew] = only.emplace(std::move(key), row);
        if (!isNew && found->second != Several && ties.root(found->second) != ties.root(row))
            found->second = Several;
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs; // all are found before the first is tied
    for (std::uint32_t row = 0; row < rows; ++row) {
        if (row % 1024 == 0 && stop.stop_requested())
            return false;
        for (const std::string& key : shorter(row)) {
            if (const auto found = only.find(key); found != only.end() && found->second != Several)
                pairs.emplace_back(found->second, row);
        }
    }
    for (const auto& [a, b] : pairs)
        ties.tie(a, b, reason);
    return true;
}

bool addDatasets(const Mesh& mesh, std::vector<TwinGroup>& groups, const std::stop_token& stop)
{
    const std::size_t rows = mesh.datasets.size();
    const auto name = [&](std::uint32_t row) {
        const Dataset& dataset = mesh.datasets[DatasetId(row)];
        return TwinName{dataset.nameSpace, dataset.name};
    };
    const auto keys = [&](std::uint32_t row, TwinReason reason) { return twinKeys(name(row), reason); };
    const auto schemeless = [&](std::uint32_t row) { return serverKey(name(row), true); };
    const auto bareServer = [&](std::uint32_t row) { return std::array{serverKey(name(row), false)}; };
    const auto shortened = [&](std::uint32_t row) { return keyWithoutFirstPart(name(row)); };
    const auto whole = [&](std::uint32_t row) { return keys(row, TwinReason::Prefix); };
    Ties ties(rows);
    const bool done =
        tieByKeys(ties, rows, TwinReason::Quoting, keys, stop) && tieByKeys(ties, rows, TwinReason::Case, keys, stop) &&
        tieByKeys(ties, rows, TwinReason::Port, keys, stop) && tieByKeys(ties, rows, TwinReason::Scheme, keys, stop) &&
        tieWhereAlone(ties, rows, TwinReason::Scheme, schemeless, bareServer, stop) &&
        tieByKeys(ties, rows, TwinReason::Prefix, keys, stop) &&
        tieWhereAlone(ties, rows, TwinReason::Prefix, shortened, whole, stop);
    if (done)
        ties.addGroups(NodeKind::Dataset, groups);
    return done;
}

bool addJobs(const Mesh& mesh, std::vector<TwinGroup>& groups, const std::stop_token& stop)
{
    Ties ties(mesh.jobs.size());
    const auto keys = [&](std::uint32_t row, TwinReason reason) {
        const Job& job = mesh.jobs[JobId(row)];
        return twinKeys({job.nameSpace, job.name}, reason);
    };
    const bool done = tieByKeys(ties, mesh.jobs.size(), keys, stop);
    if (done)
        ties.addGroups(NodeKind::Job, groups);
    return done;
}

/// Domains, owners, products: `textOf` is what the row is named by.
template <class Rows, class TextOf>
bool addPlain(const Rows& rows, NodeKind kind, TextOf textOf, std::vector<TwinGroup>& groups,
              const std::stop_token& stop)
{
    std::vector<std::string> texts;
    for (const auto& row : rows)
        texts.push_back(textOf(row));
    Ties ties(texts.size());
    const auto keys = [&](std::uint32_t row, TwinReason reason) {
        return std::array{plainTwinKey(texts[row], reason)};
    };
    const bool done = tieByKeys(ties, texts.size(), keys, stop);
    if (done)
        ties.addGroups(kind, groups);
    return done;
}

/// Persons are told apart from teams, and by their e-mail.
std::string ownerText(const Owner& owner)
{
    if (owner.kind == OwnerKind::Person)
        return "person\n" + std::string(owner.email.empty() ? owner.name : owner.email);
    return std::string(owner.name);
}

} // namespace

std::string_view twinReasonName(TwinReason reason)
{
    return ReasonNames[static_cast<std::size_t>(reason)];
}

std::vector<TwinGroup> twins(const Mesh& mesh, std::stop_token stop)
{
    // The kinds in the order of the words in front of their references.
    std::vector<TwinGroup> groups;
    const bool done = addDatasets(mesh, groups, stop) &&
                      addPlain(
                          mesh.domains, NodeKind::Domain, [](const Domain& domain) { return std::string(domain.name); },
                          groups, stop) &&
                      addJobs(mesh, groups, stop) && addPlain(mesh.owners, NodeKind::Owner, ownerText, groups, stop) &&
                      addPlain(
                          mesh.products, NodeKind::Product,
                          [](const Product& product) { return std::string(product.id); }, groups, stop);
    if (!done)
        groups.clear();
    return groups;
}

} // namespace weft
