// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/Impact.h"

#include "model/analysis/ImpactPeople.h"
#include "model/analysis/ImpactWave.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace weft {

namespace {

using Vertex = LevelGraph::Vertex;

/// Path nodes of one answer: 128 MB. A chain of 5,000 nodes stays below, a chain of 100,000 would take 40 GB.
constexpr std::size_t MostPathNodes = 16'000'000;

struct Verdict {
    ImpactSeverity severity;
    ImpactReason reason;
};

class ImpactMaker {
public:
    ImpactMaker(const Mesh& mesh, const LevelGraph& graph, Impact& impact)
        : m_mesh(mesh), m_graph(graph), m_impact(impact), m_isOrigin(graph.size(), false),
          m_slot(graph.size(), NoVertex), m_reachedRow(graph.size(), NoVertex)
    {
    }

    void setOrigins(const std::vector<ImpactWave>& waves)
    {
        std::set<NodeRef> origins;
        for (const ImpactWave& wave : waves) {
            for (const Vertex source : wave.sources)
                origins.insert(m_graph.node(source));
            origins.insert(wave.partial.begin(), wave.partial.end());
        }
        m_impact.origins.assign(origins.begin(), origins.end());
        for (const NodeRef origin : origins)
            if (origin.kind == nodeKind(m_graph.level))
                m_isOrigin[origin.index] = true;
    }

    void add(const ImpactWave& wave, std::uint32_t depth, const std::stop_token& stop)
    {
        std::vector<Vertex> first;
        for (const ImpactWave::First& row : wave.first)
            first.push_back(row.node);
        const BlastRadius radius =
            blastRadius(m_graph, BlastStart{.sources = wave.sources, .first = first}, wave.direction, depth, stop);
        m_impact.complete = m_impact.complete && radius.complete;
        const std::vector<Reached>& reached = radius.reached;
        for (std::uint32_t i = 0; i < reached.size(); ++i)
            m_reachedRow[reached[i].node] = i;
        for (const Reached& row : reached) {
            if (m_isOrigin[row.node])
                continue;
            const Verdict verdict = judge(wave, row);
            std::uint32_t& slot = m_slot[row.node];
            if (slot == NoVertex) {
                slot = static_cast<std::uint32_t>(m_impact.affected.size());
                m_impact.affected.push_back(affected(row, verdict));
                setPath(wave, reached, row, m_impact.affected.back());
                continue;
            }
            Affected& known = m_impact.affected[slot];
            if (row.distance < known.distance) {
                known.distance = row.distance;
                setPath(wave, reached, row, known);
            }
            if (verdict.severity < known.severity) {
                known.severity = verdict.severity;
                known.reason = verdict.reason;
            }
        }
        for (const Reached& row : reached)
            m_reachedRow[row.node] = NoVertex;
    }

    void finish(const Mesh& mesh)
    {
        std::ranges::sort(m_impact.affected, [](const Affected& a, const Affected& b) {
            return std::tie(a.distance, a.node) < std::tie(b.distance, b.node);
        });
        summarise(mesh);
    }

private:
    [[nodiscard]] Affected affected(const Reached& row, const Verdict& verdict) const
    {
        Affected result;
        result.node = m_graph.node(row.node);
        result.distance = row.distance;
        result.severity = verdict.severity;
        result.reason = verdict.reason;
        if (const ProductId id = productOf(m_mesh, result.node)) {
            const Product& product = m_mesh.products[id];
            if (!product.owners.empty())
                result.owner = product.owners.front();
            else if (product.team)
                result.owner = product.team;
            if (product.domain)
                result.domain = product.domain;
        }
        return result;
    }

    [[nodiscard]] Verdict judge(const ImpactWave& wave, const Reached& row) const
    {
        if (wave.direction == Direction::Upstream)
            return {ImpactSeverity::Notice, ImpactReason::Feeds};
        switch (wave.effect) {
        case ImpactEffect::LosesOwner:
            return {row.distance == 1 ? ImpactSeverity::Degraded : ImpactSeverity::Notice, ImpactReason::LosesOwner};
        case ImpactEffect::OwnerChanges:
            return {ImpactSeverity::Notice, ImpactReason::OwnerChanges};
        case ImpactEffect::OwnerRemains:
            return {ImpactSeverity::Notice, ImpactReason::OwnerRemains};
        case ImpactEffect::Changes:
            break;
        }
        if (row.distance > 1)
            return {ImpactSeverity::Degraded, ImpactReason::ReadsThrough};
        if (!readsDirectly(wave, row))
            return {ImpactSeverity::Degraded, ImpactReason::FiltersOrJoins};
        return {ImpactSeverity::Breaking, ImpactReason::ReadsDirectly};
    }

