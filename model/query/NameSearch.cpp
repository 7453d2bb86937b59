// SPDX-License-Identifier: Apache-2.0
#include "model/query/NameSearch.h"

#include "model/base/Ascii.h"
#include "model/base/Utf8.h"
#include "model/mesh/NodeCount.h"
#include "model/query/NodeName.h"

#include <algorithm>
#include <tuple>

namespace weft {

namespace {

constexpr std::array KindsBySection{NodeKind::Domain, NodeKind::Owner,    NodeKind::Product,
                                    NodeKind::Port,   NodeKind::Contract, NodeKind::Dataset,
                                    NodeKind::Job,    NodeKind::Column,   NodeKind::Stakeholder};

/// What people most often look for comes first among equal matches.
int kindOrder(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Product:
        return 0;
    case NodeKind::Domain:
        return 1;
    case NodeKind::Owner:
        return 2;
    case NodeKind::Stakeholder:
        return 3;
    case NodeKind::Dataset:
        return 4;
    case NodeKind::Contract:
        return 5;
    case NodeKind::Port:
        return 6;
    case NodeKind::Job:
        return 7;
    case NodeKind::Column:
        return 8;
    }
    return 9;
}

bool isWordPart(char c)
{
    return isLetterOrDigit(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool holdsInOrder(std::string_view name, std::string_view wanted)
{
    std::size_t next = 0;
    for (const char c : name)
        if (next < wanted.size() && c == wanted[next])
            ++next;
    return next == wanted.size();
}

/// The best way in which `name` holds `wanted`, which it does at `at`.
NameMatch bestMatch(std::string_view name, std::string_view wanted, std::size_t at)
{
    if (at == 0)
        return name.size() == wanted.size() ? NameMatch::Exact : NameMatch::Prefix;
    for (; at != std::string_view::npos; at = name.find(wanted, at + 1))
        if (!isWordPart(name[at - 1]))
            return NameMatch::WordStart;
    return NameMatch::Substring;
}

} // namespace

struct NameSearch::Found {
    NodeRef node;
    NameMatch match;
    std::uint32_t length;

    [[nodiscard]] auto key() const { return std::tuple(match, kindOrder(node.kind), length, node); }
    friend bool operator<(const Found& a, const Found& b) { return a.key() < b.key(); }

    /// A node with two names is one hit, by the better of them.
    static void add(std::vector<Found>& found, const Found& hit)
    {
        if (found.empty() || found.back().node != hit.node)
            found.push_back(hit);
        else if (hit < found.back())
            found.back() = hit;
    }
};

NameSearch::NameSearch(std::shared_ptr<const Mesh> mesh, std::stop_token stop) : m_mesh(std::move(mesh))
{
    for (const NodeKind kind : KindsBySection) {
        m_firstOfKind[static_cast<std::size_t>(kind)] = static_cast<std::uint32_t>(m_entries.size());
        addKind(kind, stop);
    }
    m_firstOfKind.back() = static_cast<std::uint32_t>(m_entries.size());
    m_entries.push_back({static_cast<std::uint32_t>(m_text.size()), {}});
    if (stop.stop_requested())
        m_firstOfKind.fill(0);
}

void NameSearch::addKind(NodeKind kind, const std::stop_token& stop)
{
    const std::size_t count = nodeCount(*m_mesh, kind);
    for (std::size_t row = 0; row < count; ++row) {
        if (row % 1024 == 0 && stop.stop_requested())
            return;
        const NodeRef node(kind, row);
        addName(nodeName(*m_mesh, node), node);
        addName(nodeSecondName(*m_mesh, node), node);
    }
}

void NameSearch::addName(std::string_view name, NodeRef node)
{
    if (name.empty())
        return;
    m_entries.push_back({static_cast<std::uint32_t>(m_text.size()), node});
    m_text += foldCase(name);
    m_text.push_back('\n');
}

std::string_view NameSearch::textOf(std::size_t entry) const
{
    const std::uint32_t begin = m_entries[entry].begin;
    return std::string_view(m_text).substr(begin, m_entries[entry + 1].begin - begin - 1);
}

bool NameSearch::scan(std::string_view wanted, NodeKind kind, std::vector<Found>& found,
                      const std::stop_token& stop) const
{
    std::size_t entry = m_firstOfKind[static_cast<std::size_t>(kind)];
    const std::size_t last = m_firstOfKind[static_cast<std::size_t>(kind) + 1];
    // Piece by piece, so that a search that finds nothing can be stopped too.
    constexpr std::size_t Piece = 16'384;
    while (entry < last) {
        if (stop.stop_requested())
            return false;
        const std::size_t pieceEnd = std::min(last, entry + Piece);
        const std::string_view text = std::string_view(m_text).substr(0, m_entries[pieceEnd].begin);
        std::size_t at = text.find(wanted, m_entries[entry].begin);
        while (at != std::string_view::npos) {
            const auto after = std::upper_bound(m_entries.begin() + static_cast<std::ptrdiff_t>(entry),
                                                m_entries.begin() + static_cast<std::ptrdiff_t>(pieceEnd), at,
                                                [](std::size_t place, const Entry& row) { return place < row.begin; });
            entry = static_cast<std::size_t>(after - m_entries.begin()) - 1;
            const std::string_view name = textOf(entry);
            const std::size_t inside = at - m_entries[entry].begin;
            if (inside + wanted.size() <= name.size())
                Found::add(found, {m_entries[entry].node, bestMatch(name, wanted, inside),
                                   static_cast<std::uint32_t>(name.size())});
            ++entry;
            at = entry < pieceEnd ? text.find(wanted, m_entries[entry].begin) : std::string_view::npos;
        }
        entry = pieceEnd;
    }
    return true;
}

bool NameSearch::scanLoosely(std::string_view wanted, NodeKind kind, std::vector<Found>& found,
                             const std::stop_token& stop) const
{
    const std::size_t last = m_firstOfKind[static_cast<std::size_t>(kind) + 1];
    for (std::size_t entry = m_firstOfKind[static_cast<std::size_t>(kind)]; entry < last; ++entry) {
        if (entry % 1024 == 0 && stop.stop_requested())
            return false;
        const std::string_view name = textOf(entry);
        if (holdsInOrder(name, wanted) && name.find(wanted) == std::string_view::npos)
            Found::add(found, {m_entries[entry].node, NameMatch::Subsequence, static_cast<std::uint32_t>(name.size())});
    }
    return true;
}

NameHits NameSearch::find(std::string_view text, std::span<const NodeKind> kinds, std::size_t limit,
                          std::stop_token stop) const
{
    NameHits result;
    const std::string wanted = foldCase(text);
    if (wanted.empty())
        return result;
    if (kinds.empty())
        kinds = KindsBySection;
    std::vector<Found> found;
    for (const NodeKind kind : kinds)
        result.complete = result.complete && scan(wanted, kind, found, stop);
    if (found.size() < limit && wanted.size() > 1) {
        std::vector<NodeRef> known;
        for (const Found& hit : found)
            known.push_back(hit.node);
        std::ranges::sort(known);
        std::vector<Found> loose;
        for (const NodeKind kind : kinds)
            result.complete = result.complete && scanLoosely(wanted, kind, loose, stop);
        for (const Found& hit : loose)
            if (!std::ranges::binary_search(known, hit.node))
                found.push_back(hit);
    }
    result.total = found.size();
    const std::size_t shown = std::min(limit, found.size());
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(shown), std::less<>());
    result.hits.reserve(shown);
    for (std::size_t i = 0; i < shown; ++i)
        result.hits.push_back({found[i].node, found[i].match});
    return result;
}

} // namespace weft
