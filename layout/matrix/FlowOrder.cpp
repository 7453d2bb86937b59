// SPDX-License-Identifier: Apache-2.0
#include "layout/matrix/FlowOrder.h"

#include "layout/layered/Adjacency.h"

#include <numeric>
#include <set>
#include <utility>

namespace weft::layout {
namespace {

std::vector<WeightedArc> withoutLoops(std::span<const WeightedArc> arcs)
{
    std::vector<WeightedArc> kept(arcs.begin(), arcs.end());
    std::erase_if(kept, [](const WeightedArc& arc) { return arc.from == arc.to; });
    return kept;
}

std::vector<Arc> endsOf(std::span<const WeightedArc> arcs)
{
    std::vector<Arc> ends;
    ends.reserve(arcs.size());
    for (const WeightedArc& arc : arcs)
        ends.push_back({arc.from, arc.to});
    return ends;
}

class FlowOrdering {
public:
    FlowOrdering(std::size_t nodes, std::span<const WeightedArc> arcs, const std::stop_token& stop)
        : m_stop(stop), m_arcs(withoutLoops(arcs)), m_out(nodes, endsOf(m_arcs), Adjacency::End::From),
          m_in(nodes, endsOf(m_arcs), Adjacency::End::To), m_leaving(nodes, 0), m_entering(nodes, 0),
          m_surplus(nodes, 0), m_placed(nodes, false)
    {
        for (const WeightedArc& arc : m_arcs) {
            ++m_leaving[arc.from];
            ++m_entering[arc.to];
            m_surplus[arc.from] += arc.weight;
            m_surplus[arc.to] -= arc.weight;
        }
        for (std::uint32_t v = 0; v < nodes && !stopped(); ++v)
            enter(v);
    }

    std::vector<std::uint32_t> run()
    {
        std::vector<std::uint32_t> first;
        std::vector<std::uint32_t> last;
        for (std::size_t i = 0; i < m_placed.size() && !stopped(); ++i) {
            if (!m_sources.empty()) {
                first.push_back(*m_sources.begin());
                remove(first.back());
            } else if (!m_sinks.empty()) {
                last.push_back(*m_sinks.rbegin());
                remove(last.back());
            } else {
                first.push_back(m_others.begin()->second);
                remove(first.back());
            }
        }
        for (std::uint32_t v = 0; v < m_placed.size(); ++v) {
            if (!m_placed[v])
                first.push_back(v);
        }
        first.insert(first.end(), last.rbegin(), last.rend());
        return first;
    }

private:
    /// Looks at the token once in 1,024 calls, and no more when it has been asked to stop: the sets are not whole then.
    bool stopped()
    {
        if (!m_stopped && m_calls++ % 1024 == 0)
            m_stopped = m_stop.stop_requested();
        return m_stopped;
    }
    void enter(std::uint32_t v)
    {
        if (m_entering[v] == 0)
            m_sources.insert(m_sources.end(), v);
        else if (m_leaving[v] == 0)
            m_sinks.insert(m_sinks.end(), v);
        else
            m_others.emplace(-m_surplus[v], v);
    }
    void leave(std::uint32_t v)
    {
        if (m_entering[v] == 0)
            m_sources.erase(v);
        else if (m_leaving[v] == 0)
            m_sinks.erase(v);
        else
            m_others.erase({-m_surplus[v], v});
    }
    void remove(std::uint32_t v)
    {
        leave(v);
        m_placed[v] = true;
        for (const std::uint32_t index : m_out.arcsOf(v)) {
            const WeightedArc& arc = m_arcs[index];
            if (m_placed[arc.to])
                continue;
            if (stopped())
                return;
            leave(arc.to);
            --m_entering[arc.to];
            m_surplus[arc.to] += arc.weight;
            enter(arc.to);
        }
        for (const std::uint32_t index : m_in.arcsOf(v)) {
            const WeightedArc& arc = m_arcs[index];
            if (m_placed[arc.from])
                continue;
            if (stopped())
                return;
            leave(arc.from);
            --m_leaving[arc.from];
            m_surplus[arc.from] -= arc.weight;
            enter(arc.from);
        }
    }

    const std::stop_token& m_stop;
    bool m_stopped = false;
    std::size_t m_calls = 0;
    std::vector<WeightedArc> m_arcs;
    Adjacency m_out;
    Adjacency m_in;
    std::vector<std::uint32_t> m_leaving; ///< arcs to what is not placed yet
    std::vector<std::uint32_t> m_entering;
    std::vector<double> m_surplus; ///< weight of these less that of those
    std::vector<bool> m_placed;
    std::set<std::uint32_t> m_sources;
    std::set<std::uint32_t> m_sinks;
    std::set<std::pair<double, std::uint32_t>> m_others; ///< by surplus, the greatest first
};

} // namespace

std::vector<std::uint32_t> flowOrder(std::size_t nodes, std::span<const WeightedArc> arcs, const std::stop_token& stop)
{
    if (nodes < 2 || stop.stop_requested()) {
        std::vector<std::uint32_t> byIndex(nodes);
        std::iota(byIndex.begin(), byIndex.end(), 0U);
        return byIndex;
    }
    return FlowOrdering(nodes, arcs, stop).run();
}

} // namespace weft::layout
