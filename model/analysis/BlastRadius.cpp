// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/BlastRadius.h"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/reverse_graph.hpp>

#include <algorithm>
#include <cassert>
#include <tuple>

namespace weft {

namespace {

using Vertex = LevelGraph::Vertex;
using Colors = std::vector<boost::default_color_type>;

/// What the search knows of each vertex.
struct Marks {
    explicit Marks(std::size_t size)
        : color(size, boost::white_color), distance(size, 0), previous(size, NoVertex), edge(size, NoVertex)
    {
    }

    Colors color;
    std::vector<std::uint32_t> distance;
    std::vector<Vertex> previous;
    std::vector<std::uint32_t> edge;
};

/// The queue that Boost's search takes its next vertex from. It is where the search is bounded: a vertex at the last
/// hop is never handed out, and when stopped the queue is empty.
class BoundedQueue {
public:
    BoundedQueue(const Marks& marks, std::uint32_t depth, std::stop_token stop)
        : m_marks(marks), m_depth(depth), m_stop(std::move(stop))
    {
    }

    void push(Vertex vertex)
    {
        m_discovered.push_back(vertex);
        if (m_marks.distance[vertex] < m_depth)
            m_waiting.push_back(vertex);
    }
    [[nodiscard]] Vertex top() const { return m_waiting[m_next]; }
    void pop() { ++m_next; }
    [[nodiscard]] bool empty()
    {
        if (m_next % 1024 == 0 && m_stop.stop_requested())
            m_stopped = true;
        return m_stopped || m_next == m_waiting.size();
    }

    [[nodiscard]] const std::vector<Vertex>& discovered() const { return m_discovered; }
    [[nodiscard]] bool stopped() const { return m_stopped; }

private:
    const Marks& m_marks;
    std::uint32_t m_depth;
    std::stop_token m_stop;
    std::vector<Vertex> m_waiting;
    std::vector<Vertex> m_discovered;
    std::size_t m_next = 0;
    bool m_stopped = false;
};

/// Notes distance and predecessor. A second way of the same length wins when it comes from a lesser node.
template <class Graph> class Recorder : public boost::default_bfs_visitor {
public:
    Recorder(Marks& marks, const LevelGraph::Graph& graph) : m_marks(&marks), m_graph(&graph) {}

    using Edge = typename boost::graph_traits<Graph>::edge_descriptor;

    void tree_edge(const Edge& edge, const Graph& graph)
    {
        const Vertex from = boost::source(edge, graph);
        const Vertex to = boost::target(edge, graph);
        m_marks->distance[to] = m_marks->distance[from] + 1;
        note(edge, from, to);
    }
    void non_tree_edge(const Edge& edge, const Graph& graph)
    {
        const Vertex from = boost::source(edge, graph);
        const Vertex to = boost::target(edge, graph);
        if (m_marks->distance[to] == m_marks->distance[from] + 1 && from < m_marks->previous[to])
            note(edge, from, to);
    }

private:
    void note(const Edge& edge, Vertex from, Vertex to)
    {
        m_marks->previous[to] = from;
        m_marks->edge[to] = row(edge);
    }
    std::uint32_t row(const LevelGraph::Graph::edge_descriptor& edge) const { return (*m_graph)[edge].row; }
    template <class ReverseEdge> std::uint32_t row(const ReverseEdge& edge) const
    {
        return (*m_graph)[edge.underlying_descx].row;
    }

    Marks* m_marks;
    const LevelGraph::Graph* m_graph;
};

template <class Graph>
BlastRadius search(const Graph& graph, const LevelGraph& level, const BlastStart& start, std::uint32_t depth,
                   const std::stop_token& stop)
{
    Marks marks(level.size());
    std::vector<Vertex> starts;
    for (const Vertex source : start.sources) {
        assert(source < level.size());
        if (marks.color[source] == boost::white_color) {
            marks.color[source] = boost::gray_color;
            starts.push_back(source);
        }
    }
    const std::size_t sourceCount = starts.size();
    if (depth > 0) {
        for (const Vertex first : start.first) {
            assert(first < level.size());
            if (marks.color[first] == boost::white_color) {
                marks.color[first] = boost::gray_color;
                marks.distance[first] = 1;
                starts.push_back(first);
            }
        }
    }
    BoundedQueue queue(marks, depth, stop);
    boost::breadth_first_visit(graph, starts.begin(), starts.end(), queue, Recorder<Graph>(marks, level.graph),
                               boost::make_iterator_property_map(marks.color.begin(), boost::identity_property_map()));
    BlastRadius result;
    result.complete = !queue.stopped();
    const std::vector<Vertex>& discovered = queue.discovered();
    result.reached.reserve(discovered.size() - sourceCount);
    for (std::size_t i = sourceCount; i < discovered.size(); ++i) {
        const Vertex node = discovered[i];
        result.reached.push_back({node, marks.distance[node], marks.previous[node], marks.edge[node]});
    }
    std::ranges::sort(result.reached, [](const Reached& a, const Reached& b) {
        return std::tie(a.distance, a.node) < std::tie(b.distance, b.node);
    });
    return result;
}

/// Two sorted lists as one, each node with its shorter way.
BlastRadius united(BlastRadius down, const BlastRadius& up)
{
    BlastRadius result;
    result.complete = down.complete && up.complete;
    result.reached = std::move(down.reached);
    result.reached.insert(result.reached.end(), up.reached.begin(), up.reached.end());
    std::ranges::stable_sort(result.reached, [](const Reached& a, const Reached& b) {
        return std::tie(a.node, a.distance) < std::tie(b.node, b.distance);
    });
    const auto sameNode = [](const Reached& a, const Reached& b) { return a.node == b.node; };
    result.reached.erase(std::unique(result.reached.begin(), result.reached.end(), sameNode), result.reached.end());
    std::ranges::sort(result.reached, [](const Reached& a, const Reached& b) {
        return std::tie(a.distance, a.node) < std::tie(b.distance, b.node);
    });
    return result;
}

} // namespace

BlastRadius blastRadius(const LevelGraph& graph, std::span<const LevelGraph::Vertex> origins, Direction direction,
                        std::uint32_t depth, std::stop_token stop)
{
    const BlastStart start{.sources = origins, .first = {}};
    if (direction == Direction::Both)
        return united(blastRadius(graph, start, Direction::Downstream, depth, stop),
                      blastRadius(graph, start, Direction::Upstream, depth, stop));
    return blastRadius(graph, start, direction, depth, stop);
}

BlastRadius blastRadius(const LevelGraph& graph, const BlastStart& start, Direction direction, std::uint32_t depth,
                        std::stop_token stop)
{
    assert(direction != Direction::Both);
    if (direction == Direction::Upstream)
        return search(boost::make_reverse_graph(graph.graph), graph, start, depth, stop);
    return search(graph.graph, graph, start, depth, stop);
}

} // namespace weft
