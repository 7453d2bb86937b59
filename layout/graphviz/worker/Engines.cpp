// SPDX-License-Identifier: Apache-2.0
#include "layout/graphviz/worker/Engines.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <utility>

#include <graphviz/gvc.h>

namespace weft::layout {
namespace {

constexpr double PointsPerInch = 72; // one of our pixels is one of its points
constexpr std::array<const char*, 6> EngineNames{"dot", "neato", "fdp", "sfdp", "circo", "twopi"};

std::string number(double value)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.4f", value);
    return text.data();
}

/// One Graphviz graph, and what it is called by: attributes are declared with their defaults when first set.
class Graph {
public:
    Graph() : m_context(gvContext()), m_graph(agopen(name("g"), Agdirected, nullptr))
    {
        attribute(AGNODE, "shape", "box");
        attribute(AGNODE, "fixedsize", "true");
        attribute(AGNODE, "label", "");
        attribute(AGEDGE, "dir", "none");
    }
    ~Graph()
    {
        if (m_laidOut)
            gvFreeLayout(m_context, m_graph);
        agclose(m_graph);
        gvFreeContext(m_context);
    }
    Graph(const Graph&) = delete;
    Graph& operator=(const Graph&) = delete;

    static char* name(const char* text) { return const_cast<char*>(text); }
    void attribute(int kind, const char* key, const std::string& value)
    {
        agattr(m_graph, kind, name(key), name(value.c_str()));
    }
    void set(void* object, const char* key, const std::string& value)
    {
        agsafeset(object, name(key), name(value.c_str()), name(""));
    }

    Agnode_t* addNode(double width, double height)
    {
        Agnode_t* node = agnode(m_graph, name(("n" + std::to_string(m_count++)).c_str()), 1);
        set(node, "width", number(width / PointsPerInch));
        set(node, "height", number(height / PointsPerInch));
        return node;
    }
    Agedge_t* addEdge(Agnode_t* from, Agnode_t* to, double weight)
    {
        Agedge_t* edge = agedge(m_graph, from, to, name(("e" + std::to_string(m_count++)).c_str()), 1);
        set(edge, "weight", std::to_string(std::clamp(static_cast<int>(weight), 1, 1000)));
        return edge;
    }
    bool layOut(GraphvizEngine engine)
    {
        m_laidOut = gvLayout(m_context, m_graph, EngineNames[static_cast<std::size_t>(engine)]) == 0;
        return m_laidOut;
    }
    [[nodiscard]] Agraph_t* get() const { return m_graph; }

private:
    GVC_t* m_context;
    Agraph_t* m_graph;
    std::size_t m_count = 0;
    bool m_laidOut = false;
};

RectRecord rectOf(Agnode_t* node, double width, double height)
{
    const pointf at = ND_coord(node);
    return {at.x - width / 2, -at.y - height / 2, width, height};
}

/// The room for a title: an empty table of that size, since only the parent knows texts and fonts.
void reserveTitle(Graph& graph, Agraph_t* cluster, const GroupRecord& group)
{
    const std::string table =
        "<TABLE BORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\"" +
        std::to_string(std::clamp(static_cast<int>(group.titleWidth) + 1, 1, 10000)) + "\" HEIGHT=\"" +
        std::to_string(std::clamp(static_cast<int>(group.titleHeight) + 1, 1, 1000)) + "\"><TR><TD></TD></TR></TABLE>";
    char* html = agstrdup_html(graph.get(), Graph::name(table.c_str()));
    agsafeset(cluster, Graph::name("label"), html, Graph::name(""));
    agstrfree(graph.get(), html);
    graph.set(cluster, "labeljust", "l");
    graph.set(cluster, "labelloc", "t");
}

Reply dotReply(const Request& request)
{
    Graph graph;
    graph.attribute(AGRAPH, "rankdir", "LR");
    graph.attribute(AGRAPH, "nodesep", number(request.header.nodeGap / PointsPerInch));
    graph.attribute(AGRAPH, "ranksep", number(request.header.rankGap / PointsPerInch));
    // Curves around boxes cost far more than the places; with many edges they are not seen anyway.
    constexpr std::size_t MostCurves = 3000;
    constexpr std::size_t MostLines = 12000;
    const std::size_t edgeCount = request.edges.size();
    graph.attribute(AGRAPH, "splines",
                    edgeCount <= MostCurves  ? "true"
                    : edgeCount <= MostLines ? "polyline"
                                             : "false");

    std::vector<Agraph_t*> clusters;
    for (std::size_t i = 0; i < request.groups.size(); ++i) {
        Agraph_t* cluster = agsubg(graph.get(), Graph::name(("cluster" + std::to_string(i)).c_str()), 1);
        graph.set(cluster, "margin", number(request.header.groupPadding));
        reserveTitle(graph, cluster, request.groups[i]);
        clusters.push_back(cluster);
    }
    std::vector<Agnode_t*> nodes;
    std::vector<bool> filled(clusters.size(), false);
    for (const NodeRecord& record : request.nodes) {
        nodes.push_back(graph.addNode(record.width, record.height));
        if (record.group < clusters.size()) {
            agsubnode(clusters[record.group], nodes.back(), 1);
            filled[record.group] = true;
        }
    }
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        if (!filled[i]) // dot forgets empty clusters
            agsubnode(clusters[i], graph.addNode(std::max(1.0, request.groups[i].titleWidth), 1), 1);
    }
    std::vector<Agedge_t*> edges;
    for (const EdgeRecord& record : request.edges) {
        edges.push_back(graph.addEdge(nodes[record.from], nodes[record.to], record.weight));
        graph.set(edges.back(), "tailport", "e");
        graph.set(edges.back(), "headport", "w");
    }
    Reply reply;
    if (!graph.layOut(GraphvizEngine::Dot))
        return reply;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        reply.nodes.push_back(rectOf(nodes[i], request.nodes[i].width, request.nodes[i].height));
    for (Agraph_t* cluster : clusters) {
        const boxf box = GD_bb(cluster);
        reply.groups.push_back({box.LL.x, -box.UR.y, box.UR.x - box.LL.x, box.UR.y - box.LL.y});
    }
    for (Agedge_t* edge : edges) {
        std::vector<PointRecord>& points = reply.edges.emplace_back();
        const splines* curves = ED_spl(edge);
        if (curves == nullptr || curves->size == 0)
            continue;
        const bezier& curve = curves->list[0];
        for (int i = 0; i < curve.size; ++i)
            points.push_back({curve.list[i].x, -curve.list[i].y});
    }
    return reply;
}

