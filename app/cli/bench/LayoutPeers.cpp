// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench/LayoutPeers.h"

#include "app/cli/bench/ProcessCost.h"
#include "app/shared/json/JsonDocument.h"

#include <QProcess>
#include <QStandardPaths>

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <deque>
#include <map>

namespace weft::cli {

namespace {

constexpr double PixelsPerInch = 72;

constexpr const char* ElkScript = R"(
let ELK; try { ELK = require('elkjs'); } catch (e) { process.exit(3); }
const g = JSON.parse(require('fs').readFileSync(0));
const graph = { id: 'r', layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'POLYLINE', 'elk.spacing.nodeNode': String(g.nodeGap),
  'elk.layered.spacing.nodeNodeBetweenLayers': String(g.rankGap) },
  children: g.nodes.map((n, i) => ({ id: 'n' + i, width: n[0], height: n[1] })),
  edges: g.edges.map((e, i) => ({ id: 'e' + i, sources: ['n' + e[0]], targets: ['n' + e[1]] })) };
const start = process.cpuUsage();
new ELK().layout(graph).then(r => { const c = process.cpuUsage(start);
  console.log(JSON.stringify({ cpu: (c.user + c.system) / 1e6, nodes: r.children.map(n => [n.x, n.y]),
    edges: r.edges.map(e => { const s = e.sections[0];
      return [s.startPoint, ...(s.bendPoints || []), s.endPoint].map(p => [p.x, p.y]); }) })); });
)";

constexpr const char* DagreScript = R"(
let dagre; try { dagre = require('@dagrejs/dagre'); } catch (e) { try { dagre = require('dagre'); }
  catch (e2) { process.exit(3); } }
const g = JSON.parse(require('fs').readFileSync(0));
const graph = new dagre.graphlib.Graph({ multigraph: true });
graph.setGraph({ rankdir: 'LR', nodesep: g.nodeGap, ranksep: g.rankGap });
g.nodes.forEach((n, i) => graph.setNode('n' + i, { width: n[0], height: n[1] }));
g.edges.forEach((e, i) => graph.setEdge('n' + e[0], 'n' + e[1], {}, 'e' + i));
const start = process.cpuUsage();
dagre.layout(graph);
const c = process.cpuUsage(start);
console.log(JSON.stringify({ cpu: (c.user + c.system) / 1e6,
  nodes: g.nodes.map((n, i) => { const p = graph.node('n' + i); return [p.x - n[0] / 2, p.y - n[1] / 2]; }),
  edges: g.edges.map((e, i) => graph.edge('n' + e[0], 'n' + e[1], 'e' + i).points.map(p => [p.x, p.y])) }));
)";

/// Standard output of the program, or what kept it from giving one.
PeerDrawing::Outcome runProgram(const QString& program, const QStringList& words, const QByteArray& input,
                                std::chrono::milliseconds limit, const std::stop_token& stop, QByteArray& output)
{
    constexpr int Slice = 50;
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return PeerDrawing::Outcome::Missing;
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(path, words);
    process.write(input);
    process.closeWriteChannel();
    for (std::int64_t waited = 0; !process.waitForFinished(Slice); waited += Slice) {
        if (process.state() == QProcess::NotRunning)
            return PeerDrawing::Outcome::Failed;
        if (stop.stop_requested() || waited > limit.count()) {
            process.kill();
            process.waitForFinished();
            return PeerDrawing::Outcome::Failed;
        }
    }
    output = process.readAllStandardOutput();
    if (process.exitStatus() != QProcess::NormalExit)
        return PeerDrawing::Outcome::Failed;
    return process.exitCode() == MissingPackage ? PeerDrawing::Outcome::Missing
           : process.exitCode() == 0            ? PeerDrawing::Outcome::Drawn
                                                : PeerDrawing::Outcome::Failed;
}

