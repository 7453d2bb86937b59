// SPDX-License-Identifier: Apache-2.0
#include "app/shared/picture/FlowStyle.h"
#include "app/shared/picture/LevelRows.h"
#include "app/shared/picture/NodeBox.h"
#include "app/shared/picture/PictureContent.h"
#include "app/shared/picture/PictureTexts.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace weft::app {

namespace {

using Ends = std::pair<NodeRef, NodeRef>;

/// What flows, by its ends; with the row of the dataset edge where no job stands between.
struct Flows {
    std::map<Ends, std::uint32_t> rows;
    std::set<JobId> jobs;
};

/// Dataset edges among what is shown, each split by the jobs that make it.
void addEdges(const Mesh& mesh, const PictureScope& scope, Flows& flows, std::stop_token stop)
{
    const LevelGraph::Graph& graph = scope.graph.graph;
    std::size_t steps = 0;
    for (auto [edge, end] = boost::edges(graph); edge != end; ++edge) {
        if (++steps % 1024 == 0 && stop.stop_requested())
            return;
        const auto from = boost::source(*edge, graph);
        const auto to = boost::target(*edge, graph);
        if (!scope.shown[from] || !scope.shown[to])
            continue;
        const std::uint32_t row = graph[*edge].row;
        for (const JobId job : mesh.datasetEdges[row].via) {
            flows.jobs.insert(job);
            flows.rows.emplace(Ends{scope.graph.node(from), job}, layout::None);
            flows.rows.emplace(Ends{job, scope.graph.node(to)}, layout::None);
        }
        if (mesh.datasetEdges[row].via.empty())
            flows.rows.emplace(Ends{scope.graph.node(from), scope.graph.node(to)}, row);
    }
}

/// Jobs that only read or only write, which no dataset edge names.
void addLooseJobs(const Mesh& mesh, Flows& flows, std::stop_token stop)
{
    for (std::size_t row = 0; row < mesh.jobs.size(); ++row) {
        if (row % 1024 == 0 && stop.stop_requested())
            return;
        const Job& job = mesh.jobs[JobId(row)];
        if (job.inputs.empty() && job.outputs.empty())
            continue;
        flows.jobs.insert(JobId(row));
        for (const DatasetId dataset : job.inputs)
            flows.rows.emplace(Ends{dataset, JobId(row)}, layout::None);
        for (const DatasetId dataset : job.outputs)
            flows.rows.emplace(Ends{JobId(row), dataset}, layout::None);
    }
}

} // namespace

PictureContent datasetContent(const OpenMesh& open, const PictureScope& scope, std::stop_token stop)
{
    const Mesh& mesh = *open.mesh;
    PictureContent content;
    GroupTable groups(open);
    Flows flows;
    addEdges(mesh, scope, flows, stop);
    if (!scope.restricted && scope.edges != EdgeChoice::Declared)
        addLooseJobs(mesh, flows, stop);

    std::map<NodeRef, std::uint32_t> index;
    std::vector<ProductId> homes;
    const auto add = [&](PictureNode node, ProductId home) {
        node.group = groups.of(home);
        index.emplace(node.ref, static_cast<std::uint32_t>(content.nodes.size()));
        homes.push_back(home);
        content.graph.nodes.push_back({fitBox(node), node.group});
        content.nodes.push_back(std::move(node));
    };
    for (std::size_t row = 0; row < mesh.datasets.size(); ++row)
        if (scope.shown[row])
            add(datasetNode(open, DatasetId(row)), mesh.datasets[DatasetId(row)].product);
    content.shown = content.nodes.size();
    for (const JobId job : flows.jobs)
        add(jobNode(open, job), homeOf(mesh, job));

    for (const auto& [ends, row] : flows.rows) {
        const auto from = index.find(ends.first);
        const auto to = index.find(ends.second);
        if (from == index.end() || to == index.end())
            continue;
        const EdgeStyle style = flowStyle(mesh, homes[from->second], homes[to->second]);
        content.edges.push_back({from->second, to->second, style, 1, row, false});
        content.graph.edges.push_back({from->second, to->second, 0.5, 0.5, 1});
    }
    content.groups = groups.groups();
    content.graph.groups = groups.layoutGroups();
    return content;
}

} // namespace weft::app
