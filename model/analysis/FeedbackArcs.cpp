// SPDX-License-Identifier: Apache-2.0
#include "model/analysis/FeedbackArcs.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>
#include <utility>

namespace weft {

namespace {

constexpr std::uint32_t MostExactNodes = 16;

using Order = std::vector<std::uint32_t>; ///< by node: its rank; arcs to a lower rank are given up

/// Arc indexes by node, as one flat list.
class ArcsOfNode {
public:
    template <class End>
    ArcsOfNode(std::uint32_t nodes, std::span<const WeightedArc> arcs, End end)
        : m_first(nodes + 1, 0), m_arcs(arcs.size())
    {
        for (const WeightedArc& arc : arcs)
            ++m_first[arc.*end + 1];
        std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
        std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
        for (std::uint32_t i = 0; i < arcs.size(); ++i)
            m_arcs[next[arcs[i].*end]++] = i;
    }
    [[nodiscard]] std::span<const std::uint32_t> operator[](std::uint32_t node) const
    {
        return std::span(m_arcs).subspan(m_first[node], m_first[node + 1] - m_first[node]);
    }

    [[nodiscard]] std::uint32_t nodes() const { return static_cast<std::uint32_t>(m_first.size() - 1); }

private:
    std::vector<std::uint32_t> m_first;
    std::vector<std::uint32_t> m_arcs;
};

/// best[set]: what the cheapest order of the set's nodes gives up when they stand before all others.
Order exactOrder(std::uint32_t nodes, std::span<const WeightedArc> arcs, const ArcsOfNode& out)
{
    const std::uint32_t sets = 1U << nodes;
    std::vector<double> best(sets, std::numeric_limits<double>::max());
    std::vector<std::uint8_t> last(sets, 0);
    best[0] = 0;
    for (std::uint32_t set = 0; set < sets; ++set) {
        for (std::uint32_t node = 0; node < nodes; ++node) {
            if ((set >> node & 1U) != 0)
                continue;
            double cost = best[set];
            for (const std::uint32_t arc : out[node])
                if ((set >> arcs[arc].to & 1U) != 0)
                    cost += arcs[arc].cost;
            const std::uint32_t grown = set | 1U << node;
            if (cost < best[grown]) {
                best[grown] = cost;
                last[grown] = static_cast<std::uint8_t>(node);
            }
        }
    }
    Order rank(nodes);
    std::uint32_t set = sets - 1;
    for (std::uint32_t place = nodes; place-- > 0;) {
        rank[last[set]] = place;
        set &= ~(1U << last[set]);
    }
    return rank;
}

/// Sinks go to the end, sources to the front, and where there are neither, the node that gives most more than it takes.
/// Empty when stopped.
Order greedyOrder(std::span<const WeightedArc> arcs, const ArcsOfNode& out, const ArcsOfNode& in,
                  const std::stop_token& stop)
{
    const std::uint32_t nodes = out.nodes();
    struct State {
        double out = 0;
        double in = 0;
        std::uint32_t outArcs = 0;
        std::uint32_t inArcs = 0;
        bool placed = false;
    };
    std::vector<State> states(nodes);
    for (const WeightedArc& arc : arcs) {
        if (arc.from == arc.to)
            continue;
        states[arc.from].out += arc.cost;
        ++states[arc.from].outArcs;
        states[arc.to].in += arc.cost;
        ++states[arc.to].inArcs;
    }
    /// First what has no way on or back (0 sink, 1 source), then the largest surplus, then the least node.
    const auto key = [&](std::uint32_t node) {
        const State& state = states[node];
        const int kind = state.outArcs == 0 ? 0 : state.inArcs == 0 ? 1 : 2;
        return std::tuple(kind, kind == 2 ? state.in - state.out : 0.0, node);
    };
    std::set<std::tuple<int, double, std::uint32_t>> waiting;
    for (std::uint32_t node = 0; node < nodes; ++node)
        waiting.insert(key(node));
    Order rank(nodes);
    std::uint32_t front = 0;
    std::uint32_t back = nodes;
    while (!waiting.empty()) {
        if (waiting.size() % 1024 == 0 && stop.stop_requested())
            return {};
        const int kind = std::get<0>(*waiting.begin());
        const std::uint32_t node = std::get<2>(*waiting.begin());
        waiting.erase(waiting.begin());
        states[node].placed = true;
        rank[node] = kind == 0 ? --back : front++;
        const auto release = [&](std::uint32_t other, auto change) {
            if (other == node || states[other].placed)
                return;
            waiting.erase(key(other));
            change(states[other]);
            waiting.insert(key(other));
        };
        for (const std::uint32_t arc : out[node])
            release(arcs[arc].to, [&](State& state) {
                --state.inArcs;
                state.in -= arcs[arc].cost;
            });
        for (const std::uint32_t arc : in[node])
            release(arcs[arc].from, [&](State& state) {
                --state.outArcs;
                state.out -= arcs[arc].cost;
            });
    }
    return rank;
}

/// Takes back every arc of `removed` that closes no cycle with what is kept, the dearest first.
void takeBack(std::vector<bool>& removed, std::span<const WeightedArc> arcs, const ArcsOfNode& out,
              FeedbackBudget& budget, const std::stop_token& stop)
{
    std::vector<std::uint32_t> dearest;
    for (std::uint32_t i = 0; i < arcs.size(); ++i)
        if (removed[i] && arcs[i].from != arcs[i].to)
            dearest.push_back(i);
    std::ranges::stable_sort(dearest, [&](std::uint32_t a, std::uint32_t b) { return arcs[a].cost > arcs[b].cost; });
    std::vector<std::uint32_t> seen(out.nodes(), 0);
    std::uint32_t stamp = 0;
    std::vector<std::uint32_t> waiting;
    for (const std::uint32_t candidate : dearest) {
        const std::uint32_t goal = arcs[candidate].from;
        waiting.assign(1, arcs[candidate].to);
        seen[arcs[candidate].to] = ++stamp;
        bool closes = false;
        while (!waiting.empty() && !closes) {
            const std::uint32_t node = waiting.back();
            waiting.pop_back();
            for (const std::uint32_t arc : out[node]) {
                if (budget.greedySteps == 0 || (budget.greedySteps % 1024 == 0 && stop.stop_requested()))
                    return;
                --budget.greedySteps;
                const std::uint32_t to = arcs[arc].to;
                if (removed[arc] || seen[to] == stamp)
                    continue;
                closes = closes || to == goal;
                seen[to] = stamp;
                waiting.push_back(to);
            }
        }
        if (!closes)
            removed[candidate] = false;
    }
}

} // namespace

std::vector<std::uint32_t> feedbackArcs(std::uint32_t nodes, std::span<const WeightedArc> arcs, FeedbackBudget& budget,
                                        const std::stop_token& stop)
{
    std::vector<bool> removed(arcs.size(), true);
    if (!stop.stop_requested()) {
        const ArcsOfNode out(nodes, arcs, &WeightedArc::from);
        const ArcsOfNode in(nodes, arcs, &WeightedArc::to);
        const std::uint64_t exactCost =
            nodes <= MostExactNodes ? (std::uint64_t(1) << nodes) * (nodes + arcs.size()) : 0;
        const bool exact = nodes <= MostExactNodes && exactCost <= budget.exactSteps;
        if (exact)
            budget.exactSteps -= exactCost;
        const Order rank = exact ? exactOrder(nodes, arcs, out) : greedyOrder(arcs, out, in, stop);
        for (std::size_t i = 0; i < arcs.size() && !rank.empty(); ++i)
            removed[i] = rank[arcs[i].to] <= rank[arcs[i].from];
        if (!exact)
            takeBack(removed, arcs, out, budget, stop);
    }
    std::vector<std::uint32_t> given;
    for (std::uint32_t i = 0; i < arcs.size(); ++i)
        if (removed[i])
            given.push_back(i);
    return given;
}

} // namespace weft
