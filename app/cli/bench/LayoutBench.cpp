// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench/LayoutBench.h"

#include "app/cli/bench/LayoutGoals.h"
#include "app/cli/bench/LayoutMovementBench.h"
#include "app/cli/bench/LayoutPeers.h"
#include "app/cli/bench/ProcessCost.h"
#include "app/shared/json/LayoutJson.h"
#include "layout/Crossings.h"
#include "layout/LayoutCatalog.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace weft::cli {

namespace {

class LayoutBenchWords {
    Q_DECLARE_TR_FUNCTIONS(LayoutBench)

public:
    static auto runs()
    {
        return app::AnalysisTable{tr("Layouts"),
                                  {tr("mesh"), tr("engine"), tr("nodes"), tr("edges"), tr("CPU s"), tr("peak MB"),
                                   tr("crossings"), tr("inside"), tr("seen"), tr("edge length"), tr("bends"),
                                   tr("width ÷ height"), tr("left to right")},
                                  {false, false, true, true, true, true, true, true, true, true, true, true, true},
                                  {}};
    }
    static auto movements()
    {
        return app::AnalysisTable{
            tr("Movement after one change"),
            {tr("mesh"), tr("change"), tr("changes"), tr("moved %"), tr("mean move"), tr("crossings")},
            {false, false, true, true, true, true},
            {}};
    }
    static auto goals()
    {
        return app::AnalysisTable{tr("Goals"),
                                  {tr("mesh"), tr("wanted"), tr("measured"), tr("met"), tr("goal")},
                                  {false, true, true, false, false},
                                  {}};
    }
    static QString engine(const LayoutBenchRun& run)
    {
        const QString name = QString::fromStdString(run.engine);
        if (run.engine == "dot" && run.domains)
            return tr("dot with clusters");
        return run.engine == "floorplan" && run.single ? tr("floorplan, single lines") : name;
    }
    static QString change(LayoutMovement::Change change)
    {
        switch (change) {
        case LayoutMovement::Change::Product:
            return tr("one product more");
        case LayoutMovement::Change::EdgeInside:
            return tr("one edge in a domain more");
        case LayoutMovement::Change::EdgeBetween:
            return tr("one edge between domains more");
        }
        return {};
    }
    static QString met(const LayoutGoal& goal)
    {
        return goal.value ? goal.met() ? tr("yes") : tr("no") : tr("not measured");
    }
};

const char* changeId(LayoutMovement::Change change)
{
    switch (change) {
    case LayoutMovement::Change::Product:
        return "product";
    case LayoutMovement::Change::EdgeInside:
        return "edgeInside";
    case LayoutMovement::Change::EdgeBetween:
        return "edgeBetween";
    }
    return "";
}

/// Without groups, ports and what has no edge.
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
    for (const layout::LayoutEdge& edge : graph.edges)
        plain.edges.push_back({index[edge.from], index[edge.to]});
    return plain;
}

/// Crossings of straight lines between the centres: of all, and of those that stay in a group.
void countStraight(const layout::LayoutGraph& graph, const layout::Drawing& drawing, LayoutBenchRun& run,
                   const std::stop_token& stop)
{
    std::vector<std::vector<layout::Point>> all;
    std::vector<std::vector<layout::Point>> inside;
    for (const layout::LayoutEdge& edge : graph.edges) {
        if (edge.from == edge.to)
            continue;
        all.push_back({drawing.nodes[edge.from].center(), drawing.nodes[edge.to].center()});
        if (graph.nodes[edge.from].group == graph.nodes[edge.to].group)
            inside.push_back(all.back());
    }
    run.straightCrossings = layout::countCrossings(all, stop);
    run.straightInsideCrossings =
        inside.size() == all.size() ? run.straightCrossings : layout::countCrossings(inside, stop);
}

bool sameDrawing(const layout::Drawing& a, const layout::Drawing& b)
{
    return a.nodes == b.nodes && a.groups == b.groups && a.bounds == b.bounds &&
           std::ranges::equal(a.edges, b.edges, [](const layout::Route& left, const layout::Route& right) {
               return left.points == right.points && left.curved == right.curved && left.back == right.back;
           });
}