QByteArray dotText(const layout::LayoutGraph& graph, const layout::LayoutOptions& options, bool clusters, bool lines)
{
    const auto inches = [](double pixels) { return QByteArray::number(pixels / PixelsPerInch, 'f', 4); };
    QByteArray text = QByteArray("digraph { rankdir=LR; splines=") + (lines ? "polyline" : "none") +
                      "; nodesep=" + inches(options.nodeGap) + "; ranksep=" + inches(options.rankGap) +
                      "; node [shape=box, fixedsize=true, label=\"\"];\n";
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        text += QByteArray::number(qulonglong{i}) + " [width=" + inches(graph.nodes[i].size.width) +
                ", height=" + inches(graph.nodes[i].size.height) + "];\n";
    std::vector<QByteArray> members(clusters ? graph.groups.size() : 0);
    for (std::size_t i = 0; i < graph.nodes.size() && clusters; ++i) {
        if (graph.nodes[i].group != layout::None)
            members[graph.nodes[i].group] += QByteArray::number(qulonglong{i}) + "; ";
    }
    for (std::size_t i = 0; i < members.size(); ++i)
        text += "subgraph cluster_" + QByteArray::number(qulonglong{i}) + " { " + members[i] + "}\n";
    for (const layout::LayoutEdge& edge : graph.edges)
        text += QByteArray::number(edge.from) + " -> " + QByteArray::number(edge.to) + ";\n";
    return text + "}\n";
}

/// Reads `dot -Tplain`: inches, y upwards, edges as cubic B-splines grouped by their ends; without `lines` these are
/// not there.
bool readPlain(const QByteArray& plain, const layout::LayoutGraph& graph, bool lines, layout::Drawing& drawing)
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::deque<std::size_t>> edges;
    for (std::size_t i = 0; i < graph.edges.size(); ++i)
        edges[{graph.edges[i].from, graph.edges[i].to}].push_back(i);
    double height = 0;
    std::size_t read = 0;
    QByteArray joined = plain;
    joined.replace("\\\n", "");
    for (const QByteArray& line : joined.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        const auto point = [&](qsizetype at) {
            return layout::Point{words[at].toDouble() * PixelsPerInch,
                                 (height - words[at + 1].toDouble()) * PixelsPerInch};
        };
        if (words[0] == "graph" && words.size() >= 4) {
            height = words[3].toDouble();
            drawing.bounds = {0, 0, words[2].toDouble() * PixelsPerInch, height * PixelsPerInch};
        } else if (words[0] == "node" && words.size() >= 6) {
            const std::size_t node = words[1].toUInt();
            if (node >= graph.nodes.size())
                return false;
            const layout::Size size = graph.nodes[node].size;
            const layout::Point centre = point(2);
            drawing.nodes[node] = {centre.x - size.width / 2, centre.y - size.height / 2, size.width, size.height};
        } else if (words[0] == "edge" && words.size() >= 4) {
            const auto found = edges.find({words[1].toUInt(), words[2].toUInt()});
            const qsizetype count = words[3].toInt();
            if (found == edges.end() || found->second.empty() || words.size() < 4 + 2 * count || count < 2)
                return false;
            layout::Route& route = drawing.edges[found->second.front()];
            found->second.pop_front();
            for (qsizetype i = 0; i < count; ++i)
                route.points.push_back(point(4 + 2 * i));
            route.curved = count >= 4 && count % 3 == 1;
            ++read;
        }
    }
    if (lines)
        return read == graph.edges.size();
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const layout::Rect& from = drawing.nodes[graph.edges[i].from];
        const layout::Rect& to = drawing.nodes[graph.edges[i].to];
        drawing.edges[i] = {{{from.right(), from.center().y}, {to.x, to.center().y}}, false, false};
    }
    return true;
}

/// CPU seconds that Graphviz takes to read that text and to write it again; 0 when it has no `nop`.
double readingSeconds(const QByteArray& text, std::chrono::milliseconds limit, const std::stop_token& stop)
{
    QByteArray output;
    const double before = childCpuSeconds();
    const bool known = runProgram(QStringLiteral("nop"), {}, text, limit, stop, output) == PeerDrawing::Outcome::Drawn;
    return known ? childCpuSeconds() - before : 0;
}