    /// False where all that is known of the way from the origins is filters and joins.
    [[nodiscard]] bool readsDirectly(const ImpactWave& wave, const Reached& row) const
    {
        if (const ImpactWave::First* first = findFirst(wave, row.node); first != nullptr && first->direct)
            return true;
        if (row.edge == NoVertex)
            return false;
        if (m_graph.level != Level::Column)
            return true;
        // The recorded way is only one of several; any direct one makes it direct.
        const auto [begin, end] = boost::in_edges(row.node, m_graph.graph);
        return std::any_of(begin, end, [&](const auto& edge) {
            const Vertex from = boost::source(edge, m_graph.graph);
            return std::ranges::binary_search(wave.sources, from) && m_mesh.columnEdges[m_graph.graph[edge].row].direct;
        });
    }

    static const ImpactWave::First* findFirst(const ImpactWave& wave, Vertex node)
    {
        const auto found = std::ranges::lower_bound(wave.first, node, {}, &ImpactWave::First::node);
        return found != wave.first.end() && found->node == node ? &*found : nullptr;
    }

    void setPath(const ImpactWave& wave, const std::vector<Reached>& reached, const Reached& row, Affected& target)
    {
        target.path.clear();
        if (m_pathNodes + row.distance + 1 > MostPathNodes) {
            m_impact.pathsComplete = false;
            return;
        }
        m_pathNodes += row.distance + 1;
        target.path.resize(row.distance + 1);
        const Reached* step = &row;
        for (std::uint32_t place = row.distance; place > 1; --place) {
            target.path[place] = m_graph.node(step->node);
            step = &reached[m_reachedRow[step->previous]];
        }
        target.path[1] = m_graph.node(step->node);
        target.path[0] =
            step->previous != NoVertex ? m_graph.node(step->previous) : findFirst(wave, step->node)->origin;
    }

    void summarise(const Mesh& mesh)
    {
        std::set<ProductId> originProducts;
        for (const NodeRef origin : m_impact.origins)
            if (const ProductId product = productOf(mesh, origin))
                originProducts.insert(product);
        std::set<ProductId> products;
        std::set<DomainId> domains;
        std::set<OwnerId> owners;
        std::set<DatasetId> datasets;
        ImpactSummary& summary = m_impact.summary;
        for (const Affected& row : m_impact.affected) {
            summary.maxDistance = std::max(summary.maxDistance, row.distance);
            if (row.node.kind == NodeKind::Column) {
                ++summary.columns;
                datasets.insert(mesh.columns[ColumnId(row.node.index)].dataset);
            } else if (row.node.kind == NodeKind::Dataset) {
                datasets.insert(DatasetId(row.node.index));
            }
            const ProductId product = productOf(mesh, row.node);
            if (product && !originProducts.contains(product))
                products.insert(product);
        }
        for (const ProductId id : products) {
            const Product& product = mesh.products[id];
            if (product.domain)
                domains.insert(product.domain);
            owners.insert(product.owners.begin(), product.owners.end());
            if (product.owners.empty() && product.team)
                owners.insert(product.team);
        }
        summary.products = static_cast<std::uint32_t>(products.size());
        summary.domains = static_cast<std::uint32_t>(domains.size());
        summary.owners = static_cast<std::uint32_t>(owners.size());
        summary.datasets = static_cast<std::uint32_t>(datasets.size());
        const std::size_t others = mesh.products.size() - originProducts.size();
        summary.share = others == 0 ? 0 : static_cast<double>(products.size()) / static_cast<double>(others);
    }

    const Mesh& m_mesh;
    const LevelGraph& m_graph;
    Impact& m_impact;
    std::vector<bool> m_isOrigin;            ///< by vertex
    std::vector<std::uint32_t> m_slot;       ///< by vertex: row of `affected`
    std::vector<std::uint32_t> m_reachedRow; ///< by vertex: row of the blast radius at hand
    std::size_t m_pathNodes = 0;
};

} // namespace

std::string_view severityName(ImpactSeverity severity)
{
    switch (severity) {
    case ImpactSeverity::Breaking:
        return "breaking";
    case ImpactSeverity::Degraded:
        return "degraded";
    case ImpactSeverity::Notice:
        return "notice";
    }
    return {};
}

std::string_view raciName(Raci raci)
{
    switch (raci) {
    case Raci::Accountable:
        return "accountable";
    case Raci::Responsible:
        return "responsible";
    case Raci::Consulted:
        return "consulted";
    case Raci::Informed:
        return "informed";
    }
    return {};
}

Impact impact(const Mesh& mesh, const PowerInterest& people, const std::vector<Change>& changes,
              const ImpactOptions& options, std::stop_token stop)
{
    Impact result;
    result.changes = changes;
    result.level = options.level;
    result.direction = options.direction;
    const LevelGraph graph = levelGraph(mesh, options.level, {.edges = options.edges}, stop);
    const std::vector<ImpactWave> waves = impactWaves(mesh, changes, options, stop);
    ImpactMaker maker(mesh, graph, result);
    maker.setOrigins(waves);
    for (const ImpactWave& wave : waves)
        maker.add(wave, options.depth, stop);
    maker.finish(mesh);
    addPeople(mesh, people, result);
    result.complete = result.complete && !stop.stop_requested();
    return result;
}

} // namespace weft