class LayoutRuns {
public:
    LayoutRuns(const LayoutBenchMesh& mesh, LayoutBenchResult& result, const std::stop_token& stop)
        : m_mesh(mesh), m_result(result), m_stop(stop)
    {
        m_options.nodeGap = 20;
        m_options.rankGap = 60;
        m_options.timeLimit = std::chrono::seconds(PeerSeconds);
    }

    void measure(const std::string& engine, const layout::LayoutGraph& graph, layout::EdgesDrawn drawn)
    {
        const std::size_t products = m_mesh.products;
        const int repeat = products <= 1000 ? 5 : products <= 10'000 ? 2 : 1;
        layout::LayoutOptions options = m_options;
        options.edgesDrawn = drawn;
        LayoutBenchRun run = blank(engine, graph);
        run.single = drawn == layout::EdgesDrawn::Single;
        layout::LaidOut laid;
        for (int i = 0; i < repeat && !m_stop.stop_requested(); ++i) {
            NoProgress progress;
            forgetPeak();
            const double before = cpuSeconds();
            layout::LaidOut again = layout::layoutNamed(engine)->layOut(graph, options, progress, m_stop);
            const double seconds = cpuSeconds() - before;
            run.cpuSeconds = i == 0 ? seconds : std::min(run.cpuSeconds, seconds);
            run.peakBytes = i == 0 ? peakBytes() : run.peakBytes;
            if (i > 0)
                run.sameBytes = run.sameBytes && sameDrawing(laid.drawing, again.drawing);
            laid = std::move(again);
        }
        for (const layout::Route& route : laid.drawing.edges)
            run.backEdges += route.back ? 1 : 0;
        if (!laid.drawing.ribbons.empty())
            run.ribbonLines = laid.drawing.ribbons.back().line + std::size_t{1};
        add(std::move(run), graph, laid.drawing);
    }

    void measurePeer(Peer peer, const layout::LayoutGraph& graph)
    {
        if (m_stop.stop_requested())
            return;
        const int repeat = peer != Peer::Dot && peer != Peer::DotClusters ? 1 : m_mesh.products <= 1000 ? 3 : 1;
        LayoutBenchRun run = blank(peer == Peer::DotClusters ? "dot" : peerName(peer), graph);
        PeerDrawing drawn;
        for (int i = 0; i < repeat && !m_stop.stop_requested(); ++i) {
            drawn = drawWithPeer(peer, graph, m_options, m_stop);
            if (drawn.outcome != PeerDrawing::Outcome::Drawn)
                break;
            run.cpuSeconds = i == 0 ? drawn.cpuSeconds : std::min(run.cpuSeconds, drawn.cpuSeconds);
        }
        if (m_stop.stop_requested())
            return;
        switch (drawn.outcome) {
        case PeerDrawing::Outcome::Drawn:
            run.linesDrawn = drawn.linesDrawn;
            add(std::move(run), graph, drawn.drawing);
            break;
        case PeerDrawing::Outcome::Missing:
            note(m_result.missing, peerName(peer));
            break;
        case PeerDrawing::Outcome::Failed:
            note(m_result.failed, std::string(peerName(peer)) + " (" + m_mesh.name + ")");
            break;
        }
    }

private:
    static void note(std::vector<std::string>& names, const std::string& name)
    {
        if (std::ranges::find(names, name) == names.end())
            names.push_back(name);
    }

    [[nodiscard]] LayoutBenchRun blank(std::string engine, const layout::LayoutGraph& graph) const
    {
        LayoutBenchRun run;
        run.mesh = m_mesh.name;
        run.products = m_mesh.products;
        run.dense = m_mesh.dense;
        run.engine = std::move(engine);
        run.domains = !graph.groups.empty();
        run.nodes = graph.nodes.size();
        run.edges = graph.edges.size();
        return run;
    }

