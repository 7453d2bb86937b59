// SPDX-License-Identifier: Apache-2.0
#include "layout/organic/ForcePlacement.h"

#include "layout/organic/Quadtree.h"

#include <algorithm>
#include <cmath>

namespace weft::layout {
namespace {

constexpr double Push = 0.2;   ///< strength of the push against the pull
constexpr double Magnet = 2.0; ///< of a spring towards the right, when it is 1 long

std::size_t roundsFor(std::size_t bodies, bool coarsest)
{
    constexpr std::size_t BodyRounds = 600'000;
    const std::size_t most = coarsest ? 300 : 120;
    return std::clamp<std::size_t>(BodyRounds / std::max<std::size_t>(1, bodies), 25, most);
}

/// Places within a square, from the numbers of a seed (van der Corput): spread evenly, no two alike.
std::vector<Point> startPlaces(std::size_t bodies, std::uint64_t seed)
{
    std::vector<Point> places;
    const double side = std::sqrt(static_cast<double>(bodies));
    for (std::size_t i = 0; i < bodies; ++i) {
        const auto radical = [](std::uint64_t n, std::uint64_t base) {
            double value = 0;
            double share = 1;
            for (; n > 0; n /= base) {
                share /= static_cast<double>(base);
                value += share * static_cast<double>(n % base);
            }
            return value;
        };
        const std::uint64_t n = i + 1 + seed % 1024;
        places.push_back({side * radical(n, 2), side * radical(n, 3)});
    }
    return places;
}

class Rounds {
public:
    Rounds(const ForceGraph& graph, std::vector<Point>& places) : m_graph(graph), m_places(places) {}

    void run(std::size_t rounds, double step, const std::stop_token& stop)
    {
        constexpr double Cooling = 0.9;
        constexpr int ProgressNeeded = 5;
        double energy = 0;
        int progress = 0;
        for (std::size_t round = 0; round < rounds && !stop.stop_requested(); ++round) {
            if (!findForces(stop))
                return;
            double now = 0;
            double moved = 0;
            for (std::size_t i = 0; i < m_places.size(); ++i) {
                const Point force = m_forces[i];
                const double square = force.x * force.x + force.y * force.y;
                now += square;
                if (square < 1e-18)
                    continue;
                const double length = std::sqrt(square);
                const double by = std::min(step, length);
                m_places[i].x += force.x / length * by;
                m_places[i].y += force.y / length * by;
                moved += by;
            }
            if (round == 0 || now < energy) {
                if (++progress >= ProgressNeeded) {
                    progress = 0;
                    step /= Cooling;
                }
            } else {
                progress = 0;
                step *= Cooling;
            }
            energy = now;
            if (moved < 0.001 * static_cast<double>(m_places.size()))
                break;
        }
    }

private:
    /// False when stopped on the way.
    bool findForces(const std::stop_token& stop)
    {
        const Quadtree tree(m_places, m_graph.masses);
        m_forces.assign(m_places.size(), {});
        for (std::uint32_t i = 0; i < m_places.size(); ++i) {
            if (i % 512 == 0 && stop.stop_requested())
                return false;
            const Point push = tree.push(i);
            m_forces[i] = {Push * push.x, Push * push.y};
        }
        for (const Spring& spring : m_graph.springs) {
            const double dx = m_places[spring.to].x - m_places[spring.from].x;
            const double dy = m_places[spring.to].y - m_places[spring.from].y;
            const double length = std::sqrt(dx * dx + dy * dy);
            const Point pull{dx * length, dy * length};
            // What runs to the left is turned, as far as it is long.
            const double turn = Magnet * std::max(0.0, std::min(1.0, 0.7 - dx / std::max(length, 0.1)));
            pullOn(spring.from, {pull.x - turn, pull.y}, spring.weight);
            pullOn(spring.to, {turn - pull.x, -pull.y}, spring.weight);
        }
        return true;
    }
    void pullOn(std::uint32_t body, Point force, double weight)
    {
        m_forces[body].x += weight * force.x;
        m_forces[body].y += weight * force.y;
    }

    const ForceGraph& m_graph;
    std::vector<Point>& m_places;
    std::vector<Point> m_forces;
};

/// Springs of a coarse graph stand for many: the mean is 1 again, and so is that of masses.
ForceGraph evened(const ForceGraph& graph)
{
    ForceGraph result = graph;
    double mass = 0;
    for (const double m : graph.masses)
        mass += m;
    for (double& m : result.masses)
        m *= static_cast<double>(graph.masses.size()) / mass;
    double weight = 0;
    for (const Spring& spring : graph.springs)
        weight += spring.weight;
    for (Spring& spring : result.springs)
        spring.weight *= static_cast<double>(graph.springs.size()) / weight;
    return result;
}

} // namespace

std::vector<Point> forcePlaces(const ForceGraph& graph, std::uint64_t seed, const std::stop_token& stop)
{
    constexpr std::size_t Handful = 6;
    std::vector<ForceGraph> levels{graph};
    std::vector<std::vector<std::uint32_t>> parents;
    while (levels.back().masses.size() > Handful && !stop.stop_requested()) {
        Coarser coarser = coarserGraph(levels.back(), seed + levels.size(), stop);
        if (stop.stop_requested())
            break;
        if (coarser.graph.masses.size() * 20 > levels.back().masses.size() * 19)
            break;
        parents.push_back(std::move(coarser.of));
        levels.push_back(std::move(coarser.graph));
    }
    std::vector<Point> places = startPlaces(levels.back().masses.size(), seed);
    for (std::size_t level = levels.size(); level-- > 0;) {
        const std::size_t bodies = levels[level].masses.size();
        if (level + 1 < levels.size()) {
            // Two bodies from one: a little apart, all on a scale that gives each its room.
            constexpr double Scale = 1.4142135623730951;
            std::vector<Point> finer;
            const std::vector<Point> apart = startPlaces(bodies, seed + level);
            const double side = std::sqrt(static_cast<double>(bodies));
            for (std::size_t i = 0; i < bodies; ++i) {
                const Point at = places[parents[level][i]];
                finer.push_back(
                    {at.x * Scale + (apart[i].x / side - 0.5) * 0.4, at.y * Scale + (apart[i].y / side - 0.5) * 0.4});
            }
            places = std::move(finer);
        }
        const bool coarsest = level + 1 == levels.size();
        const ForceGraph even = evened(levels[level]);
        Rounds(even, places).run(roundsFor(bodies, coarsest), coarsest ? 1.0 : 0.5, stop);
    }
    return places;
}

} // namespace weft::layout
