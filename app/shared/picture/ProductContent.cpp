// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/NodeBox.h"
#include "app/shared/picture/PictureContent.h"
#include "app/shared/picture/PictureTexts.h"

#include <algorithm>
#include <map>
#include <span>

namespace weft::app {

namespace {

/// An edge with the heights at which it leaves and enters.
struct PortedEdge {
    PictureEdge edge;
    double fromOffset = 0.5;
    double toOffset = 0.5;
};

std::uint32_t placeIn(std::span<const PortId> ports, PortId port)
{
    const auto at = std::find(ports.begin(), ports.end(), port);
    return at == ports.end() ? layout::None : static_cast<std::uint32_t>(at - ports.begin());
}

/// The first of `ports` that is bound to a dataset that one of the jobs reads (or writes); `layout::None` without.
std::uint32_t portOfJobs(const Mesh& mesh, std::span<const PortId> ports, std::span<const JobId> jobs)
{
    for (std::uint32_t place = 0; place < ports.size(); ++place)
        for (const DatasetId dataset : mesh.ports[ports[place]].datasets)
            for (const JobId job : jobs)
                if (std::binary_search(mesh.jobs[job].inputs.begin(), mesh.jobs[job].inputs.end(), dataset))
                    return place;
    return layout::None;
}

double offset(std::uint32_t place, std::size_t count)
{
    return place == layout::None ? 0.5 : portOffset(place, static_cast<std::uint32_t>(count));
}

/// Ends the edge at the ports that declare it, else at those whose data is seen to flow.
void findPorts(const Mesh& mesh, const ProductEdge& row, PortedEdge& result)
{
    const Product& from = mesh.products[row.from];
    const Product& to = mesh.products[row.to];
    std::uint32_t out = layout::None;
    std::uint32_t in = layout::None;
    if (!row.inputPorts.empty()) {
        in = placeIn(to.inputPorts, row.inputPorts.front());
        for (const PortId peer : mesh.ports[row.inputPorts.front()].peers)
            if (out == layout::None && mesh.ports[peer].product == row.from)
                out = placeIn(from.outputPorts, peer);
    }
    if (out == layout::None)
        out = portOfJobs(mesh, from.outputPorts, row.via);
    if (in == layout::None)
        in = portOfJobs(mesh, to.inputPorts, row.via);
    result.fromOffset = offset(out, from.outputPorts.size());
    result.toOffset = offset(in, to.inputPorts.size());
}

EdgeStyle styleOf(const ProductEdge& edge)
{
    if (edge.declared && edge.observed)
        return EdgeStyle::Both;
    return edge.declared ? EdgeStyle::Declared : EdgeStyle::Observed;
}

bool hasManySmallDomains(const Mesh& mesh, const PictureScope& scope)
{
    std::size_t small = 0;
    for (const Domain& domain : mesh.domains) {
        if (domain.products.size() == 1 && scope.shown[domain.products.front().index()])
            ++small;
    }
    return small >= ManySmallDomains;
}

/// Input ports of the shown products that nothing answers, by the node that stands for what is missing.
std::map<NodeRef, std::vector<PortId>> unresolvedSources(const Mesh& mesh, const std::vector<std::uint32_t>& index)
{
    std::map<NodeRef, std::vector<PortId>> result;
    for (std::size_t row = 0; row < mesh.ports.size(); ++row) {
        const PortId id(row);
        const Port& port = mesh.ports[id];
        if (port.direction != PortDirection::In || port.answered())
            continue;
        if (!port.product || index[port.product.index()] == layout::None)
            continue;
        const bool named = port.contract && !mesh.contracts[port.contract].resolved;
        result[named ? NodeRef(port.contract) : NodeRef(id)].push_back(id);
    }
    return result;
}

} // namespace

PictureContent productContent(const OpenMesh& open, const PictureScope& scope, std::stop_token stop)
{
    const Mesh& mesh = *open.mesh;
    PictureContent content;
    GroupTable groups(open);
    std::vector<std::uint32_t> index(mesh.products.size(), layout::None);
    const bool grouped = hasManySmallDomains(mesh, scope);
    for (std::size_t row = 0; row < mesh.products.size(); ++row) {
        if (row % 1024 == 0 && stop.stop_requested())
            break;
        if (!scope.shown[row])
            continue;
        index[row] = static_cast<std::uint32_t>(content.nodes.size());
        const DomainId domain = mesh.products[ProductId(row)].domain;
        const bool small = grouped && domain && mesh.domains[domain].products.size() == 1;
        PictureNode node = small ? productOfSmallDomain(open, ProductId(row)) : productNode(open, ProductId(row));
        node.group = small ? groups.of(SmallDomains::OneProduct) : groups.of(domain);
        content.graph.nodes.push_back({fitBox(node, small ? BoxFit::BothLines : BoxFit::Title), node.group});
        content.nodes.push_back(std::move(node));
    }
    content.shown = content.nodes.size();

    std::vector<PortedEdge> edges;
    for (std::size_t row = 0; row < mesh.productEdges.size(); ++row) {
        if (row % 1024 == 0 && stop.stop_requested())
            break;
        const ProductEdge& edge = mesh.productEdges[row];
        const std::uint32_t from = index[edge.from.index()];
        const std::uint32_t to = index[edge.to.index()];
        if (!chosen(edge, scope.edges) || from == layout::None || to == layout::None)
            continue;
        PortedEdge result{{from, to, styleOf(edge), 1, static_cast<std::uint32_t>(row), false}};
        findPorts(mesh, edge, result);
        edges.push_back(result);
    }
    if (scope.edges != EdgeChoice::Observed) {
        for (const auto& [ref, ports] : unresolvedSources(mesh, index)) {
            const auto source = static_cast<std::uint32_t>(content.nodes.size());
            PictureNode node = unresolvedNode(open, ref);
            node.outputPorts = 1;
            content.graph.nodes.push_back({fitBox(node), layout::None});
            content.nodes.push_back(std::move(node));
            for (const PortId port : ports) {
                const Product& reader = mesh.products[mesh.ports[port].product];
                const std::uint32_t to = index[mesh.ports[port].product.index()];
                if (edges.size() > 0 && edges.back().edge.from == source && edges.back().edge.to == to)
                    continue; // two ports of one product that miss the same contract
                edges.push_back({{source, to, EdgeStyle::Declared, 1, layout::None, false},
                                 0.5,
                                 offset(placeIn(reader.inputPorts, port), reader.inputPorts.size())});
            }
        }
    }
    std::stable_sort(edges.begin(), edges.end(), [](const PortedEdge& a, const PortedEdge& b) {
        return std::pair(a.edge.from, a.edge.to) < std::pair(b.edge.from, b.edge.to);
    });
    for (const PortedEdge& edge : edges) {
        content.edges.push_back(edge.edge);
        content.graph.edges.push_back({edge.edge.from, edge.edge.to, edge.fromOffset, edge.toOffset, 1});
    }
    content.groups = groups.groups();
    content.graph.groups = groups.layoutGroups();
    return content;
}

} // namespace weft::app