struct Box {
    double width = 0;
    double height = 0;
};
using Link = std::pair<std::size_t, std::size_t>;

bool overlap(const std::vector<Box>& boxes, const std::vector<PointRecord>& at)
{
    std::vector<std::size_t> order(boxes.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return at[a].x < at[b].x; });
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t a = order[i];
        for (std::size_t k = i + 1; k < order.size() && at[order[k]].x < at[a].x + boxes[a].width; ++k) {
            const std::size_t b = order[k];
            if (at[b].y < at[a].y + boxes[a].height && at[a].y < at[b].y + boxes[b].height)
                return true;
        }
    }
    return false;
}

/// Not every engine keeps boxes apart: moves their middles away from each other until all are.
void spread(const std::vector<Box>& boxes, std::vector<PointRecord>& at)
{
    constexpr double Step = 1.1;
    constexpr int MostSteps = 60;
    for (int step = 0; step < MostSteps && overlap(boxes, at); ++step) {
        for (std::size_t i = 0; i < at.size(); ++i) {
            at[i].x = (at[i].x + boxes[i].width / 2) * Step - boxes[i].width / 2;
            at[i].y = (at[i].y + boxes[i].height / 2) * Step - boxes[i].height / 2;
        }
    }
}

/// Boxes without groups by an engine that knows none; their top left corners from (0, 0) on. Empty when it failed.
std::vector<PointRecord> place(const Request& request, const std::vector<Box>& boxes, const std::vector<Link>& links)
{
    if (boxes.size() == 1)
        return {{0, 0}};
    Graph graph;
    // Not "prism", which "false" stands for: its triangulation follows addresses, so each run would differ.
    graph.attribute(AGRAPH, "overlap", "vpsc");
    graph.attribute(AGRAPH, "sep", "+" + number(request.header.nodeGap / 2));
    graph.attribute(AGRAPH, "splines", "none");
    graph.attribute(AGRAPH, "start", "7");
    graph.attribute(AGRAPH, "nodesep", number(request.header.nodeGap / PointsPerInch));
    graph.attribute(AGRAPH, "ranksep", number(request.header.rankGap / PointsPerInch));
    std::vector<Agnode_t*> nodes;
    for (const Box& box : boxes)
        nodes.push_back(graph.addNode(box.width, box.height));
    for (const auto& [from, to] : links)
        graph.addEdge(nodes[from], nodes[to], 1);
    if (!graph.layOut(request.header.engine))
        return {};
    std::vector<PointRecord> result;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const RectRecord rect = rectOf(nodes[i], boxes[i].width, boxes[i].height);
        result.push_back({rect.x, rect.y});
    }
    spread(boxes, result);
    PointRecord least{1e18, 1e18};
    for (const PointRecord& p : result)
        least = {std::min(least.x, p.x), std::min(least.y, p.y)};
    for (PointRecord& p : result)
        p = {p.x - least.x, p.y - least.y};
    return result;
}

