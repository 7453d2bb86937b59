// SPDX-License-Identifier: Apache-2.0
#include "layout/layered/NetworkSimplex.h"

#include "layout/layered/Adjacency.h"
#include "model/base/StopEvery.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace weft::layout {
namespace {

constexpr std::uint32_t NoArc = std::numeric_limits<std::uint32_t>::max();

class NetworkSimplex {
public:
    NetworkSimplex(std::vector<std::uint32_t>& ranks, std::span<const Arc> arcs, std::uint64_t steps,
                   std::stop_token stop)
        : m_arcs(arcs), m_ranks(ranks.begin(), ranks.end()), m_out(ranks.size(), arcs, Adjacency::End::From),
          m_in(ranks.size(), arcs, Adjacency::End::To), m_left(steps), m_stop(std::move(stop)),
          m_treeArcs(ranks.size()), m_parentArc(ranks.size(), NoArc), m_low(ranks.size(), 0), m_number(ranks.size(), 0),
          m_cut(arcs.size(), 0), m_inTree(arcs.size(), false), m_component(ranks.size(), 0)
    {
    }

    void run(std::vector<std::uint32_t>& ranks)
    {
        growTrees();
        if (m_stop.stop_requested())
            return; // with the ranks that were given
        numberTrees();
        cutValues();
        while (m_left > 0 && !m_stop.stop_requested()) {
            const std::size_t leaving = leavingArc();
            if (leaving == m_tree.size())
                break;
            const std::uint32_t entering = enteringArc(m_tree[leaving]);
            if (entering == NoArc)
                break;
            exchange(leaving, entering);
        }
        normalise();
        std::copy(m_ranks.begin(), m_ranks.end(), ranks.begin());
    }

private:
    [[nodiscard]] std::int64_t slack(std::uint32_t arc) const
    {
        return m_ranks[m_arcs[arc].to] - m_ranks[m_arcs[arc].from] - 1;
    }
    void spend(std::uint64_t steps) { m_left -= std::min(m_left, steps); }

    /// Grows one tree of tight arcs in each component: what is in the tree moves as one until the nearest arc to the
    /// outside is tight. Moving right shortens the arcs that leave the tree and lengthens those that enter it, so each
    /// heap holds slacks relative to how far the tree has moved.
    void growTrees()
    {
        using Entry = std::pair<std::int64_t, std::uint32_t>;
        using Heap = std::priority_queue<Entry, std::vector<Entry>, std::greater<>>;
        std::vector<bool> reached(m_ranks.size(), false);
        std::vector<std::uint32_t> members;
        for (std::uint32_t root = 0; root < m_ranks.size(); ++root) {
            if (reached[root])
                continue;
            m_roots.push_back(root);
            Heap leave;
            Heap enter;
            std::int64_t moved = 0;
            members.clear();
            const auto add = [&](std::uint32_t node) {
                reached[node] = true;
                m_component[node] = static_cast<std::uint32_t>(m_roots.size() - 1);
                m_ranks[node] -= moved; // members get the tree's movement at the end
                members.push_back(node);
                for (const std::uint32_t arc : m_out.arcsOf(node)) {
                    if (!reached[m_arcs[arc].to])
                        leave.emplace(m_ranks[m_arcs[arc].to] - m_ranks[node] - 1, arc);
                }
                for (const std::uint32_t arc : m_in.arcsOf(node)) {
                    if (!reached[m_arcs[arc].from])
                        enter.emplace(m_ranks[node] - m_ranks[m_arcs[arc].from] - 1, arc);
                }
            };
            add(root);
            for (std::size_t step = 1;; ++step) {
                if (step % StopEvery == 0 && m_stop.stop_requested())
                    return;
                while (!leave.empty() && reached[m_arcs[leave.top().second].to])
                    leave.pop();
                while (!enter.empty() && reached[m_arcs[enter.top().second].from])
                    enter.pop();
                if (leave.empty() && enter.empty())
                    break;
                const bool outwards =
                    enter.empty() || (!leave.empty() && leave.top().first - moved <= enter.top().first + moved);
                const std::uint32_t arc = outwards ? leave.top().second : enter.top().second;
                moved = outwards ? leave.top().first : -enter.top().first;
                (outwards ? leave : enter).pop();
                addToTree(arc);
                add(outwards ? m_arcs[arc].to : m_arcs[arc].from);
            }
            for (const std::uint32_t node : members)
                m_ranks[node] += moved;
        }
    }

    void addToTree(std::uint32_t arc)
    {
        m_inTree[arc] = true;
        m_tree.push_back(arc);
        m_treeArcs[m_arcs[arc].from].push_back(arc);
        m_treeArcs[m_arcs[arc].to].push_back(arc);
    }

