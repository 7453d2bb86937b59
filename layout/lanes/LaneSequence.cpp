// SPDX-License-Identifier: Apache-2.0
#include "layout/lanes/LaneSequence.h"

#include <algorithm>
#include <cmath>

namespace weft::layout {
namespace {

constexpr double RunsUp = 0.5;

struct Link {
    std::uint32_t lane = 0;
    double weight = 0;
    double down = 0; ///< the weight when it runs from here to there, else less than nothing
};

class Sequence {
public:
    Sequence(std::span<const LaneFlow> flows, std::vector<std::uint32_t> start)
        : m_order(std::move(start)), m_place(m_order.size()), m_links(m_order.size()), m_weight(m_order.size(), 0),
          m_down(m_order.size(), 0)
    {
        for (std::uint32_t i = 0; i < m_order.size(); ++i)
            m_place[m_order[i]] = i;
        for (const LaneFlow& flow : flows) {
            if (flow.from == flow.to)
                continue;
            m_links[flow.from].push_back({flow.to, flow.weight, flow.weight});
            m_links[flow.to].push_back({flow.from, flow.weight, -flow.weight});
        }
    }

    /// Moves one lane to its best place. False when that is where it is.
    bool settle(std::uint32_t lane)
    {
        for (const Link& link : m_links[lane]) {
            m_weight[link.lane] += link.weight;
            m_down[link.lane] += link.down;
        }
        const std::uint32_t from = m_place[lane];
        std::uint32_t best = from;
        double least = -1e-9;
        for (const int step : {1, -1}) {
            double cost = 0;
            double balance = balanceOf(lane);
            const auto steps = static_cast<std::uint32_t>(step > 0 ? m_order.size() - 1 - from : from);
            for (std::uint32_t i = 1; i <= steps; ++i) {
                const std::uint32_t at = step > 0 ? from + i : from - i;
                const std::uint32_t other = m_order[at];
                // Both change places: what lies above comes nearer to one and farther from the other.
                const double mutual = step * m_weight[other];
                // Without the lane at work, which is above when this one is below it.
                const double otherBalance = balanceOf(other) - mutual;
                cost += step * (balance + mutual - otherBalance + RunsUp * m_down[other]);
                balance += 2 * mutual;
                if (cost < least) {
                    least = cost;
                    best = at;
                }
            }
        }
        for (const Link& link : m_links[lane])
            m_weight[link.lane] = m_down[link.lane] = 0;
        if (best == from)
            return false;
        const auto first = m_order.begin();
        if (best > from)
            std::rotate(first + from, first + from + 1, first + best + 1);
        else
            std::rotate(first + best, first + from, first + from + 1);
        for (std::uint32_t i = std::min(from, best); i <= std::max(from, best); ++i)
            m_place[m_order[i]] = i;
        return true;
    }

    [[nodiscard]] std::vector<std::uint32_t> take() { return std::move(m_order); }

private:
    /// Weight of the links to lanes above less that to lanes below.
    [[nodiscard]] double balanceOf(std::uint32_t lane) const
    {
        double balance = 0;
        for (const Link& link : m_links[lane])
            balance += m_place[link.lane] < m_place[lane] ? link.weight : -link.weight;
        return balance;
    }

    std::vector<std::uint32_t> m_order;
    std::vector<std::uint32_t> m_place;
    std::vector<std::vector<Link>> m_links;
    std::vector<double> m_weight; ///< between the lane at work and each other one
    std::vector<double> m_down;   ///< likewise, from it less to it
};

} // namespace

std::vector<std::uint32_t> laneSequence(std::span<const LaneFlow> flows, std::vector<std::uint32_t> start,
                                        const std::stop_token& stop)
{
    constexpr std::size_t Steps = 20'000'000;
    constexpr std::size_t MostPasses = 12;
    const std::size_t pass = start.size() * (start.size() + flows.size()) + 1;
    const std::size_t passes = std::min(MostPasses, Steps / pass);
    const auto settled = [&](std::vector<std::uint32_t> order) {
        const std::vector<std::uint32_t> lanes = order;
        Sequence sequence(flows, std::move(order));
        for (std::size_t i = 0; i < passes; ++i) {
            bool moved = false;
            for (const std::uint32_t lane : lanes) {
                if (stop.stop_requested())
                    return sequence.take();
                moved = sequence.settle(lane) || moved;
            }
            if (!moved)
                break;
        }
        return sequence.take();
    };
    std::vector<std::uint32_t> reversed(start.rbegin(), start.rend());
    std::vector<std::uint32_t> best = settled(std::move(start));
    reversed = settled(std::move(reversed));
    return sequenceCost(flows, reversed) < sequenceCost(flows, best) ? reversed : best;
}

double sequenceCost(std::span<const LaneFlow> flows, std::span<const std::uint32_t> sequence)
{
    std::vector<double> place(sequence.size());
    for (std::size_t i = 0; i < sequence.size(); ++i)
        place[sequence[i]] = static_cast<double>(i);
    double cost = 0;
    for (const LaneFlow& flow : flows) {
        const double down = place[flow.to] - place[flow.from];
        cost += flow.weight * (std::abs(down) + (down < 0 ? RunsUp : 0));
    }
    return cost;
}

} // namespace weft::layout
