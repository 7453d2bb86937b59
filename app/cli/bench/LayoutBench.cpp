// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench/LayoutBench.h"

#include "app/cli/bench/LayoutPeers.h"
#include "app/shared/json/LayoutJson.h"
#include "layout/LayoutCatalog.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <ctime>

namespace weft::cli {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(LayoutBench)

public:
    static auto table()
    {
        return app::AnalysisTable{tr("Layouts"),
                                  {tr("engine"), tr("domains"), tr("nodes"), tr("edges"), tr("CPU s"), tr("crossings"),
                                   tr("inside"), tr("seen"), tr("edge length"), tr("bends"), tr("width ÷ height"),
                                   tr("left to right")},
                                  {false, false, true, true, true, true, true, true, true, true, true, true},
                                  {}};
    }
    static QString yesOrNo(bool yes) { return yes ? tr("yes") : tr("no"); }
};

/// Without groups and without what has no edge.
layout::LayoutGraph plainGraph(const layout::LayoutGraph& graph)
{
    std::vector<bool> linked(graph.nodes.size(), false);
    for (const layout::LayoutEdge& edge : graph.edges)
        linked[edge.from] = linked[edge.to] = true;
    std::vector<std::uint32_t> index(graph.nodes.size(), layout::None);
    layout::LayoutGraph plain;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        if (!linked[i])
            continue;
        index[i] = static_cast<std::uint32_t>(plain.nodes.size());
        plain.nodes.push_back({graph.nodes[i].size, layout::None});
    }
    plain.edges = graph.edges;
    for (layout::LayoutEdge& edge : plain.edges) {
        edge.from = index[edge.from];
        edge.to = index[edge.to];
    }
    return plain;
}

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

LayoutBenchRun measured(std::string engine, const layout::LayoutGraph& graph, const layout::Drawing& drawing,
                        double seconds, const std::stop_token& stop)
{
    return {std::move(engine),
            !graph.groups.empty(),
            graph.nodes.size(),
            graph.edges.size(),
            seconds,
            drawingQuality(graph, drawing, stop)};
}

QString decimals(double value, int count)
{
    return QString::number(value, 'f', count);
}

} // namespace

LayoutBenchResult benchLayouts(const LayoutBenchRequest& request, const std::stop_token& stop)
{
    LayoutBenchResult result;
    layout::LayoutOptions options;
    options.nodeGap = 20;
    options.rankGap = 60;
    options.timeLimit = std::chrono::seconds(PeerSeconds);
    const layout::LayoutGraph plain = plainGraph(request.graph);
    const auto run = [&](const std::string& name, const layout::LayoutGraph& graph) {
        NoProgress progress;
        const double before = cpuSeconds();
        const layout::LaidOut laid = layout::layoutNamed(name)->layOut(graph, options, progress, stop);
        const double seconds = cpuSeconds() - before;
        if (!stop.stop_requested())
            result.runs.push_back(measured(name, graph, laid.drawing, seconds, stop));
    };
    const std::string& only = request.onlyLayout;
    if (only.empty() || only == "layered")
        run("layered", plain);
    if (only != "layered")
        run(only.empty() ? "floorplan" : only, request.graph);
    for (const Peer peer : {Peer::Dot, Peer::Elkjs, Peer::Dagre}) {
        if (!request.peers || stop.stop_requested())
            break;
        const PeerDrawing drawn = drawWithPeer(peer, plain, options, stop);
        switch (drawn.outcome) {
        case PeerDrawing::Outcome::Drawn:
            result.runs.push_back(measured(peerName(peer), plain, drawn.drawing, drawn.cpuSeconds, stop));
            break;
        case PeerDrawing::Outcome::Missing:
            result.missing.emplace_back(peerName(peer));
            break;
        case PeerDrawing::Outcome::Failed:
            result.failed.emplace_back(peerName(peer));
            break;
        }
    }
    return result;
}

nlohmann::ordered_json layoutBenchJson(const LayoutBenchResult& result)
{
    app::Json runs = app::Json::array();
    for (const LayoutBenchRun& run : result.runs) {
        runs.push_back({{"engine", run.engine},
                        {"domains", run.domains},
                        {"nodes", run.nodes},
                        {"edges", run.edges},
                        {"cpuSeconds", std::round(run.cpuSeconds * 1e4) / 1e4},
                        {"quality", app::qualityJson(run.quality)}});
    }
    return {{"benchmark", "layout"}, {"runs", std::move(runs)}, {"missing", result.missing}, {"failed", result.failed}};
}

app::AnalysisTable layoutBenchTable(const LayoutBenchResult& result)
{
    app::AnalysisTable table = Words::table();
    for (const LayoutBenchRun& run : result.runs) {
        const layout::DrawingQuality& quality = run.quality;
        const auto number = [](std::uint64_t value) { return QString::number(value); };
        const double share =
            quality.edges == 0 ? 1 : static_cast<double>(quality.leftToRight) / static_cast<double>(quality.edges);
        table.rows.push_back(
            {{QString::fromStdString(run.engine), Words::yesOrNo(run.domains), number(run.nodes), number(run.edges),
              decimals(run.cpuSeconds, 3), number(quality.crossings), number(quality.insideCrossings),
              number(quality.seenCrossings), decimals(quality.length, 0), number(quality.bends),
              decimals(quality.aspect, 2), decimals(share, 3)},
             {}});
    }
    return table;
}

} // namespace weft::cli