    [[nodiscard]] std::uint32_t otherEnd(std::uint32_t arc, std::uint32_t node) const
    {
        return m_arcs[arc].from == node ? m_arcs[arc].to : m_arcs[arc].from;
    }

    void numberTrees()
    {
        m_order.resize(m_ranks.size());
        std::uint32_t next = 0;
        for (const std::uint32_t root : m_roots) {
            m_firstNumber.push_back(next);
            next = numberFrom(root, NoArc, next);
        }
        m_firstNumber.push_back(next);
    }

    /// Postorder numbers of the subtree of `top` from `next` on; gives the first number not used. Once stopped they are
    /// incomplete, and nobody asks for them.
    std::uint32_t numberFrom(std::uint32_t top, std::uint32_t parentArc, std::uint32_t next)
    {
        struct Step {
            std::uint32_t node;
            std::uint32_t child;
        };
        std::vector<Step> path{{top, 0}};
        m_parentArc[top] = parentArc;
        m_low[top] = next;
        for (std::size_t steps = 1; !path.empty(); ++steps) {
            if (steps % StopEvery == 0 && m_stop.stop_requested())
                return next;
            Step& step = path.back();
            const std::uint32_t node = step.node;
            if (step.child == m_treeArcs[node].size()) {
                m_number[node] = next;
                m_order[next++] = node;
                path.pop_back();
                continue;
            }
            const std::uint32_t arc = m_treeArcs[node][step.child++];
            if (arc == m_parentArc[node])
                continue;
            const std::uint32_t child = otherEnd(arc, node);
            m_parentArc[child] = arc;
            m_low[child] = next;
            path.push_back({child, 0});
        }
        spend(next - m_low[top]);
        return next;
    }

    /// The arcs that cross a cut, counted by direction, differ by the imbalance of the nodes on one side.
    void cutValues()
    {
        std::vector<std::int64_t> below(m_ranks.size(), 0);
        for (const std::uint32_t node : m_order) {
            below[node] += static_cast<std::int64_t>(m_out.degree(node)) - static_cast<std::int64_t>(m_in.degree(node));
            const std::uint32_t arc = m_parentArc[node];
            if (arc == NoArc)
                continue;
            m_cut[arc] = m_arcs[arc].from == node ? below[node] : -below[node];
            below[otherEnd(arc, node)] += below[node];
        }
    }

    /// A place in `m_tree` whose arc has a negative cut value: the worst of the next few, in turn.
    std::size_t leavingArc()
    {
        constexpr int Enough = 30;
        std::size_t best = m_tree.size();
        int found = 0;
        for (std::size_t i = 0; i < m_tree.size() && found < Enough; ++i) {
            if (m_at >= m_tree.size())
                m_at = 0;
            const std::size_t at = m_at++;
            if (m_cut[m_tree[at]] >= 0)
                continue;
            ++found;
            if (best == m_tree.size() || m_cut[m_tree[at]] < m_cut[m_tree[best]])
                best = at;
        }
        spend(8);
        return best;
    }

    /// The end of a tree arc that is farther from the root, so that its subtree is one of the two sides.
    [[nodiscard]] std::uint32_t lowerEnd(std::uint32_t arc) const
    {
        return m_number[m_arcs[arc].from] < m_number[m_arcs[arc].to] ? m_arcs[arc].from : m_arcs[arc].to;
    }

    /// The tightest arc from the head's side of `leaving` to the tail's side; none once stopped.
    std::uint32_t enteringArc(std::uint32_t leaving)
    {
        const std::uint32_t top = lowerEnd(leaving);
        const std::uint32_t low = m_low[top];
        const std::uint32_t high = m_number[top];
        const bool tailBelow = m_arcs[leaving].from == top;
        const std::uint32_t first = m_firstNumber[m_component[top]];
        const std::uint32_t end = m_firstNumber[m_component[top] + 1];
        std::uint32_t best = NoArc;
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        std::uint64_t seen = 0;
        bool stopped = false;
        const auto look = [&](std::uint32_t from, std::uint32_t to, bool inside) {
            for (std::uint32_t number = from; number < to && least > 0 && !stopped; ++number) {
                stopped = number % StopEvery == 0 && m_stop.stop_requested();
                const std::uint32_t node = m_order[number];
                const bool entering = inside == tailBelow; // else the arcs that leave this side are wanted
                const auto arcs = entering ? m_in.arcsOf(node) : m_out.arcsOf(node);
                seen += arcs.size() + 1;
                for (const std::uint32_t arc : arcs) {
                    if (m_inTree[arc])
                        continue;
                    const std::uint32_t other = m_number[entering ? m_arcs[arc].from : m_arcs[arc].to];
                    if ((other >= low && other <= high) == inside)
                        continue;
                    const std::int64_t room = slack(arc);
                    if (room < least || (room == least && arc < best)) {
                        least = room;
                        best = arc;
                    }
                }
            }
        };
        if (high - low + 1 <= (end - first) / 2) {
            look(low, high + 1, true);
        } else {
            look(first, low, false);
            look(high + 1, end, false);
        }
        spend(seen);
        return stopped ? NoArc : best;
    }

