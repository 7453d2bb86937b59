// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/BesidePicture.h"

#include "app/shared/export/NodeAttributes.h"
#include "app/shared/export/PictureSelection.h"
#include "model/mesh/Ref.h"

#include <algorithm>
#include <compare>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace weft::app {

namespace {

/// What a job made flow.
struct JobFlow {
    JobId job;
    DatasetId to;
    DatasetId from;
    friend auto operator<=>(const JobFlow&, const JobFlow&) = default;
};

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

    /// Which outputs of a job come from some of its inputs alone, and flows that no job's inputs and outputs tell.
    void addOwnFlows()
    {
        std::vector<JobFlow> flows;
        for (const DatasetEdge& edge : m_mesh.datasetEdges) {
            bool told = edge.attempted || edge.via.empty();
            for (const JobId job : edge.via) {
                const Job& row = m_mesh.jobs[job];
                if (edge.attempted || !std::ranges::binary_search(row.inputs, edge.from) ||
                    !std::ranges::binary_search(row.outputs, edge.to))
                    continue;
                flows.push_back({job, edge.to, edge.from});
                told = true;
            }
            if (!told)
                m_graph.edges.push_back({reference(edge.from), reference(edge.to), {}});
        }
        std::ranges::sort(flows);
        auto flow = flows.begin();
        for (std::size_t row = 0; row < m_mesh.jobs.size(); ++row) {
            const JobId job(row);
            for (const DatasetId output : m_mesh.jobs[job].outputs) {
                const auto first = flow;
                while (flow != flows.end() && flow->job == job && flow->to == output)
                    ++flow;
                if (static_cast<std::size_t>(flow - first) != m_mesh.jobs[job].inputs.size())
                    addWrite(job, output, {first, flow});
            }
        }
    }

    [[nodiscard]] importers::Graph finish() { return std::move(m_graph); }

private:
    void addWrite(JobId job, DatasetId output, std::span<const JobFlow> flows)
    {
        std::string sources;
        for (const JobFlow& flow : flows)
            sources.append(sources.empty() ? "" : " ").append(reference(flow.from));
        m_graph.edges.push_back(
            {reference(job), reference(output), {{std::string(importers::graphfield::Sources), std::move(sources)}}});
    }

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
    if (observed)
        beside.addOwnFlows();
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
