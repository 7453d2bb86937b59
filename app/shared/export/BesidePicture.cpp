// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/BesidePicture.h"

#include "app/shared/export/NodeAttributes.h"
#include "app/shared/export/PictureSelection.h"
#include "model/mesh/Ref.h"

#include <utility>

namespace weft::app {

namespace {

class Beside {
public:
    Beside(const MeshPicture& picture, const ContractHomes& contracts)
        : m_mesh(*picture.source->mesh), m_edges(picture.spec.edges), m_contracts(contracts)
    {
        m_graph.nodes = contracts.homeless();
    }

    template <class IdType, class Row> void addAll(const IdVector<IdType, Row>& rows)
    {
        for (std::size_t row = 0; row < rows.size(); ++row)
            addNode(IdType(row));
    }

    void addNode(NodeRef ref)
    {
        PictureNode node;
        node.ref = ref;
        importers::GraphNode stated;
        stated.id = reference(ref);
        stated.attributes = nodeAttributes(m_mesh, m_contracts, node, PortDatasets::All);
        m_graph.nodes.push_back(std::move(stated));
    }

    void addProductEdges()
    {
        for (const ProductEdge& edge : m_mesh.productEdges) {
            if (!chosen(edge, m_edges))
                continue;
            Attributes attributes;
            attributetext::add(attributes, importers::graphfield::Kind,
                               !edge.declared  ? "observed"
                               : edge.observed ? "both"
                                               : "declared");
            describeEdge(edge, attributes);
            m_graph.edges.push_back({reference(edge.from), reference(edge.to), std::move(attributes)});
        }
    }

    /// Jobs that no picture of datasets draws, since they are not known to read or write.
    void addIdleJobs()
    {
        for (std::size_t row = 0; row < m_mesh.jobs.size(); ++row) {
            const Job& job = m_mesh.jobs[JobId(row)];
            if (job.inputs.empty() && job.outputs.empty())
                addNode(JobId(row));
        }
    }

    void addFlows()
    {
        for (std::size_t row = 0; row < m_mesh.jobs.size(); ++row) {
            const Job& job = m_mesh.jobs[JobId(row)];
            for (const DatasetId dataset : job.inputs)
                m_graph.edges.push_back({reference(dataset), reference(JobId(row)), {}});
            for (const DatasetId dataset : job.outputs)
                m_graph.edges.push_back({reference(JobId(row)), reference(dataset), {}});
        }
        for (const DatasetEdge& edge : m_mesh.datasetEdges) {
            if (edge.via.empty() && !edge.attempted)
                m_graph.edges.push_back({reference(edge.from), reference(edge.to), {}});
        }
    }

    [[nodiscard]] importers::Graph finish() { return std::move(m_graph); }

private:
    [[nodiscard]] std::string reference(NodeRef ref) const { return attributetext::portable(refText(m_mesh, ref)); }

    const Mesh& m_mesh;
    EdgeChoice m_edges;
    const ContractHomes& m_contracts;
    importers::Graph m_graph;
};

} // namespace

importers::Graph besideGraph(const MeshPicture& picture, const ContractHomes& contracts)
{
    if (picture.spec.level == Level::Domain || isRestricted(picture))
        return {};
    const Mesh& mesh = *picture.source->mesh;
    Beside beside(picture, contracts);
    beside.addAll(mesh.domains);
    if (picture.spec.level == Level::Product)
        return beside.finish();
    beside.addAll(mesh.products);
    beside.addProductEdges();
    const bool observed = picture.spec.edges != EdgeChoice::Declared;
    if (picture.spec.level == Level::Column) {
        beside.addAll(mesh.datasets);
        if (observed) {
            beside.addAll(mesh.jobs);
            beside.addFlows();
        }
    } else if (observed) {
        beside.addIdleJobs();
    }
    return beside.finish();
}

void describeEdge(const ProductEdge& edge, Attributes& attributes)
{
    if (edge.observed && edge.observation.dated) {
        attributetext::add(attributes, "firstSeen", instantText(edge.observation.first));
        attributetext::add(attributes, "lastSeen", instantText(edge.observation.last));
    }
    attributetext::add(attributes, "purpose", attributetext::oneLine(edge.purpose));
    attributetext::add(attributes, importers::graphfield::Status, edge.status);
}

} // namespace weft::app
