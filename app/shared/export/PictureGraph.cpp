// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/PictureGraph.h"

#include "app/shared/export/BesidePicture.h"
#include "app/shared/export/NodeAttributes.h"
#include "importers/graph/BesideGraph.h"

#include <string>
#include <string_view>
#include <utility>

namespace weft::app {

namespace {

std::string_view kindOf(EdgeStyle style)
{
    switch (style) {
    case EdgeStyle::Both:
        return "both";
    case EdgeStyle::Declared:
        return "declared";
    case EdgeStyle::Observed:
        return "observed";
    case EdgeStyle::Flow:
        break;
    }
    return "flow";
}

Attributes edgeAttributes(const MeshPicture& picture, const PictureEdge& edge)
{
    Attributes attributes;
    attributetext::add(attributes, importers::graphfield::Kind, kindOf(edge.style));
    if (edge.count > 1)
        attributetext::add(attributes, "count", std::to_string(edge.count));
    if (edge.indirect)
        attributetext::add(attributes, importers::graphfield::Indirect, "true");
    const Mesh& mesh = *picture.source->mesh;
    if (picture.spec.level != Level::Product || edge.row == layout::None || edge.row >= mesh.productEdges.size())
        return attributes;
    describeEdge(mesh.productEdges[edge.row], attributes);
    return attributes;
}

} // namespace

importers::Graph pictureGraph(const MeshPicture& picture)
{
    const Mesh& mesh = *picture.source->mesh;
    const ContractHomes contracts(mesh);
    importers::Graph graph;
    for (const PropertyRecord& beside : importers::besideAttributes(besideGraph(picture, contracts)))
        attributetext::add(graph.attributes, beside.name, attributetext::portable(beside.value));
    if (picture.nodes.empty())
        attributetext::add(graph.attributes, importers::graphfield::Nodes, "0");
    for (const PictureGroup& group : picture.groups)
        graph.frames.push_back({group.reference, group.title});
    for (const PictureNode& node : picture.nodes) {
        importers::GraphNode row;
        row.id = attributetext::portable(node.reference);
        row.attributes = nodeAttributes(mesh, contracts, node);
        if (node.group != layout::None)
            row.frame = node.group;
        graph.nodes.push_back(std::move(row));
    }
    for (const PictureEdge& edge : picture.edges) {
        importers::GraphEdge row;
        row.from = attributetext::portable(picture.nodes[edge.from].reference);
        row.to = attributetext::portable(picture.nodes[edge.to].reference);
        row.attributes = edgeAttributes(picture, edge);
        graph.edges.push_back(std::move(row));
    }
    return graph;
}

} // namespace weft::app
