// SPDX-License-Identifier: Apache-2.0
#include "layout/matrix/FlowOrder.h"

#include <set>
#include <utility>

namespace weft::layout {
namespace {

class FlowOrdering {
public:
    FlowOrdering(std::size_t nodes, std::span<const WeightedArc> arcs)
        : m_out(nodes), m_in(nodes), m_leaving(nodes, 0), m_entering(nodes, 0), m_surplus(nodes, 0),
          m_placed(nodes, false)
    {
        for (const WeightedArc& arc : arcs) {
            if (arc.from == arc.to)
                continue;
            m_out[arc.from].push_back(arc);
            m_in[arc.to].push_back(arc);
            ++m_leaving[arc.from];
            ++m_entering[arc.to];
            m_surplus[arc.from] += arc.weight;
            m_surplus[arc.to] -= arc.weight;
        }
        for (std::uint32_t v = 0; v < nodes; ++v)
            enter(v);
    }

    std::vector<std::uint32_t> run(const std::stop_token& stop)
    {
        std::vector<std::uint32_t> first;
        std::vector<std::uint32_t> last;
        for (std::size_t i = 0; i < m_placed.size(); ++i) {
            if (i % 1024 == 0 && stop.stop_requested())
                break;
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
    void enter(std::uint32_t v)
    {
        if (m_entering[v] == 0)
            m_sources.insert(v);
        else if (m_leaving[v] == 0)
            m_sinks.insert(v);
        else
            m_others.emplace(-m_surplus[v], v);
    }
    void leave(std::uint32_t v)
    {
        m_sources.erase(v);
        m_sinks.erase(v);
        m_others.erase({-m_surplus[v], v});
    }
    void remove(std::uint32_t v)
    {
        leave(v);
        m_placed[v] = true;
        for (const WeightedArc& arc : m_out[v]) {
            if (m_placed[arc.to])
                continue;
            leave(arc.to);
            --m_entering[arc.to];
            m_surplus[arc.to] += arc.weight;
            enter(arc.to);
        }
        for (const WeightedArc& arc : m_in[v]) {
            if (m_placed[arc.from])
                continue;
            leave(arc.from);
            --m_leaving[arc.from];
            m_surplus[arc.from] -= arc.weight;
            enter(arc.from);
        }
    }

    std::vector<std::vector<WeightedArc>> m_out;
    std::vector<std::vector<WeightedArc>> m_in;
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
    return FlowOrdering(nodes, arcs).run(stop);
}

} // namespace weft::layout