    void exchange(std::size_t place, std::uint32_t entering)
    {
        const std::uint32_t leaving = m_tree[place];
        const std::int64_t delta = slack(entering);
        if (delta > 0) {
            // The tail's side moves left or the head's side right, whichever is smaller.
            const std::uint32_t top = lowerEnd(leaving);
            const bool tailBelow = m_arcs[leaving].from == top;
            const std::uint32_t first = m_firstNumber[m_component[top]];
            const std::uint32_t end = m_firstNumber[m_component[top] + 1];
            const std::uint32_t low = m_low[top];
            const std::uint32_t high = m_number[top] + 1;
            const auto move = [&](std::uint32_t from, std::uint32_t to, std::int64_t by) {
                for (std::uint32_t i = from; i < to; ++i)
                    m_ranks[m_order[i]] += by;
                spend(to - from);
            };
            const std::int64_t by = tailBelow ? -delta : delta;
            if (high - low <= (end - first) / 2) {
                move(low, high, by);
            } else {
                move(first, low, -by);
                move(high, end, -by);
            }
        }
        const std::int64_t value = m_cut[leaving];
        const std::uint32_t from = m_arcs[entering].from;
        const std::uint32_t to = m_arcs[entering].to;
        const std::uint32_t meet = updateCuts(from, to, value, true);
        updateCuts(to, from, value, false);
        m_cut[entering] = -value;
        m_cut[leaving] = 0;

        m_inTree[leaving] = false;
        std::erase(m_treeArcs[m_arcs[leaving].from], leaving);
        std::erase(m_treeArcs[m_arcs[leaving].to], leaving);
        m_inTree[entering] = true;
        m_tree[place] = entering;
        m_treeArcs[from].push_back(entering);
        m_treeArcs[to].push_back(entering);
        numberFrom(meet, m_parentArc[meet], m_low[meet]);
    }

    /// Changes the cut values on the way from `node` up to the first ancestor that `other` has too, which it gives.
    std::uint32_t updateCuts(std::uint32_t node, std::uint32_t other, std::int64_t value, bool forward)
    {
        std::uint64_t seen = 0;
        while (m_number[other] < m_low[node] || m_number[other] > m_number[node]) {
            const std::uint32_t arc = m_parentArc[node];
            m_cut[arc] += (m_arcs[arc].from == node) == forward ? value : -value;
            node = otherEnd(arc, node);
            ++seen;
        }
        spend(seen);
        return node;
    }

    /// Each component begins at rank 0.
    void normalise()
    {
        std::vector<std::int64_t> least(m_roots.size(), std::numeric_limits<std::int64_t>::max());
        for (std::size_t i = 0; i < m_ranks.size(); ++i)
            least[m_component[i]] = std::min(least[m_component[i]], m_ranks[i]);
        for (std::size_t i = 0; i < m_ranks.size(); ++i)
            m_ranks[i] -= least[m_component[i]];
    }

    std::span<const Arc> m_arcs;
    std::vector<std::int64_t> m_ranks;
    Adjacency m_out;
    Adjacency m_in;
    std::uint64_t m_left;
    std::stop_token m_stop;
    std::vector<std::vector<std::uint32_t>> m_treeArcs; ///< of each node
    std::vector<std::uint32_t> m_parentArc;             ///< of each node; NoArc at a root
    std::vector<std::uint32_t> m_low;                   ///< least postorder number in a node's subtree
    std::vector<std::uint32_t> m_number;                ///< postorder number of a node, the highest in its subtree
    std::vector<std::uint32_t> m_order;                 ///< number → node
    std::vector<std::int64_t> m_cut;                    ///< of each tree arc
    std::vector<bool> m_inTree;
    std::vector<std::uint32_t> m_component;
    std::vector<std::uint32_t> m_roots;       ///< of each component
    std::vector<std::uint32_t> m_firstNumber; ///< of each component, and one behind the last
    std::vector<std::uint32_t> m_tree;
    std::size_t m_at = 0;
};

} // namespace

void shortenBySimplex(std::vector<std::uint32_t>& ranks, std::span<const Arc> arcs, std::uint64_t steps,
                      const std::stop_token& stop)
{
    if (!arcs.empty() && !stop.stop_requested())
        NetworkSimplex(ranks, arcs, steps, stop).run(ranks);
}

std::uint64_t totalSpan(const std::vector<std::uint32_t>& ranks, std::span<const Arc> arcs)
{
    std::uint64_t sum = 0;
    for (const Arc& arc : arcs)
        sum += ranks[arc.to] - ranks[arc.from];
    return sum;
}

} // namespace weft::layout