Reply nestedReply(const Request& request)
{
    // What lies on the page: a box for each group, then one for each node of none.
    const std::size_t groups = request.groups.size();
    std::vector<std::vector<std::size_t>> members(groups);
    std::vector<std::size_t> pageBox(request.nodes.size());
    std::vector<std::size_t> insideNumber(request.nodes.size(), 0);
    std::vector<Box> page(groups);
    for (std::size_t i = 0; i < request.nodes.size(); ++i) {
        const NodeRecord& node = request.nodes[i];
        if (node.group < groups) {
            pageBox[i] = node.group;
            insideNumber[i] = members[node.group].size();
            members[node.group].push_back(i);
        } else {
            pageBox[i] = page.size();
            page.push_back({node.width, node.height});
        }
    }
    std::vector<std::vector<Link>> inside(groups);
    std::map<Link, int> between;
    for (const EdgeRecord& edge : request.edges) {
        const std::size_t from = pageBox[edge.from];
        const std::size_t to = pageBox[edge.to];
        if (from != to)
            between[{from, to}] = 1;
        else if (from < groups)
            inside[from].push_back({insideNumber[edge.from], insideNumber[edge.to]});
    }
    const double padding = request.header.groupPadding;
    std::vector<std::vector<PointRecord>> places(groups);
    for (std::size_t g = 0; g < groups; ++g) {
        std::vector<Box> boxes;
        for (const std::size_t i : members[g])
            boxes.push_back({request.nodes[i].width, request.nodes[i].height});
        Box extent{request.groups[g].titleWidth, 0};
        if (!boxes.empty()) {
            places[g] = place(request, boxes, inside[g]);
            if (places[g].empty())
                return {};
        }
        for (std::size_t k = 0; k < boxes.size(); ++k) {
            extent.width = std::max(extent.width, places[g][k].x + boxes[k].width);
            extent.height = std::max(extent.height, places[g][k].y + boxes[k].height);
        }
        page[g] = {extent.width + 2 * padding, extent.height + 2 * padding + request.groups[g].titleHeight};
    }
    std::vector<Link> links;
    for (const auto& [link, any] : between)
        links.push_back(link);
    if (page.empty())
        return {};
    const std::vector<PointRecord> onPage = place(request, page, links);
    if (onPage.empty())
        return {};
    Reply reply;
    for (std::size_t i = 0; i < request.nodes.size(); ++i) {
        PointRecord at = onPage[pageBox[i]];
        if (pageBox[i] < groups) {
            const PointRecord& own = places[pageBox[i]][insideNumber[i]];
            at = {at.x + padding + own.x, at.y + padding + request.groups[pageBox[i]].titleHeight + own.y};
        }
        reply.nodes.push_back({at.x, at.y, request.nodes[i].width, request.nodes[i].height});
    }
    for (std::size_t g = 0; g < groups; ++g)
        reply.groups.push_back({onPage[g].x, onPage[g].y, page[g].width, page[g].height});
    reply.edges.resize(request.edges.size());
    return reply;
}

} // namespace

Reply layOut(const Request& request)
{
    return request.header.engine == GraphvizEngine::Dot ? dotReply(request) : nestedReply(request);
}

} // namespace weft::layout
