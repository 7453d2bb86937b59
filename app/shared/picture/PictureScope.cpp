// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/LevelRows.h"
#include "app/shared/picture/NodeBox.h"
#include "app/shared/picture/PictureContent.h"
#include "app/shared/picture/PictureTexts.h"
#include "layout/TextMeasure.h"
#include "model/analysis/BlastRadius.h"
#include "model/query/NodeFilter.h"

namespace weft::app {

Result<PictureScope> pictureScope(const OpenMesh& open, const PictureSpec& spec, std::stop_token stop)
{
    PictureScope scope;
    scope.edges = spec.edges;
    LevelGraphOptions options;
    options.edges = spec.edges;
    scope.graph = levelGraph(*open.mesh, spec.level, options, stop);
    scope.shown.assign(scope.graph.size(), true);
    if (spec.focus) {
        scope.restricted = true;
        scope.shown.assign(scope.graph.size(), false);
        const std::vector<LevelGraph::Vertex> origins = levelRows(open, spec.level, *spec.focus);
        for (const LevelGraph::Vertex origin : origins)
            scope.shown[origin] = true;
        for (const Reached& reached : blastRadius(scope.graph, origins, spec.direction, spec.depth, stop).reached)
            scope.shown[reached.node] = true;
    }
    if (!spec.filter.empty()) {
        scope.restricted = true;
        const Result<NodeFilter> filter = NodeFilter::make(spec.filter);
        if (!filter)
            return filter.error();
        for (LevelGraph::Vertex vertex = 0; vertex < scope.graph.size(); ++vertex) {
            if (vertex % 1024 == 0 && stop.stop_requested())
                break;
            if (scope.shown[vertex])
                scope.shown[vertex] = filter->matches(*open.mesh, scope.graph.node(vertex));
        }
    }
    return scope;
}

std::uint32_t GroupTable::add(NodeRef ref, std::string reference, std::string title, std::uint32_t products)
{
    const auto [place, added] = m_index.emplace(reference, static_cast<std::uint32_t>(m_groups.size()));
    if (added)
        m_groups.push_back({ref, std::move(reference), std::move(title), products});
    return place->second;
}

std::uint32_t GroupTable::of(DomainId domain)
{
    if (!domain)
        return layout::None;
    const Domain& row = m_open.mesh->domains[domain];
    return add(domain, refText(*m_open.mesh, domain), shownName(row.name),
               static_cast<std::uint32_t>(row.products.size()));
}

std::uint32_t GroupTable::of(ProductId product)
{
    return product ? add(product, refText(*m_open.mesh, product), shownName(m_open.mesh->products[product].name), 1)
                   : layout::None;
}

std::uint32_t GroupTable::of(SmallDomains kind)
{
    const std::string reference = kind == SmallDomains::OneProduct ? "group:one-product" : "group:no-products";
    const std::uint32_t group = add(NodeRef(NodeKind::Domain, layout::None), reference, smallDomainsTitle(kind), 0);
    m_groups[group].products += kind == SmallDomains::OneProduct ? 1 : 0;
    return group;
}

std::vector<layout::LayoutGroup> GroupTable::layoutGroups() const
{
    std::vector<layout::LayoutGroup> result;
    result.reserve(m_groups.size());
    for (const PictureGroup& group : m_groups) {
        const std::string title =
            layout::elided(group.title, NameSize, layout::FontWeight::SemiBold, LongestFrameTitle);
        result.push_back({{layout::textWidth(title, NameSize, layout::FontWeight::SemiBold) + 2, FrameTitle}});
    }
    return result;
}

} // namespace weft::app
