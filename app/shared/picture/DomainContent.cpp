// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/NodeBox.h"
#include "app/shared/picture/PictureContent.h"
#include "app/shared/picture/PictureTexts.h"

#include <cmath>
#include <map>
#include <utility>

namespace weft::app {

namespace {

/// What runs from one domain to another.
struct DomainFlow {
    std::uint32_t count = 0;
    std::uint32_t firstRow = 0;
    bool declared = false;
    bool observed = false;
};

EdgeStyle styleOf(const DomainFlow& flow)
{
    if (flow.declared && flow.observed)
        return EdgeStyle::Both;
    return flow.declared ? EdgeStyle::Declared : EdgeStyle::Observed;
}

} // namespace

PictureContent domainContent(const OpenMesh& open, const PictureScope& scope, std::stop_token stop)
{
    const Mesh& mesh = *open.mesh;
    PictureContent content;
    std::vector<std::uint32_t> index(mesh.domains.size(), layout::None);
    GroupTable groups(open);
    std::size_t empty = 0;
    for (std::size_t row = 0; row < mesh.domains.size(); ++row)
        empty += scope.shown[row] && mesh.domains[DomainId(row)].products.empty() ? 1 : 0;
    for (std::size_t row = 0; row < mesh.domains.size(); ++row) {
        if (!scope.shown[row])
            continue;
        index[row] = static_cast<std::uint32_t>(content.nodes.size());
        PictureNode node = domainNode(open, DomainId(row));
        if (empty > 1 && node.products == 0)
            node.group = groups.of(SmallDomains::NoProducts);
        content.graph.nodes.push_back({fitBox(node), node.group});
        content.nodes.push_back(std::move(node));
    }
    std::map<std::pair<std::uint32_t, std::uint32_t>, DomainFlow> flows;
    for (std::size_t row = 0; row < mesh.productEdges.size(); ++row) {
        if (row % 1024 == 0 && stop.stop_requested())
            break;
        const ProductEdge& edge = mesh.productEdges[row];
        const DomainId from = mesh.products[edge.from].domain;
        const DomainId to = mesh.products[edge.to].domain;
        if (!chosen(edge, scope.edges) || !from || !to || from == to)
            continue;
        if (index[from.index()] == layout::None || index[to.index()] == layout::None)
            continue;
        DomainFlow& flow = flows[{index[from.index()], index[to.index()]}];
        if (flow.count++ == 0)
            flow.firstRow = static_cast<std::uint32_t>(row);
        flow.declared = flow.declared || edge.declared;
        flow.observed = flow.observed || edge.observed;
    }
    for (const auto& [ends, flow] : flows) {
        content.edges.push_back({ends.first, ends.second, styleOf(flow), flow.count, flow.firstRow, false});
        content.graph.edges.push_back({ends.first, ends.second, 0.5, 0.5, 1 + std::log2(flow.count), flow.count});
    }
    content.shown = content.nodes.size();
    content.groups = groups.groups();
    content.graph.groups = groups.layoutGroups();
    return content;
}

} // namespace weft::app