    void add(LayoutBenchRun run, const layout::LayoutGraph& graph, const layout::Drawing& drawing)
    {
        constexpr std::size_t MostCounted = 40'000; // crossings grow with the square of the edges
        for (const layout::LayoutEdge& edge : graph.edges)
            run.between += graph.nodes[edge.from].group != graph.nodes[edge.to].group ? 1 : 0;
        if (graph.edges.size() <= MostCounted) {
            run.quality = drawingQuality(graph, drawing, m_stop);
            run.hidden = hiddenEdges(graph, drawing, m_stop);
            countStraight(graph, drawing, run, m_stop);
        }
        if (!m_stop.stop_requested())
            m_result.runs.push_back(std::move(run));
    }

    const LayoutBenchMesh& m_mesh;
    LayoutBenchResult& m_result;
    const std::stop_token& m_stop;
    layout::LayoutOptions m_options;
};

QString decimals(double value, int count)
{
    return QString::number(value, 'f', count);
}

app::AnalysisTable runTable(const LayoutBenchResult& result)
{
    constexpr double Megabyte = 1e6;
    app::AnalysisTable table = LayoutBenchWords::runs();
    for (const LayoutBenchRun& run : result.runs) {
        const auto number = [](std::uint64_t value) { return QString::number(value); };
        std::vector<QString> cells{QString::fromStdString(run.mesh),
                                   LayoutBenchWords::engine(run),
                                   number(run.nodes),
                                   number(run.edges),
                                   decimals(run.cpuSeconds, 3),
                                   run.peakBytes == 0 ? QString()
                                                      : decimals(static_cast<double>(run.peakBytes) / Megabyte, 0)};
        if (run.quality) {
            const layout::DrawingQuality& quality = *run.quality;
            const double share =
                quality.edges == 0 ? 1 : static_cast<double>(quality.leftToRight) / static_cast<double>(quality.edges);
            if (run.linesDrawn) {
                cells.insert(cells.end(),
                             {number(quality.crossings), number(quality.insideCrossings), number(quality.seenCrossings),
                              decimals(quality.length, 0), number(quality.bends)});
            } else {
                cells.resize(cells.size() + 5);
            }
            cells.insert(cells.end(), {decimals(quality.aspect, 2), decimals(share, 3)});
        }
        cells.resize(table.columns.size());
        table.rows.push_back({std::move(cells), {}});
    }
    return table;
}

app::AnalysisTable movementTable(const LayoutBenchResult& result)
{
    constexpr double Percent = 100;
    app::AnalysisTable table = LayoutBenchWords::movements();
    for (const LayoutMovement& movement : result.movements) {
        table.rows.push_back({{QString::fromStdString(movement.mesh), LayoutBenchWords::change(movement.change),
                               QString::number(movement.changes), decimals(movement.moved * Percent, 2),
                               decimals(movement.mean, 1), decimals(movement.crossings, 3)},
                              {}});
    }
    return table;
}

app::AnalysisTable goalTable(const std::vector<LayoutGoal>& goals)
{
    app::AnalysisTable table = LayoutBenchWords::goals();
    for (const LayoutGoal& goal : goals) {
        const QString sign = goal.atLeast ? QStringLiteral("≥ ") : QStringLiteral("≤ ");
        table.rows.push_back({{QString::fromStdString(goal.mesh), sign + QString::number(goal.wanted),
                               goal.value ? decimals(*goal.value, *goal.value < 10 ? 3 : 1) : QString(),
                               LayoutBenchWords::met(goal), goal.text},
                              {}});
    }
    return table;
}

} // namespace

