// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/SimplePathSearch.h"

#include <algorithm>

namespace weft {

bool SimplePathSearch::Budget::take()
{
    if (stopped || steps == 0)
        return false;
    --steps;
    if (steps % 1024 == 0 && stop.stop_requested())
        stopped = true;
    return !stopped;
}

SimplePathSearch::SimplePathSearch(const LevelGraph& graph)
    : m_graph(graph), m_within(graph.size(), 0), m_measured(graph.size(), 0), m_distance(graph.size(), 0),
      m_onPath(graph.size(), false)
{
}

std::uint32_t SimplePathSearch::begin(const Question& question, Budget& budget)
{
    m_question = question;
    m_cut = false;
    ++m_stamp;
    for (const Vertex vertex : question.within)
        m_within[vertex] = m_stamp;

    const bool cycle = question.source == question.target;
    std::uint32_t shortest = Unreachable;
    std::vector<Vertex> waiting{question.target};
    m_distance[question.target] = 0;
    m_measured[question.target] = m_stamp;
    for (std::size_t next = 0; next < waiting.size(); ++next) {
        const Vertex vertex = waiting[next];
        const std::uint32_t distance = m_distance[vertex] + 1;
        const auto [first, last] = boost::in_edges(vertex, m_graph.graph);
        for (auto edge = first; edge != last; ++edge) {
            if (!budget.take())
                return Unreachable;
            const Vertex from = boost::source(*edge, m_graph.graph);
            if (!usable(from))
                continue;
            if (from == question.source)
                shortest = std::min(shortest, distance);
            if (m_measured[from] == m_stamp || (cycle && from == question.source))
                continue;
            if (distance > question.farthest) {
                m_cut = true;
                continue;
            }
            m_measured[from] = m_stamp;
            m_distance[from] = distance;
            waiting.push_back(from);
        }
    }
    if (shortest == Unreachable && m_cut)
        return question.farthest + 1;
    return shortest;
}

std::uint32_t SimplePathSearch::round(std::uint32_t length, Budget& budget,
                                      const std::function<bool(std::span<const Vertex>)>& found)
{
    std::uint32_t nextLength = Unreachable;
    const Vertex target = m_question.target;
    const bool cycle = m_question.source == target;
    std::vector<Vertex> path{m_question.source};
    std::vector<Frame> frames;
    const auto open = [&](Vertex vertex) {
        const auto [first, last] = boost::out_edges(vertex, m_graph.graph);
        frames.push_back({first, last});
        m_onPath[vertex] = true;
    };
    bool ended = false;
    open(m_question.source);
    while (!frames.empty() && !ended) {
        Frame& frame = frames.back();
        if (frame.next == frame.end) {
            m_onPath[path.back()] = false;
            path.pop_back();
            frames.pop_back();
            continue;
        }
        const Vertex to = boost::target(*frame.next, m_graph.graph);
        ++frame.next;
        if (!budget.take()) {
            ended = true;
            break;
        }
        const auto edges = static_cast<std::uint32_t>(path.size());
        if (to == target) {
            if (edges != length)
                continue;
            if (!cycle)
                path.push_back(to);
            ended = !found(path);
            if (!cycle)
                path.pop_back();
            continue;
        }
        if (!usable(to) || m_onPath[to])
            continue;
        const bool measured = m_measured[to] == m_stamp;
        if (!measured && !m_cut)
            continue;
        const std::uint32_t least = edges + (measured ? m_distance[to] : m_question.farthest + 1);
        if (least > length) {
            nextLength = std::min(nextLength, least);
            continue;
        }
        path.push_back(to);
        open(to);
    }
    for (const Vertex vertex : path)
        m_onPath[vertex] = false;
    return ended ? Unreachable : nextLength;
}

} // namespace weft