PeerDrawing drawWithDot(const layout::LayoutGraph& graph, bool clusters, const layout::LayoutOptions& options,
                        const std::stop_token& stop)
{
    // Up to these sizes polylines take less than the rest (layout.md, "What users have today").
    constexpr std::size_t MostLines = 6000;
    constexpr std::size_t MostClusterLines = 2000;
    PeerDrawing result;
    result.drawing.nodes.resize(graph.nodes.size());
    result.drawing.edges.resize(graph.edges.size());
    result.linesDrawn = graph.nodes.size() <= (clusters ? MostClusterLines : MostLines);
    const QByteArray text = dotText(graph, options, clusters, result.linesDrawn);
    QByteArray output;
    const double before = childCpuSeconds();
    result.outcome =
        runProgram(QStringLiteral("dot"), {QStringLiteral("-Tplain")}, text, options.timeLimit, stop, output);
    result.cpuSeconds = childCpuSeconds() - before;
    if (result.outcome == PeerDrawing::Outcome::Drawn) {
        result.cpuSeconds -= std::min(result.cpuSeconds / 2, readingSeconds(text, options.timeLimit, stop));
        if (!readPlain(output, graph, result.linesDrawn, result.drawing))
            result.outcome = PeerDrawing::Outcome::Failed;
    }
    return result;
}

QByteArray jsonText(const layout::LayoutGraph& graph, const layout::LayoutOptions& options)
{
    app::Json nodes = app::Json::array();
    for (const layout::LayoutNode& node : graph.nodes)
        nodes.push_back(app::Json::array({node.size.width, node.size.height}));
    app::Json edges = app::Json::array();
    for (const layout::LayoutEdge& edge : graph.edges)
        edges.push_back(app::Json::array({edge.from, edge.to}));
    return QByteArray::fromStdString(app::Json{
        {"nodes", std::move(nodes)},
        {"edges", std::move(edges)},
        {"nodeGap", options.nodeGap},
        {"rankGap", options.rankGap}}.dump());
}

/// Reads what the scripts print.
bool readJson(const QByteArray& text, const layout::LayoutGraph& graph, PeerDrawing& peer)
try {
    const app::Json json = app::Json::parse(text.begin(), text.end());
    if (json.at("nodes").size() != graph.nodes.size() || json.at("edges").size() != graph.edges.size())
        return false;
    layout::Drawing& drawing = peer.drawing;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const layout::Size size = graph.nodes[i].size;
        const app::Json& corner = json.at("nodes").at(i);
        drawing.nodes[i] = {corner.at(0).get<double>(), corner.at(1).get<double>(), size.width, size.height};
        drawing.bounds = drawing.bounds.united(drawing.nodes[i]);
    }
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        for (const app::Json& p : json.at("edges").at(i))
            drawing.edges[i].points.push_back({p.at(0).get<double>(), p.at(1).get<double>()});
    }
    peer.cpuSeconds = json.at("cpu").get<double>();
    return true;
} catch (const app::Json::exception&) {
    return false; // not what the scripts print
}

} // namespace

const char* peerName(Peer peer)
{
    switch (peer) {
    case Peer::Dot:
        return "dot";
    case Peer::DotClusters:
        return "dot with clusters";
    case Peer::Elkjs:
        return "elkjs";
    case Peer::Dagre:
        return "dagre";
    }
    return "";
}

PeerDrawing drawWithPeer(Peer peer, const layout::LayoutGraph& graph, const layout::LayoutOptions& options,
                         const std::stop_token& stop)
{
    if (peer == Peer::Dot || peer == Peer::DotClusters)
        return drawWithDot(graph, peer == Peer::DotClusters, options, stop);
    PeerDrawing result;
    result.drawing.nodes.resize(graph.nodes.size());
    result.drawing.edges.resize(graph.edges.size());
    QByteArray output;
    const char* script = peer == Peer::Elkjs ? ElkScript : DagreScript;
    result.outcome = runProgram(QStringLiteral("node"), {QStringLiteral("-e"), QString::fromUtf8(script)},
                                jsonText(graph, options), options.timeLimit, stop, output);
    if (result.outcome == PeerDrawing::Outcome::Drawn && !readJson(output, graph, result))
        result.outcome = PeerDrawing::Outcome::Failed;
    return result;
}

} // namespace weft::cli