void benchLayout(const LayoutBenchMesh& mesh, const LayoutBenchOptions& options, LayoutBenchResult& result,
                 const std::stop_token& stop)
{
    constexpr std::size_t MostClustered = 5000; // beyond it dot with clusters takes hours
    constexpr std::size_t MostElkjs = 5000;
    constexpr std::size_t MostDagre = 500;
    constexpr std::size_t MostDot = 10'000;
    constexpr std::size_t MostLanes = 1000;
    constexpr std::size_t MostFramed = 20'000;
    constexpr std::size_t Changes = 48;
    LayoutRuns bench(mesh, result, stop);
    const std::string& only = options.onlyLayout;
    const std::size_t products = mesh.products;
    if (!only.empty() && only != "layered" && only != "floorplan") {
        bench.measure(only, mesh.graph, layout::EdgesDrawn::Single);
        return;
    }
    if (options.layered && only != "floorplan") {
        const layout::LayoutGraph plain = plainGraph(mesh.graph);
        bench.measure("layered", plain, layout::EdgesDrawn::Single);
        if (options.peers && !mesh.dense) {
            if (products <= MostDot)
                bench.measurePeer(Peer::Dot, plain);
            if (products <= MostElkjs)
                bench.measurePeer(Peer::Elkjs, plain);
            if (products <= MostDagre)
                bench.measurePeer(Peer::Dagre, plain);
        }
    }
    if (options.floorplan && only != "layered" && products <= MostFramed) {
        bench.measure("floorplan", mesh.graph, layout::EdgesDrawn::Ribbons);
        bench.measure("floorplan", mesh.graph, layout::EdgesDrawn::Single);
        if (only.empty() && products <= MostLanes && !mesh.dense)
            bench.measure("lanes", mesh.graph, layout::EdgesDrawn::Single);
        if (options.peers && products <= MostClustered)
            bench.measurePeer(Peer::DotClusters, mesh.graph);
    }
    if (options.movement && only != "layered") {
        for (const auto change : {LayoutMovement::Change::Product, LayoutMovement::Change::EdgeInside,
                                  LayoutMovement::Change::EdgeBetween}) {
            const LayoutMovement movement = layoutMovement(mesh, change, Changes, stop);
            if (!stop.stop_requested())
                result.movements.push_back(movement);
        }
    }
}

nlohmann::ordered_json layoutBenchJson(const LayoutBenchResult& result)
{
    app::Json runs = app::Json::array();
    for (const LayoutBenchRun& run : result.runs) {
        app::Json row{{"mesh", run.mesh},
                      {"engine", run.engine},
                      {"domains", run.domains},
                      {"edgesDrawn", !run.linesDrawn ? "none"
                                     : run.single    ? "single"
                                                     : "ribbons"},
                      {"nodes", run.nodes},
                      {"edges", run.edges},
                      {"cpuSeconds", rounded(run.cpuSeconds)}};
        if (run.peakBytes > 0)
            row["peakBytes"] = run.peakBytes;
        if (run.quality) {
            row["quality"] = app::qualityJson(*run.quality);
            row["straightCrossings"] = run.straightCrossings;
            row["edgesBehindBoxes"] = run.hidden.inside + run.hidden.between;
        }
        runs.push_back(std::move(row));
    }
    app::Json movements = app::Json::array();
    for (const LayoutMovement& movement : result.movements) {
        movements.push_back({{"mesh", movement.mesh},
                             {"change", changeId(movement.change)},
                             {"changes", movement.changes},
                             {"moved", rounded(movement.moved)},
                             {"mean", rounded(movement.mean)},
                             {"crossings", rounded(movement.crossings)}});
    }
    app::Json goals = app::Json::array();
    for (const LayoutGoal& goal : layoutGoals(result)) {
        goals.push_back({{"mesh", goal.mesh},
                         {"goal", goal.id},
                         {goal.atLeast ? "atLeast" : "atMost", goal.wanted},
                         {"value", goal.value ? app::Json(rounded(*goal.value)) : app::Json()},
                         {"met", goal.value ? app::Json(goal.met()) : app::Json()}});
    }
    return {{"benchmark", "layout"},     {"runs", std::move(runs)},   {"movements", std::move(movements)},
            {"goals", std::move(goals)}, {"missing", result.missing}, {"failed", result.failed}};
}

std::vector<app::AnalysisTable> layoutBenchTables(const LayoutBenchResult& result)
{
    std::vector<app::AnalysisTable> tables{runTable(result)};
    if (!result.movements.empty())
        tables.push_back(movementTable(result));
    const std::vector<LayoutGoal> goals = layoutGoals(result);
    if (!goals.empty())
        tables.push_back(goalTable(goals));
    return tables;
}

} // namespace weft::cli
